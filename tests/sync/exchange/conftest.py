"""Stores made once for a run of the tests: joined, and with packages written for the county."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.sync.exchange.scenes import (
    Scene,
    check_complete,
    check_sound,
    joined,
    reported,
    take_all,
    whole,
)
from tests.usecases.exchange.conftest import keys, made_pair  # noqa: F401 - fixtures


@pytest.fixture(scope="session")
def met(
    made_pair: Path, keys: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory  # noqa: F811
) -> Scene:
    """A township that has joined its county and sent nothing."""
    folder = tmp_path_factory.mktemp("met") / "pair"
    shutil.copytree(made_pair, folder)
    scene = Scene(folder, keys)
    joined(scene)
    return scene


@pytest.fixture(scope="session")
def told(met: Scene, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """The township has written packages with changes and files; the county took in none."""
    scene = met.copy(tmp_path_factory.mktemp("told"), "county", "town")
    reported(scene)
    return scene


@pytest.fixture(scope="session")
def undisturbed(told: Scene, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the county holds after taking everything in without any trouble."""
    scene = told.copy(tmp_path_factory.mktemp("undisturbed"))
    county = scene.open("county")
    assert set(take_all(county, scene.box)) == {"applied"}
    check_sound(county)
    check_complete(county)
    found = whole(county)
    county.store.close()
    return found


@pytest.fixture
def scene(told: Scene, tmp_path: Path) -> Scene:
    """A copy of it all for one test."""
    return told.copy(tmp_path / "scene")
