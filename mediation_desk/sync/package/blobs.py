"""Takes the files out of a package's raw part, as they are sealed, each checked by its digest.

The manifest must come from ``open_package``: its digests are what stands for the bytes here. A
place is always given by the caller; no name comes out of a package.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeAlias

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.sync.package import media
from mediation_desk.sync.package.header import Outer
from mediation_desk.sync.package.manifest import BlobEntry
from mediation_desk.sync.package.refusal import PackageRefused

Place: TypeAlias = Callable[[BlobEntry], Path | None]
"""Where a file goes; None where it is there already."""

_MARGIN = 50 << 20
_BATCH_BYTES = 32 << 20
_BATCH_FILES = 128
_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the files: in their place and on the disk, refused (other bytes), skipped."""

    taken: tuple[BlobEntry, ...]
    refused: tuple[BlobEntry, ...]
    skipped: int


def take_blobs(
    path: Path,
    outer: Outer,
    entries: Sequence[BlobEntry],
    place: Place,
    progress: Progress | None = None,
) -> Taken:
    """Copy the files of the raw part to their places, in one pass over it.

    ``entries`` are the manifest's. A file whose bytes are others than the manifest says is refused,
    the rest is kept; one with no place is passed over. What is told as taken is on the disk; when
    this is interrupted, what is in its place stays good and need not be copied again.

    Raises PackageRefused ``package_content_wrong`` or ``package_incomplete``, KnownTrouble
    ``package_unreadable`` (pulled out), ``disk_full`` (with the bytes needed), and Cancelled.
    """
    progress = progress or NoProgress()
    if sum(entry.sealed_size for entry in entries) != outer.raw:
        raise PackageRefused("package_content_wrong", what="raw")
    wanted = _wanted(entries, place)
    needed = sum(e.sealed_size for e, target in zip(entries, wanted, strict=True) if target)
    _has_room(next((target.parent for target in wanted if target), None), needed)
    refused: list[BlobEntry] = []
    taken: list[BlobEntry] = []
    at = 0
    with _opened(path, outer) as file, _Arrivals() as arrivals:
        for entry, target in zip(entries, wanted, strict=True):
            if target is None:
                file.seek(entry.sealed_size, os.SEEK_CUR)
            else:
                stands = arrivals.copy(file, entry, target)
                (taken if stands else refused).append(entry)
            at += entry.sealed_size
            progress.step(at, outer.raw)
        arrivals.finish()
    return Taken(tuple(taken), tuple(refused), wanted.count(None))


class _Arrivals:
    """Files that are copied but not yet on the disk; brought there together, and then renamed.

    Bringing one lot to the disk goes on in a thread of its own while the next is read.
    """

    def __init__(self) -> None:
        self._lot: list[tuple[BinaryIO, Path]] = []
        self._bytes = 0
        self._flushed: Future[None] | None = None
        self._thread = ThreadPoolExecutor(1, "package")

    def __enter__(self) -> _Arrivals:
        return self

    def __exit__(self, *_what: object) -> None:
        self._thread.shutdown(wait=True)
        _drop(self._lot)

    def copy(self, source: BinaryIO, entry: BlobEntry, target: Path) -> bool:
        """Copy one file; False, and nothing is left of it, where its digest is another."""
        target.parent.mkdir(parents=True, exist_ok=True)
        file = _part(target).open("wb")
        self._lot.append((file, target))
        found = hashlib.sha256()
        left = entry.sealed_size
        while left:
            piece = _read(source, min(media.PIECE, left))
            file.write(piece)
            found.update(piece)
            left -= len(piece)
        if found.hexdigest() != entry.cipher_sha256:
            _drop([self._lot.pop()])
            return False
        self._bytes += entry.sealed_size
        if self._bytes >= _BATCH_BYTES or len(self._lot) >= _BATCH_FILES:
            self._flush()
        return True

    def finish(self) -> None:
        """Have everything on the disk and in its place."""
        self._flush()
        self._wait()

    def _flush(self) -> None:
        self._wait()
        lot, self._lot, self._bytes = self._lot, [], 0
        self._flushed = self._thread.submit(_settle, lot)

    def _wait(self) -> None:
        if self._flushed is not None:
            self._flushed.result()
            self._flushed = None


def _settle(lot: list[tuple[BinaryIO, Path]]) -> None:
    """Bring files to the disk, rename them, then bring their folders' entries there.

    Several at once: a file system brings them there together, which for small files is most of it.
    """
    try:
        with ThreadPoolExecutor(_AT_ONCE, "package") as threads:
            list(threads.map(_to_disk, [file for file, _target in lot]))
        for _file, target in lot:
            media.rename(_part(target), target)
        with ThreadPoolExecutor(_AT_ONCE, "package") as threads:
            folders = {target.parent for _file, target in lot}
            list(threads.map(media.folder_to_medium, folders))
    finally:
        _drop(lot)


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
    file.close()


def _drop(lot: list[tuple[BinaryIO, Path]]) -> None:
    """Leave nothing unfinished behind."""
    for file, target in lot:
        with contextlib.suppress(OSError):
            file.close()
        with contextlib.suppress(OSError):
            _part(target).unlink(missing_ok=True)


def _part(target: Path) -> Path:
    return target.with_name(target.name + ".part")


def _wanted(entries: Sequence[BlobEntry], place: Place) -> list[Path | None]:
    """The place of each, but of the same bytes only once."""
    seen: set[str] = set()
    wanted: list[Path | None] = []
    for entry in entries:
        wanted.append(None if entry.cipher_sha256 in seen else place(entry))
        seen.add(entry.cipher_sha256)
    return wanted


def _has_room(folder: Path | None, needed: int) -> None:
    while folder is not None and not folder.exists() and folder != folder.parent:
        folder = folder.parent
    if folder is None:
        return
    with media.troubles():
        if shutil.disk_usage(folder).free < needed + _MARGIN:
            raise KnownTrouble("disk_full", needed=needed + _MARGIN)


@contextmanager
def _opened(path: Path, outer: Outer) -> Iterator[BinaryIO]:
    """The package at the start of its raw part; other files' errors are troubles of their own."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise KnownTrouble("package_unreadable", errno=error.errno) from error
    with file, media.troubles(lambda: outer.raw):
        file.seek(outer.head)
        yield file


def _read(file: BinaryIO, size: int) -> bytes:
    try:
        piece = file.read(size)
    except OSError as error:
        raise KnownTrouble("package_unreadable", errno=error.errno) from error
    if not piece:
        raise PackageRefused("package_incomplete")
    return piece
