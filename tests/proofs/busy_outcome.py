"""Rates, satisfaction, backlog and joint work in the busy hour, about planted people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.backlog import views as backlog_views
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.joint import views as joint_views
from mediation_desk.usecases.rates import printing, views
from tests.desks import STEPS, registered
from tests.proofs import busy_sheets
from tests.proofs.planted import Planted


def everything(desk: Desk, asked: Path, one: Planted, two: Planted) -> set[str]:
    """Every verb of the room; gives their names."""
    said = f"{one.name}{one.phone}说{two.name}"
    desk.do("set_rate_habits", {"source": said})
    folder = asked / "rates"
    folder.mkdir()
    days = (date(2026, 1, 1), date(2026, 12, 31))
    printing.export_rates(desk, *days, folder)
    printing.print_rates(desk, *days, folder)
    views.case_lines(desk, views.rates(desk, *days).cases["found"])
    done = _backlog(desk, folder, one, two) | _joint(desk, one, two)
    done |= busy_sheets.everything(desk, folder, one)
    return {"set_rate_habits"} | done | _referral(desk, folder, one, two)


def _backlog(desk: Desk, folder: Path, one: Planted, two: Planted) -> set[str]:
    said = f"{one.name}{one.phone}说{two.name}"
    sides = [
        {"role": role, "person": {"name": who.name, "phone": who.phone}}
        for role, who in (("applicant", one), ("respondent", two))
    ]
    case = registered(desk, *sides)
    it = {"backlog": desk.do("list_backlog", {
        "case": case, "origin_year": 2019, "blocked_by": said, "plan": said,
        "due_on": "2026-12-31",
    }).created["backlog"]}  # fmt: skip
    today = desk.clock.today().isoformat()
    deeds = {
        "review_backlog": {"reviewed_on": today, "progress": said, "next_step": said},
        "promise_backlog": {"promised_on": today, "promised_by": "周志远", "what": said},
        "keep_promise": {"kept_on": today, "kept_how": said},
        "strike_backlog": {"proof": said, "approved_by": "周志远"},
    }
    for verb, values in deeds.items():
        desk.do(verb, it | values)
    backlog_views.print_backlog(desk, folder)
    return {"list_backlog", *deeds}


def _joint(desk: Desk, one: Planted, two: Planted) -> set[str]:
    """Two planted people seated at a session between two others."""
    desk.do("set_four_seats", {"four": [f"工会：{one.name}工会"]})
    sides = [
        {"role": role, "person": {"name": who.name}}
        for role, who in (("applicant", one), ("respondent", two))
    ]
    case = registered(desk, *sides, stat_type="劳动争议纠纷")
    for verb, values in STEPS[:4]:
        desk.do(verb, values, case=case)
    desk.do("plan_session", {"on": desk.clock.today().isoformat(), "start": "20:00"}, case=case)
    it = {"session": facts_of(desk, case).sessions[0].id, "consented": True}
    seat = {"part": "工会", "organ": f"{one.name}工会", "name": two.name, "post": one.phone}
    desk.do("seat_four", it | {"seats": [seat]})
    desk.do("seat_bodies", it | {"seats": [seat, {"organ": two.name, "name": one.name}]})
    assert joint_views.joint_sessions(desk, case_id=case)[0].line.seats
    joint_views.four_proposed(desk)
    return {"set_four_seats", "seat_four", "seat_bodies"}


def _referral(desk: Desk, folder: Path, one: Planted, two: Planted) -> set[str]:
    today = desk.clock.today().isoformat()
    case = registered(desk, {"role": "applicant", "person": {"name": one.name}})
    it = {"referral": desk.do("refer_party", {
        "case": case, "party": one.name, "kind": "心理咨询", "organ": f"{two.name}咨询室",
        "contact": f"{two.name}{two.phone}", "consented_how": "当面", "consented_on": today,
        "meet_on": today,
    }).created["referral"]}  # fmt: skip
    joint_views.print_referral(desk, it["referral"], folder)
    desk.do("note_attendance", it | {"state": "到场"})
    desk.do("appoint_referral", it | {"meet_on": today})
    desk.do("end_referral", it | {"how": "撤回同意", "on": today})
    return {"refer_party", "note_attendance", "appoint_referral", "end_referral"}
