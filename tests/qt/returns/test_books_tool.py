"""县里的表 in the window: the workbook as a grid, a cell pointed at, what stands in it then."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.returns.books_tool import BooksTool
from mediation_desk.usecases.desk import Desk
from tests.usecases.returns.test_workbooks import empty


def test_a_cell_is_pointed_at_and_says_what_stands_in_it(
    qtbot: QtBot, frame: Frame, desk: Desk, tmp_path: Path
) -> None:
    values = {"name": "县司法局月报", "file": str(empty(tmp_path))}
    desk.do("learn_return_book", values)
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.open("return_books")
    page.show()
    tool = page.tool
    assert isinstance(tool, BooksTool)
    qtbot.waitUntil(lambda: bool(tool.lines))
    assert tool.lines[3].cells[1] == "【调解案件总数（件）】"
    tool.ui.table.setCurrentCell(3, 3)
    assert tool.cell == "D4"
    assert tool.ui.name_label.text() == "D4 格"
    assert tool.ui.state_label.text() == "不填"
    tool.begin(tool.deeds[1])
    assert tool.form is not None
    tool.form.set_values({"figure": "people:amount", "unit": "own"})
    tool.form.submit()
    qtbot.waitUntil(lambda: tool.lines[3].cells[3] == "【协议涉及金额（万元）（本级）】")
    assert tool.cell == "D4"
    assert tool.ui.state_label.text().startswith("填：人民调解　协议涉及金额")
