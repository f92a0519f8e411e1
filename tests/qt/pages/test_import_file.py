"""A ledger is looked at without writing, taken in, and taken back as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.import_file import ImportFile
from mediation_desk.usecases import asking
from mediation_desk.usecases.asking import CaseFilter

LEDGER = Path(__file__).resolve().parents[2] / "data" / "ledger.xlsx"


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> ImportFile:
    made = ImportFile(frame)
    qtbot.addWidget(made)
    made.show()
    return made


def count(page: ImportFile) -> int:
    return len(asking.case_ids(page.frame.desk, CaseFilter(ledger=True)))


def look(qtbot: QtBot, page: ImportFile, path: Path = LEDGER) -> None:
    page.file._take(str(path))
    page.ui.look_button.click()
    qtbot.waitUntil(page.ui.look_button.isEnabled, timeout=30_000)


def test_nothing_can_be_done_before_a_file_is_chosen(page: ImportFile) -> None:
    assert not page.ui.look_button.isEnabled()
    assert not page.ui.import_button.isEnabled()


def test_looking_counts_and_writes_nothing(qtbot: QtBot, page: ImportFile) -> None:
    look(qtbot, page)
    assert "可以导入 48 件" in page.ui.result_label.text()
    assert "重复 5 件，不能导入 7 件" in page.ui.result_label.text()
    assert count(page) == 0


def test_a_batch_goes_in_and_comes_out_whole(qtbot: QtBot, page: ImportFile) -> None:
    look(qtbot, page)
    page.ui.import_button.click()
    qtbot.waitUntil(page.ui.undo_button.isVisible, timeout=60_000)
    assert count(page) == 48
    page.ui.undo_button.click()
    qtbot.waitUntil(lambda: "撤销了" in page.ui.result_label.text(), timeout=60_000)
    assert count(page) == 0


def test_a_file_of_another_kind_is_refused_in_words(
    qtbot: QtBot, page: ImportFile, tmp_path: Path
) -> None:
    other = tmp_path / "a.txt"
    other.write_text("x", encoding="utf-8")
    look(qtbot, page, other)
    assert page.ui.result_label.text() == "没有导入。"
    assert page.frame.notices.kind == "refused"
