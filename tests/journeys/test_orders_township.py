"""A township finds an order of the county on the day's page, signs and answers it, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases.county import order_views
from mediation_desk.usecases.desk import Desk
from tests.journeys.keyboard import CTRL, Keyboard
from tests.journeys.orders import both, carry

pytestmark = pytest.mark.timeout(240)
NUMBER = "督办〔2026〕1号"


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Desk, Desk, str]]:
    county, town, case = both(tmp_path, monkeypatch, county="county", town="data")
    values = {"kind": "督办", "case": case, "title": "界址与排水", "due": "2026-11-24"}
    county.do("issue_order", values)
    carry(county, town, tmp_path / "box")
    yield county, town, case
    for desk in (county, town):
        desk.store.close()


@pytest.fixture
def desk(pair: tuple[Desk, Desk, str]) -> Desk:
    """The window sits at the township's."""
    return pair[1]


@pytest.fixture
def keys(qtbot: QtBot, window: MainWindow) -> Keyboard:
    """The keyboard at the window."""
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    made = Keyboard(qtbot, window.runner.busy)
    made.settle()
    return made


def test_an_order_is_signed_and_answered_by_keys(
    keys: Keyboard, pair: tuple[Desk, Desk, str], tmp_path: Path
) -> None:
    county, town, _case = pair
    keys.reads("交办督办 1")
    with keys.step("answer"):
        keys.press(Qt.Key.Key_7, CTRL)
        keys.reads("已送达　还有 4 天")
        keys.alt("R")
        keys.reads("已签收　还有 4 天")
        keys.alt("A")
        keys.reads("办了什么、结果怎样")
        keys.press(Qt.Key.Key_Tab)  # from the day to the answer
        keys.write("已疏通排水沟", is_free=True)
        keys.alt("Y")
        keys.reads("答复写好了")
    assert keys.steps["answer"] <= 8
    assert order_views.owed(town) == ()
    carry(town, county, tmp_path / "box")
    said = order_views.order(county, NUMBER).said
    assert [(one.kind, one.text) for one in said] == [("receipt", ""), ("answer", "已疏通排水沟")]


def test_the_case_names_the_order_and_leads_to_it(
    keys: Keyboard, window: MainWindow, pair: tuple[Desk, Desk, str]
) -> None:
    window.go("case", pair[2])
    keys.reads(f"县里{NUMBER}：界址与排水　已送达　还有 4 天")
    keys.tab_to(f"县里{NUMBER}", most=90)
    keys.press(Qt.Key.Key_Space)
    keys.reads("还没有签收，也没有答复。")
