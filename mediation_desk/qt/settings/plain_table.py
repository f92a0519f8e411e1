"""A short table of words for the settings' lists; for long lists there is the id table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from mediation_desk.qt.style import scaled

Row = tuple[str, Sequence[str]]


def dress(table: QTableWidget, headings: Sequence[str], widths: Sequence[int]) -> None:
    """Give a table its headings and manners."""
    table.setColumnCount(len(headings))
    table.setHorizontalHeaderLabels(list(headings))
    for place, width in enumerate(widths):
        table.setColumnWidth(place, scaled(width))
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(max(40, table.fontMetrics().height() + 16))
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)


def fill(table: QTableWidget, rows: Sequence[Row]) -> None:
    """Show rows of (key, words); the key is what :func:`chosen` gives."""
    table.setRowCount(len(rows))
    for place, (key, words) in enumerate(rows):
        for column, text in enumerate(words):
            item = QTableWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setToolTip(text)
            table.setItem(place, column, item)


def chosen(table: QTableWidget) -> str:
    """The key of the chosen row, or empty."""
    item = table.item(table.currentRow(), 0)
    return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""
