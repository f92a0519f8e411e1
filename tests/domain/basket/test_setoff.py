"""Set-off against sums worked by hand, and laws that hold for any debts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.basket.setoff import Bar, Claim, Kept, balances, set_off
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money

TODAY = date(2026, 4, 20)
# Two families: 马 owes 杨 30,000.00 (a loan), 杨 owes 马 12,345.67 (land) and 5,000.00 (tractor).
LOAN = Claim("1", "马", "杨", Money.yuan(30000))
LAND = Claim("2", "杨", "马", Money.yuan("12345.67"))
TRACTOR = Claim("3", "杨", "马", Money.yuan(5000))
ABC = (Claim("1", "甲", "乙", Money(700)), Claim("2", "乙", "丙", Money(500)),
       Claim("3", "丙", "甲", Money(900)))  # fmt: skip


def test_two_families_by_hand() -> None:
    found = set_off([LOAN, LAND, TRACTOR], TODAY)
    # 30,000.00 - 12,345.67 = 17,654.33; 17,654.33 - 5,000.00 = 12,654.33
    assert [one.amount.plain for one in found.steps] == ["12345.67", "5000.00"]
    assert [str(one) for one in found.left.values()] == ["12654.33", "0.00", "0.00"]
    assert [(one.id, str(sum_)) for one, sum_ in found.payments] == [("1", "12654.33")]
    assert found.taken_off.plain == "34691.34"  # twice 17,345.67


def test_the_debt_due_first_goes_first() -> None:
    late, early = replace(LAND, due_on=date(2026, 3, 1)), replace(TRACTOR, due_on=date(2025, 1, 1))
    found = set_off([replace(LOAN, amount=Money.yuan(6000)), late, early], TODAY)
    # 6,000 - 5,000 (2025) = 1,000; 12,345.67 - 1,000 = 11,345.67
    assert [str(found.left[i]) for i in "123"] == ["0.00", "11345.67", "0.00"]


@pytest.mark.parametrize(("change", "why"), [
    ({"bar": Bar.WAGES}, Kept.BARRED), ({"is_agreed": False}, Kept.DISPUTED),
    ({"due_on": date(2026, 4, 21)}, Kept.NOT_DUE), ({"is_open": False}, Kept.CLOSED),
])  # fmt: skip
def test_what_stays_out_is_left_whole(change: dict[str, object], why: Kept) -> None:
    found = set_off([LOAN, replace(LAND, **change)], TODAY)  # type: ignore[arg-type]
    assert (found.steps, found.kept) == ((), {"2": why})
    assert found.left["1"] == LOAN.amount


def test_a_debt_that_falls_due_today_is_due() -> None:
    assert len(set_off([LOAN, replace(LAND, due_on=TODAY)], TODAY).steps) == 1


def test_a_circle_needs_everybody_in_it() -> None:
    assert set_off(ABC, TODAY, {"甲", "乙"}).steps == ()
    (step,) = set_off(ABC, TODAY, {"甲", "乙", "丙"}).steps
    # the smallest of 7.00, 5.00, 9.00 comes off all three
    assert [one.cents for one in step.left] == [200, 0, 400]


@pytest.mark.parametrize("bad", [("甲", "甲", 1), ("甲", "乙", 0)])
def test_no_debt_to_oneself_and_none_of_nothing(bad: tuple[str, str, int]) -> None:
    with pytest.raises(BadInput, match="claim_"):
        Claim("1", bad[0], bad[1], Money(bad[2]))


@st.composite
def debts(draw: st.DrawFn) -> list[Claim]:
    """Up to nine debts among five people."""
    found = []
    for place in range(draw(st.integers(1, 9))):
        debtor, creditor = draw(st.permutations("甲乙丙丁戊"))[:2]
        cents, agreed = draw(st.integers(1, 10**7)), draw(st.sampled_from([True, True, False]))
        found.append(Claim(str(place), debtor, creditor, Money(cents), is_agreed=agreed))
    return found


@given(debts(), st.sets(st.sampled_from("甲乙丙丁戊")))
@settings(max_examples=150, deadline=None)
def test_nobodys_balance_moves_and_no_debt_grows(claims: list[Claim], agreed: set[str]) -> None:
    found = set_off(claims, TODAY, agreed)
    assert balances(claims, found.left) == balances(claims)
    assert all(Money(0) <= found.left[one.id] <= one.amount for one in claims)
    gone = sum(one.amount.cents for one in claims) - sum(m.cents for m in found.left.values())
    assert gone == found.taken_off.cents


@given(debts())
@settings(max_examples=100, deadline=None)
def test_no_two_agreed_debts_face_each_other_afterwards(claims: list[Claim]) -> None:
    found = set_off(claims, TODAY)
    ways = {(c.debtor, c.creditor) for c in claims if found.left[c.id] and c.id not in found.kept}
    assert not {(b, a) for a, b in ways} & ways
