"""Short lists of words: how they are dressed, filled and asked for the chosen row.

For long lists there is the id table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
)

from mediation_desk.qt.style import scaled, worn

_ID = Qt.ItemDataRole.UserRole
_AIR, _LOOKED_AT = 12, 200
_NUMBER = re.compile(r"-?[0-9][0-9,]*(\.[0-9]+)?%?")


def dress_view(table: QTableView, widths: Sequence[int]) -> None:
    """The manners of every list: whole rows, no grid; the last column takes the rest.

    ``widths`` are pixels at the usual type size.
    """
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    header.setHighlightSections(False)
    for place, width in enumerate(widths):
        table.setColumnWidth(place, scaled(width))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(max(40, table.fontMetrics().height() + 16))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)


def dress_list(table: QTableWidget, headings: Sequence[str], widths: Sequence[int]) -> None:
    """Give a list to read and choose from its columns."""
    table.setColumnCount(len(headings))
    table.setHorizontalHeaderLabels(list(headings))
    dress_view(table, widths)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)


def fill_list(
    table: QTableWidget,
    rows: Sequence[tuple[str, Sequence[str]]],
    levels: dict[int, str] | None = None,
) -> None:
    """Show rows of (id, cells); ``levels`` colours the last cell of some rows."""
    kept = current_id(table)
    table.setRowCount(len(rows))
    for place, (key, cells) in enumerate(rows):
        for column, text in enumerate(cells):
            table.setItem(place, column, _item(key, text))
        level = (levels or {}).get(place, "")
        last = table.item(place, len(cells) - 1)
        if level and last is not None:
            last.setForeground(QColor(worn(level)))
        if key and key == kept:
            table.setCurrentCell(place, 0)


def fit_columns(table: QTableWidget, wide: int) -> None:
    """Give each column what its words need; where there is not room for all, only the widest ones
    are cut, the first one last of all unless it is ``wide`` itself, and a number never as long as
    there is room for it. What is left goes to ``wide``.
    """
    header, places = table.horizontalHeader(), range(table.columnCount())
    header.setResizeContentsPrecision(_LOOKED_AT)
    heads = [header.sectionSizeHint(place) for place in places]
    sums = [max(head, _sum_width(table, place)) for place, head in zip(places, heads, strict=True)]
    room = table.viewport().width()
    least = sums if sum(sums) <= room else heads
    needs = [max(table.sizeHintForColumn(place) + _AIR, least[place]) for place in places]
    if needs and wide and needs[0] * 2 < room and needs[0] + sum(least[1:]) <= room:
        least[0] = needs[0]
    for place, width in enumerate(_cut(needs, least, room)):
        table.setColumnWidth(place, width + (max(0, room - sum(needs)) if place == wide else 0))


def _sum_width(table: QTableWidget, place: int) -> int:
    """The room that the longest number below a heading needs."""
    cells = (table.item(row, place) for row in range(min(table.rowCount(), _LOOKED_AT)))
    numbers = [cell.text() for cell in cells if cell is not None and _NUMBER.fullmatch(cell.text())]
    widest = max((table.fontMetrics().horizontalAdvance(one) for one in numbers), default=0)
    return widest + 2 * _AIR if widest else 0


def _cut(needs: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widths: the widest made equal until all fit, none below its least."""
    low, high = 0, max(needs, default=0)
    while low < high:
        most = (low + high + 1) // 2
        fits = sum(max(few, min(need, most)) for need, few in zip(needs, least, strict=True))
        low, high = (most, high) if fits <= room else (low, most - 1)
    return [max(few, min(need, low)) for need, few in zip(needs, least, strict=True)]


def _item(key: str, text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setData(_ID, key)
    item.setToolTip(text)
    item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
    return item


def current_id(table: QTableWidget) -> str:
    """The id of the row that is chosen, or empty."""
    item = table.item(table.currentRow(), 0) if table.currentRow() >= 0 else None
    return str(item.data(_ID)) if item is not None else ""


def fit_height(table: QTableWidget) -> None:
    """As high as its rows: for a list inside a page that scrolls itself."""
    rows = table.rowCount() * table.verticalHeader().defaultSectionSize()
    table.setFixedHeight(rows + table.horizontalHeader().sizeHint().height() + 4)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
