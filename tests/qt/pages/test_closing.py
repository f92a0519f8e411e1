"""The closing form names the required papers that are not issued and issues all with one press."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import CasePage, panels
from mediation_desk.qt.pages.case_page.panels import ClosePanel
from mediation_desk.usecases import asking


@pytest.fixture
def failed(frame: Frame, registered: Callable[..., str]) -> str:
    """A case whose talks failed before they began; its centre wants the papers before closing."""
    case, on = registered(), frame.desk.clock.today()
    frame.desk.do("set_paper_habits", {"closing": "on_file"})
    for verb in ("record_consent", "accept", "give_notice"):
        frame.desk.do(verb, {"on": on}, case=case)
    frame.desk.do("terminate", {"on": on, "ground": "gap"}, case=case)
    return case


def closing(qtbot: QtBot, page: CasePage, case: str) -> ClosePanel:
    page.open(case)
    qtbot.waitUntil(lambda: page.view is not None and page.view.facts.id == case)
    page.open_verb("close_case", {})
    assert isinstance(page.panel, ClosePanel)
    return page.panel


def test_what_is_owed_is_listed_and_issued_into_a_folder_then_the_case_closes(
    qtbot: QtBot, page: CasePage, failed: str, frame: Frame, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    panel = closing(qtbot, page, failed)
    qtbot.waitUntil(lambda: "告知书" in panel.owed_label.text())
    panel.ui.do_button.click()
    qtbot.waitUntil(lambda: "还不能结案" in panel.ui.message_label.text())
    monkeypatch.setattr(panels, "ask_folder", lambda *_: str(tmp_path / "out"))
    panel.findChild(QPushButton, "issue_owed").click()
    qtbot.waitUntil(lambda: panel.owed_label.text() == "必备文书都出具了。", timeout=60_000)
    assert panel.issue_button.isHidden()
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".docx", ".pdf"}
    panel.ui.do_button.click()
    qtbot.waitUntil(lambda: asking.facts_of(frame.desk, failed).closed_on is not None)


def test_nothing_is_issued_where_no_folder_was_chosen(
    qtbot: QtBot, page: CasePage, failed: str, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = closing(qtbot, page, failed)
    qtbot.waitUntil(lambda: bool(panel.owed))
    monkeypatch.setattr(panels, "ask_folder", lambda *_: "")
    panel.issue_button.click()
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    assert asking.facts_of(frame.desk, failed).papers == ()
