"""Equal numbers: found after an exchange, listed with both cases; one is renumbered."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.records.writing import Row
from mediation_desk.usecases import asking, care
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.exchange.standing import board
from mediation_desk.usecases.numbers.renumbering import (
    doubled_count,
    doubled_numbers,
    renumber,
)
from mediation_desk.usecases.numbers.settling import look_for_doubled
from mediation_desk.usecases.numbers.showing import former_numbers, numbering
from mediation_desk.usecases.registry import Role
from tests.desks import MEDIATOR, at, led
from tests.usecases.exchange.packages import report, take
from tests.usecases.numbers.pcs import Centre, ask, uncovered

ALL = ("pc1", "pc2", "pc3")
TYPED = "(2026)河湾人调字第7号"


@pytest.fixture
def doubled(centre: Centre) -> tuple[str, str]:
    """A number from paper was put in at two PCs, for two cases; both have exchanged."""
    cases = []
    for name in ("pc1", "pc2"):
        case = centre.register(name)
        desk = centre.desks[name]
        desk.do("record_consent", {"on": "2026-11-18"}, case=case)
        desk.do("accept", {"on": "2026-11-19", "case_no": TYPED}, case=case)
        cases.append(case)
    centre.exchange("pc1", "pc2", rounds=2)
    return cases[0], cases[1]


def test_both_cases_are_listed_with_who_and_when(
    centre: Centre, doubled: tuple[str, str]
) -> None:
    for name in ("pc1", "pc2"):
        desk = centre.desks[name]
        (found,) = doubled_numbers(desk)
        assert found.number == TYPED
        assert {one.case_id for one in found.cases} == set(doubled)
        assert {one.registered_on for one in found.cases} == {date(2026, 11, 18)}
        assert all(one.registered_by and one.title for one in found.cases)
        assert doubled_count(desk) == 1


def test_one_gets_the_next_free_number_and_is_found_by_both(
    centre: Centre, doubled: tuple[str, str]
) -> None:
    desk = centre.desks["pc1"]
    made = renumber(desk, doubled[0], TYPED)
    assert (made.former, made.number != TYPED) == (TYPED, True)
    assert asking.facts_of(desk, doubled[0]).case_no == made.number
    assert doubled_numbers(desk) == ()
    assert {hit.id for hit in asking.find(desk, TYPED)} == set(doubled)
    assert asking.resolve_case(desk, TYPED) == doubled[1]
    assert care.history(desk, doubled[0])[0].verb == "改号"
    centre.exchange("pc1", "pc2", rounds=2)
    assert doubled_numbers(centre.desks["pc2"]) == ()
    assert uncovered(centre.desks["pc2"]) == []
    void = ask(desk, "SELECT reason FROM given_number WHERE state = 'void'")
    assert void == [(f"与别的案件重复，改为{made.number}",)]


def test_papers_that_were_issued_keep_the_number_and_are_named(
    centre: Centre, doubled: tuple[str, str]
) -> None:
    desk = centre.desks["pc1"]
    with desk.batch("issue", case=doubled[0]) as work:
        work.put(Row.PAPER, code="RM-03", number=TYPED, issued_on=work.today)
    made = renumber(desk, doubled[0], TYPED)
    assert len(made.papers) == 1
    assert ask(desk, "SELECT number FROM paper WHERE case_id = ?", doubled[0]) == [(TYPED,)]
    (former,) = former_numbers(desk, doubled[0])
    assert former.papers == made.papers
    assert not former.is_temporary


def test_a_number_the_case_does_not_bear_is_refused(
    centre: Centre, doubled: tuple[str, str]
) -> None:
    with pytest.raises(BadInput, match="number_not_borne"):
        renumber(centre.desks["pc1"], doubled[0], "(2026)河湾人调字第8号")
    stranger = SignedIn("0198a0000000700080000000000000ff", "某人", frozenset({Role.MEDIATOR}))
    with pytest.raises(NotAllowed, match="case_not_yours"):
        renumber(at(centre.desks["pc1"], stranger), doubled[0], TYPED)
    assert doubled_count(centre.desks["pc1"]) == 1


def test_a_temporary_number_is_not_changed_for_another_temporary_one(centre: Centre) -> None:
    case = centre.register("pc3")
    with pytest.raises(RuleBroken, match="number_none_left"):
        renumber(centre.desks["pc3"], case, "临-PC3-0001")
    assert centre.no_of("pc3", case) == "临-PC3-0001"


def test_of_a_sensitive_case_only_number_and_stage_are_told(
    centre: Centre, doubled: tuple[str, str]
) -> None:
    desk = centre.desks["pc1"]
    desk.do("mark_sensitive", {"sensitive": True, "kind": "家庭暴力"}, case=doubled[0])
    (found,) = doubled_numbers(at(desk, MEDIATOR))
    masked = {one.case_id: one for one in found.cases}[doubled[0]]
    assert (masked.is_masked, masked.title, masked.registered_by) == (True, "", "")
    with pytest.raises(NotAllowed):
        former_numbers(at(desk, MEDIATOR), doubled[0])


def test_a_signed_agreement_keeps_its_number(desk: Desk) -> None:
    case = led(desk, "seal_agreement")
    number = asking.facts_of(desk, case).case_no
    before = ask(desk, "SELECT number, digest FROM agreement WHERE case_id = ?", case)
    made = renumber(desk, case, number)
    assert ask(desk, "SELECT number, digest FROM agreement WHERE case_id = ?", case) == before
    assert asking.facts_of(desk, case).case_no == made.number
    assert look_for_doubled(desk) == 0


def test_the_county_sees_how_many_numbers_a_township_has_doubled(
    centre: Centre, doubled: tuple[str, str]
) -> None:
    report(centre.desks["pc1"], centre.stick)
    take(centre.desks["county"], centre.stick)
    lines = {line.centre: line.doubled for line in board(centre.desks["county"])}
    assert lines["620199101"] == 1
    assert doubled_numbers(centre.desks["county"]) == ()


def test_a_restored_lead_leads_no_more_and_numbers_nothing_twice(centre: Centre) -> None:
    kept = centre.keep("pc1")
    told, lost = centre.register("pc1"), "pc1"
    centre.exchange("county", *ALL)
    centre.register("pc1")
    centre.restore(lost, kept)
    assert centre.no_of("pc1", centre.register("pc1")) == "临-PC4-0001"
    centre.exchange("county", *ALL, rounds=3)
    assert [numbering(centre.desks[name]).leads for name in ALL] == [False, True, False]
    numbers = [str(row[0]) for row in ask(centre.desks["pc3"], "SELECT register_no FROM case_file")]
    assert len(set(numbers)) == len(numbers) == 2
    assert centre.no_of("pc1", told) in numbers
    assert uncovered(centre.desks["pc3"]) == []
