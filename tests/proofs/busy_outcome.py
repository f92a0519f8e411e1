"""Rates, satisfaction, backlog and joint work in the busy hour, about planted people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.rates import printing, views
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
    return {"set_rate_habits"}
