"""The status bar says how the exchange stands, by itself, and only where there is something to say.

What a taking-in left to be listed is listed when the window opens.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.care import exchange_watch
from mediation_desk.qt.care.exchange_watch import ExchangeWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.records.exchange import arrivals
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.exchange import standing
from tests.kept_store import a_case


@pytest.fixture
def watch(qtbot: QtBot, window: MainWindow) -> Iterator[ExchangeWatch]:
    """Watches a window that is asked nothing."""
    made = ExchangeWatch(window)
    yield made
    window.left.emit(False)
    qtbot.waitUntil(lambda: window.runner.busy() == 0)


def test_a_pc_that_has_not_joined_says_nothing(
    qtbot: QtBot, window: MainWindow, watch: ExchangeWatch
) -> None:
    watch.start()
    qtbot.waitUntil(lambda: window.runner.busy() == 0)
    assert watch.label.text() == ""


def test_each_deed_makes_it_ask_again_and_never_on_the_windows_thread(
    qtbot: QtBot, window: MainWindow, watch: ExchangeWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def words(_desk: Desk) -> str:
        asked.append(threading.current_thread().name)
        return f"未上报 {len(asked)} 条"

    monkeypatch.setattr(exchange_watch, "_words", words)
    watch.start()
    qtbot.waitUntil(lambda: watch.label.text() == "未上报 1 条")
    window.hub.changed.emit(Changes(frozenset({"register"})), None)
    qtbot.waitUntil(lambda: watch.label.text() == "未上报 2 条")
    assert all(name.startswith("desk-behind") for name in asked)


def test_what_was_left_unlisted_is_listed_behind_the_window(
    qtbot: QtBot, window: MainWindow, watch: ExchangeWatch, desk: Desk
) -> None:
    case = a_case(desk)
    with desk.store.maintenance() as raw:
        arrivals.note(raw, [case])
    assert standing.unlisted(desk) == 1
    told: list[object] = []
    window.hub.changed.connect(lambda changes, _who: told.append(changes))
    watch.start()
    qtbot.waitUntil(lambda: standing.unlisted(desk) == 0, timeout=60_000)
    qtbot.waitUntil(lambda: bool(told))


def test_a_long_line_does_not_widen_the_window(window: MainWindow, watch: ExchangeWatch) -> None:
    before = window.minimumSizeHint().width()
    watch._show("未上报 123456 条 · " * 20)
    assert window.minimumSizeHint().width() <= before + 20
