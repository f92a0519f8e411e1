"""A million rows: ids only, pages on demand, stale pages served until the fresh are here."""

from __future__ import annotations

import time
from array import array

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.qt.widgets.id_table import (
    PAGE_ROWS,
    PAGES_KEPT,
    Column,
    IdTableModel,
    RowTable,
    dress_table,
)

COLUMNS = (Column("name", "姓名", 100), Column("sum", "金额", 80, sortable=False, is_number=True))


def cell(row: object, key: str) -> str:
    return f"{row}-{key}"


@pytest.fixture
def model(qapp: object) -> IdTableModel:
    return IdTableModel(COLUMNS, cell, lambda row: f"case{row}")


def serve(model: IdTableModel, asked: list[int]) -> None:
    def fetch(number: int, ids: object) -> None:
        asked.append(number)
        model.put_page(number, [str(i) for i in ids])  # type: ignore[attr-defined]

    model.wanted.connect(fetch)


def text(model: IdTableModel, row: int) -> object:
    return model.data(model.index(row, 0))


def test_a_million_rows_load_no_row_for_count_and_flags(model: IdTableModel) -> None:
    asked: list[int] = []
    serve(model, asked)
    model.set_ids(array("q", range(1_000_000)))
    assert model.rowCount() == 1_000_000
    assert model.flags(model.index(999_999, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert asked == []


def test_a_jump_to_the_end_fetches_one_page(model: IdTableModel) -> None:
    asked: list[int] = []
    serve(model, asked)
    model.set_ids(array("q", range(1_000_000)))
    assert text(model, 999_999) is None
    assert text(model, 999_999) == "999999-name"
    assert asked == [999_999 // PAGE_ROWS]


def test_a_page_on_its_way_is_asked_for_once(model: IdTableModel) -> None:
    asked: list[int] = []
    model.wanted.connect(lambda number, _ids: asked.append(number))
    model.set_ids(array("q", range(300)))
    for row in range(PAGE_ROWS):
        assert text(model, row) is None
    assert asked == [0]


def test_no_more_pages_are_kept_than_promised(model: IdTableModel) -> None:
    serve(model, [])
    model.set_ids(array("q", range(PAGE_ROWS * 100)))
    for page in range(100):
        text(model, page * PAGE_ROWS)
    assert len(model._pages) == PAGES_KEPT


def test_after_a_change_the_old_words_stay_until_the_new_are_here(model: IdTableModel) -> None:
    asked: list[int] = []
    model.wanted.connect(lambda number, _ids: asked.append(number))
    model.set_ids(array("q", range(10)))
    model.put_page(0, ["old"] * 10)
    model.refetch()
    assert text(model, 3) == "old-name"
    assert asked == [0]
    model.put_page(0, ["new"] * 10)
    assert text(model, 3) == "new-name"


def test_a_page_for_ids_that_went_away_is_passed_over(model: IdTableModel) -> None:
    model.set_ids(array("q", [1, 2]))
    model.put_page(0, ["x", "y"], [7, 8])
    assert text(model, 0) is None


def test_sorting_is_asked_of_the_owner(model: IdTableModel) -> None:
    wanted: list[tuple[str, bool]] = []
    model.sort_wanted.connect(lambda key, down: wanted.append((key, down)))
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.sort(1)
    assert wanted == [("name", True)]


def test_enter_opens_the_row_that_is_here(qtbot: QtBot, model: IdTableModel) -> None:
    serve(model, [])
    table = RowTable()
    qtbot.addWidget(table)
    table.setModel(model)
    dress_table(table, COLUMNS)
    model.set_ids(array("q", [5, 6]))
    text(model, 0)
    table.setCurrentIndex(model.index(1, 0))
    with qtbot.waitSignal(table.opened) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == ["case6"]


def test_setting_a_million_ids_is_quick(model: IdTableModel) -> None:
    ids = array("q", range(1_000_000))
    start = time.perf_counter()
    model.set_ids(ids)
    text(model, 500_000)
    assert time.perf_counter() - start < 0.1


@pytest.mark.parametrize(("width", "hidden"), [(700, []), (420, [2]), (330, [1, 2])])
def test_columns_give_way_to_the_wide_one(qtbot: QtBot, width: int, hidden: list[int]) -> None:
    columns = (
        Column("title", "案件", 250),
        Column("type", "类型", 90, gives_way=True),
        Column("day", "日期", 90, gives_way=True),
    )
    table = RowTable()
    qtbot.addWidget(table)
    table.setModel(IdTableModel(columns, lambda _row, key: key, str))
    dress_table(table, columns, wide="title")
    table.resize(width, 200)
    table.show()
    assert [n for n in range(3) if table.isColumnHidden(n)] == hidden
