"""A case is answered for, handled and asked about before it is closed, and closed before it is
filed: 首问负责, 交得出去、处置到位、群众满意, 回访归档.
"""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import HEAD, MEDIATOR, at, led, registered

CLOSE = {"on": "2026-04-20"}


def refused(desk: Desk, verb: str, values: dict[str, object], case: str) -> str:
    with pytest.raises(RuleBroken) as trouble:
        desk.do(verb, values, case=case)
    return trouble.value.code


def test_whoever_received_it_answers_until_somebody_signs_for_it(desk: Desk) -> None:
    case = registered(at(desk, MEDIATOR))
    facts = asking.facts_of(desk, case)
    assert (facts.first_receiver, facts.responsible) == (MEDIATOR.name, MEDIATOR.name)
    desk.do("sign_for", {"user": HEAD.name, "on": "2026-04-20"}, case=case)
    facts = asking.facts_of(desk, case)
    assert (facts.first_receiver, facts.responsible) == (MEDIATOR.name, HEAD.name)


@pytest.mark.parametrize(
    ("until", "gate"),
    [
        ("seal_agreement", "not_handled"), ("record_payment", "no_follow_up"),
        ("follow_up", "not_rated"),
    ],
)  # fmt: skip
def test_no_gate_is_passed_by(desk: Desk, until: str, gate: str) -> None:
    assert refused(desk, "close_case", CLOSE, led(desk, until)) == gate


def test_an_open_hand_off_holds_the_case_and_nothing_open_is_filed(desk: Desk) -> None:
    case = led(desk, "rate")
    told = {"pair": "to_department", "on": "2026-04-20", "organ": "镇自然资源所"}
    desk.do("hand_over", told, case=case)
    assert refused(desk, "close_case", CLOSE, case) == "handoff_open"
    assert refused(desk, "file_volume", CLOSE, case)
