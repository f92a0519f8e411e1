"""Long work in a process of its own: the same answers, one writer at a time, nothing half-done."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import psutil
import pytest

from mediation_desk.domain.errors import BadInput, Cancelled, KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.usecases import asking
from mediation_desk.usecases.apart import Apart, parent
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing import import_file
from tests.desks import make_desk, registered

LEDGER = Path(__file__).resolve().parents[1] / "data" / "ledger.xlsx"


@pytest.fixture
def apart() -> Iterator[Apart]:
    made = Apart()
    yield made
    made.close()


def of_this_process(_desk: Desk, progress: Progress) -> int:
    return os.getpid()


def register_many(desk: Desk, progress: Progress, many: int) -> int:
    for number in range(many):
        registered(desk)
        progress.step(number + 1, many)
    return many


def die_while_writing(desk: Desk, progress: Progress) -> None:
    with desk.batch("register"):
        os.kill(os.getpid(), signal.SIGTERM)


def break_down(_desk: Desk, progress: Progress) -> None:
    raise ZeroDivisionError


def give_a_lock(_desk: Desk, progress: Progress) -> object:
    return threading.Lock()


def wait_and_look(_desk: Desk, progress: Progress) -> tuple[list[str], dict[str, str]]:
    me = psutil.Process()
    return me.cmdline(), me.environ()


class StopAt:
    """Asks the job to stop once it has come so far."""

    def __init__(self, last: int) -> None:
        self.last, self.heard = last, 0

    def step(self, done: int, total: int, note: str = "") -> None:
        self.heard = done
        if done >= self.last:
            raise Cancelled


def cases(desk: Desk) -> int:
    return len(asking.case_ids(desk, asking.CaseFilter()))


def test_work_is_done_in_another_process(desk: Desk, apart: Apart) -> None:
    assert apart.run(desk, of_this_process) != os.getpid()


@pytest.mark.heavy
def test_an_import_apart_is_the_import_here(desk: Desk, apart: Apart, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    here = make_desk(tmp_path / "other")
    expected = import_file(here, LEDGER)
    report = apart.run(desk, partial(import_file, path=LEDGER))
    assert [one.source_id for one in report.imported] == [o.source_id for o in expected.imported]
    assert report.refused == expected.refused
    assert cases(desk) == cases(here) > 10
    assert desk.store.verify_chain() == []


def test_a_stopped_job_leaves_whole_changes_and_the_turn(desk: Desk, apart: Apart) -> None:
    stop = StopAt(3)
    with pytest.raises(Cancelled):
        apart.run(desk, partial(register_many, many=400), stop)
    assert stop.heard <= cases(desk) < 400
    assert desk.store.verify_chain() == []
    assert register_many(desk, NoProgress(), 1) == 1


@pytest.mark.heavy
def test_a_refusal_comes_back_as_it_was(desk: Desk, apart: Apart, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refused:
        apart.run(desk, partial(import_file, path=tmp_path / "what.odt"))
    assert refused.value.code == "file_kind_unknown"
    assert refused.value.values == {"typed": ".odt"}


@pytest.mark.heavy
def test_a_bug_comes_back_as_a_bug(desk: Desk, apart: Apart) -> None:
    with pytest.raises(ZeroDivisionError):
        apart.run(desk, break_down)
    with pytest.raises(TypeError):
        apart.run(desk, give_a_lock)


def test_both_write_in_turn(desk: Desk, apart: Apart) -> None:
    progress = NoProgress()
    job = threading.Thread(target=lambda: apart.run(desk, partial(register_many, many=40)))
    job.start()
    slowest, start = 0.0, time.perf_counter()
    while job.is_alive():
        begun = time.perf_counter()
        register_many(desk, progress, 1)
        slowest = max(slowest, time.perf_counter() - begun)
        time.sleep(0.01)
    lasted = time.perf_counter() - start
    numbers = [asking.case_rows(desk, [key])[0].case_no for key in _keys(desk)]
    assert len(set(numbers)) == len(numbers) > 40
    assert desk.store.verify_chain() == []
    assert slowest < max(3, lasted / 2)  # who had to wait for all of the other would wait longer


def _keys(desk: Desk) -> list[int]:
    return list(asking.case_ids(desk, asking.CaseFilter()))


def test_a_process_that_dies_gives_the_turn_back(desk: Desk, apart: Apart) -> None:
    with pytest.raises(KnownTrouble) as trouble:
        apart.run(desk, die_while_writing)
    assert trouble.value.code == "job_died"
    assert register_many(desk, NoProgress(), 1) == 1
    assert desk.store.verify_chain() == []


def test_the_key_is_on_no_command_line_and_in_no_environment(desk: Desk, apart: Apart) -> None:
    line, surroundings = apart.run(desk, wait_and_look)
    told = " ".join([*line, *surroundings.values()])
    assert desk.store.key_copy().hex() not in told
    assert str(desk.store.folder) not in " ".join(line)


@pytest.mark.heavy
def test_the_process_that_stands_ready_is_used_and_goes_when_not_needed(
    desk: Desk, apart: Apart
) -> None:
    apart.get_ready()
    ready = _until_one_child()
    assert apart.run(desk, of_this_process) == ready.pid
    apart.get_ready()
    second = _until_one_child()
    apart.rest()
    assert not second.is_running()


def _jobs() -> list[psutil.Process]:
    """The processes of jobs; other tests' children (templates, pictures) may stand beside them."""
    return [one for one in psutil.Process().children() if "apart.child" in " ".join(one.cmdline())]


def _until_one_child() -> psutil.Process:
    for _ in range(500):
        if jobs := _jobs():
            return jobs[0]
        time.sleep(0.02)
    raise AssertionError("no process came")


@pytest.mark.heavy
def test_on_a_small_pc_one_job_waits_for_the_other_and_can_be_stopped(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parent, "_AT_ONCE", 1)
    apart = Apart()
    first = threading.Thread(target=lambda: apart.run(desk, partial(register_many, many=60)))
    first.start()
    _until_one_child()
    with pytest.raises(Cancelled):
        apart.run(desk, of_this_process, StopAt(0))
    assert len(_jobs()) <= 1
    first.join(60)
    assert apart.run(desk, of_this_process) != os.getpid()
    apart.close()
