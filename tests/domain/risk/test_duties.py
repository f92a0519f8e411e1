"""What each colour asks for and until when, against days counted by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mediation_desk.domain.risk.duties import Deed, Owed, Since, owed
from mediation_desk.domain.risk.rules import RiskColour, laid_over
from tests.domain.risk.test_situations import RULES

AT = datetime(2026, 12, 30, 23, 10, tzinfo=UTC)
DAY = date(2026, 12, 30)


def since(colour: RiskColour, **more: object) -> Since:
    return Since(colour, "g1", AT, DAY, **more)  # type: ignore[arg-type]


def of(found: tuple[Owed, ...], duty: str) -> Owed:
    return next(one for one in found if one.duty.id == duty)


@pytest.mark.parametrize(("colour", "duty", "day"), [
    ("red", "oral_report", date(2026, 12, 31)),  # 23:10 + 2 h = 01:10 on the 31st
    ("red", "written_report", date(2026, 12, 31)),  # + 24 h
    ("red", "conference", date(2026, 12, 31)),
    ("red", "daily_follow", date(2026, 12, 31)),
    ("red", "settle_15", date(2027, 1, 14)),  # 30 Dec + 15 days
    ("orange", "centre_report", date(2026, 12, 31)),
    ("orange", "plan_3", date(2027, 1, 2)),
    ("orange", "weekly_report", date(2027, 1, 6)),
    ("orange", "settle_20", date(2027, 1, 19)),
    ("yellow", "first_contact", date(2027, 1, 1)),
    ("yellow", "settle_30", date(2027, 1, 29)),
])  # fmt: skip
def test_a_duty_is_due_on_the_day_counted_by_hand(colour: str, duty: str, day: date) -> None:
    assert of(owed(since(RiskColour(colour)), (), RULES), duty).due_on == day


def test_two_hours_end_at_a_moment() -> None:
    oral = of(owed(since(RiskColour.RED), (), RULES), "oral_report")
    assert oral.due_at == datetime(2026, 12, 31, 1, 10, tzinfo=UTC)
    assert not oral.is_late(oral.due_at, DAY)
    assert oral.is_late(oral.due_at.replace(minute=11), DAY)


def test_blue_asks_for_nothing() -> None:
    assert owed(since(RiskColour.BLUE), (), RULES) == ()


def test_what_was_done_is_done_and_what_comes_again_comes_again() -> None:
    deeds = [Deed("conference", DAY, "g1"), Deed("daily_follow", date(2027, 1, 3), "g1")]
    found = owed(since(RiskColour.RED), deeds, RULES)
    assert of(found, "conference").is_done
    daily = of(found, "daily_follow")
    assert (daily.is_done, daily.due_on) == (False, date(2027, 1, 4))
    assert daily.is_late(AT, date(2027, 1, 5))


def test_a_deed_of_an_earlier_grade_does_not_count() -> None:
    found = owed(since(RiskColour.RED), [Deed("conference", DAY, "g0")], RULES)
    assert not of(found, "conference").is_done


def test_the_report_of_the_risk_is_the_written_report_if_it_came_after() -> None:
    late = owed(since(RiskColour.RED, reported_on=date(2026, 12, 31)), (), RULES)
    early = owed(since(RiskColour.RED, reported_on=date(2026, 12, 29)), (), RULES)
    assert of(late, "written_report").is_done
    assert not of(early, "written_report").is_done


def test_a_settled_case_owes_no_settling() -> None:
    found = owed(since(RiskColour.RED, is_settled=True), (), RULES)
    assert {o.duty.id for o in found if o.is_done} == {"settle_15", "daily_follow"}


def test_a_county_sets_its_own_term() -> None:
    own = laid_over(RULES, {"duties": {"plan_3": {"days": 5}, "team_leader": {"unused": True}}})
    found = owed(since(RiskColour.ORANGE), (), own)
    assert of(found, "plan_3").due_on == date(2027, 1, 4)
    assert "team_leader" not in {one.duty.id for one in found}
