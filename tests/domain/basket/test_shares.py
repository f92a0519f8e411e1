"""Shares that add up to the fen."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.basket.shares import in_instalments, shared
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money


def test_left_over_cents_go_to_the_largest_remainders() -> None:
    # 100 by 3:3:1 is 42 6/7, 42 6/7, 14 2/7: 98 given, one cent each to the first two
    assert [m.cents for m in shared(Money(100), [3, 3, 1])] == [43, 43, 14]


def test_among_equals_those_further_up_come_first() -> None:
    assert [m.cents for m in shared(Money(10), [1, 1, 1])] == [4, 3, 3]


@pytest.mark.parametrize("weights", [[], [0, 0], [2, -1]])
def test_weights_that_share_nothing_are_refused(weights: list[int]) -> None:
    with pytest.raises(BadInput, match="shares_unusable"):
        shared(Money(100), weights)


def test_instalments_by_hand() -> None:
    owed, parts = [Money(1000), Money(500)], [Money(1000), Money(500)]
    # 10.00 by 1000:500 is 666 2/3 and 333 1/3: 667, 333; left over 333 and 167
    rows = [[m.cents for m in row] for row in in_instalments(owed, parts)]
    assert rows == [[667, 333], [333, 167]]


def test_instalments_that_are_not_what_is_owed_are_refused() -> None:
    with pytest.raises(BadInput, match="instalments_differ"):
        in_instalments([Money(100)], [Money(99)])


@given(st.lists(st.integers(1, 10**7), min_size=1, max_size=40), st.data())
@settings(max_examples=150, deadline=None)
def test_every_row_and_every_column_adds_up(owed: list[int], data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, sum(owed)), max_size=5)))
    parts = [b - a for a, b in zip([0, *cuts], [*cuts, sum(owed)], strict=True)]
    rows = in_instalments([Money(o) for o in owed], [Money(p) for p in parts])
    assert [sum(m.cents for m in row) for row in rows] == owed
    assert [sum(row[n].cents for row in rows) for n in range(len(parts))] == parts
