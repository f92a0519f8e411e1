"""The workbench shows the day sheet of a real store and prints it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.workbench import Workbench, day_sheet, left_words
from mediation_desk.usecases import asking, care


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Workbench:
    made = Workbench(frame)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_empty_day_says_so_in_every_list(qtbot: QtBot, page: Workbench) -> None:
    qtbot.waitUntil(lambda: page.sheet is not None)
    assert page.ui.due_empty.text() == "七天内没有到期的。"
    assert page.tables["due"].isHidden()


def test_a_registered_dispute_is_due_and_opens_by_enter(
    qtbot: QtBot, page: Workbench, registered: Callable[..., str], visits: list[tuple[str, str]]
) -> None:
    case = registered()
    page.refresh()
    table = page.tables["due"]
    qtbot.waitUntil(lambda: table.rowCount() == 1)
    table.setCurrentCell(0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert visits == [("case", case)]


def test_the_counts_tell_late_from_soon(
    qtbot: QtBot, page: Workbench, registered: Callable[..., str]
) -> None:
    registered()
    late_day = page.frame.today() + timedelta(days=20)
    sheet = asking.due_sheet(page.frame.desk, late_day)
    page._show(sheet)
    assert page.ui.late_count.text() == "1"
    assert page.ui.late_tile.property("level") == "red"
    assert page.ui.soon_tile.property("level") == "none"


@pytest.mark.parametrize(
    ("days", "words", "level"),
    [(-3, "已逾期 3 天", "red"), (0, "今天", "red"), (3, "3 天", "orange"), (4, "4 天", "")],
)
def test_colour_always_stands_beside_words(days: int, words: str, level: str) -> None:
    assert left_words(days) == (words, level)


def test_a_draft_is_listed_with_its_form(qtbot: QtBot, page: Workbench) -> None:
    care.put_draft(page.frame.desk, "reception", {"facts": "x"})
    page.refresh()
    qtbot.waitUntil(lambda: page.tables["drafts"].rowCount() == 1)
    item = page.tables["drafts"].item(0, 1)
    assert item is not None
    assert item.text() == "接待登记"


def test_the_printed_sheet_has_a_box_a_line_and_no_markup_of_names(
    page: Workbench, registered: Callable[..., str]
) -> None:
    registered("<b>甲", "乙")
    sheet = asking.due_sheet(page.frame.desk, page.frame.today())
    printed = day_sheet(sheet, "何玉霞")
    assert printed.count("□") == 1
    assert "&lt;b&gt;甲" in printed
