"""One program per data folder: a lock that dies with its holder, and a note of who holds it.

The note holds the name of the system's account, never a person of a case. Imports no database.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.keys.files import file_trouble

LOCK_FILE = "desk.lock"
HOLDER_FILE = "desk.holder.json"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the data folder open."""

    account: str
    computer: str
    pid: int
    since: str


class Instance:
    """Holds the data folder for this process; use as a context manager or call ``release``.

    Raises KnownTrouble ``already_open`` with account, computer, pid and since. A lock left by a
    program that died is none: the system lets go of it with the process.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            self._file: IO[str] | None = (folder / LOCK_FILE).open("a+", encoding="utf-8")
        except OSError as error:
            raise file_trouble(error) from error
        if not _take(self._file):
            self._file.close()
            self._file = None
            raise KnownTrouble("already_open", **asdict(holder_of(folder)))
        self._note()

    def _note(self) -> None:
        me = Holder(_account(), platform.node(), os.getpid(), datetime.now(UTC).isoformat())
        text = json.dumps(asdict(me), ensure_ascii=False)
        (self.folder / HOLDER_FILE).write_text(text, encoding="utf-8")

    def release(self) -> None:
        """Let go of the folder; a second call does nothing."""
        if self._file is not None:
            (self.folder / HOLDER_FILE).unlink(missing_ok=True)
            _give(self._file)
            self._file.close()
            self._file = None

    def __enter__(self) -> Instance:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


@contextmanager
def alone(path: Path, code: str, *, patience: float = 0.0) -> Iterator[None]:
    """Do a piece of work that no other job on this store, in whatever process, does meanwhile.

    ``path``: the file that is locked; ``patience``: seconds to wait for who is at it. Raises
    KnownTrouble ``code`` where another one still is, and the troubles of the place. The lock ends
    with the process, however that ends.
    """
    try:
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise file_trouble(error) from error
    with file:
        until = time.monotonic() + patience
        while not _take(file):
            if time.monotonic() >= until:
                raise KnownTrouble(code)
            time.sleep(0.05)
        try:
            yield
        finally:
            _give(file)


def holder_of(folder: Path) -> Holder:
    """Who holds the folder, as far as the note tells; empty fields where it does not."""
    try:
        kept = json.loads((folder / HOLDER_FILE).read_text(encoding="utf-8"))
        return Holder(
            str(kept["account"]), str(kept["computer"]), int(kept["pid"]), str(kept["since"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Holder("", "", 0, "")


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _locker() -> Any:
    name = "msvcrt" if os.name == "nt" else "fcntl"
    return __import__(name)


def _take(file: IO[str]) -> bool:
    locker = _locker()
    try:
        if os.name == "nt":
            file.seek(0)
            locker.locking(file.fileno(), locker.LK_NBLCK, 1)
        else:
            locker.flock(file.fileno(), locker.LOCK_EX | locker.LOCK_NB)
    except OSError:
        return False
    return True


def _give(file: IO[str]) -> None:
    locker = _locker()
    if os.name == "nt":
        file.seek(0)
        locker.locking(file.fileno(), locker.LK_UNLCK, 1)
    else:
        locker.flock(file.fileno(), locker.LOCK_UN)
