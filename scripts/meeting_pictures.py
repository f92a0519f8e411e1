"""Takes the pictures of 以前来过 for the manual, with made-up people at reception and on a case.

``python scripts/meeting_pictures.py`` writes docs/pictures/met*; no display is needed, no real
store is opened, nothing is sent.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stage import Camera, take_all

from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.qt.shell.main_window import MainWindow
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


def furnish(desk: Desk, _folder: Path) -> str:
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


def shoot(camera: Camera, window: MainWindow, _desk: Desk, case: str) -> None:
    """Reception with offers and a reason, then the panel of the case."""
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


if __name__ == "__main__":
    sys.exit(take_all(furnish, shoot))
