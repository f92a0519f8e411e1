"""A new PC is brought back by the mouse alone, from the first window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_desk.qt.program import Program
from mediation_desk.qt.start.places import Places
from mediation_desk.qt.start.restore import RestorePanel
from mediation_desk.qt.window_settings import WindowSettings
from mediation_desk.usecases.asking import CaseFilter, case_ids
from mediation_desk.usecases.upkeep.keeping import backup
from tests.kept_store import ADMIN, PASSWORD, KeptStore, a_case, kept_store

NEW_PASSWORD = "Plum3-rope-bell"


@pytest.fixture
def kept(tmp_path: Path) -> KeptStore:
    made = kept_store(tmp_path / "data")
    desk = made.open()
    a_case(desk)
    backup(desk, tmp_path / "usb" / "备份")
    desk.store.close()
    return made


@pytest.fixture
def new_pc(qtbot: QtBot, kept: KeptStore, tmp_path: Path) -> Iterator[Program]:
    yield from started(qtbot, Places(tmp_path / "new", tmp_path / "p", False))


@pytest.fixture
def same_pc(qtbot: QtBot, kept: KeptStore, tmp_path: Path) -> Iterator[Program]:
    yield from started(qtbot, Places(kept.folder, tmp_path / "p", True))


def started(qtbot: QtBot, places: Places) -> Iterator[Program]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Program(app, places, WindowSettings())
    made.begin()
    yield made
    if made.window is not None:
        made.window.close()
    if made.start is not None:
        made.start.close()
    assert made.end()


def panel_of(program: Program) -> RestorePanel:
    first = program.unlock or program.wizard
    assert first is not None
    first.ui.restore_button.click()
    assert program.restore is not None
    return program.restore


def point_at(qtbot: QtBot, panel: RestorePanel, folder: Path) -> None:
    panel.ui.folder_edit.setText(str(folder))
    panel.ui.folder_edit.editingFinished.emit()
    qtbot.waitUntil(lambda: panel.ui.which_list.count() == 1)


def cases_of(qtbot: QtBot, program: Program) -> int:
    qtbot.waitUntil(lambda: program.window is not None, timeout=60_000)
    assert program.window is not None
    return len(case_ids(program.window.frame.desk, CaseFilter()))


def test_a_new_pc_opens_what_the_stick_holds(
    qtbot: QtBot, new_pc: Program, tmp_path: Path
) -> None:
    panel = panel_of(new_pc)
    assert not panel.ui.aside_check.isVisible()
    point_at(qtbot, panel, tmp_path / "usb")
    panel.ui.user_edit.setText(ADMIN)
    panel.ui.password_edit.setText(PASSWORD)
    panel.ui.restore_button.click()
    assert cases_of(qtbot, new_pc) == 1
    assert new_pc.places.is_set_up


def test_the_slip_and_a_new_password_do_as_well(
    qtbot: QtBot, new_pc: Program, kept: KeptStore, tmp_path: Path
) -> None:
    panel = panel_of(new_pc)
    point_at(qtbot, panel, tmp_path / "usb")
    panel.ui.slip_radio.setChecked(True)
    panel.ui.code_edit.setText(kept.slip_code)
    panel.ui.user_edit.setText(ADMIN)
    panel.ui.password_edit.setText(NEW_PASSWORD)
    panel.ui.restore_button.click()
    assert "不一样" in panel.ui.message_label.text()
    panel.ui.again_edit.setText(NEW_PASSWORD)
    panel.ui.restore_button.click()
    assert cases_of(qtbot, new_pc) == 1


def test_what_is_on_this_pc_is_put_aside_only_when_that_was_said(
    qtbot: QtBot, same_pc: Program, kept: KeptStore, tmp_path: Path
) -> None:
    panel = panel_of(same_pc)
    point_at(qtbot, panel, tmp_path / "usb")
    panel.ui.user_edit.setText(ADMIN)
    panel.ui.password_edit.setText(PASSWORD)
    panel.ui.restore_button.click()
    assert "放到一边" in panel.ui.message_label.text()
    panel.ui.aside_check.setChecked(True)
    panel.ui.restore_button.click()
    assert cases_of(qtbot, same_pc) == 1
    assert len(list(kept.folder.glob("replaced-*/store.db"))) == 1


def test_a_wrong_password_changes_nothing_and_can_be_mended(
    qtbot: QtBot, new_pc: Program, tmp_path: Path
) -> None:
    panel = panel_of(new_pc)
    point_at(qtbot, panel, tmp_path / "usb")
    panel.ui.user_edit.setText(ADMIN)
    panel.ui.password_edit.setText("not-the-password")
    panel.ui.restore_button.click()
    qtbot.waitUntil(lambda: "不对" in panel.ui.message_label.text(), timeout=60_000)
    assert panel.ui.restore_button.isEnabled()
    assert not (tmp_path / "new" / "store.db").exists()


def test_a_folder_without_a_backup_is_said(qtbot: QtBot, new_pc: Program, tmp_path: Path) -> None:
    panel = panel_of(new_pc)
    (tmp_path / "empty").mkdir()
    panel.ui.folder_edit.setText(str(tmp_path / "empty"))
    panel.ui.folder_edit.editingFinished.emit()
    qtbot.waitUntil(lambda: "没有备份" in panel.ui.message_label.text())
    panel.ui.restore_button.click()
    assert panel.ui.message_label.text() == "请先选备份所在的文件夹。"
