"""The list of cases: instant search, filters, the empty state, opening with the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.all_cases import AllCases

Register = Callable[..., str]


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> AllCases:
    made = AllCases(frame)
    qtbot.addWidget(made)
    return made


def shown(page: AllCases, row: int, column: int) -> str:
    return str(page.model.data(page.model.index(row, column)) or "")


def test_a_page_out_of_sight_asks_nothing(page: AllCases) -> None:
    assert page.frame.runner.busy() == 0
    assert page.wanted().sort == "newest"


def test_an_empty_store_teaches_what_to_do(qtbot: QtBot, page: AllCases) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.ui.body.currentIndex() == 1)
    assert "F2" in page.ui.empty_label.text()


def test_a_case_shows_when_its_page_has_come(
    qtbot: QtBot, page: AllCases, registered: Register
) -> None:
    registered("何𠅤", "周䶮")
    page.show()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    qtbot.waitUntil(lambda: "何𠅤" in shown(page, 0, 1))
    assert shown(page, 0, 3) == "已登记"


@pytest.mark.parametrize("typed", ["龚", "陈翀", "gjl", "chenchong"])
def test_every_keystroke_narrows_the_list(
    qtbot: QtBot, page: AllCases, registered: Register, typed: str
) -> None:
    registered("龚㛃兰", "陈翀")
    registered("王福海", "郭建设")
    page.show()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    if typed.isascii():
        qtbot.keyClicks(page.ui.search_edit, typed)
    else:
        page.ui.search_edit.setText(typed)
        page.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)


def test_enter_in_the_search_opens_the_only_hit(
    qtbot: QtBot, page: AllCases, registered: Register, visits: list[tuple[str, str]]
) -> None:
    case = registered()
    page.show()
    qtbot.waitUntil(lambda: bool(page.model.rowCount() and page.model.opened_id(0)))
    qtbot.keyClick(page.ui.search_edit, Qt.Key.Key_Return)
    assert visits == [("case", case)]


def test_a_filter_without_hits_says_how_to_widen_it(
    qtbot: QtBot, page: AllCases, registered: Register
) -> None:
    registered()
    page.show()
    page.ui.stage_list.setCurrentIndex(page.ui.stage_list.findData("~closed"))
    page.refresh()
    qtbot.waitUntil(lambda: page.ui.body.currentIndex() == 1)
    assert "改回" in page.ui.empty_label.text()


def test_escape_empties_the_search_first(page: AllCases) -> None:
    page.ui.search_edit.setText("没有的人")
    assert page.step_back()
    assert not page.step_back()


def test_a_change_of_a_case_brings_the_list_up_to_date(
    qtbot: QtBot, page: AllCases, registered: Register
) -> None:
    page.show()
    case = registered()
    page.frame.hub.changed.emit(
        page.frame.desk.do("mark_sensitive", {"sensitive": True}, case=case).changes, page
    )
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
