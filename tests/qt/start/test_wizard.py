"""The first start: four short steps, each fault named before the next; no answer is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_desk.qt.program import Program
from mediation_desk.qt.start.answers import SetUp
from mediation_desk.qt.start.places import Places
from mediation_desk.qt.start.unlock import StartWindow
from mediation_desk.qt.start.wizard import WizardPanel
from mediation_desk.qt.window_settings import WindowSettings

PASSWORD = "correct horse battery"


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path) -> WizardPanel:
    made = WizardPanel(tmp_path / "data")
    qtbot.addWidget(made)
    made.show()
    return made


def fill_to_slip(panel: WizardPanel) -> None:
    ui = panel.ui
    ui.real_button.click()
    ui.centre_edit.setText("河湾镇综治中心")
    ui.committee_edit.setText("河湾镇人民调解委员会")
    ui.code_edit.setText("620199101")
    ui.next_button.click()
    ui.admin_edit.setText("何玉霞")
    ui.password_edit.setText(PASSWORD)
    ui.again_edit.setText(PASSWORD)
    ui.next_button.click()


def test_enter_on_the_first_step_opens_the_practice_township(qtbot: QtBot, tmp_path: Path) -> None:
    start = StartWindow()
    qtbot.addWidget(start)
    panel = WizardPanel(tmp_path / "data", start)
    start.show_panel(panel)
    start.show()
    qtbot.waitUntil(lambda: start.focusWidget() is panel.ui.practice_button)
    with qtbot.waitSignal(panel.practice_wanted):
        qtbot.keyClick(panel.ui.practice_button, Qt.Key.Key_Return)


def test_while_it_is_made_nothing_else_can_be_begun(panel: WizardPanel) -> None:
    panel.set_busy("正在打开…")
    panel.show_progress(3, 12)
    assert not panel.ui.real_button.isEnabled()
    assert (panel.ui.progress.value(), panel.ui.progress.maximum()) == (3, 12)
    panel.refuse("没有打开")
    assert panel.ui.real_button.isEnabled()
    assert panel.ui.progress.isHidden()


def test_the_answers_of_all_steps_come_together(
    qtbot: QtBot, panel: WizardPanel, tmp_path: Path
) -> None:
    fill_to_slip(panel)
    panel.ui.slip_edit.setText(str(tmp_path / "slip.pdf"))
    with qtbot.waitSignal(panel.create_wanted) as heard:
        panel.ui.next_button.click()
    assert heard.args == [
        SetUp(
            "河湾镇综治中心",
            "河湾镇人民调解委员会",
            "620199101",
            "何玉霞",
            PASSWORD,
            tmp_path / "slip.pdf",
        )
    ]


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [("centre_edit", "", "综治中心"), ("committee_edit", " ", "全称"), ("code_edit", "62", "九位")],
)
def test_a_fault_keeps_the_step(panel: WizardPanel, field: str, text: str, says: str) -> None:
    fill_to_slip(panel)
    panel._show(1)
    getattr(panel.ui, field).setText(text)
    panel.ui.next_button.click()
    assert panel.ui.steps.currentIndex() == 1
    assert says in panel.ui.message_label.text()


def test_unlike_passwords_keep_the_step(panel: WizardPanel) -> None:
    fill_to_slip(panel)
    panel._show(2)
    panel.ui.again_edit.setText(PASSWORD + "x")
    panel.ui.next_button.click()
    assert "不一样" in panel.ui.message_label.text()


def test_the_slip_may_not_lie_with_the_data(panel: WizardPanel, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    fill_to_slip(panel)
    panel.ui.slip_edit.setText(str(tmp_path / "data" / "slip.pdf"))
    panel.ui.next_button.click()
    assert "不能和数据放在一起" in panel.ui.message_label.text()


def test_the_slip_may_come_later(qtbot: QtBot, panel: WizardPanel) -> None:
    fill_to_slip(panel)
    panel.ui.later_check.setChecked(True)
    with qtbot.waitSignal(panel.create_wanted) as heard:
        panel.ui.next_button.click()
    assert heard.args[0].slip is None


def test_the_committee_is_proposed_from_the_centre(panel: WizardPanel) -> None:
    panel.ui.centre_edit.setText("河湾镇综治中心")
    panel.ui.centre_edit.editingFinished.emit()
    assert panel.ui.committee_edit.text() == "河湾镇人民调解委员会"


def test_from_nothing_to_the_workbench(qtbot: QtBot, tmp_path: Path) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app, Places(tmp_path / "d", tmp_path / "p", False), WindowSettings())
    program.begin()
    assert program.wizard is not None
    fill_to_slip(program.wizard)
    program.wizard.ui.slip_edit.setText(str(tmp_path / "slip.pdf"))
    program.wizard.ui.next_button.click()
    qtbot.waitUntil(lambda: _stands(program), timeout=60_000)
    assert program.window is not None
    assert program.window.seat.centre == "河湾镇综治中心"
    assert (tmp_path / "slip.pdf").read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: not (tmp_path / "d" / "setup.json").exists())
    program.window.close()
    assert program.end()


def test_names_of_bodies_survive_a_crash_and_no_name_of_a_person_is_written(
    qtbot: QtBot, tmp_path: Path
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app, Places(tmp_path / "d", tmp_path / "p", False), WindowSettings())
    program.begin()
    assert program.wizard is not None
    qtbot.waitUntil(lambda: program.runner.busy() == 0)
    fill_to_slip(program.wizard)
    file = tmp_path / "d" / "setup.json"
    qtbot.waitUntil(file.exists, timeout=2_000)
    kept = file.read_text(encoding="utf-8")
    assert "河湾镇综治中心" in kept
    assert "何玉霞" not in kept
    assert PASSWORD not in kept
    assert program.start is not None
    program.start.close()
    assert program.end()


def _stands(program: Program) -> bool:
    return program.window is not None and program.window.isVisible()
