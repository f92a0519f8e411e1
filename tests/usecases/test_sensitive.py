"""A sensitive case shows number and stage to everybody else, on every surface that exists."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.errors import NotAllowed
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.registry import VERBS
from tests.desks import MEDIATOR, OTHER, at, led

SECRET = ("龚㛃兰", "陈翀", "620102196804129960", "排水", "房屋宅基地")


@pytest.fixture
def case(desk: Desk) -> str:
    made = led(desk, "hold_session")
    desk.do("plan_session", {"on": "2026-04-22", "place": "陈翀家"}, case=made)
    desk.do("mark_sensitive", {"kind": "健康"}, case=made)
    return made


def _all_that_is_shown(desk: Desk, case: str) -> str:
    ids = asking.case_ids(desk, asking.CaseFilter())
    surfaces: list[object] = [
        asking.case_rows(desk, ids),
        asking.due_sheet(desk, date(2026, 4, 20)),
        *(asking.find(desk, word) for word in (*SECRET, "gjl", "chenchong")),
        *(asking.find_person(desk, word) for word in (*SECRET, "gjl")),
    ]
    for ask in (
        asking.facts_of,
        asking.case_page,
        papers_desk.paper_list,
        papers_desk.volume_meter,
    ):
        with pytest.raises(NotAllowed) as refused:
            ask(desk, case)
        surfaces.append(refused.value.values)
    return repr(surfaces)


def test_others_see_number_and_stage_only(desk: Desk, case: str) -> None:
    shown = _all_that_is_shown(at(desk, OTHER), case)
    assert "(2026)河湾人调字第1号" in shown
    assert not [word for word in SECRET if word in shown]


def test_its_own_mediator_and_the_head_see_it_whole(desk: Desk, case: str) -> None:
    for here in (desk, at(desk, MEDIATOR)):
        assert asking.facts_of(here, case).applicants[0].name == "龚㛃兰"
        assert asking.find(here, "gjl")


def test_somebody_named_on_it_may_see_it(desk: Desk, case: str) -> None:
    desk.do("mark_sensitive", {"kind": "健康", "named": ["何玉霞"]}, case=case)
    assert asking.facts_of(at(desk, OTHER), case).id == case


def test_no_verb_works_for_others(desk: Desk, case: str) -> None:
    for name, spec in VERBS.items():
        if spec.on_case:
            with pytest.raises(NotAllowed):
                at(desk, OTHER).do(name, {}, case=case)


def test_numbers_are_masked_until_asked_for_and_the_asking_is_kept(desk: Desk, case: str) -> None:
    party = asking.facts_of(desk, case).applicants[0]
    assert party.person.id_no == "6201********9960"
    assert asking.reveal(desk, case, party.id, "id_no") == "620102196804129960"
    with desk.store.read() as session:
        kept = session.raw.execute(
            "SELECT user_id FROM audit_entry WHERE kind = 'reveal'"
        ).fetchall()
    assert kept == [(desk.user.user_id,)]
