"""A basket is made, filled and drafted at the window, and taken apart again."""

from __future__ import annotations

import os

import pytest

from mediation_desk.qt.basket.baskets_tool import BasketsTool
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.basket.views import baskets
from mediation_desk.usecases.desk import Desk
from tests.desks import ONE, TWO, led
from tests.journeys.hands import Hands

pytestmark = pytest.mark.timeout(240)
GONG, CHEN = "龚㛃兰", "陈翀"


def picture(hands: Hands, name: str) -> None:
    folder = os.environ.get("BASKET_PICTURES")
    if folder:
        hands.qtbot.wait(300)
        hands.window.grab().save(f"{folder}/{name}.png")


def tool(hands: Hands) -> BasketsTool:
    page = hands.window.current_page()
    assert isinstance(page, DeskPage)
    assert isinstance(page.tool, BasketsTool)
    return page.tool


def do(hands: Hands, verb: str, values: dict[str, object]) -> None:
    hands.click(tool(hands).buttons[verb])
    hands.settle()
    form = tool(hands).form
    assert form is not None
    hands.fill(form.form, values)
    hands.click(form.ui.do_button)
    hands.settle()


def test_cross_debts_are_set_off_on_the_board_drafted_and_taken_apart(
    hands: Hands, desk: Desk
) -> None:
    desk.clock.day = desk.clock.day.replace(day=20)  # type: ignore[attr-defined]
    cases = [led(desk, "hold_session", ONE, TWO) for _ in range(2)]
    loan = {"debtor": CHEN, "creditor": GONG, "amount": "30000", "ground": "借款"}
    rent = {"debtor": GONG, "creditor": CHEN, "amount": "12345.67", "ground": "地租"}
    basket = desk.do("make_basket", {"name": "两家", "cases": cases}).created["basket"]
    desk.do("enter_claim", loan | {"basket": basket, "case": cases[0]})
    hands.window.go("desk", "baskets")
    hands.settle()
    do(hands, "enter_claim", rent | {"case": cases[1]})
    assert "17,654.33" in tool(hands).ui.text_label.text()  # 30,000.00 - 12,345.67
    picture(hands, "basket")
    do(hands, "draft_basket", {"pay_by": "2026-06-30"})
    drafted = facts_of(desk, cases[0]).agreement
    assert drafted is not None
    assert drafted.total.plain == "17654.33"
    hands.click(tool(hands).buttons["take_apart"])
    hands.settle()
    assert baskets(desk)  # it asks first
    picture(hands, "basket-apart")
    form = tool(hands).form
    assert form is not None
    hands.click(form.ui.do_button)
    hands.settle()
    assert baskets(desk) == ()
