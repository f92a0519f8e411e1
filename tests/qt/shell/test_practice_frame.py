"""The coloured frame stands round the practice township and nowhere else, however early the window
was made.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.qt.style import Look, apply_look, colour
from mediation_desk.usecases.desk import Desk


@pytest.fixture
def early(qtbot: QtBot, runner: Runner) -> Iterator[MainWindow]:
    """A window dressed before anybody signed in."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_look(app, Look())
    made = MainWindow(None, runner, DraftKeeper(runner, DeskDrafts()))
    qtbot.addWidget(made)
    made.ui.practice_frame.ensurePolished()
    yield made
    made.frame.drafts.stop()
    app.setStyleSheet("")


@pytest.mark.parametrize("is_practice", [True, False])
def test_the_frame_tells_practice(
    early: MainWindow, desk: Desk, tmp_path: Path, is_practice: bool
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    desk.is_practice = is_practice
    seat = make_seat(desk, tmp_path, IdleWatch(app))
    early.sit(seat)
    early.show()
    edge = early.ui.practice_frame.grab().toImage().pixelColor(3, 200).name()
    assert (edge == colour("practice").lower()) is is_practice
    seat.stop()
