"""A power cut while a store is made, or brought back from a backup, leaves nobody locked out."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.app import is_set_up
from mediation_desk.records.keys import wrap
from mediation_desk.usecases.opening import create_store, open_practice, open_store
from mediation_desk.usecases.upkeep import keeping
from tests.desks import CENTER, COMMITTEE
from tests.proofs.kill_store import cheap_cost
from tests.proofs.killing import CAN_FORK, Nursery

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="forks a life for every kill")
PASSWORD = "门前那棵老槐树底下乘凉"
SEEDS = [*range(4), *(pytest.param(n, marks=pytest.mark.heavy) for n in range(4, 40))]
LONGEST = {"found": 10_000, "practice": 9_500, "restore": 19_000}


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    ready = Nursery()
    yield ready
    ready.close()


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wrap, "calibrated", cheap_cost)


def killed(nursery: Nursery, place: Path, kind: str, seed: int, source: str = "") -> bool:
    """Kill the making at a random line; tells whether it was acknowledged before."""
    lines = random.Random(f"{kind}{seed}").randrange(1, LONGEST[kind])
    (place / "tmp").mkdir()
    words: dict[str, Any] = {"kind": kind, "seed": seed, "lines": lines, "key": PASSWORD}
    places = {"folder": str(place / "store"), "files": source, "tmp": str(place / "tmp")}
    return bool(nursery.life({**words, **places}, 20).all("made"))


def found(folder: Path) -> None:
    create_store(folder, CENTER, COMMITTEE, "620199101", False, "管理员", PASSWORD)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_township_is_set_up_or_can_be(nursery: Nursery, tmp_path: Path, seed: int) -> None:
    made, folder = killed(nursery, tmp_path, "found", seed), tmp_path / "store"
    assert is_set_up(folder) or not made
    if not is_set_up(folder):
        found(folder)
    desk = open_store(folder, "", PASSWORD)
    assert desk.store.verify_chain() == []
    desk.store.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_practice_township_opens(nursery: Nursery, tmp_path: Path, seed: int) -> None:
    killed(nursery, tmp_path, "practice", seed)
    desk = open_practice(tmp_path / "store")
    assert desk.user.name == "练习员"
    desk.store.close()


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A backup of a township."""
    place = tmp_path_factory.mktemp("stick")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrap, "calibrated", cheap_cost)
        found(place / "store")
    desk = open_store(place / "store", "", PASSWORD)
    made = keeping.backup(desk, place / "stick")
    desk.store.close()
    return str(made.folder)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_backup_is_back_or_can_be(
    nursery: Nursery, tmp_path: Path, stick: str, seed: int
) -> None:
    made, folder = killed(nursery, tmp_path, "restore", seed, stick), tmp_path / "store"
    assert is_set_up(folder) or not made
    if not is_set_up(folder):
        keeping.restore(Path(stick), folder, user="", password=PASSWORD)
    desk = open_store(folder, "", PASSWORD)
    assert desk.store.verify_chain() == []
    desk.store.close()
