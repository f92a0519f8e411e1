"""A whole run: opening, signing out, the practice township thrown away and made again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_desk.qt.program import Program
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.start.places import Places
from mediation_desk.qt.window_settings import WindowSettings, read_settings, write_settings
from mediation_desk.usecases import asking, opening


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setattr(opening, "PRACTICE_CASES", 3)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Program(app, Places(tmp_path / "d", tmp_path / "p", False), WindowSettings())
    made.begin(practice=True)
    qtbot.waitUntil(lambda: made.window is not None, timeout=60_000)
    yield made
    if made.window is not None:
        made.window.close()
    if made.start is not None:
        made.start.close()
    assert made.end()


def window_of(program: Program) -> MainWindow:
    assert program.window is not None
    return program.window


def test_practice_opens_without_a_password_and_says_so(program: Program) -> None:
    window = window_of(program)
    assert window.windowTitle().startswith("【练习】")
    assert window.ui.practice_label.isVisible()
    assert window.ui.lock_button.isHidden()


def test_practice_that_was_left_empty_by_a_power_cut_is_filled(tmp_path: Path) -> None:
    opening.open_practice(tmp_path).store.close()
    desk = opening.open_practice(tmp_path, cases=3)
    assert len(asking.case_ids(desk, asking.CaseFilter())) == 3
    desk.store.close()


def test_practice_is_thrown_away_and_made_again(qtbot: QtBot, program: Program) -> None:
    before = window_of(program)
    old = before.frame.desk.store.origin.replica
    program.restart_practice()
    qtbot.waitUntil(lambda: program.window is not None, timeout=60_000)
    assert window_of(program).frame.desk.store.origin.replica != old


def test_signing_out_brings_the_first_window_and_closes_the_store(
    qtbot: QtBot, program: Program
) -> None:
    desk = window_of(program).frame.desk
    window_of(program).left.emit(True)
    assert program.window is None
    assert program.start is not None
    qtbot.waitUntil(lambda: set(desk.store._key) == {0})


def test_broken_settings_are_set_aside_and_the_usual_stand(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text("{", encoding="utf-8")
    assert read_settings(tmp_path) == WindowSettings(was_broken=True)
    assert (tmp_path / "window.broken").exists()


def test_settings_come_back_within_their_bounds(tmp_path: Path) -> None:
    write_settings(tmp_path, WindowSettings(point_size=99, lock_minutes=0, high_contrast=True))
    assert read_settings(tmp_path) == WindowSettings(14.0, True, 1)
