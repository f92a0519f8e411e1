"""Made-up cases: in bulk and through the verbs, the same each time, never among real ones."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from stdnum.cn import ric

from mediation_desk.domain.case_facts import OrganizationFacts, Stage
from mediation_desk.domain.errors import Cancelled, KnownTrouble
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.tracks.standing import standing
from mediation_desk.usecases import demo, opening
from mediation_desk.usecases.asking import CaseFilter, case_ids, case_rows
from mediation_desk.usecases.demo.courses import Courses
from mediation_desk.usecases.demo.plans import Maker
from mediation_desk.usecases.demo.rows import written
from mediation_desk.usecases.demo.scribe import Township
from mediation_desk.usecases.demo.told import facts_of

Run = Callable[..., Any]
TODAY = date(2026, 11, 22)
BODIES = (OrganizationFacts("a", "河湾镇人民调解委员会", "河湾", "committee"),)


def maker(seed: int) -> Maker:
    """Who makes cases up for a centre with a committee alone."""
    return Maker(seed, TODAY, Courses(shipped_book(), BODIES))


def test_the_bulk_is_what_the_snapshot_says_and_the_chain_holds(tmp_path: Path) -> None:
    desk = opening.open_practice(tmp_path / "practice")
    try:
        assert demo.fill(desk, 300, seed=5).cases == 300
        assert desk.store.verify_chain() == []
        assert desk.store.tables_unlike_log() == []
    finally:
        desk.store.close()


def test_a_line_that_differs_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo.filling, "list_line", lambda _session, _case_id: ())
    desk = opening.open_practice(tmp_path / "practice")
    try:
        with pytest.raises(KnownTrouble, match="demo_differs"):
            demo.fill(desk, 20)
    finally:
        desk.store.close()


def test_a_second_process_makes_the_same_cases(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo.filling, "A_VERB", 20)
    told = []
    for name, chunks in (("here", 99), ("apart", 3)):
        monkeypatch.setattr(demo.filling, "WORTH_A_PROCESS", chunks)
        desk = opening.open_practice(tmp_path / name)
        demo.fill(desk, 70, seed=5)
        rows = case_rows(desk, list(case_ids(desk, CaseFilter(sort="number"))))
        told.append(sorted((r.case_no, r.title, r.stage, r.next_due_on) for r in rows))
        assert desk.store.tables_unlike_log() == []
        desk.store.close()
    assert told[0] == told[1]


def test_without_a_second_process_they_are_made_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_given: object) -> None:
        raise OSError

    monkeypatch.setattr(demo.filling, "A_VERB", 5)
    monkeypatch.setattr(demo.ahead, "ProcessPoolExecutor", refused)
    desk = opening.open_practice(tmp_path / "practice")
    assert demo.fill(desk, 20).cases == 20
    assert len(case_ids(desk, CaseFilter())) == 20
    desk.store.close()


def test_where_the_second_process_ends_at_once_they_are_made_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo.filling, "A_VERB", 5)
    monkeypatch.setattr(demo.ahead, "_begin", os.abort)  # refused, for it is given a recipe
    desk = opening.open_practice(tmp_path / "practice")
    assert demo.fill(desk, 32).cases == 32
    assert len(case_ids(desk, CaseFilter())) == 32
    assert desk.store.verify_chain() == []
    desk.store.close()


def test_a_stopped_fill_keeps_whole_chunks_and_goes_on_after_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo.filling, "A_VERB", 10)
    desk = opening.open_practice(tmp_path / "practice")
    with pytest.raises(Cancelled):
        demo.fill(desk, 60, progress=_StopsAt(20))
    assert len(case_ids(desk, CaseFilter())) == 20
    demo.fill(desk, 60, seed=2)
    rows = case_rows(desk, list(case_ids(desk, CaseFilter())))
    assert len({row.case_no for row in rows}) == 80
    assert desk.store.tables_unlike_log() == []
    desk.store.close()


class _StopsAt:
    def __init__(self, done: int) -> None:
        self.done = done

    def step(self, done: int, _total: int, _note: str = "") -> None:
        if done >= self.done:
            raise Cancelled


def test_every_stage_is_there(run: Run, store: Path) -> None:
    assert run(store, "demo", "--cases", "300").json["cases"] == 300
    rows = run(store, "case", "list", "--limit", "300").json["cases"]
    stages = Counter(r["stage"] for r in rows)
    assert stages.keys() >= {s.value for s in Stage} - {"ledger", "performing", "agreed", "decided"}
    numbers = [r["case_no"] for r in rows]
    assert len(set(numbers)) == len(numbers)


def test_through_the_verbs_the_series_go_on(run: Run, store: Path) -> None:
    run(store, "demo", "--cases", "40")
    assert run(store, "demo", "--cases", "12", "--real", "--seed", "2").json["cases"] == 12
    rows = run(store, "case", "list", "--limit", "99").json["cases"]
    assert len({r["case_no"] for r in rows}) == 52


def test_real_cases_keep_made_up_ones_out(run: Run, cases: Path) -> None:
    answer = run(cases, "demo", "--cases", "5")
    assert (answer.status, answer.json["error"]["code"]) == (1, "not_empty_store")
    assert run(cases, "case", "list").json["total"] == 6


def test_the_same_seed_makes_the_same_cases() -> None:
    one, other = maker(7), maker(7)
    assert [one.case(n) for n in range(50)] == [other.case(n) for n in range(50)]
    assert maker(8).case(0) != maker(7).case(0)


def test_nobody_living_has_the_numbers_of_made_up_people() -> None:
    made = maker(3)
    people = [made.case(n).applicant for n in range(200)]
    numbers = [p.id_no for p in people if p.id_no]
    assert numbers
    assert all(ric.is_valid(n) and n[14:17] in ("997", "998", "999") for n in numbers)
    assert all(re.fullmatch(r"160\d{8}", p.phone) for p in people if p.phone)


def test_a_made_up_case_stands_where_its_facts_say() -> None:
    made, book = maker(6), shipped_book()
    town = Township(BODIES, "u", "樊主任", "620", book, OrganizationFacts("c"), TODAY)
    for no in range(300):
        scribe = written(made.case(no), town)
        told = [facts_of(scribe, run) for run in scribe.runs]
        assert [standing(facts) for facts in told] == told


def test_no_deed_lies_ahead_and_none_before_the_one_it_follows() -> None:
    made = maker(4)
    for case in (made.case(n) for n in range(300)):
        days = [case.registered, *(deed.on for deed in case.deeds)]
        assert days == sorted(days)
        assert days[-1] <= TODAY


def test_practice_is_thrown_away_and_made_again(tmp_path: Path) -> None:
    folder = tmp_path / "practice"
    desk = opening.open_practice(folder, cases=opening.PRACTICE_CASES)
    assert len(case_ids(desk, CaseFilter())) == opening.PRACTICE_CASES
    demo.fill(desk, 10)
    desk.store.close()
    again = opening.renew_practice(folder, cases=5)
    assert len(case_ids(again, CaseFilter())) == 5
    again.store.close()
