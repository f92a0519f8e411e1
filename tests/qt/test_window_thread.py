"""What belongs to the window is thrown away on the window's thread, whoever made the garbage."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mediation_desk.qt.jobs import Runner


class Ring(QObject):
    """Something of the window that keeps itself alive: only the collector throws it away."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def churn(_progress: object) -> int:
    """As much garbage as makes the collector run on its own many times."""
    kept = [[n] for n in range(200_000)]
    return len([[one] for one in kept])


def test_a_workers_garbage_never_throws_away_what_is_the_windows(
    qtbot: QtBot, runner: Runner
) -> None:
    ended: list[threading.Thread] = []
    gc.collect()
    for _ in range(50):
        weakref.finalize(Ring(), lambda: ended.append(threading.current_thread()))
    for _ in range(3):
        runner.pool(churn)
    qtbot.waitUntil(lambda: runner.busy() == 0, timeout=30_000)
    assert set(ended) <= {threading.main_thread()}
    gc.collect()
    assert len(ended) == 50


def test_a_job_ends_its_life_on_the_windows_thread(qtbot: QtBot, runner: Runner) -> None:
    ended: list[threading.Thread] = []
    for n in range(300):
        job = runner.read(lambda _progress: None)
        weakref.finalize(job, lambda: ended.append(threading.current_thread()))
        del job
        if n % 30 == 0:
            qtbot.waitUntil(lambda: runner.busy() == 0)
    qtbot.waitUntil(lambda: runner.busy() == 0)
    qtbot.waitUntil(lambda: len(ended) == 300, timeout=30_000)
    assert set(ended) == {threading.main_thread()}


def test_the_collector_is_given_back_at_the_end(qtbot: QtBot) -> None:
    assert gc.isenabled()
    made = Runner()
    assert not gc.isenabled()
    made.shutdown()
    assert gc.isenabled()


def test_garbage_is_collected_while_the_window_lives(qtbot: QtBot, runner: Runner) -> None:
    ended: list[int] = []
    ring = Ring()
    weakref.finalize(ring, lambda: ended.append(1))
    del ring
    kept: list[object] = []
    while not ended and len(kept) < 2_000:
        kept.append([[] for _ in range(1_000)])
        qtbot.wait(5)
    assert ended
