"""A case of a basket that was handed to another township: it is named, and it stops nothing."""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.basket.views import basket_board, baskets
from mediation_desk.usecases.desk import Desk
from tests.desks import ONE, TWO, led
from tests.transfers.three import Three


def basket_of(desk: Desk, cases: list[str]) -> str:
    """Three cases; the first party owes 300 in the first, is owed 100 and 50 in the others."""
    basket = desk.do("make_basket", {"name": "两家", "cases": cases}).created["basket"]
    one, two = (party.name for party in facts_of(desk, cases[0]).parties)
    for case, who, whom, amount in zip(
        cases, (one, two, two), (two, one, one), ("300", "100", "50"), strict=True
    ):
        told = {"basket": basket, "case": case, "debtor": who, "creditor": whom, "amount": amount}
        desk.do("enter_claim", told)
    return basket


@pytest.fixture
def cases(three: Three) -> list[str]:
    return [led(three.east, "hold_session", ONE, TWO) for _ in range(3)]


def test_a_case_that_went_is_named_and_taken_out(three: Three, cases: list[str]) -> None:
    desk, basket = three.east, basket_of(three.east, cases)
    number = facts_of(desk, cases[2]).case_no
    three.hand_on(cases[2])
    with pytest.raises(RuleBroken, match="basket_case_gone") as told:
        desk.do("draft_basket", {"basket": basket, "pay_by": "2099-06-30"})
    assert told.value.values["number"] == number
    assert "石桥镇" in str(told.value.values["center"])
    desk.do("take_from_basket", {"basket": basket, "case": number})
    board = basket_board(desk, basket)
    assert [amount.plain for _claim, amount in board.setoff.payments] == ["200.00"]
    desk.do("draft_basket", {"basket": basket, "pay_by": "2099-06-30"})


def test_a_basket_whose_leading_case_went_is_taken_apart(three: Three, cases: list[str]) -> None:
    desk, basket = three.east, basket_of(three.east, cases)
    three.hand_on(cases[0])
    desk.do("take_apart", {"basket": basket})
    assert baskets(desk) == ()
    basket_of(desk, [*cases[1:], led(desk, "hold_session", ONE, TWO)])
