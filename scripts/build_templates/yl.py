"""YL-01 … YL-03, YL-06, YL-07: medical mediation (医疗纠纷预防和处理条例第三十至四十三条).

Fixed wording to the letter of the published samples; what they leave open follows the regulation.
"""

from __future__ import annotations

from collections.abc import Callable

from . import blocks
from .kit import LEFT, RIGHT, Run, Sheet, Writer, blank, day, fill
from .pages import P1, P1_TABLE, P1_TIGHT, Setup
from .tables import FORM, Grid, small
from .ty_steps import BARE

APPLY = "人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解会进行调解。"
_COMMITTEE = "　　　　医疗纠纷人民调解委员会"


def _value(fact: str) -> Run:
    return fill(fact, **BARE)  # type: ignore[arg-type]


def _patient_rows(grid: Grid) -> None:
    grid.row(
        "患者姓名", _value("医疗.患者姓名"), "性别", _value("医疗.患者性别"),
        "年龄", _value("医疗.患者年龄"), centred=(0, 2, 4),
    )  # fmt: skip


def _story(grid: Grid) -> None:
    def story(writer: Writer) -> None:
        with writer.loop("段 in 事实段落"):
            small(writer, "{{ 段 }}")
        small(writer)
        with writer.when("申请事项"):
            small(writer, "请求：")
            with writer.loop("项 in 申请事项"):
                small(writer, "{{ 项.序 }}、{{ 项.内容 }}")

    grid.row("纠纷概要", story, spans=(1, 5), centred=(0,), height=8.0, split=True)


def _promise(grid: Grid, signers: str) -> None:
    def promise(writer: Writer) -> None:
        writer.paragraph(APPLY, indent=2, size=12.0, leading=20.0)

    def signed(writer: Writer) -> None:
        small(writer, "申请人签字：")
        with writer.loop(f"签 in {signers}"):
            blocks.sign_line(writer, "签", width=5.0)
        writer.paragraph(day("落款日期"), align=RIGHT, right=1)

    grid.row(promise, spans=(6,), height=1.6, kept=True)
    grid.row(signed, spans=(6,), height=2.6, split=True)


def _application(rows: Callable[[Grid], None], signers: str) -> Sheet:
    sheet = Sheet("医疗纠纷调解申请书", P1_TABLE)
    sheet.title("医疗纠纷调解申请书", after=8)
    grid = Grid(sheet, (3.0, 4.4, 1.8, 2.4, 1.8, 2.6), FORM)
    rows(grid)
    _story(grid)
    _promise(grid, signers)
    sheet.paragraph(leading=4)
    sheet.numbered_foot()
    return sheet


def yl01_patient() -> Sheet:
    """医疗纠纷调解申请书（患方）."""

    def rows(grid: Grid) -> None:
        grid.tag("for 人 in 医疗.患方们")
        grid.row("申请人", _value("人.姓名"), "电话", _value("人.联系方式"),
                 spans=(1, 1, 1, 3), centred=(0, 2))  # fmt: skip
        grid.tag("endfor")
        grid.row("与患者关系", _value("医疗.与患者关系"), spans=(1, 5), centred=(0,))
        _patient_rows(grid)
        grid.row("涉及医院", _value("医疗.医疗机构"), spans=(1, 5), centred=(0,))

    return _application(rows, "医疗.患方签署")


def yl01_hospital() -> Sheet:
    """医疗纠纷调解申请书（医方）."""

    def rows(grid: Grid) -> None:
        grid.tag("for 人 in 医疗.医方们")
        grid.row("申请医院", _value("人.姓名"), spans=(1, 5), centred=(0,))
        grid.row("代理人", _value("(人.委托代理人姓名 or 人.负责人)"), "电话",
                 _value("人.联系方式"), spans=(1, 1, 1, 3), centred=(0, 2))  # fmt: skip
        grid.tag("endfor")
        _patient_rows(grid)

    return _application(rows, "医疗.医方签署")


def _letter(title: str, number: str, setup: Setup = P1) -> Sheet:
    """The head of a letter to one party: title, number, who."""
    sheet = Sheet(title, setup)
    sheet.title(title)
    sheet.paragraph("编号：", fill(number, 10), align=RIGHT)
    sheet.paragraph(fill("本人.姓名", 8), "：", align=LEFT)
    return sheet


def yl02() -> Sheet:
    """医疗纠纷受理通知书."""
    sheet = _letter("医疗纠纷调解受理通知书", "医疗.受理文号", P1_TIGHT)
    sheet.paragraph(
        "你方与", fill("对方姓名", 8), "医疗纠纷的调解申请收悉。经审查，符合《医疗纠纷预防和处理"
        "条例》规定的人民调解受理条件，本委决定于", day("受理日期"), "受理。现将有关事项通知如下：",
        indent=2,
    )  # fmt: skip
    for words in (
        "一、医疗纠纷人民调解不收取费用。当事人在调解中享有选择或者接受人民调解员，接受调解、拒绝调解"
        "或者要求终止调解，要求调解公开进行或者不公开进行，自主表达意愿、自愿达成调解协议的权利；应当"
        "如实陈述纠纷事实，遵守调解现场秩序，尊重人民调解员和对方当事人。",
        "二、请提交身份证明、病历资料、费用凭证等与纠纷有关的材料；委托代理人参加的，提交授权委托书。"
        "参加协商、调解的代表人每方不超过五人。",
        "三、需要咨询专家或者进行医疗损害鉴定的，由双方共同委托，或者经双方同意由本委委托；咨询专家、"
        "鉴定人与纠纷有利害关系的，应当回避。",
        "四、调解自受理之日起三十个工作日内完成，鉴定时间不计入调解期限；因特殊情况需要延长的，由本委"
        "和双方当事人约定。超过调解期限未达成调解协议的，视为调解不成。",
        "五、当事人向人民法院起诉并被受理，或者申请卫生健康主管部门调解并被受理的，本委终止调解。",
    ):
        sheet.paragraph(words, indent=2)
    sheet.paragraph("人民调解员：", fill("调解员姓名", 8), indent=2)
    with sheet.together():
        sheet.paragraph(
            "联系人：", fill("(调委会联系人 or 承办人)", 5), "　联系电话：", fill("调委会电话", 7),
            indent=2,
        )  # fmt: skip
        blocks.seal(sheet, empty=_COMMITTEE)
    sheet.numbered_foot()
    return sheet


_GROUNDS = (
    ("一方明确拒绝调解", "一方当事人拒绝调解"),
    ("其他机关已经受理或者解决", "人民法院或者卫生健康主管部门已经受理"),
    (
        "专门机关管辖或禁止民间调解",
        "法律、法规规定只能由专门机关管辖处理，或者禁止采用民间调解方式解决",
    ),
    ("没有明确的对方当事人或调解请求", "没有明确的对方当事人或者调解请求"),
)


def yl03() -> Sheet:
    """医疗纠纷不予受理通知书."""
    sheet = _letter("医疗纠纷调解不予受理通知书", "医疗.不予受理文号")
    sheet.paragraph(
        "你方与", fill("对方姓名", 8),
        "医疗纠纷的调解申请收悉。经审查，因下列原因，本委于", day("不予受理.日期"),
        "决定不予受理：",
        indent=2,
    )  # fmt: skip
    for fact, words in _GROUNDS:
        sheet.paragraph(f"{{{{ 不予受理.{fact} }}}}{words}", indent=2)
    sheet.paragraph("{{ 不予受理.其他 }}其他", fill("不予受理.其他说明", 12), "。", indent=2)
    sheet.paragraph(
        "你方可以依法通过",
        fill("不予受理.途径", text="双方自愿协商、申请行政调解、向人民法院提起诉讼"),
        "等途径解决。",
        indent=2,
    )
    with sheet.together():
        sheet.paragraph("特此通知。", indent=2)
        blocks.seal(sheet, empty=_COMMITTEE)
    sheet.numbered_foot()
    return sheet


def _natural(sheet: Sheet, label: str) -> None:
    sheet.paragraph(
        f"{label}：", fill("人.姓名", 5), "，", fill("人.性别", 2), "，", fill("人.出生日期", 6),
        "出生，身份证号码", fill("人.证件号码", 9), "，住", fill("人.住址", 10), "。",
        indent=2, align=LEFT,
    )  # fmt: skip


def _body(sheet: Sheet, label: str) -> None:
    sheet.paragraph(f"{label}：", fill("人.姓名", 10), indent=2)
    sheet.paragraph("住所地：", fill("人.住址", 14), indent=2)
    sheet.paragraph("{{ 人.负责人称谓 }}：", fill("人.负责人", 6), indent=2)


def _side(sheet: Sheet, people: str, label: str) -> None:
    with sheet.loop(f"人 in {people}"):
        with sheet.when("人.自然人"):
            _natural(sheet, label)
            sheet.otherwise()
            _body(sheet, label)
        for agents in ("法定代理人们", "委托代理人们"):
            with sheet.loop(f"代 in 人.{agents}"):
                sheet.paragraph(
                    "{{ 代.称谓 }}：", fill("代.姓名", 5),
                    "{% if 代.关系 %}（{{ 代.关系 }}）{% endif %}，身份证号码",
                    fill("代.证件号码", 9), "。", indent=2, align=LEFT,
                )  # fmt: skip


def _terms(sheet: Sheet) -> None:
    """The agreed terms, else the sample's first one to fill in; then its closing sentences."""
    with sheet.when("协议条款"):
        with sheet.loop("条 in 协议条款"):
            sheet.paragraph("{{ 条.序 }}、{{ 条.内容 }}", indent=2)
        with sheet.when("协议金额全"), sheet.together():
            sheet.paragraph("协议涉及金额共计{{ 协议金额全 }}。", indent=2)
        sheet.otherwise()
        sheet.paragraph(
            "一、自本协议签订之日起", Run(blank(3), underline=True), "个工作日内，由",
            fill("医疗.付款人", 6),
            "一次性补偿/赔偿/支付当事人", fill("医疗.收款人", 5), "人民币",
            fill("医疗.大写", text="　　　　　　圆整"), "（￥", fill("医疗.小写", 5), "元）。",
            indent=2,
        )  # fmt: skip
    blocks.payments_table(sheet)
    with sheet.loop("段 in 履行方式"):
        sheet.paragraph("履行方式：{{ 段 }}", indent=2)
    with sheet.loop("段 in 违约责任"):
        sheet.paragraph("违约责任：{{ 段 }}", indent=2)
    with sheet.loop("条 in 医疗.固定条款"):
        sheet.paragraph("{{ 条.序 }}、{{ 条.内容 }}", indent=2)


def yl06() -> Sheet:
    """医疗纠纷人民调解协议书."""
    sheet = Sheet("医疗纠纷人民调解协议书", P1)
    sheet.title("医疗纠纷人民调解协议书", after=6)
    sheet.paragraph("编号：", fill("协议编号", 10), align=RIGHT)
    _side(sheet, "医疗.患方们", "当事人（患方）")
    _side(sheet, "医疗.医方们", "当事人（医方）")
    _side(sheet, "第三人们", "第三人")
    sheet.heading("纠纷简要情况：", before=4)
    sheet.paragraph(
        "患者：", fill("医疗.患者姓名", 5), "，", fill("医疗.患者性别", 2), "，",
        fill("医疗.患者年龄", 3), "。", indent=2,
    )  # fmt: skip
    sheet.text("协议事实", 4)
    sheet.heading("现双方自愿达成如下协议：", before=4)
    _terms(sheet)
    with sheet.when("翻译说明"):
        sheet.paragraph("本协议内容已由{{ 翻译说明 }}向当事人翻译。", indent=2)
    with sheet.together():
        sheet.paragraph("{{ 医疗.份数句 }}", indent=2)
        blocks.rule(sheet)
        blocks.signatures(sheet)
        blocks.seal(sheet, empty=_COMMITTEE)
    sheet.numbered_foot()
    return sheet


def yl07() -> Sheet:
    """终止调解函."""
    sheet = _letter("终止调解函", "(终止文号 or 案号)")
    sheet.paragraph(
        "关于你方与", fill("对方姓名", 8),
        "医疗纠纷案件，经调解后无法达成一致意见，现终止调解并建议你方走其他途径解决。",
        indent=2,
    )  # fmt: skip
    with sheet.together():
        sheet.paragraph("特此函告。", indent=2)
        blocks.seal(sheet, empty=_COMMITTEE)
    return sheet


SHEETS = {
    "YL-01": yl01_patient,
    "YL-01-2": yl01_hospital,
    "YL-02": yl02,
    "YL-03": yl03,
    "YL-06": yl06,
    "YL-07": yl07,
}
