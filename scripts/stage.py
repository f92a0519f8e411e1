"""What the scripts that take pictures share: the camera, the window of a desk, the round of sizes.

No display is needed, no real store is opened; who takes which pictures is told in the scripts.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.fonts import load_rare_fonts, load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.usecases import opening, verbs  # noqa: F401 - verbs register themselves
from mediation_desk.usecases.desk import Desk

T = TypeVar("T")

SIZES = ((1366, 768), (1920, 1080))
PLACE = Path(__file__).resolve().parent.parent / "docs" / "pictures"
MOST = 150_000


@dataclass(frozen=True, slots=True)
class Camera:
    """Takes one widget at a time, when nothing moves any more."""

    runner: Runner
    tag: str
    place: Path = PLACE
    part: str = ""

    def settle(self, pause: int = 700) -> None:
        """Let the desk answer, and the slow look at a paper come."""
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < pause or (self.runner.busy() and clock.elapsed() < 20_000):
            loop = QEventLoop()
            QTimer.singleShot(50, loop.quit)
            loop.exec()

    def take(self, widget: QWidget, name: str, pause: int = 700) -> None:
        """Save one picture, with few colours so that it stays small."""
        if self.part not in name:
            return
        self.settle(pause)
        file = self.place / f"{name}-{self.tag}.png"
        widget.grab().save(str(file))
        with Image.open(file) as picture:
            small = picture.convert("RGB").quantize(128, dither=Image.Dither.NONE)
        small.save(file, optimize=True)
        if file.stat().st_size > MOST:
            raise SystemExit(f"{file.name} is {file.stat().st_size} bytes")


def application(look: Look | None = None) -> QApplication:
    """Qt with the program's fonts and style."""
    app = QApplication([])
    load_screen_font(app)
    load_rare_fonts(app)
    apply_look(app, look or Look())
    return app


@contextmanager
def window_of(
    app: QApplication, runner: Runner, desk: Desk, size: tuple[int, int], folder: Path
) -> Iterator[MainWindow]:
    """The window at one size with its seat and drafts, taken apart afterwards."""
    seat = make_seat(desk, folder, IdleWatch(app))
    drafts = DraftKeeper(runner, DeskDrafts(desk))
    window = MainWindow(seat, runner, drafts)
    window.resize(*size)
    window.show()
    yield window
    drafts.stop()
    seat.stop()
    window.close()


def nothing(_desk: Desk, _folder: Path) -> None:
    """Where the made-up township is enough as it is."""


def take_all(
    furnish: Callable[[Desk, Path], T],
    shoot: Callable[[Camera, MainWindow, Desk, T], None],
    cases: int = 0,
) -> int:
    """Furnish a made-up township, then take the pictures at each size. ``cases``: how many cases
    it is made with besides.
    """
    app = application()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "practice"
        desk = opening.open_practice(folder, cases=cases)
        desk.is_practice = False
        made = furnish(desk, Path(place))
        runner = Runner()
        for size in SIZES:
            with window_of(app, runner, desk, size, folder) as window:
                shoot(Camera(runner, str(size[0])), window, desk, made)
        runner.shutdown()
        desk.store.close()
    return 0
