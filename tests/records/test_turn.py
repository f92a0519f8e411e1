"""The turn to write goes to whoever waits longest, and its holder may take it again."""

from __future__ import annotations

import threading
import time

import pytest

from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.store import Store
from mediation_desk.records.tables.case import CaseRow
from mediation_desk.records.turn import WriteTurn
from tests.records.conftest import USER


def test_the_turn_goes_in_the_order_of_asking() -> None:
    turn, order = WriteTurn(), []

    def wait(name: int) -> None:
        with turn:
            order.append(name)

    threads = [threading.Thread(target=wait, args=(n,)) for n in range(8)]
    with turn:
        for thread in threads:
            thread.start()
            time.sleep(0.02)
    for thread in threads:
        thread.join(5)
    assert order == list(range(8))


def test_somebody_who_writes_again_and_again_does_not_keep_another_waiting() -> None:
    turn, over, waited = WriteTurn(), threading.Event(), []

    def write_on() -> None:
        while not over.is_set():
            with turn:
                time.sleep(0.02)

    writer = threading.Thread(target=write_on)
    writer.start()
    for _ in range(10):
        begun = time.perf_counter()
        with turn:
            waited.append(time.perf_counter() - begun)
    over.set()
    writer.join(5)
    assert sorted(waited)[5] < 0.06


def test_the_holder_takes_it_again_and_others_wait_for_the_outermost() -> None:
    turn, seen = WriteTurn(), []
    other = threading.Thread(target=lambda: _take(turn, seen))
    with turn:
        with turn:
            other.start()
        time.sleep(0.05)
        assert seen == []
    other.join(5)
    assert seen == ["in"]


def _take(turn: WriteTurn, seen: list[str]) -> None:
    with turn:
        seen.append("in")


def test_an_error_inside_gives_the_turn_on() -> None:
    turn, seen = WriteTurn(), []
    try:
        with turn:
            raise ValueError
    except ValueError:
        _take(turn, seen)
    assert seen == ["in"]


def _write_slowly(store: Store, begun: threading.Event, told: list[str]) -> None:
    with store.write(USER, "receive", "来人登记") as session:
        begun.set()
        time.sleep(0.3)
        session.add(CaseRow(title="相邻通行"))
    told.append("saved")


def test_closing_waits_for_what_is_being_written(store: Store, second_reader) -> None:
    begun, told = threading.Event(), []
    other = threading.Thread(target=_write_slowly, args=(store, begun, told))
    other.start()
    assert begun.wait(5)
    store.close()
    other.join(5)
    assert told == ["saved"]
    assert second_reader().execute("SELECT title FROM case_file").fetchall() == [("相邻通行",)]


def test_who_comes_after_the_closing_is_told_so(store: Store) -> None:
    store.close()
    for ask in (store.read, store.maintenance, lambda: store.write(USER, "receive")):
        with pytest.raises(StoreFault) as refused, ask():
            pass
        assert refused.value.code == "store_closed"
