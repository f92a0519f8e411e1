"""Which backups go: old ones by rule, and what a power cut left of one that was being made.

The newest of every PC always stays, and so does every file that a kept backup names.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.backup import manifest
from mediation_desk.records.backup.manifest import Manifest

KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS = 7, 4, 12

_CUT_SHORT = 86_400.0
_PATTERNS = ("store-*", "keyring-*", "demo-*", "blobs/*")


def prune(folder: Path) -> int:
    """Remove old backups, keeping 7 daily, 4 weekly and 12 monthly ones; gives how many went.

    Nothing goes where a manifest cannot be read: what it needs is not known. What cannot be removed
    now, because it is held or the stick was pulled out, is removed the next time.
    """
    try:
        return _prune(folder, {path: manifest.read(path) for path in manifest.all_in(folder)})
    except (KnownTrouble, OSError):
        return 0


def _prune(folder: Path, known: dict[Path, Manifest]) -> int:
    kept = _kept(known)
    named = {name for path in kept for name in _names(known[path])}
    gone = [path for path in known if path not in kept]
    for path in gone:
        path.unlink()
        for name in _names(known[path]) - named:
            (folder / name).unlink(missing_ok=True)
    for pattern in _PATTERNS if known else ():
        remove_cut_short(folder, pattern, named)
    return len(gone)


def remove_cut_short(folder: Path, pattern: str, named: set[str] | None = None) -> None:
    """Remove files that no backup names and that nobody has written to for a day."""
    before = time.time() - _CUT_SHORT
    for path in folder.glob(pattern):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in (named or ()) and path.stat().st_mtime < before:
            path.unlink(missing_ok=True)


def _names(one: Manifest) -> set[str]:
    return {entry.name for entry in (*one.parts, one.keys, *one.blobs) if entry.name}


def _kept(known: dict[Path, Manifest]) -> set[Path]:
    """The manifests that stay; the backups of each PC are counted by themselves."""
    keep: set[Path] = set()
    for replica in {one.replica for one in known.values()}:
        own = [path for path, one in known.items() if one.replica == replica]
        keep.update(_kept_of_one(own))
    return keep


def _kept_of_one(paths: list[Path]) -> set[Path]:
    """Of one PC's backups, the oldest first, those that stay."""
    rules: list[tuple[int, Callable[[datetime], object]]] = [
        (KEEP_DAYS, lambda at: at.date()),
        (KEEP_WEEKS, lambda at: at.isocalendar()[:2]),
        (KEEP_MONTHS, lambda at: (at.year, at.month)),
    ]
    keep = set(paths[-1:])
    for count, period in rules:
        last_of: dict[object, Path] = {}
        for path in paths:
            stamp = path.stem.removeprefix(manifest.PREFIX)
            last_of[period(datetime.strptime(stamp, "%Y%m%dT%H%M%S%f"))] = path
        keep.update(list(last_of.values())[-count:])
    return keep
