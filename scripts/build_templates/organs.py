"""GA-01 and SC-01: forms of the police and of the market authority.

Only for an organ that works at this desk under its own name: its name and number, its seal's place
empty. Everybody else gets the custody page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from . import blocks, xz_blocks
from .kit import CENTER, DAY, LEFT, RIGHT, Field, Run, Sheet, Writer, blank, day, fill
from .pages import BANNER, P1_TABLE, P3, SONG
from .tables import FORM, Grid, small
from .xz_blocks import bare

if TYPE_CHECKING:
    from docx.table import _Row


def head(sheet: Sheet, name: str, number: str) -> None:
    """The organ in 二号宋体, the form's name in 一号 below it, the number at the right."""
    organ = '{{ 行政.机关 or "　　　　　　　　　　　" }}'
    sheet.paragraph(Run(organ, font=SONG, size=22), align=CENTER, leading=34)
    sheet.title(name, size=26 if len(name) < 10 else 22, font=BANNER, after=8)
    sheet.paragraph(fill(number, text=_number_of(name), underline=False), align=RIGHT, right=1)


def _number_of(name: str) -> str:
    return "　公（　）调解字〔　　〕　　号" if name == "治安调解协议书" else "编号：　　　　　　"


def _section(sheet: Sheet, words: str) -> None:
    sheet.heading(words, before=2)


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
    head(sheet, "治安调解协议书", "(协议编号 or 案号)")
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
    _section(sheet, "经调解，双方自愿达成如下协议：")
    blocks.clauses(sheet)
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
        keep=True,
    )
    xz_blocks.signed_by(sheet, "行政.主持人签署", "主持人：", full * 0.42)
    xz_blocks.signed_by(sheet, "行政.见证人签署", "见证人：", full * 0.42)
    xz_blocks.signed_by(sheet, "行政.当事人签署", "当事人：", full * 0.42)
    with sheet.together():
        sheet.paragraph("（公安机关印章）", align=RIGHT, right=2, before=16)
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


SHEETS = {"GA-01": ga01, "SC-01": sc01}
