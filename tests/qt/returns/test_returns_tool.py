"""报表 in the window: a figure opens its cases, what was sent is held against today's count."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.domain.returns.periods import PeriodKind, period_of
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.returns.copies_tool import CopiesTool
from mediation_desk.qt.returns.returns_tool import ReturnsTool
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from tests.desks import led


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> DeskPage:
    made = DeskPage(frame)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(qtbot: QtBot, page: DeskPage) -> ReturnsTool:
    page.open("returns")
    tool = page.tool
    assert isinstance(tool, ReturnsTool)
    tool.kind_box.setCurrentIndex(3)
    tool.kind_box.activated.emit(3)
    tool.period_box.setCurrentIndex(0)
    tool.period_box.activated.emit(0)
    qtbot.waitUntil(lambda: bool(tool.lines) and tool.found is not None
                    and tool.found.period == tool.period)  # fmt: skip
    return tool


def shown(tool: ReturnsTool, words: str) -> tuple[str, ...]:
    return next(one.cells for one in tool.lines if one.cells[0] == words)


def test_a_figure_opens_its_cases_and_esc_goes_back(
    qtbot: QtBot, page: DeskPage, desk: Desk
) -> None:
    case = led(desk, "accept")
    tool = opened(qtbot, page)
    qtbot.waitUntil(lambda: shown(tool, "调解案件总数")[1] == "1")
    assert tool.unit_box.count() >= 2
    tool.show_subject("col:cases")
    qtbot.mouseClick(tool.cases_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [one.id for one in tool.lines] == [case])
    assert tool.step_back()
    qtbot.waitUntil(lambda: tool.lines[0].id == "col:cases")
    tool.show_subject("col:sweeps")
    assert not tool.cases_button.isVisible()
    assert not tool.step_back()


def test_what_does_not_add_up_stands_first_and_opens_the_case(
    qtbot: QtBot, page: DeskPage, desk: Desk
) -> None:
    case = led(desk, "accept")
    with desk.batch("mend") as work:
        work.put(Row.CASE, case, stat_type="")
    tool = opened(qtbot, page)
    qtbot.waitUntil(lambda: tool.lines[0].id == "off:0")
    assert tool.lines[0].level == "orange"
    tool.show_subject("off:0")
    tool.open_cases()
    qtbot.waitUntil(lambda: [one.id for one in tool.lines] == [case])


def test_what_was_sent_stands_beside_todays_count(
    qtbot: QtBot, page: DeskPage, desk: Desk
) -> None:
    led(desk, "accept")
    today = desk.clock.today()
    year = period_of(today, PeriodKind.YEAR)
    desk.do("send_return", {"period": year.code, "on": today.isoformat(), "to": "县司法局"})
    led(desk, "accept")
    tool = opened(qtbot, page)
    qtbot.waitUntil(lambda: shown(tool, "调解案件总数")[1:] == ("2", "件", "1"))
    assert "报送" in tool.ui.count_label.text()
    page.open("return_copies")
    copies = page.tool
    assert isinstance(copies, CopiesTool)
    qtbot.waitUntil(lambda: bool(copies.lines))
    assert copies.lines[0].level == "orange"
    assert "报送时 1，现在 2（多了 1 件）" in copies.lines[0].text


def test_the_form_of_typed_figures_begins_with_its_columns(
    qtbot: QtBot, page: DeskPage, desk: Desk
) -> None:
    led(desk, "accept")
    tool = opened(qtbot, page)
    tool._begin_figures()
    assert tool.form is not None
    told = str(tool.form.values()["figures"])
    assert "排查纠纷（次）：0" in told
    assert "调解案件总数" not in told
    tool.close_form()
    tool.add_paper_unit()
    assert "调解案件总数（件）：0" in str(tool.form.values()["figures"])
    tool.close_form()
