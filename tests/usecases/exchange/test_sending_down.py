"""What the county settles goes down to its townships, counts there, and cannot be altered there."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import Track
from mediation_desk.records.settings import CountySetting, from_county
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep.local_limits import local_limits
from tests.usecases.exchange.packages import digest, join, report, states, take, there_and_back


@pytest.fixture
def box(county: Desk, town: Desk, tmp_path: Path) -> Path:
    join(county, town, tmp_path / "papers")
    return tmp_path / "box"


def settled(county: Desk, rule: str, length: int) -> dict[str, object]:
    unit = county.rules.limits[rule].unit.value
    return {"rule": rule, "length": length, "unit": unit, "basis": "县政府办〔2026〕9号"}


def test_a_limit_settled_by_the_county_counts_in_the_township(
    county: Desk, town: Desk, box: Path
) -> None:
    rule = local_limits(county)[0]
    before = town.rules.limits[rule.id].length
    county.do("set_local_limit", settled(county, rule.id, before + 3))
    report(county, box)
    assert states(take(town, box)) == [("applied", "")]
    assert county.rules.limits[rule.id].length == before + 3
    assert town.rules.limits[rule.id].length == before + 3
    assert town.rules.track(Track.PEOPLE) is not None


def test_what_did_not_change_is_not_sent_again(county: Desk, town: Desk, box: Path) -> None:
    rule = local_limits(county)[0]
    county.do("set_local_limit", settled(county, rule.id, 9))
    there_and_back(town, county, box)
    there_and_back(town, county, box)
    assert report(county, box) == ()
    assert digest(county) == digest(town)


def test_a_township_cannot_write_what_is_the_countys(
    county: Desk, town: Desk, box: Path
) -> None:
    there_and_back(town, county, box)
    with town.store.write(town.user.user_id, "forged") as session:
        session.add(CountySetting(name="law.overrides", value=[{"id": "x"}]))
    report(town, box)
    got = take(county, box)
    assert states(got) == [("applied", "")]
    assert [one.quarantined for one in got.taken.packages] == [1]
    with county.store.read() as session:
        assert from_county(session, "law.overrides") is None
