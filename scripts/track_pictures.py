"""Takes the pictures of the manual's chapter on tracks: each track at its most telling moment, on a
made-up township, whose cases stand in track_scenes.yaml.

``python scripts/track_pictures.py [--look 14] [--into DIR]`` writes docs/pictures; no display is
needed, no real store is opened.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import yaml
from PySide6.QtWidgets import QApplication, QScrollArea
from shots import LOOKS
from stage import PLACE, SIZES, Camera, window_of

from mediation_desk.qt.fonts import load_rare_fonts, load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.pages.case_page import TABS, CasePage
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.style import apply_look
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.usecases import opening
from mediation_desk.usecases.desk import Desk

Scene = Mapping[str, Any]
SCENES = Path(__file__).with_name("track_scenes.yaml")
TRACK_TAB = [name for name, _ in TABS].index("途径")
ONE, TWO = {"name": "龚㛃兰"}, {"name": "陈翀"}
LATE = "练习"
ENTRUSTED = "原告起诉要求返还借款六千八百元及利息，法院委托调解。"


def led(desk: Desk, scene: Scene) -> str:
    """The scene's case, made by the verbs that a mediator does; gives its id."""
    sides = (("applicant", ONE), ("respondent", scene.get("other", TWO)))
    parties = [{"role": role, "person": {"kind": "natural"} | who} for role, who in sides]
    values = {"facts": scene["told"], "stat_type": scene["stat_type"], "parties": parties}
    values["on"] = desk.clock.today() - timedelta(days=scene["start"])
    case = desk.do("register", values | scene["source"], late_reason=LATE).case_id
    for ago, verb, *rest in scene["deeds"]:
        told = dict(rest[0]) if rest else {}
        day = desk.clock.today() - timedelta(days=ago)
        told |= {"on": day} if verb != "set_details" else {}
        told |= {"consented": day} if "consented" in told else {}
        name = "record_step" if verb == "step" else verb
        desk.do(name, told, case=case, late_reason=LATE)
    return case


def show(camera: Camera, window: MainWindow, scene: Scene, case: str) -> None:
    """The page of the case as the picture wants it: its tab of tracks, or the form of a step."""
    window.go("case", case)
    camera.settle(400)
    page = window.current_page()
    assert isinstance(page, CasePage)
    page.ui.tabs.setCurrentIndex(TRACK_TAB)
    page.ui.why_button.setChecked(scene.get("reasons", False))
    if "form" in scene:
        page.open_verb("record_step", {"step": scene["form"]})
        assert isinstance(page.panel, VerbPanel)
        page.panel.set_values(scene["typed"])
    camera.take(window, scene["name"])
    page.ui.why_button.setChecked(False)
    page.step_back()


def receive(camera: Camera, window: MainWindow) -> None:
    """Reception, with a track, its kind and mode chosen."""
    window.go("reception")
    camera.settle(300)
    page = window.current_page()
    assert isinstance(page, ReceptionPage)
    page.forms["facts"].field("facts").set_value(ENTRUSTED)
    way = {"source": "court", "track": "judicial", "outside_no": "（2026）甘0199委调31号"}
    page.forms["source"].set_values(way)
    page._propose()
    page._show_kinds()
    page.forms["source"].set_values({"subtrack": "普通程序", "mode": "登记立案后委托"})
    for area in page.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    camera.take(window, "track-reception")


def shoot(app: QApplication, desk: Desk, runner: Runner, folder: Path, into: Path) -> None:
    """All scenes at the usual size, some at the wide one."""
    scenes = yaml.safe_load(SCENES.read_text(encoding="utf-8"))
    cases: dict[str, str] = {}
    for scene in scenes:
        cases[scene["name"]] = cases[scene["of"]] if "of" in scene else led(desk, scene)
    for size in SIZES:
        camera = Camera(runner, str(size[0]), into)
        is_wide = size != SIZES[0]
        with window_of(app, runner, desk, size, folder) as window:
            if not is_wide:
                receive(camera, window)
            for scene in (one for one in scenes if not is_wide or one.get("wide", False)):
                show(camera, window, scene, cases[scene["name"]])


def main(arguments: list[str]) -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--look", default="11", choices=list(LOOKS))
    parser.add_argument("--into", type=Path, default=PLACE)
    given = parser.parse_args(arguments)
    given.into.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    load_screen_font(app)
    load_rare_fonts(app)
    apply_look(app, LOOKS[given.look])
    runner = Runner()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "practice"
        desk = opening.open_practice(folder)
        desk.is_practice = False
        shoot(app, desk, runner, folder, given.into)
        runner.shutdown()
        desk.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
