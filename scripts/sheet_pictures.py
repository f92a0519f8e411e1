"""Takes the pictures of 报送表 for the manual, on a sheet and cases that are made up.

``python scripts/sheet_pictures.py`` writes docs/pictures/sheets*; no display is
needed, no real store is opened, nothing is sent.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from openpyxl import Workbook
from pictures import SIZES, Camera
from PySide6.QtWidgets import QApplication

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.fonts import load_rare_fonts, load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.sheets.sheets_tool import SheetsTool
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.usecases import opening, verbs  # noqa: F401 - they register
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


def shoot(app: QApplication, camera: Camera, desk: Desk, size: tuple[int, int], at: Path) -> None:
    """The columns, the form of one that is open, the departments."""
    seat = make_seat(desk, at / "practice", IdleWatch(app))
    drafts = DraftKeeper(camera.runner, DeskDrafts(desk))
    window = MainWindow(seat, camera.runner, drafts)
    window.resize(*size)
    window.show()
    window.go("desk", "sheets")
    camera.settle()
    camera.take(window, "sheets")
    tool = window.findChild(SheetsTool, "tool")
    if tool is not None:
        tool.ui.table.setCurrentCell(len(HEADINGS) - 1, 0)
        tool.begin(tool.deeds[1])
        camera.settle()
        camera.take(window, "sheets-column")
    drafts.stop()
    seat.stop()
    window.close()


def main() -> int:
    """Take all pictures of the page."""
    app = QApplication([])
    load_screen_font(app)
    load_rare_fonts(app)
    apply_look(app, Look())
    with tempfile.TemporaryDirectory() as place:
        desk = opening.open_practice(Path(place) / "practice")
        desk.is_practice = False
        furnish(desk, Path(place))
        send(desk)
        runner = Runner()
        for size in SIZES:
            shoot(app, Camera(runner, str(size[0])), desk, size, Path(place))
        runner.shutdown()
        desk.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
