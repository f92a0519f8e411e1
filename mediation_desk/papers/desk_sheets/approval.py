"""挂牌、销号审批表 (ZZ-08): one form for the listing of a case and for its delisting.

No national form exists. Signatures and seals are left to be written; nothing is decided here.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

_LABEL, _TEXT = 38, 122


def approval(title: str, number: str, rows: Sequence[tuple[str, str, int]]) -> bytes:
    """A Word file; each row is a label, what stands beside it and its least height in mm."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    _words(document.add_paragraph(), title, 20, "方正小标宋简体", WD_ALIGN_PARAGRAPH.CENTER)
    _words(document.add_paragraph(), number, 12, "仿宋", WD_ALIGN_PARAGRAPH.RIGHT)
    table = document.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, (_LABEL, _TEXT), strict=True):
        column.width = Mm(width)
    for label, text, height in rows:
        made = table.add_row()
        made.height = Mm(height)
        _cell(made.cells[0], label, _LABEL, WD_ALIGN_PARAGRAPH.CENTER)
        _cell(made.cells[1], text, _TEXT, WD_ALIGN_PARAGRAPH.LEFT)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _cell(cell: _Cell, text: str, width: int, align: WD_ALIGN_PARAGRAPH) -> None:
    cell.width = Mm(width)
    for place, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        _words(paragraph, line, 12, "仿宋", align)


def _words(
    paragraph: Paragraph, text: str, size: float, font: str, align: WD_ALIGN_PARAGRAPH
) -> None:
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.font.name = font
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
