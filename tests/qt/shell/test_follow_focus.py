"""What gets the focus comes into sight, unless the mouse is at work."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mediation_desk.qt.shell.follow_focus import FollowFocus


@pytest.fixture
def lines(qtbot: QtBot) -> Iterator[list[QLineEdit]]:
    """Thirty lines in a low window."""
    window, area, inner = QMainWindow(), QScrollArea(), QWidget()
    column = QVBoxLayout(inner)
    made = [QLineEdit() for _ in range(30)]
    for line in made:
        column.addWidget(line)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    window.setCentralWidget(area)
    FollowFocus(window)
    window.resize(300, 200)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()


def test_a_line_below_the_edge_is_scrolled_to(qtbot: QtBot, lines: list[QLineEdit]) -> None:
    assert lines[-1].visibleRegion().isEmpty()
    lines[-1].setFocus()
    qtbot.waitUntil(lambda: not lines[-1].visibleRegion().isEmpty())


def test_nothing_moves_under_a_pressed_mouse(
    lines: list[QLineEdit], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    lines[-1].setFocus()
    _pass_time()
    assert lines[-1].visibleRegion().isEmpty()


def test_a_line_that_is_pushed_down_is_followed(qtbot: QtBot, lines: list[QLineEdit]) -> None:
    lines[3].setFocus()
    _pass_time()
    lines[0].setMinimumHeight(400)
    qtbot.waitUntil(lambda: lines[3].y() > 400)
    qtbot.waitUntil(lambda: not lines[3].visibleRegion().isEmpty())


def test_who_has_scrolled_away_is_left_there(lines: list[QLineEdit]) -> None:
    lines[3].setFocus()
    _pass_time()
    bar = area_of(lines[3]).verticalScrollBar()
    bar.setValue(bar.maximum())
    away = bar.value()
    lines[0].setMinimumHeight(100)
    _pass_time()
    assert bar.value() == away


def _pass_time() -> None:
    """Until a timer set now has come, and with it all that were due before it."""
    loop = QEventLoop()
    QTimer.singleShot(150, loop.quit)
    loop.exec()


def area_of(line: QLineEdit) -> QScrollArea:
    """The area in which the lines are scrolled."""
    found = line.window().findChild(QScrollArea)
    assert found is not None
    return found
