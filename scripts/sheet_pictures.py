"""Takes the pictures of 报送表 for the manual, on a sheet and cases that are made up.

``python scripts/sheet_pictures.py`` writes docs/pictures/sheets*; no display is
needed, no real store is opened, nothing is sent.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from openpyxl import Workbook
from stage import Camera, take_all

from mediation_desk.qt.sheets.sheets_tool import SheetsTool
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.sheets.known import known_sheets

HEADINGS = (
    "序号", "登记日期", "所属村社区", "申请人", "申请人身份证号", "被申请人", "纠纷类型",
    "涉及金额（万元）", "化解情况", "填报单位", "平台编码",
)  # fmt: skip


def furnish(desk: Desk, at: Path) -> None:
    """One sheet, a column with fixed words."""
    book = Workbook()
    book.worksheets[0].append(["矛盾纠纷信息批量导入模板"])
    book.worksheets[0].append(list(HEADINGS))
    book.save(at / "empty.xlsx")
    desk.do("learn_sheet", {"name": "县平台导入模板", "file": str(at / "empty.xlsx")})
    sheet = known_sheets(desk)[0]
    desk.do("fill_column", {"sheet": sheet.id, "column": 10, "field": "fixed", "text": "河湾镇"})


def send(desk: Desk) -> None:
    """A case handed to two departments, and a whistle."""
    day = desk.clock.today()
    told = {"on": (day - timedelta(days=5)).isoformat(), "facts": "界址不清", "parties": [
        {"role": "applicant", "person": {"name": "龚㛃兰"}},
        {"role": "respondent", "person": {"name": "陈翀"}},
    ]}  # fmt: skip
    for organ, signed in (("自然资源所", 3), ("住建站", 0)):
        case = desk.do("register", told).case_id
        desk.do("hand_over", {"pair": "to_department", "on": told["on"], "organ": organ}, case=case)
        if signed:
            on = (day - timedelta(days=signed)).isoformat()
            desk.do("sign_handoff", {"on": on, "by": "郭小军"}, case=case)
            desk.do("return_handoff", {"on": day.isoformat(), "result": "已查清界址"}, case=case)
    desk.do("blow_whistle", {
        "organs": ["河湾派出所"], "subject": "围堵施工", "reason": "到场",
        "arrive_on": day.isoformat(), "answer_due_on": day.isoformat(),
    })  # fmt: skip


def furnish_and_send(desk: Desk, at: Path) -> None:
    """Both."""
    furnish(desk, at)
    send(desk)


def shoot(camera: Camera, window: MainWindow, desk: Desk, _made: None) -> None:
    """The columns, the form of one that is open, the departments."""
    window.go("desk", "sheets")
    camera.settle()
    camera.take(window, "sheets")
    tool = window.findChild(SheetsTool, "tool")
    if tool is not None:
        tool.ui.table.setCurrentCell(len(HEADINGS) - 1, 0)
        tool.begin(tool.deeds[1])
        camera.settle()
        camera.take(window, "sheets-column")


if __name__ == "__main__":
    sys.exit(take_all(furnish_and_send, shoot))
