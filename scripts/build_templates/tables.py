"""Tables of the templates: forms with a heavy frame, lists with a heading row on every page.

Only layout; widths are in centimetres, lines in points.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from .kit import CENTER, LEFT, Piece, Run, Sheet, Writer

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table, _Cell, _Row

HEAVY, THIN = 2.25, 0.5
Cell = Piece | Sequence[Piece] | Callable[[Writer], None]


@dataclass(frozen=True, slots=True)
class Frame:
    """Outer and inner lines in points; 0 draws none."""

    outer: float = HEAVY
    inner: float = THIN


FORM = Frame()
PLAIN = Frame(THIN, THIN)
NONE = Frame(0.0, 0.0)


class Grid:
    """One table being written row by row."""

    def __init__(
        self,
        sheet: Sheet,
        widths: Sequence[float],
        frame: Frame = FORM,
        *,
        size: float = 12.0,
        leading: float = 20.0,
    ) -> None:
        self.sheet = sheet
        self.widths = tuple(widths)
        self.size, self.leading = size, leading
        self.table: Table = sheet.document.add_table(0, len(self.widths))
        self.table.alignment = WD_TABLE_ALIGNMENT.CENTER
        self.table.autofit = False
        for column, width in zip(self.table.columns, self.widths, strict=True):
            column.width = Cm(width)
        _draw_lines(self.table, frame)
        if frame.outer:
            _pad_cells(self.table)

    def row(
        self,
        *cells: Cell,
        spans: Sequence[int] = (),
        height: float = 0.9,
        head: bool = False,
        centred: Sequence[int] = (),
        split: bool = False,
        top: bool = False,
        kept: bool = False,
    ) -> _Row:
        """A row. ``spans``: columns each cell takes; ``centred``: cells set in the middle.

        ``head`` repeats the row on every page; ``split`` lets it break over two pages; ``kept``
        holds it on one page with the row or the paragraph that follows.
        """
        row = self._new_row()
        row.height, row.height_rule = Cm(height), WD_ROW_HEIGHT_RULE.AT_LEAST
        if head:
            _mark(row, "w:tblHeader")
        if not split:
            _mark(row, "w:cantSplit")
        column = 0
        for number, content in enumerate(cells):
            span = spans[number] if spans else 1
            cell = row.cells[column]
            if span > 1:
                cell = cell.merge(row.cells[column + span - 1])
            cell.width = Cm(sum(self.widths[column : column + span]))
            middle = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.TOP if top or split else middle
            self._write(cell, content, head or number in centred, kept)
            column += span
        return row

    def _new_row(self) -> _Row:
        row: _Row = self.table.add_row()  # type: ignore[no-untyped-call]
        return row

    def _write(self, cell: _Cell, content: Cell, centred: bool, kept: bool) -> None:
        writer = Writer(cell, self.sheet.setup, kept)
        if callable(content):
            content(writer)
            return
        pieces = (content,) if isinstance(content, str | Run) else tuple(content)
        writer.paragraph(
            *pieces,
            align=CENTER if centred else LEFT,
            size=self.size,
            leading=self.leading,
            at_least=True,
        )

    def tag(self, words: str) -> None:
        """A row that steers the filling and leaves no trace."""
        row = self._new_row()
        Writer(row.cells[0], self.sheet.setup).paragraph(f"{{%tr {words} %}}")

    def each(self, words: str, *cells: Cell, **look: object) -> None:
        """One row for each item of a list: ``证 in 证据目录``."""
        self.tag(f"for {words}")
        self.row(*cells, **look)  # type: ignore[arg-type]
        self.tag("endfor")

    def empty_rows_unless(self, fact: str, count: int) -> None:
        """Empty rows to write in where the list has nothing."""
        self.tag(f"if not {fact}")
        for _ in range(count):
            self.row(*[""] * len(self.widths))
        self.tag("endif")


def small(writer: Writer, *pieces: Piece, size: float = 12.0, leading: float = 20.0) -> None:
    """A paragraph in a cell."""
    writer.paragraph(*pieces, align=LEFT, size=size, leading=leading, at_least=True)


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _after(table: Table, element: BaseOxmlElement, name: str) -> None:
    """Put a property at its place: Word minds their order."""
    table._tbl.tblPr.find(qn(name)).addnext(element)


def _pad_cells(table: Table) -> None:
    """A little air above and below the text of every cell."""
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("top", 45), ("left", 108), ("bottom", 45), ("right", 108)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    _after(table, margins, "w:tblLayout")


def _draw_lines(table: Table, frame: Frame) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        points = frame.inner if side.startswith("inside") else frame.outer
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "single" if points else "nil")
        line.set(qn("w:sz"), str(round(points * 8)))
        line.set(qn("w:space"), "0")
        line.set(qn("w:color"), "000000")
        borders.append(line)
    _after(table, borders, "w:jc")
