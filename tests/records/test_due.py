"""The day sheet's question: the earliest of each list off the index, and what each list counts.

The reference is a plain walk in Python over the same rows.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta

import pytest

from mediation_desk.records.queries import due
from mediation_desk.records.queries.access import Viewer
from mediation_desk.tracks.clocks import CaseDue

DAY = date(2026, 5, 6)
LAST = DAY + timedelta(days=7)
HEAD = Viewer("head", True)
LISTS = {"clock": "due", "right": "due", "reminder": "visit"}
KINDS = ("clock", "right", "session", "reminder", "visit", "instalment", "waiting")
SECTIONS = ("late", "due", "session", "visit", "instalment", "waiting")
LIST_SQL = (
    "INSERT INTO case_list (case_id, case_no, outside_no, source_id, title, track, subtrack, stage,"
    " outcome, stat_type, next_due_what, next_due_rule, colour, is_sensitive, is_ledger, is_open,"
    " parties, mediator, sort_key) VALUES (?, ?, '', '', ?, '', '', '', '', '', '', '', '', ?, 0,"
    " 1, '', '', '')"
)


def _made(seed: int) -> list[tuple[str, CaseDue]]:
    chance = random.Random(seed)
    return [
        (f"c{n % 9}", CaseDue(chance.choice(KINDS), DAY + timedelta(chance.randint(-9, 16)), "事"))
        for n in range(120)
    ]


@pytest.fixture
def held(store):
    """Nine cases, the last one sensitive, with days of every kind around the day of the sheet."""
    dues = _made(7)
    rows = [(n, c, d.kind, d.on.isoformat(), d.what) for n, (c, d) in enumerate(dues, 1)]
    with store.maintenance() as raw:
        raw.executemany(LIST_SQL, [(f"c{n}", f"{n}号", f"第{n}案", n == 8) for n in range(9)])
        raw.execute("INSERT INTO case_access (case_id, user_id) VALUES ('c3', 'guest')")
        sql = "INSERT INTO case_due VALUES (?, ?, ?, ?, ?, '', '')"
        raw.executemany(sql, rows)
    return store, dues


def _list_of(made: CaseDue) -> str:
    if made.kind == "waiting":
        return "waiting"
    if made.on > LAST or (made.on < DAY and made.kind == "right"):
        return ""
    return "late" if made.on < DAY else LISTS.get(made.kind, made.kind)


def test_every_line_stands_in_its_list_the_earliest_first(held):
    store, dues = held
    with store.read() as session:
        found = due.due_lines(session, HEAD, DAY, LAST)
    told = sorted((d.on, n, c, _list_of(d)) for n, (c, d) in enumerate(dues) if _list_of(d))
    assert [(line.on, line.case_id, line.section) for line in found] == [
        (on, case, section) for on, _n, case, section in told
    ]


def test_a_short_sheet_has_the_first_of_each_list(held):
    store, _dues = held
    with store.read() as session:
        whole = due.due_lines(session, HEAD, DAY, LAST)
        short = due.due_lines(session, HEAD, DAY, LAST, most=2)
    for section in SECTIONS:
        first = [line for line in whole if line.section == section][:2]
        assert first == [line for line in short if line.section == section]
    assert len(short) == 12


def test_pages_put_together_are_the_whole_sheet(held):
    store, _dues = held
    with store.read() as session:
        whole = due.due_lines(session, HEAD, DAY, LAST)
        pages = [due.due_lines(session, HEAD, DAY, LAST, most=7, after=n) for n in range(0, 120, 7)]
    for section in SECTIONS:
        listed = [line for page in pages for line in page if line.section == section]
        assert listed == [line for line in whole if line.section == section]


def test_the_counts_tell_of_all(held):
    store, dues = held
    with store.read() as session:
        counted = Counter(
            {(s, on): many for s, on, many in due.due_counts(session, HEAD, DAY, LAST)}
        )
    assert counted == Counter((_list_of(d), d.on) for _c, d in dues if _list_of(d))


def test_who_is_let_into_one_case_sees_and_counts_its_days_alone(held):
    store, dues = held
    guest = Viewer("guest", False, True)
    with store.read() as session:
        lines = due.due_lines(session, guest, DAY, LAST)
        counts = due.due_counts(session, guest, DAY, LAST)
    own = [d for c, d in dues if c == "c3" and _list_of(d)]
    assert {line.case_id for line in lines} == {"c3"}
    assert len(lines) == sum(many for *_rest, many in counts) == len(own) > 0


def test_a_sensitive_case_is_told_by_number_and_day_alone(held):
    store, _dues = held
    with store.read() as session:
        lines = due.due_lines(session, Viewer("other", False), DAY, LAST)
    hidden = {(line.title, line.what) for line in lines if line.case_id == "c8"}
    assert hidden == {("", "")}
    assert all(line.title for line in lines if line.case_id != "c8")


@pytest.mark.parametrize("viewer", [HEAD, Viewer("other", False), Viewer("guest", False, True)])
def test_no_walk_over_all_days(held, viewer):
    store, _dues = held
    asked: list[str] = []
    with store.read() as session:
        session.raw.set_trace_callback(asked.append)
        due.due_lines(session, viewer, DAY, LAST, most=5)
        due.due_counts(session, viewer, DAY, LAST)
        session.raw.set_trace_callback(None)
        plans = [session.raw.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall() for sql in asked]
    steps = [row[3] for plan in plans for row in plan]
    assert [s for s in steps if s.startswith(("SCAN case", "SCAN d", "SCAN l"))] == []
    assert any("ix_case_due_by_kind" in s for s in steps)
