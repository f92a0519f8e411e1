"""Takes a picture of every tool of 综治台, found from their list, on the practice township.

``python scripts/desk_pictures.py [--to DIR] [--looks 11,14,contrast] [--empty] [--name PART]``;
without ``--to`` the pictures of the manual are written. No display, no real store.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtWidgets import QApplication
from stage import PLACE, SIZES, Camera, window_of

from mediation_desk.qt.desk import listed  # noqa: F401 - it lists the tools
from mediation_desk.qt.desk.tools import TOOLS
from mediation_desk.qt.fonts import load_rare_fonts, load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.usecases import opening, verbs  # noqa: F401 - verbs register themselves
from mediation_desk.usecases.demo.furnishing import furnish
from mediation_desk.usecases.desk import Desk

LOOKS = {"11": Look(), "14": Look(14.0), "contrast": Look(11.0, True)}


def furnished(folder: Path, *, empty: bool) -> Desk:
    """The practice township, with all its rooms unless it is to be empty."""
    cases = 0 if empty else opening.PRACTICE_CASES
    desk = opening.open_practice(folder / "practice", cases=cases)
    while not empty and furnish(desk) is not None:
        pass
    desk.is_practice = False
    return desk


def shoot(app: QApplication, camera: Camera, desk: Desk, size: tuple[int, int], at: Path) -> None:
    """Each tool of the list."""
    with window_of(app, camera.runner, desk, size, at / "practice") as window:
        for key in TOOLS:
            if camera.part in f"desk-{key}":
                window.go("desk", key)
                camera.settle()
                camera.take(window, f"desk-{key}")


def main(arguments: list[str]) -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=PLACE)
    parser.add_argument("--looks", default="11")
    parser.add_argument("--name", default="")
    parser.add_argument("--empty", action="store_true")
    given = parser.parse_args(arguments)
    given.to.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    load_screen_font(app)
    load_rare_fonts(app)
    with tempfile.TemporaryDirectory() as place:
        desk, runner = furnished(Path(place), empty=given.empty), Runner()
        for look in given.looks.split(","):
            apply_look(app, LOOKS[look])
            for size in SIZES:
                tag = str(size[0]) if look == "11" else f"{look}-{size[0]}"
                camera = Camera(runner, tag, given.to, given.name)
                shoot(app, camera, desk, size, Path(place))
        runner.shutdown()
        desk.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
