"""R4, R34: every call to the system that writes may fail; the next run ends as if none had."""

from __future__ import annotations

import errno
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.usecases import presenting
from tests.sync.exchange.scenes import (
    Scene,
    check_arrived,
    check_box,
    check_complete,
    check_sound,
    parts,
    reported,
    take_all,
    whole,
    work_on,
)
from tests.sync.exchange.test_media import lying_in
from tests.sync.exchange.trying import CAN_FAIL, Trials
from tests.usecases.exchange.packages import digest, report

pytestmark = pytest.mark.skipif(not CAN_FAIL, reason="compiles a library for Linux")

CODES = (errno.EIO, errno.ENOSPC)
SHARE_CODES = (errno.EIO, errno.ENOENT, errno.EROFS, errno.EDQUOT, errno.ESTALE)
QUICK = 4


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trials]:
    ready = Trials(tmp_path_factory.mktemp("faults"))
    yield ready
    ready.close()


@pytest.fixture(scope="module")
def little(met: Scene, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """One delta and one volume for the county."""
    scene = met.copy(tmp_path_factory.mktemp("little"), "county", "town")
    reported(scene, 1)
    return scene


@pytest.fixture(scope="module")
def expected(little: Scene, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    scene = little.copy(tmp_path_factory.mktemp("expected"))
    county = scene.open("county")
    take_all(county, scene.box)
    found = whole(county)
    county.store.close()
    return found


def is_clean(came: str) -> bool:
    """It succeeded, or told of a trouble for which there are words."""
    return came == "done" or presenting.has_sentence(came)


def failing_take(
    trials: Trials, little: Scene, expected: dict[str, Any], place: Path, at: int, **how: Any
) -> str:
    """Take in with one call failing; then once more, undisturbed."""
    scene = little.copy(place / f"take{at}")
    before = lying_in(scene.box)
    share = scene.box if how.pop("share", False) else None
    came = trials.attempt(scene, "take", at=at, below=share, **how)["came"]
    assert is_clean(came), (at, came)
    assert lying_in(scene.box) == before
    county = scene.open("county")
    assert county.store.verify_chain() == []
    assert "rejected" not in take_all(county, scene.box)
    check_sound(county)
    check_complete(county)
    assert whole(county) == expected
    county.store.close()
    shutil.rmtree(scene.folder)
    return str(came)


def failing_write(trials: Trials, ready: Scene, place: Path, at: int, **how: Any) -> str:
    """Report with one call failing; then once more, undisturbed."""
    scene = ready.copy(place / f"write{at}")
    before = lying_in(scene.box)
    share = scene.box if how.pop("share", False) else None
    came = trials.attempt(scene, "write", at=at, below=share, **how)["came"]
    assert is_clean(came), (at, came)
    assert before.items() <= lying_in(scene.box).items()
    town, county = scene.open("town"), scene.open("county")
    log = digest(town)
    check_box(town, scene.box)
    report(town, scene.box)
    assert parts(scene.box) == []
    assert set(take_all(county, scene.box)) == {"applied"}
    check_arrived(town, county)
    check_complete(county)
    check_sound(town)
    assert digest(town) == log
    town.store.close()
    county.store.close()
    shutil.rmtree(scene.folder)
    return str(came)


@pytest.fixture(scope="module")
def ready(little: Scene, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """The township has more to tell than lies in the box."""
    scene = little.copy(tmp_path_factory.mktemp("ready"))
    town = scene.open("town")
    work_on(town, scene.folder, 77)
    town.store.close()
    return scene


def calls_of(trials: Trials, scene: Scene, place: Path, kind: str, *, share: bool = False) -> int:
    """How many calls there are when none fails."""
    again = scene.copy(place / f"counting-{kind}")
    told = trials.attempt(again, kind, at=0, below=again.box if share else None)
    assert told["came"] == "done", told
    shutil.rmtree(again.folder)
    return int(told["calls"])


def some(count: int, seed: int) -> list[int]:
    return sorted(random.Random(seed).sample(range(1, count + 1), min(QUICK, count)))


def test_r4_some_calls_fail_as_it_takes_in(
    trials: Trials, little: Scene, expected: dict[str, Any], tmp_path: Path
) -> None:
    """R4."""
    count = calls_of(trials, little, tmp_path, "take")
    assert count > 50
    for at in some(count, 4):
        failing_take(trials, little, expected, tmp_path, at, code=CODES[at % 2])


def test_r4_some_calls_fail_as_it_writes(trials: Trials, ready: Scene, tmp_path: Path) -> None:
    """R4."""
    count = calls_of(trials, ready, tmp_path, "write")
    assert count > 20
    for at in some(count, 4):
        failing_write(trials, ready, tmp_path, at, code=CODES[at % 2])


@pytest.mark.heavy
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("code", CODES)
def test_r4_every_call_fails_as_it_takes_in(
    trials: Trials, little: Scene, expected: dict[str, Any], tmp_path: Path, code: int
) -> None:
    """R4."""
    count = calls_of(trials, little, tmp_path, "take")
    came = [
        failing_take(trials, little, expected, tmp_path, at, code=code)
        for at in range(1, count + 1)
    ]
    assert set(came) > {"done"}


@pytest.mark.heavy
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("code", CODES)
def test_r4_every_call_fails_as_it_writes(
    trials: Trials, ready: Scene, tmp_path: Path, code: int
) -> None:
    """R4."""
    count = calls_of(trials, ready, tmp_path, "write")
    came = [
        failing_write(trials, ready, tmp_path, at, code=code) for at in range(1, count + 1)
    ]
    assert set(came) > {"done"}


@pytest.mark.heavy
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("code", SHARE_CODES)
def test_r34_the_share_is_gone_from_some_call_on(
    trials: Trials, ready: Scene, tmp_path: Path, code: int
) -> None:
    """R34: unplugged, read-only, over quota: from every call on, until it is there again."""
    count = calls_of(trials, ready, tmp_path, "write", share=True)
    how = {"code": code, "lasting": True, "share": True}
    came = [failing_write(trials, ready, tmp_path, at, **how) for at in range(1, count + 1)]
    assert set(came) - {"done"}
