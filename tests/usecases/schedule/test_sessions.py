"""Sessions fixed at a real desk: clashes are told with what is free next, hostile sides kept apart.

The desk's day is Monday, 20 April 2026, nine in the morning.
"""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.presenting import sentence
from mediation_desk.usecases.schedule import views
from mediation_desk.usecases.schedule.views import Entry
from tests.desks import MEDIATOR, ONE, OTHER, TWO, at, led

DAY = date(2026, 4, 21)
PLAN = {"on": "2026-04-21", "start": "9:00", "end": "11:00", "place": "调解一室"}
THREE = {"role": "applicant", "person": {"name": "马三", "phone": "13900000003"}}
FOUR = {"role": "respondent", "person": {"name": "马四", "phone": "13900000004"}}


@pytest.fixture
def case(desk: Desk) -> str:
    """A case in which 蒲守信 mediates."""
    return led(desk, "give_notice")


@pytest.fixture
def planned(desk: Desk, case: str) -> str:
    """Its session on the next day from nine to eleven in the first room."""
    return desk.do("plan_session", PLAN, case=case).created["mediation_session"]


def another(desk: Desk, *parties: dict[str, object], mediator: str = "何玉霞") -> str:
    made = desk.do("register", {
        "on": "2026-04-07", "facts": "欠款", "stat_type": "合同纠纷",
        "parties": list(parties) or [THREE, FOUR],
    }).case_id  # fmt: skip
    desk.do("record_consent", {"on": "2026-04-07"}, case=made)
    desk.do("accept", {"on": "2026-04-07"}, case=made)
    desk.do("assign_mediator", {"name": mediator, "on": "2026-04-07"}, case=made)
    return made


def refused(desk: Desk, case: str, **more: object) -> RuleBroken:
    with pytest.raises(RuleBroken, match="clash_") as caught:
        desk.do("plan_session", PLAN | more, case=case)
    return caught.value


def entries(desk: Desk, day: date = DAY) -> list[Entry]:
    return list(views.calendar(desk, day, 1)[0].entries)


@pytest.mark.usefixtures("planned")
def test_a_taken_room_is_refused_with_what_is_free_even_with_a_reason(desk: Desk) -> None:
    error = refused(desk, another(desk), start="10:00", end="11:30", why="急")
    assert error.code == "clash_hard"
    told = sentence(error)
    assert "调解一室有人用（09:00—11:00" in told
    assert "4月21日 周二 10:00 调解二室，或者4月21日 周二 14:30 调解一室" in told


@pytest.mark.usefixtures("planned")
def test_a_mediator_is_in_one_room_at_a_time(desk: Desk) -> None:
    case = another(desk, mediator="蒲守信")
    assert "蒲守信在别处" in sentence(refused(desk, case, place="调解二室"))
    desk.do("plan_session", PLAN | {"start": "11:00", "end": "12:00"}, case=case)


@pytest.mark.usefixtures("planned")
def test_a_party_elsewhere_is_told_once_and_kept_with_the_reason(desk: Desk) -> None:
    case = another(desk, ONE, FOUR)
    error = refused(desk, case, place="调解二室")
    assert (error.code, error.field) == ("clash_soft", "why")
    assert "龚㛃兰这时另有安排" in sentence(error)
    desk.do("plan_session", PLAN | {"place": "调解二室", "why": "由代理人到场"}, case=case)
    events = asking.facts_of(desk, case).events
    assert [e.text for e in events if e.event == "clash_accepted"] == ["由代理人到场"]


@pytest.mark.usefixtures("planned")
def test_without_an_hour_it_is_told_and_not_refused(desk: Desk) -> None:
    case = another(desk)
    values = {"on": "2026-04-21", "place": "调解一室"}
    assert [code for code, _t in desk.do("plan_session", values, case=case).notices] == [
        "clash_vague"
    ]


def test_of_a_sensitive_case_only_the_hour_is_told(desk: Desk, case: str, planned: str) -> None:
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    other = another(desk, ONE, FOUR)
    told = sentence(refused(at(desk, OTHER), other))
    assert "另一件案件" in told
    assert "龚㛃兰" not in told
    (seen,) = entries(at(desk, OTHER))
    assert (seen.booking.id, seen.booking.title, seen.booking.people) == (planned, "", ())


def test_a_session_is_moved_and_called_off_and_the_timeline_keeps_it(
    desk: Desk, case: str, planned: str
) -> None:
    move = {"session": planned, "on": "2026-04-22", "start": "15:00", "reason": "当事人外出"}
    assert [c for c, _t in desk.do("move_session", move).notices] == ["session_notify_again"]
    assert entries(desk) == []
    (one,) = entries(desk, date(2026, 4, 22))
    assert (one.booking.start, one.booking.end, one.booking.place) == (900, 1020, "调解一室")
    with pytest.raises(BadInput, match="session_same"):
        desk.do("move_session", move)
    with pytest.raises(BadInput, match="session_past"):
        desk.do("move_session", move | {"on": "2026-04-19"})
    desk.do("call_off_session", {"session": planned, "reason": "已自行和好"})
    assert entries(desk, date(2026, 4, 22)) == []
    with pytest.raises(RuleBroken, match="session_unknown"):
        desk.do("move_session", move)
    found = {e.event: e.text for e in asking.facts_of(desk, case).events}
    assert found["session_moved"] == "4月21日改到4月22日：当事人外出"
    assert found["session_called_off"] == "4月22日的调解：已自行和好"


def test_nobody_moves_the_session_of_another(desk: Desk, planned: str) -> None:
    move = {"session": planned, "on": "2026-04-22", "reason": "改"}
    with pytest.raises(NotAllowed, match="case_not_yours"):
        at(desk, OTHER).do("move_session", move)


def test_a_session_is_fixed_from_the_calendar_with_the_checks_of_the_case(
    desk: Desk, case: str
) -> None:
    number = asking.facts_of(desk, case).case_no
    desk.do("book_session", PLAN | {"case": number})
    assert [one.booking.title.split("　")[1] for one in entries(desk)] == [number]
    with pytest.raises(RuleBroken, match="before_acceptance"):
        desk.do("book_session", PLAN | {"case": number, "on": "2026-04-01"})


def frightened(desk: Desk, case: str) -> None:
    asked = {"party": "龚㛃兰", "on": "2026-04-20", "signs": ["threat"]}
    at(desk, MEDIATOR).do("ask_safety", asked, case=case)


def test_sides_that_must_not_meet_are_kept_apart_across_cases(
    desk: Desk, case: str
) -> None:
    frightened(desk, case)
    hers = another(desk, ONE, FOUR)
    his = another(desk, THREE, TWO, mediator="蒲守信")
    desk.do("plan_session", PLAN, case=hers)
    near = {"start": "11:10", "end": "11:50", "place": "调解二室"}
    error = refused(desk, his, **near)
    assert (error.code, "不宜碰面的龚㛃兰" in sentence(error)) == ("clash_soft", True)
    stranger = at(desk, OTHER)
    other = another(stranger, {**TWO, "role": "applicant"}, FOUR)
    told = sentence(refused(stranger, other, **near))
    assert "先问主任" in told
    assert "龚㛃兰" not in told
    desk.do("plan_session", PLAN | near | {"start": "11:30", "end": "12:00"}, case=his)


def test_how_sides_come_apart_is_for_those_in_the_room(
    desk: Desk, case: str, planned: str
) -> None:
    apart = {
        "session": planned, "first": "applicant", "first_waits": "二楼", "other_waits": "门卫室",
    }  # fmt: skip
    room = at(desk, MEDIATOR)
    with pytest.raises(RuleBroken, match="apart_not_needed"):
        room.do("arrange_apart", apart)
    frightened(desk, case)
    room.do("arrange_apart", apart)
    seen = [entries(who)[0].apart for who in (room, at(desk, OTHER))]
    assert seen[0] is not None
    assert (seen[0].minutes, seen[1]) == (30, None)
    with pytest.raises(NotAllowed, match="case_not_yours"):
        at(desk, OTHER).do("arrange_apart", apart)


@pytest.mark.usefixtures("planned")
@pytest.mark.parametrize("code", ["TY-14", "XZ-10"])
def test_an_organs_call_to_a_meeting_counts_as_a_notice(desk: Desk, case: str, code: str) -> None:
    party = asking.facts_of(desk, case).parties[0].id
    desk.do("record_paper", {"code": code, "subject": party, "pdf": "0" * 64}, case=case)
    assert entries(desk)[0].told == "通知已出具 1/2，没有登记送达"


def test_the_calendar_tells_how_far_the_notice_has_come(
    desk: Desk, case: str, planned: str
) -> None:
    assert entries(desk)[0].told == "还没有出具通知"
    served = {
        "step": "service", "on": "2026-04-20", "number": "调解通知书", "person": "陈翀",
        "organ": "直接送达",
    }  # fmt: skip
    desk.do("record_step", served, case=case)
    assert entries(desk)[0].told == "通知已送达 1/2"


def test_rooms_are_settled_by_the_head_and_hours_in_order(desk: Desk, case: str) -> None:
    desk.do("set_rooms", {"rooms": ["大厅"], "minutes": 60})
    desk.do("plan_session", PLAN, case=case)
    other = another(desk)
    assert refused(desk, other).code == "clash_soft"
    with pytest.raises(BadInput, match="rooms_hours"):
        desk.do("set_rooms", {"rooms": ["大厅"], "opens": "13:00"})
    with pytest.raises(NotAllowed):
        at(desk, OTHER).do("set_rooms", {"rooms": ["大厅"]})


def test_words_of_the_farm_become_days_to_confirm(desk: Desk) -> None:
    found = views.day_proposals(desk, "霜降前，腊月二十以前不行就秋收后")
    assert {one.name: one.day for one in found} == {
        "霜降": date(2026, 10, 23), "秋收": date(2026, 10, 31),
    }  # fmt: skip
