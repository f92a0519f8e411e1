"""Takes the pictures of 特殊情况 and of 编号 for the manual, on a made-up township.

``python scripts/guide_pictures.py`` writes docs/pictures/contingency-1* and numbers*; no display is
needed, no real store is opened. Steps of the guides: tests/journeys/test_contingency.py with
CONTINGENCY_SHOTS set to a folder.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stage import Camera, take_all

from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.settling import look_for_doubled

PEOPLE = (("龚兰", "陈翀"), ("苏建国", "郭秀英"))


def number_twice(desk: Desk, _folder: Path) -> None:
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


def shoot(camera: Camera, window: MainWindow, _desk: Desk, _made: None) -> None:
    """The cards and the page of numbers."""
    window.go("contingency")
    camera.settle()
    camera.take(window, "contingency")
    window.go("numbers")
    camera.settle()
    camera.take(window, "numbers")


if __name__ == "__main__":
    sys.exit(take_all(number_twice, shoot))
