"""From a case to a whistle and to the door, by mouse, in the whole window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from mediation_desk.qt.desk.list_tool import ListTool
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import to_do, whistle_views
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
    assert tool(hands).form is None


def test_a_whistle_is_blown_from_the_case_and_noted_at_the_door(
    hands: Hands, desk: Desk
) -> None:
    case = led(desk, "assign_mediator")
    hands.window.go("case", case)
    hands.settle()
    ways = hands.window.current_page().findChild(QWidget, "new_duty")  # type: ignore[union-attr]
    assert ways is not None
    assert ways.isVisible()
    hands.window.go("desk", f"whistles/new:{case}")
    hands.settle()
    filled(hands, {
        "others": "河湾派出所", "subject": "界址争议", "reason": "到场", "arrive_on": "2026-04-07",
    })  # fmt: skip
    (call,) = whistle_views.whistles(desk, case_id=case)
    assert [one.what for one in to_do.duty_to_do(desk)] == ["登记报到：河湾派出所"]
    hands.click(tool(hands).buttons["sign_arrival"])
    filled(hands, {"arrival": "arrived", "people": "赵六"})
    assert whistle_views.whistle(desk, call.line.id).called[0].people == "赵六"
    assert "按时报到" in tool(hands).ui.state_label.text()
    assert not doubled(hands.window)
