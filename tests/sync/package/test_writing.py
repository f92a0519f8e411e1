"""Whatever happens while a package is written, none that is not whole ever has its name."""

from __future__ import annotations

import errno
import io
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mediation_desk.domain.errors import Cancelled, KnownTrouble
from mediation_desk.sync.package import (
    PackageRefused,
    inspect,
    media,
    verify,
    write_package,
    writing,
)
from tests.sync.package.conftest import (
    Pc,
    a_header,
    a_manifest,
    keys,
    send,
    some_blobs,
    some_changes,
    take,
)


class Flipping(io.FileIO):
    """A stick that takes everything and gives one bit back otherwise."""

    at = 0

    def readinto(self, buffer):
        place = self.tell()
        count = super().readinto(buffer)
        if count and place <= Flipping.at < place + count:
            buffer[Flipping.at - place] ^= 1
        return count


@pytest.mark.parametrize("place", [0, 400, 90_000, -1])
def test_r38_what_reads_back_otherwise_is_no_package(stick, town, county, monkeypatch, place):
    """R38: a stick that says it wrote and gives something else back."""
    paths, entries = some_blobs(stick.parent, 200_000)
    Flipping.at = place if place >= 0 else 200_900
    monkeypatch.setattr(media, "_past_cache", lambda path: Flipping(path, "rb"))
    with pytest.raises(KnownTrouble, match="stick_unreliable"):
        send(
            stick / "1.tjx", town, county, manifest=a_manifest(town, blobs=entries), blobs=paths
        )
    assert list(stick.iterdir()) == []


def test_r38_a_stick_that_lies_before_the_signature_is_not_signed_for(
    stick, town, county, monkeypatch
):
    """R38: what is digested for the signature is what was written, or nothing is signed."""

    class Lying(io.FileIO):
        def read(self, size: int = -1) -> bytes:
            given = bytearray(super().read(size))
            given[-1] ^= 1
            return bytes(given)

    def lie(path: Path, mode: str) -> io.FileIO:
        return Lying(path, "w+b")

    monkeypatch.setattr(Path, "open", lie)
    signed: list[bytes] = []
    with pytest.raises(KnownTrouble, match="stick_unreliable"):
        write_package(
            stick / "1.tjx", a_header(town, county), a_manifest(town), (),
            sign=signed.append, recipients=[county.recipient],
        )  # fmt: skip
    assert signed == []


def test_r38_what_comes_up_short_is_no_package(stick, town, county, monkeypatch):
    """R38: fewer bytes than were written."""

    def cut(path: Path) -> io.FileIO:
        os.truncate(path, path.stat().st_size - 1)
        return io.FileIO(path, "rb")

    monkeypatch.setattr(media, "_past_cache", cut)
    with pytest.raises(KnownTrouble, match="stick_unreliable"):
        send(stick / "1.tjx", town, county)
    assert list(stick.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="needs the devices of Linux")
def test_a_full_disk_is_told_with_the_bytes_needed(town, county, tmp_path):
    link = tmp_path / "1.tjx.part"
    link.symlink_to("/dev/full")
    changes = some_changes(town, 3000)
    with pytest.raises(KnownTrouble, match="disk_full") as told:
        send(tmp_path / "1.tjx", town, county, changes=changes)
    assert "needed" not in told.value.values or told.value.values["needed"] >= 0
    assert not (tmp_path / "1.tjx").exists()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EROFS, "place_readonly"), (errno.EACCES, "place_readonly"),
        (errno.ENOSPC, "disk_full"), (errno.EIO, "place_gone"), (errno.ENODEV, "place_gone"),
        (errno.EFBIG, "place_file_limit"), (errno.EINVAL, "file_not_written"),
    ],
)  # fmt: skip
def test_each_error_of_a_place_has_its_own_words(stick, town, county, monkeypatch, number, code):
    def fails(descriptor: int) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(KnownTrouble, match=code):
        send(stick / "1.tjx", town, county)
    assert list(stick.iterdir()) == []


def test_a_folder_that_is_away_is_told_as_gone(stick, town, county):
    with pytest.raises(KnownTrouble, match="place_gone"):
        send(stick / "away" / "1.tjx", town, county)


def test_too_little_room_for_the_files_is_told_before_writing(stick, town, county, monkeypatch):
    paths, entries = some_blobs(stick.parent, 200_000)

    class Little:
        free = 1000

    monkeypatch.setattr(writing.shutil, "disk_usage", lambda folder: Little)
    with pytest.raises(KnownTrouble, match="disk_full") as told:
        send(
            stick / "1.tjx", town, county, manifest=a_manifest(town, blobs=entries), blobs=paths
        )
    assert told.value.values["needed"] > 200_000


@pytest.mark.parametrize("stop_at", [0.0, 0.3, 0.6, 0.9])
def test_stopped_by_the_user_nothing_is_left(stick, town, county, stop_at):
    paths, entries = some_blobs(stick.parent, *[900_000] * 4)

    class Stop:
        def step(self, done: int, total: int, note: str = "") -> None:
            if done >= stop_at * total:
                raise Cancelled

    with pytest.raises(Cancelled):
        write_package(
            stick / "1.tjx", a_header(town, county), a_manifest(town, blobs=entries), (),
            blobs=paths, sign=town.signing.sign, recipients=[county.recipient], progress=Stop(),
        )  # fmt: skip
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("fault", [Cancelled(), KeyError("x"), KnownTrouble("store_busy")])
def test_what_stops_the_changes_comes_through_as_it_was(stick, town, county, fault):
    def breaking():
        yield from some_changes(town, 500)
        raise fault

    with pytest.raises(type(fault)) as told:
        write_package(
            stick / "1.tjx", a_header(town, county), a_manifest(town), breaking(),
            sign=town.signing.sign, recipients=[county.recipient],
        )  # fmt: skip
    assert told.value is fault
    assert list(stick.iterdir()) == []


def test_a_change_too_large_for_a_package_is_not_sent(stick, town, county):
    [change] = some_changes(town, 1, "x" * (1 << 20))
    with pytest.raises(PackageRefused, match="too_large"):
        send(stick / "1.tjx", town, county, changes=[change])
    assert list(stick.iterdir()) == []


def test_r39_a_held_file_is_waited_for_and_then_told(stick, town, county, monkeypatch):
    """R39: a virus scanner that lets go after a while, and one that does not."""
    tries = []
    right = Path.replace

    def held(self: Path, target: Path) -> Path:
        tries.append(self)
        if len(tries) < 3:
            error = PermissionError(errno.EACCES, "")
            error.winerror = 32
            raise error
        return right(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(media, "_PAUSE", 0.01)
    send(stick / "1.tjx", town, county)
    assert len(tries) == 3
    tries.clear()
    with pytest.raises(PermissionError):
        media.rename(stick / "1.tjx", stick / "2.tjx", patience=0.0)


KILLED = """
import sys
from pathlib import Path
from tests.sync.package.conftest import *
folder = Path(sys.argv[1])
town, county = Pc.new(), Pc.new()
changes = some_changes(town, 2000)
paths, entries = some_blobs(folder, 400_000)
manifest = a_manifest(town, changes, blobs=entries)
(folder / "key").write_bytes(town.public)
print(town.replica, flush=True)
for number in range(10_000):
    send(folder / f"{number}.tjx", town, county, changes=changes, manifest=manifest, blobs=paths)
"""


HARD = [pytest.param(seed, 10, marks=pytest.mark.heavy) for seed in range(1, 11)]


@pytest.mark.parametrize(("seed", "runs"), [(0, 1), *HARD])
def test_r2_killed_while_writing_every_named_package_is_whole(stick, seed, runs):
    """R2: kill at a random moment, several times; what has its name verifies."""
    chance, whole = random.Random(seed), 0
    for run in range(runs):
        folder = stick / str(run)
        folder.mkdir()
        child = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, text=True
        )
        replica = child.stdout.readline().strip()
        time.sleep(0.1 + chance.random() * 0.3)
        child.kill()
        child.communicate()
        key = (folder / "key").read_bytes()
        for path in folder.glob("*.tjx"):
            verify(path, inspect(path), {replica: key}.get)
            whole += 1
    assert whole >= runs


def test_r2_what_a_killed_writer_left_is_no_hindrance(stick, town, county):
    """R2: the next writing of the same package succeeds over an old ``.part``."""
    (stick / "1.tjx.part").write_bytes(os.urandom(100_000))
    send(stick / "1.tjx", town, county, changes=some_changes(town, 2))
    assert len(take(stick / "1.tjx", county, town)[1]) == 2
    assert [p.name for p in stick.iterdir()] == ["1.tjx"]


def test_the_same_recipient_twice_is_one(stick, town, county):
    send(stick / "1.tjx", town, county, county)
    assert (stick / "1.tjx").read_bytes().count(b"-> X25519 ") == 1
    with pytest.raises(PackageRefused, match="not_for_us"):
        take(stick / "1.tjx", Pc.new(), town)
    assert keys(town)(county.replica) is None


@pytest.mark.parametrize("count", [10, 100, 1000])
def test_s7_bytes_of_a_changed_number(stick, town, county, count, record_property):
    """S7: at most 400 bytes a changed field and 1 kB a package."""
    written = send(stick / "1.tjx", town, county, changes=some_changes(town, count))
    record_property("bytes", written.size)
    assert written.size <= 400 * count + 1000
