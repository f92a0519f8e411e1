"""The tools of 综治台 stand under headings; every one is reached by arrows and by the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.desk import tool_list
from mediation_desk.qt.desk.tool_list import ToolList
from mediation_desk.qt.desk.tools import ListedTool, Tool

TOOLS = [ListedTool(f"{group}{n}", f"{group}{n}", Tool, group) for group in "甲乙丙" for n in "123"]
KEYS = [tool.key for tool in TOOLS]


@pytest.fixture
def low(qtbot: QtBot) -> ToolList:
    """A list with room for half of its rows."""
    return listed(qtbot, 6)


def listed(qtbot: QtBot, rows: int) -> ToolList:
    view = QListWidget()
    qtbot.addWidget(view)
    made = ToolList(view, TOOLS)
    view.resize(200, view.sizeHintForRow(0) * rows + 8)
    view.show()
    qtbot.waitExposed(view)
    return made


def test_one_heading_is_open_where_not_all_have_room(low: ToolList) -> None:
    assert low.tools_in_sight() == KEYS[:3]
    low.choose("丙2")
    assert low.tools_in_sight() == KEYS[6:]
    assert low.key == "丙2"


def test_all_are_open_where_all_have_room(qtbot: QtBot) -> None:
    assert listed(qtbot, 12).tools_in_sight() == KEYS


def test_a_higher_window_opens_all(qtbot: QtBot, low: ToolList) -> None:
    low.view.resize(200, low.view.sizeHintForRow(0) * 13)
    qtbot.waitUntil(lambda: low.tools_in_sight() == KEYS)


def test_the_arrows_go_over_the_headings_both_ways(low: ToolList) -> None:
    seen = [low.key]
    low.chosen.connect(seen.append)
    for _ in range(len(KEYS) + 2):
        QTest.keyClick(low.view, Qt.Key.Key_Down)
    assert seen == KEYS
    for _ in range(len(KEYS) + 2):
        QTest.keyClick(low.view, Qt.Key.Key_Up)
    assert seen == [*KEYS, *reversed(KEYS[:-1])]
    QTest.keyClick(low.view, Qt.Key.Key_End)
    assert low.key == KEYS[-1]
    QTest.keyClick(low.view, Qt.Key.Key_Home)
    assert low.key == KEYS[0]


def test_a_heading_pressed_shows_its_first_tool(low: ToolList) -> None:
    heading = next(
        low.view.item(row) for row in range(low.view.count()) if low.view.item(row).text() == "乙"
    )
    place = low.view.visualItemRect(heading).center()
    QTest.mouseClick(low.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert low.key == "乙1"
    assert low.tools_in_sight() == KEYS[3:6]


def named(qtbot: QtBot, *titles: str) -> ToolList:
    view = QListWidget()
    qtbot.addWidget(view)
    return ToolList(view, [ListedTool(title, title, Tool, "组") for title in titles])


@pytest.mark.parametrize(
    ("typed", "found"), [("zbb", "值班表"), ("zouf", "走访"), ("z", "值班表"), ("q", "日程")]
)
def test_letters_go_to_the_tool_by_initials_and_by_pinyin(
    qtbot: QtBot, typed: str, found: str
) -> None:
    made = named(qtbot, "日程", "值班表", "走访", "转介", "单位电话")
    QTest.keyClicks(made.view, typed)
    assert made.key == found


def test_the_same_letter_after_a_while_goes_on_to_the_next(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tool_list, "_TYPING_MS", 0)
    made = named(qtbot, "日程", "值班表", "走访", "转介", "单位电话")
    seen = []
    for _ in range(4):
        QTest.keyClicks(made.view, "z")
        seen.append(made.key)
    assert seen == ["值班表", "走访", "转介", "值班表"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right])
def test_enter_goes_into_the_tool(qtbot: QtBot, key: Qt.Key) -> None:
    made = named(qtbot, "日程")
    with qtbot.waitSignal(made.entered, timeout=1000):
        QTest.keyClick(made.view, key)
