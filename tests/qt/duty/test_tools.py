"""综治台 in the window: the tools open, offer what fits the chosen row, and hide what is masked."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.desk.list_tool import ListTool
from mediation_desk.qt.desk.tools import TOOLS, Tool, add_tool
from mediation_desk.qt.duty.roster_tool import RosterTool
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.duty import whistle_views
from mediation_desk.usecases.registry import Role
from tests.desks import registered

STRANGER = SignedIn("0198a0000000700080000000000000ff", "某人", frozenset({Role.MEDIATOR}))


def opened(qtbot: QtBot, frame: Frame, subject: str) -> DeskPage:
    """The page at one of its tools."""
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.resize(1230, 680)
    page.open(subject)
    page.show()
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    return page


def tool(page: DeskPage) -> ListTool:
    made = page.tool
    assert isinstance(made, ListTool)
    return made


def offered(made: ListTool) -> list[str]:
    """The words on the buttons below the chosen row."""
    buttons = made.ui.card.findChildren(QPushButton)
    return sorted(one.text().partition("(")[0] for one in buttons if one.isVisible())


def blow(desk: Desk, **more: object) -> str:
    values = {
        "organs": ["派出所", "住建站"], "subject": "秘密的界址", "reason": "到场",
        "arrive_on": desk.clock.today().isoformat(),
    }  # fmt: skip
    return desk.do("blow_whistle", values | more).created["whistle_call"]


@pytest.mark.heavy
def test_each_tool_that_is_listed_opens(qtbot: QtBot, frame: Frame) -> None:
    page = opened(qtbot, frame, "roster")
    for key in TOOLS:
        page.open(key)
        qtbot.waitUntil(lambda: frame.runner.busy() == 0)
        assert isinstance(page.tool, Tool)
        assert page.made[key] is page.tool


def test_two_tools_never_share_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    for key in list(TOOLS):
        monkeypatch.setitem(TOOLS, key, TOOLS[key])
    with pytest.raises(ValueError, match="twice"):
        add_tool("又一个", Tool, key="roster")


def test_a_whistle_has_a_row_for_each_department_with_what_fits_it(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    call = blow(desk)
    one = whistle_views.whistle(desk, call).called[0].id
    day = desk.clock.today().isoformat()
    arrival = {"department": one, "arrival": "按时报到", "on": day, "people": "赵六"}
    desk.do("sign_arrival", arrival)
    made = tool(opened(qtbot, frame, f"whistles/{call}"))
    assert [line.cells[1] for line in made.lines] == ["派出所", "住建站"]
    assert offered(made) == ["办结", "反馈登记", "撤回", "评价部门"]
    made.ui.table.setCurrentCell(1, 0)
    assert offered(made) == ["办结", "反馈登记", "报到登记", "撤回"]


def test_the_door_is_kept_with_the_form(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    call = blow(desk, organs=["派出所"])
    made = tool(opened(qtbot, frame, f"whistles/{call}"))
    made.buttons["sign_arrival"].click()
    form = made.form
    assert form is not None
    form.set_values({"arrival": "absent", "note": "电话没人接"})
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is None and frame.runner.busy() == 0)
    assert whistle_views.whistle(desk, call).called[0].arrival == "absent"
    qtbot.waitUntil(lambda: "没有报到" in made.ui.text_label.text())


@pytest.mark.heavy
def test_escape_closes_the_form_and_keeps_the_list(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    page = opened(qtbot, frame, f"whistles/{blow(desk)}")
    tool(page).buttons["blow_whistle"].click()
    assert page.step_back()
    assert tool(page).ui.stack.currentWidget() is tool(page).ui.list_page
    assert not page.step_back()


def test_of_a_sensitive_case_a_stranger_sees_number_and_days_alone(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    case = registered(desk)
    call = blow(desk, case=case)
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    desk.user = STRANGER
    made = tool(opened(qtbot, frame, f"whistles/{call}"))
    shown = "".join(f"{one.cells}{one.text}{one.about}{one.name}" for one in made.lines)
    assert "秘密" not in shown
    assert "派出所" not in shown
    assert offered(made) == []


def test_the_grid_shows_the_week_and_the_list_its_chosen_half(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    today = desk.clock.today()
    desk.do("plan_duty", {
        "kind": "常驻", "organ": "司法所", "person": "李明", "half": "下午",
        "weekdays": [str(today.weekday())], "from_on": (today - timedelta(days=7)).isoformat(),
    })  # fmt: skip
    made = tool(opened(qtbot, frame, "roster"))
    assert isinstance(made, RosterTool)
    item = made.grid.item(1, today.weekday())
    assert item is not None
    assert item.text() == "李明"
    made.grid.setCurrentCell(0, today.weekday())
    assert made.shown() == []
    made.grid.setCurrentCell(1, today.weekday())
    assert [one.cells[2] for one in made.shown()] == ["司法所"]


@pytest.mark.heavy
def test_nobody_but_the_head_and_the_keeper_plans(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    desk.user = STRANGER
    made = tool(opened(qtbot, frame, "roster"))
    assert made.buttons["plan_duty"].isHidden()
    assert isinstance(made.page, Page)


def filled(made: ListTool) -> list[str]:
    """The words on the filled buttons in sight."""
    found = made.findChildren(QPushButton)
    mains = [one for one in found if one.isVisible() and one.property("role") == "main"]
    return [one.text().partition("(")[0] for one in mains]


def test_one_button_is_filled_what_to_do_next(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    page = opened(qtbot, frame, "whistles")
    made = tool(page)
    assert filled(made) == ["吹哨"]
    call = blow(desk)
    page.refresh()
    qtbot.waitUntil(lambda: len(made.lines) == 2)
    assert filled(made) == ["报到登记"]
    day = desk.clock.today().isoformat()
    for one in whistle_views.whistle(desk, call).called:
        absent = {"department": one.id, "arrival": "absent", "on": day, "note": "没有来"}
        desk.do("sign_arrival", absent)
    page.refresh()
    qtbot.waitUntil(lambda: filled(made) == ["吹哨"])


def test_an_empty_tool_says_what_it_is_for_and_how_it_begins(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    page = opened(qtbot, frame, "whistles")
    made = tool(page)
    assert "按“吹哨”" in made.ui.empty_label.text()
    assert made.ui.purpose_label.isVisible()
    assert made.ui.purpose_label.text() == made.help_topic != ""
    call = blow(desk)
    desk.do("withdraw_whistle", {"call": call, "withdrawn_why": "写错了"})
    page.refresh()
    qtbot.waitUntil(lambda: len(made.lines) == 2)
    assert made.ui.empty_label.isVisible()
    assert not made.ui.purpose_label.isVisible()


def test_the_form_of_a_body_begins_with_what_is_on_file(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    known = {"phone": "16000010001", "contact": "赵六", "area": "河湾村"}
    desk.do("add_organization", {"name": "新街所", "kind": "司法所"} | known)
    page = opened(qtbot, frame, "phones")
    made = tool(page)
    place = [line.name for line in made.lines].index("新街所")
    made.ui.table.setCurrentCell(place, 0)
    made.buttons["amend_organization"].click()
    assert made.form is not None
    assert made.form.values().items() >= known.items()


@pytest.mark.parametrize(
    ("key", "verb", "field", "is_today"),
    [("listings", "list_case", "due_on", False), ("leads", "lead_case", "from_on", True)],
)
def test_today_is_proposed_for_a_first_day_and_never_for_a_last_one(
    qtbot: QtBot, frame: Frame, desk: Desk, key: str, verb: str, field: str, is_today: bool
) -> None:
    made = tool(opened(qtbot, frame, key))
    made.buttons[verb].click()
    assert made.form is not None
    found = made.form.values().get(field)
    assert found == (desk.clock.today() if is_today else None)


def test_a_long_text_stands_low_and_grows_with_its_words(qtbot: QtBot, frame: Frame) -> None:
    made = tool(opened(qtbot, frame, "listings"))
    made.buttons["list_case"].click()
    assert made.form is not None
    edit = made.form.form.field("reason").focusProxy()
    low = edit.height()
    edit.setPlainText("一行\n" * 8)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: edit.height() > low)
    edit.setPlainText("一行\n" * 80)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: edit.height() <= 4 * low)
