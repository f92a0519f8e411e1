"""R34, R36: a folder over which PCs exchange by themselves, used by many, away at times."""

from __future__ import annotations

import errno
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.backup.restoring import become
from mediation_desk.records.base import new_id
from mediation_desk.records.engine import Guard, open_raw
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.sync import sending
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import shares
from tests.sync.exchange.scenes import Scene, check_complete, check_sound, work_on
from tests.sync.exchange.test_media import Nuisance, lying_in, put_back
from tests.usecases.exchange.packages import digest, join, report, take
from tests.usecases.exchange.stores import DayClock, desk_of

ROOT = Path(__file__).parents[3]
PCS = ("town", "b", "c", "d", "e")


@pytest.fixture(scope="module")
def office(met: Scene, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """A township with five PCs, all of them joined."""
    scene = met.copy(tmp_path_factory.mktemp("office") / "five", "town", "county")
    key = scene.keys["town"]
    for name in PCS[1:]:
        folder = Path(shutil.copytree(scene.folder / "town", scene.folder / name))
        raw = open_raw(folder / "store.db", key, guard := Guard())
        guard.mode = Guard.REDACTING
        signer = device_signer(KeyRing.load(folder), key, fresh=True)
        become(raw, new_id(), signer.public_key)
        raw.close()
    five = Scene(scene.folder, {**scene.keys, **dict.fromkeys(PCS, key)})
    county, desks = five.open("county"), [five.open(name) for name in PCS]
    for name, desk in zip(PCS[1:], desks[1:], strict=True):
        join(county, desk, scene.folder / f"papers-{name}", f"{name}号机")
    report(county, scene.folder / "stick")
    for desk in desks:
        take(desk, scene.folder / "stick")
    for desk in (county, *desks):
        desk.store.close()
    return five


def settled(scene: Scene, share: Path) -> set[str]:
    """Let all exchange until nobody has anything to say; the digests they have then."""
    desks = [scene.open(name) for name in PCS]
    for _ in range(5):
        done = [shares.exchange_round(desk, share) for desk in desks]
        assert [one.trouble for one in done] == [""] * len(desks)
        if not sum(one.written for one in done):
            break
    found = {digest(desk) for desk in desks}
    for desk in desks:
        check_complete(desk)
    check_sound(desks[0])
    for desk in desks:
        desk.store.close()
    return found


def shared_by_five(office: Scene, place: Path, seconds: float) -> list[dict[str, Any]]:
    """Five processes exchange over one folder; what each of them tells."""
    scene, share = office.copy(place / "five", *PCS), place / "share"
    share.mkdir()
    for name in PCS:
        desk = desk_of(scene.folder / name, scene.keys[name], DayClock())
        shares.set_share(desk, share)
        desk.store.close()
    going = []
    for seed, name in enumerate(PCS):
        job = {
            "folder": str(scene.folder / name), "key": scene.keys[name].hex(), "seed": seed,
            "share": str(share), "seconds": seconds,
        }  # fmt: skip
        command = [sys.executable, "-m", "tests.sync.exchange.sharers", json.dumps(job)]
        going.append(
            subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        )
    told = [json.loads(process.communicate(timeout=seconds * 4 + 120)[0]) for process in going]
    assert len(settled(scene, share)) == 1
    return told


def judged(told: list[dict[str, Any]]) -> tuple[list[str], int]:
    """What went wrong, and how many names of packages there were twice."""
    files = [file for one in told for file in one["files"]]
    return [code for one in told for code in one["wrong"]], len(files) - len(set(files))


@pytest.mark.timeout(240)
def test_r36_five_pcs_write_one_share_together(office: Scene, tmp_path: Path) -> None:
    """R36: nothing lost, no name twice, all hold the same."""
    told = shared_by_five(office, tmp_path, 3)
    assert judged(told) == ([], 0)
    assert min(one["rounds"] for one in told) >= 1


@pytest.mark.heavy
@pytest.mark.timeout(900)
def test_r36_five_pcs_write_one_share_together_for_long(office: Scene, tmp_path: Path) -> None:
    """R36."""
    told = shared_by_five(office, tmp_path, 120)
    assert judged(told) == ([], 0)
    assert min(one["rounds"] for one in told) >= 10


# -- R34 ----------------------------------------------------------------------------------------


@contextmanager
def read_only(share: Path) -> Iterator[None]:
    """Nothing can be written to the share or taken from it for a while."""

    def refused(*_args: object, **_values: object) -> None:
        raise KnownTrouble("place_readonly")

    def kept(path: Path, *, missing_ok: bool = False) -> None:
        if path.is_relative_to(share):
            raise PermissionError(errno.EACCES, "")
        right(path, missing_ok=missing_ok)

    with pytest.MonkeyPatch.context() as patch:
        right: Callable[..., None] = Path.unlink
        patch.setattr(Path, "unlink", kept)
        patch.setattr(sending, "write_package", refused)
        yield


def disturbed(desk: Desk, scene: Scene, chance: random.Random) -> str:
    """One round in the midst of which the share goes away or takes nothing; its trouble."""
    if chance.random() < 0.3:
        with read_only(scene.box):
            return shares.exchange_round(desk, scene.box).trouble
    nuisance = Nuisance(
        chance.randrange(1, 16), lambda: scene.box.rename(scene.folder / "away") and None
    )
    done = shares.exchange_round(desk, scene.box, progress=nuisance)
    put_back(scene)
    return done.trouble


def of_others(desk: Desk, box: Path) -> dict[str, str]:
    """What others wrote in the share, and how it looks."""
    own = desk.store.origin.replica
    return {name: seen for name, seen in lying_in(box).items() if own not in name}


def rounds_disturbed(office: Scene, place: Path, moments: int, seed: int) -> tuple[int, int]:
    """Two PCs exchange by themselves while the share comes and goes. How often a round had trouble,
    and how many of another's files were gone or changed after one.
    """
    scene = office.copy(place / "two", "town", "b")
    scene.box.mkdir()
    desks = [scene.open(name) for name in ("town", "b")]
    chance, troubled, lost = random.Random(seed), 0, 0
    for desk in desks:
        shares.set_share(desk, scene.box)
    for number in range(moments):
        desk = chance.choice(desks)
        if chance.random() < 0.6:
            work_on(desk, scene.folder, number, 900)
        others = of_others(desk, scene.box)
        troubled += bool(disturbed(desk, scene, chance))
        lost += not others.items() <= of_others(desk, scene.box).items()
        shares.exchange_round(chance.choice(desks), scene.box)
    for _ in range(3):
        assert [shares.exchange_round(desk, scene.box).trouble for desk in desks] == ["", ""]
    assert digest(desks[0]) == digest(desks[1])
    for desk in desks:
        check_sound(desk)
        desk.store.close()
    return troubled, lost


@pytest.mark.timeout(240)
def test_r34_a_share_comes_and_goes_under_rounds(office: Scene, tmp_path: Path) -> None:
    """R34."""
    troubled, lost = rounds_disturbed(office, tmp_path, 6, seed=3)
    assert troubled > 0
    assert lost == 0


@pytest.mark.heavy
@pytest.mark.timeout(1800)
def test_r34_a_share_comes_and_goes_under_many_rounds(office: Scene, tmp_path: Path) -> None:
    """R34."""
    troubled, lost = rounds_disturbed(office, tmp_path, 300, seed=4)
    assert troubled > 50
    assert lost == 0
