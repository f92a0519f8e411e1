"""Settings take effect at once; accounts are kept through the desk; nobody sees what is not
theirs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.settings import Settings
from mediation_desk.qt.settings.account_form import ADD, AccountForm
from mediation_desk.qt.style import Look, apply_look, look_of
from mediation_desk.qt.window_settings import read_settings
from mediation_desk.usecases.registry import Role
from mediation_desk.usecases.upkeep.backup_places import PlaceKind


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Settings:
    made = Settings(frame)
    qtbot.addWidget(made)
    made.show()
    return made


def titles(page: Settings) -> list[str]:
    return [page.ui.tabs.tabText(n) for n in range(page.ui.tabs.count())]


def test_the_administrator_sees_accounts_and_bodies(qtbot: QtBot, page: Settings) -> None:
    qtbot.waitUntil(lambda: page.ui.user_table.rowCount() == 1)
    qtbot.waitUntil(lambda: page.ui.organization_table.rowCount() == 2)
    assert "人员与账号" in titles(page)


def test_a_mediator_sees_neither_accounts_nor_numbers(qtbot: QtBot, frame: Frame) -> None:
    frame.desk.user = replace(frame.desk.user, roles=frozenset({Role.MEDIATOR}))
    page = Settings(frame)
    qtbot.addWidget(page)
    assert titles(page) == ["我的账号", "这台电脑", "单位", "县里下发"]


def test_type_size_and_minutes_are_kept_and_worn(qtbot: QtBot, page: Settings) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    page.ui.size_list.setCurrentIndex(page.ui.size_list.findData(14.0))
    page.ui.size_list.activated.emit(0)
    page.ui.minutes_spin.setValue(9)
    kept = read_settings(page.frame.desk.store.folder)
    assert (kept.point_size, kept.lock_minutes, look_of(app).point_size) == (14.0, 9, 14.0)
    apply_look(app, Look())


def test_admin_and_auditor_exclude_each_other_in_the_form(qtbot: QtBot) -> None:
    form = AccountForm(ADD)
    qtbot.addWidget(form)
    form.boxes[Role.ADMIN].setChecked(True)
    form.boxes[Role.AUDITOR].setChecked(True)
    assert not form.boxes[Role.ADMIN].isChecked()


def test_two_unlike_passwords_are_named_before_anything_is_written(
    qtbot: QtBot, page: Settings
) -> None:
    page.people._show_form(ADD, "")
    form = page.people._form
    assert form is not None
    form.ui.name_edit.setText("蒲守信")
    form.ui.password_edit.setText("correct horse battery")
    form.ui.save_button.click()
    assert "不一样" in form.ui.message_label.text()
    assert page.frame.runner.busy() == 0 or page.ui.user_table.rowCount() <= 1


def test_what_is_wrong_with_an_account_is_said_in_its_form(qtbot: QtBot, page: Settings) -> None:
    page.people._show_form(ADD, "")
    form = page.people._form
    assert form is not None
    for edit in (form.ui.password_edit, form.ui.again_edit):
        edit.setText("correct horse battery")
    form.ui.name_edit.setText("蒲守信")
    form.findChild(QPushButton, "save_button").click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: form.ui.message_label.text().strip() != "")


def test_a_backup_elsewhere_is_made_and_said(
    qtbot: QtBot, page: Settings, tmp_path: Path
) -> None:
    label = page.backups.ui.other_label
    page.backups.back_up(tmp_path / "stick")
    qtbot.waitUntil(lambda: label.text() == "备份好了，也核对过了。", timeout=60_000)


def test_a_place_is_chosen_fed_and_given_up(qtbot: QtBot, page: Settings, tmp_path: Path) -> None:
    tab, disk = page.backups, tmp_path / "disk"
    disk.mkdir()
    qtbot.waitUntil(lambda: tab.standing is not None)
    tab.ui.now_button.click()
    assert "都不在" in tab.ui.backup_label.text()
    tab.set_place(PlaceKind.FIXED, disk)
    qtbot.waitUntil(lambda: tab.ui.fixed_folder.text() == str(disk))
    tab.ui.now_button.click()
    qtbot.waitUntil(lambda: "备份好了" in tab.ui.backup_label.text(), timeout=60_000)
    qtbot.waitUntil(lambda: "今天" in tab.ui.fixed_state.text())
    tab.ui.fixed_drop_button.click()
    qtbot.waitUntil(lambda: tab.ui.fixed_folder.text().startswith("没有选"))
    assert len(list(disk.glob("*/manifest-*"))) == 1


def test_a_place_that_is_not_the_old_one_waits_for_a_word(
    qtbot: QtBot, page: Settings, tmp_path: Path
) -> None:
    tab, disk = page.backups, tmp_path / "disk"
    disk.mkdir()
    tab.set_place(PlaceKind.FIXED, disk)
    qtbot.waitUntil(lambda: tab.ui.fixed_folder.text() == str(disk))
    (disk / "TJBACKUP.json").unlink()
    tab.refresh()
    qtbot.waitUntil(lambda: not tab.ui.fixed_new_button.isHidden())
    assert "不是原来那个备份位置" in tab.ui.fixed_state.text()
    tab.ui.fixed_new_button.click()
    qtbot.waitUntil(tab.ui.fixed_new_button.isHidden)
    assert (disk / "TJBACKUP.json").exists()


def test_what_must_not_be_a_place_is_refused_in_words(qtbot: QtBot, page: Settings) -> None:
    page.backups.set_place(PlaceKind.FIXED, page.frame.desk.store.folder)
    qtbot.waitUntil(lambda: "数据文件夹" in page.frame.notices.text.text())


def test_the_days_are_kept(qtbot: QtBot, page: Settings) -> None:
    tab = page.backups
    qtbot.waitUntil(lambda: tab.standing is not None)
    tab.ui.tell_spin.setValue(7)
    tab.ui.tell_spin.editingFinished.emit()
    qtbot.waitUntil(lambda: tab.standing is not None and tab.standing.tell_after == 7)


def test_a_practice_township_has_no_backup(qtbot: QtBot, frame: Frame) -> None:
    frame.desk.is_practice = True
    page = Settings(frame)
    qtbot.addWidget(page)
    assert "备份" not in titles(page)


def test_the_check_lists_what_was_looked_at(qtbot: QtBot, page: Settings) -> None:
    page.frame.desk.is_practice = True  # the made-up store has no key ring to look at
    page.ui.health_button.click()
    qtbot.waitUntil(lambda: page.ui.health_table.rowCount() > 0, timeout=30_000)
    item = page.ui.health_table.item(0, 0)
    assert item is not None
    assert item.text() == "数据库文件"


def test_the_way_to_the_templates_is_told(page: Settings, visits: list[tuple[str, str]]) -> None:
    page.ui.template_button.click()
    assert visits == [("desk", "templates")]


def test_the_centres_habits_are_shown_settled_and_hold_at_once(
    qtbot: QtBot, page: Settings, frame: Frame
) -> None:
    papers, numbers = page.habits.forms
    qtbot.waitUntil(lambda: papers.form.field("oral_signature").value() is True)
    qtbot.waitUntil(lambda: "{序号}" in str(numbers.form.field("people_case").value()))
    papers.form.set_values({"party_letters": True})
    with qtbot.waitSignal(frame.hub.saved):
        papers.button.click()
    assert frame.desk.rules.settings["papers.party_letters"] == "是"


def test_a_number_pattern_without_a_number_is_said_beside_it(qtbot: QtBot, page: Settings) -> None:
    form = page.habits.forms[1]
    qtbot.waitUntil(lambda: bool(form.form.field("people_case").value()))
    form.form.set_values({"people_case": "第号"})
    form.button.click()
    fault = form.form.blocks["people_case"].fault
    qtbot.waitUntil(lambda: "序号" in fault.text())
