"""A display of our own, a real encrypted store with a set clock, hands at its window, and the whole
program with a keyboard.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.fonts import load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.program import Places, Program, dress_app
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.qt.window_settings import WindowSettings
from mediation_desk.usecases import opening
from mediation_desk.usecases.desk import Desk
from tests.desks import make_desk
from tests.journeys.by_keys import ME, PASSWORD, to_front
from tests.journeys.hands import Hands
from tests.journeys.keyboard import Keyboard
from tests.patient import Patient

HERE = Path(__file__).parent
SIZE = (1366, 768)
CENTRE, COMMITTEE = "青禾县河湾镇综治中心", "青禾县河湾镇人民调解委员会"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here drives the whole window."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.qt_log_ignore("does not support", extend=True))


@pytest.fixture
def qtbot(request: pytest.FixtureRequest, qapp: QApplication) -> QtBot:
    """The bot of every journey."""
    return Patient(request)


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
    assert runner.shutdown(100)
    app.setStyleSheet("")


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """Hands at the window."""
    made = Hands(qtbot, window)
    qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
    made.settle()
    return made


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """The program with a store of its own, waiting for the password."""
    folder, bugs = tmp_path / "MediationDesk", list[BaseException]()
    slip = tmp_path / "slip.pdf"
    opening.create_store(folder, CENTRE, COMMITTEE, "620199101", False, ME, PASSWORD, slip)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    settings = WindowSettings()
    dress_app(app, settings)
    made = Program(app, Places(folder, tmp_path / "Practice", True), settings, bugs.append)
    made.begin()
    yield made
    if made.window is not None:
        made.window.close()
    assert made.end()
    app.setStyleSheet("")
    assert not bugs


@pytest.fixture
def keys(qtbot: QtBot, program: Program) -> Keyboard:
    """The keyboard, with the password already typed."""
    assert program.start is not None
    made = Keyboard(qtbot, program.runner.busy)
    program.start.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None, timeout=30_000)
    with made.step("unlock"):
        for typed in (ME, PASSWORD):
            made.write(typed)
            made.enter()
        qtbot.waitUntil(lambda: _stands(program), timeout=60_000)
    window = to_front(qtbot, program)
    window.showNormal()
    window.resize(*SIZE)
    made.settle()
    return made


def _stands(program: Program) -> bool:
    return program.window is not None and program.window.isVisible()
