"""A centre's backup from the first choice of a place to the slip of the drill, by mouse and keys.

Then the PC is gone, and a new one comes back from the stick alone.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QRadioButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.pages.drill import DrillPage
from mediation_desk.qt.pages.settings import Settings
from mediation_desk.qt.program import Program
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.start.places import Places
from mediation_desk.qt.window_settings import WindowSettings
from mediation_desk.usecases import opening
from mediation_desk.usecases.asking import CaseFilter, case_ids, case_rows
from tests.journeys.by_keys import ME, PASSWORD
from tests.journeys.hands import Hands
from tests.journeys.keyboard import Keyboard
from tests.kept_store import a_case

pytestmark = pytest.mark.timeout(240)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What the person picks in the system's own dialogs, which no test can press."""
    said: dict[str, str] = {}
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *_args: said["folder"]
    )
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (said["file"], ""))
    return said


@pytest.mark.heavy
def test_a_stick_is_fed_drilled_and_brings_a_new_pc_back(
    qtbot: QtBot, program: Program, keys: Keyboard, tmp_path: Path, answers: dict[str, str]
) -> None:
    assert program.window is not None
    window = program.window
    hands = Hands(qtbot, window)
    case = a_case(window.frame.desk)
    feed(hands, tmp_path, answers)
    drill(hands, tmp_path, answers)
    told = printed(tmp_path / "记录单.pdf")
    for words in ("备份恢复演练记录单", "青禾县河湾镇综治中心", ME, "备份U盘", "结果：通过"):
        assert words in told
    window.close()
    shutil.rmtree(program.places.data, ignore_errors=True)
    assert brought_back(qtbot, tmp_path) == [case]


def feed(hands: Hands, place: Path, answers: dict[str, str]) -> None:
    """设置 → 备份 → 选U盘文件夹 → 现在备份."""
    hands.window.go("settings", "backup")
    page = hands.window.current_page()
    assert isinstance(page, Settings)
    hands.settle()
    stick = place / "usb"
    stick.mkdir()
    answers["folder"] = str(stick)
    tab = page.backups.ui
    assert page.findChild(QTabWidget, "tabs").currentWidget() is page.backups.widget  # type: ignore[union-attr]
    hands.click(tab.stick_button)
    hands.qtbot.waitUntil(lambda: tab.stick_folder.text() == str(stick), timeout=30_000)
    hands.settle()
    hands.click(tab.now_button)
    hands.qtbot.waitUntil(lambda: "备份好了" in tab.backup_label.text(), timeout=60_000)
    hands.settle()
    status = hands.window.findChild(QWidget, "backup_status")
    assert "今天" in status.text()  # type: ignore[union-attr]


def drill(hands: Hands, place: Path, answers: dict[str, str]) -> None:
    """开始演练 → the stick is offered → the password → 通过 → 存记录单."""
    page = hands.window.current_page()
    assert isinstance(page, Settings)
    hands.click(page.backups.ui.drill_button)
    wizard = hands.window.current_page()
    assert isinstance(wizard, DrillPage)
    hands.qtbot.waitUntil(lambda: wizard.found is not None, timeout=30_000)
    stick: QRadioButton = wizard.ui.stick_radio
    assert stick.isChecked()
    hands.click(wizard.ui.next_button)
    assert QApplication.focusWidget() is wizard.ui.password_edit
    hands.write(PASSWORD)
    hands.click(wizard.ui.next_button)
    hands.qtbot.waitUntil(lambda: wizard.report is not None, timeout=90_000)
    assert wizard.ui.result_title.text() == "演练通过"
    answers["file"] = str(place / "记录单.pdf")
    hands.click(wizard.ui.slip_button)
    hands.qtbot.waitUntil(lambda: "存好了" in wizard.ui.slip_label.text(), timeout=30_000)


def printed(file: Path) -> str:
    """The text of a PDF as another program reads it."""
    ran = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True, encoding="utf-8"
    )
    return ran.stdout.replace(" ", "")


def brought_back(qtbot: QtBot, place: Path) -> list[str]:
    """A new PC: 从备份恢复 in the first window; gives the ids of its cases."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    folder = place / "NewDesk"
    made = Program(app, Places(folder, place / "Practice", False), WindowSettings())
    made.begin()
    assert made.wizard is not None
    assert made.start is not None
    qtbot.waitUntil(made.start.isVisible)
    made.start.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=30_000)
    hands = Hands(qtbot, made.start)  # type: ignore[arg-type]
    hands.click(made.wizard.ui.restore_button)
    panel = made.restore
    assert panel is not None
    hands.click(panel.ui.folder_button)
    qtbot.waitUntil(lambda: panel.ui.which_list.count() == 1, timeout=30_000)
    for edit, text in ((panel.ui.user_edit, ME), (panel.ui.password_edit, PASSWORD)):
        hands.click(edit)
        hands.write(text)
        QTest.qWait(50)
    hands.click(panel.ui.restore_button)
    qtbot.waitUntil(lambda: _stands(made), timeout=90_000)
    window = made.window
    assert isinstance(window, MainWindow)
    desk = window.frame.desk
    found = [line.id for line in case_rows(desk, list(case_ids(desk, CaseFilter())))]
    assert opening.is_set_up(folder)
    window.close()
    assert made.end()
    return found


def _stands(program: Program) -> bool:
    return program.window is not None and program.window.isVisible()
