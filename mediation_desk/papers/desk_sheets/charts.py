"""Sheets with one table on landscape paper: the wall chart of the roster, the monthly list.

Draws what it is given; the words are whoever calls's.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

SIZES = {"A4": (210, 297), "A3": (297, 420)}
_MARGIN = 15


@dataclass(frozen=True, slots=True)
class Chart:
    """A sheet: title, a line below it, one table, lines at the end.

    ``widths`` are shares of the page's breadth, one a column. ``heading`` repeats on each page.
    ``size`` of the table's type in points and least ``height`` of its rows in millimetres are those
    of A4.
    """

    title: str
    under: str
    heading: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[int]
    foot: Sequence[str] = ()
    paper: str = "A4"
    size: int = 11
    height: int = 0


def drawn(chart: Chart, *more: Chart) -> bytes:
    """The chart as a Word file on landscape paper, more tables below it under smaller titles.

    Raises KeyError for a paper without a size.
    """
    short, long = SIZES[chart.paper]
    scale = 1.0 if chart.paper == "A4" else 1.4
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(long), Mm(short)
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Mm(_MARGIN))
    _draw(document, chart, 20 * scale, long, scale)
    for one in more:
        _draw(document, one, 15 * scale, long, scale)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _draw(document: Paper, chart: Chart, title: float, long: int, scale: float) -> None:
    centre = WD_ALIGN_PARAGRAPH.CENTER
    _words(document.add_paragraph(), chart.title, title, "方正小标宋简体", centre)
    if chart.under:
        _words(document.add_paragraph(), chart.under, 12 * scale, "仿宋", centre)
    table = document.add_table(rows=0, cols=len(chart.heading))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    breadth, shares = long - 2 * _MARGIN, sum(chart.widths)
    widths = [breadth * share / shares for share in chart.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for place, row in enumerate((chart.heading, *chart.rows)):
        made = table.add_row()
        if place == 0:
            made._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        elif chart.height:
            made.height = Mm(chart.height * scale)
        made._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text, width in zip(made.cells, row, widths, strict=True):
            _fill(cell, text, width, chart.size * scale, is_head=place == 0)
    for line in chart.foot:
        _words(document.add_paragraph(), line, 11 * scale, "仿宋", WD_ALIGN_PARAGRAPH.LEFT)


def _fill(cell: _Cell, text: str, width: float, size: float, *, is_head: bool) -> None:
    cell.width = Mm(width)
    font = "黑体" if is_head else "仿宋"
    align = WD_ALIGN_PARAGRAPH.CENTER if is_head else WD_ALIGN_PARAGRAPH.LEFT
    for place, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        _words(paragraph, line, size, font, align)


def _words(
    paragraph: Paragraph, text: str, size: float, font: str, align: WD_ALIGN_PARAGRAPH
) -> None:
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.space_before = Pt(2)
    run = paragraph.add_run(text)
    run.font.size = Pt(round(size * 2) / 2)
    run.font.name = font
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
