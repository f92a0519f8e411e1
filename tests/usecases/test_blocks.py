"""Every hard block refuses with its code, names its article and writes nothing."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases.desk import Desk
from tests.blocks import TRIES, Try
from tests.desks import SetClock, led


@pytest.mark.parametrize(
    "tried", TRIES, ids=[f"{t.verb}-{t.code}-{n}" for n, t in enumerate(TRIES)]
)
def test_a_block_refuses_names_its_article_and_writes_nothing(desk: Desk, tried: Try) -> None:
    case = tried.arrange(desk)
    before = desk.store.rows_digest()
    with pytest.raises(RuleBroken) as refused:
        desk.do(tried.verb, tried.values, case=case)
    assert refused.value.code == tried.code
    assert tried.article in refused.value.article
    assert desk.store.rows_digest() == before


def test_a_court_entrusting_lifts_the_bar_of_being_accepted_elsewhere(desk: Desk) -> None:
    case = led(desk, "record_consent", risk_flags=["elsewhere", "court_entrusted"])
    assert desk.do("accept", {"on": "2026-04-07"}, case=case).case_id == case


def test_acting_unasked_needs_no_spoken_consent_but_bows_to_a_refusal(desk: Desk) -> None:
    silent = led(desk, "register", source="own_motion")
    assert desk.do("accept", {"on": "2026-04-07"}, case=silent).case_id == silent
    refused = led(desk, "register", source="own_motion")
    desk.do("record_consent", {"party": "陈翀", "agrees": "否", "on": "2026-04-07"}, case=refused)
    with pytest.raises(RuleBroken, match="consent_refused"):
        desk.do("accept", {"on": "2026-04-07"}, case=refused)


@pytest.mark.parametrize(
    ("day", "allowed"), [(date(2026, 5, 13), True), (date(2026, 5, 14), False)]
)
def test_confirmation_is_applied_for_within_thirty_days_of_effect(
    desk: Desk, day: date, allowed: bool
) -> None:
    case = led(desk, "seal_agreement")
    cast(SetClock, desk.clock).day = day
    values = {"on": day.isoformat(), "court": "青禾县人民法院", "jointly": "是"}
    if allowed:
        assert desk.do("apply_confirmation", values, case=case).case_id == case
    else:
        with pytest.raises(RuleBroken, match="late_confirmation"):
            desk.do("apply_confirmation", values, case=case)


def test_the_same_strokes_cannot_sign_twice(desk: Desk) -> None:
    first, second = led(desk, "draft_agreement"), led(desk, "draft_agreement")
    strokes = {
        "on": "2026-04-13",
        "method": "screen",
        "strokes": "[[[0,0,0],[60,40,20],[140,10,45]]]",
    }
    desk.do("sign_agreement", {"who": "陈翀", **strokes}, case=first)
    with pytest.raises(RuleBroken, match="same_strokes"):
        desk.do("sign_agreement", {"who": "陈翀", **strokes}, case=second)
