"""Files taken in with a case: sealed once, kept by digest, read as a stream, copied out on record.

A file's name is never used as a path and never stands here. Bytes reach the disk before the row
that names them; what was begun and not finished is removed.
"""

from __future__ import annotations

import hmac
import io
import os
import shutil
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sqlmodel import Field, col, select

from mediation_desk.domain.errors import BadInput, KnownTrouble, RuleBroken
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import audit
from mediation_desk.records.base import SyncedRow
from mediation_desk.records.blobs import sniff, stream
from mediation_desk.records.keys.files import file_trouble, put_in_place, sync_folder
from mediation_desk.records.keys.wrap import expand
from mediation_desk.records.store import ReadSession, Store, WriteSession

BLOB_FOLDER = "blobs"
LARGEST = 2 << 30

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
            there = find(session, result.sha256)
        if there is not None and path_of(store, result.sha256).exists():
            return _staged(there, known=True)
        _keep(store, part, result.sha256)
    return Staged(
        result.sha256, result.size, kind.mime, kind.doubt, key.hex(), result.cipher_sha256, False
    )


def attach(session: WriteSession, staged: Staged) -> Blob:
    """Name a staged file by a row, as part of the verb; the same bytes have one row."""
    there = find(session, staged.sha256)
    if there is None or not staged.known:
        there = there or Blob(sha256=staged.sha256, size=staged.size)
        there.mime, there.doubt = staged.mime, staged.doubt
        there.key_hex, there.cipher_sha256 = staged.key_hex, staged.cipher_sha256
        session.add(there)
    return there


def find(session: ReadSession | WriteSession, sha256: str) -> Blob | None:
    """The row of these bytes, if they were ever taken in and not purged."""
    wanted = select(Blob).where(
        col(Blob.sha256) == sha256, col(Blob.deleted).is_(False), col(Blob.purged).is_(False)
    )
    return session.exec(wanted.order_by(col(Blob.id))).first()


def path_of(store: Store, sha256: str) -> Path:
    """Where the sealed bytes lie; the name tells nothing without the store's key."""
    key = expand(store.key_copy(), b"", b"tj-blob-names-1")
    name = hmac.digest(key, bytes.fromhex(sha256), "sha256").hex()
    return store.folder / BLOB_FOLDER / name[:2] / name


def open_stream(store: Store, sha256: str) -> stream.Reader:
    """The plain bytes as a stream from any place, without a readable copy on the disk.

    Raises KnownTrouble ``blob_missing`` (not yet arrived, or purged) or ``blob_damaged``.
    """
    with store.read() as session:
        row = find(session, sha256)
    path = path_of(store, sha256)
    if row is None or not path.exists():
        raise KnownTrouble("blob_missing")
    return stream.Reader(path, bytes.fromhex(row.key_hex), row.size)


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
        wanted = select(Blob.sha256).where(
            col(Blob.deleted).is_(False), col(Blob.purged).is_(False)
        )
        digests = session.exec(wanted).all()
    return [sha256 for sha256 in digests if not path_of(store, sha256).exists()]


def sealed_digests(store: Store, wanted: Collection[str]) -> dict[str, str]:
    """For files by digest, the digest of their sealed bytes, in the order given."""
    with store.read() as session:
        sql = "SELECT cipher_sha256 FROM blob WHERE sha256 = ? AND deleted = 0 AND purged = 0"
        found = {d: session.raw.execute(sql, (d,)).fetchone() for d in wanted}
    return {digest: str(row[0]) for digest, row in found.items() if row is not None}


def plain_digests(store: Store, wanted: Collection[str]) -> dict[str, str]:
    """The digests of files by those of their sealed bytes, as far as rows name them."""
    with store.read() as session:
        sql = "SELECT sha256 FROM blob WHERE cipher_sha256 = ? AND deleted = 0 AND purged = 0"
        found = {d: session.raw.execute(sql, (d,)).fetchone() for d in wanted}
    return {cipher: str(row[0]) for cipher, row in found.items() if row is not None}


def damaged(store: Store, progress: Progress | None = None) -> list[str]:
    """Digests of files whose sealed bytes are no longer what was sealed; reads them all."""
    progress = progress or NoProgress()
    with store.read() as session:
        rows = session.exec(select(Blob).where(col(Blob.purged).is_(False))).all()
    found = []
    for count, row in enumerate(rows):
        path = path_of(store, row.sha256)
        if path.exists() and stream.digest_of(path) != row.cipher_sha256:
            found.append(row.sha256)
        progress.step(count + 1, len(rows))
    return found


def collect_orphans(store: Store, *, older_than: float = _ORPHAN_SECONDS) -> int:
    """Remove sealed files that no row names and parts of broken work; gives how many."""
    with store.read() as session:
        named = {path_of(store, sha256) for sha256 in session.exec(select(Blob.sha256)).all()}
    removed = 0
    before = time.time() - older_than
    for path in sorted((store.folder / BLOB_FOLDER).glob("*/*")):
        if path.is_file() and path not in named and path.stat().st_mtime <= before:
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


def _keep(store: Store, part: Path, sha256: str) -> None:
    path = path_of(store, sha256)
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
