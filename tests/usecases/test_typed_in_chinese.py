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


@pytest.mark.parametrize(
    ("kind", "typed", "key"),
    [
        ("消费", "对鉴定费用承担不能达成一致", "no_appraisal_fee"),
        ("交通", "一方当事人向人民法院提起民事诉讼", "sued"),
    ],
)
def test_a_ground_that_only_one_track_knows_is_taken_by_its_chinese(
    desk: Desk, kind: str, typed: str, key: str
) -> None:
    case = registered(desk, track="administrative", subtrack=kind)
    steps = ("liability_notice", "applied") if kind == "交通" else ()
    before = [("record_step", {"step": one}) for one in steps]
    for verb, given in [*before, ("record_consent", {}), ("accept", {})]:
        desk.do(verb, {"on": "2026-04-08", **given}, case=case)
    desk.do("terminate", {"on": "2026-04-14", "ground": typed}, case=case)
    assert asking.facts_of(desk, case).termination_ground == key


def test_grounds_of_refusal_of_one_track_are_taken_by_their_chinese(desk: Desk) -> None:
    case = registered(desk, track="administrative", subtrack="消费")
    desk.do("refuse", {"on": "2026-04-08", "grounds": "冒用他人身份"}, case=case)
    assert asking.facts_of(desk, case).refusal_grounds == ("false_identity",)
