"""Whistles blown apart on two PCs of a township meet through real packages, each with a number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import roster_views, whistle_views
from tests.usecases.exchange.packages import report, take
from tests.usecases.exchange.pairs import second_pc

SLIP = {"organs": ["派出所"], "subject": "界址", "reason": "到场"}


@pytest.fixture
def second(county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path) -> Iterator[Desk]:
    """Another PC of the township that has joined."""
    made = second_pc(county, town, keys["town"], tmp_path)
    yield made
    made.store.close()


def blow(desk: Desk) -> str:
    day = desk.clock.today().isoformat()
    made = desk.do("blow_whistle", SLIP | {"arrive_on": day})
    return whistle_views.whistle(desk, made.created["whistle_call"]).line.number


@pytest.mark.heavy
def test_two_pcs_never_give_out_one_number_and_come_to_hold_the_same(
    town: Desk, second: Desk, tmp_path: Path
) -> None:
    given = [blow(town), blow(second), blow(town), blow(second)]
    assert len(set(given)) == 4
    day = town.clock.today().isoformat()
    town.do("plan_duty", {
        "kind": "常驻", "organ": "司法所", "weekdays": ["周一"], "from_on": day,
    })  # fmt: skip
    for source, target in ((town, second), (second, town)):
        report(source, tmp_path / "box")
        take(target, tmp_path / "box")
    told = [{one.line.number for one in whistle_views.whistles(d)} for d in (town, second)]
    assert told == [set(given), set(given)]
    assert [len(roster_views.week(d, d.clock.today()).slots) for d in (town, second)] == [1, 1]
