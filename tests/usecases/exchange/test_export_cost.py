"""S2: what an export asks is found by keys, so that it costs as much as there is to send."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from mediation_desk.records import base
from mediation_desk.records.store import Store
from mediation_desk.records.tables.case import CaseRow
from mediation_desk.sync import sending
from mediation_desk.usecases import demo
from mediation_desk.usecases.exchange import exchanging
from tests.usecases.exchange.packages import a_case, amend, join, report, there_and_back

LARGE = {
    "sync_change", "sync_row", "change_of", "sync_seal", "case_list",
    *(name for name, model in base.synced_models().items() if base.case_field_of(model)),
}  # fmt: skip
AT_MOST = "FROM sync_row LIMIT"
"""Stops by itself after the rows of a small store."""


@pytest.fixture
def asked(monkeypatch):
    """Every statement that the stores are asked from here on, with its values."""
    told: dict[str, None] = {}
    for name in ("read", "maintenance"):
        monkeypatch.setattr(Store, name, _listening(getattr(Store, name), told))
    return told


@pytest.fixture
def steps(monkeypatch):
    """How many steps of the database's machine were gone."""
    gone: list[None] = []
    for name in ("read", "maintenance"):
        monkeypatch.setattr(Store, name, _counting(getattr(Store, name), gone))
    return gone


def _listening(opened, told):
    @contextmanager
    def listening(store):
        with opened(store) as found:
            raw = getattr(found, "raw", found)
            raw.set_trace_callback(told.setdefault)
            try:
                yield found
            finally:
                raw.set_trace_callback(None)

    return listening


def _counting(opened, gone):
    @contextmanager
    def counting(store):
        with opened(store) as found:
            raw = getattr(found, "raw", found)
            raw.set_progress_handler(lambda: gone.append(None), 1)
            try:
                yield found
            finally:
                raw.set_progress_handler(None, 1)

    return counting


def walked_whole(store, statements):
    """The large tables that some statement walks from end to end, and the statement."""
    found = []
    with store.read() as session:
        for sql in statements:
            if not sql.lstrip().upper().startswith(("SELECT", "UPDATE", "INSERT", "DELETE")):
                continue
            for *_ids, step in session.raw.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall():
                words = step.split()
                if words[0] == "SCAN" and words[1] in LARGE and AT_MOST not in sql:
                    found.append((words[1], sql))
    return found


def test_s2_an_export_walks_through_no_table_that_grows(
    county, town, tmp_path, monkeypatch, asked
):
    monkeypatch.setattr(sending, "DIGEST_ROWS", 0)  # as in every store that is not small
    join(county, town, tmp_path)
    cases = [a_case(town) for _ in range(3)]
    there_and_back(town, county, tmp_path / "stick")
    amend(town, cases[0], facts="只改了这一处")
    asked.clear()
    assert report(town, tmp_path / "stick")
    statements = list(asked)
    assert any("FROM sync_change WHERE alias" in sql for sql in statements)
    assert walked_whole(town.store, statements) == []


def test_s2_ten_times_the_cases_are_no_more_steps(county, town, tmp_path, monkeypatch, steps):
    monkeypatch.setattr(sending, "DIGEST_ROWS", 0)
    # Series of numbers are few, however many cases there are; two sizes as small as these differ.
    monkeypatch.setattr(exchanging.numbers, "before_export", lambda desk: None)
    join(county, town, tmp_path)
    gone = []
    for more in (20, 180):
        demo.fill(town, more, seed=more)
        there_and_back(town, county, tmp_path / "stick")
        for number in range(5):
            with town.store.write(town.user.user_id, "amend_case") as session:
                [case] = session.raw.execute("SELECT max(id) FROM case_file").fetchone()
                session.need(CaseRow, case).place = f"河湾村{number}号"
        steps.clear()
        assert report(town, tmp_path / "stick")
        gone.append(len(steps))
        there_and_back(town, county, tmp_path / "stick")
    assert gone[1] <= 1.2 * gone[0]


def test_a_walk_would_be_noticed(town):
    sql = "SELECT 1 FROM sync_change WHERE state = 'parked'"
    assert walked_whole(town.store, [sql]) == [("sync_change", sql)]
