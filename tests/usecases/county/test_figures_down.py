"""A figure that the county enters goes down and counts before the township's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.sums import figures, working
from tests.usecases.county.test_sent_down import down

LOAN = {"principal": "36500", "lent_on": "2026-03-01", "rate": "20", "until": "2026-03-11"}
RATE = {"kind": "lpr", "on": "2026-02-24", "source": "公告"}


def known(desk: Desk) -> list[tuple[str, str]]:
    shown = (one.line for one in figures.figures(desk))
    return [(line.origin, str(line.value)) for line in shown if line.origin != "shipped"]


@pytest.mark.heavy
def test_the_countys_figure_counts_below_before_the_own_one(
    county: Desk, town: Desk, box: Path
) -> None:
    town.do("enter_figure", RATE | {"value": "4.00"})
    # four times 4.00 % is 16 %: 36,500 × 16 % × 10 ÷ 365 = 160
    assert str(working.work_sum(town, "loan_interest", LOAN).result) == "36660.00"
    county.do("enter_figure", RATE | {"value": "3.00"})
    down(county, town, box)
    assert sorted(known(town)) == [("county", "3.00"), ("own", "4.00")]
    # four times 3.00 % is 12 %: 120
    assert str(working.work_sum(town, "loan_interest", LOAN).result) == "36620.00"
    county.do("take_out_figure", {"figure": figures.figures(county)[0].line.id})
    down(county, town, box)
    assert known(town) == [("own", "4.00")]
