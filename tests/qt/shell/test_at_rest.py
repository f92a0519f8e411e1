"""What nobody waits for: done when the desk rests, and out of everybody's way."""

from __future__ import annotations

import os
import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.rest import AtRest


def test_a_deed_waits_until_nothing_was_asked_for_a_while(qtbot: QtBot, window: MainWindow) -> None:
    runner, done = window.runner, []
    qtbot.waitUntil(lambda: runner.busy() == 0)
    AtRest(window, lambda: done.append(runner.busy()), wait=2500)
    for _ in range(4):
        qtbot.wait(700)
        runner.read(lambda _progress: None)
        assert done == []
    qtbot.waitUntil(lambda: done == [0])
    runner.read(lambda _progress: None)
    qtbot.wait(2600)
    assert done == [0]


def test_a_deed_waits_for_the_end_of_long_work(qtbot: QtBot, window: MainWindow) -> None:
    runner, done, go = window.runner, [], threading.Event()
    qtbot.waitUntil(lambda: runner.busy() == 0)
    AtRest(window, lambda: done.append(True), wait=100)
    runner.pool(lambda _progress: go.wait(10))
    qtbot.wait(500)
    assert done == []
    go.set()
    qtbot.waitUntil(lambda: done == [True])


def test_nothing_is_done_for_a_person_who_has_left(qtbot: QtBot, window: MainWindow) -> None:
    done: list[bool] = []
    AtRest(window, lambda: done.append(True), wait=100)
    window.left.emit(False)
    window.runner.read(lambda _progress: None)
    qtbot.wait(400)
    assert done == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the niceness of a thread")
def test_only_the_thread_behind_gives_way(qtbot: QtBot, runner: Runner) -> None:
    def niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    usual, found = niceness(), {}
    for name, lane in (("behind", runner.behind), ("pool", runner.pool), ("read", runner.read)):
        job = lane(lambda _progress: niceness())
        job.succeeded.connect(lambda value, name=name: found.update({name: value}))
    qtbot.waitUntil(lambda: len(found) == 3)
    assert found == {"behind": max(usual, 10), "pool": usual, "read": usual}
