"""Files on sticks and shares: what their errors mean, reading back what really arrived, renaming.

Holds no path in any error. Knows nothing of what a package is.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import mmap
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.keys.files import file_trouble, sync_folder

PIECE = 1 << 20

_HELD = frozenset({5, 32, 33})  # Windows: access denied, sharing and lock violations
_PAUSE = 0.1
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_GONE = frozenset({
    errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ENOTDIR, errno.ESTALE,
    errno.ENOTCONN, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ETIMEDOUT, errno.EBADF,
})  # fmt: skip


def trouble(error: OSError, needed: int = 0) -> KnownTrouble:
    """What an error of a place stands for.

    ``disk_full`` (with the bytes needed), ``place_readonly``, ``place_gone`` (pulled out, or the
    share is away), ``place_file_limit`` (its file system takes no file of that size), else
    ``file_not_written``.
    """
    if error.errno in _READ_ONLY:
        return KnownTrouble("place_readonly", errno=error.errno)
    if error.errno in _GONE:
        return KnownTrouble("place_gone", errno=error.errno)
    if error.errno == errno.EFBIG:
        return KnownTrouble("place_file_limit", errno=error.errno)
    known = file_trouble(error)
    if known.code == "disk_full" and needed:
        known.values["needed"] = needed
    return known


@contextmanager
def troubles(needed: Callable[[], int] = lambda: 0) -> Iterator[None]:
    """Turn errors of the file system into troubles."""
    try:
        yield
    except OSError as error:
        raise trouble(error, needed()) from error


@contextmanager
def in_parts(target: Path) -> Iterator[Path]:
    """A place beside ``target`` for what is not finished; gone again unless it was renamed."""
    part = target.with_name(target.name + ".part")
    try:
        yield part
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def publish(part: Path, target: Path) -> None:
    """Rename into place and bring the folder's entry to the medium."""
    rename(part, target)
    folder_to_medium(target.parent)


def rename(part: Path, target: Path, patience: float = 10.0) -> None:
    """Rename, waiting some seconds while a virus scanner holds the file (Windows)."""
    deadline = time.monotonic() + patience
    while True:
        try:
            part.replace(target)
            return
        except PermissionError as error:
            held = getattr(error, "winerror", None) in _HELD
            if not held or time.monotonic() >= deadline:
                raise
        time.sleep(_PAUSE)


def folder_to_medium(folder: Path) -> None:
    """Bring a folder's entries to the medium; some shares know no such thing."""
    try:
        sync_folder(folder)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def digests_read_back(
    path: Path, lengths: Sequence[int], told: Callable[[int], object]
) -> list[bytes]:
    """SHA-256 of each part of what is really on the medium, past every cache.

    ``lengths`` are those of the parts; what lies behind them is one part more, if there is any.
    ``told`` hears the bytes read.
    """
    found, whole, done, beyond = [], hashlib.sha256(), 0, False
    left = iter(lengths)
    wanted: int | None = next(left, None)
    # A page-aligned buffer: reading past the cache asks for one on Windows.
    with _past_cache(path) as file, mmap.mmap(-1, PIECE) as buffer, memoryview(buffer) as view:
        while count := file.readinto(view):
            at = 0
            while wanted is not None and wanted <= count - at:
                with view[at : at + wanted] as piece:
                    whole.update(piece)
                at += wanted
                found.append(whole.digest())
                whole, wanted = hashlib.sha256(), next(left, None)
            with view[at:count] as piece:
                whole.update(piece)
            if wanted is not None:
                wanted -= count - at
            beyond = wanted is None and at < count
            done += count
            told(done)
    return [*found, whole.digest()] if wanted is not None or beyond else found


def _past_cache(path: Path) -> io.FileIO:
    """The file, so opened that its bytes come from the medium."""
    if sys.platform == "win32":
        return _unbuffered(path)
    file = io.FileIO(path, "rb")
    forget = getattr(os, "posix_fadvise", None)
    if forget is not None:
        forget(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return file


if sys.platform == "win32":

    def _unbuffered(path: Path) -> io.FileIO:
        """Opened with FILE_FLAG_NO_BUFFERING; as usual where the file system refuses that."""
        import ctypes
        import msvcrt

        generic_read, share_read, open_existing = 0x80000000, 1, 3
        no_buffering, sequential = 0x20000000, 0x08000000
        create = ctypes.windll.kernel32.CreateFileW
        word = ctypes.c_uint32
        create.restype = ctypes.c_void_p
        create.argtypes = [
            ctypes.c_wchar_p, word, word, ctypes.c_void_p, word, word, ctypes.c_void_p,
        ]  # fmt: skip
        flags = no_buffering | sequential
        handle = create(str(path), generic_read, share_read, None, open_existing, flags, None)
        if handle in (None, ctypes.c_void_p(-1).value):
            return io.FileIO(path, "rb")
        return io.FileIO(msvcrt.open_osfhandle(handle, os.O_RDONLY | os.O_BINARY), "rb")
