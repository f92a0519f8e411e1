"""A petition raised again: the desk finds the earlier one, warns, and refuses only by the flag."""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk, Done
from mediation_desk.usecases.petitions.again import raised_before
from tests.desks import MEDIATOR, ONE, TWO, at, registered
from tests.desks import OTHER as COLLEAGUE
from tests.track_blocks.row import Do, step

SORTED: Do = step("classified", "2026-04-08", number="第六项")
SERVED: tuple[Do, ...] = (
    SORTED, ("accept", {"on": "2026-04-08"}), step("opinion", "2026-04-08", number="处1号"),
    step("opinion_served", "2026-04-09", person="龚㛃兰"),
)  # fmt: skip
ENDED: tuple[Do, ...] = (
    *SERVED, step("review_requested", "2026-04-10", organ="县政府"),
    step("review_opinion", "2026-04-13", number="复1号"),
    step("recheck_requested", "2026-04-14", organ="市政府"),
    step("recheck_opinion", "2026-04-16", number="核1号"),
)  # fmt: skip
NAMELESS = {"role": "applicant", "person": {"name": "龚㛃兰"}}
NAMESAKE = {"role": "applicant", "person": {"name": "龚㛃兰", "id_no": "620102198303219975"}}
OTHER, FIRST = {**TWO, "role": "applicant"}, {**ONE, "role": "respondent"}


def answered(desk: Desk, *deeds: Do) -> str:
    """An earlier petition, led on; gives its number."""
    case = registered(desk, track="petition")
    for verb, values in deeds:
        desk.do(verb, values, case=case)
    facts = asking.facts_of(desk, case)
    return facts.case_no or facts.register_no


def raised(desk: Desk, *people: dict[str, object], **more: object) -> Done:
    values = {"on": "2026-04-17", "facts": "仍不服", "stat_type": "房屋宅基地纠纷"}
    parties = list(people) or [ONE, TWO]
    return desk.do("register", {**values, "track": "petition", "parties": parties, **more})


@pytest.mark.parametrize(
    ("deeds", "code"), [(SERVED, "petition_again"), (ENDED, "petition_again_final")]
)
@pytest.mark.parametrize("who", [ONE, NAMELESS], ids=["known", "no number"])
def test_the_earlier_case_is_named_when_it_is_raised_again(
    desk: Desk, deeds: tuple[Do, ...], code: str, who: dict[str, object]
) -> None:
    number = answered(desk, *deeds)
    done = raised(desk, who, TWO)
    assert [(found, told["number"]) for found, told in done.notices] == [(code, number)]
    earlier = raised_before(desk, done.case_id)
    assert earlier is not None
    assert (earlier.number, earlier.is_final) == (number, code.endswith("final"))


@pytest.mark.parametrize(
    ("people", "more"),
    [
        ((NAMESAKE, TWO), {}),
        ((OTHER, FIRST), {"stat_type": "邻里纠纷"}),
        ((ONE, NAMESAKE), {"stat_type": "邻里纠纷"}),
        ((ONE, TWO), {"track": "people"}),
    ],
    ids=["namesake", "other petitioner", "other matter", "other track"],
)
def test_somebody_or_something_else_is_no_repetition(
    desk: Desk, people: tuple[dict[str, object], ...], more: dict[str, object]
) -> None:
    answered(desk, *ENDED)
    done = raised(desk, *people, **more)
    assert (done.notices, raised_before(desk, done.case_id)) == ((), None)


def test_a_petition_that_is_still_handled_is_not_an_answered_one(desk: Desk) -> None:
    answered(desk, *SERVED[:2])
    assert raised(desk).notices == ()


def test_only_the_flag_refuses_and_then_nothing_more_is_warned_of(desk: Desk) -> None:
    number = answered(desk, *ENDED)
    case = raised(desk).case_id
    desk.do(
        "record_step", {"step": "classified", "on": "2026-04-17", "number": "第六项"}, case=case
    )
    desk.do("amend_case", {"risk_flags": ["ended_three"]}, case=case)
    assert raised_before(desk, case) is None
    with pytest.raises(RuleBroken, match="petition_ended"):
        desk.do("accept", {"on": "2026-04-17"}, case=case)
    desk.do("amend_case", {"risk_flags": []}, case=case)
    done = desk.do("accept", {"on": "2026-04-17"}, case=case)
    assert [told["number"] for _, told in done.notices] == [number]


def test_a_sensitive_earlier_case_is_named_only_to_whom_it_is_open(desk: Desk) -> None:
    number = answered(desk, *SERVED)
    earlier = asking.resolve_case(desk, number)
    desk.do("mark_sensitive", {"kind": "健康", "named": [MEDIATOR.name]}, case=earlier)
    said = {who: len(raised(at(desk, who)).notices) for who in (MEDIATOR, COLLEAGUE)}
    assert said == {MEDIATOR: 1, COLLEAGUE: 0}
    again = raised(at(desk, COLLEAGUE)).case_id
    assert raised_before(at(desk, COLLEAGUE), again) is None
    assert raised_before(desk, again) is not None
