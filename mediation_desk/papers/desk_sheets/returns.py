"""An official return on landscape paper, A3 for one of many narrow columns: a head of three rows
with joined cells.

Draws what it is given; the words are whoever calls's.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

_A3, _A4, _MARGIN = (420, 297), (297, 210), 12
_MANY = 24
"""Columns from which on a return needs A3."""
_NAMES = 30
"""Millimetres of a column of names."""
_WIDE = 5
"""Characters from which on a figure needs a wider column."""
_HEAD_HEIGHTS, _LOW = (8, 22, 36), (8, 14, 12)
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER


@dataclass(frozen=True, slots=True)
class ReturnForm:
    """What stands on the sheet. ``head``: of each cell its row, column, rows and columns spanned,
    words. ``names``: how many columns at the left name the rows.
    """

    title: str
    about: Sequence[str]
    head: Sequence[tuple[int, int, int, int, str]]
    rows: Sequence[Sequence[str]]
    foot: Sequence[str] = ()
    names: int = 1


def drawn(form: ReturnForm) -> bytes:
    """The sheet as a Word file."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    columns = max(column + columns for _row, column, _rows, columns, _words in form.head)
    long, short = _A3 if columns > _MANY else _A4
    section.page_width, section.page_height = Mm(long), Mm(short)
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Mm(_MARGIN))
    _words(document.add_paragraph(), form.title, 20, "方正小标宋简体", _CENTRE)
    _words(document.add_paragraph(), "　　".join(form.about), 11, "仿宋", WD_ALIGN_PARAGRAPH.LEFT)
    levels = max(row + rows for row, _column, rows, _columns, _words in form.head)
    table = document.add_table(rows=levels + len(form.rows), cols=columns)
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    _narrow_margins(table)
    _set_widths(table, form, long)
    _draw_head(table, form, levels)
    for place, row in enumerate(form.rows, start=levels):
        for cell, text in zip(table.rows[place].cells, row, strict=True):
            _fill(cell, text, 8.5, "仿宋")
    for line in form.foot:
        _words(document.add_paragraph(), line, 9, "仿宋", WD_ALIGN_PARAGRAPH.LEFT)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_widths(table: Table, form: ReturnForm, long: int) -> None:
    """Names as they need it, wide figures wider, all else alike."""
    columns = len(table.columns)
    room = long - 2 * _MARGIN - _NAMES * form.names
    longest = [max((len(row[c]) for row in form.rows), default=1) for c in range(columns)]
    shares = [0 if c < form.names else 1.6 if longest[c] >= _WIDE else 1 for c in range(columns)]
    for place, (column, share) in enumerate(zip(table.columns, shares, strict=True)):
        width = Mm(_NAMES if place < form.names else room * share / sum(shares))
        column.width = width
        for cell in column.cells:
            cell.width = width


def _draw_head(table: Table, form: ReturnForm, levels: int) -> None:
    heights = _HEAD_HEIGHTS if len(table.columns) > _MANY else _LOW
    for place in range(levels):
        line = table.rows[place]
        line.height, line.height_rule = Mm(heights[place]), WD_ROW_HEIGHT_RULE.AT_LEAST
        properties = line._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        properties.append(OxmlElement("w:tblHeader"))
    for row, column, rows, columns, words in form.head:
        cell = table.cell(row, column)
        if rows > 1 or columns > 1:
            cell = cell.merge(table.cell(row + rows - 1, column + columns - 1))
        _fill(cell, words, 8, "黑体")


def _narrow_margins(table: Table) -> None:
    properties = table._tbl.tblPr
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        one = OxmlElement(f"w:{side}")
        one.set(qn("w:w"), "28")
        one.set(qn("w:type"), "dxa")
        margins.append(one)
    properties.append(margins)


def _fill(cell: _Cell, text: str, size: float, font: str) -> None:
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    _words(cell.paragraphs[0], text, size, font, _CENTRE)


def _words(
    paragraph: Paragraph, text: str, size: float, font: str, align: WD_ALIGN_PARAGRAPH
) -> None:
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(1)
    paragraph.paragraph_format.space_before = Pt(1)
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.font.name = font
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
