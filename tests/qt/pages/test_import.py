"""The import page: a trial writes nothing, corrections count, an import is taken back whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.import_file import ImportFile
from mediation_desk.usecases import asking
from mediation_desk.usecases.asking import CaseFilter

LEDGER = Path(__file__).resolve().parents[2] / "data" / "ledger.xlsx"
WAIT = 60_000


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Iterator[ImportFile]:
    made = ImportFile(frame)
    qtbot.addWidget(made)
    made.show()
    yield made
    frame.notices.clear()


@pytest.fixture
def tried(qtbot: QtBot, page: ImportFile) -> ImportFile:
    page.file.set_value(LEDGER)
    page.try_reading()
    shown = page.ui.preview_page
    qtbot.waitUntil(lambda: page.ui.stack.currentWidget() is shown, timeout=WAIT)
    return page


def count(frame: Frame) -> int:
    """How many rows of ledgers are in the store."""
    return len(asking.case_ids(frame.desk, CaseFilter(ledger=True)))


def test_without_a_file_the_page_says_so(page: ImportFile) -> None:
    page.try_reading()
    assert "请先选" in page.ui.choose_message.text()


def test_a_trial_shows_columns_and_refusals_and_writes_nothing(
    tried: ImportFile, frame: Frame
) -> None:
    assert tried.report is not None
    assert (len(tried.report.imported), len(tried.report.refused)) == (48, 7)
    assert tried.ui.refused_table.rowCount() == 7
    assert tried.ui.columns_table.rowCount() == len(tried.columns)
    assert count(frame) == 0


def test_what_was_doubled_or_worth_a_look_is_told_row_by_row(tried: ImportFile) -> None:
    told = tried.ui.told_table.model()
    rows = [str(told.data(told.index(row, 1))) for row in range(told.rowCount())]
    assert sum("重复，不再导入" in words for words in rows) == 5
    assert told.headerData(0, Qt.Orientation.Horizontal) == "哪一行"


def test_a_corrected_row_is_taken(qtbot: QtBot, tried: ImportFile) -> None:
    table = tried.ui.refused_table
    report = tried.report
    assert report is not None
    place = next(n for n, one in enumerate(report.refused) if one.field == "registered_on")
    cell = table.cellWidget(place, 2)
    assert isinstance(cell, QLineEdit)
    cell.setText("2026-03-02")
    tried.try_reading()
    qtbot.waitUntil(lambda: tried.report is not report, timeout=WAIT)
    assert tried.report is not None
    assert len(tried.report.imported) == 49


def test_a_column_understood_otherwise_is_asked_of_the_desk(tried: ImportFile) -> None:
    box = tried.ui.columns_table.cellWidget(0, 3)
    assert isinstance(box, QComboBox)
    assert tried.chosen_columns() == {}
    box.setCurrentIndex(0)
    first = tried.columns[0]
    assert tried.chosen_columns() == {(first.sheet, first.letter): None}


def test_an_import_is_taken_back_whole(qtbot: QtBot, tried: ImportFile, frame: Frame) -> None:
    tried.take_in()
    shown = tried.ui.result_page
    qtbot.waitUntil(lambda: tried.ui.stack.currentWidget() is shown, timeout=WAIT)
    assert count(frame) == 48
    tried.undo()
    chosen = tried.ui.choose_page
    qtbot.waitUntil(lambda: tried.ui.stack.currentWidget() is chosen, timeout=WAIT)
    assert count(frame) == 0


def test_a_file_of_another_kind_is_refused_in_words(
    qtbot: QtBot, page: ImportFile, tmp_path: Path
) -> None:
    other = tmp_path / "a.txt"
    other.write_text("x", encoding="utf-8")
    page.file.set_value(other)
    page.try_reading()
    qtbot.waitUntil(lambda: len(page.ui.choose_message.text()) > 3)
