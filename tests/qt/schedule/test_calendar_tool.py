"""日程 in the window: the week and the day show what is booked, forms begin where one stands."""

from __future__ import annotations

from datetime import timedelta

from pytestqt.qtbot import QtBot

from mediation_desk.domain.duty.roster import monday_of
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.schedule.calendar_tool import CalendarTool
from mediation_desk.usecases.desk import Desk
from tests.desks import led
from tests.qt.duty.test_tools import offered, opened

PLAN = {"start": "9:00", "end": "11:00", "place": "调解一室"}


def calendar(qtbot: QtBot, frame: Frame, subject: str) -> CalendarTool:
    made = opened(qtbot, frame, f"calendar/{subject}").tool
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    assert isinstance(made, CalendarTool)
    return made


def test_a_session_stands_in_its_half_day_and_in_its_room_and_hour(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    tuesday = monday_of(desk.clock.today()) + timedelta(days=8)
    desk.do("plan_session", PLAN | {"on": tuesday.isoformat()}, case=led(desk, "give_notice"))
    made = calendar(qtbot, frame, tuesday.isoformat())
    item = made.grid.item(0, 1)
    assert item is not None
    assert item.text().startswith("09:00 ")
    assert [one.cells[0] for one in made.shown()] == ["09:00—11:00"]
    assert offered(made) == ["取消这次", "打开案件", "改期", "错开到场"]
    assert made.lines[0].state == "还没有出具通知"
    made.grid.setCurrentCell(1, 1)
    assert made.shown() == []
    made.view_button.click()
    taken = [
        made.grid.horizontalHeaderItem(column).text()  # type: ignore[union-attr]
        for column in range(made.grid.columnCount())
        if made.grid.item(0, column).text()  # type: ignore[union-attr]
    ]
    assert taken == ["9时", "10时"]


def test_a_session_is_moved_from_the_calendar(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    tuesday = monday_of(desk.clock.today()) + timedelta(days=8)
    desk.do("plan_session", PLAN | {"on": tuesday.isoformat()}, case=led(desk, "give_notice"))
    made = calendar(qtbot, frame, tuesday.isoformat())
    made.buttons["move_session"].click()
    form = made.form
    assert form is not None
    assert form.values()["place"] == "调解一室"
    form.set_values({"on": tuesday + timedelta(days=2), "reason": "当事人外出"})
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is None and frame.runner.busy() == 0)
    made.grid.setCurrentCell(0, 3)
    assert [one.cells[0] for one in made.shown()] == ["09:00—11:00"]
