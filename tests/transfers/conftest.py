"""A county and two townships in its list, made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys import wrap
from mediation_desk.records.store import SystemClock
from tests.transfers.three import NAMES, Three
from tests.usecases.exchange.packages import join
from tests.usecases.exchange.stores import PASSWORD, DayClock, cheap_cost, desk_of, make


@pytest.fixture(scope="session")
def made_three(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """The three stores, joined and with what the ceremony sends down; never opened by a test."""
    folder = tmp_path_factory.mktemp("three")
    patch = pytest.MonkeyPatch()
    patch.setattr(wrap, "calibrated", cheap_cost)
    for name, (code, words) in NAMES.items():
        make(folder / name, code, words)
    patch.undo()
    rings = {name: KeyRing.load(folder / name) for name in NAMES}
    keys = {n: bytes(r.unlock("", PASSWORD, SystemClock()).key) for n, r in rings.items()}
    clock = DayClock()
    desks = {name: desk_of(folder / name, keys[name], clock) for name in NAMES}
    for name in ("east", "west"):
        join(desks["county"], desks[name], folder / f"papers-{name}")
    three = Three(**desks, box=folder / "stick")
    three.exchange()
    for desk in desks.values():
        desk.store.close()
    return folder, keys


@pytest.fixture
def clock() -> DayClock:
    """Today, everywhere."""
    return DayClock()


@pytest.fixture
def three(
    made_three: tuple[Path, dict[str, bytes]], tmp_path: Path, clock: DayClock
) -> Iterator[Three]:
    """The county and its townships with a stick that goes between them."""
    made, keys = made_three
    there = Path(shutil.copytree(made, tmp_path / "three"))
    desks = {name: desk_of(there / name, keys[name], clock) for name in NAMES}
    yield Three(**desks, box=there / "stick")
    for desk in desks.values():
        desk.store.close()
