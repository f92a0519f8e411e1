"""Made-up cases of all tracks: as the verbs would have written them, and as a desk goes on with."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import CaseFacts, OrganizationFacts, Outcome, Stage, Track
from mediation_desk.domain.proceedings import HandoffState
from mediation_desk.tracks.clocks import dues_of
from mediation_desk.usecases import demo
from mediation_desk.usecases.asking import case_page
from mediation_desk.usecases.casework.next_step import next_deed
from mediation_desk.usecases.demo.courses import Courses
from mediation_desk.usecases.demo.plans import Maker
from mediation_desk.usecases.demo.rows import written
from mediation_desk.usecases.demo.scribe import Scribe, Township
from mediation_desk.usecases.demo.told import dues_told, facts_of
from mediation_desk.usecases.desk import Desk
from tests.properties.proposals import values_for
from tests.properties.whole import open_when_closed
from tests.usecases.demo.made_up import (
    BOOK,
    TODAY,
    desk_of,
    do_by_verbs,
    every_case,
    maker_at,
    of_each_way,
    told_of,
    write_in_bulk,
)

MANY = 2000


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A store that was filled in bulk."""
    desk = desk_of(tmp_path_factory.mktemp("filled"))
    demo.fill(desk, 900, seed=11)
    yield desk
    desk.store.close()


@pytest.fixture(scope="module")
def many() -> list[Scribe]:
    """A township's cases of two years, made up and not written anywhere."""
    bodies = (OrganizationFacts("a", "河湾镇人民调解委员会", "河湾", "committee"),)
    made = Maker(2, TODAY, Courses(BOOK, bodies))
    town = Township(bodies, "u", "樊主任", "620", BOOK, OrganizationFacts("c"), TODAY)
    return [written(made.case(no), town) for no in range(MANY)]


@pytest.mark.parametrize("seed", [1, 2])
def test_the_bulk_is_what_the_verbs_would_have_written(tmp_path: Path, seed: int) -> None:
    bulk, real = desk_of(tmp_path / "bulk"), desk_of(tmp_path / "real")
    for desk in (bulk, real):
        demo.fill(desk, 3, seed=9)  # both have the bodies, and numbers that were given before
    cases = of_each_way(maker_at(bulk, seed), 150)
    pairs = zip(write_in_bulk(bulk, cases), do_by_verbs(real, cases), strict=True)
    for case, (one, other) in zip(cases, pairs, strict=True):
        assert told_of(bulk, one) == told_of(real, other), (case.run, case.way)
    assert bulk.store.tables_unlike_log() == []
    bulk.store.close()
    real.store.close()


def _one_of_each(desk: Desk) -> list[CaseFacts]:
    """A case of each track, stage and outcome: one that is not late, if there is one."""
    every = sorted(every_case(desk), key=_is_late)
    found: dict[tuple[Track, Stage, Outcome], CaseFacts] = {}
    for facts in every:
        found.setdefault((facts.track, facts.stage, facts.outcome), facts)
    return list(found.values())


def _is_late(facts: CaseFacts) -> bool:
    limits = ("clock", "right")
    return any(due.kind in limits and due.on < TODAY for due in dues_of(facts, BOOK))


def test_each_track_and_stage_opens_with_clocks_that_make_sense(filled: Desk) -> None:
    found = _one_of_each(filled)
    assert {facts.track for facts in found} == set(Track)
    for facts in found:
        page = case_page(filled, facts.id)
        assert (page.facts.stage, page.facts.steps) == (facts.stage, facts.steps)
        assert all(c.starts_on <= TODAY for c in page.clocks)
        assert all(c.days_left == (c.legal_last_day - TODAY).days for c in page.clocks)
        if facts.closed_on is not None:
            assert open_when_closed(facts, BOOK) == []


def test_from_each_track_and_stage_a_next_step_is_offered_and_can_be_done(filled: Desk) -> None:
    dice, done = random.Random(3), Counter[Track]()
    for facts in (one for one in _one_of_each(filled) if not _is_late(one)):
        page = case_page(filled, facts.id)
        deed = next_deed(page.facts, page.allowed, BOOK.of(facts))
        if deed is None:
            waits = facts.stage is Stage.FILED or any(h.is_open for h in facts.handoffs)
            assert waits, (facts.track, facts.stage, facts.outcome)
            continue
        verb, step = deed.spec.name, str(deed.values.get("step", ""))
        typed = values_for(verb, facts, BOOK, TODAY, dice, home=True, step=step)
        filled.do(verb, typed | dict(deed.values), case=facts.id)
        done[facts.track] += 1
    assert done.keys() == set(Track)
    assert sum(done.values()) > 30


def test_every_kind_and_mode_of_the_data_is_there(many: list[Scribe]) -> None:
    here = {(r.track, r.columns["subtrack"], r.columns["mode"]) for s in many for r in s.runs}
    for track in Track:
        own = BOOK.track(track)
        wanted = {(track, k, m) for k in own.kinds or ("",) for m in own.modes or ("",)}
        assert wanted <= here


def test_the_shares_are_those_of_a_centre(many: list[Scribe]) -> None:
    first = Counter(scribe.runs[0].track for scribe in many)
    assert 0.5 < first[Track.PEOPLE] / MANY < 0.6
    assert min(first.values()) > MANY * 0.02
    outcomes = Counter(facts_of(scribe).outcome for scribe in many)
    assert set(outcomes) == set(Outcome)
    days = [scribe.case["registered_on"] for scribe in many]
    assert min(days) < TODAY - timedelta(days=600)
    assert len({day.isoformat()[:7] for day in days}) > 20


def test_hand_offs_wait_and_are_answered_and_cases_have_three_runs(many: list[Scribe]) -> None:
    runs = Counter(len(scribe.runs) for scribe in many)
    assert {1, 2, 3} <= runs.keys()
    states = {h.state for scribe in many for h in facts_of(scribe).handoffs}
    assert {HandoffState.SENT, HandoffState.ACCEPTED, HandoffState.RETURNED} <= states
    pairs = {h["pair"] for scribe in many for h in scribe.handoffs}
    inside = {key for key, pair in BOOK.handoffs.pairs.items() if pair.targets}
    assert len(pairs & inside) > 15


def test_there_is_work_today_and_a_few_are_late(many: list[Scribe]) -> None:
    dues = [
        due
        for scribe in many
        for due in dues_told(scribe, facts_of(scribe))
        if due.kind not in ("right", "waiting")
    ]
    late = sum(due.on < TODAY for due in dues)
    soon = sum(TODAY <= due.on <= TODAY + timedelta(days=14) for due in dues)
    assert sum(due.on == TODAY for due in dues) > 3
    assert 0.03 < late / len(dues) < 0.3
    assert soon > late


def test_of_open_cases_alone_none_has_ended(tmp_path: Path) -> None:
    desk = desk_of(tmp_path)
    demo.fill(desk, 200, seed=4, only_open=True)
    found = every_case(desk)
    assert {facts.track for facts in found} == set(Track)
    ended = (Stage.REFUSED, Stage.TERMINATED, Stage.CLOSED, Stage.FILED)
    assert not any(facts.stage in ended for facts in found)
    assert sum(bool(dues_of(facts, BOOK)) for facts in found) > 170
    desk.store.close()
