"""Reads ``w:tbl`` into rows and cells; sizes and pages are not its business."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from lxml import etree

from mediation_desk.papers.draw.word.blocks import Block, Cell, Row, Table
from mediation_desk.papers.draw.word.ooxml import (
    LARGEST,
    W,
    attribute,
    local,
    number,
    on,
    twips,
    value,
)
from mediation_desk.papers.draw.word.properties import edges_of, shade_of
from mediation_desk.papers.draw.word.regions import Place, flags_of, regions_of
from mediation_desk.papers.draw.word.relations import Relations
from mediation_desk.papers.draw.word.styles import StyleSheet, TableLook, margins_of

_MOST_COLUMNS = 128
_WAYS = {"tbRl": "down", "tbRlV": "down", "tbLrV": "down", "btLr": "up", "tb": "down",
         "rl": "down", "lr": "up"}  # fmt: skip
_ALIGN = {"start": "left", "end": "right"}
DEFAULT_MARGINS = {"left": 108.0, "right": 108.0, "top": 0.0, "bottom": 0.0}


class ReadsBlocks(Protocol):
    """What reads the inside of cells."""

    sheet: StyleSheet
    not_drawn: dict[str, None]

    def blocks(
        self, container: etree._Element, relations: Relations, table: TableLook
    ) -> list[Block]:
        """Paragraphs and tables of a container."""


@dataclass(slots=True)
class TableReader:
    """Reads tables of one part."""

    reader: ReadsBlocks
    relations: Relations
    style: str = ""
    flags: frozenset[str] = frozenset()
    parted: bool = False  # the style says something of parts of a table

    def read(self, element: etree._Element) -> Table:
        """One table with all its rows."""
        properties = element.find(W + "tblPr")
        look = self._look(properties)
        columns = [
            min(max(twips(attribute(column, "w")), 0.0), LARGEST)
            for column in element.iterfind(f"{W}tblGrid/{W}gridCol")
        ][:_MOST_COLUMNS]
        table = Table(columns, [], look.borders, {**DEFAULT_MARGINS, **look.margins})
        table.shade = look.shade
        if properties is not None:
            indent = properties.find(W + "tblInd")
            if (attribute(indent, "type") or "dxa") == "dxa":
                table.indent = min(max(twips(attribute(indent, "w")), -LARGEST), LARGEST)
            align = value(properties.find(W + "jc")) or "left"
            table.align = _ALIGN.get(align, align)
            if properties.find(W + "tblpPr") is not None:
                self.reader.not_drawn["表格的环绕位置"] = None
        rows = self._rows(element)
        self.flags = flags_of(properties)
        self.parted = self.reader.sheet.has_parts(self.style)
        for index, row in enumerate(rows):
            place = Place(index, len(rows), 0, 0, len(columns))
            table.rows.append(self._row(row, look, place))
        if "firstRow" in self.flags and self.parted and self.reader.sheet.repeats_head(self.style):
            table.rows[:1] = [replace(row, header=True) for row in table.rows[:1]]
        _wanted_width(table, properties)
        _settle_columns(table)
        return table

    def _look(self, properties: etree._Element | None) -> TableLook:
        style = value(properties.find(W + "tblStyle")) if properties is not None else ""
        self.style = style or ""
        look = self.reader.sheet.table_look(self.style)
        if properties is None:
            return look
        own = edges_of(properties.find(W + "tblBorders"))
        margins = margins_of(properties.find(W + "tblCellMar"))
        fill = properties.find(W + "shd")
        return replace(
            look, borders={**look.borders, **own}, margins={**look.margins, **margins},
            shade=shade_of(fill) if fill is not None else look.shade,
        )  # fmt: skip

    def _rows(self, element: etree._Element) -> list[etree._Element]:
        rows: list[etree._Element] = []
        for child in element:
            name = local(child)
            if name == "tr":
                if child.find(f"{W}trPr/{W}del") is None:  # else somebody has struck it out
                    rows.append(child)
            elif name in ("sdt", "sdtContent", "ins", "customXml"):
                rows += self._rows(child)
        return rows

    def _row(self, element: etree._Element, look: TableLook, place: Place) -> Row:
        row = Row([])
        properties = element.find(W + "trPr")
        if properties is not None:
            height = properties.find(W + "trHeight")
            if height is not None:
                row.height = min(max(twips(value(height)), 0.0), LARGEST)
                row.rule = attribute(height, "hRule") or "atLeast"
            row.header = on(properties.find(W + "tblHeader"))
            row.whole = on(properties.find(W + "cantSplit"))
            row.before = _columns(properties.find(W + "gridBefore"), 0)
            row.after = _columns(properties.find(W + "gridAfter"), 0)
        at = row.before
        for cell in self._cells(element):
            where = replace(place, column=at) if self.parted else place
            row.cells.append(self._cell(cell, look, where))
            at += row.cells[-1].span
        return row

    def _cells(self, element: etree._Element) -> list[etree._Element]:
        cells: list[etree._Element] = []
        for child in element:
            name = local(child)
            if name == "tc":
                cells.append(child)
            elif name in ("sdt", "sdtContent", "ins", "customXml"):
                cells += self._cells(child)
        return cells

    def _cell(self, element: etree._Element, look: TableLook, place: Place) -> Cell:
        cell = Cell([])
        properties = element.find(W + "tcPr")
        if properties is not None:
            self._cell_properties(cell, properties)
        if self.parted:
            look = self._in_part(cell, look, replace(place, until=place.column + cell.span))
        if cell.merge != "continue":
            cell.blocks = self.reader.blocks(element, self.relations, look)
        return cell

    def _in_part(self, cell: Cell, look: TableLook, place: Place) -> TableLook:
        """Gives a cell the shade and lines of its part of the table, and the look of its text."""
        regions = regions_of(self.flags, place)
        if not regions:
            return look
        part = self.reader.sheet.part_look(self.style, regions)
        cell.shade = cell.shade or part.shade
        cell.borders = {**part.borders, **cell.borders}
        return replace(look, run=part.run, paragraph=part.paragraph)

    def _cell_properties(self, cell: Cell, properties: etree._Element) -> None:
        cell.span = _columns(properties.find(W + "gridSpan"), 1)
        merge = properties.find(W + "vMerge")
        if merge is not None:
            cell.merge = value(merge) or "continue"
        width = properties.find(W + "tcW")
        if (attribute(width, "type") or "dxa") == "dxa":
            cell.width = min(max(twips(attribute(width, "w")), 0.0), LARGEST)
        cell.borders = edges_of(properties.find(W + "tcBorders"))
        cell.margins = margins_of(properties.find(W + "tcMar"))
        fill = properties.find(W + "shd")
        cell.shade = shade_of(fill) if fill is not None else ""
        cell.vertical = value(properties.find(W + "vAlign")) or "top"
        direction = value(properties.find(W + "textDirection")) or "lrTb"
        cell.way = _WAYS.get(direction, "")


def _columns(element: etree._Element | None, default: int) -> int:
    return int(min(max(number(value(element), default), default), _MOST_COLUMNS))


def _wanted_width(table: Table, properties: etree._Element | None) -> None:
    width = None if properties is None else properties.find(W + "tblW")
    kind, text = attribute(width, "type"), attribute(width, "w") or "0"
    if kind == "dxa":
        table.wanted = min(max(twips(text), 0.0), LARGEST)
    elif kind == "pct":
        percent = number(text[:-1]) if text.endswith("%") else number(text) / 50
        table.percent = min(max(percent, 0.0), 200.0)


def _settle_columns(table: Table) -> None:
    """Gives every grid column a width, even where the file gives none."""
    count = max(
        (row.before + sum(cell.span for cell in row.cells) + row.after for row in table.rows),
        default=0,
    )
    count = min(max(count, len(table.columns)), _MOST_COLUMNS)
    columns = table.columns + [0.0] * (count - len(table.columns))
    for row in table.rows:  # a column without a width takes it from a cell that spans it alone
        at = row.before
        for cell in row.cells:
            if cell.span == 1 and at < count and columns[at] == 0 and cell.width:
                columns[at] = cell.width
            at += cell.span
    empty = [i for i, width in enumerate(columns) if width < 20]
    rest = max((table.wanted or 8300.0) - sum(columns), 400.0 * len(empty))
    for i in empty:
        columns[i] = rest / len(empty)
    table.columns = columns
