"""The day sheet: what is due, what is late, and a right that has lapsed is neither."""

from __future__ import annotations

from datetime import date
from typing import cast

from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import SetClock, led


def _sheet(desk: Desk, day: date) -> asking.DueSheet:
    cast(SetClock, desk.clock).day = day
    return asking.due_sheet(desk, day)


def test_a_running_mediation_is_due_then_late(desk: Desk) -> None:
    led(desk, "give_notice")
    due, late = _sheet(desk, date(2026, 5, 5)), _sheet(desk, date(2026, 5, 8))
    assert [(r.rule, r.days_left) for r in due.due] == [("people.mediate", 2)]
    assert [(r.rule, r.days_left) for r in late.late] == [("people.mediate", -1)]


def test_the_right_to_confirmation_is_told_before_and_lapses_quietly(desk: Desk) -> None:
    case = led(desk, "seal_agreement")
    before, after = _sheet(desk, date(2026, 5, 12)), _sheet(desk, date(2026, 5, 14))
    assert "people.judicial_confirmation" in [r.rule for r in before.due]
    assert "people.judicial_confirmation" not in [r.rule for r in (*after.due, *after.late)]
    states = {c.rule: c.state for c in asking.case_page(desk, case).clocks}
    assert states["people.judicial_confirmation"] == "ended"


def test_an_instalment_is_due_until_it_is_paid(desk: Desk) -> None:
    case = led(desk, "seal_agreement")
    assert [r.last_day for r in _sheet(desk, date(2026, 6, 29)).instalments] == [date(2026, 6, 30)]
    desk.do("record_payment", {"payment": "1", "on": "2026-06-29"}, case=case)
    assert _sheet(desk, date(2026, 6, 29)).instalments == ()


def test_planned_sessions_and_visits_have_their_own_lists(desk: Desk) -> None:
    planned = led(desk, "give_notice")
    desk.do("plan_session", {"on": "2026-04-22", "place": "一室"}, case=planned)
    visited = led(desk, "seal_agreement")
    desk.do("plan_day", {"on": "2026-04-23", "text": "上门看看"}, case=visited)
    sheet = _sheet(desk, date(2026, 4, 20))
    assert [r.case_id for r in sheet.meetings] == [planned]
    assert [r.what for r in sheet.visits] == ["上门看看"]


def test_a_sheet_cut_short_keeps_the_earliest_and_counts_all(desk: Desk) -> None:
    for _ in range(3):
        led(desk, "give_notice")
    whole = _sheet(desk, date(2026, 5, 5))
    short = asking.due_sheet(desk, date(2026, 5, 5), most=2)
    assert len(whole.due) == whole.counts.due == short.counts.due == 3
    assert short.due == whole.due[:2]
    assert (short.counts.soon, short.counts.today, short.counts.late) == (3, 0, 0)


def test_a_hand_off_is_waited_for_until_it_is_answered(desk: Desk) -> None:
    case = led(desk, "give_notice")
    sent = {"pair": "to_department", "organ": "县人社局", "on": "2026-04-13"}
    desk.do("hand_over", {**sent, "return_by": "2026-04-28"}, case=case)
    (row,) = _sheet(desk, date(2026, 4, 20)).waiting
    assert (row.what, row.last_day) == ("县人社局　转有关部门　待签收", date(2026, 4, 28))
    desk.do("sign_handoff", {"on": "2026-04-14", "by": "收发室"}, case=case)
    assert _sheet(desk, date(2026, 6, 1)).waiting[0].what.endswith("待回告")
    desk.do("return_handoff", {"on": "2026-04-15", "result": "已办"}, case=case)
    assert _sheet(desk, date(2026, 4, 20)).waiting == ()


def test_a_whistle_is_waited_for_until_the_department_answers(desk: Desk) -> None:
    case = led(desk, "give_notice")
    whistle = {"step": "吹哨", "number": "9号", "organ": "县人社局", "due": "2026-04-22"}
    desk.do("record_step", {**whistle, "on": "2026-04-15"}, case=case)
    (row,) = _sheet(desk, date(2026, 4, 20)).waiting
    assert (row.what, row.days_left) == ("县人社局　吹哨　9号", 2)
    assert asking.due_sheet(desk, date(2026, 4, 20)).counts.late == 0
    answer = {"step": "部门反馈", "organ": "县人社局", "text": "已到场", "on": "2026-04-16"}
    desk.do("record_step", answer, case=case)
    assert _sheet(desk, date(2026, 4, 20)).waiting == ()
