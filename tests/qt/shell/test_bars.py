"""Notices and the job bar: what stays, what goes, what never jumps."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from mediation_desk.domain.ports import Progress
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.notice_bar import NoticeBar
from mediation_desk.qt.shell.job_bar import SHOW_MS, JobBar


def bar_in_window(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def test_done_offers_to_undo(qtbot: QtBot) -> None:
    bar, undone = bar_in_window(qtbot), []
    bar.done("登记好了。", undo=lambda: undone.append(1))
    bar.deed_button.click()
    assert undone == [1]
    assert not bar.isVisible()


def test_done_never_covers_trouble(qtbot: QtBot) -> None:
    bar = bar_in_window(qtbot)
    bar.trouble("没有保存：磁盘满了。", "重试", lambda: None)
    bar.done("登记好了。")
    assert bar.text.text() == "没有保存：磁盘满了。"
    bar.clear()


def test_a_quick_job_shows_no_bar(qtbot: QtBot, runner: Runner) -> None:
    bar = JobBar()
    qtbot.addWidget(bar)
    bar.show()
    runner.started.connect(bar.watch)
    with qtbot.waitSignal(runner.pool(lambda _progress: 1, title="出文书").ended):
        pass
    assert not bar.is_shown


def test_a_job_that_outlives_the_window_leaves_no_bar_behind(
    qtbot: QtBot, runner: Runner
) -> None:
    gate = threading.Event()
    bar = JobBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.watch(runner.pool(lambda _progress: gate.wait(60), title="出文书"))
    bar.leave()
    bar.watch(runner.pool(lambda _progress: gate.wait(60), title="出文书"))
    qtbot.wait(2 * SHOW_MS)
    assert not bar.is_shown
    gate.set()


def test_a_long_job_shows_how_far_it_is_and_can_be_stopped(qtbot: QtBot, runner: Runner) -> None:
    gate = threading.Event()

    def work(progress: Progress) -> None:
        while not gate.wait(0.02):
            progress.step(3, 10, "第3份")

    bar = JobBar()
    qtbot.addWidget(bar)
    bar.show()
    runner.started.connect(bar.watch)
    job = runner.pool(work, title="出文书")
    qtbot.waitUntil(lambda: bar.is_shown and bar.bar.value() == 300)
    assert bar.text.text() == "出文书　第3份"
    qtbot.waitUntil(bar.stop_button.isVisible)
    with qtbot.waitSignal(job.cancelled):
        bar.stop_button.click()
