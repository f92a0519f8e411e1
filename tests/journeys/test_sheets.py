"""A sheet of another system is learnt and filled, by mouse and keyboard, in the whole window."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QFileDialog

from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.sheets.sheets_tool import SheetsTool
from mediation_desk.usecases.desk import Desk
from tests.desks import registered
from tests.journeys.hands import Hands
from tests.journeys.test_every_stop import doubled

pytestmark = pytest.mark.timeout(120)


def test_an_empty_sheet_is_learnt_settled_and_filled(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Workbook()
    book.worksheets[0].append(["登记日期", "申请人", "申请人身份证号", "纠纷类型", "填报单位"])
    book.save(tmp_path / "empty.xlsx")
    registered(desk, on=desk.clock.today().isoformat())
    hands.window.go("desk", "sheets")
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, DeskPage)
    tool = page.tool
    assert isinstance(tool, SheetsTool)
    hands.click(tool.buttons["learn_sheet"])
    assert tool.form is not None
    hands.fill(tool.form.form, {"name": "县平台"})
    tool.form.set_values({"file": str(tmp_path / "empty.xlsx")})
    hands.click(tool.form.ui.do_button)
    hands.settle()
    assert [line.cells[2] for line in tool.lines][-1] == "空着"
    tool.ui.table.setCurrentCell(4, 0)
    hands.click(tool.buttons["fill_column"])
    assert tool.form is not None
    hands.fill(tool.form.form, {"field": "fixed", "text": "河湾镇"})
    hands.click(tool.form.ui.do_button)
    hands.settle()
    assert tool.lines[4].cells[2] == "每行写：河湾镇"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(tmp_path))
    hands.click(tool.full_button)
    hands.settle()
    (made,) = tmp_path.glob("县平台*.xlsx")
    row = [cell.value for cell in load_workbook(made).worksheets[0][2]]
    assert (row[2], row[4]) == ("620102196804129960", "河湾镇")
    assert not doubled(hands.window)
