"""A display of our own, a real encrypted store with a set clock, and hands at its window."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.fonts import load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.usecases.desk import Desk
from tests.desks import make_desk
from tests.journeys.hands import Hands

HERE = Path(__file__).parent
SIZE = (1366, 768)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here drives the whole window."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.qt_log_ignore("does not support", extend=True))


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The display in use, or one started for the session on a free number."""
    if os.environ.get("DISPLAY"):
        yield os.environ["DISPLAY"]
        return
    server = shutil.which("Xvfb")
    assert server, "Xvfb is missing: apt-get install xvfb"
    screen = f"{SIZE[0]}x{SIZE[1]}x24"
    command = [server, "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp"]
    ran = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert ran.stdout is not None
    os.environ["DISPLAY"] = f":{ran.stdout.readline().decode().strip()}"
    yield os.environ["DISPLAY"]
    del os.environ["DISPLAY"]
    ran.terminate()
    ran.wait(10)
    ran.stdout.close()


@pytest.fixture(scope="session")
def qapp_args(display: str) -> list[str]:
    """The window stands on that display, unless another test has made an application already."""
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "xcb"
    return ["mediation-desk"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """河湾镇 on the day on which 龚㛃兰 comes."""
    (tmp_path / "data").mkdir()
    made = make_desk(tmp_path / "data", day=date(2026, 4, 7))
    yield made
    made.store.close()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[MainWindow]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    load_screen_font(app)
    apply_look(app, Look())
    runner = Runner()
    seat = make_seat(desk, tmp_path / "data", IdleWatch(app))
    made = MainWindow(seat, runner, DraftKeeper(runner, DeskDrafts(desk)))
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.go("today", "")
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    made.frame.drafts.stop()
    seat.stop()
    assert runner.shutdown(10)
    app.setStyleSheet("")


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """Hands at the window."""
    made = Hands(qtbot, window)
    qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
    made.settle()
    return made
