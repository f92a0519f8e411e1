"""XJ-04, XJ-06, XJ-07: letters by which an organ that works at this desk hands a dispute over.

Three parts: the letter, the stub that the sender keeps, the slip that the receiver returns.
"""

from __future__ import annotations

from . import blocks, letters
from .kit import Sheet, Writer, day, fill
from .tables import PLAIN, Grid

_BASIS = "《中华人民共和国人民调解法》第十八条"


def xj04() -> Sheet:
    """公安机关移送（委托）人民调解函."""
    title = "移送（委托）人民调解函"
    sheet = letters.letter(f"公安机关{title}")
    letters.number(sheet, "移送.文号")
    sheet.title(title)
    letters.addressed(sheet, "移送.接收单位")
    sheet.paragraph(
        "我单位接警（接警编号：", *letters.given("专项.接警编号", 8), "）的",
        *letters.given("纠纷名称", 12), "，有关情况如下：", indent=2,
    )  # fmt: skip
    _people(sheet)
    sheet.heading("简要警情与处置：", indent=2)
    with sheet.when("专项.警情与处置段落"):
        with sheet.loop("段 in 专项.警情与处置段落"):
            sheet.paragraph("{{ 段 }}", indent=2)
        sheet.otherwise()
        sheet.text("事实段落", 4)
    sheet.paragraph("经审查：{{ 移送.不构成违法 }}不构成违反治安管理行为；", indent=2)
    sheet.paragraph(
        "{{ 移送.不予处罚 }}属于《公安机关办理行政案件程序规定》第一百八十六条规定的情形。",
        indent=2,
    )
    _commission(sheet)
    _end(sheet, officer="民警（签名）：")
    _slips(sheet, title)
    return sheet


def xj06() -> Sheet:
    """信访事项移交（委托）人民调解函."""
    title = "信访事项移交（委托）人民调解函"
    sheet = letters.letter(title)
    letters.number(sheet, "移送.文号")
    sheet.title(title, size=20)
    letters.addressed(sheet, "移送.接收单位")
    sheet.paragraph(
        "我单位办理的信访事项（编号：", *letters.given("专项.信访事项编号", 9),
        "），适宜通过人民调解化解，有关情况如下：", indent=2,
    )  # fmt: skip
    _people(sheet)
    sheet.heading("诉求：", indent=2)
    with sheet.when("专项.信访诉求段落"):
        with sheet.loop("段 in 专项.信访诉求段落"):
            sheet.paragraph("{{ 段 }}", indent=2)
        sheet.otherwise("申请事项")
        with sheet.loop("项 in 申请事项"):
            sheet.paragraph("{{ 项.序 }}. {{ 项.内容 }}", indent=2)
        sheet.otherwise()
        sheet.ruled(3)
    sheet.heading("经核对，本事项不属于下列情形：", indent=2)
    for words in (
        "法律、法规规定只能由专门机关管辖处理；",
        "涉法涉诉事项尚未终结；",
        "行政争议；",
        "一方当事人明确拒绝调解；",
        "其他不适用人民调解的情形。",
    ):
        sheet.paragraph(f"☐{words}", indent=2)
    _commission(sheet)
    sheet.paragraph("移交调解不影响信访事项六十日的办理期限。", indent=2)
    _end(sheet)
    _slips(sheet, title)
    return sheet


def xj07() -> Sheet:
    """检察机关、其他部门移送函: anybody's letter that hands a dispute on."""
    title = "移送函"
    sheet = letters.letter(title)
    letters.number(sheet, "移送.文号")
    sheet.title("关于移送纠纷的函")
    letters.addressed(sheet, "移送.接收单位")
    sheet.paragraph("我单位办理的", *letters.given("纠纷名称", 12), "，有关情况如下：", indent=2)
    with sheet.when("移送.去调解组织"):
        _people(sheet)
        sheet.otherwise()
        _people(sheet, consent=False)
    sheet.heading("简要情况：", indent=2)
    sheet.text("事实段落", 4)
    sheet.heading("移送事由：", indent=2)
    sheet.text("移送.事由段落", 2)
    with sheet.when("移送.去调解组织"):
        _commission(sheet)
        sheet.otherwise()
        sheet.paragraph(
            "现将该纠纷移送你单位依法处理。请签收后将回执退回，并于",
            day("移送.回告期限"), "前将处理结果函告我单位。", indent=2,
        )  # fmt: skip
    _end(sheet)
    _slips(sheet, title)
    return sheet


def _people(sheet: Sheet, *, consent: bool = True) -> None:
    """Who they are and how to reach them; the last column is for their consent."""
    widths = (2.2, 3.0, 3.0, 5.2, 2.2) if consent else (2.4, 4.2, 3.4, 5.6)
    grid = Grid(sheet, widths, PLAIN, size=12.0, leading=17.0)
    last = ("同意签名",) if consent else ()
    grid.row("当事人", "姓名（名称）", "联系方式", "单位或住址", *last, head=True)
    told = [fill(f"人.{fact}", text="", underline=False) for fact in ("姓名", "联系方式", "住址")]
    grid.each("人 in 当事人们", "{{ 人.身份 }}", *told, *("" for _ in last), height=0.9)
    sheet.paragraph(leading=4)


def _commission(sheet: Writer) -> None:
    """What is asked for: the same in every letter to a mediating body."""
    sheet.paragraph(
        f"依据{_BASIS}，经征得双方当事人同意（同意日期：", day("移送.同意日期"),
        "），现将该纠纷移送（委托）你单位进行调解。请签收后将回执退回，并于", day("移送.回告期限"),
        "前将调解结果函告我单位。", indent=2,
    )  # fmt: skip


def _end(sheet: Sheet, officer: str = "") -> None:
    with sheet.together():
        letters.enclosures(sheet, "移送.材料")
        if officer:
            blocks.dated(sheet, officer)
        letters.contact(sheet)
    letters.signed(sheet, day_of="(移送.发出日期 if 预填日期 else 落款日期)")


def _slips(sheet: Sheet, title: str) -> None:
    """Stub and reply on a page of their own, with the cut between them."""
    sheet.page_break()
    letters.stub(
        sheet, title, ("当事人：", "当事人姓名"), ("纠纷：", "纠纷名称"),
        ("接收单位：", "移送.接收单位"), ("回告期限：", "移送.回告期限"),
    )  # fmt: skip
    letters.cut(sheet)
    letters.reply_slip(sheet, title)


SHEETS = {"XJ-04": xj04, "XJ-06": xj06, "XJ-07": xj07}
