"""XF-09, XF-12: the hearers' deliberation, and a promise that may never be a condition.

No national form exists of either (信访工作条例第三十一、三十六条).
"""

from __future__ import annotations

from . import blocks
from .kit import DAY, LEFT, RIGHT, Field, Sheet, Writer, day, line_of
from .pages import P1, P1_TABLE
from .tables import FORM, Grid, small


def _vote(writer: Writer) -> None:
    for words in ("☐同意", "☐反对", "☐弃权"):
        small(writer, words)


def xf09() -> Sheet:
    """信访听证评议记录: what each hearer thinks and how each votes."""
    sheet = Sheet("信访听证评议记录", P1_TABLE)
    sheet.title("信访听证评议（合议）记录", size=20, after=6)
    full = sheet.setup.text_cm
    sheet.line(Field("信访事项编号：", "信访.编号", full))
    sheet.line(Field("信访人：", "申请人姓名", full))
    sheet.line(Field("听证日期：", "听证.日期", full * 0.45), Field("地点：", "听证.地点", full))
    sheet.line(
        Field("主持人：", "听证.主持人", full * 0.45), Field("记录人：", "听证.记录人", full)
    )
    sheet.heading("听证事项：", before=4)
    sheet.text("信访.诉求段落", 2)
    grid = Grid(sheet, (1.4, 2.8, 7.2, 2.2, 2.4), FORM, size=12.0, leading=20.0)
    grid.row("序号", "听证员", "意见", "表决", "签名", head=True)
    grid.each("员 in 听证.听证员们", "{{ loop.index }}", "{{ 员 }}", "", _vote, "",
              centred=(0, 1), height=2.2)  # fmt: skip
    grid.tag("if not 听证.听证员们")
    for number in (1, 2, 3):
        grid.row(str(number), "", "", _vote, "", centred=(0, 1), height=2.2)
    grid.tag("endif")
    sheet.heading("评议情况：", before=6)
    sheet.text("听证.评议段落", 3)
    sheet.heading("评议结论（按多数意见形成，少数意见如实记录）：", before=4)
    sheet.text("听证.结论段落", 3)
    with sheet.together():
        blocks.dated(sheet, "主持人（签名）：")
        blocks.dated(sheet, "记录人（签名）：")
    sheet.numbered_foot()
    return sheet


def xf12() -> Sheet:
    """停访息诉承诺书: of one's own will, and no right is given up by it."""
    sheet = Sheet("停访息诉承诺书", P1)
    sheet.title("停访息诉承诺书")
    full = sheet.setup.text_cm
    sheet.line(Field("信访事项编号：", "信访.编号", full))
    sheet.line(Field("承诺人：", "本人.姓名", full))
    sheet.heading("信访事项：", before=4)
    sheet.text("信访.诉求段落", 2)
    sheet.paragraph(
        "上述信访事项{% if 信访.化解 %}{{ 信访.化解 }}{% else %}已经依法处理，本人对处理结果没有"
        "异议。{% endif %}本人自愿承诺：协议、处理意见依法履行的，不再就同一事实和理由信访。",
        indent=2,
    )
    sheet.paragraph(
        "本承诺由本人自愿作出，不是调解协议生效、履行或者领取款项、办理有关事项的条件；不限制本人依法提起诉讼"
        "、申请仲裁、行政复议、复查、复核，以及在协议没有履行或者出现新的事实、理由时提出信访事项的权利。",
        indent=2,
    )  # fmt: skip
    with sheet.when("本人翻译"):
        sheet.paragraph("以上内容已由{{ 本人翻译 }}翻译。", indent=2)
    with sheet.when("本人.需宣读"):
        sheet.paragraph("以上内容已向承诺人宣读。", indent=2)
    blocks.signers(sheet, "本人.签署人们", "承诺人（签名、捺印）：", before=8)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    with sheet.together():
        sheet.paragraph("见证人（签名）：", line_of(), f"　{DAY}", align=LEFT, stops=(full * 0.55,))
    sheet.numbered_foot()
    return sheet


SHEETS = {"XF-09": xf09, "XF-12": xf12}
