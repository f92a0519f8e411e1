"""Headings as townships word them, written down before the table of words was made to fit."""

from __future__ import annotations

import pytest

from mediation_desk.intake.headings import guess, letter
from mediation_desk.intake.ledger_values import Meaning
from mediation_desk.intake.words import shipped_words

WORDINGS: dict[str, str] = {
    "registered_on": (
        "日 期|受案时间|登记 日期|纠纷受理时间|案发时间|排查（受理）时间|事发时间|"
        "发生纠纷时间|立案时间|受理登记日期|接案时间|排查时间（年月日）|月 日"
    ),
    "applicant": (
        "纠纷当事人（甲方）|当事人一（姓名）|申请人姓名|甲方（申请人）|申请人（甲方）|"
        "当事人甲方姓名|申请人基本情况|申请人信息|申请人/单位|当事人（申请方）|诉求人姓名|"
        "信访人姓名|申请人名称|一方当事人姓名"
    ),
    "respondent": (
        "纠纷当事人（乙方）|当事人二（姓名）|被申请人姓名|对方当事人姓名|乙方姓名|"
        "被申请人（乙方）|被申请人/单位|另一方当事人|被申请方|对方姓名|被反映单位|被诉求人|"
        "相对方|被投诉单位"
    ),
    "parties": (
        "矛盾双方姓名|双方当事人姓名|涉事双方|矛盾主体|涉事主体|当事人（双方）|纠纷双方姓名|"
        "当事人姓名或单位名称|当 事 人|纠纷主体|争议双方当事人|涉及当事人|主要当事人"
    ),
    "phone": (
        "当事人电话|联系方式（电话）|手机号码|当事人联系电话|当事人联系方式|联系电话（手机）"
    ),
    "applicant_phone": ("电话（申请人）|申请人联系方式|甲方电话|申请人手机号"),
    "respondent_phone": ("电话（被申请人）|被申请人联系电话|乙方联系方式"),
    "id_no": ("身份证号码|当事人身份证号码|身份证|证件号|公民身份号码"),
    "applicant_id_no": ("身份证号码（申请人）|申请人身份证号|甲方身份证号码"),
    "respondent_id_no": ("被申请人身份证号码|乙方身份证号"),
    "amount": (
        "争议标的（元）|涉案金额(元)|标的金额（万元）|涉及金额/元|涉及标的额（元）|"
        "协议涉及金额|赔偿金额（元）|金额（元）|标的额(万元)"
    ),
    "outcome": (
        "是否结案|处理结果|调解结果（成功/不成功）|化解情况（已化解/未化解）|调处结果|"
        "办结与否|是否化解成功|目前进展|调解成功与否|当前进展情况|化解进展|办理进度|"
        "是否调处成功|调解是否成功|最终结果|落实情况"
    ),
    "resolved_on": (
        "办结日期|化解完成日期|调解成功时间|达成协议日期|结案 时间|办结（化解）时间|完成时限|"
        "签订协议时间|协议日期|调结日期"
    ),
    "form": (
        "书面/口头协议|协议形式（书面、口头）|口头或书面协议|调解形式（口头/书面）|协议书类型"
    ),
    "facts": (
        "纠纷起因|起因|矛盾纠纷基本情况|主要矛盾纠纷|纠纷简况|简要案情|纠纷情况简述|"
        "矛盾纠纷简要情况|具体内容|事实概要|案件简介|排查出的矛盾纠纷|矛盾纠纷事项|纠纷事项|"
        "问题简述|纠纷情况|纠纷主要情况"
    ),
    "category": (
        "矛盾纠纷类别|纠纷 类型|案件性质|矛盾纠纷种类|纠纷类型（18类）|所属类型|矛盾性质|"
        "事件类型|纠纷分类"
    ),
    "village": (
        "所在村（社区）|村（居）|所属村（社区）|排查区域|村别|纠纷发生地|发生地（村组）|"
        "村（社区）名称|所属社区|排查单位|村/社区|行政村（社区）|居住村"
    ),
    "responsible": (
        "化解责任人|承办人员|调解员姓名|包案领导|主办人|责任人及电话|化解责任人及职务|"
        "调处责任人|受理人|承办调解员|包抓领导"
    ),
    "number": ("序 号|编 号|案件编号|NO.|台账序号|登记号"),
    "measures": (
        "化解措施及进展|调处措施|拟化解措施|工作措施及化解情况|处理意见|化解方案|调解过程"
    ),
    "risk": ("风险等级（红橙黄蓝）|风险评估等级|矛盾等级|预警级别|紧急程度"),
    "remark": ("备 注|备注（说明）"),
    "grid_worker": ("排查人员|网格员（电话）|上报网格员"),
    "follow_up": ("回访时间及情况|是否回访|群众评价"),
}
PAIRS = [(heading, name) for name, listed in WORDINGS.items() for heading in listed.split("|")]


@pytest.mark.parametrize(("heading", "name"), PAIRS)
def test_a_heading_is_understood(heading: str, name: str) -> None:
    guesses = guess(heading, shipped_words())
    assert guesses[0][0] is Meaning(name)


@pytest.mark.parametrize("heading", ["年龄", "性别", "是否涉黑", "邮编"])
def test_a_heading_beyond_the_tables_is_left_alone(heading: str) -> None:
    assert guess(heading, shipped_words()) == []


@pytest.mark.parametrize(("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ")])
def test_letters_of_columns(column: int, name: str) -> None:
    assert letter(column) == name
