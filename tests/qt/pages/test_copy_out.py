"""A copy of an attachment leaves the program with its reason, asked for in one panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import TABS, CasePage
from mediation_desk.qt.pages.case_page.evidence_tab import EvidenceTab
from mediation_desk.usecases.filing import attaching

PLACE = [name for name, _ in TABS].index("证据")


@pytest.fixture
def page(
    qtbot: QtBot, frame: Frame, registered: Callable[..., str], tmp_path: Path
) -> Iterator[CasePage]:
    case, file = registered(), tmp_path / "录音.bin"
    file.write_bytes(b"sound")
    attaching.attach(frame.desk, case, file, "录音", "证据")
    made = CasePage(frame)
    qtbot.addWidget(made)
    made.show()
    made.open(case)
    qtbot.waitUntil(lambda: made.view is not None)
    made.ui.tabs.setCurrentIndex(PLACE)
    yield made
    frame.notices.clear()


def copying(page: CasePage) -> EvidenceTab:
    """The tab with its panel open for the one file there is."""
    tab = page.tabs[PLACE]
    assert isinstance(tab, EvidenceTab)
    tab.ui.files_table.selectRow(0)
    tab.ui.copy_button.click()
    return tab


def test_without_a_reason_no_window_opens(page: CasePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("asked where to"))
    tab = copying(page)
    tab.ui.copy_do_button.click()
    assert "请填写" in tab.why.blocks["reason"].fault.text()


def test_with_its_reason_the_copy_is_made_and_the_panel_goes(
    qtbot: QtBot, page: CasePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "副本.bin"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    tab = copying(page)
    tab.why.set_values({"reason": "法院调取"})
    tab.ui.copy_do_button.click()
    qtbot.waitUntil(tab.ui.copy_card.isHidden)
    assert target.read_bytes() == b"sound"


def test_escape_puts_the_panel_away(page: CasePage) -> None:
    tab = copying(page)
    assert page.step_back()
    assert tab.ui.copy_card.isHidden()
    assert not page.step_back()
