"""The letter form of official papers (信函格式): the sender in red over a red double line.

Below it the number, at the foot of the first page the second double line (GB/T 9704). Also the
slip that the receiver signs and sends back. Layout only.
"""

from __future__ import annotations

from dataclasses import replace

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph

from .kit import CENTER, DAY, LEFT, RIGHT, SPACE, Run, Sheet, Writer, blank, day, fill, line_of
from .pages import BANNER, P2, Setup

RED = "FF0000"
LETTER: Setup = replace(P2, top=30.0)
_LEADING = 2.0


def letter(title: str) -> Sheet:
    """A sheet whose first page bears the sender's name and the two red double lines."""
    sheet = Sheet(title, LETTER)
    head = sheet.paragraph(
        Run('{{ (调委会 or 中心) or "　　　　　　　　" }}', font=BANNER, size=26.0),
        align=CENTER,
        leading=40.0,
    )
    _redden(head)
    _double_line(sheet, heavy_first=True)
    sheet.numbered_foot()
    section = sheet.document.sections[0]
    section.different_first_page_header_footer = True
    _double_line(Writer(section.first_page_footer, LETTER), heavy_first=False)
    return sheet


def given(fact: str, width: int = 8) -> tuple[Run, Run]:
    """A fact as plain words, or a line to write it on where it is unknown."""
    unknown = f"{{% if not ({fact}) %}}{blank(width)}{{% endif %}}"
    return Run(f'{{{{ {fact} or "" }}}}'), Run(unknown, underline=True)


def number(sheet: Writer, fact: str, label: str = "") -> None:
    """The letter's own number, or the case's, at the right edge below the double line."""
    sheet.paragraph(label, *given(fact, 6), align=RIGHT, before=6, after=8)


def addressed(sheet: Writer, fact: str) -> None:
    """To whom the letter goes."""
    sheet.paragraph(*given(fact, 10), "：", align=LEFT)


def enclosures(sheet: Writer, fact: str, lines: int = 2) -> None:
    """附件：1. … the list of what travels along, or lines to write it on."""
    sheet.heading("附件：", indent=2, before=6)
    with sheet.when(fact):
        with sheet.loop(f"件 in {fact}"):
            sheet.paragraph("{{ loop.index }}. {{ 件 }}", indent=3)
        sheet.otherwise()
        sheet.ruled(lines)


def contact(sheet: Writer) -> None:
    """Whom to ask."""
    sheet.paragraph(
        "联系人：",
        *given("(调委会联系人 or 承办人)", 4),
        "　联系电话：",
        *given("调委会电话", 6),
        indent=2,
        before=6,
        keep=True,
    )


def signed(sheet: Writer, *, day_of: str = "落款日期", before: float = 26.0) -> None:
    """The sender and the day below it; the seal comes over both and its place stays empty."""
    sheet.paragraph(
        fill("(调委会 or 中心)", text="　　　　　　　　", underline=False),
        align=RIGHT,
        right=2,
        before=before,
        keep=True,
    )
    sheet.paragraph("（印章）", align=RIGHT, right=4, keep=True)
    sheet.paragraph(fill(day_of, text=DAY, underline=False), align=RIGHT, right=3)


def code_line(sheet: Writer) -> None:
    """The code of a hand-off, by which the answer to it is filed; nothing where there is none."""
    with sheet.when("移送.编码"):
        sheet.paragraph(
            Run("回告编码：{{ 移送.编码 }}（回告时请注明）", size=10.5), align=LEFT, before=6
        )


def cut(sheet: Writer, code: str = "移送.编码") -> None:
    """The line along which a slip is torn off, with the code that files it when it comes back."""
    sheet.paragraph(
        Run("…………………（骑缝编号：", size=10.5),
        Run(f'{{{{ ({code} or 移送.文号) or "　　　　　　" }}}}', size=10.5),
        Run("）…………………", size=10.5),
        align=CENTER,
        before=8,
        after=8,
    )


def stub(sheet: Writer, title: str, *lines: tuple[str, str]) -> None:
    """存根: what the sender keeps."""
    sheet.paragraph(Run(f"{title}（存根）", font=BANNER, size=18.0), align=CENTER, leading=30.0)
    sheet.paragraph("编号：", fill("移送.文号", 8), align=RIGHT)
    for label, fact in lines:
        sheet.paragraph(label, fill(fact, 12), align=LEFT)
    sheet.paragraph(
        "经办人（签名）：", line_of(), f"　{SPACE}签发日期：", day("移送.发出日期"),
        align=LEFT, stops=(6.6,),
    )  # fmt: skip


def reply_slip(sheet: Writer, title: str) -> None:
    """回执: the receiver's name, day, whether it accepts, why not; its seal. Left to be written."""
    full = sheet.setup.text_cm
    sheet.paragraph(Run(f"{title}（回执）", font=BANNER, size=18.0), align=CENTER, leading=30.0)
    sheet.paragraph(fill("(调委会 or 中心)", 8, underline=False), "：", align=LEFT)
    sheet.paragraph(
        "你单位", fill("移送.文号", 8), "移送的", fill("纠纷名称", 12),
        "，我单位已收到。", indent=2,
    )  # fmt: skip
    sheet.paragraph("☐接受，受理日期：", DAY, indent=2)
    sheet.paragraph("☐不接受，理由：", line_of(), align=LEFT, indent=2, stops=(full,))
    sheet.paragraph("接收人（签名）：", line_of(), align=LEFT, indent=2, stops=(full * 0.62,))
    sheet.paragraph("接收日期：", DAY, "（自此日起算办理期限）", indent=2)
    sheet.paragraph("接收单位（印章）", align=RIGHT, right=3, before=10)


def _redden(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.font.color.rgb = RGBColor.from_string(RED)


def _double_line(writer: Writer, *, heavy_first: bool) -> None:
    """Two red lines, one heavy and one thin, as two borders that every program draws alike."""
    weights = (18, 6) if heavy_first else (6, 18)
    for weight in weights:
        paragraph = writer.paragraph(leading=_LEADING, size=1.0)
        borders = OxmlElement("w:pBdr")
        line = OxmlElement("w:bottom")
        for key, value in (("val", "single"), ("sz", str(weight)), ("space", "1"), ("color", RED)):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
        properties = paragraph._p.get_or_add_pPr()
        spacing = properties.find(qn("w:spacing"))
        spacing.addprevious(borders)
