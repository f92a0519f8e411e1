"""After the window stands, due days made by other rules are made again in the background."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import count_again
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep import due_days

LOCAL: dict[str, object] = {
    "rule": "决定是否受理", "length": "9", "unit": "工作日", "basis": "某县办法",
}  # fmt: skip


def test_what_changed_elsewhere_is_counted_again_and_told(
    qtbot: QtBot, window: MainWindow, desk: Desk, registered: Callable[..., str]
) -> None:
    registered()
    due_days.derive_dues(desk)
    desk.do("set_local_limit", LOCAL)
    told: list[object] = []
    window.frame.hub.changed.connect(lambda changes, _page: told.append(changes.kinds))
    count_again(window, desk)
    qtbot.waitUntil(lambda: frozenset({"derive_dues"}) in told, timeout=60_000)
    assert not due_days.dues_are_old(desk)


def test_where_nothing_changed_nothing_is_started(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    due_days.derive_dues(desk)
    started: list[object] = []
    monkeypatch.setattr(window.runner.apart, "run", lambda *what: started.append(what) or 0)
    count_again(window, desk)
    qtbot.waitUntil(lambda: window.runner.busy() == 0)
    assert started == []
