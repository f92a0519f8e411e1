"""一揽子 in the window: a case is put in from its own page; taking apart asks before it is done."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mediation_desk.qt.basket.baskets_tool import BasketsTool
from mediation_desk.qt.duty.case_line import DutyLines
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.usecases.basket.views import basket_of
from mediation_desk.usecases.desk import Desk
from tests.desks import registered


def settled(qtbot: QtBot, frame: Frame) -> None:
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> DeskPage:
    made = DeskPage(frame)
    qtbot.addWidget(made)
    made.resize(1230, 680)
    made.show()
    return made


def tool(qtbot: QtBot, page: DeskPage, subject: str) -> BasketsTool:
    page.open(subject)
    settled(qtbot, page.frame)
    assert isinstance(page.tool, BasketsTool)
    return page.tool


def lines(qtbot: QtBot, page: DeskPage, case: str) -> DutyLines:
    made = DutyLines(page)
    made.look(case)
    settled(qtbot, page.frame)
    return made


def ways(made: DutyLines) -> list[str]:
    return [one.text() for one in made.menu.actions()]


def test_a_case_is_put_into_a_basket_from_its_own_page(
    qtbot: QtBot, page: DeskPage, desk: Desk
) -> None:
    first, second, third = (registered(desk) for _ in range(3))
    assert ways(lines(qtbot, page, third))[-1] == "放进新的一揽子…"
    basket = desk.do("make_basket", {"name": "两家", "cases": [first, second]}).created["basket"]
    assert "放进一揽子“两家”…" in ways(lines(qtbot, page, third))
    form = tool(qtbot, page, f"baskets/{basket}:{third}").form
    assert form is not None
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: basket_of(desk, third) is not None)
    settled(qtbot, page.frame)
    seen = lines(qtbot, page, third)
    assert [one.text() for one in seen.buttons] == ["一揽子：两家（3件）"]
    assert not any("一揽子" in way for way in ways(seen))


def test_a_new_basket_begins_with_the_case_it_was_asked_from(
    qtbot: QtBot, page: DeskPage, desk: Desk
) -> None:
    first, second = registered(desk), registered(desk)
    form = tool(qtbot, page, f"baskets/new:{first}").form
    assert form is not None
    told = form.values()["cases"]
    assert isinstance(told, list | tuple)
    form.set_values({"name": "两家", "cases": [*told, second]})
    form.ui.do_button.click()
    qtbot.waitUntil(lambda: basket_of(desk, first) is not None)
    settled(qtbot, page.frame)
    found = basket_of(desk, first)
    assert found is not None
    assert [one.case_id for one in found.members] == [first, second]


def test_taking_apart_says_what_will_happen_and_can_be_left(
    qtbot: QtBot, page: DeskPage, desk: Desk
) -> None:
    cases = [registered(desk), registered(desk)]
    basket = desk.do("make_basket", {"name": "两家", "cases": cases}).created["basket"]
    values = {"basket": basket, "case": cases[0], "debtor": "陈翀", "creditor": "龚㛃兰"}
    desk.do("enter_claim", values | {"amount": "5"})
    made = tool(qtbot, page, f"baskets/{basket}")
    made.buttons["take_apart"].click()
    settled(qtbot, page.frame)
    said = made.findChild(QLabel, "apart_label")
    assert said is not None
    assert "收回1笔账目、0项安排" in said.text()
    assert made.step_back()
    settled(qtbot, page.frame)
    assert basket_of(desk, cases[0]) is not None
    made.buttons["take_apart"].click()
    assert made.form is not None
    made.form.ui.do_button.click()
    qtbot.waitUntil(lambda: basket_of(desk, cases[0]) is None)
    settled(qtbot, page.frame)
