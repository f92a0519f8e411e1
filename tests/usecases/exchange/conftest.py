"""A county's store and a township's, made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys import wrap
from mediation_desk.records.store import SystemClock
from mediation_desk.usecases.desk import Desk
from tests.usecases.exchange.stores import (
    COUNTY,
    HEWAN,
    PASSWORD,
    DayClock,
    cheap_cost,
    desk_of,
    make,
)


@pytest.fixture(scope="session")
def made_pair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two fresh stores, never opened by a test itself."""
    folder = tmp_path_factory.mktemp("pair")
    patch = pytest.MonkeyPatch()
    patch.setattr(wrap, "calibrated", cheap_cost)
    make(folder / "county", COUNTY, "青禾县")
    make(folder / "town", HEWAN, "青禾县河湾镇")
    patch.undo()
    return folder


@pytest.fixture(scope="session")
def keys(made_pair: Path) -> dict[str, bytes]:
    """The data keys of both, got once by the password."""
    rings = {name: KeyRing.load(made_pair / name) for name in ("county", "town")}
    return {n: bytes(r.unlock("", PASSWORD, SystemClock()).key) for n, r in rings.items()}


@pytest.fixture
def clock() -> DayClock:
    """Today, for both sides."""
    return DayClock()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick that goes back and forth."""
    return tmp_path / "stick"


@pytest.fixture
def folders(made_pair: Path, tmp_path: Path) -> Path:
    """Where this test's ``county`` and ``town`` lie."""
    return Path(shutil.copytree(made_pair, tmp_path / "pair"))


@pytest.fixture
def county(folders: Path, keys: dict[str, bytes], clock: DayClock) -> Iterator[Desk]:
    """The county's desk."""
    desk = desk_of(folders / "county", keys["county"], clock)
    yield desk
    desk.store.close()


@pytest.fixture
def town(folders: Path, keys: dict[str, bytes], clock: DayClock) -> Iterator[Desk]:
    """The township's desk."""
    desk = desk_of(folders / "town", keys["town"], clock)
    yield desk
    desk.store.close()
