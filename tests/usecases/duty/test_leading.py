"""Leaders in charge and listings at a real desk; days counted on a calendar by hand.

The desk's day is Monday, 20 April 2026.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import leading_views, to_do
from tests.desks import OTHER, at, led

LEAD = {"leader": "周志远", "post": "镇长", "from_on": "2026-04-10", "cycle_days": 14}
LIST = {"reason": "多次到县上访", "due_on": "2026-04-30", "approved_by": "周志远"}


@pytest.fixture
def case(desk: Desk) -> str:
    """A case with its mediator."""
    return led(desk, "assign_mediator")


def lead(desk: Desk, case: str) -> str:
    return desk.do("lead_case", LEAD | {"case": case}).created["case_leader"]


def visit(desk: Desk, leader: str, day: str) -> None:
    values = {"leader_id": leader, "visited_on": day, "text": "听取双方意见"}
    desk.do("note_leader_visit", values)


def listing(desk: Desk, case: str) -> str:
    return desk.do("list_case", LIST | {"case": case}).created["case_listing"]


def test_the_next_visit_is_two_weeks_after_the_latest(desk: Desk, case: str) -> None:
    leader = lead(desk, case)
    assert leading_views.leads(desk)[0].due_on == date(2026, 4, 24)
    visit(desk, leader, "2026-04-15")
    visit(desk, leader, "2026-04-12")
    (found,) = leading_views.leads(desk)
    assert (found.due_on, found.days_left, found.colour) == (date(2026, 4, 29), 9, "")
    assert [one.visited_on.day for one in found.visits] == [12, 15]


@pytest.mark.heavy
def test_a_due_visit_stands_on_the_page_of_the_day(desk: Desk, case: str) -> None:
    lead(desk, case)
    (found,) = to_do.duty_to_do(desk)
    assert (found.what, found.last_day, found.days_left) == (
        "包案走访：周志远", date(2026, 4, 24), 4,
    )  # fmt: skip


def test_one_leader_at_a_time(desk: Desk, case: str) -> None:
    leader = lead(desk, case)
    with pytest.raises(RuleBroken, match="leader_there"):
        lead(desk, case)
    visit(desk, leader, "2026-04-15")
    values = {"leader_id": leader, "ended_on": "2026-04-20", "closing_opinion": "已化解"}
    assert desk.do("end_lead", values).notices == ()
    assert lead(desk, case) != leader
    with pytest.raises(RuleBroken, match="leader_unknown"):
        visit(desk, leader, "2026-04-16")


@pytest.mark.heavy
def test_an_end_without_any_visit_is_told(desk: Desk, case: str) -> None:
    values = {"ended_on": "2026-04-20", "closing_opinion": "移交"}
    done = desk.do("end_lead", values | {"leader_id": lead(desk, case)})
    assert [code for code, _told in done.notices] == ["leader_never_visited"]


@pytest.mark.heavy
def test_a_visit_lies_neither_before_the_charge_nor_ahead(desk: Desk, case: str) -> None:
    leader = lead(desk, case)
    with pytest.raises(RuleBroken, match="leader_visit_early"):
        visit(desk, leader, "2026-04-09")
    with pytest.raises(BadInput, match="day_in_future"):
        visit(desk, leader, "2026-04-21")


def test_a_case_is_listed_once_with_number_and_last_day(desk: Desk, case: str) -> None:
    listing(desk, case)
    (found,) = leading_views.listed(desk)
    assert (found.line.number, found.days_left) == ("河湾挂〔2026〕1号", 10)
    with pytest.raises(RuleBroken, match="listing_there"):
        listing(desk, case)


def test_delisting_keeps_the_proof_and_tells_what_lacks(
    desk: Desk, case: str, tmp_path: Path
) -> None:
    proof = tmp_path / "收条.txt"
    proof.write_text("今收到", encoding="utf-8")
    values = {"listing": listing(desk, case), "proof": "款已付清", "approved_by": "周志远"}
    done = desk.do("delist_case", values | {"is_performed": True, "file": str(proof)})
    assert done.notices[0][1]["marks"] == "回访满意、没有反复"
    (found,) = leading_views.listed(desk)
    assert (found.line.delisted_on, found.line.file_label) == (date(2026, 4, 20), "销号凭证")
    assert len(found.line.sha256) == 64
    with pytest.raises(RuleBroken, match="listing_unknown"):
        desk.do("delist_case", values)


@pytest.mark.heavy
def test_delisting_without_proof_is_refused(desk: Desk, case: str) -> None:
    values = {"listing": listing(desk, case), "proof": "", "approved_by": "周志远"}
    with pytest.raises(BadInput, match="field_required"):
        desk.do("delist_case", values)


def test_a_mediator_leads_no_case_of_others(desk: Desk, case: str) -> None:
    with pytest.raises(NotAllowed, match="case_not_yours"):
        lead(at(desk, OTHER), case)
    leader = lead(desk, case)
    with pytest.raises(NotAllowed, match="case_not_yours"):
        visit(at(desk, OTHER), leader, "2026-04-15")


def test_of_a_masked_case_neither_plan_nor_visits_are_told(desk: Desk, case: str) -> None:
    leader = desk.do("lead_case", LEAD | {"case": case, "plan": "先谈钱"}).created["case_leader"]
    visit(desk, leader, "2026-04-15")
    listing(desk, case)
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    (found,) = leading_views.leads(at(desk, OTHER))
    (listed,) = leading_views.listed(at(desk, OTHER))
    assert (found.line.plan, found.line.title, found.visits) == ("", "", ())
    assert (listed.line.reason, listed.line.title) == ("", "")
