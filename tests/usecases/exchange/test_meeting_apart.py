"""Who was here is met on every PC of the township, and what was said there holds on all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.meeting.asking import Seen, met_before
from mediation_desk.usecases.meeting.views import thread_view
from tests.desks import ONE, TWO, registered
from tests.usecases.contingency.test_redaction import carried_out
from tests.usecases.exchange.packages import report, take
from tests.usecases.exchange.pairs import second_pc

GONG = Seen("龚㛃兰", "620102196804129960", role="applicant")


@pytest.fixture
def second(county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path) -> Iterator[Desk]:
    """Another PC of the township that has joined."""
    made = second_pc(county, town, keys["town"], tmp_path)
    yield made
    made.store.close()


def cross(source: Desk, target: Desk, tmp_path: Path) -> None:
    report(source, tmp_path / "box")
    take(target, tmp_path / "box")


def met(desk: Desk) -> set[str]:
    return {one.case_id for one in met_before(desk, [GONG]).people}


@pytest.mark.heavy
def test_a_case_that_came_in_is_met_and_a_tie_holds_everywhere(
    town: Desk, second: Desk, tmp_path: Path
) -> None:
    first, again = registered(town, ONE, TWO), registered(town, ONE, TWO, on="2026-04-10")
    cross(town, second, tmp_path)
    assert met(second) == {first, again}
    second.do("tie_case", {"case": again, "other": first, "kind": "again", "why": "没人办"})
    cross(second, town, tmp_path)
    assert [one.case_id for one in thread_view(town, again).ties] == [first]
    assert thread_view(town, again).count == "第2次来访"
    carried_out(town, first)
    assert first not in met(town)
    cross(town, second, tmp_path)
    assert first not in met(second)
