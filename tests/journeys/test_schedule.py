"""From the calendar to a clash and out of it, and a meeting with its record."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mediation_desk.qt.desk.list_tool import ListTool
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.gatherings import views as meetings
from mediation_desk.usecases.schedule.views import calendar
from tests.desks import led
from tests.journeys.hands import Hands
from tests.journeys.test_every_stop import doubled

pytestmark = pytest.mark.timeout(120)


def tool(hands: Hands) -> ListTool:
    page = hands.window.current_page()
    assert isinstance(page, DeskPage)
    assert isinstance(page.tool, ListTool)
    return page.tool


def filled(hands: Hands, values: dict[str, object]) -> None:
    """Fill the open form and press its button."""
    form = tool(hands).form
    assert form is not None
    hands.fill(form.form, values)
    hands.click(form.ui.do_button)
    hands.settle()


def test_a_clash_is_told_and_the_next_room_taken_then_a_meeting_is_held(
    hands: Hands, desk: Desk
) -> None:
    today = desk.clock.today()
    day = today + timedelta(days=1)
    first, second = led(desk, "give_notice"), led(desk, "assign_mediator")
    other = {"old": "蒲守信", "new": "何玉霞", "why": "换", "on": today.isoformat()}
    desk.do("replace_mediator", other, case=second)
    plan = {"on": day.isoformat(), "start": "9:00", "place": "调解一室"}
    desk.do("plan_session", plan, case=first)
    hands.window.go("desk", f"calendar/{day.isoformat()}")
    hands.settle()
    hands.click(tool(hands).buttons["book_session"])
    number = asking.facts_of(desk, second).case_no
    filled(hands, {
        "case": number, "on": day.isoformat(), "start": "9:30", "place": "调解一室", "why": "急",
    })  # fmt: skip
    form = tool(hands).form
    assert form is not None
    told = "".join(block.fault.text() for block in form.form.blocks.values())
    assert "调解一室有人用" in told
    filled(hands, {"place": "调解二室"})
    assert sorted(e.booking.place for e in calendar(desk, day, 1)[0].entries) == [
        "调解一室", "调解二室",
    ]  # fmt: skip
    hands.window.go("desk", "gatherings")
    hands.settle()
    hands.click(tool(hands).buttons["call_gathering"])
    filled(hands, {
        "kind": "heart_talk", "topic": "修路占地", "on": today.isoformat(), "host": "樊主任",
    })  # fmt: skip
    hands.click(tool(hands).buttons["record_gathering"])
    filled(hands, {"minutes": "各家都说了。", "result": "按户摊工。"})
    (meeting,) = meetings.gatherings(desk)
    assert meeting.line.recorded_on == today
    assert [e.booking.title for e in calendar(desk, today, 1)[0].entries] == ["修路占地"]
    assert not doubled(hands.window)
