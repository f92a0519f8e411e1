"""Days told by the farm's year are offered as a day wherever a screen builds its own day field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.agreement_editor.signing import SigningList
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.sums.sums_tool import SumsTool
from mediation_desk.qt.transfers.transfer_panel import TransferPanel
from mediation_desk.qt.widgets.day_field import DayField


def calculator(page: DeskPage) -> QWidget:
    """A sheet that asks for days."""
    page.open("sums")
    assert isinstance(page.tool, SumsTool)
    assert page.tool.form is not None
    return page.tool.form


SCREENS: dict[str, Callable[[DeskPage], QWidget]] = {
    "calculator": calculator, "signing": SigningList,
    "transfer": lambda page: TransferPanel(page, "", [("620199102", "上河镇综治中心")]),
}  # fmt: skip


@pytest.mark.parametrize("screen", SCREENS)
def test_words_of_the_farm_are_offered_as_a_day(qtbot: QtBot, frame: Frame, screen: str) -> None:
    page = DeskPage(frame)
    qtbot.addWidget(page)
    field = SCREENS[screen](page).findChildren(DayField)[0]
    field.restore("霜降")
    button = field.take_button
    assert button is not None
    assert not button.isHidden()
    button.click()
    day = field.day()
    assert day is not None
    assert (day.month, day.day) in {(10, 22), (10, 23), (10, 24)}
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
