"""What is looked at after signing in, and what nobody is made to wait for."""

from __future__ import annotations

import threading
from datetime import date, timedelta
from typing import cast

import pytest

from mediation_desk.domain.errors import Cancelled
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep import checking
from tests.desks import SetClock, led

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"


def read_on(desk: Desk, day: date) -> list[str]:
    cast(SetClock, desk.clock).day = day
    checks = checking.check_pages(desk) if checking.pages_are_due(desk) else []
    return [check.name for check in checks]


def test_the_whole_file_is_read_once_a_week(desk: Desk) -> None:
    first = desk.clock.today()
    assert read_on(desk, first) == ["数据库文件"]
    assert read_on(desk, first + timedelta(days=6)) == []
    assert read_on(desk, first + timedelta(days=7)) == ["数据库文件"]


def test_the_whole_file_is_read_again_when_the_clock_was_set_back(desk: Desk) -> None:
    first = desk.clock.today()
    read_on(desk, first)
    assert read_on(desk, first - timedelta(days=1))


def views(desk: Desk) -> int:
    with desk.store.read() as session:
        sql = "SELECT COUNT(*) FROM audit_entry WHERE kind = 'view'"
        return int(session.raw.execute(sql).fetchone()[0])


def test_a_look_is_noted_once_a_day_whoever_shows_the_case(desk: Desk) -> None:
    case = led(desk, "give_notice")
    asking.case_page(desk, case, note=False)
    assert views(desk) == 0
    asking.note_view(desk, case)
    asking.case_page(desk, case)
    assert views(desk) == 1


def test_the_file_and_the_case_are_looked_at_while_somebody_writes(desk: Desk) -> None:
    case, desk.is_practice = led(desk, "give_notice"), True
    with desk.store.maintenance():
        seen: list[object] = []
        jobs = [
            threading.Thread(target=lambda: seen.append(checking.health(desk))),
            threading.Thread(target=lambda: seen.append(asking.case_page(desk, case, note=False))),
        ]
        for job in jobs:
            job.start()
        for job in jobs:
            job.join(30)
        assert len(seen) == 2


def test_stopping_one_thread_leaves_the_questions_of_the_others(desk: Desk) -> None:
    stopped = threading.Event()

    def ask() -> None:
        with pytest.raises(Cancelled), desk.store.read() as session:
            session.raw.execute(ENDLESS).fetchone()
        stopped.set()

    asking_thread = threading.Thread(target=ask)
    asking_thread.start()
    while not desk.store._readers:
        pass
    desk.store.interrupt_readers(threading.get_ident())
    assert not stopped.wait(0.3)
    desk.store.interrupt_readers(asking_thread.ident)
    assert stopped.wait(30)
    asking_thread.join()
