"""The steps of a case by keys alone, as they are pressed in every journey without a mouse."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from mediation_desk.qt.program import Program
from mediation_desk.qt.shell.main_window import MainWindow
from tests.journeys.keyboard import CTRL, Keyboard

Key = Qt.Key
ME, PASSWORD = "樊主任", "Pear7-boat-lamp"


def to_front(qtbot: QtBot, program: Program) -> MainWindow:
    """What a desktop does with a new window, or when a dialog over it has gone."""
    window = program.window
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=30_000)
    return window


def next_step(keys: Keyboard, name: str, at: str, *fields: tuple[str, str]) -> None:
    """Alt+N opens the form of the next step at its first field; Alt+Y does it."""
    keys.reads(f"{name}(&N)")
    keys.alt("n")
    assert at in keys.here()
    for field, text in fields:
        keys.tab_to(field)
        keys.write(text)
    keys.alt("y")
    keys.reads("保存好了")


def held(keys: Keyboard, text: str, left: int) -> None:
    """The record of a session; its result lies so many buttons left of 有待继续调解."""
    keys.reads("调解记录(&N)")
    keys.alt("n")
    keys.tab_to("调解记录")
    keys.write(text, is_free=True)
    keys.tab_to("调解结果")
    keys.press(Key.Key_Left, times=left)
    keys.alt("y")
    keys.reads("调解记录：保存好了")


def choose(keys: Keyboard, field: str, name: str) -> None:
    """A round button, by Tab and the space bar."""
    keys.tab_to(f"{field} {name}")
    keys.press(Key.Key_Space)


def sign(keys: Keyboard) -> None:
    """Enter for each who signed, Enter for the seal, Enter back to the case."""
    with keys.step("signing"):
        for _ in range(3):
            keys.reads("纸上已签")
            assert keys.here() == "纸上已签"
            keys.enter()
            keys.settle()
    with keys.step("seal"):
        keys.reads("都签好了")
        keys.enter()
        keys.reads("生效，内容已定")
        keys.enter()


def bind(keys: Keyboard, program: Program, qtbot: QtBot, out: Path) -> None:
    """Ctrl+P to the papers, the volume, its name typed into the system's dialog."""

    def name_it() -> None:
        assert isinstance(QApplication.activeModalWidget(), QFileDialog)
        keys.write(str(out), is_free=True)
        keys.enter()

    with keys.step("volume"):
        keys.press(Key.Key_P, CTRL)
        assert keys.here() == "文书列表"
        QTimer.singleShot(1_500, name_it)
        keys.alt("b")
        to_front(qtbot, program)
        keys.reads("卷宗装订好了", wait=60_000)
    assert out.read_bytes().startswith(b"%PDF")
