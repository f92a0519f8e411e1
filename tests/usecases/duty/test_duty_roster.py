"""The roster at a real desk: squares, swaps, the door, who is here, a month counted by hand.

The desk's day is Monday, 20 April 2026, nine in the morning.
"""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.duty.roster import DutyHalf
from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import roster_views
from mediation_desk.usecases.duty.roster_views import Sitting
from mediation_desk.usecases.risk.triage import triage
from tests.desks import MEDIATOR, at, registered

TODAY = date(2026, 4, 20)
PLAN = {
    "kind": "轮驻", "organ": "河湾司法所", "person": "李明", "weekdays": ["周一", "周三"],
    "half": "上午", "from_on": "2026-04-06",
}  # fmt: skip


def planned(desk: Desk, **values: object) -> Sitting:
    """One more square; what sits on the 20th last."""
    desk.do("plan_duty", PLAN | values)
    return roster_views.week(desk, TODAY).days[0][1][-1]


def door(desk: Desk, sitting: Sitting, state: str, day: str = "2026-04-20", **more: object) -> None:
    values = {"slot": sitting.slot.id, "on_day": day, "state": state}
    desk.do("sign_duty", values | more)


def test_a_plan_for_two_weekdays_makes_two_squares_of_the_week(desk: Desk) -> None:
    planned(desk)
    days = roster_views.week(desk, date(2026, 4, 24)).days
    assert [len(found) for _day, found in days] == [1, 0, 1, 0, 0, 0, 0]
    assert days[0][0] == TODAY


@pytest.mark.heavy
def test_the_telephone_comes_from_the_body_on_file(desk: Desk) -> None:
    desk.do("add_organization", {
        "name": "河湾派出所", "kind": "organ", "phone": "0931-1", "on_call_phone": "13900000001",
    })  # fmt: skip
    assert planned(desk, kind="随叫随驻", organ="河湾派出所").phone == "13900000001"


def test_a_swap_counts_for_its_day_alone_and_may_be_taken_back(desk: Desk) -> None:
    slot = planned(desk).slot.id
    one = {"slot": slot, "on_day": "2026-04-20"}
    desk.do("swap_duty", one | {"person": "王芳", "agreed_by": "樊主任", "why": "开会"})
    assert roster_views.on_duty(desk, TODAY)[0].person == "王芳"
    assert roster_views.on_duty(desk, date(2026, 4, 27))[0].person == "李明"
    desk.do("drop_swap", one)
    assert roster_views.on_duty(desk, TODAY)[0].person == "李明"
    with pytest.raises(RuleBroken, match="duty_no_swap"):
        desk.do("drop_swap", one)


@pytest.mark.heavy
def test_no_swap_on_a_day_on_which_the_square_is_empty(desk: Desk) -> None:
    slot = planned(desk).slot.id
    values = {"slot": slot, "on_day": "2026-04-21", "person": "王芳", "agreed_by": "樊主任"}
    with pytest.raises(RuleBroken, match="duty_not_that_day"):
        desk.do("swap_duty", values)


def test_whoever_did_not_come_signed_nothing(desk: Desk) -> None:
    sitting = planned(desk)
    with pytest.raises(BadInput, match="duty_absent_signed"):
        door(desk, sitting, "未到", signed=True)
    with pytest.raises(BadInput, match="day_in_future"):
        door(desk, sitting, "到岗", day="2026-04-27")


def test_the_absent_are_not_here_and_a_later_note_corrects_the_earlier(desk: Desk) -> None:
    sitting = planned(desk)
    door(desk, sitting, "未到")
    assert roster_views.on_duty(desk, TODAY) == ()
    door(desk, sitting, "迟到", at="9:40", signed=True)
    (here,) = roster_views.on_duty(desk, TODAY)
    assert here.sign is not None
    assert (here.sign.at, here.sign.signed) == ("09:40", True)


@pytest.mark.heavy
def test_halves_of_the_day_are_kept_apart(desk: Desk) -> None:
    planned(desk)
    planned(desk, half="下午", organ="住建站", person="")
    assert [o.organ for o in roster_views.on_duty(desk, TODAY, DutyHalf.MORNING)] == ["河湾司法所"]
    assert [o.organ for o in roster_views.on_duty(desk, TODAY, DutyHalf.AFTERNOON)] == ["住建站"]


def test_the_line_of_today_names_the_morning_and_rings_those_on_call(desk: Desk) -> None:
    planned(desk)
    planned(desk, kind="随叫随驻", organ="派出所", person="", half="全天", phone="110")
    planned(desk, organ="住建站", half="下午")
    assert roster_views.today_words(desk) == "轮驻：河湾司法所（李明）　随叫随驻：派出所110"


def test_a_month_counts_each_square_until_today(desk: Desk) -> None:
    sitting = planned(desk)  # 6, 8, 13, 15, 20 April: five squares
    door(desk, sitting, "到岗", day="2026-04-06")
    door(desk, sitting, "未到", day="2026-04-13")
    (found,) = roster_views.attendance(desk, 2026, 4)
    assert (found.planned, found.arrived, found.absent, found.unsigned) == (5, 1, 1, 3)


@pytest.mark.heavy
def test_an_ended_square_stays_in_the_weeks_before(desk: Desk) -> None:
    slot = planned(desk).slot.id
    desk.do("end_duty", {"slot": slot, "until_on": "2026-04-19"})
    assert roster_views.on_duty(desk, TODAY) == ()
    assert len(roster_views.on_duty(desk, date(2026, 4, 13))) == 1


def test_a_plan_needs_its_weekdays_and_is_the_heads_business(desk: Desk) -> None:
    with pytest.raises(BadInput, match="field_required"):
        desk.do("plan_duty", PLAN | {"weekdays": []})
    with pytest.raises(NotAllowed):
        at(desk, MEDIATOR).do("plan_duty", PLAN)


def test_triage_tells_who_is_on_duty(desk: Desk) -> None:
    case = registered(desk)
    assert triage(desk, case).on_duty == ""
    planned(desk)
    assert triage(desk, case).on_duty == "轮驻：河湾司法所（李明）"
