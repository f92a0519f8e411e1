"""A whole run: opening, signing out, the practice township thrown away and made again."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_desk.qt.pages.workbench import Workbench
from mediation_desk.qt.program import Program
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.start.places import Places
from mediation_desk.qt.window_settings import WindowSettings, read_settings, write_settings
from mediation_desk.usecases import asking, opening
from mediation_desk.usecases.duty.whistle_views import whistles


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setattr(opening, "PRACTICE_CASES", 3)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Program(app, Places(tmp_path / "d", tmp_path / "p", False), WindowSettings())
    made.begin(practice=True)
    qtbot.waitUntil(lambda: _stands(made), timeout=60_000)
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


def test_the_rooms_of_practice_are_furnished_behind_its_window(
    qtbot: QtBot, program: Program
) -> None:
    window = window_of(program)
    qtbot.waitUntil(lambda: len(whistles(window.frame.desk)) == 2, timeout=60_000)
    today = window.pages["today"]
    assert isinstance(today, Workbench)
    qtbot.waitUntil(lambda: today.tables["orders"].rowCount() > 0)


def test_practice_that_was_left_empty_by_a_power_cut_is_filled(tmp_path: Path) -> None:
    opening.open_practice(tmp_path).store.close()
    desk = opening.open_practice(tmp_path, cases=3)
    assert len(asking.case_ids(desk, asking.CaseFilter())) == 3
    desk.store.close()


def test_practice_is_thrown_away_and_made_again(qtbot: QtBot, program: Program) -> None:
    before = window_of(program)
    old = before.frame.desk.store.origin.replica
    program.restart_practice()
    qtbot.waitUntil(lambda: _stands(program), timeout=60_000)
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


def _stands(program: Program) -> bool:
    return program.window is not None and program.window.isVisible()


@pytest.fixture
def reader_held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The first page's answer waits until this is set."""
    let_go, answer = threading.Event(), asking.due_sheet

    def slow(*values: object) -> asking.DueSheet:
        let_go.wait(30)
        return answer(*values)  # type: ignore[arg-type]

    monkeypatch.setattr(asking, "due_sheet", slow)
    yield let_go
    let_go.set()


def _started(tmp_path: Path, qtbot: QtBot) -> Program:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Program(app, Places(tmp_path / "d", tmp_path / "p", False), WindowSettings())
    made.begin(practice=True)
    qtbot.waitUntil(lambda: made.window is not None, timeout=60_000)
    return made


def _ended(program: Program) -> bool:
    window_of(program).close()
    return program.end()


def test_the_window_comes_with_its_first_page_filled(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader_held: threading.Event
) -> None:
    monkeypatch.setattr("mediation_desk.qt.program.SHOW_EMPTY_MS", 60_000)
    monkeypatch.setattr(opening, "PRACTICE_CASES", 3)
    made = _started(tmp_path, qtbot)
    qtbot.wait(50)
    assert not window_of(made).isVisible()
    assert made.start is not None
    reader_held.set()
    qtbot.waitUntil(lambda: _stands(made), timeout=30_000)
    assert window_of(made).pages["today"].sheet is not None  # type: ignore[attr-defined]
    assert made.start is None
    assert _ended(made)


def test_a_slow_answer_does_not_keep_the_window_back(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader_held: threading.Event
) -> None:
    monkeypatch.setattr(opening, "PRACTICE_CASES", 3)
    made = _started(tmp_path, qtbot)
    qtbot.waitUntil(lambda: _stands(made), timeout=30_000)
    assert window_of(made).pages["today"].sheet is None  # type: ignore[attr-defined]
    reader_held.set()
    qtbot.waitUntil(lambda: made.runner.busy() == 0, timeout=30_000)
    assert _ended(made)
