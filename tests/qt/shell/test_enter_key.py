"""Enter on a button presses it, on a tick it goes on; a field keeps its own Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.start.unlock import StartWindow


@pytest.fixture
def window(qtbot: QtBot) -> StartWindow:
    """A start window with a line, a tick and a button."""
    made, panel = StartWindow(), QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(panel)
    for widget in (QLineEdit(), QCheckBox("勾"), QPushButton("按")):
        column.addWidget(widget)
    made.show_panel(panel)
    made.show()
    qtbot.waitExposed(made)
    return made


def enter(widget: QWidget | None) -> None:
    """Give a widget the focus and press Enter there."""
    assert widget is not None
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Return)


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, window: StartWindow) -> None:
    button = window.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(button.clicked):
        enter(button)


def test_enter_on_a_tick_goes_on_and_leaves_it_as_it_is(window: StartWindow) -> None:
    tick = window.findChild(QCheckBox)
    assert tick is not None
    enter(tick)
    assert not tick.isChecked()
    assert window.focusWidget() is window.findChild(QPushButton)


def test_enter_in_a_line_presses_nothing(qtbot: QtBot, window: StartWindow) -> None:
    button = window.findChild(QPushButton)
    assert button is not None
    with qtbot.assertNotEmitted(button.clicked):
        enter(window.findChild(QLineEdit))
