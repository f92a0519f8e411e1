"""Whistles at a real desk: slip, door, answer, rating, month; each figure counted by hand.

The desk's day is Monday, 20 April 2026, nine in the morning.
"""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases import care
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import to_do, whistle_views
from mediation_desk.usecases.duty.whistle_views import CallShown
from tests.desks import MEDIATOR, OTHER, at, led

SLIP = {
    "organs": ["河湾派出所", "自然资源所"], "subject": "宅基地界址争议", "reason": "到场查清界址",
    "arrive_on": "2026-04-21", "arrive_at": "9:30", "answer_due_on": "2026-04-23",
}  # fmt: skip


def blown(desk: Desk, **values: object) -> CallShown:
    """One whistle to two departments."""
    made = desk.do("blow_whistle", SLIP | values)
    return whistle_views.whistle(desk, made.created["whistle_call"])


def on(desk: Desk, day: int) -> Desk:
    """The same desk on another day of April."""
    desk.clock.day = date(2026, 4, day)  # type: ignore[attr-defined]
    return desk


def came(desk: Desk, call: CallShown, place: int, how: str = "按时报到", **more: object) -> str:
    one = call.called[place].id
    people = {} if how == "没有报到" else {"people": "赵六"}
    values = {"department": one, "arrival": how, "on": desk.clock.today().isoformat()}
    desk.do("sign_arrival", {**values, **people, **more})
    return one


def answered(desk: Desk, call: CallShown, place: int) -> tuple[str, ...]:
    values = {"measures": "实地丈量", "result": "界址查清", "on": desk.clock.today().isoformat()}
    done = desk.do("answer_whistle", {"department": call.called[place].id} | values)
    return tuple(code for code, _told in done.notices)


def test_the_slip_carries_its_number_hour_and_departments(desk: Desk) -> None:
    call = blown(desk)
    assert call.line.number == "河湾吹〔2026〕1号"
    assert (call.line.arrive_at, call.line.blown_on) == ("09:30", date(2026, 4, 20))
    assert [one.organ for one in call.called] == ["河湾派出所", "自然资源所"]
    assert blown(desk, subject="另一件").line.number == "河湾吹〔2026〕2号"


@pytest.mark.heavy
def test_without_a_day_the_answer_is_due_as_the_centre_settled(desk: Desk) -> None:
    assert blown(desk, answer_due_on=None).line.answer_due_on == date(2026, 4, 24)  # 21 + 3
    desk.do("set_duty_habits", {"answer_days": 5})
    assert blown(desk, answer_due_on=None).line.answer_due_on == date(2026, 4, 26)


REFUSED: tuple[tuple[dict[str, object], str], ...] = (
    ({"organs": []}, "field_required"),
    ({"others": "自然资源所"}, "whistle_department_twice"),
    ({"arrive_on": "2026-04-19"}, "whistle_past"),
    ({"answer_due_on": "2026-04-20"}, "whistle_due_early"),
    ({"level": "村（社区）吹哨"}, "field_required"),
    ({"case": "没有的"}, "case_unknown"),
)


def test_a_slip_that_cannot_be_is_refused(desk: Desk) -> None:
    for values, code in REFUSED:
        with pytest.raises(RuleBroken) as refused:
            blown(desk, **values)
        assert refused.value.code == code, values


def test_the_course_from_call_to_end(desk: Desk) -> None:
    call = blown(desk)
    came(on(desk, 21), call, 0, at="9:20", signed=True)
    came(desk, call, 1, "没有报到", note="电话没人接")
    now = whistle_views.whistle(desk, call.line.id)
    assert (now.state.value, now.called[0].arrived_at, now.called[1].arrival) == (
        "arrived", "09:20", "absent",
    )  # fmt: skip
    assert answered(desk, call, 0) == ()
    assert answered(on(desk, 24), call, 1) == ("whistle_answered_late",)
    assert whistle_views.whistle(desk, call.line.id).state.value == "answered"
    desk.do("close_whistle", {"call": call.line.id, "closing_note": "界址已清"})
    with pytest.raises(RuleBroken, match="whistle_ended"):
        came(desk, call, 0)


@pytest.mark.heavy
def test_nobody_who_did_not_come_signed_at_the_door(desk: Desk) -> None:
    with pytest.raises(BadInput, match="whistle_absent_signed"):
        came(desk, blown(desk), 0, "没有报到", signed=True)


@pytest.mark.heavy
def test_an_arrival_after_the_hour_that_is_called_in_time_is_asked_about(desk: Desk) -> None:
    call = blown(on(desk, 20))
    values = {"arrival": "按时报到", "on": "2026-04-21", "at": "10:05", "people": "赵六"}
    on(desk, 21)
    done = desk.do("sign_arrival", {"department": call.called[0].id} | values)
    assert [code for code, _told in done.notices] == ["whistle_arrived_late"]


def test_yellow_before_the_last_day_red_after_it_none_once_all_have_answered(desk: Desk) -> None:
    call = blown(desk, answer_due_on="2026-04-27")
    seen = [whistle_views.whistle(on(desk, day), call.line.id).colour for day in (23, 24, 27, 28)]
    assert seen == ["", "yellow", "yellow", "red"]
    answered(desk, call, 0)
    answered(desk, call, 1)
    assert whistle_views.whistle(desk, call.line.id).colour == ""


def test_the_day_asks_for_the_door_first_and_for_the_answer_after(desk: Desk) -> None:
    call = blown(desk)
    (first,) = to_do.duty_to_do(desk)
    assert (first.what, first.last_day, first.days_left) == (
        "登记报到：河湾派出所、自然资源所", date(2026, 4, 21), 1,
    )  # fmt: skip
    came(on(desk, 21), call, 0)
    came(desk, call, 1, "没有报到")
    answered(desk, call, 0)
    (then,) = to_do.duty_to_do(desk)
    assert (then.what, then.days_left) == ("等反馈：自然资源所", 2)


@pytest.mark.heavy
def test_closing_tells_of_those_who_never_answered(desk: Desk) -> None:
    call = blown(desk)
    answered(desk, call, 0)
    done = desk.do("close_whistle", {"call": call.line.number, "closing_note": "村里自己解决了"})
    assert done.notices[0][1]["organs"] == "自然资源所"


def test_points_stay_within_what_the_centre_gives(desk: Desk) -> None:
    call = blown(desk)
    one = call.called[0].id
    rate: dict[str, object] = {"department": one, "response": 11, "rated_by": "马村主任"}
    with pytest.raises(RuleBroken, match="whistle_rated_early"):
        desk.do("rate_department", rate)
    came(on(desk, 21), call, 0)
    with pytest.raises(BadInput, match="whistle_points"):
        desk.do("rate_department", rate)
    desk.do("rate_department", rate | {"response": 9, "handling": 8})
    assert whistle_views.whistle(desk, call.line.id).called[0].response_points == 9


def test_the_month_counts_as_by_hand(desk: Desk) -> None:
    first, second = blown(desk), blown(desk, organs=["河湾派出所"], subject="噪音")
    third = blown(desk, organs=["河湾派出所"], subject="误报")
    desk.do("withdraw_whistle", {"call": third.line.id, "withdrawn_why": "误报"})
    on(desk, 21)
    for call, points in ((first, (9, 8, 8)), (second, (7, 7, 6))):  # 25 and 20: mean 22.5
        one = came(desk, call, 0, "迟到" if call is second else "按时报到")
        scores = dict(zip(("response", "handling", "result"), points, strict=True))
        desk.do("rate_department", {"department": one, "rated_by": "马村主任", **scores})
    came(desk, first, 1, "没有报到")
    month = whistle_views.whistle_month(desk, 2026, 4)
    assert len(month.calls) == 3
    told = {d.organ: (d.called, d.arrived, d.late, d.absent, d.points) for d in month.departments}
    assert told == {"河湾派出所": (2, 1, 1, 0, "22.5"), "自然资源所": (1, 0, 0, 1, "")}
    assert whistle_views.whistle_month(desk, 2026, 5).calls == ()


def test_a_whistle_for_a_case_stands_in_its_history_in_words(desk: Desk) -> None:
    case = led(desk, "assign_mediator")
    call = blown(desk, case=case)
    came(on(desk, 21), call, 0)
    told = [(c.what, c.new) for line in care.history(desk, case) for c in line.changes]
    assert ("报到部门", "河湾派出所") in told
    assert ("报到情况", "按时报到") in told
    assert ("谁吹的哨", "中心吹哨") in told


def test_of_a_masked_case_number_and_days_alone_are_told(desk: Desk) -> None:
    case = led(desk, "assign_mediator")
    call = blown(desk, case=case)
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    other = at(desk, OTHER)
    seen = whistle_views.whistle(other, call.line.id)
    assert seen.line.is_masked
    assert seen.called == ()
    assert (seen.line.subject, seen.line.reason, seen.line.number) == ("", "", call.line.number)
    with pytest.raises(NotAllowed):
        came(other, call, 0)
    assert whistle_views.whistle(at(desk, MEDIATOR), call.line.id).line.subject == SLIP["subject"]
