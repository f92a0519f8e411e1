"""A case is graded, raised by itself when facts get worse, lowered by a person with a reason."""

from __future__ import annotations

import inspect
from datetime import date
from typing import cast

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.records.queries import risk as asked
from mediation_desk.usecases import asking, care
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import QUERIES
from mediation_desk.usecases.risk.asking import risk_card, risk_sheet
from tests.desks import MEDIATOR, OTHER, SetClock, at, led, registered

GROUP = {"role": "applicant", "person": {"name": "王福海"}, "group_count": 9}
TWO = {"role": "respondent", "person": {"name": "陈翀"}}


def events(desk: Desk, case: str) -> list[str]:
    return [one.event for one in asking.facts_of(desk, case).events]


def colour(desk: Desk, case: str) -> str:
    return asking.facts_of(desk, case).risk_colour


def test_an_ungraded_case_has_a_proposal_and_no_colour(desk: Desk) -> None:
    case = registered(desk, GROUP, TWO)
    card = risk_card(desk, case)
    assert (card.stands, card.found.colour.value, card.owed) == (None, "orange", ())
    assert card.found.texts == ("涉及 10 人（10 人以上）",)
    assert colour(desk, case) == ""


def test_the_check_list_grades_the_case_and_the_timeline_says_why(desk: Desk) -> None:
    case = registered(desk)
    desk.do("tick_risk", {"signs": ["heated"], "police_calls": "2"}, case=case)
    card = risk_card(desk, case)
    assert (card.stands, card.found.points) == ("yellow", 20)
    [line] = [e for e in asking.facts_of(desk, case).events if e.event == "risk_graded"]
    assert "报警 2 次（2 次以上，算反复争吵）" in line.text
    assert "20 分" in line.text


def test_a_new_fact_raises_the_grade_by_itself(desk: Desk) -> None:
    case = registered(desk)
    desk.do("tick_risk", {"signs": ["heated"]}, case=case)
    done = desk.do("amend_case", {"amount": "60万"}, case=case)
    assert colour(desk, case) == "red"
    assert [code for code, _values in done.notices] == ["risk_raised"]
    assert events(desk, case)[-1] == "risk_raised"
    last = risk_card(desk, case).last
    assert last is not None
    assert (last.manner, last.reasons) == ("raised", ("amount_500k", "heated"))


def test_two_fruitless_talks_raise_it_and_a_private_talk_does_not_count(desk: Desk) -> None:
    case = led(desk, "give_notice")
    desk.do("tick_risk", {}, case=case)
    for kind in ("joint", "caucus"):
        held = {"on": "2026-04-13", "kind": kind, "result": "continued"}
        desk.do("hold_session", held, case=case)
    assert colour(desk, case) == "blue"
    desk.do("hold_session", {"on": "2026-04-14", "result": "continued"}, case=case)
    assert colour(desk, case) == "orange"


def test_it_is_never_lowered_by_itself(desk: Desk) -> None:
    case = registered(desk)
    desk.do("tick_risk", {"signs": ["weapon"]}, case=case)
    done = desk.do("tick_risk", {"cleared": ["weapon"], "why": "看错了，是农具"}, case=case)
    card = risk_card(desk, case)
    assert (card.stands, card.found.colour, card.may_be_lowered) == ("red", "blue", True)
    assert [code for code, _values in done.notices] == ["risk_may_be_lowered"]
    with pytest.raises(BadInput, match="risk_reason_missing"):
        desk.do("grade_risk", {"colour": "blue"}, case=case)
    desk.do("grade_risk", {"colour": "蓝色", "why": "核实没有凶器"}, case=case)
    assert colour(desk, case) == "blue"
    assert events(desk, case)[-1] == "risk_lowered"


def test_a_tick_is_taken_back_with_a_reason_and_kept_on_file(desk: Desk) -> None:
    case = registered(desk)
    desk.do("tick_risk", {"signs": ["出现凶器"], "note": "邻居说的"}, case=case)
    with pytest.raises(BadInput, match="field_required"):
        desk.do("tick_risk", {"cleared": ["weapon"]}, case=case)
    desk.do("tick_risk", {"cleared": ["weapon"], "why": "看错了"}, case=case)
    with desk.store.read() as session:
        [line] = asked.signs_of(session, case)
    assert (line.sign, line.note, line.cleared_why) == ("weapon", "邻居说的", "看错了")


def test_a_persons_own_grade_stands_until_something_new_comes_up(desk: Desk) -> None:
    case = registered(desk, GROUP, TWO)
    desk.do("tick_risk", {}, case=case)
    desk.do("grade_risk", {"colour": "yellow", "why": "都是一家人"}, case=case)
    desk.do("amend_case", {"notes": "没有新情况"}, case=case)
    assert colour(desk, case) == "yellow"
    desk.do("tick_risk", {"signs": ["cross_township"]}, case=case)
    assert colour(desk, case) == "orange"


def test_a_persons_own_grade_ends_on_its_day(desk: Desk) -> None:
    case = registered(desk, GROUP, TWO)
    desk.do("tick_risk", {}, case=case)
    mild = {"colour": "yellow", "why": "在谈", "until": "2026-04-22"}
    desk.do("grade_risk", mild, case=case)
    assert "改定的风险等级到期，重新核对" in [
        row.what for row in asking.due_sheet(desk, date(2026, 4, 20)).visits
    ]
    cast(SetClock, desk.clock).day = date(2026, 4, 23)
    assert risk_card(desk, case).is_expired
    desk.do("amend_case", {"notes": "看过"}, case=case)
    assert colour(desk, case) == "orange"


def test_a_colour_typed_at_reception_counts_and_facts_may_raise_it(desk: Desk) -> None:
    typed = registered(desk, risk_colour="orange")
    graver = registered(desk, GROUP, TWO, risk_colour="yellow")
    assert risk_card(desk, typed).stands == "orange"
    assert colour(desk, graver) == "orange"
    assert events(desk, graver)[-2:] == ["risk_graded", "risk_raised"]
    desk.do("amend_case", {"risk_colour": "yellow"}, case=typed)
    assert events(desk, typed)[-1] == "risk_lowered"


def test_flags_of_reception_count_as_signs(desk: Desk) -> None:
    case = registered(desk, risk_flags=["weapon"])
    assert risk_card(desk, case).found.ids == ("weapon",)


def test_the_sheet_prints_the_reasons(desk: Desk) -> None:
    case = registered(desk, GROUP, TWO)
    desk.do("tick_risk", {"signs": ["media"]}, case=case)
    assert risk_sheet(desk, case).startswith(b"%PDF")
    assert risk_card(desk, case).found.texts == ("媒体、网络炒作", "涉及 10 人（10 人以上）")


def test_an_unknown_sign_and_a_past_day_are_refused(desk: Desk) -> None:
    case = registered(desk)
    with pytest.raises(BadInput, match="risk_sign_unknown"):
        desk.do("tick_risk", {"signs": ["刑满释放"]}, case=case)
    past = {"colour": "red", "why": "要紧", "until": "2026-04-01"}
    with pytest.raises(BadInput, match="risk_until_past"):
        desk.do("grade_risk", past, case=case)


def test_a_sensitive_case_keeps_its_risk_to_itself(desk: Desk) -> None:
    case = registered(desk, risk_flags=["domestic_violence"])
    desk.do("tick_risk", {"signs": ["protection_order"]}, case=case)
    with pytest.raises(NotAllowed, match="case_sensitive"):
        risk_card(at(desk, OTHER), case)
    sheet = asking.due_sheet(at(desk, OTHER), date(2026, 4, 20))
    assert {(row.title, row.what) for row in (*sheet.due, *sheet.late)} == {("", "")}


def test_no_query_lists_people_or_cases_by_their_risk() -> None:
    """Never a list of persons: every question about risk, safety and triage names one case."""
    rooms = ("mediation_desk.usecases.risk",)
    mine = [q for q in QUERIES.values() if q.run.__module__.startswith(rooms)]
    names = {"risk_card", "risk_sheet", "safety", "safety_sheet", "triage"}
    assert {one.name for one in mine} == names
    for one in mine:
        assert list(inspect.signature(one.run).parameters) == ["desk", "case_id"], one.name
    for name, function in inspect.getmembers(asked, inspect.isfunction):
        if function.__module__ == asked.__name__ and not name.startswith("_"):
            assert "case_id" in inspect.signature(function).parameters, name
    assert "person" not in inspect.getsource(asked)


def test_the_history_tells_it_in_words(desk: Desk) -> None:
    case = registered(desk)
    desk.do("tick_risk", {"signs": ["heated"], "police_calls": "2"}, case=case)
    told = {(c.what, c.new) for one in care.history(desk, case) for c in one.changes}
    assert ("风险迹象", "情绪激烈") in told
    assert ("风险等级", "黄色（一般偏重）") in told


def test_only_who_works_on_the_case_grades_it(desk: Desk) -> None:
    case = led(desk, "assign_mediator")
    at(desk, MEDIATOR).do("tick_risk", {"signs": ["heated"]}, case=case)
    with pytest.raises(NotAllowed, match="case_not_yours"):
        at(desk, OTHER).do("grade_risk", {"colour": "red", "why": "要紧"}, case=case)


def test_a_closed_case_is_left_alone(desk: Desk) -> None:
    case = registered(desk)
    desk.do("tick_risk", {"signs": ["weapon"]}, case=case)
    other = led(desk, "file_volume")
    with pytest.raises(RuleBroken, match="wrong_stage"):
        desk.do("tick_risk", {"signs": ["weapon"]}, case=other)
    assert risk_card(desk, other).owed == ()
