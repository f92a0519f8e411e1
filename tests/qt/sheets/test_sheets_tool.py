"""报送表 in the window: a sheet is learnt, an open column settled, the sheet filled."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.sheets.sheets_tool import SheetsTool
from mediation_desk.usecases.desk import Desk
from tests.desks import registered


def test_a_column_is_settled_once_and_the_sheet_filled(
    qtbot: QtBot, frame: Frame, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Workbook()
    book.worksheets[0].append(["登记日期", "申请人", "纠纷类型", "平台编码"])
    book.save(tmp_path / "空表.xlsx")
    desk.do("learn_sheet", {"name": "县平台", "file": str(tmp_path / "空表.xlsx")})
    registered(desk, on=desk.clock.today().isoformat())
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.open("sheets")
    page.show()
    tool = page.tool
    assert isinstance(tool, SheetsTool)
    qtbot.waitUntil(lambda: len(tool.lines) == 4)
    assert tool.ui.count_label.text() == "共 4 栏，1 栏空着"
    tool.ui.table.setCurrentCell(3, 0)
    qtbot.mouseClick(tool.buttons["fill_column"], Qt.MouseButton.LeftButton)
    assert tool.form is not None
    tool.form.set_values({"field": "register_no"})
    tool.form.submit()
    qtbot.waitUntil(lambda: tool.lines[3].cells[2] == "登记号")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(tmp_path))
    qtbot.mouseClick(tool.fill_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("县平台*.csv"))))
    tab = load_workbook(next(tmp_path.glob("县平台 *.xlsx"))).worksheets[0]
    assert [cell.value for cell in tab[2]][1] == "龚㛃兰"
    assert str(tab["D2"].value)
