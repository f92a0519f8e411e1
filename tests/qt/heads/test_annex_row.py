"""The table of a group stands in the paper list of its case: looked at and printed from there."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.pages.case_page import papers_tab as tabs
from mediation_desk.qt.pages.case_page.papers_tab import PapersTab
from mediation_desk.usecases.desk import Desk
from tests.qt.heads.test_heads_tool import shared


def test_the_table_is_a_row_once_the_shares_are_worked_out(
    qtbot: QtBot, frame: Frame, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = shared(desk, tmp_path)
    page = CasePage(frame)
    qtbot.addWidget(page)
    page.resize(1230, 680)
    page.show()
    page.open(f"{case}#文书")
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    (tab,) = page.findChildren(PapersTab)
    before = tab.ui.table.rowCount()
    assert before > 5
    desk.do("share_heads", {"case": case})
    page.refresh()
    qtbot.waitUntil(lambda: tab.ui.table.rowCount() == before + 1)
    item = tab.ui.table.item(before, 0)
    assert item is not None
    assert item.text() == "群体给付明细表（协议附件）"
    tab.ui.table.setCurrentItem(item)
    tab.ui.preview_button.click()
    qtbot.waitUntil(lambda: tab.ui.view_title.text().startswith("群体给付明细表　1页"))
    printed: list[bytes] = []
    monkeypatch.setattr(tabs, "print_pdf", lambda _who, pdf, _name: bool(printed.append(pdf)))
    tab.ui.print_button.click()
    qtbot.waitUntil(lambda: len(printed) == 1)
    assert printed[0].startswith(b"%PDF")
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
