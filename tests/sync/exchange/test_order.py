"""R20, R22, R28: a bad change among many, a year of packages in any order, and a copied PC."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from mediation_desk.records.backup.restoring import become
from mediation_desk.records.base import new_id
from mediation_desk.records.engine import Guard, open_raw
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.records.queries import conflicts
from mediation_desk.records.settings import CountySetting
from mediation_desk.records.tables.case import CaseRow
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging, standing
from tests.sync.exchange.scenes import (
    HEWAN,
    Scene,
    check_complete,
    check_sound,
    take_all,
)
from tests.usecases.exchange.packages import a_case, amend, digest, join, report
from tests.usecases.exchange.stores import DayClock, desk_of


def edits(desk: Desk, case: str, count: int, word: str) -> None:
    """Changes of one field, each a save of its own."""
    for number in range(count):
        with desk.store.write(desk.user.user_id, "amend_case") as session:
            session.need(CaseRow, case).place = f"{word}{number}"


@pytest.mark.parametrize("count", [200, pytest.param(10_000, marks=pytest.mark.heavy)])
@pytest.mark.timeout(600)
def test_r20_a_change_nobody_there_may_make_is_put_aside(
    met: Scene, tmp_path: Path, count: int
) -> None:
    """R20: all others applied, one aside and visible, and what comes later flows."""
    scene = met.copy(tmp_path / "scene", "town", "county")
    scene.box.mkdir()
    town, county = scene.open("town"), scene.open("county")
    case = a_case(town)
    edits(town, case, count // 2, "东")
    with town.store.write(town.user.user_id, "set_setting") as session:
        session.add(CountySetting(name="limits", value=7))
    edits(town, case, count // 2, "西")
    report(town, scene.box)
    [got] = exchanging.import_from(county, scene.box).taken.packages
    assert got.changes > count
    assert (got.state, got.quarantined, got.parked) == ("applied", 1, 0)
    with county.store.read() as session:
        [aside] = conflicts.put_aside(session, asking.viewer_of(county))
    assert (aside.reason, aside.by.replica) == ("county_only", town.store.origin.replica)
    assert standing.status(county).quarantined == 1
    assert asking.facts_of(county, case).place == f"西{count // 2 - 1}"
    amend(town, case, place="后来")
    report(town, scene.box)
    assert take_all(county, scene.box) == ["applied"]
    assert asking.facts_of(county, case).place == "后来"
    check_sound(county)
    town.store.close()
    county.store.close()


# -- R22 ----------------------------------------------------------------------------------------


def second_pc(scene: Scene) -> Scene:
    """Another PC of the township, with an id and a key of its own; let in by the county."""
    folder = Path(shutil.copytree(scene.folder / "town", scene.folder / "second"))
    raw = open_raw(folder / "store.db", scene.keys["town"], guard := Guard())
    guard.mode = Guard.REDACTING
    signer = device_signer(KeyRing.load(folder), scene.keys["town"], fresh=True)
    become(raw, new_id(), signer.public_key)
    raw.close()
    both = Scene(scene.folder, {**scene.keys, "second": scene.keys["town"]})
    county, desk = both.open("county"), both.open("second")
    join(county, desk, scene.folder / "papers2", "二号机")
    county.store.close()
    desk.store.close()
    return both


def a_year(scene: Scene, rounds: int, chance: random.Random) -> list[Path]:
    """Two PCs write and report, now and then they take in; the packages for the county in order."""
    desks = [scene.open(name) for name in ("town", "second")]
    county = scene.open("county")
    report(county, scene.box)
    for desk in desks:
        take_all(desk, scene.box)
    county.store.close()
    case = a_case(desks[0])
    report(desks[0], scene.box)
    take_all(desks[1], scene.box)
    for number in range(rounds):
        desk = chance.choice(desks)
        if chance.random() < 0.2:
            a_case(desk, f"第{number}件")
        amend(desk, case, place=f"河湾村{number}组")
        report(desk, scene.box)
        if chance.random() < 0.3:
            take_all(chance.choice(desks), scene.box)
    for desk in desks:
        desk.store.close()
    made = (scene.box / "620199000").rglob("*.tjx")
    return sorted(made, key=lambda path: (path.stat().st_mtime_ns, path.name))


def delivered(
    scene: Scene, place: Path, packages: list[Path], lots: list[list[int]], *, forget: bool
) -> str:
    """A county that gets packages lot by lot, each from a stick; its digest at the end."""
    folder = Path(shutil.copytree(scene.folder / "county", place / "county"))
    county = desk_of(folder, scene.keys["county"], DayClock())
    box = place / "box"
    box.mkdir(parents=True)
    shutil.copy(scene.box / "TJSYNC.json", box)
    for lot in lots:
        for number in lot:
            path = packages[number]
            target = box / path.relative_to(scene.box)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        if forget:
            with county.store.maintenance() as raw:
                raw.execute("DELETE FROM sync_package WHERE direction = 'in' AND state='applied'")
        assert "rejected" not in take_all(county, box)
        shutil.rmtree(box / "620199000")
    check_sound(county)
    check_complete(county)
    found = digest(county, HEWAN)
    with county.store.read() as session:
        sql = "SELECT id FROM sync_conflict WHERE state = 'open' ORDER BY id"
        found += str(session.raw.execute(sql).fetchall())
    county.store.close()
    return found


def year_in_any_order(met: Scene, place: Path, rounds: int, seeds: range) -> set[str]:
    """The digests of counties that got the same packages, in order and in others."""
    scene = second_pc(met.copy(place / "scene", "town", "county"))
    packages = a_year(scene, rounds, random.Random(seeds.start))
    assert len(packages) >= rounds
    in_order = [[number] for number in range(len(packages))]
    found = {delivered(scene, place / "in order", packages, in_order, forget=False)}
    for seed in seeds:
        chance = random.Random(seed)
        numbers = [*range(len(packages))] * 2
        chance.shuffle(numbers)
        lots = []
        while numbers:
            size = chance.randrange(1, 6)
            lots.append(numbers[:size])
            numbers = numbers[size:]
        forget = bool(seed % 2)
        found.add(delivered(scene, place / f"{seed}", packages, lots, forget=forget))
    return found


def test_r22_packages_in_any_order_and_twice(met: Scene, tmp_path: Path) -> None:
    """R22."""
    assert len(year_in_any_order(met, tmp_path, 8, range(1, 2))) == 1


@pytest.mark.heavy
@pytest.mark.timeout(3600)
def test_r22_a_year_of_packages_in_any_order_and_twice(met: Scene, tmp_path: Path) -> None:
    """R22."""
    assert len(year_in_any_order(met, tmp_path, 300, range(10, 16))) == 1


# -- R28 ----------------------------------------------------------------------------------------


def test_r28_a_copied_pc_is_noticed_and_nothing_is_overwritten(
    met: Scene, tmp_path: Path
) -> None:
    """R28: both go on under one id and report; the county keeps both and says so."""
    scene = met.copy(tmp_path / "scene", "town", "county")
    shutil.copytree(scene.folder / "town", scene.folder / "twin")
    scene = Scene(scene.folder, {**scene.keys, "twin": scene.keys["town"]})
    county = scene.open("county")
    for name, word in (("town", "这一台"), ("twin", "那一台")):
        desk = scene.open(name)
        a_case(desk, word)
        report(desk, tmp_path / name)
        assert take_all(county, tmp_path / name) == ["applied"]
        desk.store.close()
    with county.store.read() as session:
        [fork] = conflicts.forks(session)
        stored = session.raw.execute("SELECT count(DISTINCT link) FROM sync_change").fetchone()[0]
        total = session.raw.execute("SELECT count(*) FROM sync_change").fetchone()[0]
    assert fork.replica == desk.store.origin.replica
    assert min(fork.lengths) > 0
    assert stored == total
    check_sound(county)
    county.store.close()
