"""The county's window: the board, letting a PC in, shutting one out after asking again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.pages.exchange import ExchangePage
from mediation_desk.sync.trust.standing import Standing
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import standing, trusting
from tests.usecases.exchange.packages import a_case, join, report, take


@pytest.fixture
def desk(county: Desk) -> Desk:
    """Here the window sits at the county's desk."""
    return county


@pytest.fixture
def joined(town: Desk, desk: Desk, tmp_path: Path) -> None:
    """The township is in; made before the page."""
    join(desk, town, tmp_path / "papers")


def words(page: ExchangePage, row: int = 0) -> list[str]:
    table = page.ui.board_table
    return [table.item(row, column).text() for column in range(table.columnCount())]  # type: ignore[union-attr]


def test_a_county_without_a_list_is_told_to_admit(page: ExchangePage) -> None:
    ui = page.ui
    assert "核准" in ui.hint_label.text()
    assert not ui.join_scroll.isVisible()
    assert ui.tabs.isTabVisible(2)
    assert not ui.tabs.isTabVisible(0)


def test_a_pc_is_admitted_by_the_fingerprint_that_was_read_out(
    qtbot: QtBot, page: ExchangePage, town: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = trusting.enrol(town, tmp_path, device_name="一号机")
    page.ui.admit_button.click()
    assert "先填" in page.ui.admit_label.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (asked.file, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    page.ui.read_edit.setText(asked.fingerprint)
    page.ui.admit_button.click()
    qtbot.waitUntil(lambda: "已准予入网" in page.ui.admit_label.text())
    qtbot.waitUntil(lambda: page.ui.pcs_table.rowCount() == 2)
    [file] = [f for f in tmp_path.glob("*.tjt") if str(f) != asked.file]
    trusting.accept(town, file, page.ui.admitted_label.text())
    assert standing.status(town).is_admitted


def test_a_wrong_fingerprint_lets_nobody_in(
    qtbot: QtBot, page: ExchangePage, town: Desk, desk: Desk, tmp_path: Path
) -> None:
    asked = trusting.enrol(town, tmp_path)
    page.ui.read_edit.setText("1" * len(asked.fingerprint.replace(" ", "")))
    page.county.admit(Path(asked.file), tmp_path)
    qtbot.waitUntil(lambda: "没有准予入网" in page.ui.admit_label.text())
    assert trusting.who_is_who(desk) == ()


@pytest.mark.usefixtures("joined")
def test_the_board_shows_the_silent_township_in_red(
    qtbot: QtBot, page: ExchangePage, town: Desk, desk: Desk, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: page.ui.board_table.rowCount() == 1)
    assert words(page)[-1] == "还没有上报过　该催了"
    a_case(town)
    report(town, tmp_path / "box")
    take(desk, tmp_path / "box")
    page.refresh()
    qtbot.waitUntil(lambda: words(page)[-1] == "今天")
    assert int(words(page)[1]) > 0


@pytest.mark.usefixtures("joined")
def test_the_countys_words_are_its_own(page: ExchangePage) -> None:
    assert page.ui.unreported_caption.text() == "未下发变更"
    assert page.ui.report_button.text().startswith("下发")
    assert not page.ui.again_button.isVisible()


@pytest.mark.usefixtures("joined")
def test_a_pc_is_shut_out_with_a_reason_and_after_asking_again(
    qtbot: QtBot, page: ExchangePage, town: Desk, desk: Desk
) -> None:
    ui, notices = page.ui, page.frame.notices
    qtbot.waitUntil(lambda: ui.pcs_table.rowCount() == 2)
    ui.revoke_button.click()
    assert "选一台" in ui.revoke_label.text()
    names = [ui.pcs_table.item(row, 1).text() for row in range(2)]  # type: ignore[union-attr]
    ui.pcs_table.setCurrentCell(names.index("一号机"), 0)
    ui.revoke_button.click()
    assert "原因" in ui.revoke_label.text()
    ui.reason_edit.setText("被盗")
    ui.revoke_button.click()
    assert status_of(desk, town) is Standing.OK
    notices.deed_button.click()
    qtbot.waitUntil(lambda: "已吊销" in ui.revoke_label.text())
    assert status_of(desk, town) is Standing.REVOKED


@pytest.mark.usefixtures("joined")
def test_each_letter_belongs_to_one_button(qtbot: QtBot, page: ExchangePage) -> None:
    page.ui.tabs.setCurrentIndex(2)
    qtbot.waitUntil(page.ui.revoke_button.isVisible)
    letters = [
        b.text().split("&")[1][0] for b in page.findChildren(QPushButton)
        if b.isVisible() and "&" in b.text()
    ]  # fmt: skip
    assert sorted(letters) == sorted(set(letters))
    assert {"A", "I", "U", "X"} <= set(letters)


def status_of(desk: Desk, town: Desk) -> Standing:
    own = town.store.origin.replica
    return next(pc.status for pc in trusting.who_is_who(desk) if pc.replica == own)
