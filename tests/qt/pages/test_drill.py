"""The drill's four steps: what is there, what opens it, the check, the slip."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.drill import DrillPage
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep.backup_places import PlaceKind, set_backup_place
from mediation_desk.usecases.upkeep.daily_backup import daily_backup
from tests.kept_store import ADMIN, PASSWORD, KeptStore, kept_store


@pytest.fixture
def kept(tmp_path: Path) -> KeptStore:
    return kept_store(tmp_path / "data")


@pytest.fixture
def desk(kept: KeptStore, tmp_path: Path) -> Iterator[Desk]:
    made = kept.open()
    (tmp_path / "usb").mkdir()
    set_backup_place(made, PlaceKind.STICK, tmp_path / "usb")
    daily_backup(made)
    yield made
    made.store.close()


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> DrillPage:
    made = DrillPage(frame)
    qtbot.addWidget(made)
    made.open("")
    made.show()
    qtbot.waitUntil(lambda: made.found is not None)
    return made


def test_the_place_that_is_there_is_offered_with_its_newest_backup(page: DrillPage) -> None:
    assert page.ui.stick_radio.isChecked()
    assert not page.ui.fixed_radio.isEnabled()
    assert page.ui.found_label.text().startswith("最近一份：")
    assert page.ui.next_button.isEnabled()


def test_a_drill_passes_and_its_slip_is_written(
    qtbot: QtBot, page: DrillPage, tmp_path: Path, visits: list[tuple[str, str]]
) -> None:
    page.ui.next_button.click()
    assert page.ui.user_edit.text() == ADMIN
    page.ui.password_edit.setText(PASSWORD)
    page.ui.next_button.click()
    assert page.ui.password_edit.text() == ""
    qtbot.waitUntil(lambda: page.report is not None, timeout=60_000)
    assert page.ui.result_title.text() == "演练通过"
    page.write_slip(tmp_path / "slip.pdf")
    qtbot.waitUntil(lambda: "存好了" in page.ui.slip_label.text())
    assert "恢复演练记录单" in PdfReader(tmp_path / "slip.pdf").pages[0].extract_text()
    page.ui.next_button.click()
    assert visits == [("settings", "backup")]


def test_a_wrong_password_leads_back_and_is_said(qtbot: QtBot, page: DrillPage) -> None:
    page.ui.next_button.click()
    page.ui.password_edit.setText("not-the-password")
    page.ui.next_button.click()
    qtbot.waitUntil(lambda: "不对" in page.ui.message_label.text(), timeout=60_000)
    assert page.ui.steps.currentIndex() == 1
    qtbot.waitUntil(lambda: page.frame.runner.busy() == 0)


def test_without_password_or_code_nothing_is_begun(page: DrillPage) -> None:
    page.ui.next_button.click()
    for radio in (page.ui.password_radio, page.ui.slip_radio):
        radio.setChecked(True)
        page.ui.next_button.click()
        assert page.ui.steps.currentIndex() == 1
        assert page.ui.message_label.text().startswith("请填写")


def test_the_slips_code_is_asked_for_in_the_place_of_the_password(page: DrillPage) -> None:
    page.ui.next_button.click()
    page.ui.slip_radio.setChecked(True)
    assert page.ui.slip_part.isVisible()
    assert not page.ui.password_part.isVisible()


def test_a_folder_without_backups_holds_the_drill_back(
    qtbot: QtBot, page: DrillPage, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    page.look_in(tmp_path / "empty")
    qtbot.waitUntil(lambda: "没有备份" in page.ui.found_label.text())
    assert not page.ui.next_button.isEnabled()
    assert page.step_back() is False
