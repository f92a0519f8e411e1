"""A sheet of another system in the busy hour, filled with planted people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook

from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.sheets.filling import fill_sheet
from mediation_desk.usecases.sheets.known import known_sheets
from tests.proofs.planted import Planted


def everything(desk: Desk, folder: Path, one: Planted) -> set[str]:
    """Every verb of the room; gives their names."""
    book = Workbook()
    book.worksheets[0].append(["登记日期", "申请人", "申请人电话", "纠纷类型", "备注"])
    book.save(folder / "空表.xlsx")
    sheet = {"name": f"{one.name}报的表", "file": str(folder / "空表.xlsx")}
    desk.do("learn_sheet", sheet)
    its = {"sheet": known_sheets(desk)[0].id}
    desk.do("fill_column", {**its, "column": 5, "field": "fixed", "text": one.name})
    days = (date(2026, 1, 1), date(2026, 12, 31))
    fill_sheet(desk, its["sheet"], *days, folder, in_full=True)
    desk.do("forget_sheet", its)
    return {"learn_sheet", "fill_column", "forget_sheet"}
