"""What a colour asks for stands on the day sheet until it is ticked done with its day."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.risk.asking import owed_words, risk_card
from tests.desks import SetClock, led, registered

DAY = date(2026, 4, 20)


def red(desk: Desk) -> str:
    case = registered(desk)
    desk.do("tick_risk", {"signs": ["weapon"]}, case=case)
    return case


def due(desk: Desk, day: date = DAY) -> dict[str, date]:
    sheet = asking.due_sheet(desk, day)
    every = (*sheet.due, *sheet.late)
    return {row.what: row.last_day for row in every if "风险：" in row.what}


def test_a_red_case_owes_what_the_table_says_by_the_days_counted_by_hand(desk: Desk) -> None:
    """Graded on Monday 20 April at nine: two hours, one day, every day, fifteen days."""
    red(desk)
    assert due(desk) == {
        "红色风险：口头报告党委政府、政法委、公安（11:00以前）": DAY,
        "红色风险：书面报告党委政府、政法委、公安（09:00以前）": date(2026, 4, 21),
        "红色风险：定主要领导包案（09:00以前）": date(2026, 4, 21),
        "红色风险：专班会商（09:00以前）": date(2026, 4, 21),
        "红色风险：挂牌督办（09:00以前）": date(2026, 4, 21),
        "红色风险：每日跟踪": date(2026, 4, 21),
    }  # 化解 by 5 May lies beyond the week that the sheet shows
    assert "红色风险：化解，或者拿出方案" in due(desk, date(2026, 4, 30))


def test_what_is_done_goes_from_the_sheet_and_stands_on_the_card(desk: Desk) -> None:
    case = red(desk)
    done = {"duty": "专班会商", "on": "2026-04-20", "organ": "派出所、司法所", "note": "定了分工"}
    desk.do("risk_done", done, case=case)
    assert not [what for what in due(desk) if "会商" in what]
    [one] = [o for o in risk_card(desk, case).owed if o.duty.id == "conference"]
    assert owed_words(one) == "专班会商　2026年4月20日已办：派出所、司法所　定了分工"
    with pytest.raises(RuleBroken, match="risk_deed_done"):
        desk.do("risk_done", done, case=case)


def test_daily_follow_up_comes_again_the_day_after(desk: Desk) -> None:
    case = red(desk)
    cast(SetClock, desk.clock).day = date(2026, 4, 22)
    desk.do("risk_done", {"duty": "daily_follow", "on": "2026-04-22"}, case=case)
    assert due(desk, date(2026, 4, 22))["红色风险：每日跟踪"] == date(2026, 4, 23)


def test_a_deed_before_the_grade_or_of_another_colour_is_refused(desk: Desk) -> None:
    case = red(desk)
    with pytest.raises(RuleBroken, match="risk_deed_early"):
        desk.do("risk_done", {"duty": "conference", "on": "2026-04-19"}, case=case)
    with pytest.raises(BadInput, match="risk_duty_unknown"):
        desk.do("risk_done", {"duty": "plan_3", "on": "2026-04-20"}, case=case)
    plain = registered(desk)
    with pytest.raises(RuleBroken, match="risk_not_graded"):
        desk.do("risk_done", {"duty": "conference", "on": "2026-04-20"}, case=plain)


def test_the_report_fills_the_paper_with_the_reasons_and_is_the_written_report(desk: Desk) -> None:
    case = red(desk)
    report = {"on": "2026-04-20", "to": "镇党委、政府", "measures": "请民警到场"}
    desk.do("write_risk_report", report, case=case)
    facts = asking.facts_of(desk, case)
    assert facts.details["risk_text"] == "出现凶器"
    assert facts.details["risk_state"] == "宅基地界址与排水"
    assert not [what for what in due(desk) if "书面报告" in what]
    sheet = papers_desk.preview(desk, case, "ZZ-09")
    assert sheet.pdf.startswith(b"%PDF")


def test_another_colour_owes_its_own_from_its_own_day(desk: Desk) -> None:
    case = red(desk)
    cast(SetClock, desk.clock).day = date(2026, 4, 22)
    desk.do("grade_risk", {"colour": "orange", "why": "凶器已收缴"}, case=case)
    found = {one.duty.id: one.due_on for one in risk_card(desk, case).owed}
    assert found == {
        "centre_report": date(2026, 4, 23), "team_leader": date(2026, 4, 25),
        "plan_3": date(2026, 4, 25), "weekly_report": date(2026, 4, 29),
        "settle_20": date(2026, 5, 12),
    }  # fmt: skip


def test_a_settled_case_owes_no_settling_and_a_closed_one_nothing(desk: Desk) -> None:
    case = led(desk, "hold_session")
    desk.do("tick_risk", {"signs": ["media"]}, case=case)
    rest = ("draft_agreement", "sign_agreement", "seal_agreement", "record_payment", "follow_up")
    from tests.desks import STEPS

    for verb, values in STEPS:
        if verb in (*rest, "rate", "close_case"):
            desk.do(verb, values, case=case)
    assert due(desk) == {}
    assert risk_card(desk, case).owed == ()
