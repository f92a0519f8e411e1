"""Jobs arrive on the window's thread, in order, and stop when asked."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from mediation_desk.domain.errors import KnownTrouble, RuleBroken
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.jobs import Job, Runner
from mediation_desk.records.engine.troubles import StoreFault


def collect(job: Job) -> list[object]:
    heard: list[object] = []
    here = threading.current_thread
    job.succeeded.connect(lambda value: heard.append(("succeeded", value, here())))
    job.failed.connect(lambda error: heard.append(("failed", error)))
    job.cancelled.connect(lambda: heard.append("cancelled"))
    job.ended.connect(lambda: heard.append("ended"))
    return heard


def test_the_result_arrives_on_the_thread_of_the_window(qtbot: QtBot, runner: Runner) -> None:
    job = runner.write(lambda progress: threading.current_thread().name)
    heard = collect(job)
    qtbot.waitUntil(lambda: "ended" in heard)
    assert heard == [("succeeded", "desk-writer-0", threading.main_thread()), "ended"]


def test_writes_keep_the_order_of_the_clicks(qtbot: QtBot, runner: Runner) -> None:
    order: list[int] = []
    for n in range(20):
        runner.write(lambda progress, n=n: order.append(n))
    qtbot.waitUntil(lambda: runner.busy() == 0)
    assert order == list(range(20))


def test_a_long_job_stops_where_it_reports(qtbot: QtBot, runner: Runner) -> None:
    def work(progress: Progress) -> None:
        for n in range(10_000_000):
            progress.step(n, 10_000_000)

    job = runner.pool(work)
    heard = collect(job)
    qtbot.waitSignal(job.progressed).wait()
    job.cancel()
    qtbot.waitUntil(lambda: "ended" in heard)
    assert heard == ["cancelled", "ended"]


def test_a_newer_question_replaces_the_older_of_its_key(qtbot: QtBot, runner: Runner) -> None:
    gate = threading.Event()
    runner.set_interrupt(lambda _thread: gate.set())
    first = collect(runner.read(lambda progress: gate.wait(5), key="find"))
    qtbot.wait(20)
    second = collect(runner.read(lambda progress: 2, key="find"))
    qtbot.waitUntil(lambda: "ended" in second)
    assert first == ["cancelled", "ended"]
    assert second[0][:2] == ("succeeded", 2)  # type: ignore[index]


def test_a_broken_rule_reaches_its_own_job_only(qtbot: QtBot, runner: Runner) -> None:
    shouted: list[object] = []
    runner.troubled.connect(lambda *found: shouted.append(found))
    runner.crashed.connect(shouted.append)

    def refuse(progress: Progress) -> None:
        raise RuleBroken("not_signed", field="signed_on")

    heard = collect(runner.write(refuse))
    qtbot.waitUntil(lambda: "ended" in heard)
    assert heard[0][1].code == "not_signed"  # type: ignore[index]
    assert shouted == []


def test_trouble_of_the_world_can_be_tried_again(qtbot: QtBot, runner: Runner) -> None:
    tries: list[int] = []

    def work(progress: Progress) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise KnownTrouble("disk_full")

    with qtbot.waitSignal(runner.troubled) as signal:
        runner.write(work)
    error, job = signal.args
    again = runner.retry(job)
    with qtbot.waitSignal(again.succeeded):
        pass
    assert error.code == "disk_full"
    assert len(tries) == 2


def test_our_own_error_is_reported_and_the_next_job_runs(qtbot: QtBot, runner: Runner) -> None:
    with qtbot.waitSignal(runner.crashed) as signal:
        runner.write(lambda progress: 1 // 0)
    with qtbot.waitSignal(runner.write(lambda progress: 7).succeeded) as next_one:
        pass
    assert isinstance(signal.args[0], ZeroDivisionError)
    assert next_one.args == [7]


def test_a_fault_met_in_the_store_is_reported_as_our_own(qtbot: QtBot, runner: Runner) -> None:
    def fail(progress: Progress) -> None:
        raise StoreFault("store_misused", detail="no such column")

    with qtbot.waitSignal(runner.crashed) as signal:
        runner.read(fail)
    assert signal.args[0].code == "store_misused"


def test_shutdown_finishes_what_was_to_be_written(qtbot: QtBot) -> None:
    runner, written = Runner(), []
    for n in range(50):
        runner.write(lambda progress, n=n: written.append(n))
    assert runner.shutdown(5)
    assert len(written) == 50


def test_after_shutdown_no_job_starts(qtbot: QtBot) -> None:
    runner, written = Runner(), []
    runner.shutdown(5)
    heard = collect(runner.write(lambda progress: written.append(1)))
    qtbot.waitUntil(lambda: "ended" in heard)
    assert written == []
