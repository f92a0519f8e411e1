"""A PC joins the county through its own window: two fingerprints, two files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.exchange import ExchangePage
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.exchange import standing, trusting
from mediation_desk.usecases.registry import Role


def test_a_pc_that_has_not_joined_sees_only_what_to_do_next(page: ExchangePage) -> None:
    ui = page.ui
    assert ui.join_scroll.isVisible()
    assert not ui.work_part.isVisible()
    assert not ui.tabs.isVisible()
    assert ui.name_edit.text()


def test_it_asks_reads_out_is_admitted_and_accepts(
    qtbot: QtBot, page: ExchangePage, county: Desk, desk: Desk, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    page.ui.name_edit.setText("窗口一号")
    page.ui.enrol_button.click()
    qtbot.waitUntil(lambda: page.ui.fingerprint_label.text().strip() != "")
    [file] = tmp_path.glob("*.tjt")
    read_out = page.ui.fingerprint_label.text()
    let_in = trusting.admit(county, file, read_out, tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (let_in.file, ""))
    page.ui.county_edit.setText(let_in.fingerprint)
    page.ui.accept_button.click()
    qtbot.waitUntil(page.ui.work_part.isVisible)
    assert standing.status(desk).is_admitted
    assert [pc.device_name for pc in trusting.who_is_who(desk) if pc.is_own] == ["窗口一号"]
    assert "已加入" in page.frame.notices.text.text()


def test_a_wrong_fingerprint_is_said_beside_it_and_joins_nothing(
    qtbot: QtBot, page: ExchangePage, county: Desk, desk: Desk, tmp_path: Path
) -> None:
    asked = trusting.enrol(desk, tmp_path)
    let_in = trusting.admit(county, Path(asked.file), asked.fingerprint, tmp_path)
    page.ui.county_edit.setText(asked.fingerprint)
    page.joining.accept(Path(let_in.file))
    qtbot.waitUntil(lambda: "对不上" in page.ui.accept_label.text())
    assert not standing.status(desk).is_admitted


def test_without_a_fingerprint_no_file_is_asked_for(page: ExchangePage) -> None:
    page.ui.accept_button.click()
    assert "先填" in page.ui.accept_label.text()


def test_a_mediator_is_told_who_can_join(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    desk.user = SignedIn(desk.user.user_id, "蒲守信", frozenset({Role.MEDIATOR}))
    page = ExchangePage(frame)
    qtbot.addWidget(page)
    page.open("")
    page.show()
    qtbot.waitUntil(lambda: "管理员或主任" in page.ui.hint_label.text())
    assert not page.ui.join_scroll.isVisible()


def test_a_receptionist_and_the_practice_township_are_told_why_not(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    desk.user = SignedIn(desk.user.user_id, "何玉霞", frozenset({Role.RECEPTIONIST}))
    page = ExchangePage(frame)
    qtbot.addWidget(page)
    page.open("")
    assert "角色" in page.ui.hint_label.text()
    desk.is_practice = True
    page.refresh()
    assert "练习库" in page.ui.hint_label.text()
