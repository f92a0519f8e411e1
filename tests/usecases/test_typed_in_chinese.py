"""What a form offers in Chinese may be typed in Chinese: choices, grounds, risk flags."""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import BadInput
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import led, registered


def test_a_ground_of_termination_is_taken_by_its_chinese(desk: Desk) -> None:
    case = led(desk, "give_notice")
    given = {"on": "2026-04-14", "ground": "分歧较大难以达成协议"}
    desk.do("terminate", given, case=case)
    assert asking.facts_of(desk, case).termination_ground == "gap"


def test_grounds_of_refusal_are_taken_by_their_chinese(desk: Desk) -> None:
    case = registered(desk)
    given = {"on": "2026-04-07", "grounds": ["一方当事人明确拒绝调解"], "route": "法院"}
    desk.do("refuse", given, case=case)
    assert asking.facts_of(desk, case).refusal_grounds == ("party_refuses",)


def test_a_risk_flag_is_taken_by_its_chinese_and_protects_at_once(desk: Desk) -> None:
    case = registered(desk, risk_flags=["家庭暴力"])
    facts = asking.facts_of(desk, case)
    assert facts.risk_flags == ("domestic_violence",)
    assert facts.is_sensitive


def test_an_unknown_flag_is_answered_with_the_chinese_of_the_known(desk: Desk) -> None:
    with pytest.raises(BadInput, match="risk_flag_unknown") as refused:
        registered(desk, risk_flags=["吵架"])
    assert "可能涉嫌犯罪" in str(refused.value.values["known"])
