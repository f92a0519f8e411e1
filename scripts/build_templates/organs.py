"""GA-01, JT-01 … JT-03, SC-01: forms of the police, the traffic police and the market authority.

Only for an organ that works at this desk under its own name: its name and number, its seal's place
empty. Everybody else gets the custody page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from . import blocks, xz_blocks
from .kit import CENTER, DAY, LEFT, RIGHT, Field, Run, Sheet, Writer, blank, day, fill, line_of
from .pages import BANNER, P1_TABLE, P3, SONG
from .tables import FORM, PLAIN, Grid, small
from .xz_blocks import bare

if TYPE_CHECKING:
    from docx.table import _Row


def _head(sheet: Sheet, name: str, number: str) -> None:
    """The organ in 二号宋体, the form's name in 一号 below it, the number at the right."""
    organ = '{{ 行政.机关 or "　　　　　　　　　　　" }}'
    sheet.paragraph(Run(organ, font=SONG, size=22), align=CENTER, leading=34)
    sheet.title(name, size=26 if len(name) < 10 else 22, font=BANNER, after=8)
    sheet.paragraph(fill(number, text=_number_of(name), underline=False), align=RIGHT, right=1)


def _number_of(name: str) -> str:
    return "　公（　）调解字〔　　〕　　号" if name == "治安调解协议书" else "编号：　　　　　　"


def _section(sheet: Sheet, words: str) -> None:
    sheet.heading(words, before=2)


def _clauses(sheet: Sheet) -> None:
    """What was agreed, with sums and instalments."""
    with sheet.when("协议条款"):
        with sheet.loop("条 in 协议条款"):
            sheet.paragraph("{{ 条.序 }}、{{ 条.内容 }}", indent=2)
        sheet.otherwise()
        sheet.ruled(4)
    with sheet.when("协议金额全"):
        sheet.paragraph("协议涉及金额共计{{ 协议金额全 }}。", indent=2)
    blocks.payments_table(sheet)


def _identity(sheet: Sheet) -> None:
    """One party of the police's form: a person or a body, guardians below."""
    with sheet.when("人.群体"):
        xz_blocks.group_identity(sheet)
        sheet.otherwise("人.自然人")
        sheet.paragraph(
            "{{ 人.身份 }}：",
            fill("人.姓名", 5),
            "，性别",
            fill("人.性别", 2),
            "，年龄",
            fill("人.年龄", 3),
            "（出生日期",
            fill("人.出生日期", 6),
            "），身份证件种类及号码：",
            fill("人.证件类型", 4),
            fill("人.证件号码", 9),
            "，工作单位：",
            fill("人.职业", 6),
            "，现住址：",
            fill("人.住址", 9),
            "，联系方式：",
            fill("人.联系方式", 6),
            "。",
            indent=2,
            align=LEFT,
        )
        sheet.otherwise()
        xz_blocks.body_identity(sheet)
    xz_blocks.agents_below(sheet)


EFFECT = (
    "本协议自双方签字之时起生效。对已履行协议的，公安机关对违反治安管理行为人不再处罚。不履行协议的，"
    "公安机关依法对违反治安管理行为人给予处罚；当事人可以就民事争议依法向人民法院提起民事诉讼。"
)


def ga01() -> Sheet:
    """治安调解协议书（公安行政法律文书式样）."""
    sheet = Sheet("治安调解协议书", P3)
    _head(sheet, "治安调解协议书", "(协议编号 or 案号)")
    full = sheet.setup.text_cm
    sheet.line(Field("主持人姓名", "主持调解员", full * 0.42), Field("工作单位", "治安.单位", full))
    sheet.line(Field("调解地点", "(本次.地点 or 调解地点)", full))
    _section(
        sheet,
        "当事人基本情况（姓名、性别、年龄、出生日期、身份证件种类及号码、工作单位、现住址）：",
    )
    with sheet.loop("人 in 当事人们"):
        _identity(sheet)
    _section(sheet, "其他在场人员基本情况：")
    with sheet.when("参加人们"):
        with sheet.loop("人 in 参加人们"):
            sheet.paragraph(
                "{{ 人.身份 }}：",
                fill("人.姓名", 5),
                "，工作单位：",
                fill("人.单位", 6),
                "，联系方式：",
                fill("人.联系方式", 6),
                "。",
                indent=2,
            )
        sheet.otherwise()
        sheet.ruled(1)
    _section(sheet, "主要事实（包括案发时间、地点、人员、起因、经过、情节、结果等）：")
    with sheet.when("治安.时间地点"):
        sheet.paragraph("案发时间、地点：{{ 治安.时间地点 }}。", indent=2)
    sheet.text("协议事实", 4)
    _section(sheet, "经调解，双方自愿达成如下协议（包括协议内容、履行方式和期限）：")
    _clauses(sheet)
    sheet.heading("履行方式和期限：", before=2, indent=2)
    sheet.text("履行方式", 2)
    with sheet.when("翻译说明"):
        sheet.paragraph("本协议内容已由{{ 翻译说明 }}向当事人翻译。", indent=2)
    sheet.paragraph(EFFECT, indent=2)
    sheet.paragraph(
        "本协议书一式",
        fill("治安.份数", 2, underline=False),
        "份，{{ 治安.持有 }}，调解机关留存一份。",
        indent=2,
    )
    xz_blocks.signed_by(sheet, "行政.主持人签署", "主持人：", full * 0.42)
    xz_blocks.signed_by(sheet, "行政.见证人签署", "见证人：", full * 0.42)
    xz_blocks.signed_by(sheet, "行政.当事人签署", "当事人：", full * 0.42)
    with sheet.together():
        sheet.paragraph("（公安机关印章）", align=RIGHT, right=2, before=16)
        sheet.paragraph(day("落款日期"), align=RIGHT, right=2)
    sheet.numbered_foot()
    return sheet


def jt01() -> Sheet:
    """道路交通事故损害赔偿调解申请书."""
    sheet = Sheet("道路交通事故损害赔偿调解申请书", P1_TABLE)
    sheet.title("道路交通事故损害赔偿调解申请书", size=20)
    grid = Grid(sheet, (3.0, 13.0), FORM)

    def parties(writer: Writer) -> None:
        with writer.loop("人 in 交通.各方"):
            small(
                writer,
                "姓名（名称）：",
                fill("人.姓名", 6),
                "　性别：",
                fill("人.性别", 2),
                "　年龄：",
                fill("人.年龄", 3),
            )
            small(writer, "身份证件号码：", fill("人.证件号码", 9))
            small(
                writer,
                "单位或住址：",
                fill("人.住址", 8),
                "　电话：",
                fill("人.联系方式", 6),
            )

    def accident(writer: Writer) -> None:
        small(writer, "事故时间：", fill("专项.事故时间", 10))
        small(writer, "事故地点：", fill("专项.事故地点", 12))
        with writer.loop("段 in (专项.事故经过段落 or 事实段落)"):
            small(writer, "{{ 段 }}")
        small(writer)

    def finding(writer: Writer) -> None:
        small(writer, "认定书（证明）文号：", fill("专项.认定书号", 10))
        small(writer, "收到日期：", fill("步骤.收到认定书.日期", 7))
        small(writer, "责任认定：", fill("专项.责任认定", 12))

    def claims(writer: Writer) -> None:
        with writer.loop("项 in 申请事项"):
            small(writer, "{{ 项.序 }}. {{ 项.内容 }}")
        small(writer)

    def asked(writer: Writer) -> None:
        small(
            writer,
            "各方当事人一致申请公安机关交通管理部门对本起道路交通事故损害赔偿争议进行调解，未就该争议"
            "向人民法院提起民事诉讼。",
        )
        small(writer, "是否要求公开调解：☐公开　☐不公开")
        small(writer, "各方当事人（签名、盖章）：")
        with writer.loop("签 in 行政.当事人签署"):
            blocks.sign_line(writer, "签", width=5.0)
        writer.paragraph(DAY, align=RIGHT, size=12.0, leading=20.0)

    for label, content, height in (
        ("各方当事人", parties, 2.4),
        ("事故时间、地点和经过", accident, 3.2),
        ("事故认定", finding, 1.8),
        ("调解请求", claims, 2.6),
        ("申请意见", asked, 2.4),
    ):
        grid.row(label, content, centred=(0,), height=height, split=True)
    sheet.paragraph(
        "此致",
        align=LEFT,
        before=8,
        indent=2,
        keep=True,
    )
    sheet.paragraph(
        fill("行政.机关", text="　　　　公安局交通警察　　队", underline=False), align=LEFT
    )
    sheet.numbered_foot()
    return sheet


def _accident(sheet: Sheet) -> None:
    """Time and place, and the table of the parties with their shares."""
    full = sheet.setup.text_cm
    sheet.line(Field("事故时间：", "专项.事故时间", full))
    sheet.line(Field("事故地点：", "专项.事故地点", full))
    sheet.heading("当事人：")
    grid = Grid(sheet, (2.6, 1.2, 1.6, 4.6, 3.2, 2.4), PLAIN, size=10.5, leading=16.0)
    grid.row("姓名（名称）", "性别", "年龄", "单位或住址", "电话", "责任", head=True)
    names = ("姓名", "性别", "年龄", "住址", "联系方式", "责任")
    grid.each("人 in 交通.各方", *(bare(f"人.{n}") for n in names), centred=(1, 2, 5))


def _traffic_signatures(sheet: Sheet) -> None:
    """Everybody's line, the traffic policeman's, and the place of the seal."""
    full = sheet.setup.text_cm
    blocks.signers(sheet, "行政.当事人签署", "当事人（签名）：", before=8)
    with sheet.together():
        sheet.paragraph(
            "交通警察（签名）：",
            line_of(),
            Run("{% if 主持调解员 %}（{{ 主持调解员 }}）{% endif %}", size=10.5),
            align=LEFT,
            stops=(full * 0.6,),
            before=6,
        )
        sheet.paragraph("（公安机关交通管理部门印章）", align=RIGHT, right=1, before=16)
        sheet.paragraph(day("落款日期"), align=RIGHT, right=2)


def jt02() -> Sheet:
    """道路交通事故损害赔偿调解书."""
    sheet = Sheet("道路交通事故损害赔偿调解书", P3)
    _head(sheet, "道路交通事故损害赔偿调解书", "(专项.调解书编号 or 协议编号 or 案号)")
    _accident(sheet)
    sheet.heading("调解依据：", before=4)
    sheet.paragraph(
        "《中华人民共和国道路交通安全法》第七十四条、《道路交通事故处理程序规定》第九十三条；"
        "道路交通事故认定书（证明）",
        fill("专项.认定书号", 9),
        "。",
        indent=2,
    )
    sheet.heading("认定的基本事实和损失情况：", before=2)
    sheet.text("(专项.事故经过段落 or 事实段落)", 4)
    _losses(sheet)
    sheet.heading("责任认定及各方责任比例：", before=2)
    sheet.paragraph(fill("专项.责任认定", 24), indent=2)
    sheet.heading("经调解协商，双方共同达成如下协议：", before=2)
    _clauses(sheet)
    sheet.heading("给付方式与结案日期：", before=2)
    sheet.text("履行方式", 2)
    sheet.paragraph("结案日期：", fill("结案日期", text=DAY, underline=False), indent=2)
    sheet.paragraph(
        "调解日期：", fill("(本次.日期 or 达成日期)", text=DAY, underline=False), indent=2
    )
    sheet.paragraph(
        "本调解书经各方当事人共同签字后生效，送达各方当事人各一份。", indent=2, keep=True
    )
    _traffic_signatures(sheet)
    sheet.numbered_foot()
    return sheet


def _losses(sheet: Sheet) -> None:
    """损害赔偿的项目和数额: a table, or prose where that was typed."""
    sheet.heading("损害赔偿的项目和数额：", before=2)
    with sheet.when("交通.损失"):
        grid = Grid(sheet, (1.6, 8.4, 5.6), PLAIN, size=10.5, leading=16.0)
        grid.row("序号", "项目", "数额", head=True)
        grid.each(
            "项 in 交通.损失", "{{ loop.index }}", "{{ 项.项目 }}", "{{ 项.金额 }}", centred=(0,)
        )
        sheet.otherwise()
        sheet.text("交通.损失段落", 3)
    sheet.paragraph("合计：", fill("交通.损失合计", 14), "。", indent=2)


def jt03() -> Sheet:
    """道路交通事故损害赔偿调解终结书."""
    sheet = Sheet("道路交通事故损害赔偿调解终结书", P3)
    _head(sheet, "道路交通事故损害赔偿调解终结书", "(终止文号 or 案号)")
    _accident(sheet)
    sheet.paragraph(
        "各方当事人申请，本机关于",
        fill("(步骤.调解开始.日期 or 受理日期)", text=DAY, underline=False),
        "开始对上述道路交通事故损害赔偿争议（认定书文号：",
        fill("专项.认定书号", 8),
        "）进行调解。",
        indent=2,
        before=6,
    )
    with sheet.loop("句 in 行政.经过"):
        sheet.paragraph("{{ 句 }}", indent=2)
    xz_blocks.written(sheet, "未达成协议的原因：", "行政.终止原因")
    sheet.paragraph("终止调解的情形（《道路交通事故处理程序规定》第九十四条）：", indent=2)
    with sheet.loop("项 in 交通.终结情形"):
        sheet.paragraph("{{ 项.框 }}{{ 项.项 }}", indent=2)
    sheet.paragraph(
        "根据《道路交通事故处理程序规定》第九十三条、第九十四条，调解终结。当事人可以就损害赔偿争议"
        "依法向人民法院提起民事诉讼，也可以申请人民调解委员会调解。",
        indent=2,
    )
    sheet.paragraph("本终结书送达各方当事人各一份。", indent=2)
    with sheet.together():
        sheet.paragraph(
            "交通警察（签名）：",
            line_of(),
            align=LEFT,
            stops=(sheet.setup.text_cm * 0.6,),
            before=10,
        )
        sheet.paragraph("（公安机关交通管理部门印章）", align=RIGHT, right=1, before=20)
        sheet.paragraph(day("落款日期"), align=RIGHT, right=2)
    sheet.numbered_foot()
    return sheet


#: 市场监督管理部门处理投诉举报文书式样（2019-12），式样一，注.
SC_NOTES = (
    "注：1. 本表格适用于市场监督管理部门或者其派出机构对消费者通过电话、传真、信函、上门等方式提起"
    "投诉的登记。",
    "2. 消费者通过非现场方式提起投诉的，无须在投诉人一栏签字。",
    "3. 消费者权益争议事实应当包括：消费者购买、使用商品或者接受服务的内容、时间、地点、涉及金额、"
    "争议情况等具体事实。",
    "4. 投诉请求应当包括：消费者主张修理、重作、更换、退货、补足商品数量、退还货款和服务费用、赔偿"
    "损失等具体请求。",
)


def joined_cells(first: _Row, second: _Row) -> None:
    """The first cells of two rows as one (the loop around them repeats both)."""
    for row, value in ((first, "restart"), (second, "continue")):
        merge = OxmlElement("w:vMerge")
        merge.set(qn("w:val"), value)
        width = row.cells[0]._tc.get_or_add_tcPr().find(qn("w:tcW"))
        width.addnext(merge)


def sc01() -> Sheet:
    """投诉登记表."""
    sheet = Sheet("投诉登记表", P1_TABLE)
    sheet.title("投诉登记表")
    full = sheet.setup.text_cm
    sheet.line(Field("登记单位：", "行政.机关", full))
    sheet.line(Field("编号：", "投诉.编号", full))
    grid = Grid(sheet, (2.4, 2.8, 4.3, 2.4, 4.1), FORM, size=12.0)
    grid.tag("for 人 in 申请人们")
    first = grid.row(
        "投诉人", "姓名", bare("人.姓名"), "联系电话", bare("人.联系方式"), centred=(0, 1, 3)
    )
    second = grid.row("", "住址", bare("人.住址"), spans=(1, 1, 3), centred=(0, 1))
    joined_cells(first, second)
    grid.tag("endfor")
    grid.tag("for 人 in 被申请人们")
    first = grid.row(
        "被投诉人",
        "名称（姓名）",
        bare("人.姓名"),
        "联系人",
        bare("(人.负责人 or 投诉.联系人)"),
        centred=(0, 1, 3),
    )
    second = grid.row(
        "", "地址", bare("人.住址"), "联系电话", bare("人.联系方式"), centred=(0, 1, 3)
    )
    joined_cells(first, second)
    grid.tag("endfor")

    def facts(writer: Writer) -> None:
        with writer.when("投诉.商品"):
            small(writer, "商品或服务：{{ 投诉.商品 }}")
        xz_blocks.facts_of_case(writer)

    def claims(writer: Writer) -> None:
        with writer.loop("项 in 申请事项"):
            small(writer, "{{ 项.序 }}. {{ 项.内容 }}")
        small(writer)

    wide = {"spans": (1, 4), "centred": (0,), "split": True}
    grid.row("消费者权益争议事实", facts, height=5.0, **wide)  # type: ignore[arg-type]
    grid.row("投诉请求", claims, height=3.0, **wide)  # type: ignore[arg-type]

    def complainant(writer: Writer) -> None:
        small(writer, "投诉人（签字）：")
        with writer.loop("签 in 投诉.投诉人签署"):
            blocks.sign_line(writer, "签", width=4.0)
        writer.paragraph(DAY, align=RIGHT, size=12.0, leading=20.0)

    def clerk(writer: Writer) -> None:
        small(writer, "经办人（签字）：")
        small(writer, Run(blank(10), underline=True))
        writer.paragraph(DAY, align=RIGHT, size=12.0, leading=20.0)

    grid.row(complainant, clerk, spans=(3, 2), height=2.4, top=True)
    for words in SC_NOTES:
        sheet.paragraph(Run(words, size=10.5), align=LEFT, leading=17)
    return sheet


SHEETS = {"GA-01": ga01, "JT-01": jt01, "JT-02": jt02, "JT-03": jt03, "SC-01": sc01}
