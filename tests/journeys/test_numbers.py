"""Two cases bear one number: the day's page says so, one is renumbered, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.pages.numbers import NumbersPage
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.renumbering import doubled_numbers
from mediation_desk.usecases.numbers.settling import look_for_doubled
from tests.desks import led, make_desk
from tests.journeys.hands import Hands
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_every_stop import doubled, walk

TYPED = "(2026)河湾人调字第7号"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two cases with the same number from paper, found before the window comes up."""
    (tmp_path / "data").mkdir()
    made = make_desk(tmp_path / "data", day=date(2026, 4, 7))
    for _case in range(2):
        case = led(made, "record_consent")
        made.do("accept", {"on": "2026-04-07", "case_no": TYPED}, case=case)
    assert look_for_doubled(made) == 1
    yield made
    made.store.close()


@pytest.fixture
def cases(desk: Desk) -> list[str]:
    """Both."""
    return [one.case_id for one in doubled_numbers(desk)[0].cases]


@pytest.fixture
def page(qtbot: QtBot, hands: Hands) -> NumbersPage:
    """The page, by a click on the line of the day's page."""
    line = hands.window.findChild(QPushButton, "doubled_line")
    qtbot.waitUntil(lambda: line.isVisible() and "号码重复 1 个" in line.text())
    hands.click(line)
    hands.settle()
    shown = hands.window.pages["numbers"]
    assert isinstance(shown, NumbersPage)
    return shown


def test_a_doubled_number_is_seen_opened_and_changed_by_mouse(
    qtbot: QtBot, hands: Hands, page: NumbersPage, desk: Desk
) -> None:
    table = page.ui.doubled_table
    qtbot.waitUntil(lambda: table.rowCount() == 2)
    assert not [*doubled(hands.window), *walk(hands)]
    table.setCurrentCell(1, 0)
    hands.click(page.ui.renumber_button)
    yes = next(b for b in hands.window.notices.findChildren(QPushButton) if "改号" in b.text())
    hands.click(yes)
    qtbot.waitUntil(lambda: "改为" in page.ui.said_label.text(), timeout=20_000)
    hands.settle()
    assert doubled_numbers(desk) == ()
    assert table.rowCount() == 0


def test_the_case_page_tells_of_its_former_number(
    qtbot: QtBot, hands: Hands, desk: Desk, cases: list[str], page: NumbersPage
) -> None:
    page.renumber(cases[0], TYPED)
    qtbot.waitUntil(lambda: doubled_numbers(desk) == (), timeout=20_000)
    hands.settle()
    hands.window.go("case", cases[0])
    hands.settle()
    note = hands.window.findChild(QLabel, "former_note")
    qtbot.waitUntil(lambda: note is not None and note.isVisible())
    assert {hit.id for hit in asking.find(desk, TYPED)} == set(cases)


def test_by_keys_alone(qtbot: QtBot, cases: list[str], window: MainWindow, desk: Desk) -> None:
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    keys = Keyboard(qtbot, window.runner.busy)
    keys.settle()
    with keys.step("doubled"):
        keys.alt("u")
        keys.reads("2")
        keys.press(Qt.Key.Key_Down)
        keys.alt("g")
        keys.alt("y")
        keys.reads("改为")
    numbers = {asking.facts_of(desk, case).case_no for case in cases}
    assert len(numbers) == 2
    assert keys.steps["doubled"] <= 8
