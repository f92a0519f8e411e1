"""计算 in the window: one key writes the amount of a kept sheet into the draft agreement."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.sums.sums_tool import SumsTool
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from tests.desks import led

DEPOSIT = {"contract": "20000", "paid": "3000", "broken_by": "taker"}


def test_one_key_takes_the_amount_into_the_draft_and_opens_it(
    qtbot: QtBot, frame: Frame, desk: Desk, visits: list[tuple[str, str]]
) -> None:
    case = led(desk, "hold_session")
    desk.do("keep_sum", {"calculator": "deposit", "inputs": DEPOSIT}, case=case)
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.resize(1230, 680)
    page.show()
    page.open(f"sums/{case}")
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    assert isinstance(page.tool, SumsTool)
    button = page.tool.ui.agree_button
    assert button.isVisible()
    assert button.text().startswith("写进协议")
    button.click()
    qtbot.waitUntil(lambda: ("agreement", case) in visits and frame.runner.busy() == 0)
    drafted = facts_of(desk, case).agreement
    assert drafted is not None
    assert str(drafted.total) == "6000.00"  # by hand: the taker of 3,000 gives back twice
    assert len(drafted.attachments) == 1
