"""Finding while typing: the popup, its keys, and what is taken."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.page import Page
from mediation_desk.qt.parties.people_finder import find_people
from mediation_desk.qt.widgets.finder import Answer, Finder

ANSWERS = (Answer("p1", "王福海", "1393****0001"), Answer("p2", "王福海", "1393****0002"))


@pytest.fixture
def finder(qtbot: QtBot) -> Finder:
    host = QWidget()
    qtbot.addWidget(host)
    made = Finder(host)
    QVBoxLayout(host).addWidget(made)
    made.host = host  # type: ignore[attr-defined]
    host.show()
    host.activateWindow()
    made.edit.setFocus()
    qtbot.waitUntil(made.edit.hasFocus)
    return made


def test_typing_asks_once_after_a_short_pause(qtbot: QtBot, finder: Finder) -> None:
    asked: list[str] = []
    finder.wanted.connect(asked.append)
    qtbot.keyClicks(finder.edit, "wfh")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["wfh"]


def test_two_people_of_one_name_are_told_apart_and_taken_by_key(
    qtbot: QtBot, finder: Finder
) -> None:
    finder.set_answers(ANSWERS)
    assert finder.is_open()
    with qtbot.waitSignal(finder.taken) as heard:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
            qtbot.keyClick(finder.edit, key)
    assert heard.args == [ANSWERS[1]]
    assert not finder.is_open()


def test_typing_on_lets_go_of_who_was_taken(qtbot: QtBot, finder: Finder) -> None:
    finder.set_answers(ANSWERS)
    qtbot.keyClick(finder.edit, Qt.Key.Key_Down)
    qtbot.keyClick(finder.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(finder.edit, "x")
    assert finder.chosen is None


def test_escape_closes_the_popup_only(qtbot: QtBot, finder: Finder) -> None:
    finder.set_answers(ANSWERS)
    qtbot.keyClick(finder.edit, Qt.Key.Key_Escape)
    assert not finder.is_open()
    assert finder.chosen is None


def test_an_answer_that_comes_after_the_form_was_closed_is_let_go(finder: Finder) -> None:
    heard: list[Any] = []
    page = SimpleNamespace(
        frame=SimpleNamespace(desk=None), ask=lambda _question, then, key: heard.append(then)
    )
    find_people(cast(Page, page))(finder, "王")
    known = SimpleNamespace(
        **dict.fromkeys(("id_no_masked", "phone_masked", "address"), ""),
        **{"id": "p1", "kind": "natural", "name": "王福海", "cases": 1},
    )
    heard[0]([known])
    assert finder.is_open()
    shiboken6.delete(finder)
    heard[0]([known])  # raised an error of the dead list before
    assert not shiboken6.isValid(finder)
