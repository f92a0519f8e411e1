# ruff: noqa: F811 - fixtures bear the names of what tests open themselves
"""A delta beyond the limit goes in several packages, each of use by itself, in order."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.exchange.portions import Portion
from mediation_desk.records.log import receive
from mediation_desk.sync import sending
from mediation_desk.sync.package import inspect, limits
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging
from tests.sync.exchange.scenes import Scene, check_arrived, check_complete, check_sound, work_on
from tests.usecases.exchange.conftest import (  # noqa: F401 - fixtures
    clock,
    county,
    folders,
    town,
)
from tests.usecases.exchange.packages import SPACE, a_case, amend, digest, report, states, take
from tests.usecases.exchange.pairs import second_pc
from tests.usecases.exchange.test_trusting import refusal

MOST = 7


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package takes seven changes."""
    monkeypatch.setattr(sending, "PORTION", Portion(changes=MOST))


def deltas(box: Path) -> list[Path]:
    """The packages of changes in a mailbox, in the order of their numbers."""
    found = [path for path in box.rglob("*.tjx") if inspect(path).header.kind == "delta"]
    return sorted(found, key=lambda path: path.name)


def held(desk: Desk, space: str = f"centre:{SPACE}") -> int:
    """How many changes of the township are here."""
    with desk.store.read() as session:
        return sum(receive.vectors(session.raw, space)[0].values())


@pytest.mark.usefixtures("small")
def test_much_goes_in_several_packages_none_beyond_the_limit(met: Scene, tmp_path: Path) -> None:
    scene = met.copy(tmp_path / "scene", "town", "county")
    town, county = scene.open("town"), scene.open("county")
    for number in range(6):
        work_on(town, scene.folder, number, 6000)
    report(town, scene.box)
    counts = [inspect(path).changes for path in deltas(scene.box)]
    assert len(counts) >= 3
    assert max(counts) <= MOST
    assert report(town, scene.box) == ()
    assert {state for state, _why in states(take(county, scene.box))} == {"applied"}
    check_arrived(town, county)
    check_complete(county)
    check_sound(county)
    town.store.close()
    county.store.close()


@pytest.mark.usefixtures("small")
def test_each_part_counts_as_soon_as_it_comes_and_a_later_one_waits(
    met: Scene, tmp_path: Path
) -> None:
    scene = met.copy(tmp_path / "scene", "town", "county")
    town, county = scene.open("town"), scene.open("county")
    for number in range(14):
        a_case(town, f"水渠{number}")
    report(town, scene.box)
    parts, stick = deltas(scene.box), []
    for path in parts:
        stick.append(path.read_bytes())
        path.unlink()
    parts[1].write_bytes(stick[1])
    assert states(take(county, scene.box)) == [("held", "package_held")]
    before = held(county)
    parts[0].write_bytes(stick[0])
    assert [state for state, _why in states(take(county, scene.box))] == ["applied"] * 2
    assert before < held(county) < held(town)
    for path, data in zip(parts[2:], stick[2:], strict=True):
        path.write_bytes(data)
        take(county, scene.box)
    check_arrived(town, county)
    town.store.close()
    county.store.close()


@pytest.mark.usefixtures("small")
def test_what_was_finished_before_it_broke_off_is_not_written_again(
    met: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = met.copy(tmp_path / "scene", "town", "county")
    town, county = scene.open("town"), scene.open("county")
    scene.box.mkdir()
    for number in range(5):
        work_on(town, scene.folder, number, 6000)
    right, calls = sending.write_package, []

    def pulled(*args: object, **kwargs: object) -> object:
        calls.append(args)
        if len(calls) == 3:
            raise KnownTrouble("place_gone")
        return right(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(sending, "write_package", pulled)
    assert refusal(exchanging.export_to, town, scene.box) == "place_gone"
    first = {path.name for path in deltas(scene.box)}
    assert len(first) == 2
    report(town, scene.box)
    assert sum(inspect(path).changes for path in deltas(scene.box)) == held(town)
    take(county, scene.box)
    check_arrived(town, county)
    check_complete(county)
    town.store.close()
    county.store.close()


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("seed", range(2))
def test_what_is_passed_on_is_cut_only_where_its_writer_sealed_it(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path, seed: int
) -> None:
    """Two PCs write by turns; one of them reports for both."""
    second, box = second_pc(county, town, keys["town"], tmp_path), tmp_path / "own"
    chance = random.Random(seed)
    cases = [a_case(town)]
    for number in range(12):
        desk = chance.choice((town, second))
        if chance.random() < 0.4:
            cases.append(a_case(desk, f"水渠{seed}{number}"))
        elif desk is town:
            amend(desk, cases[0], place=f"{number}组")
        report(desk, box)
        take(second if desk is town else town, box)
    report(town, tmp_path / "stick")
    counts = [inspect(path).changes for path in deltas(tmp_path / "stick")]
    assert len(counts) >= 2
    assert {state for state, _why in states(take(county, tmp_path / "stick"))} <= {"applied"}
    assert digest(town) == digest(county)
    assert county.store.verify_chain() == []
    second.store.close()


def test_the_limit_is_below_what_a_package_may_hold() -> None:
    assert Portion().changes * 10 <= limits.CHANGES
