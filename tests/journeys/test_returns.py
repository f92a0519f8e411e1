"""A month's return by hand: its cases looked at, figures typed, sent, corrected, printed; the
county's own workbook learnt and filled.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.returns.books_tool import BooksTool
from mediation_desk.qt.returns.copies_tool import CopiesTool
from mediation_desk.qt.returns.returns_tool import ReturnsTool
from mediation_desk.usecases.desk import Desk
from tests.desks import led
from tests.journeys.by_hand import come_to
from tests.journeys.hands import Hands
from tests.journeys.test_every_stop import doubled
from tests.usecases.returns.test_workbooks import empty

pytestmark = pytest.mark.timeout(120)
Key = Qt.Key


def tool_of(hands: Hands, key: str) -> object:
    hands.window.go("desk", key)
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, DeskPage)
    return page.tool


def test_a_month_is_counted_sent_corrected_and_filled_into_the_countys_workbook(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    come_to(desk, "2026-05-04")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    case = led(desk, "seal_agreement")
    tool = tool_of(hands, "returns")
    assert isinstance(tool, ReturnsTool)
    assert tool.period.words == "2026年4月"
    assert tool.lines[0].cells == ("调解案件总数", "1", "件", "")
    hands.click(tool.cases_button)
    hands.settle()
    assert [one.id for one in tool.lines] == [case]
    hands.press(Key.Key_Escape)
    hands.settle()
    hands.click(tool.buttons["send_return"])
    hands.settle()
    assert tool.form is not None
    tool.form.set_values({"to": "县司法局"})
    tool.form.submit()
    hands.settle()
    assert "2026-05-04 报送" in tool.ui.count_label.text()
    assert not doubled(hands.window)
    led(desk, "accept")
    tool.refresh()
    hands.settle()
    assert tool.lines[0].cells == ("调解案件总数", "2", "件", "1")
    hands.click(tool.print_button)
    hands.settle()
    name = "TJ-01 人民调解案件情况统计表 2026年4月"
    assert {f.suffix for f in tmp_path.glob(f"{name}.*")} == {".docx", ".pdf", ".xlsx"}
    copies = tool_of(hands, "return_copies")
    assert isinstance(copies, CopiesTool)
    assert "报送时 1，现在 2（多了 1 件）" in copies.lines[0].text
    hands.click(copies.again_button)
    hands.settle()
    (kept,) = tmp_path.glob(f"{name} 2026-05-04 第1次.xlsx")
    assert load_workbook(kept).worksheets[0].cell(6, 2).value == 1
    desk.do("learn_return_book", {"name": "县月报", "file": str(empty(tmp_path))})
    books = tool_of(hands, "return_books")
    assert isinstance(books, BooksTool)
    hands.click(books.fill_button)
    hands.settle()
    assert load_workbook(tmp_path / "县月报 2026年4月.xlsx").worksheets[0]["B4"].value == 2
    assert not doubled(hands.window)
