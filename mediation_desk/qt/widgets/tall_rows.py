"""Rows of a list as high as their words need, so that nothing in them is cut off."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QTableWidget

_MOST_LINES, _MOST_ROWS = 3, 300
_BESIDE, _AROUND = 24, 14


def fit_rows(table: QTableWidget) -> None:
    """After the columns have their widths: words that have no room beside go on below, up to three
    lines. A list of hundreds keeps rows of one line.
    """
    usual = table.verticalHeader().defaultSectionSize()
    wraps = table.rowCount() <= _MOST_ROWS
    table.setWordWrap(wraps)
    for row in range(table.rowCount()):
        table.setRowHeight(row, max(usual, _height(table, row)) if wraps else usual)


def _height(table: QTableWidget, row: int) -> int:
    metrics, most = table.fontMetrics(), 0
    for column in range(table.columnCount()):
        item = table.item(row, column)
        room = QRect(0, 0, table.columnWidth(column) - _BESIDE, 9999)
        if item is not None and metrics.horizontalAdvance(item.text()) > room.width():
            flags = Qt.TextFlag.TextWordWrap.value
            most = max(most, metrics.boundingRect(room, flags, item.text()).height())
    return min(most, _MOST_LINES * metrics.lineSpacing()) + _AROUND
