"""A person at the window ticks the check-list, sees colour and reasons, does what is owed, and
keeps a meeting safe; by mouse, and the stops by keyboard.
"""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mediation_desk.qt.pages.case_page.overview import OverviewTab
from mediation_desk.qt.pages.case_page.talks_tab import TalksTab
from mediation_desk.qt.risk.risk_card import RiskBox
from mediation_desk.qt.risk.safety_box import SafetyBox
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.risk.asking import risk_card
from mediation_desk.usecases.risk.safety import safety
from tests.desks import led, registered
from tests.journeys.hands import Hands
from tests.journeys.test_every_stop import doubled, walk


def open_case(hands: Hands, case: str) -> RiskBox:
    hands.window.go("case", case)
    hands.settle()
    overview = hands.case_page.tabs[0]
    assert isinstance(overview, OverviewTab)
    return overview.risk


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_the_check_list_grades_the_case_and_what_is_owed_is_ticked_done(
    hands: Hands, desk: Desk
) -> None:
    case = registered(desk)
    box = open_case(hands, case)
    assert "还没有评定" in texts(box)
    hands.click(box.ui.tick_button)
    hands.settle()
    hands.fill(hands.case_page.panel.form, {"signs": ["weapon"], "police_calls": "2"})  # type: ignore[union-attr]
    hands.press_do()
    assert "红色（重大）" in texts(box)
    assert "· 出现凶器　红色（重大）　100 分" in texts(box)
    assert hands.case_page.ui.colour_label.text() == "红色（重大）"
    assert not [*doubled(hands.window), *walk(hands)]
    hands.click(box.findChild(QPushButton, "done_oral_report"))
    hands.settle()
    hands.fill(hands.case_page.panel.form, {"organ": "镇党委、派出所"})  # type: ignore[union-attr]
    hands.press_do()
    assert "口头报告党委政府、政法委、公安　2026年4月7日已办：镇党委、派出所" in texts(box)
    assert not [r for r in asking.due_sheet(desk, date(2026, 4, 7)).due if "口头" in r.what]


@pytest.mark.heavy
def test_taking_a_tick_back_asks_why_and_lowers_nothing(hands: Hands, desk: Desk) -> None:
    case = registered(desk)
    desk.do("tick_risk", {"signs": ["weapon", "heated"]}, case=case)
    box = open_case(hands, case)
    hands.click(box.ui.tick_button)
    hands.settle()
    form = hands.case_page.panel.form  # type: ignore[union-attr]
    assert form.field("signs").value() == ("weapon", "heated")
    hands.fill(form, {"signs": ["weapon"], "why": "是农具"})
    hands.press_do()
    assert "等级不会自动降低" in texts(box)
    assert risk_card(desk, case).stands == "red"


@pytest.mark.heavy
def test_a_party_is_asked_alone_and_the_card_is_written_before_they_meet(
    hands: Hands, desk: Desk
) -> None:
    case = led(desk, "give_notice")
    desk.do("sign_for", {"user": desk.user.name, "on": "2026-04-07"}, case=case)
    open_case(hands, case)
    tab = hands.tab("调解")
    assert isinstance(tab, TalksTab)
    assert isinstance(tab.safety, SafetyBox)
    assert "还没有单独问过：龚㛃兰、陈翀" in texts(tab.safety)
    hands.click(tab.safety.ui.ask_button)
    hands.settle()
    hands.fill(hands.case_page.panel.form, {"signs": ["violence", "afraid"]})  # type: ignore[union-attr]
    hands.press_do()
    assert "不宜当面一起谈" in texts(tab.safety)
    hands.click(tab.safety.ui.card_button)
    hands.settle()
    hands.press_do()
    assert "双方分在两间屋，调解员来回谈" in texts(tab.safety)
    hands.click(tab.findChild(QPushButton, "do_plan_session"))
    hands.settle()
    note = hands.case_page.panel.findChild(QLabel, "safety_note")  # type: ignore[union-attr]
    assert "谁坐哪里：双方分在两间屋" in note.text()
    hands.case_page.step_back()
    found = safety(desk, case)
    assert found.card is not None
    assert found.card.is_apart
    assert not [*doubled(hands.window), *walk(hands)]


@pytest.mark.heavy
def test_the_proposal_of_a_way_is_decided_with_a_reason(hands: Hands, desk: Desk) -> None:
    case = registered(desk)
    open_case(hands, case)
    overview = hands.case_page.tabs[0]
    assert isinstance(overview, OverviewTab)
    assert "1. 人民调解　青禾县河湾镇人民调解委员会" in texts(overview.triage)
    hands.click(overview.triage.ui.decide_button)
    hands.settle()
    hands.press_do()
    assert "决定走人民调解" in texts(overview.triage)
    assert asking.facts_of(desk, case).details["center_channel"] == "人民调解"
