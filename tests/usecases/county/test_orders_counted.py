"""Orders of the county among what is sent and answered, days counted by hand, seen on both sides.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.responses.views import ORDERED, responses
from tests.usecases.county.test_orders import TOWN, down, issue, up
from tests.usecases.exchange.stores import DayClock

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def test_both_sides_see_how_soon_the_township_signed_and_answered(
    county: Desk, town: Desk, box: Path, clock: DayClock
) -> None:
    order = issue(county)  # on 20 November
    down(county, town, box)
    clock.day = date(2026, 11, 23)
    town.do("receive_order", {"order": order})
    clock.day = date(2026, 11, 27)
    town.do("answer_order", {"order": order, "on": "2026-11-27", "text": "已达成协议"})
    up(town, county, box)
    for desk, organ in ((county, TOWN), (town, ORDERED)):
        (one,) = responses(desk, *YEAR)
        assert (one.organ, len(one.steps), one.late) == (organ, 1, 0)
        assert (one.days_to_come, one.days_to_answer) == (30, 70)  # 20th to 23rd, 20th to 27th


@pytest.mark.usefixtures("box")
def test_an_order_is_late_after_its_day_until_it_is_delisted_or_withdrawn(
    county: Desk, clock: DayClock
) -> None:
    order, other = issue(county), issue(county)
    clock.day = date(2026, 12, 1)
    assert responses(county, *YEAR)[0].late == 2
    county.do("withdraw_order", {"order": other, "withdrawn_why": "发错了"})
    (one,) = responses(county, *YEAR)
    assert (len(one.steps), one.late) == (1, 1)
    county.do("close_order", {"order": order, "closing_opinion": "已并入另一件"})
    assert responses(county, *YEAR)[0].late == 0
    assert responses(county, date(2026, 11, 21), date(2026, 12, 31)) == ()
