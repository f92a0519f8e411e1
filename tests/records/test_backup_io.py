"""Whatever the disk refuses while a backup is made: an earlier one stays whole, no half one counts.

Each call of the file system fails in turn, as a pulled stick, a full or a broken disk does.
"""

from __future__ import annotations

import builtins
import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.backup import manifest
from mediation_desk.records.backup.making import make_backup
from mediation_desk.records.backup.pruning import prune
from mediation_desk.records.backup.restoring import Restoring
from mediation_desk.records.store import Store
from tests.records.test_attachments import a_file, taken_in
from tests.records.test_recorder import a_case

NOW = datetime(2026, 7, 1, 8, tzinfo=UTC)
CALLS = (
    (Path, "open"), (Path, "replace"), (Path, "mkdir"), (Path, "unlink"), (os, "fsync"),
    (os, "open"), (os, "posix_fadvise"), (builtins, "open"),
)  # fmt: skip


class Broken:
    """Counts calls below one folder; the ``at``-th and all after it fail."""

    def __init__(self, at: int, code: int, for_good: bool) -> None:
        self.left, self.code, self.for_good = at, code, for_good
        self.was_reached = False

    def wrap(self, whole: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **named: object) -> object:
            self.left -= 1
            if self.left == 0 or (self.left < 0 and self.for_good):
                self.was_reached = True
                raise OSError(self.code, "refused")
            return whole(*args, **named)

        return call


@contextmanager
def broken(at: int, code: int, *, for_good: bool) -> Iterator[Broken]:
    made = Broken(at, code, for_good)
    with pytest.MonkeyPatch.context() as patch:
        for place, name in CALLS:
            if hasattr(place, name):
                patch.setattr(place, name, made.wrap(getattr(place, name)))
        yield made


CODES = (errno.ENOSPC, errno.EIO, errno.ENOENT)
EVERY_CALL = [
    pytest.param(1, code, for_good, marks=[pytest.mark.heavy, pytest.mark.timeout(300)])
    for code in CODES
    for for_good in (False, True)
]


@pytest.mark.parametrize(("step", "code", "for_good"), [(9, errno.ENOSPC, True), *EVERY_CALL])
def test_r4_every_refused_call_leaves_whole_backups_only(
    store, data_key, tmp_path, step, code, for_good
):
    """R4, for backups: a clean error or a backup that is complete, at every call."""
    a_case(store, title="借款")
    taken_in(store, a_file(tmp_path))
    for hour in (0, 1):
        folder = make_backup(store, tmp_path / "stick", NOW + timedelta(hours=hour)).folder
    shutil.copytree(tmp_path / "stick", tmp_path / "kept")
    codes, at = list[str](), 1
    while True:
        shutil.rmtree(tmp_path / "stick")
        shutil.copytree(tmp_path / "kept", tmp_path / "stick")
        with broken(at, code, for_good=for_good) as disk:
            codes += attempted(store, tmp_path / "stick", NOW + timedelta(hours=2, minutes=at))
        assert whole_ones(folder, data_key) >= 1, at
        if not disk.was_reached:
            break
        at += step
        assert at < 2000
    assert set(codes) <= {"disk_full", "file_not_written", "backup_damaged", "store_io_error"}
    assert len(codes) >= 18 / step - 1
    with Restoring(folder, tmp_path / "new") as restoring:
        restoring.finish(data_key, NOW)


def attempted(store: Store, place: Path, now: datetime) -> list[str]:
    """Try to back up; gives the code of what went wrong, if that is the world's fault."""
    try:
        prune(make_backup(store, place, now).folder)
    except KnownTrouble as trouble:
        return [trouble.code]
    return []


def whole_ones(folder: Path, key: bytes) -> int:
    """How many backups there are; each names only files that are there to the last byte."""
    found = [manifest.read(path) for path in manifest.all_in(folder)]
    for one in found:
        assert one.stands(key)
        for entry in (*one.parts, one.keys, *one.blobs):
            content = (folder / entry.name).read_bytes() if entry.name else b""
            assert not entry.name or hashlib.sha256(content).hexdigest() == entry.sha256
    return len(found)
