"""Seats and referrals in a real package: the county reads them and can write neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.errors import DeskError
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.joint import views
from tests.desks import STEPS, registered
from tests.usecases.exchange.packages import join, report, take


@pytest.mark.heavy
def test_the_county_reads_who_sat_there_and_changes_nothing(
    county: Desk, town: Desk, tmp_path: Path
) -> None:
    join(county, town, tmp_path / "papers")
    case, day = registered(town), town.clock.today().isoformat()
    for verb, values in STEPS[:4]:
        town.do(verb, values, case=case)
    town.do("plan_session", {"on": day, "start": "20:00"}, case=case)
    session = facts_of(town, case).sessions[0].id
    seats = {"session": session, "consented": True, "seats": [{"organ": "派出所", "name": "赵六"}]}
    town.do("seat_bodies", seats)
    slip = {
        "case": case, "party": "陈翀", "kind": "法律援助", "organ": "县法律援助中心",
        "consented_how": "当面", "consented_on": day, "meet_on": day,
    }  # fmt: skip
    referral = town.do("refer_party", slip).created["referral"]
    report(town, tmp_path / "box")
    take(county, tmp_path / "box")
    assert [one.name for one in facts_of(county, case).sessions[0].seats] == ["赵六"]
    assert not views.referrals(county)
    for verb, values in (
        ("seat_bodies", seats), ("refer_party", slip),
        ("note_attendance", {"referral": referral, "state": "到场"}),
    ):  # fmt: skip
        with pytest.raises(DeskError):
            county.do(verb, values)
