"""Two desks write the same field: both keep both values until a person who saw them decides."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.records.backup.restoring import become
from mediation_desk.records.base import new_id
from mediation_desk.records.engine import Guard, open_raw
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import conflicts, exchanging, standing
from mediation_desk.usecases.upkeep.checking import verify_file
from tests.usecases.exchange.packages import (
    a_case,
    amend,
    digest,
    join,
    report,
    take,
    there_and_back,
)
from tests.usecases.exchange.stores import DayClock, desk_of
from tests.usecases.exchange.test_trusting import refusal


@pytest.fixture
def box(county: Desk, town: Desk, tmp_path: Path) -> Path:
    join(county, town, tmp_path / "papers")
    return tmp_path / "box"


@pytest.fixture
def second(
    county: Desk, town: Desk, box: Path, tmp_path: Path, keys: dict[str, bytes], clock: DayClock
) -> Iterator[Desk]:
    """A second PC of the township: its store brought over, with an id and keys of its own."""
    town.store.seal()
    folder = Path(shutil.copytree(town.store.folder, tmp_path / "second"))
    raw = open_raw(folder / "store.db", keys["town"], guard := Guard())
    guard.mode = Guard.REDACTING
    signer = device_signer(KeyRing.load(folder), keys["town"], fresh=True)
    become(raw, new_id(), signer.public_key)
    raw.close()
    desk = desk_of(folder, keys["town"], clock)
    join(county, desk, tmp_path / "papers2", "二号机")
    report(county, box)
    take(town, box)
    yield desk
    desk.store.close()


def disputed(town: Desk, second: Desk, box: Path) -> str:
    """A case whose place both PCs wrote, each without having seen the other's."""
    case = a_case(town)
    report(town, box)
    take(second, box)
    amend(town, case, place="河湾村东头")
    second.clock.day = second.clock.day.replace(day=21)  # type: ignore[attr-defined]
    amend(second, case, place="河湾村西头")
    for desk in (town, second):
        report(desk, box)
    for desk in (town, second):
        take(desk, box)
    return case


def test_two_pcs_of_a_township_exchange_without_the_county(
    town: Desk, second: Desk, box: Path
) -> None:
    case = a_case(town)
    report(town, box)
    take(second, box)
    amend(second, case, place="河湾村西头")
    report(second, box)
    take(town, box)
    assert asking.facts_of(town, case).place == "河湾村西头"
    assert digest(town) == digest(second)


def test_both_values_stand_until_somebody_decides_and_then_everywhere(
    county: Desk, town: Desk, second: Desk, box: Path
) -> None:
    case = disputed(town, second, box)
    [here], [there] = conflicts.open_conflicts(town), conflicts.open_conflicts(second)
    assert (here.id, here.case_id, here.label) == (there.id, case, "发生地")
    assert [v.text for v in here.values] == ["河湾村东头", "河湾村西头"]
    assert here.values[0].device == "一号机" or here.values[0].replica
    assert standing.status(town).conflicts == 1
    conflicts.resolve(second, there.id, take="left")
    report(second, box)
    take(town, box)
    for desk in (town, second):
        assert conflicts.open_conflicts(desk) == []
        assert asking.facts_of(desk, case).place == "河湾村东头"
    there_and_back(town, county, box)
    assert asking.facts_of(county, case).place == "河湾村东头"
    assert digest(town) == digest(second)


def test_a_value_of_ones_own_decides_too(town: Desk, second: Desk, box: Path) -> None:
    case = disputed(town, second, box)
    [one] = conflicts.open_conflicts(town)
    assert refusal(conflicts.resolve, town, one.id) == "conflict_choice"
    assert refusal(conflicts.resolve, town, "nothing", take="left") == "conflict_unknown"
    conflicts.resolve(town, one.id[:8], value="河湾村口")
    assert asking.facts_of(town, case).place == "河湾村口"
    assert refusal(conflicts.resolve, town, one.id, take="left") == "conflict_unknown"


def test_a_request_makes_the_other_side_send_again(
    county: Desk, town: Desk, box: Path
) -> None:
    a_case(town)
    there_and_back(town, county, box)
    assert exchanging.export_to(county, box).packages == ()
    asked = exchanging.export_to(county, box, is_asked=True).packages
    assert [one.kind for one in asked] == ["down"]
    assert [p.state for p in take(town, box).taken.packages] == ["applied"]


def test_a_package_is_verified_by_who_knows_its_writer(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    a_case(town)
    [file] = report(town, box)
    found = verify_file(box / file, county)
    assert found[-1].good
    assert "620199101" in found[0].message
    assert not verify_file(box / file)[-1].good
    damaged = tmp_path / "damaged.tjx"
    whole = bytearray((box / file).read_bytes())
    whole[len(whole) // 2] ^= 1
    damaged.write_bytes(whole)
    assert not verify_file(damaged, county)[-1].good
    assert json.dumps([f.message for f in found], ensure_ascii=False)
