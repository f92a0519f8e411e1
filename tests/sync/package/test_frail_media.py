"""R4: the N-th call to the disk fails, for every N; what has a name is whole, and nothing is lost.

Below the buffers of Python, where a stick that is pulled out says so.
"""

from __future__ import annotations

import errno
import hashlib
import io
import os
from pathlib import Path

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.sync.package import blobs as raw_part
from mediation_desk.sync.package import inspect, media, open_package, take_blobs, verify
from tests.sync.package.conftest import Pc, a_manifest, keys, send, some_blobs, some_changes

MOST = 3000


class Countdown:
    """Lets so many calls pass and fails every one after them, as a stick does that is away."""

    def __init__(self, left: int, number: int, *, once: bool) -> None:
        self.left, self.number, self.once = left, number, once

    def tick(self) -> None:
        self.left -= 1
        if self.left == 0 or (self.left < 0 and not self.once):
            raise OSError(self.number, "")


@pytest.fixture
def frail(monkeypatch):
    """Put a countdown under every file opened, synced and renamed from now on."""
    real_fsync, real_replace = os.fsync, Path.replace

    def put(countdown: Countdown) -> None:
        class Frail(io.FileIO):
            def write(self, data, /):
                countdown.tick()
                return super().write(data)

            def readinto(self, buffer, /):
                countdown.tick()
                return super().readinto(buffer)

        def opened(path: Path, mode: str = "r", *args: object, **kwargs: object):
            countdown.tick()
            kind = io.BufferedRandom if "+" in mode else io.BufferedReader
            kind = io.BufferedWriter if mode == "wb" else kind
            return kind(Frail(path, mode.replace("b", "")))

        def synced(descriptor: int) -> None:
            countdown.tick()
            real_fsync(descriptor)

        def replaced(path: Path, target: Path) -> Path:
            countdown.tick()
            return real_replace(path, target)

        monkeypatch.setattr(Path, "open", opened)
        monkeypatch.setattr(os, "fsync", synced)
        monkeypatch.setattr(Path, "replace", replaced)
        monkeypatch.setattr(media, "_past_cache", lambda path: Frail(path, "r"))

    yield put
    monkeypatch.undo()


def until_done(frail, monkeypatch, deed, check, number: int, *, once: bool) -> int:
    """Fail the first call, then the second, until all pass; ``check`` looks after each failure."""
    for calls in range(1, MOST):
        frail(Countdown(calls, number, once=once))
        try:
            deed()
        except KnownTrouble:
            monkeypatch.undo()
            check()
        else:
            monkeypatch.undo()
            return calls - 1
    return pytest.fail("never done")


@pytest.mark.parametrize("once", [True, False])
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EROFS])
def test_r4_writing(stick, town, county, frail, monkeypatch, number, once):
    """R4: every call while a package is written."""
    paths, entries = some_blobs(stick.parent, 5000, 2_200_000)
    changes = some_changes(town, 300)
    manifest = a_manifest(town, changes, blobs=entries)

    def deed() -> None:
        send(stick / "1.tjx", town, county, changes=changes, manifest=manifest, blobs=paths)

    def check() -> None:
        for path in stick.iterdir():
            assert path.name == "1.tjx", "an unfinished file was left"
            verify(path, inspect(path), keys(town))
            path.unlink()

    failed = until_done(frail, monkeypatch, deed, check, number, once=once)
    assert failed > 10
    assert verify(stick / "1.tjx", inspect(stick / "1.tjx"), keys(town))


@pytest.mark.parametrize("once", [True, False])
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC])
def test_r4_copying_to_the_inbox(stick, tmp_path, town, county, frail, monkeypatch, number, once):
    """R4: every call while a package is verified and copied."""
    changes = some_changes(town, 20_000)
    send(stick / "1.tjx", town, county, changes=changes)
    outer, inbox = inspect(stick / "1.tjx"), tmp_path / "in"
    inbox.mkdir()

    def deed() -> None:
        verify(stick / "1.tjx", outer, keys(town), copy_to=inbox / "1.tjx")

    def check() -> None:
        for path in inbox.iterdir():
            assert path.name == "1.tjx", "an unfinished file was left"
            assert path.read_bytes() == (stick / "1.tjx").read_bytes()
            path.unlink()

    assert until_done(frail, monkeypatch, deed, check, number, once=once) > 5


@pytest.mark.parametrize("once", [True, False])
def test_r4_taking_files(stick, tmp_path, town, county, frail, monkeypatch, once):
    """R4: every call while files are taken out; those in their place are whole."""
    paths, entries = some_blobs(tmp_path, 10, 70_000, 1_500_000, 300)
    send(stick / "1.tjx", town, county, manifest=a_manifest(town, blobs=entries), blobs=paths)
    outer = inspect(stick / "1.tjx")
    monkeypatch.setattr(raw_part, "_BATCH_FILES", 2)

    def place(entry) -> Path:
        return tmp_path / "in" / entry.cipher_sha256

    def check() -> None:
        for path in (tmp_path / "in").iterdir() if (tmp_path / "in").is_dir() else ():
            assert hashlib.sha256(path.read_bytes()).hexdigest() == path.name
            path.unlink()

    def deed() -> None:
        assert len(take_blobs(stick / "1.tjx", outer, entries, place).taken) == 4

    assert until_done(frail, monkeypatch, deed, check, errno.EIO, once=once) > 10


def test_r4_opening(stick, town: Pc, county, frail, monkeypatch):
    """R4: every call while changes are read; all of them or a trouble."""
    changes = some_changes(town, 200)
    send(stick / "1.tjx", town, county, changes=changes)
    outer = inspect(stick / "1.tjx")
    given: list[int] = []

    def deed() -> None:
        given.clear()
        with open_package(stick / "1.tjx", outer, county.identity) as opened:
            given.append(len(list(opened.changes)))

    def check() -> None:
        assert given == []

    assert until_done(frail, monkeypatch, deed, check, errno.EIO, once=False) >= 2
    assert given == [200]


@pytest.mark.parametrize("sizes", [[1], [7, 1, 3], [media.PIECE, 5], [3, 2 * media.PIECE, 4], []])
@pytest.mark.parametrize("more", [0, 1, media.PIECE])
def test_each_part_is_digested_by_itself_and_what_lies_behind_them(tmp_path, sizes, more):
    parts = [os.urandom(size) for size in sizes]
    behind = [b"x" * more] if more else []
    (tmp_path / "file").write_bytes(b"".join([*parts, *behind]))
    found = media.digests_read_back(tmp_path / "file", sizes, lambda done: None)
    assert found == [hashlib.sha256(part).digest() for part in [*parts, *behind]]


def test_a_file_that_ends_too_soon_is_not_taken_for_whole(tmp_path):
    (tmp_path / "file").write_bytes(b"abcd")
    found = media.digests_read_back(tmp_path / "file", [2, 4], lambda done: None)
    assert found != [hashlib.sha256(part).digest() for part in (b"ab", b"cd??")]
