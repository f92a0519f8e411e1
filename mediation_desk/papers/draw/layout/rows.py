"""Lays out tables: widths of cells, heights of rows, which edge each cell draws. No pages here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from mediation_desk.papers.draw.layout.slabs import (
    CellBox,
    LineSlab,
    RowSlab,
    Slab,
    TableInfo,
    content_height,
)
from mediation_desk.papers.draw.word.blocks import Block, Cell, Row, Table
from mediation_desk.papers.draw.word.looks import NO_EDGE, Edge
from mediation_desk.papers.draw.word.ooxml import LARGEST

DIAGONALS = ("tl2br", "tr2bl")  # 斜线
_NARROWEST = 60.0  # twips left for text in a cell too narrow for its margins


class Stacks(Protocol):
    """What lays out the inside of cells."""

    def stack(self, blocks: Sequence[Block], width: float, in_cell: bool = False) -> list[Slab]:
        """Slabs of blocks."""


@dataclass(slots=True)
class TableSetter:
    """Lays out tables with one stacker."""

    stacker: Stacks
    compatibility: int

    def rows(self, table: Table, width: float, nested: bool) -> list[RowSlab]:
        """The table's rows as slabs."""
        places = list(accumulate(_columns(table, width, nested), initial=0.0))
        start = self._start(table, places[-1], width, nested)
        info = TableInfo(rows=len(table.rows))
        slabs = [
            self._row(table, index, row, places, start, info)
            for index, row in enumerate(table.rows)
        ]
        _settle_merges(slabs)
        _settle_heights(table, slabs)
        for slab, row in zip(slabs, table.rows, strict=True):
            if not row.header:
                break
            info.headers.append(slab)
        if len(info.headers) == len(slabs):
            info.headers = []
        for header in info.headers:
            header.header = True
        return slabs

    def _start(self, table: Table, whole: float, width: float, nested: bool) -> float:
        if table.align == "center":
            return (width - whole) / 2
        if table.align == "right":
            return width - whole
        shift = table.margins.get("left", 0.0) if self.compatibility < 15 and not nested else 0.0
        return table.indent - shift

    def _row(
        self, table: Table, index: int, row: Row, places: list[float], start: float,
        info: TableInfo,
    ) -> RowSlab:  # fmt: skip
        slab = RowSlab([], 0.0, start, row.height, row.rule == "exact", row.whole)
        slab.table, slab.index = info, index
        last = len(places) - 1
        at = min(row.before, last)
        for cell in row.cells:
            until = min(at + cell.span, last)
            if until <= at:
                break
            box = self._cell(table, index, cell, at, until, places, start)
            slab.cells.append(box)
            at = until
        first = slab.cells[0].slabs[:1] if slab.cells else []
        slab.keep_next = any(isinstance(s, LineSlab) and s.keep_next for s in first)
        return slab

    def _cell(
        self, table: Table, index: int, cell: Cell, at: int, until: int, places: list[float],
        start: float,
    ) -> CellBox:  # fmt: skip
        margins = {**table.margins, **cell.margins}
        width = places[until] - places[at]
        box = CellBox(
            start + places[at], width, [], margins, _edges(table, cell, index, at, until),
            cell.shade or table.shade, cell.vertical, cell.merge, at, until - at,
        )  # fmt: skip
        inner = max(width - margins["left"] - margins["right"], _NARROWEST)
        if cell.way and cell.merge != "continue":
            self._set_down(box, cell, table.rows[index].height)
        elif cell.merge != "continue":
            box.slabs = self.stacker.stack(cell.blocks, inner, True)
            box.content = content_height(box.slabs)
        return box


    def _set_down(self, box: CellBox, cell: Cell, height: float) -> None:
        """Text that runs down or up: it is set when the height of its cell is known."""
        box.way = cell.way
        box.late = lambda room: self.stacker.stack(cell.blocks, max(room, _NARROWEST), True)
        if not cell.merge and not height:
            lines = [s.line.width for s in box.late(LARGEST) if isinstance(s, LineSlab)]
            box.content = max(lines, default=0.0)


def _columns(table: Table, width: float, nested: bool) -> list[float]:
    """The columns' widths, scaled to what the table wants to be."""
    whole = sum(table.columns)
    wanted = table.wanted or table.percent * width / 100
    if nested and (wanted or whole) > width:  # a table in a cell stays within it
        wanted = width
    if wanted < 200 or whole <= 0:
        return table.columns
    return [column * wanted / whole for column in table.columns]


def _edges(table: Table, cell: Cell, index: int, at: int, until: int) -> dict[str, Edge]:
    """The four edges of a cell: its own, else the table's outer or inner ones."""
    own, whole = cell.borders, table.borders
    across, down = whole.get("insideH", NO_EDGE), whole.get("insideV", NO_EDGE)
    last = len(table.columns)
    asked = {
        "top": whole.get("top", NO_EDGE) if index == 0 else across,
        "bottom": whole.get("bottom", NO_EDGE) if index == len(table.rows) - 1 else across,
        "left": whole.get("left", NO_EDGE) if at == 0 else down,
        "right": whole.get("right", NO_EDGE) if until >= last else down,
    }
    found = {side: own.get(side, edge) for side, edge in asked.items()}
    return found | {side: own[side] for side in DIAGONALS if side in own}


def _settle_merges(slabs: list[RowSlab]) -> None:
    """A merged cell that nothing continues is a plain one; a continuation of nothing as well."""
    open_columns: set[int] = set()
    for i, slab in enumerate(slabs):
        below = {box.column for box in slabs[i + 1].cells if box.merge == "continue"} if (
            i + 1 < len(slabs)
        ) else set()
        now: set[int] = set()
        for box in slab.cells:
            if box.merge == "continue" and box.column not in open_columns:
                box.merge = "restart"
            if box.merge == "restart" and box.column not in below:
                box.merge = ""
            if box.merge:
                now.add(box.column)
        open_columns = now


def _settle_heights(table: Table, slabs: list[RowSlab]) -> None:
    """Heights of rows from their cells, then enough room for cells merged downwards."""
    for slab in slabs:
        slab.top = max((_width(box, "top") for box in slab.cells), default=0.0)
        slab.bottom = 0.0
        if slab.index == len(slabs) - 1:
            slab.bottom = max((_width(box, "bottom") for box in slab.cells), default=0.0)
        slab.height = row_height(slab)
    for i, slab in enumerate(slabs):
        for box in slab.cells:
            if box.merge != "restart":
                continue
            end = merge_end(slabs, i, box.column)
            room = sum(other.height for other in slabs[i : end + 1])
            wanted = box.content + _margin(box) + slab.top
            if wanted > room and not slabs[end].fixed:
                slabs[end].height += wanted - room


def _width(box: CellBox, side: str) -> float:
    edge = box.borders.get(side, NO_EDGE)
    return edge.width if edge.seen else 0.0


def _margin(box: CellBox) -> float:
    return box.margins.get("top", 0.0) + box.margins.get("bottom", 0.0)


def row_height(slab: RowSlab) -> float:
    """Height of a row from its cells that are not merged downwards."""
    if slab.fixed and slab.least:
        return slab.least
    content = max((box.content + _margin(box) for box in slab.cells if box.merge != "restart"),
                  default=0.0)  # fmt: skip
    return max(content + slab.top + slab.bottom, slab.least)


def merge_end(slabs: Sequence[RowSlab], start: int, column: int) -> int:
    """Index of the last row of the cell merged downwards from ``start`` in ``column``."""
    end = start
    while end + 1 < len(slabs) and any(
        box.column == column and box.merge == "continue" for box in slabs[end + 1].cells
    ):
        end += 1
    return end
