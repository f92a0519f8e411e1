"""Takes the pictures of 当面签名 and 登记宣读 for the manual, on a case that is made up.

``python scripts/signing_pictures.py`` writes docs/pictures/sign-*, no display is needed.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from stage import Camera, take_all

from mediation_desk.qt.pages.case_page.papers_tab import PapersTab
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk

ONE = {"name": "龚㛃兰", "needs_reading": True, "language": "本地话"}
TOLD = "双方陈述。\n查看复测图，达成一致。"
#: A name in a few strokes, as runs of points.
NAME = (
    ((60, 40), (130, 36)), ((92, 24), (84, 80), (62, 112)), ((98, 62), (136, 108)),
    ((190, 34), (250, 30)), ((220, 18), (216, 106)), ((186, 70), (256, 66)),
    ((300, 40), (330, 34), (322, 66), (352, 60), (330, 110)),
)  # fmt: skip


def furnish(desk: Desk, _folder: Path) -> str:
    """A case in talks with its record issued; one party cannot read."""
    day = desk.clock.today().isoformat()
    sides = (("applicant", ONE), ("respondent", {"name": "陈翀"}))
    told = {"on": day, "facts": "宅基地界址、排水", "stat_type": "房屋宅基地纠纷",
            "parties": [{"role": role, "person": person} for role, person in sides]}  # fmt: skip
    case = desk.do("register", told).case_id
    for verb, values in (
        ("record_consent", {}), ("accept", {}), ("assign_mediator", {"name": "蒲守信"}),
        ("give_notice", {}), ("hold_session", {"result": "agreed", "text": TOLD}),
    ):  # fmt: skip
        desk.do(verb, {"on": day, **values}, case=case)
    papers_desk.issue(desk, case, ["RM-08"])
    return case


def shoot(camera: Camera, window: MainWindow, _desk: Desk, case: str) -> None:
    """The forms of a paper, whose turn it is, the pad, and the form of a reading."""
    window.go("case", f"{case}#文书")
    camera.settle()
    (tab,) = window.findChildren(PapersTab)
    rows = [tab.ui.table.item(n, 0) for n in range(tab.ui.table.rowCount())]
    names = [item.text() if item is not None else "" for item in rows]
    tab.ui.table.setCurrentCell(names.index("人民调解记录"), 0)
    camera.take(window, "sign-forms")
    tab.ui.signing_button.click()
    camera.take(window, "sign-turns")
    paper = tab.signing.paper
    assert paper is not None
    tab.signing.open_pad(paper.turns[0])
    camera.settle(300)
    for run in NAME:
        _draw(tab, [QPoint(*point) for point in run])
    camera.take(window, "sign-pad")
    tab.step_back()
    tab.step_back()
    tab.ui.read_button.click()
    camera.take(window, "sign-reading")


def _draw(tab: PapersTab, points: list[QPoint]) -> None:
    pad, button = tab.signing.card.pad, Qt.MouseButton.LeftButton
    QTest.mousePress(pad, button, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, button, pos=points[-1])


if __name__ == "__main__":
    sys.exit(take_all(furnish, shoot))
