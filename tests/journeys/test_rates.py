"""统计 opened, printed and kept as a sheet; a party rates alone and the lock stands behind."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.program import Program
from mediation_desk.qt.rates.rates_tool import RatesTool
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from tests.desks import led, registered
from tests.journeys.by_hand import come_to
from tests.journeys.by_keys import PASSWORD, to_front
from tests.journeys.hands import Hands
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_every_stop import doubled

pytestmark = pytest.mark.timeout(120)
Key = Qt.Key


def test_a_figure_opens_its_cases_and_is_printed_and_kept_as_a_sheet(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    come_to(desk, "2026-04-20")
    settled = led(desk, "seal_agreement", village="下河村")
    person = {"role": "applicant", "person": {"name": "甲某", "phone": "13900000001"}}
    waiting = registered(desk, person, village="下河村")
    hands.window.go("desk", "rates")
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, DeskPage)
    tool = page.tool
    assert isinstance(tool, RatesTool)
    assert tool.lines[0].cells == ("化解率", "1", "2", "50.0%")
    hands.click(tool.cases_button)
    hands.settle()
    assert [one.id for one in tool.lines] == [settled]
    hands.press(Key.Key_Escape)
    hands.settle()
    hands.click(tool.rest_button)
    hands.settle()
    assert [one.id for one in tool.lines] == [waiting]
    hands.click(tool.back_button)
    hands.settle()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    hands.click(tool.export_button)
    hands.settle()
    hands.click(tool.print_button)
    hands.settle()
    book = load_workbook(next(tmp_path.glob("统计表*.xlsx")))
    assert ("化解率", 1, 2, "50.0%") in list(book["指标"].values)
    assert next(tmp_path.glob("统计表*.pdf")).stat().st_size > 1000
    assert not doubled(hands.window)


def test_a_party_rates_alone_by_keys_and_only_the_password_leads_back(
    qtbot: QtBot, keys: Keyboard, program: Program
) -> None:
    window = to_front(qtbot, program)
    desk = window.frame.desk
    case = led(desk, "record_payment")
    window.go("case", case)
    keys.settle()
    hands = Hands(qtbot, window)
    tab = hands.tab("履行")
    hands.click(tab.findChild(QPushButton, "invite_1"))
    screen = window.party_screen
    qtbot.waitUntil(screen.isVisible)
    assert window.isFullScreen()
    for key in (Key.Key_Escape, Key.Key_F1):
        hands.press(key)
    hands.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    hands.press(Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.covers.currentWidget() is screen
    assert not window.find_box.isVisible()
    assert not window.ui.central.isVisible()
    for key in (Key.Key_1, Key.Key_2, Key.Key_3):
        hands.press(key)
    assert screen.answers() == {"attitude": "满意", "process": "基本满意", "result": "不满意"}
    hands.press(Key.Key_Return)
    hands.settle()
    assert "谢谢" in screen.thanks_label.text()
    assert len(facts_of(desk, case).ratings) == 1
    hands.press(Key.Key_Return)
    hands.settle()
    assert window.is_locked
    assert not window.isFullScreen()
    hands.write(PASSWORD)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: not window.is_covered, timeout=60_000)
    hands.settle()
    assert tab.findChild(QWidget, "invite_1") is None
    assert date.today() >= facts_of(window.frame.desk, case).ratings[0].rated_on  # type: ignore[operator]
