"""An order of the county turns yellow as many days before its last day as the centre settled."""

from __future__ import annotations

from datetime import date

from mediation_desk.domain.county.orders import OrderState
from mediation_desk.qt.orders.order_words import state_words
from mediation_desk.records.queries.orders import OrderLine
from mediation_desk.usecases.county.order_views import OrderShown

LINE = OrderLine(
    "1", "assignment", "交办〔2026〕1号", "排水", "", "", "", date(2026, 4, 1), date(2026, 4, 25),
    0, "", "", "", "", "", None, "", None, "", "centre:620199101", "河湾", True, False,
)  # fmt: skip


def test_yellow_begins_on_the_day_that_was_settled() -> None:
    told = [
        state_words(OrderShown(LINE, OrderState.RECEIVED, left, yellow_days=5))[1]
        for left in (6, 5, 0)
    ]
    assert told == ["", "orange", "red"]


def test_overdue_is_red_whatever_was_settled() -> None:
    late = OrderShown(LINE, OrderState.OVERDUE, -1, yellow_days=0)
    assert state_words(late) == ("逾期 1 天", "red")
