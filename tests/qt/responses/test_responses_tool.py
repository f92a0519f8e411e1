"""部门响应 in the window: a department a row, each thing it was sent on the right."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.responses.responses_tool import ResponsesTool
from mediation_desk.usecases.desk import Desk
from tests.desks import registered


def test_a_department_shows_what_it_was_sent_and_what_it_owes(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    today = desk.clock.today().isoformat()
    case = registered(desk, on=today)
    told = {"pair": "to_department", "on": today, "organ": "镇自然资源所"}
    desk.do("hand_over", told, case=case)
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.open("responses")
    page.show()
    tool = page.tool
    assert isinstance(tool, ResponsesTool)
    qtbot.waitUntil(lambda: bool(tool.lines))
    assert tool.lines[0].cells[:4] == ("镇自然资源所", "1", "0", "")
    qtbot.waitUntil(lambda: "还没有签收，还没有答复" in tool.ui.text_label.text())
    tool.period_box.setCurrentIndex(1)
    tool.period_box.activated.emit(1)
    qtbot.waitUntil(lambda: not tool.lines)
