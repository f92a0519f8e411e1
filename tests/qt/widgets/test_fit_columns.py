"""Columns take what their words need; only the widest are cut, and none is left out of the room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.widgets.plain_list import dress_list, fill_list, fit_columns

HEADINGS = ("号", "案件", "日期")
LONG = "与练习镇新街村康宁家电商场买卖合同纠纷以及安装质量"


def widths(qtbot: QtBot, cells: tuple[str, str, str], room: int) -> list[int]:
    table = QTableWidget()
    qtbot.addWidget(table)
    dress_list(table, HEADINGS, (10, 10, 10))
    table.horizontalHeader().setStretchLastSection(False)
    table.resize(room, 200)
    table.show()
    fill_list(table, [("1", cells)])
    fit_columns(table, 1)
    found = [table.columnWidth(place) for place in range(3)]
    assert sum(found) <= table.viewport().width()
    needs = [table.fontMetrics().horizontalAdvance(cell) for cell in cells]
    return [width - need for width, need in zip(found, needs, strict=True)]


def test_where_there_is_room_nothing_is_cut_and_the_rest_goes_to_the_wide_one(
    qtbot: QtBot,
) -> None:
    number, case, day = widths(qtbot, ("12", "界址", "11月23日 周一"), 800)
    assert number > 0
    assert day > 0
    assert case > 300


@pytest.mark.parametrize("place", [0, 1, 2])
def test_where_there_is_not_only_the_widest_is_cut(qtbot: QtBot, place: int) -> None:
    cells = ["12", "界址", "11月23日"]
    cells[place] = LONG * 3
    spare = widths(qtbot, (cells[0], cells[1], cells[2]), 500)
    assert [one > 0 for one in spare] == [one != place for one in range(3)]


def test_the_first_column_is_kept_whole_beside_others_as_wide(qtbot: QtBot) -> None:
    measure = QTableWidget().fontMetrics()
    wider_than_a_third = "时" * (220 // measure.horizontalAdvance("时"))
    spare = widths(qtbot, (wider_than_a_third, LONG * 5, LONG * 5), 500)
    assert [one > 0 for one in spare] == [True, False, False]


def test_no_heading_is_cut_for_the_words_below(qtbot: QtBot) -> None:
    table = QTableWidget()
    qtbot.addWidget(table)
    dress_list(table, ("号", "村（社区）和小区", "事由"), (10, 10, 10))
    table.resize(260, 200)
    table.show()
    fill_list(table, [("1", ("12", "东坡", LONG))])
    fit_columns(table, 2)
    need = table.fontMetrics().horizontalAdvance("村（社区）和小区")
    assert table.columnWidth(1) >= need


def test_a_first_column_gives_way_before_headings_are_pushed_out(qtbot: QtBot) -> None:
    table = QTableWidget()
    qtbot.addWidget(table)
    dress_list(table, ("案号", "村（社区）和小区", "金额（元）合计", "办理的情况"), (10,) * 4)
    header = table.horizontalHeader()
    header.setStretchLastSection(False)
    fill_list(table, [("1", ("(2026)练习人调字第1号", "东坡", "1", "好"))])
    table.show()
    heads = sum(header.sectionSizeHint(place) for place in range(1, 4))
    first = table.sizeHintForColumn(0)
    table.resize(max(heads + first - 10, first * 2 + 40), 200)
    assert table.width() < heads + first
    fit_columns(table, 3)
    assert sum(table.columnWidth(place) for place in range(4)) <= table.viewport().width()


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_sum_is_never_cut_beside_long_words(qtbot: QtBot, place: int) -> None:
    cells = [LONG * 5, LONG * 5, LONG * 5]
    cells[place] = "99,999,999.99"
    wide = QTableWidget().fontMetrics().horizontalAdvance(cells[place])
    spare = widths(qtbot, (cells[0], cells[1], cells[2]), wide * 3)
    assert [one > 0 for one in spare] == [one == place for one in range(3)]
