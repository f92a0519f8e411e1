"""联合调解 and 转介 in the window: seats kept by the form, the four proposed, attendance noted."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.desk.list_tool import ListTool
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.joint import views
from tests.desks import STEPS, led


def opened(qtbot: QtBot, frame: Frame, subject: str) -> ListTool:
    """The page at one of its tools."""
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.resize(1230, 680)
    page.open(subject)
    page.show()
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    assert isinstance(page.tool, ListTool)
    return page.tool


def offered(made: ListTool) -> list[str]:
    """The words on the buttons below the chosen row."""
    buttons = made.ui.card.findChildren(QPushButton)
    return sorted(one.text().partition("(")[0] for one in buttons if one.isVisible())


def at_the_table(desk: Desk, kind: str) -> str:
    """A case with its session."""
    case = led(desk, "register", stat_type=kind)
    for verb, values in STEPS[:4]:
        desk.do(verb, values, case=case)
    today = desk.clock.today().isoformat()
    desk.do("hold_session", {"on": today, "result": "continued", "text": "谈"}, case=case)
    return case


def test_from_a_labour_case_the_four_stand_ready_and_the_form_keeps_them(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    with desk.batch("init") as work:
        work.put(Row.ORGANIZATION, kind="department", name="河湾镇总工会", contact="马主席")
    case = at_the_table(desk, "劳动争议纠纷")
    made = opened(qtbot, frame, f"joint/new:{case}")
    qtbot.waitUntil(lambda: made.form is not None)
    form = made.form
    assert form is not None
    assert form.spec.name == "seat_four"
    seats = cast(tuple[dict[str, str], ...], form.values()["seats"])
    assert [(one["part"], one.get("organ"), one.get("name")) for one in seats] == [
        ("union", "河湾镇总工会", "马主席"), ("employer", None, None), ("arbitration", None, None),
        ("justice", None, None),
    ]  # fmt: skip
    named = [{"organ": f"单位{n}", "name": f"人{n}"} | one for n, one in enumerate(seats)]
    form.set_values({"seats": named, "consented": True})
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is None and frame.runner.busy() == 0)
    assert [one.name for one in facts_of(desk, case).sessions[0].seats] == [
        "马主席", "人1", "人2", "人3",
    ]  # fmt: skip
    qtbot.waitUntil(lambda: "马主席" in made.ui.text_label.text())
    assert offered(made) == ["入席", "四方共助", "工资计算", "打开案件", "群体名册"]


def test_another_case_has_seats_but_not_the_four(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    at_the_table(desk, "房屋宅基地纠纷")
    made = opened(qtbot, frame, "joint")
    assert offered(made) == ["入席", "打开案件"]


def test_a_case_without_a_session_is_told_what_comes_first(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    case = led(desk, "assign_mediator")
    made = opened(qtbot, frame, f"joint/new:{case}")
    assert made.form is None


def test_a_referral_is_written_from_its_case_and_its_attendance_noted(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    case, today = led(desk, "assign_mediator"), desk.clock.today()
    made = opened(qtbot, frame, f"referrals/new:{case}")
    qtbot.waitUntil(lambda: made.form is not None)
    form = made.form
    assert form is not None
    person = facts_of(desk, case).applicants[0]
    form.set_values({
        "party": person.id, "kind": "counselling", "organ": "县心理服务中心",
        "consented_how": "spoken", "consented_on": today, "meet_on": today,
    })  # fmt: skip
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is None and bool(made.lines))
    assert (made.lines[0].name, made.lines[0].state) == (
        f"{person.name}　心理咨询", "等登记到场",
    )  # fmt: skip
    assert offered(made) == ["到场登记", "打开案件", "结束、撤回同意"]
    made.buttons["note_attendance"].click()
    assert made.form is not None
    made.form.set_values({"state": "came"})
    made.form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is None and frame.runner.busy() == 0)
    assert [state for _day, state in views.referrals(desk)[0].meets] == ["came"]
    qtbot.waitUntil(lambda: "到场" in made.ui.text_label.text())
