"""Files taken in with a case: sealed once, kept by digest, read as a stream, copied out on record.

A file's name is never used as a path and never stands here. Bytes reach the disk before the row
that names them; what was begun and not finished is removed. What is on the disk is told apart by
the digest of the sealed bytes: two centres may have sealed the same file, each under its own key.
"""

from __future__ import annotations

import hmac
import io
import os
import shutil
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sqlmodel import Field, col, select

from mediation_desk.domain.errors import BadInput, KnownTrouble, RuleBroken
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import audit
from mediation_desk.records.base import OWN_SPACE, SyncedRow
from mediation_desk.records.blobs import sniff, stream
from mediation_desk.records.keys.files import file_trouble, put_in_place, sync_folder
from mediation_desk.records.keys.wrap import expand
from mediation_desk.records.store import ReadSession, Store, WriteSession

BLOB_FOLDER = "blobs"
LARGEST = 2 << 30

_COLUMNS = "id, sha256, size, key_hex, cipher_sha256"
_NAMED = (
    f"(SELECT 1 AS place, {_COLUMNS} FROM blob WHERE deleted = 0 AND purged = 0 UNION ALL "
    f"SELECT 2 AS place, {_COLUMNS} FROM county_template WHERE deleted = 0) AS named"
)
"""Every sealed file that a row names; a county's template brings its own key down with it."""
_IN_ORDER = "ORDER BY place, id"
_MARGIN = 50 << 20
_ORPHAN_SECONDS = 30 * 86400


class Blob(SyncedRow, table=True):
    """One file's bytes: digests, size, kind and the key under which they are sealed."""

    __tablename__ = "blob"
    sha256: str = Field(index=True)
    size: int
    mime: str = ""
    doubt: str = ""
    key_hex: str = ""
    cipher_sha256: str = Field(default="", index=True)
    purged: bool = False


@dataclass(frozen=True, slots=True)
class Staged:
    """A file sealed and in its place on the disk, not yet named by a row."""

    sha256: str
    size: int
    mime: str
    doubt: str
    key_hex: str
    cipher_sha256: str
    known: bool


def stage(store: Store, source: Path, progress: Progress | None = None) -> Staged:
    """Seal a file into the store's folder, before the verb that names it.

    Raises BadInput ``file_too_large`` or ``file_unreadable``, KnownTrouble ``disk_full`` (with the
    bytes needed) and Cancelled; then nothing of it is left.
    """
    size = _size_of(source)
    try:
        with source.open("rb") as plain:
            return stage_stream(store, plain, size, source.name, progress)
    except OSError as error:
        raise file_trouble(error) from error


def stage_bytes(store: Store, content: bytes, name: str) -> Staged:
    """Seal bytes made by the program itself (a signed paper); never a readable file on the way."""
    return stage_stream(store, io.BytesIO(content), len(content), name)


def stage_stream(
    store: Store, plain: BinaryIO, size: int, name: str, progress: Progress | None = None
) -> Staged:
    """Seal a stream of ``size`` bytes; ``name`` only helps to tell its kind."""
    progress = progress or NoProgress()
    key = os.urandom(stream.KEY_BYTES)
    with _part(store.folder / BLOB_FOLDER, size) as part:
        with part.open("wb") as sealed:
            result = stream.seal(plain, sealed, key, lambda done: progress.step(done, size))
            sealed.flush()
            os.fsync(sealed.fileno())
        kind = sniff.kind_of(result.head, name)
        with store.read() as session:
            several = _own_rows(session, result.sha256)
        for there in several:
            if place_of(store, there.cipher_sha256).exists():
                return _staged(there, known=True)
        _keep(store, part, result.cipher_sha256)
    return Staged(
        result.sha256, result.size, kind.mime, kind.doubt, key.hex(), result.cipher_sha256, False
    )


def attach(session: WriteSession, staged: Staged) -> Blob:
    """Name a staged file by a row, as part of the verb; the same bytes have one row a centre.

    Another centre's row is not ours to name: that centre may delete it, and others cannot read it.
    """
    own = _own_rows(session, staged.sha256)
    for there in own:
        if staged.known and there.cipher_sha256 == staged.cipher_sha256:
            return there
    there = own[0] if own else Blob(sha256=staged.sha256, size=staged.size)
    there.mime, there.doubt = staged.mime, staged.doubt
    there.key_hex, there.cipher_sha256 = staged.key_hex, staged.cipher_sha256
    session.add(there)
    return there


def find(session: ReadSession | WriteSession, sha256: str) -> Blob | None:
    """The row of these bytes, if they were ever taken in and not purged."""
    return next(iter(_rows(session, sha256)), None)


def _rows(session: ReadSession | WriteSession, sha256: str) -> Sequence[Blob]:
    wanted = select(Blob).where(
        col(Blob.sha256) == sha256, col(Blob.deleted).is_(False), col(Blob.purged).is_(False)
    )
    return session.exec(wanted.order_by(col(Blob.space), col(Blob.id))).all()


def _own_rows(session: ReadSession | WriteSession, sha256: str) -> list[Blob]:
    """The rows of this centre's own."""
    return [there for there in _rows(session, sha256) if there.space == OWN_SPACE]


def place_of(store: Store, cipher_sha256: str) -> Path:
    """Where sealed bytes lie, by their digest; the name tells nothing without the store's key."""
    key = expand(store.key_copy(), b"", b"tj-blob-names-1")
    name = hmac.digest(key, bytes.fromhex(cipher_sha256), "sha256").hex()
    return store.folder / BLOB_FOLDER / name[:2] / name


def path_of(store: Store, sha256: str) -> Path:
    """Where these bytes lie sealed, or will lie. Raises KnownTrouble ``blob_missing`` where no row
    names them.
    """
    return _sealed(store, sha256)[0]


def _sealed(store: Store, sha256: str) -> tuple[Path, str, int]:
    """Where bytes lie sealed, under which key, how many: what is on the disk comes first."""
    sql = f"SELECT cipher_sha256, key_hex, size FROM {_NAMED} WHERE sha256 = ? {_IN_ORDER}"
    with store.read() as session:
        rows = session.raw.execute(sql, (sha256,)).fetchall()
    several = [(place_of(store, cipher), str(key), int(size)) for cipher, key, size in rows]
    if not several:
        raise KnownTrouble("blob_missing")
    return next((one for one in several if one[0].exists()), several[0])


def open_stream(store: Store, sha256: str) -> stream.Reader:
    """The plain bytes as a stream from any place, without a readable copy on the disk.

    Raises KnownTrouble ``blob_missing`` (not yet arrived, or purged) or ``blob_damaged``.
    """
    path, key, size = _sealed(store, sha256)
    if not path.exists():
        raise KnownTrouble("blob_missing")
    return stream.Reader(path, bytes.fromhex(key), size)


def copy_out(
    store: Store,
    user: str,
    sha256: str,
    target: Path,
    reason: str,
    *,
    case_id: str = "",
    progress: Progress | None = None,
) -> None:
    """Write a readable copy to ``target``, on record before the first byte leaves.

    Raises RuleBroken without a reason, KnownTrouble and Cancelled; no half copy is left.
    """
    if not reason.strip():
        raise RuleBroken("reason_needed", field="reason")
    progress = progress or NoProgress()
    with open_stream(store, sha256) as source:
        with store.write(user, "copy_out", reason) as session:
            audit.note(session, "export", case_id=case_id, what=f"blob {sha256[:12]}")
        part = target.with_name(target.name + ".part")
        try:
            _write_plain(source, part, progress)
            put_in_place(part, target)
        except OSError as error:
            raise file_trouble(error) from error
        finally:
            part.unlink(missing_ok=True)


def missing(store: Store) -> list[str]:
    """Digests of files that a row names and that are not on this disk."""
    with store.read() as session:
        rows = session.raw.execute(f"SELECT DISTINCT sha256, cipher_sha256 FROM {_NAMED}")
        several = rows.fetchall()
    return [sha256 for sha256, cipher in several if not place_of(store, cipher).exists()]


def named(store: Store, wanted: Collection[str]) -> frozenset[str]:
    """Those of these digests of sealed bytes that a row names."""
    sql = f"SELECT 1 FROM {_NAMED} WHERE cipher_sha256 = ? LIMIT 1"
    with store.read() as session:
        return frozenset(c for c in wanted if session.raw.execute(sql, (c,)).fetchone())


def damaged(store: Store, progress: Progress | None = None) -> list[str]:
    """Digests of files whose sealed bytes are no longer what was sealed; reads them all."""
    progress = progress or NoProgress()
    with store.read() as session:
        rows = session.exec(select(Blob).where(col(Blob.purged).is_(False))).all()
    found = []
    for count, row in enumerate(rows):
        path = place_of(store, row.cipher_sha256)
        if path.exists() and stream.digest_of(path) != row.cipher_sha256:
            found.append(row.sha256)
        progress.step(count + 1, len(rows))
    return found


def collect_orphans(store: Store, *, older_than: float = _ORPHAN_SECONDS) -> int:
    """Remove sealed files that no row names and parts of broken work; gives how many."""
    with store.read() as session:
        rows = session.raw.execute(
            "SELECT cipher_sha256 FROM blob UNION SELECT cipher_sha256 FROM county_template"
        ).fetchall()
    wanted = {place_of(store, cipher) for (cipher,) in rows}
    removed = 0
    before = time.time() - older_than
    for path in sorted((store.folder / BLOB_FOLDER).glob("*/*")):
        if path.is_file() and path not in wanted and path.stat().st_mtime <= before:
            path.unlink()
            removed += 1
    return removed


def _size_of(source: Path) -> int:
    try:
        size = source.stat().st_size
    except OSError as error:
        raise BadInput("file_unreadable", field="file") from error
    if size > LARGEST:
        raise BadInput("file_too_large", field="file", most=LARGEST, size=size)
    return size


@contextmanager
def _part(folder: Path, size: int) -> Iterator[Path]:
    """A place for the bytes while they are sealed, gone afterwards whatever happens."""
    incoming = folder / "incoming"
    incoming.mkdir(parents=True, exist_ok=True)
    needed = stream.sealed_size(size) + _MARGIN
    if shutil.disk_usage(incoming).free < needed:
        raise KnownTrouble("disk_full", needed=needed)
    part = incoming / f"{os.urandom(16).hex()}.part"
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


def _keep(store: Store, part: Path, cipher_sha256: str) -> None:
    path = place_of(store, cipher_sha256)
    path.parent.mkdir(exist_ok=True)
    try:
        put_in_place(part, path)
        sync_folder(path.parent.parent)
    except OSError as error:
        raise file_trouble(error) from error


def _staged(row: Blob, *, known: bool) -> Staged:
    return Staged(row.sha256, row.size, row.mime, row.doubt, row.key_hex, row.cipher_sha256, known)


def _write_plain(source: stream.Reader, part: Path, progress: Progress) -> None:
    size = source.seek(0, os.SEEK_END)
    source.seek(0)
    with part.open("wb") as file:
        while piece := source.read(stream.PIECE):
            file.write(piece)
            progress.step(source.tell(), size)
        file.flush()
        os.fsync(file.fileno())
