"""计算表: one worked sum as a Word file, with its steps, its articles and a place to sign.

Takes the sheet as it was worked out; never works anything out and names no party.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.kept import said
from mediation_desk.domain.sums.worked import Worked

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

_TITLE_FONT, _HEADING_FONT, _TEXT_FONT = "方正小标宋简体", "黑体", "仿宋_GB2312"
_MARGINS_CM = (3.0, 2.6, 2.5, 2.6)
_FACT_WIDTHS = (6.0, 9.8)
_STEP_WIDTHS = (3.4, 6.6, 2.6, 3.2)
_TEXT, _SMALL = 12.0, 10.5
_BETWEEN, _IN_CELL, _LINE = 4.0, 2.0, 1.25


@dataclass(frozen=True, slots=True)
class SheetHead:
    """What stands over and under the sum. ``case_number`` is empty for one of no case."""

    centre: str
    made_on: str
    made_by: str
    case_number: str = ""
    note: str = ""


def worked_sheet(worked: Worked, head: SheetHead) -> bytes:
    """The sheet as a Word file; with a case it is marked as an annex (附件)."""
    from docx import Document
    from docx.shared import Cm

    made = Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    top, right, bottom, left = (Cm(one) for one in _MARGINS_CM)
    section.top_margin, section.right_margin = top, right
    section.bottom_margin, section.left_margin = bottom, left
    if head.case_number:
        _line(made, "附件", _HEADING_FONT, 16)
    _line(made, worked.title, _TITLE_FONT, 18, is_middle=True)
    _line(made, _under_title(head), _TEXT_FONT, _SMALL, is_middle=True)
    _table(made, (), worked.facts, _FACT_WIDTHS)
    steps = [(s.label, s.formula, said(s.amount, worked.unit), s.article) for s in worked.steps]
    _line(made, "怎么算的", _HEADING_FONT, _TEXT)
    _table(made, ("步骤", "算法", "金额", "依据"), steps, _STEP_WIDTHS)
    _result(made, worked)
    _notes(made, worked, head)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def _under_title(head: SheetHead) -> str:
    parts = [f"案号：{head.case_number}" if head.case_number else "", head.note, head.made_on]
    return "　".join(part for part in parts if part)


def _result(made: WordDocument, worked: Worked) -> None:
    result = worked.result
    upper = f"（大写：{result.upper}）" if isinstance(result, Money) else ""
    text = f"{worked.result_label}：{said(result, worked.unit)}{upper}"
    _line(made, text, _HEADING_FONT, _TEXT)


def _notes(made: WordDocument, worked: Worked, head: SheetHead) -> None:
    for place, note in enumerate(worked.notes, start=1):
        _line(made, f"说明{place}：{note}", _TEXT_FONT, _SMALL)
    if worked.articles:
        _line(made, f"依据：{'；'.join(worked.articles)}", _TEXT_FONT, _SMALL)
    _line(made, f"{head.centre}　　计算人：{head.made_by}", _TEXT_FONT, _TEXT)
    _line(made, "各方核对无误（签名）：　　　　　　　　　　　　日期：", _TEXT_FONT, _TEXT)


def _table(
    made: WordDocument,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
) -> None:
    lines = [*([headings] if headings else []), *rows]
    if not lines:
        return
    from docx.shared import Cm

    table = made.add_table(rows=len(lines), cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row, cells in zip(table.rows, lines, strict=True):
        is_heading = cells is headings
        for cell, text, width in zip(row.cells, cells, widths, strict=True):
            cell.width = Cm(width)
            _fill(cell, text, _HEADING_FONT if is_heading else _TEXT_FONT)


def _fill(cell: _Cell, text: str, font: str) -> None:
    first, *rest = text.splitlines() or [""]
    for place, line in enumerate([first, *rest]):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        _space(paragraph, _IN_CELL)
        _dress(paragraph.add_run(line), font, _SMALL)


def _line(
    made: WordDocument, text: str, font: str, size: float, *, is_middle: bool = False
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = made.add_paragraph()
    _space(paragraph, _BETWEEN)
    if is_middle:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _dress(paragraph.add_run(text), font, size)


def _space(paragraph: Paragraph, points: float) -> None:
    from docx.shared import Pt

    paragraph.paragraph_format.space_before = Pt(points)
    paragraph.paragraph_format.space_after = Pt(points)
    paragraph.paragraph_format.line_spacing = _LINE


def _dress(run: object, font: str, size: float) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt
    from docx.text.run import Run

    assert isinstance(run, Run)
    run.font.size = Pt(size)
    run.font.name = font
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), font)
