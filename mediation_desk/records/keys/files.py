"""Writes small files whole or not at all; never a half-written key ring."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble

_TRIES = 20
_PAUSE = 0.1


def write_whole(path: Path, text: str) -> None:
    """Write text through a temporary file, to the disk, then put it in place.

    Raises KnownTrouble ``disk_full`` or ``file_not_written``.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(part, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise file_trouble(error) from error


def put_in_place(part: Path, path: Path) -> None:
    """Rename over ``path``, waiting up to two seconds while a virus scanner holds the file."""
    for attempt in range(_TRIES):
        try:
            part.replace(path)
            break
        except PermissionError:
            if attempt == _TRIES - 1 or os.name != "nt":
                raise
            time.sleep(_PAUSE)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring a folder's entries to the disk, where the system knows that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def file_trouble(error: OSError) -> KnownTrouble:
    """The trouble that stands for an error of the file system; holds no path."""
    full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
    return KnownTrouble("disk_full" if full else "file_not_written", errno=error.errno)


@contextmanager
def own_disk() -> Iterator[None]:
    """Name the errors of our own disk that nothing nearer has named."""
    try:
        yield
    except OSError as error:
        raise file_trouble(error) from error
