"""Looks for backups in a folder that somebody points at: a stick, a place, the backup itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.backup import manifest

_PREFIX = "mediation-desk-"
#: What lies in a stick's own hidden folders is not looked into.
_MOST_FOLDERS = 200


@dataclass(frozen=True, slots=True)
class FoundBackup:
    """A backup that can be chosen: its folder, its stamp, when it was made, how large it is."""

    folder: Path
    stamp: str
    made_at: datetime
    centre: str
    size: int
    has_ring: bool


def backup_folder(folder: Path) -> Path:
    """The folder of the backup itself, also where the one it was put into is named."""
    found = _folders(folder)
    return found[-1] if found else folder


def find_backups(folder: Path) -> tuple[FoundBackup, ...]:
    """Every backup below a folder whose list of files can be read, the newest first.

    Raises KnownTrouble ``backup_missing`` where there is none.
    """
    found = [one for place in _folders(folder) for one in _backups_in(place)]
    if not found:
        raise KnownTrouble("backup_missing")
    return tuple(sorted(found, key=lambda one: one.stamp, reverse=True))


def _folders(folder: Path) -> list[Path]:
    """Folders that hold lists of files: this one, else those in it, else one deeper."""
    if _has_backups(folder):
        return [folder]
    try:
        inner = sorted(p for p in folder.glob(f"{_PREFIX}*") if p.is_dir())
        if inner:
            return inner
        below = [p for p in folder.iterdir() if p.is_dir() and not p.name.startswith((".", "$"))]
        return [p for one in sorted(below)[:_MOST_FOLDERS] for p in sorted(one.glob(f"{_PREFIX}*"))]
    except OSError:
        return []


def _has_backups(folder: Path) -> bool:
    return folder.is_dir() and bool(manifest.all_in(folder))


def _backups_in(folder: Path) -> list[FoundBackup]:
    out = []
    for path in manifest.all_in(folder):
        try:
            one = manifest.read(path)
            made = datetime.fromisoformat(one.made_at)
        except (KnownTrouble, ValueError):
            continue
        size = sum(entry.size for entry in (*one.parts, *one.blobs))
        has_ring = one.keys.name.startswith("keyring-")
        out.append(FoundBackup(folder, one.stamp, made, one.centre, size, has_ring))
    return out
