"""Takes the pictures of 特殊情况 and of 编号 for the manual, on a made-up township.

``python scripts/guide_pictures.py`` writes docs/pictures/contingency-1* and numbers*; no display is
needed, no real store is opened. Steps of the guides: tests/journeys/test_contingency.py with
CONTINGENCY_SHOTS set to a folder.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pictures import SIZES, Camera
from PySide6.QtWidgets import QApplication

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.fonts import load_rare_fonts, load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.usecases import opening, verbs  # noqa: F401 - verbs register themselves
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.settling import look_for_doubled

PEOPLE = (("龚兰", "陈翀"), ("苏建国", "郭秀英"))


def number_twice(desk: Desk) -> None:
    """Two cases that brought the same number from paper."""
    today = desk.clock.today()
    number = f"({today.year})练习人调字第7号"
    for pair in PEOPLE:
        sides = [
            {"role": role, "person": {"name": name}}
            for role, name in zip(("applicant", "respondent"), pair, strict=True)
        ]
        told = {"facts": "院墙漏雨", "stat_type": "邻里纠纷", "parties": sides, "on": today}
        case = desk.do("register", told).case_id
        desk.do("record_consent", {"on": today}, case=case)
        desk.do("accept", {"on": today, "case_no": number}, case=case)
    look_for_doubled(desk)


def shoot(app: QApplication, camera: Camera, desk: Desk, size: tuple[int, int], at: Path) -> None:
    """The cards and the page of numbers."""
    seat = make_seat(desk, at / "practice", IdleWatch(app))
    drafts = DraftKeeper(camera.runner, DeskDrafts(desk))
    window = MainWindow(seat, camera.runner, drafts)
    window.resize(*size)
    window.show()
    window.go("contingency")
    camera.settle()
    camera.take(window, "contingency")
    window.go("numbers")
    camera.settle()
    camera.take(window, "numbers")
    drafts.stop()
    seat.stop()
    window.close()


def main() -> int:
    """Take all pictures."""
    app = QApplication([])
    load_screen_font(app)
    load_rare_fonts(app)
    apply_look(app, Look())
    with tempfile.TemporaryDirectory() as place:
        desk = opening.open_practice(Path(place) / "practice")
        desk.is_practice = False
        number_twice(desk)
        runner = Runner()
        for size in SIZES:
            shoot(app, Camera(runner, str(size[0])), desk, size, Path(place))
        runner.shutdown()
        desk.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
