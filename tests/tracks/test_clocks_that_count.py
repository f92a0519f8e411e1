"""When a clock still counts: begun, of this case, none of its ends come; one answer for the page,
for closing and for what is next.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediation_desk.domain.case_facts import CaseFacts, StepFacts, Track
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.tracks.clocks import clocks_of, running_clocks
from mediation_desk.tracks.conditions import clocks_settled, still_counts
from mediation_desk.tracks.standing import standing

BOOK = shipped_book()
DAY = date(2026, 4, 7)
BEFORE_FILING = CaseFacts(
    "1", Track.PRE_LITIGATION, mode="立案前委派", registered_on=DAY, episode_id="e"
)


def _counting(case: CaseFacts) -> set[str]:
    rules = BOOK.of(case)
    return {c.rule for c in rules.clocks if still_counts(c, case, rules)}


def _with_steps(case: CaseFacts, **days: int) -> CaseFacts:
    steps = [StepFacts(kind, kind, date(2026, 4, day)) for kind, day in days.items()]
    return standing(replace(case, steps=tuple(steps)))


def test_a_limit_that_does_not_concern_the_case_does_not_count() -> None:
    plain = CaseFacts("1", Track.ADMINISTRATIVE, registered_on=DAY)
    assert "administrative.wrong_organ" not in _counting(plain)
    assert "administrative.wrong_organ" in _counting(replace(plain, risk_flags=("no_power",)))


def test_what_ends_with_the_talks_does_not_begin_after_them() -> None:
    before = _with_steps(BEFORE_FILING, entrusted=8)
    assert "pre_litigation.confirm" in _counting(before)
    after = _with_steps(BEFORE_FILING, withdrawn_suit=8, entrusted=15)
    assert "pre_litigation.confirm" not in _counting(after)
    assert clocks_settled(after, BOOK.of(after))


def test_an_organs_decision_ends_the_limit_of_the_talks() -> None:
    accepted = replace(_with_steps(BEFORE_FILING, entrusted=8), accepted_on=date(2026, 4, 9))
    assert "pre_litigation.delegate" in _counting(accepted)
    decided = _with_steps(accepted, entrusted=8, withdrawn_suit=12)
    assert "pre_litigation.delegate" not in _counting(decided)


@pytest.mark.parametrize("flags", [(), ("no_power",)])
def test_those_that_run_are_those_the_page_shows_as_running(flags: tuple[str, ...]) -> None:
    case = CaseFacts("1", Track.ADMINISTRATIVE, registered_on=DAY, risk_flags=flags)
    shown = [c for c in clocks_of(case, BOOK) if c.state == "running"]
    assert list(running_clocks(case, BOOK)) == shown
    assert {c.rule.id for c in shown} == _counting(case)
