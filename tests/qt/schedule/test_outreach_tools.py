"""走访、排查、三张清单 in the window: what is offered, and nothing typed twice."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.schedule.screenings_tool import MattersTool
from mediation_desk.qt.schedule.visits_tool import VisitsTool
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.outreach import views
from tests.desks import registered
from tests.qt.duty.test_tools import offered, opened, tool

VISIT = {
    "kind": "登门走访", "village": "柳树村", "people": "张三、李四", "topic": "滴水檐",
    "findings": "院墙占了滴水檐。",
}  # fmt: skip


def test_a_visit_becomes_a_case_from_its_own_words(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    today = desk.clock.today().isoformat()
    visit = desk.do("note_visit", VISIT | {"on": today}).created["outreach_visit"]
    made = tool(opened(qtbot, frame, f"visits/{visit}"))
    assert offered(made) == ["关联案件", "转接待登记"]
    made.buttons["receive_visit"].click()
    form = made.form
    assert form is not None
    form.set_values({"stat_type": "邻里纠纷"})
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is None and frame.runner.busy() == 0)
    (found,) = views.visits(desk)
    names = [p.name for p in asking.facts_of(desk, found.case_id).parties]
    assert names == ["张三", "李四"]
    assert offered(made) == ["打开案件"]


def test_a_village_is_chosen_and_a_zero_report_kept(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    today = desk.clock.today().isoformat()
    one = desk.do("start_screening", {
        "name": "排查", "from_on": today, "until_on": today, "villages": "柳树村\n河湾村",
    }).created["screening"]  # fmt: skip
    made = tool(opened(qtbot, frame, f"screenings/{one}"))
    assert made.lines[0].state == "本期还有 2 个村没有报"
    made.buttons["report_sweep"].click()
    form = made.form
    assert form is not None
    form.set_values({"village": "河湾村", "is_zero": True})
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is None and frame.runner.busy() == 0)
    assert made.lines[0].state == "本期还有 1 个村没有报"
    assert "河湾村：" in made.ui.text_label.text()
    assert "零报告" in made.ui.text_label.text()


def test_a_matter_tells_what_it_may_be_the_same_as_and_is_linked(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    case = registered(desk, village="柳树村")
    matter = desk.do("add_matter", {
        "village": "柳树村", "on": desk.clock.today().isoformat(), "what": "界址", "people": "陈翀",
    }).created["screening_matter"]  # fmt: skip
    made = tool(opened(qtbot, frame, f"matters/{matter}"))
    assert isinstance(made, MattersTool)
    qtbot.waitUntil(lambda: "同村有陈翀" in made.ui.text_label.text())
    made.buttons["link_matter"].click()
    form = made.form
    assert form is not None
    form.set_values({"case": case})
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is None and frame.runner.busy() == 0)
    assert views.matters(desk)[0].line.case_id == case


def test_a_grid_reports_with_its_own_village_and_worker(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    desk.do("set_grid", {"grid": "柳一", "village": "柳树村", "worker": "何伟"})
    made = tool(opened(qtbot, frame, "grids/柳一"))
    assert offered(made) == ["撤销网格", "改网格、换网格员", "登记网格上报"]
    made.buttons["report_from_grid"].click()
    form = made.form
    assert form is not None
    form.set_values({"what": "争水", "people": "王五、赵六"})
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is None and frame.runner.busy() == 0)
    (found,) = views.matters(desk)
    assert (found.line.village, found.line.reporter) == ("柳树村", "何伟")
    assert made.lines[0].cells[2:] == ("1", "0", "1")
    assert "争水：还没有定责任人" in made.ui.text_label.text()


def test_an_outing_is_brought_home_visit_by_visit(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    numbers = [asking.facts_of(desk, registered(desk)).register_no for _ in range(2)]
    made = tool(opened(qtbot, frame, "visits"))
    made.buttons["take_cases_out"].click()
    form = made.form
    assert form is not None
    form.set_values({"cases": "、".join(numbers), "on": desk.clock.today().isoformat()})
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is None and len(made.lines) == 2)
    assert isinstance(made, VisitsTool)
    made.home_button.click()
    for left in (1, 0):
        form = made.form
        assert form is not None
        form.set_values({"findings": "愿意谈", "next_step": "", "next_on": None})
        form.ui.do_button.click()
        qtbot.waitUntil(lambda form=form: made.form is not form and frame.runner.busy() == 0)  # type: ignore[misc]
        qtbot.waitUntil(lambda left=left: (made.form is not None) == bool(left))  # type: ignore[misc]
    assert all(one.findings == "愿意谈" for one in views.visits(desk))
    assert not made.home_button.isEnabled()


def test_bringing_home_ends_with_esc(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    number = asking.facts_of(desk, registered(desk)).register_no
    desk.do("take_cases_out", {"cases": number, "on": desk.clock.today().isoformat()})
    made = tool(opened(qtbot, frame, "visits"))
    assert isinstance(made, VisitsTool)
    made.home_button.click()
    assert made.step_back()
    made.buttons["note_visit"].click()
    form = made.form
    assert form is not None
    form.set_values(VISIT | {"kind": "at_home", "on": desk.clock.today().isoformat()})
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: len(made.lines) == 2 and frame.runner.busy() == 0)
    assert made.form is None


def test_a_closed_form_has_left_its_layout_before_it_is_deleted(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    made = tool(opened(qtbot, frame, "visits"))
    made.buttons["plan_visit"].click()
    assert made.ui.form_layout.count() == 1
    beside = made.ui.layout_21.count()
    assert made.step_back()
    assert made.ui.form_layout.count() == 0
    assert made.ui.layout_21.count() == beside - 1
