"""Somebody who was here comes again: offered while typing, tied with why, merged and taken apart,
by keyboard and mouse in the whole window.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediation_desk.qt.meeting.thread_panel import ThreadPanel
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.meeting.views import thread_view
from tests.desks import registered
from tests.journeys.hands import Hands
from tests.journeys.test_every_stop import doubled, walk

pytestmark = pytest.mark.timeout(120)
PHONE = "16000000127"
WANG = {"role": "applicant", "person": {"name": "王福海", "phone": PHONE}}
ZHAO = {"role": "respondent", "person": {"name": "赵六"}}


def test_who_comes_again_is_met_told_why_and_counted(hands: Hands, desk: Desk) -> None:
    first = registered(desk, WANG, ZHAO, place="柳树村三组晒谷场")
    hands.press(Qt.Key.Key_F2)
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, ReceptionPage)
    hands.write("还是那块地的事，对方一直没有给钱。")
    card = page.sides.cards[0].main
    hands.tab_to(card.field("name").focusProxy())
    hands.write("王富海")
    hands.tab_to(card.field("phone").focusProxy())
    hands.write(PHONE)
    hands.qtbot.waitUntil(lambda: len(page.met.rows) == 1, timeout=30_000)
    assert page.met.isVisible()
    hands.alt("J")
    [row] = page.met.said_rows
    assert QApplication.focusWidget() is row.why.focusProxy()
    hands.press(Qt.Key.Key_Down)  # 达成了协议，对方没有履行
    hands.tab_to(page.sides.cards[1].main.field("name").focusProxy(), most=90)
    hands.write("赵六")
    assert not doubled(hands.window)
    assert not walk(hands)
    hands.click(page.ui.save_button)
    hands.qtbot.waitUntil(lambda: isinstance(hands.window.current_page(), CasePage))
    hands.settle()
    case = hands.case_page.subject
    assert thread_view(desk, case).count == "第2次来访"  # though written otherwise
    assert [one.case_id for one in thread_view(desk, case).ties] == [first]


def test_two_cases_are_merged_seen_as_one_and_taken_apart(hands: Hands, desk: Desk) -> None:
    first, second = (registered(desk, WANG, ZHAO) for _n in range(2))
    number = asking.facts_of(desk, first).register_no
    hands.window.go("case", second)
    hands.settle()
    page = hands.case_page
    hands.qtbot.waitUntil(page.thread_line.isVisible, timeout=30_000)
    hands.click(page.thread_line)
    panel = page.panel
    assert isinstance(panel, ThreadPanel)
    hands.settle()
    hands.alt("B")
    assert panel.form is not None
    hands.fill(panel.form.form, {"other": number, "text": "同一块地"})
    hands.click(panel.form.ui.do_button)
    hands.settle()
    assert panel.whole.isVisible()
    assert not doubled(hands.window)
    assert not walk(hands)
    hands.alt("X")
    assert panel.form is not None
    hands.fill(panel.form.form, {"why": "不是一回事"})
    hands.click(panel.form.ui.do_button)
    hands.settle()
    assert panel.ties.rowCount() == 0
    hands.press(Qt.Key.Key_Escape)
    assert page.panel is None
