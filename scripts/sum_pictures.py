"""Takes the pictures of 计算 and 参照数字 for the manual, on a made-up township.

``python scripts/sum_pictures.py`` writes docs/pictures/sums*; no display is needed, no real store
is opened.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stage import Camera, take_all

from mediation_desk.domain.case_facts import Stage
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.sums.sums_tool import SumsTool
from mediation_desk.usecases import asking, opening
from mediation_desk.usecases.asking import CaseFilter
from mediation_desk.usecases.desk import Desk

LOAN = {
    "principal": "3.5万", "lent_on": "2020-03-01", "rate": "2", "rate_per": "month",
    "until": "2024-03-01", "repaid": "2021-3-1 8000\n2022-1-28 5000",
}  # fmt: skip


def open_case(desk: Desk) -> str:
    """A case that is being mediated."""
    lines = asking.case_rows(desk, list(asking.case_ids(desk, CaseFilter())))
    found = (asking.facts_of(desk, line.id) for line in lines)
    return next(c.id for c in found if c.stage is Stage.MEDIATING and not c.is_sensitive)


def furnish(desk: Desk, _folder: Path) -> str:
    """An open case with one sum kept."""
    case = open_case(desk)
    deposit = {"contract": "20000", "paid": "5000", "broken_by": "taker"}
    desk.do("keep_sum", {"calculator": "deposit", "inputs": deposit}, case=case)
    return case


def shoot(camera: Camera, window: MainWindow, desk: Desk, case: str) -> None:
    """A loan with its steps, and the list of figures."""
    window.go("desk", f"sums/{case}")
    camera.settle()
    page = window.current_page()
    assert isinstance(page, DeskPage)
    assert isinstance(page.tool, SumsTool)
    assert page.tool.form is not None
    page.tool.form.set_values({**LOAN, "lent_on": date(2020, 3, 1), "until": date(2024, 3, 1)})
    page.tool.form.changed.emit()
    camera.take(window, "sums")
    window.go("desk", "figures")
    camera.take(window, "sums-figures")


if __name__ == "__main__":
    sys.exit(take_all(furnish, shoot, opening.PRACTICE_CASES))
