"""R5: memory runs short as packages are taken in; the process may die, the store may not."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.sync.exchange.scenes import (
    Scene,
    check_complete,
    check_sound,
    take_all,
    whole,
)
from tests.sync.exchange.trying import CAN_FAIL, limited

pytestmark = pytest.mark.skipif(not CAN_FAIL, reason="limits of Linux")

#: MiB of address space for all of it; in between it dies in the middle of its work.
LITTLE = (180, 512)
SWEEP = (64, 96, *range(112, 320, 4), *range(320, 513, 16))


def short_of_memory(
    told: Scene, undisturbed: dict[str, Any], place: Path, memory: int
) -> str:
    scene = told.copy(place / str(memory))
    came = limited(scene, memory)
    county = scene.open("county")
    assert county.store.verify_chain() == []
    assert "rejected" not in take_all(county, scene.box)
    check_sound(county)
    check_complete(county)
    assert whole(county) == undisturbed
    county.store.close()
    shutil.rmtree(scene.folder)
    return came


def test_r5_short_of_memory_the_store_stays_whole(
    told: Scene, undisturbed: dict[str, Any], tmp_path: Path
) -> None:
    """R5."""
    came = [short_of_memory(told, undisturbed, tmp_path, m) for m in LITTLE]
    assert came[0] != "done"


@pytest.mark.heavy
@pytest.mark.timeout(1800)
def test_r5_every_limit_up_to_half_a_gigabyte(
    told: Scene, undisturbed: dict[str, Any], tmp_path: Path
) -> None:
    """R5."""
    came = [short_of_memory(told, undisturbed, tmp_path, m) for m in SWEEP]
    assert came[0] != "done"
    assert came[-1] == "done"
