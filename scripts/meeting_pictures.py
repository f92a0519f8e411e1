"""Takes the pictures of 以前来过 for the manual, with made-up people at reception and on a case.

``python scripts/meeting_pictures.py`` writes docs/pictures/met*; no display is needed, no real
store is opened, nothing is sent.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pictures import SIZES, Camera
from PySide6.QtWidgets import QApplication

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.fonts import load_rare_fonts, load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.usecases import opening, verbs  # noqa: F401 - they register
from mediation_desk.usecases.desk import Desk

PHONE = "16000000127"


def register(desk: Desk, days: int, name: str, other: str, **more: object) -> str:
    """A dispute of so many days ago; gives its case."""
    people = (("applicant", name, PHONE), ("respondent", other, ""))
    parties = [
        {"role": role, "person": {"name": who, "phone": phone, "address": "柳树村三组"}}
        for role, who, phone in people
    ]
    values = {
        "on": desk.clock.today() - timedelta(days=days), "facts": "宅基地界址与排水",
        "stat_type": "房屋宅基地纠纷", "parties": parties, "place": "柳树村三组晒谷场",
    }  # fmt: skip
    return desk.do("register", values | more, late_reason="补录").case_id


def furnish(desk: Desk) -> str:
    """Two earlier matters and a case that came again; gives it."""
    first = register(desk, 90, "王福海", "赵小军")
    again = register(desk, 40, "王福海", "赵小军")
    desk.do("tie_case", {
        "case": again, "other": first, "kind": "again", "why": "partly_performed",
        "text": "只拆了一半",
    })  # fmt: skip
    other = register(desk, 30, "马秀英", "陈翀")
    desk.do("merge_case", {"case": other, "other": again, "text": "同一块地，一起办"})
    return again


def type_in(page: ReceptionPage) -> None:
    """Somebody comes whose name is written otherwise this time."""
    page.forms["facts"].field("facts").set_value("还是晒谷场那条沟，说好拆的只拆了一半。")
    page.forms["dispute"].set_values({"place": "柳树村3社晒谷场"})
    card = page.sides.cards[0].main
    card.set_values({"name": "王富海", "phone": PHONE})
    page.sides.cards[1].main.set_values({"name": "赵小军"})
    card.changed.emit()


def shoot(
    app: QApplication, camera: Camera, desk: Desk, size: tuple[int, int], at: Path, case: str
) -> None:
    """Reception with offers and a reason, then the panel of the case."""
    seat = make_seat(desk, at / "practice", IdleWatch(app))
    drafts = DraftKeeper(camera.runner, DeskDrafts(desk))
    window = MainWindow(seat, camera.runner, drafts)
    window.resize(*size)
    window.show()
    window.go("reception", "")
    camera.settle()
    page = window.current_page()
    assert isinstance(page, ReceptionPage)
    type_in(page)
    camera.settle(1_500)
    page.ui.scroll.ensureWidgetVisible(page.met, 0, 60)
    camera.settle()
    camera.take(window, "met-reception")
    page.met.rows[0].again_button.click()
    page.met.said_rows[0].why.set_value("partly_performed")
    camera.settle(1_000)
    page.ui.scroll.ensureWidgetVisible(page.met, 0, 60)
    camera.take(window, "met-why")
    page.met.set_value(())
    window.go("case", case)
    camera.settle()
    here = window.current_page()
    assert isinstance(here, CasePage)
    camera.take(window, "met-line")
    here.thread_line.click()
    camera.settle()
    camera.take(window, "met-thread")
    drafts.stop()
    seat.stop()
    window.close()


def main() -> int:
    """Take all pictures of the room."""
    app = QApplication([])
    load_screen_font(app)
    load_rare_fonts(app)
    apply_look(app, Look())
    with tempfile.TemporaryDirectory() as place:
        desk = opening.open_practice(Path(place) / "practice")
        desk.is_practice = False
        case = furnish(desk)
        runner = Runner()
        for size in SIZES:
            shoot(app, Camera(runner, str(size[0])), desk, size, Path(place), case)
        runner.shutdown()
        desk.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
