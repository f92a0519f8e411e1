"""R34, R38, R39: what a stick or share may do while it is written to and read from."""

from __future__ import annotations

import errno
import hashlib
import io
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.exchange import journal
from mediation_desk.sync import sending
from mediation_desk.sync.package import media
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging, standing
from tests.sync.exchange.scenes import (
    Scene,
    check_arrived,
    check_box,
    check_complete,
    check_sound,
    parts,
    take_all,
    whole,
    work_on,
)
from tests.usecases.exchange.packages import digest, report
from tests.usecases.exchange.test_trusting import refusal

GONE = {"mailbox_gone", "mailbox_missing", "place_gone", "package_unreadable"}
MOMENTS = 300


@dataclass
class Nuisance:
    """A progress that does something at its so-manieth step."""

    at: int
    deed: Callable[[], None]
    steps: int = 0
    told: list[int] = field(default_factory=list)

    def step(self, done: int, total: int, _note: str = "") -> None:
        self.steps += 1
        if self.steps == self.at:
            self.deed()


def lying_in(box: Path) -> dict[str, str]:
    """Every file of the box and its digest."""
    return {
        path.relative_to(box).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in box.rglob("*") if path.is_file() and not path.name.endswith(".part")
    }  # fmt: skip


def taken_away(scene: Scene, chance: random.Random) -> Callable[[], None]:
    """The box goes away; at times an empty folder stands in its place."""

    def deed() -> None:
        scene.box.rename(scene.folder / "away")
        if chance.random() < 0.3:
            scene.box.mkdir()

    return deed


def put_back(scene: Scene) -> None:
    """The stick is plugged in again."""
    if (scene.folder / "away").exists():
        if scene.box.exists():
            assert list(scene.box.rglob("*.tjx")) == [], "a package in a folder that is none"
            for path in sorted(scene.box.rglob("*"), reverse=True):
                path.rmdir() if path.is_dir() else path.unlink()
            scene.box.rmdir()
        (scene.folder / "away").rename(scene.box)


def vanishing_on_export(told: Scene, place: Path, moments: int, seed: int) -> int:
    """Report while the share goes away; how often it was in the midst of it."""
    chance, cut = random.Random(seed), 0
    scene = told.copy(place)
    town, county = scene.open("town"), scene.open("county")
    for number in range(moments):
        work_on(town, scene.folder, 1000 + number)
        before, log = lying_in(scene.box), digest(town)
        nuisance = Nuisance(chance.randrange(1, 16), taken_away(scene, chance))
        try:
            exchanging.export_to(town, scene.box, progress=nuisance)
        except KnownTrouble:
            cut += 1
        put_back(scene)
        assert digest(town) == log
        assert before.items() <= lying_in(scene.box).items(), "something was deleted or changed"
        check_box(town, scene.box)
        report(town, scene.box)
        assert parts(scene.box) == []
    assert set(take_all(county, scene.box)) == {"applied"}
    check_arrived(town, county)
    check_complete(county)
    for desk in (town, county):
        check_sound(desk)
        desk.store.close()
    return cut


def vanishing_on_import(
    told: Scene, place: Path, moments: int, seed: int
) -> list[dict[str, Any]]:
    """Take in while the share goes away; what was held each time, after it had come back."""
    chance, steps, found = random.Random(seed), 40, []
    for number in range(moments):
        scene = told.copy(place / str(number))
        county, before = scene.open("county"), lying_in(scene.box)
        nuisance = Nuisance(chance.randrange(1, steps), taken_away(scene, chance))
        with suppress(KnownTrouble):
            exchanging.import_from(county, scene.box, progress=nuisance)
        steps = max(nuisance.steps, 10)
        put_back(scene)
        assert lying_in(scene.box) == before
        assert "rejected" not in take_all(county, scene.box)
        found.append(whole(county))
        check_complete(county)
        county.store.close()
    return found


def test_r34_the_share_vanishes_as_it_is_written_to(told: Scene, tmp_path: Path) -> None:
    """R34."""
    assert vanishing_on_export(told, tmp_path / "x", 6, seed=34) > 0


def test_r34_the_share_vanishes_as_it_is_read(
    told: Scene, undisturbed: dict[str, Any], tmp_path: Path
) -> None:
    """R34."""
    assert vanishing_on_import(told, tmp_path, 4, seed=34) == [undisturbed] * 4


@pytest.mark.heavy
@pytest.mark.timeout(900)
def test_r34_the_share_vanishes_often_as_it_is_written_to(told: Scene, tmp_path: Path) -> None:
    """R34."""
    assert vanishing_on_export(told, tmp_path / "x", MOMENTS // 2, seed=35) > MOMENTS // 8


@pytest.mark.heavy
@pytest.mark.timeout(900)
def test_r34_the_share_vanishes_often_as_it_is_read(
    told: Scene, undisturbed: dict[str, Any], tmp_path: Path
) -> None:
    """R34."""
    found = vanishing_on_import(told, tmp_path, MOMENTS // 2, seed=35)
    assert found == [undisturbed] * (MOMENTS // 2)


def test_r34_volumes_that_stand_are_not_written_again(
    met: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R34, S4: pulled out in the third volume; the next export writes that one and the rest."""
    monkeypatch.setattr(sending, "VOLUME_BYTES", 100_000)
    scene = met.copy(tmp_path / "scene", "town", "county")
    scene.box.mkdir()
    town, county = scene.open("town"), scene.open("county")
    for number in range(5):
        work_on(town, scene.folder, number, 90_000)
    right, calls = sending.write_package, []

    def pulled(*args: Any, **kwargs: Any) -> Any:
        calls.append(args)
        if len(calls) == 4:
            raise KnownTrouble("place_gone")
        return right(*args, **kwargs)

    monkeypatch.setattr(sending, "write_package", pulled)
    assert refusal(exchanging.export_to, town, scene.box) == "place_gone"
    assert len(report(town, scene.box)) == 1 + 3
    assert report(town, scene.box) == ()
    assert set(take_all(county, scene.box)) == {"applied"}
    check_arrived(town, county)
    check_complete(county)
    town.store.close()
    county.store.close()


# -- R38: a stick that gives back other bytes than it was given --------------------------------


class Lying(io.FileIO):
    """Beyond its capacity there are zeros."""

    capacity = 0
    at = 0

    def readinto(self, view: Any) -> int:
        count = super().readinto(view)
        for place in range(max(0, self.capacity - self.at), count or 0):
            view[place] = 0
        self.at += count or 0
        return count


def journal_of(desk: Desk) -> list[tuple[str, str]]:
    with desk.store.read() as session:
        lines = journal.lines(session.raw, direction=journal.OUT)
    return [(line.state, line.error) for line in lines]


@pytest.mark.parametrize("capacity", [0, 500, 3000, 100_000])
def test_r38_a_stick_of_false_size_publishes_nothing(
    met: Scene, tmp_path: Path, capacity: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R38."""
    scene = met.copy(tmp_path / "scene", "town", "county")
    town, county = scene.open("town"), scene.open("county")
    work_on(town, scene.folder, 1)
    monkeypatch.setattr(media, "_past_cache", lambda path: Lying(path, "rb"))
    monkeypatch.setattr(Lying, "capacity", capacity)
    scene.box.mkdir()
    assert refusal(exchanging.export_to, town, scene.box) == "stick_unreliable"
    assert journal_of(town)[0] == ("failed", "stick_unreliable")
    whole_ones = {path.suffix for path in scene.box.rglob("*") if path.is_file()} - {".json"}
    assert whole_ones <= ({".tjx"} if capacity >= 100_000 else set())
    assert standing.status(town).unreported > 0
    monkeypatch.undo()
    good = tmp_path / "good"
    report(town, good)
    take_all(county, good)
    check_arrived(town, county)
    check_complete(county)
    town.store.close()
    county.store.close()


# -- R39: a scanner holds the file --------------------------------------------------------------


@dataclass
class Scanner:
    """Holds every file that is renamed for so many seconds of a clock of its own."""

    seconds: float
    code: int
    clock: float = 0.0

    def put(self, patch: pytest.MonkeyPatch) -> None:
        right, since = Path.replace, {}

        def replace(path: Path, target: Path) -> Path:
            if self.clock - since.setdefault(path, self.clock) < self.seconds:
                error = PermissionError(errno.EACCES, "")
                error.winerror = self.code  # type: ignore[attr-defined]
                raise error
            return right(path, target)

        def sleep(seconds: float) -> None:
            self.clock += seconds

        patch.setattr(Path, "replace", replace)
        patch.setattr(media.time, "sleep", sleep)
        patch.setattr(media.time, "monotonic", lambda: self.clock)


@pytest.mark.parametrize("code", [5, 32, 33])
@pytest.mark.parametrize("seconds", [0.05, 9.0, 15.0])
def test_r39_a_held_file_is_waited_for_or_told_of(
    met: Scene, tmp_path: Path, seconds: float, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R39."""
    scene = met.copy(tmp_path / "scene", "town", "county")
    town, county = scene.open("town"), scene.open("county")
    scene.box.mkdir()
    report(town, scene.box)
    work_on(town, scene.folder, 1, 6000)
    with monkeypatch.context() as patch:
        Scanner(seconds, code).put(patch)
        if seconds > 10:
            assert refusal(exchanging.export_to, town, scene.box) == "place_readonly"
        else:
            assert len(report(town, scene.box)) == 2
    assert parts(scene.box) == []
    check_box(town, scene.box)
    report(town, scene.box)
    with monkeypatch.context() as patch:
        Scanner(seconds, code).put(patch)
        with suppress(KnownTrouble):
            take_all(county, scene.box)
    take_all(county, scene.box)
    check_arrived(town, county)
    check_complete(county)
    town.store.close()
    county.store.close()
