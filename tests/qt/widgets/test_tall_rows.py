"""Rows grow with words that have no room beside; a list of hundreds stays as it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.widgets.plain_list import dress_list, fill_list
from mediation_desk.qt.widgets.tall_rows import fit_rows

LONG = "练习县市场监督管理局练习所新街村占道摆摊争位需要到场核实"


def heights(qtbot: QtBot, words: str, rows: int, width: int) -> tuple[int, int]:
    """The usual height of a row and that of the first one."""
    table = QTableWidget()
    qtbot.addWidget(table)
    dress_list(table, ("部门", "进度"), (width, 100))
    fill_list(table, [(str(place), (words, "好")) for place in range(rows)])
    table.setColumnWidth(0, width)
    fit_rows(table)
    return table.verticalHeader().defaultSectionSize(), table.rowHeight(0)


def test_words_that_have_room_leave_the_row_alone(qtbot: QtBot) -> None:
    usual, first = heights(qtbot, "人社局", 1, 200)
    assert first == usual


@pytest.mark.parametrize("width", [200, 180, 150])
def test_words_that_have_none_stand_whole_below_each_other(qtbot: QtBot, width: int) -> None:
    _usual, first = heights(qtbot, LONG, 1, width)
    table = QTableWidget()
    qtbot.addWidget(table)
    metrics = table.fontMetrics()
    lines = -(-metrics.horizontalAdvance(LONG) // (width - 24))
    assert 1 < lines <= 3
    assert first >= lines * metrics.height()


def test_no_row_is_higher_than_three_lines(qtbot: QtBot) -> None:
    _usual, first = heights(qtbot, LONG * 9, 1, 150)
    assert first == heights(qtbot, LONG * 90, 1, 150)[1]


def test_hundreds_of_rows_stay_as_high_as_usual(qtbot: QtBot) -> None:
    usual, first = heights(qtbot, LONG * 3, 301, 150)
    assert first == usual
