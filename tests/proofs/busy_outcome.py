"""Rates, satisfaction, backlog and joint work in the busy hour, about planted people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mediation_desk.usecases.backlog import views as backlog_views
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.rates import printing, views
from tests.desks import registered
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
    return {"set_rate_habits"} | _backlog(desk, folder, one, two)


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
