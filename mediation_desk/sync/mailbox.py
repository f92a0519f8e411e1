"""The folder on a stick or share through which packages pass; touches nothing that is not ours.

``TJSYNC.json`` marks it. A file appears under its name only when it is whole and read back; an
absent folder, file or mark means "not there now" and never "deleted".
"""

from __future__ import annotations

import errno
import json
import os
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mediation_desk.domain.errors import BadInput, KnownTrouble
from mediation_desk.records.keys.files import write_whole

MARK = "TJSYNC.json"
SUFFIX = ".tjx"
FORMAT = 1

_CENTRE = re.compile(r"[0-9]{6,12}")
_REPLICA = re.compile(r"[0-9a-f]{32}")
_FILE = re.compile(r"[0-9]{8}-[0-9a-f]{32}\.tjx")
_LARGEST_MARK = 4096


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A marked folder: ``target`` is its id, the same wherever it is plugged in."""

    folder: Path
    target: str

    def place_for(self, centre: str, replica: str, counter: int, package: str) -> Path:
        """Where a package for a centre goes; the name tells codes and numbers only."""
        return self.folder / centre / replica / f"{counter:08d}-{package}{SUFFIX}"

    def waiting_for(self, centre: str, *, but: str) -> Iterator[Path]:
        """The packages that lie here for a centre, but those this PC wrote, in order of number.

        Raises KnownTrouble ``mailbox_gone`` where the folder cannot be read any more.
        """
        try:
            found = sorted(
                path
                for sender in _folders(self.folder / centre)
                if sender.name != but and _REPLICA.fullmatch(sender.name)
                for path in sender.iterdir()
                if _FILE.fullmatch(path.name) and path.is_file() and not path.is_symlink()
            )
        except OSError as error:
            raise KnownTrouble("mailbox_gone", errno=error.errno) from error
        yield from sorted(found, key=lambda path: (path.parent.name, path.name))

    def writers(self) -> frozenset[str]:
        """The PCs that ever wrote here for anybody.

        Raises KnownTrouble ``mailbox_gone`` where the folder cannot be read any more.
        """
        try:
            return frozenset(
                sender.name
                for centre in _folders(self.folder) if is_centre(centre.name)
                for sender in _folders(centre) if _REPLICA.fullmatch(sender.name)
            )  # fmt: skip
        except OSError as error:
            raise KnownTrouble("mailbox_gone", errno=error.errno) from error

    def check(self) -> None:
        """Raise KnownTrouble ``mailbox_gone`` where the folder is no longer the one it was."""
        try:
            same = read_mark(self.folder) == self.target
        except KnownTrouble:
            same = False
        if not same:
            raise KnownTrouble("mailbox_gone")


def open_mailbox(folder: Path, *, known: str = "") -> Mailbox:
    """The mailbox that is there. ``known``: the id this place had the last time.

    Raises KnownTrouble ``mailbox_missing`` (no such folder), ``mailbox_unmarked`` (a folder, but
    none of ours), ``mailbox_other`` (another one than the last time), ``mailbox_mark_damaged``.
    """
    if not folder.is_dir():
        raise KnownTrouble("mailbox_missing")
    target = read_mark(folder)
    if not target:
        raise KnownTrouble("mailbox_gone" if known else "mailbox_unmarked")
    if known and target != known:
        raise KnownTrouble("mailbox_other")
    return Mailbox(folder, target)


def make_mailbox(folder: Path, *, although_full: bool = False) -> Mailbox:
    """Mark a folder for the first time; one that holds other things only where that was said.

    Raises BadInput ``mailbox_not_empty``, KnownTrouble ``mailbox_missing`` and those of the disk.
    """
    if not folder.is_dir():
        raise KnownTrouble("mailbox_missing")
    try:
        # A mark that was begun and cut off is ours.
        is_full = any(
            not entry.name.startswith(".") and entry.name != f"{MARK}.part"
            for entry in folder.iterdir()
        )
    except OSError as error:
        raise KnownTrouble("mailbox_gone", errno=error.errno) from error
    if is_full and not although_full:
        raise BadInput("mailbox_not_empty", field="to")
    target = uuid.uuid4().hex
    write_whole(folder / MARK, json.dumps({"format": FORMAT, "target": target}) + "\n")
    return Mailbox(folder, target)


def read_mark(folder: Path) -> str:
    """The id in the mark of a folder; empty where there is none.

    Raises KnownTrouble ``mailbox_mark_damaged`` or ``mailbox_newer``.
    """
    path = folder / MARK
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_MARK:
            return ""
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno in (errno.ENOENT, errno.ENOTDIR):
            return ""
        raise KnownTrouble("mailbox_mark_damaged") from error
    if not isinstance(told, dict) or not isinstance(told.get("target"), str):
        raise KnownTrouble("mailbox_mark_damaged")
    if not isinstance(told.get("format"), int) or told["format"] > FORMAT:
        raise KnownTrouble("mailbox_newer")
    target = told["target"]
    if not _REPLICA.fullmatch(target):
        raise KnownTrouble("mailbox_mark_damaged")
    return str(target)


def ready(path: Path) -> None:
    """Make the folders of a package's place."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        code = "place_readonly" if error.errno in (errno.EROFS, errno.EACCES) else "mailbox_gone"
        raise KnownTrouble(code, errno=error.errno) from error


def remove_parts(mailbox: Mailbox, centre: str, replica: str) -> None:
    """Take away what this PC began to write here and did not finish; nothing else."""
    place = mailbox.folder / centre / replica
    for left in place.glob(f"*{SUFFIX}.part") if place.is_dir() else ():
        try:
            left.unlink(missing_ok=True)
        except OSError as error:
            if os.name != "nt":
                raise KnownTrouble("mailbox_gone", errno=error.errno) from error


def package_of(path: Path) -> str:
    """The id of the package that a file's name tells."""
    return path.stem.partition("-")[2]


def is_centre(code: str) -> bool:
    """Whether a code can be a folder of a mailbox."""
    return bool(_CENTRE.fullmatch(code))


def _folders(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in folder.iterdir() if path.is_dir() and not path.is_symlink())
