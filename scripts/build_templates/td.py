"""TD-01, TD-03: contracted land, the application and the end without agreement.

农村土地承包经营纠纷调解仲裁法 articles 7 to 10; the table of plots is that of the agreement.
"""

from __future__ import annotations

from . import blocks, xz_blocks
from .kit import LEFT, RIGHT, Run, Sheet, day, fill, line_of
from .pages import P1_TIGHT, P2
from .tables import PLAIN, Grid
from .xz_blocks import bare


def plots(sheet: Sheet) -> None:
    """争议地块: one row a plot, empty rows where there is none."""
    sheet.heading("争议地块：", before=4)
    width = sheet.setup.text_cm
    parts = (1.2, 3.4, 5.2, 2.0, 3.8)
    grid = Grid(
        sheet, [w * width / sum(parts) for w in parts], PLAIN, size=10.5, leading=16.0
    )
    grid.row("序号", "地块名称", "四至", "面积（亩）", "权属证号", head=True)
    cells = [bare(f"地.{name}") for name in ("序", "名称", "四至", "面积", "证号")]
    grid.each("地 in 土地.地块", *cells, centred=(0, 3))
    grid.empty_rows_unless("土地.地块", 3)


def td01() -> Sheet:
    """农村土地承包经营纠纷调解申请书."""
    sheet = Sheet("农村土地承包经营纠纷调解申请书", P1_TIGHT)
    sheet.title("农村土地承包经营纠纷调解申请书", size=20)
    for people in ("申请人们", "被申请人们", "第三人们"):
        blocks.parties(sheet, people)
    sheet.heading("请求事项：", before=4)
    with sheet.when("申请事项"):
        with sheet.loop("项 in 申请事项"):
            sheet.paragraph("{{ 项.序 }}、{{ 项.内容 }}", indent=2)
        sheet.otherwise()
        for number in (1, 2, 3):
            sheet.paragraph(f"{number}、", line_of(), align=LEFT, stops=(sheet.setup.text_cm,))
    sheet.heading("事实与理由：", before=4)
    sheet.text("事实段落", 5)
    plots(sheet)
    with sheet.together():
        sheet.paragraph("此致", indent=2, before=4)
        sheet.paragraph(
            fill("(行政.机关 or 调委会)", text="　　　　　　　　", underline=False), align=LEFT
        )
    blocks.signers(sheet, "申请人签署", "申请人（签名、盖章或者按指印）：", before=8)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1, before=6)
    sheet.paragraph(
        Run("口头申请的，由村民委员会或者乡（镇）人民政府当场记录申请人的基本情况、申请调解的纠纷事项、"
            "理由和时间。", size=12),
        align=LEFT, before=6,
    )  # fmt: skip
    sheet.numbered_foot()
    return sheet


def td03() -> Sheet:
    """农村土地承包经营纠纷调解不成告知书."""
    sheet = Sheet("农村土地承包经营纠纷调解不成告知书", P2)
    sheet.title("农村土地承包经营纠纷调解不成告知书", after=6)
    xz_blocks.number(sheet, "(终止文号 or 案号)")
    sheet.paragraph(fill("当事人姓名", 12), "：", align=LEFT)
    sheet.paragraph(
        "你们之间的", fill("纠纷事项", 10), "，", fill("行政.机关", 8, underline=False), "于",
        day("受理日期"), "受理。经调解，未能达成协议，现于", day("终止.日期"), "终止调解。",
        indent=2,
    )  # fmt: skip
    plots(sheet)
    xz_blocks.written(sheet, "未达成协议的原因：", "行政.终止原因")
    sheet.paragraph(
        "根据《中华人民共和国农村土地承包经营纠纷调解仲裁法》第四条的规定，当事人调解不成的，可以向"
        "农村土地承包仲裁委员会申请仲裁，也可以直接向人民法院起诉；有仲裁时效、诉讼时效的，请在时效期间"
        "内提出。", indent=2,
    )  # fmt: skip
    with sheet.together():
        sheet.paragraph("特此告知。", indent=2)
        blocks.signers(sheet, "调解员签署", "调解人员（签名）：", before=4)
        xz_blocks.organ_seal(sheet, before=14)
    sheet.paragraph(
        Run("各方当事人各一份，存卷一份。附：送达回证。", size=12), align=LEFT, before=8
    )
    sheet.numbered_foot()
    return sheet


SHEETS = {"TD-01": td01, "TD-03": td03}
