"""Takes pictures of every page at two sizes, three type sizes and in high contrast, to be looked
at.

``python scripts/shots.py DIR [--name PART]``; a made-up township in a temporary folder, no display
needed. Nothing of a real store is ever opened.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtWidgets import QApplication, QWidget

from mediation_desk.domain.errors import DeskError
from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.fonts import load_rare_fonts, load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.shell.directory import entries
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.qt.start.recover import RecoverPanel
from mediation_desk.qt.start.unlock import StartWindow, UnlockPanel
from mediation_desk.qt.start.wizard import WizardPanel
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.usecases import asking, opening, verbs  # noqa: F401 - verbs register themselves
from mediation_desk.usecases.desk import Desk

SIZES = ((1366, 728), (1920, 1040))
LOOKS = {
    "11": Look(11.0),
    "10": Look(10.5),
    "12": Look(12.0),
    "14": Look(14.0),
    "contrast": Look(11.0, True),
}
PEOPLE = (
    ("龚㛃兰", "陈翀", "宅基地界址、排水", "房屋宅基地纠纷"),
    ("王福海等23人", "河湾建筑劳务有限公司", "劳动报酬", "劳动争议纠纷"),
    ("买买提·吐尔逊", "孙𬭎", "车辆剐蹭", "道路交通事故纠纷"),
    ("何𠅤", "周䶮", "彩礼返还", "婚姻家庭纠纷"),
    ("苏小妹", "郭建设", "夜间噪音", "邻里纠纷"),
    ("蒲守信", "欧阳建国", "土地承包", "山林土地纠纷"),
)


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the pictures go and how long a page may take to fill itself."""

    app: QApplication
    folder: Path
    part: str

    def settle(self, seconds: float = 0.5) -> None:
        """Let the runner's answers arrive."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)

    def take(self, widget: QWidget, name: str) -> None:
        """Save one picture."""
        if self.part in name:
            self.settle()
            widget.grab().save(str(self.folder / f"{name}.png"))


def fill(desk: Desk) -> list[str]:
    """Six made-up disputes, five of them accepted; gives the cases' ids."""
    today, made = desk.clock.today(), []
    for place, (one, other, about, kind) in enumerate(PEOPLE):
        on = today - timedelta(days=28 - 5 * place)
        parties = [
            {"role": "applicant", "person": {"kind": "natural", "name": one}},
            {"role": "respondent", "person": {"kind": "natural", "name": other}},
        ]
        values = {"on": on, "title": f"{one}与{other}{about}纠纷", "parties": parties}
        values |= {"facts": f"双方因{about}发生争议，多次协商没有结果。", "stat_type": kind}
        try:
            case = desk.do("register", values, late_reason="练习").case_id
        except DeskError:
            case = desk.do("register", {**values, "stat_type": "其他纠纷"}).case_id
        made.append(case)
        if place < len(PEOPLE) - 1:
            accept(desk, case, on)
    return made


def accept(desk: Desk, case: str, on: object) -> None:
    """Both are willing, the committee accepts."""
    for party in asking.facts_of(desk, case).parties:
        desk.do("record_consent", {"party": party.id, "agrees": True, "on": on}, case=case)
    desk.do("accept", {"on": on}, case=case)


def start_panels(camera: Camera, folder: Path, tag: str) -> None:
    """The windows before the desk is open."""
    start = StartWindow()
    start.resize(*SIZES[0])
    start.show()
    wizard = WizardPanel(folder, start)
    for name, panel in (("unlock", UnlockPanel(start)), ("recover", RecoverPanel(start))):
        start.show_panel(panel)
        camera.take(start, f"{tag}-start-{name}")
    start.show_panel(wizard)
    for step in range(4):
        wizard._show(step)
        camera.take(start, f"{tag}-start-wizard{step}")
    start.close()


def stops(case: str) -> Iterator[tuple[str, str, str]]:
    """Every page with what it is opened on: name, page, subject."""
    for entry in entries():
        subject = case if entry.key in ("case", "agreement") else ""
        yield entry.key, entry.key, subject


def window_pages(camera: Camera, window: MainWindow, case: str, tag: str) -> None:
    """Every page of the window, the find box and the lock."""
    for name, page, subject in stops(case):
        window.go(page, subject)
        camera.take(window, f"{tag}-{name}")
    window.go("today", "")
    window.open_find()
    camera.take(window, f"{tag}-find")
    window.find_box.put_away()


def main(arguments: list[str]) -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--name", default="", help="only pictures whose name holds this")
    parser.add_argument("--looks", default=",".join(LOOKS))
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    camera = Camera(app, given.folder, given.name)
    load_screen_font(app)
    load_rare_fonts(app)
    with tempfile.TemporaryDirectory() as place:
        take_all(camera, Path(place), given.looks.split(","))
    return 0


def take_all(camera: Camera, folder: Path, looks: list[str]) -> None:
    """A township, a window on it, and every look at every size."""
    desk = opening.open_practice(folder / "practice")
    runner = Runner()
    seat = make_seat(desk, folder, IdleWatch(camera.app))
    for is_empty in (True, False):
        case = "" if is_empty else fill(desk)[0]
        for look in looks[:1] if is_empty else looks:
            apply_look(camera.app, LOOKS[look])
            window = MainWindow(seat, runner, DraftKeeper(runner, DeskDrafts(desk)))
            for width, height in SIZES if look == "11" else SIZES[:1]:
                window.resize(width, height)
                window.show()
                tag = f"{'empty' if is_empty else 'six'}-{look}-{width}"
                window_pages(camera, window, case, tag)
            window.frame.drafts.stop()
            window.close()
            if not is_empty:
                start_panels(camera, folder, look)
    runner.shutdown()
    desk.store.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
