"""A labour dispute with four sides at the table, and a party referred, by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from mediation_desk.qt.desk.list_tool import ListTool
from mediation_desk.qt.form_builder import RowsField
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.sums.sums_tool import SumsTool
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.to_do import day_to_do
from mediation_desk.usecases.joint import views
from tests.desks import STEPS, led
from tests.journeys.hands import Hands
from tests.journeys.test_every_stop import doubled, walk

pytestmark = pytest.mark.timeout(240)


def page(hands: Hands) -> DeskPage:
    found = hands.window.current_page()
    assert isinstance(found, DeskPage)
    return found


def tool(hands: Hands) -> ListTool:
    assert isinstance(page(hands).tool, ListTool)
    return page(hands).tool  # type: ignore[return-value]


def filled(hands: Hands, values: dict[str, object]) -> None:
    """Fill the open form and press its button."""
    form = tool(hands).form
    assert form is not None
    hands.fill(form.form, values)
    hands.click(form.ui.do_button)
    hands.settle()
    assert tool(hands).form is None


def planned(desk: Desk) -> str:
    """A labour dispute whose first session is planned; the union is on file with its chairman."""
    with desk.batch("init") as work:
        work.put(Row.ORGANIZATION, kind="department", name="河湾镇总工会", contact="马主席")
    case = led(desk, "register", stat_type="劳动争议纠纷")
    for verb, values in STEPS[:4]:
        desk.do(verb, values, case=case)
    day = desk.clock.today().isoformat()
    desk.do("plan_session", {"on": day, "start": "20:00"}, case=case)
    return case


def test_four_sides_sit_down_and_the_wages_are_one_key_away(hands: Hands, desk: Desk) -> None:
    case = planned(desk)
    hands.window.go("case", case)
    hands.settle()
    hands.window.go("desk", f"joint/new:{case}")
    hands.settle()
    form = tool(hands).form
    assert form is not None
    seats = form.form.field("seats")
    assert isinstance(seats, RowsField)
    for place, (organ, name) in enumerate(
        (("县工商联", "何会长"), ("县劳动仲裁院", "吴仲裁员"), ("河湾司法所", "李明")), start=1
    ):
        hands.fill(seats.rows[place].form, {"organ": organ, "name": name})
    hands.click(form.ui.do_button)
    hands.settle()
    assert tool(hands).form is form, "asked for the parties' consent"
    filled(hands, {"consented": True})
    (session,) = facts_of(desk, case).sessions
    assert [one.name for one in session.seats] == ["马主席", "何会长", "吴仲裁员", "李明"]
    assert not doubled(hands.window)
    assert walk(hands) == []
    hands.alt("g")
    hands.settle()
    assert isinstance(page(hands).tool, SumsTool)


def test_a_party_is_referred_from_the_case_and_the_day_asks_whether_it_came(
    hands: Hands, desk: Desk
) -> None:
    case = led(desk, "assign_mediator")
    hands.window.go("desk", f"referrals/new:{case}")
    hands.settle()
    person = facts_of(desk, case).applicants[0]
    filled(hands, {
        "party": person.id, "kind": "counselling", "organ": "县心理服务中心",
        "consented_how": "spoken", "consented_on": "今天", "meet_on": "今天",
    })  # fmt: skip
    assert [one.what for one in day_to_do(desk)] == ["登记转介到场情况：心理咨询"]
    assert not doubled(hands.window)
    assert walk(hands) == []
    hands.window.go("case", case)
    hands.settle()
    line = f"duty_referrals_{views.referrals(desk)[0].id}"
    hands.click(hands.case_page.findChild(QPushButton, line))
    hands.settle()
    hands.alt("r")
    filled(hands, {"state": "came"})
    assert not day_to_do(desk)
    hands.alt("x")
    filled(hands, {"how": "withdrawn"})
    assert views.referrals(desk)[0].ended_how == "withdrawn"
    assert not tool(hands).ui.card.findChild(QPushButton, "note_attendance_button").isVisible()
    hands.press(Qt.Key.Key_Escape)
