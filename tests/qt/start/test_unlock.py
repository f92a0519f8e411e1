"""The first window: what it imports, what it asks, what it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.qt.program import Program
from mediation_desk.qt.start.answers import Entrance
from mediation_desk.qt.start.places import Places
from mediation_desk.qt.start.strength import advice, bits
from mediation_desk.qt.start.unlock import UnlockPanel
from mediation_desk.qt.window_settings import WindowSettings

ROOT = Path(__file__).resolve().parents[3]
PAINTED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from mediation_desk.qt.program import Program, dress_app
from mediation_desk.qt.start.places import Places
from mediation_desk.qt.window_settings import read_settings
folder = Path(sys.argv[1])
app = QApplication([])
settings = read_settings(folder)
dress_app(app, settings)
program = Program(app, Places(folder, folder, True), settings)
program._warm_up = lambda: None
program._show_start()
while not program.start._was_painted:
    app.processEvents()
print(*sorted(sys.modules))
program.start.close()
"""
HEAVY = {"sqlmodel", "sqlalchemy", "docx", "reportlab", "pydantic", "sqlcipher3", "yaml", "lxml"}


def test_the_unlock_window_is_painted_with_qt_and_the_standard_library(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PAINTED, str(tmp_path)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    modules = set(ran.stdout.split())
    assert "PySide6.QtWidgets" in modules, ran.stderr
    assert not modules & HEAVY


@pytest.fixture
def panel(qtbot: QtBot) -> UnlockPanel:
    made = UnlockPanel()
    qtbot.addWidget(made)
    made.show()
    return made


def test_name_and_password_are_asked_for_and_the_line_is_emptied(
    qtbot: QtBot, panel: UnlockPanel
) -> None:
    panel.ui.user_edit.setText("何玉霞")
    qtbot.keyClicks(panel.ui.password_edit, "correct horse battery")
    with qtbot.waitSignal(panel.open_wanted) as heard:
        qtbot.keyClick(panel.ui.password_edit, Qt.Key.Key_Return)
    assert heard.args == [Entrance("何玉霞", "correct horse battery")]
    assert panel.ui.password_edit.text() == ""


def test_without_a_password_nothing_is_asked(qtbot: QtBot, panel: UnlockPanel) -> None:
    panel.ui.user_edit.setText("何玉霞")
    with qtbot.assertNotEmitted(panel.open_wanted):
        panel.ui.open_button.click()
    assert "密码" in panel.ui.message_label.text()


def test_a_refusal_lets_one_try_again(panel: UnlockPanel) -> None:
    panel.set_busy("正在打开…")
    panel.refuse("姓名或密码不对。")
    assert panel.ui.open_button.isEnabled()
    assert panel.ui.message_label.text() == "姓名或密码不对。"


def test_a_password_never_shows_in_the_values_of_the_panels() -> None:
    assert "battery" not in repr(Entrance("何玉霞", "correct horse battery"))


@pytest.mark.parametrize(
    ("password", "says"),
    [
        ("", "至少十个字符"),
        ("abc", "还差"),
        ("1234567890", "太好猜"),
        ("何玉霞何玉霞何玉霞a", "姓名"),
    ],
)
def test_weak_passwords_are_told_what_to_do(password: str, says: str) -> None:
    assert says in advice(password, "何玉霞")


def test_repeats_and_runs_are_worth_little() -> None:
    assert bits("aaaaaaaaaaaa") < bits("correct horse") / 2


def test_without_a_store_the_wizard_comes_first(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app, Places(tmp_path, tmp_path / "p", False), WindowSettings())
    program._show_start()
    assert program.start is not None
    assert program.start.currentWidget() is program.wizard
    program.start.close()
    assert program.end()


def test_a_folder_held_by_another_program_offers_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from mediation_desk.app import hold_folder

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with hold_folder(tmp_path):
        places = Places(tmp_path, tmp_path / "p", True)
        program = Program(app, places, WindowSettings(), hold=lambda: hold_folder(tmp_path))
        program.begin()
        panel = program.unlock
        assert panel is not None
        qtbot.waitUntil(lambda: not panel.ui.open_button.isEnabled())
        assert panel.ui.message_label.text().strip()
        assert program.start is not None
        program.start.close()
        assert program.end()
