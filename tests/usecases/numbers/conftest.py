"""A centre with three joined PCs, made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.usecases.desk import Desk
from tests.desks import copied_desk
from tests.usecases.exchange.conftest import keys, made_pair
from tests.usecases.exchange.stores import DayClock
from tests.usecases.numbers.pcs import Centre, found

__all__ = ["centre", "joined", "keys", "made_pair"]


@pytest.fixture(scope="session")
def joined(
    made_pair: Path,
    keys: dict[str, bytes],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The stores of county and PCs, never opened by a test itself."""
    folder = Path(shutil.copytree(made_pair, tmp_path_factory.mktemp("pcs") / "centre"))
    found(folder, keys, DayClock())
    return folder


@pytest.fixture
def centre(
    joined: Path, keys: dict[str, bytes], tmp_path: Path
) -> Iterator[Centre]:
    """Three PCs and the county, all open."""
    folder = Path(shutil.copytree(joined, tmp_path / "centre"))
    made = Centre(folder, keys, DayClock())
    made.open("county", "pc1", "pc2", "pc3")
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A centre with one PC and no county."""
    made = copied_desk(tmp_path)
    yield made
    made.store.close()
