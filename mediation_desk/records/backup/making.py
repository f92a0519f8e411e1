"""Makes a backup: a checked copy of the encrypted store, the key ring, and new attachments.

Everything is read back before the manifest, which comes last, says that it is there. What an
earlier backup needs is never overwritten.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from mediation_desk.domain.errors import Cancelled, KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import attachments
from mediation_desk.records.backup import manifest
from mediation_desk.records.backup.manifest import FileEntry, Manifest
from mediation_desk.records.backup.pruning import remove_cut_short
from mediation_desk.records.blobs import stream
from mediation_desk.records.engine import RawConnection, choosing, open_raw
from mediation_desk.records.engine.troubles import translated
from mediation_desk.records.keyring import DEMO_KEY_FILE, KEYRING_FILE
from mediation_desk.records.keys.files import file_trouble, put_in_place, write_whole
from mediation_desk.records.log import replay
from mediation_desk.records.migrations import ladder
from mediation_desk.records.store import Store

LARGEST_FILE = 2 << 30

_STEP_ROWS = 20_000
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class BackupMade:
    """Where a backup lies, what it is called, and the digest of its rows."""

    folder: Path
    stamp: str
    digest: str


def make_backup(
    store: Store, target: Path, now: datetime, progress: Progress | None = None
) -> BackupMade:
    """Back up into ``target``; later backups there share attachments that did not change.

    Raises KnownTrouble (``disk_full``, ``store_damaged``, ``backup_unreadable`` when what was
    written reads back differently) and Cancelled; then no manifest is left.
    """
    progress = progress or NoProgress()
    stamp = f"{now:%Y%m%dT%H%M%S%f}"
    folder = target / f"mediation-desk-{centre_code(store)}"
    try:
        (folder / "blobs").mkdir(parents=True, exist_ok=True)
        with _copy_of(store, stamp, progress) as (copy, digest):
            blobs = _copy_blobs(store, folder, progress)
            parts = _split(copy, folder, f"store-{stamp}.db", progress)
        keys = _copy_keys(store, folder, stamp)
        made = Manifest(
            stamp, now.isoformat(), centre_code(store), store.origin.replica,
            store.origin.schema, digest, parts, keys, blobs,
        )  # fmt: skip
        write_whole(folder / made.file_name, made.proven(store.key_copy()).to_json())
    except OSError as error:
        raise file_trouble(error) from error
    return BackupMade(folder, stamp, digest)


def check_copy(connection: RawConnection) -> None:
    """Raise KnownTrouble unless every page and every reference of a copy is whole."""
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise KnownTrouble("store_damaged", check="cipher_integrity_check")
    ladder.check(connection)


def digest_of(connection: RawConnection) -> str:
    """One digest of all recorded rows."""
    tables = replay.rows_digest(connection)
    whole = hashlib.sha256()
    for table, value in sorted(tables.items()):
        whole.update(f"{table}:{value}\n".encode())
    return whole.hexdigest()


def centre_code(store: Store) -> str:
    """The code of the centre whose store this is."""
    with store.read() as session:
        sql = "SELECT code FROM sync_space WHERE alias = ?"
        found = session.raw.execute(sql, (store.origin.own_space,)).fetchone()
    return str(found[0]).removeprefix("centre:")


@contextmanager
def _copy_of(store: Store, stamp: str, progress: Progress) -> Iterator[tuple[Path, str]]:
    """A consistent, checked copy on this disk and the digest of its rows; gone afterwards."""
    if choosing.is_county(store.folder):
        raise KnownTrouble("county_backup_elsewhere")
    folder = store.folder / ladder.BACKUP_FOLDER
    folder.mkdir(exist_ok=True)
    remove_cut_short(folder, ".making-*")
    needed = store.path.stat().st_size * 2
    if shutil.disk_usage(folder).free < needed:
        raise KnownTrouble("disk_full", needed=needed)
    copy = folder / f".making-{stamp}.db"
    try:
        _vacuum(store, copy, progress)
        with translated():
            connection = open_raw(copy, store.key_copy())
            try:
                check_copy(connection)
                digest = digest_of(connection)
                connection.execute("PRAGMA journal_mode = DELETE")
            finally:
                connection.close()
        yield copy, digest
    finally:
        for path in folder.glob(f".making-{stamp}.db*"):
            path.unlink(missing_ok=True)


def _vacuum(store: Store, copy: Path, progress: Progress) -> None:
    """VACUUM INTO on a connection of its own; the progress port can stop it."""

    def told() -> int:
        try:
            progress.step(0, 0)
        except Cancelled:
            return 1
        return 0

    with translated():
        connection = open_raw(store.path, store.key_copy())
        try:
            connection.set_progress_handler(told, _STEP_ROWS)
            connection.execute("VACUUM INTO ?", (str(copy),))
        finally:
            connection.set_progress_handler(None, 0)
            connection.close()


def _copy_keys(store: Store, folder: Path, stamp: str) -> FileEntry:
    source = store.folder / KEYRING_FILE
    name = f"keyring-{stamp}.json"
    if not source.exists():
        source, name = store.folder / DEMO_KEY_FILE, f"demo-{stamp}.key"
    return _copied(source, folder, name) if source.exists() else FileEntry("", 0, "")


def _copy_blobs(store: Store, folder: Path, progress: Progress) -> tuple[FileEntry, ...]:
    """Copy the attachments that the folder does not hold yet; those in use are all named."""
    own = store.folder / attachments.BLOB_FOLDER
    paths = sorted(path for path in own.glob("??/*") if path.is_file())
    known = _known_blobs(folder)
    entries = []
    for count, path in enumerate(paths):
        progress.step(count, len(paths))
        name = f"blobs/{path.name}"
        there = known.get(name)
        if there is None or not _has_size(folder / name, there.size):
            there = _copied(path, folder, name)
        entries.append(there)
    return tuple(entries)


def _known_blobs(folder: Path) -> dict[str, FileEntry]:
    known: dict[str, FileEntry] = {}
    for path in manifest.all_in(folder):
        known.update({entry.name: entry for entry in manifest.read(path).blobs})
    return known


def _has_size(path: Path, size: int) -> bool:
    return path.exists() and path.stat().st_size == size


def _copied(source: Path, folder: Path, name: str) -> FileEntry:
    with source.open("rb") as file:
        return _write(file, folder, name, source.stat().st_size)


def _split(copy: Path, folder: Path, name: str, progress: Progress) -> tuple[FileEntry, ...]:
    """The copy in parts of at most 2 GiB, because sticks may know no larger files."""
    size = copy.stat().st_size
    count = max(1, -(-size // LARGEST_FILE))
    entries = []
    with copy.open("rb") as file:
        for number in range(count):
            progress.step(number, count)
            wanted = min(LARGEST_FILE, size - number * LARGEST_FILE)
            entries.append(_write(file, folder, f"{name}.{number + 1:03}", wanted))
    return tuple(entries)


def _write(source: BinaryIO, folder: Path, name: str, size: int) -> FileEntry:
    """Copy ``size`` bytes to a file in the folder, put it in place and read it back."""
    place = folder / name
    part = place.with_name(place.name + ".part")
    digest, left = hashlib.sha256(), size
    try:
        with part.open("wb") as file:
            while left and (piece := source.read(min(_PIECE, left))):
                file.write(piece)
                digest.update(piece)
                left -= len(piece)
            file.flush()
            os.fsync(file.fileno())
        _forget_in_memory(part)
        if stream.digest_of(part) != digest.hexdigest():
            raise KnownTrouble("backup_unreadable")
        put_in_place(part, place)
    finally:
        part.unlink(missing_ok=True)
    return FileEntry(name, size - left, digest.hexdigest())


def _forget_in_memory(path: Path) -> None:
    """Let the system drop what it still holds of a file, so that reading back asks the medium."""
    advise = getattr(os, "posix_fadvise", None)
    if advise is None:
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        advise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)
