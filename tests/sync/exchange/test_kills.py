"""R2, R3: killed at any moment of writing or taking in, nothing half is offered or kept."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.records import attachments
from tests.proofs.killing import CAN_FORK, Heard, Nursery
from tests.sync.exchange.scenes import (
    Scene,
    check_arrived,
    check_box,
    check_complete,
    check_sound,
    parts,
    take_all,
    whole,
)
from tests.usecases.exchange.packages import report

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="forks a life for every kill")

SHARDS, LIVES = 50, 20


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    ready = Nursery("tests.sync.exchange.life")
    yield ready
    ready.close()


def live(nursery: Nursery, scene: Scene, kind: str, chance: random.Random, span: float) -> Heard:
    """One life, ended at a random moment or before a random line of what exchanges."""
    at_line = chance.random() < 0.5
    job = {
        "folder": str(scene.folder), "keys": {n: k.hex() for n, k in scene.keys.items()},
        "kind": kind, "seed": chance.randrange(1, 10**6),
        "lines": int(10 ** chance.uniform(1, 5)) if at_line else 0,
    }  # fmt: skip
    return nursery.life(job, 5 if at_line else chance.uniform(0, span))


def killed_taking(
    nursery: Nursery, told: Scene, place: Path, lives: int, seed: int
) -> list[dict[str, Any]]:
    """Kill the county as it takes in, now and then twice; what it held each time it was let."""
    chance, found = random.Random(seed), []
    for number in range(lives):
        scene = told.copy(place / f"{seed}-{number}")
        for _ in range(chance.choice((1, 1, 2))):
            live(nursery, scene, "take", chance, 1.0)
        county = scene.open("county")
        assert county.store.verify_chain() == []
        assert "rejected" not in take_all(county, scene.box)
        check_sound(county)
        check_complete(county)
        found.append(whole(county))
        county.store.close()
        shutil.rmtree(scene.folder)
    return found


def killed_writing(nursery: Nursery, met: Scene, place: Path, lives: int, seed: int) -> list[str]:
    """Kill the township as it writes; the county gets it all. Gives what had been acknowledged and
    is not there.
    """
    chance, gone = random.Random(seed), []
    scene = met.copy(place / f"{seed}", "county", "town")
    scene.box.mkdir()
    for _ in range(lives):
        heard = live(nursery, scene, "write", chance, 1.5)
        town, county = scene.open("town"), scene.open("county")
        check_box(town, scene.box)
        told = [file for files in heard.all("written") for file in files]
        gone += [file for file in told if not (scene.box / file).exists()]
        report(town, scene.box)
        assert parts(scene.box) == []
        check_box(town, scene.box)
        assert set(take_all(county, scene.box)) <= {"applied"}
        check_arrived(town, county)
        if chance.random() < 0.5:
            report(county, scene.box)
            take_all(town, scene.box)
        town.store.close()
        county.store.close()
    judged(scene)
    return gone


def judged(scene: Scene) -> None:
    """The long checks, once in a while; a file that was just being attached is cleared away."""
    for name in ("town", "county"):
        desk = scene.open(name)
        check_sound(desk)
        attachments.collect_orphans(desk.store, older_than=0)
        check_complete(desk)
        desk.store.close()


def test_r3_killed_while_taking_in_it_ends_as_if_undisturbed(
    nursery: Nursery, told: Scene, undisturbed: dict[str, Any], tmp_path: Path
) -> None:
    """R3."""
    assert killed_taking(nursery, told, tmp_path, 5, seed=3) == [undisturbed] * 5


def test_r2_killed_while_writing_nothing_half_is_offered(
    nursery: Nursery, met: Scene, tmp_path: Path
) -> None:
    """R2."""
    assert killed_writing(nursery, met, tmp_path, 5, seed=2) == []


@pytest.mark.heavy
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(100, 100 + SHARDS))
def test_r3_a_thousand_kills_while_taking_in(
    nursery: Nursery, told: Scene, undisturbed: dict[str, Any], tmp_path: Path, seed: int
) -> None:
    """R3."""
    assert killed_taking(nursery, told, tmp_path, LIVES, seed) == [undisturbed] * LIVES


@pytest.mark.heavy
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(200, 200 + SHARDS))
def test_r2_a_thousand_kills_while_writing(
    nursery: Nursery, met: Scene, tmp_path: Path, seed: int
) -> None:
    """R2."""
    assert killed_writing(nursery, met, tmp_path, LIVES, seed) == []
