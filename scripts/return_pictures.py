"""Takes the pictures of 报表, 报送留存 and 县里的表 for the manual, on made-up cases.

``python scripts/return_pictures.py`` writes docs/pictures/returns*; no display is needed, no real
store is opened, nothing is sent.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from openpyxl import Workbook
from openpyxl.styles import Font
from stage import Camera, take_all

from mediation_desk.domain.returns.periods import PeriodKind, period_of
from mediation_desk.qt.returns.books_tool import BooksTool
from mediation_desk.qt.returns.returns_tool import ReturnsTool
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.returns.workbooks import return_books

HEADINGS = ("调解案件总数", "调解成功", "邻里纠纷", "合同纠纷", "涉及金额", "备注", "成功率")
_CASE = {
    "stat_type": "邻里纠纷", "facts": "院墙滴水，多次争吵。",
    "parties": [
        {"role": "applicant", "person": {"name": "龚㛃兰"}},
        {"role": "respondent", "person": {"name": "陈翀"}},
    ],
}  # fmt: skip


def furnish(desk: Desk, at: Path) -> None:
    """Last month sent, then one more case of it; a paper unit; a workbook with its cells."""
    today = desk.clock.today()
    month = period_of(today, PeriodKind.MONTH).before()
    told = {"kind": "people", "period": month.code}
    desk.do("enter_return_figures", {
        **told, "unit": "石沟村人民调解委员会", "is_on_paper": True,
        "figures": "调解案件总数（件）：2\n主动调解：2\n邻里纠纷：1\n村调委会：2",
    })  # fmt: skip
    why = "石沟村的纸表少写一类，已电话问过"
    desk.do("send_return", {**told, "on": today.isoformat(), "to": "县司法局", "why": why})
    on = month.last.isoformat()
    case = desk.do("register", {**_CASE, "on": on}).case_id
    desk.do("record_consent", {"on": on}, case=case)
    desk.do("accept", {"on": on}, case=case)
    book = Workbook()
    tab = book.worksheets[0]
    tab.title = "月报"
    tab["A1"], tab["A2"], tab["D2"] = "县人民调解工作月报", "填报单位：", "月份："
    tab["A1"].font = Font(bold=True)
    tab["A4"] = "本月"
    for letter, words in zip("BCDEFGH", HEADINGS, strict=True):
        tab[f"{letter}3"] = words
    tab["H4"] = "=C4/B4"
    book.save(at / "empty.xlsx")
    desk.do("learn_return_book", {"name": "县司法局月报", "file": str(at / "empty.xlsx")})
    place = {"book": return_books(desk)[0].book.id, "tab": "月报"}
    for cell, figure in (("B2", "words:unit"), ("E2", "words:period"), ("F4", "people:amount")):
        desk.do("mark_return_cell", {**place, "cell": cell, "figure": figure})


def shoot(camera: Camera, window: MainWindow, desk: Desk, _made: None) -> None:
    """The return with what does not add up, its form of sending, the copies, the workbook."""
    window.go("desk", "returns")
    camera.settle()
    camera.take(window, "returns")
    tool = window.findChild(ReturnsTool)
    if tool is not None:
        tool.begin(tool.deeds[0])
        camera.settle()
        camera.take(window, "returns-send")
        tool.close_form()
    window.go("desk", "return_copies")
    camera.settle()
    camera.take(window, "returns-copies")
    window.go("desk", "return_books")
    camera.settle()
    books = window.findChild(BooksTool)
    if books is not None:
        books.ui.table.setCurrentCell(3, 5)
    camera.settle()
    camera.take(window, "returns-book")


if __name__ == "__main__":
    sys.exit(take_all(furnish, shoot))
