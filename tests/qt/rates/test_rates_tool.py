"""统计 in the window: a figure opens its cases, Esc goes back; days are checked."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.rates.rates_tool import RatesTool, period
from mediation_desk.usecases.desk import Desk
from tests.desks import registered


def test_a_figure_opens_its_cases_and_esc_goes_back(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    case = registered(desk, on=desk.clock.today().isoformat(), village="下河村")
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.open("rates")
    page.show()
    made = page.tool
    assert isinstance(made, RatesTool)
    qtbot.waitUntil(lambda: bool(made.lines))
    assert made.lines[0].cells == ("化解率", "0", "1", "0.0%")
    qtbot.mouseClick(made.rest_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [one.id for one in made.lines] == [case])
    assert made.case_button.isVisible()
    assert not made.rest_button.isVisible()
    assert made.step_back()
    qtbot.waitUntil(lambda: made.lines[0].cells[0] == "化解率")
    assert made.area_box.findText("下河村") > 0
    made.first_edit.setText("2031-3-5")
    made.first_edit.editingFinished.emit()
    assert made.first.year < 2031
    assert not made.step_back()


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("本年", date(2026, 1, 1), date(2026, 2, 28)),
        ("上年", date(2025, 1, 1), date(2025, 12, 31)),
        ("本季度", date(2026, 1, 1), date(2026, 2, 28)),
        ("上季度", date(2025, 10, 1), date(2025, 12, 31)),
        ("本月", date(2026, 2, 1), date(2026, 2, 28)),
        ("上月", date(2026, 1, 1), date(2026, 1, 31)),
    ],
)
def test_periods_are_those_of_the_calendar(words: str, first: date, last: date) -> None:
    assert period(date(2026, 2, 28), words) == (first, last)
