"""Two PCs of a township wrote the same fields: chosen by keys in the window, gone on the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys import wrap
from mediation_desk.records.store import SystemClock
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import conflicts
from tests.journeys.keyboard import CTRL, Keyboard
from tests.usecases.exchange.packages import digest, report, take
from tests.usecases.exchange.pairs import EAST, WEST, second_pc, shared_case, write_apart
from tests.usecases.exchange.stores import (
    COUNTY,
    HEWAN,
    PASSWORD,
    DayClock,
    cheap_cost,
    desk_of,
    make,
)

pytestmark = pytest.mark.timeout(240)
AGREED = "争议在于界址和排水沟的走向。"


def opened(folder: Path, code: str, name: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(wrap, "calibrated", cheap_cost)
    make(folder, code, name)
    key = bytes(KeyRing.load(folder).unlock("", PASSWORD, SystemClock()).key)
    return desk_of(folder, key, DayClock())


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The township's first PC, at which the window sits."""
    made = opened(tmp_path / "data", HEWAN, "青禾县河湾镇", monkeypatch)
    yield made
    made.store.close()


@pytest.fixture
def second(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The township's second PC."""
    county = opened(tmp_path / "county", COUNTY, "青禾县", monkeypatch)
    key = bytes(KeyRing.load(desk.store.folder).unlock("", PASSWORD, SystemClock()).key)
    made = second_pc(county, desk, key, tmp_path)
    yield made
    made.store.close()
    county.store.close()


@pytest.fixture
def case(desk: Desk, second: Desk, tmp_path: Path) -> str:
    """Both wrote its place and its story; made before the window."""
    made = shared_case(desk, second, tmp_path / "box")
    facts = ("争议在于界址。", "争议在于排水沟的走向。")
    write_apart(desk, second, tmp_path / "box", made, place=(EAST, WEST), facts=facts)
    return made


@pytest.fixture
def keys(qtbot: QtBot, case: str, window: MainWindow) -> Keyboard:
    """The keyboard at the window, which comes up after the case was written."""
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    made = Keyboard(qtbot, window.runner.busy)
    made.settle()
    return made


def test_conflicts_are_chosen_by_keys_and_gone_on_the_other_pc(
    keys: Keyboard, desk: Desk, second: Desk, case: str, tmp_path: Path
) -> None:
    with keys.step("conflicts"):
        keys.press(Qt.Key.Key_6, CTRL)
        keys.reads("两边都改了“纠纷简要情况”")
        assert keys.here() == "两边改得不一样的地方"
        keys.tab_to("结果")
        keys.press(Qt.Key.Key_A, CTRL)
        keys.write(AGREED, is_free=True)
        keys.alt("3")
        keys.reads("两边都改了“发生地”")
        keys.alt("1")
        keys.reads("没有两边改得不一样的地方")
    assert keys.steps["conflicts"] <= 10
    report(desk, tmp_path / "box")
    take(second, tmp_path / "box")
    assert conflicts.open_conflicts(second) == []
    there = asking.facts_of(second, case)
    assert (there.place, there.facts) == (EAST, AGREED)
    assert digest(desk) == digest(second)
