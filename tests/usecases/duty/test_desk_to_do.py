"""What the rooms of the desk say is due, on Monday, 20 April 2026, and in the last weeks of a year.
"""

from __future__ import annotations

from datetime import date, time

import pytest

from mediation_desk.records.lawbook import ALLOWANCE
from mediation_desk.records.settings import set_shared
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.to_do import desk_to_do
from tests.desks import OTHER, SetClock, at, led
from tests.usecases.gatherings.test_gatherings import CALL
from tests.usecases.register.test_allowance import TABLE
from tests.usecases.schedule.test_sessions import PLAN, another

TODAY = date(2026, 4, 20)


def told(desk: Desk) -> list[tuple[str, date]]:
    return [(one.what, one.last_day) for one in desk_to_do(desk)]


def on(desk: Desk, day: date) -> Desk:
    return Desk(desk.store, desk.user, SetClock(day), desk.rules)


def test_a_meeting_is_told_with_its_hour_and_then_asked_for(desk: Desk) -> None:
    made = desk.do("call_gathering", CALL).created["gathering"]
    desk.do("call_gathering", CALL | {"on": "2026-04-28", "topic": "还早"})
    assert told(desk) == [("评理会　10:00 调解一室", TODAY)]
    (one,) = desk_to_do(on(desk, date(2026, 4, 21)))[:1]
    assert (one.what, one.days_left, one.subject) == (
        "评理会：补写记录", -1, f"gatherings/{made}",
    )  # fmt: skip
    desk.do("call_off_gathering", {"gathering": made, "why": "下雨"})
    assert told(desk) == []


def test_sessions_that_came_to_share_a_room_are_told_once(desk: Desk) -> None:
    first, second = led(desk, "give_notice"), another(desk)
    desk.do("plan_session", PLAN, case=first)
    later = PLAN | {"start": "14:30", "end": "16:00"}
    moved = desk.do("plan_session", later, case=second).created["mediation_session"]
    assert told(desk) == []
    with desk.batch("merged") as work:  # as a package brings it
        work.put(Row.SESSION, moved, case_id=second, start_at=time(10))
    (one,) = desk_to_do(desk)
    assert one.what.startswith("时间冲突（10:00）：调解一室有人用（09:00—11:00 调解")
    assert (one.page, one.subject, one.days_left) == ("desk", "calendar/2026-04-21", 1)


def test_an_appointment_is_told_a_month_before_it_ends_and_after(desk: Desk) -> None:
    for name, until in (("马德福", "2026-05-20"), ("孙二", "2026-05-21"), ("李四", "2026-04-19")):
        desk.do("register_helper", {"name": name, "until_on": until})
    assert [(o.title, o.what, o.days_left) for o in desk_to_do(desk)] == [
        ("李四", "聘期已满：续聘或解聘", -1), ("马德福", "聘期快满：续聘或解聘", 30),
    ]  # fmt: skip


def test_who_lacks_training_is_told_in_the_last_two_months(desk: Desk) -> None:
    desk.do("set_duty_habits", {"training_hours": 16})
    made = desk.do("register_helper", {"name": "马德福"}).created["mediator"]
    desk.do("register_helper", {"name": "李律师", "kind": "法律顾问"})
    for day, hours in (("2026-03-01", 8), ("2025-12-31", 40)):
        desk.do("note_training", {"helper": made, "on": day, "hours": hours, "topic": "民法典"})
    assert told(on(desk, date(2026, 10, 31))) == []
    late = on(desk, date(2026, 11, 1))
    assert told(late) == [("培训学时不够：8/16", date(2026, 12, 31))]
    late.do("note_training", {"helper": made, "on": "2026-11-01", "hours": 8, "topic": "x"})
    assert told(late) == []


def test_a_reply_of_counsel_is_waited_for(desk: Desk) -> None:
    desk.do("register_helper", {"name": "李律师", "kind": "法律顾问"})
    ask = {"counsel": "李律师", "question": "借条没有写利息怎么算", "due_on": "2026-04-24"}
    made = desk.do("ask_counsel", ask).created["counsel_advice"]
    assert told(desk) == [("等法律顾问答复：李律师", date(2026, 4, 24))]
    desk.do("note_counsel_reply", {"advice": made, "replied_on": "2026-04-20", "reply": "无息"})
    assert told(desk) == []


def test_a_claim_is_told_while_it_lacks_proof(desk: Desk) -> None:
    with desk.store.write(desk.user.user_id, "test") as session:
        set_shared(session, ALLOWANCE, TABLE)
    case = led(desk, "close_case")
    desk.do("claim_allowance", {"case": case})
    assert ("补贴还缺：归档的卷宗", TODAY) in told(desk)
    desk.do("file_volume", {"on": "2026-04-20"}, case=case)
    assert told(desk) == []


def test_a_line_of_a_baskets_plan_is_due_until_it_is_done(desk: Desk) -> None:
    cases = [led(desk, "register"), another(desk)]
    basket = desk.do("make_basket", {"name": "两家的事", "cases": cases}).created["basket"]
    for what, due in (("搬走农机", "2026-04-27"), ("修好院墙", "2026-04-28")):
        desk.do("plan_task", {"basket": basket, "who": "马三", "what": what, "due_on": due})
    (one,) = desk_to_do(desk)
    assert (one.title, one.what, one.days_left, one.subject) == (
        "两家的事", "一揽子：马三搬走农机", 7, f"baskets/{basket}",
    )  # fmt: skip


@pytest.mark.heavy
def test_of_a_masked_case_no_word_is_told(desk: Desk) -> None:
    case = led(desk, "give_notice")
    desk.do("call_gathering", CALL | {"case": case})
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    (one,) = desk_to_do(at(desk, OTHER))
    assert "滴水檐" not in one.title + one.what
