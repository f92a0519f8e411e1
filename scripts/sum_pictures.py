"""Takes the pictures of 计算 and 参照数字 for the manual, on a made-up township.

``python scripts/sum_pictures.py`` writes docs/pictures/sums*; no display is needed, no real store
is opened.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pictures import SIZES, Camera
from PySide6.QtWidgets import QApplication

from mediation_desk.domain.case_facts import Stage
from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.fonts import load_rare_fonts, load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.qt.sums.sums_tool import SumsTool
from mediation_desk.usecases import asking, opening, verbs  # noqa: F401 - they register
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


def shoot(
    app: QApplication, camera: Camera, desk: Desk, size: tuple[int, int], at: Path, case: str
) -> None:
    """A loan with its steps, and the list of figures."""
    seat = make_seat(desk, at / "practice", IdleWatch(app))
    drafts = DraftKeeper(camera.runner, DeskDrafts(desk))
    window = MainWindow(seat, camera.runner, drafts)
    window.resize(*size)
    window.show()
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
    drafts.stop()
    seat.stop()
    window.close()


def main() -> int:
    """Take all pictures of the chapter."""
    app = QApplication([])
    load_screen_font(app)
    load_rare_fonts(app)
    apply_look(app, Look())
    with tempfile.TemporaryDirectory() as place:
        desk = opening.open_practice(Path(place) / "practice", cases=opening.PRACTICE_CASES)
        desk.is_practice = False
        case = open_case(desk)
        deposit = {"contract": "20000", "paid": "5000", "broken_by": "taker"}
        desk.do("keep_sum", {"calculator": "deposit", "inputs": deposit}, case=case)
        runner = Runner()
        for size in SIZES:
            shoot(app, Camera(runner, str(size[0])), desk, size, Path(place), case)
        runner.shutdown()
        desk.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
