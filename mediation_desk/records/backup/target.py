"""The mark that says a folder is a place for backups, and which one.

A drive letter or a mount point says nothing of what is plugged in; the mark does. Nothing is ever
made, changed or removed in a folder that does not carry the mark that is asked for.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.base import new_id
from mediation_desk.records.keys.files import write_whole

MARK = "TJBACKUP.json"
FORMAT = 1

_LARGEST = 4096


class PlaceState(StrEnum):
    """What lies where a place for backups should be."""

    READY = "ready"
    GONE = "gone"
    """Nothing there: a stick that is not plugged in, a share that is away."""
    UNMARKED = "unmarked"
    """A folder without a mark: emptied, or another disk under the same name."""
    FOREIGN = "foreign"
    """A place for backups, but not this one."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a mark says: the place's id and the centre whose backups lie here."""

    id: str
    centre: str


def read_mark(folder: Path) -> Target | None:
    """What the mark in a folder says; None where there is none that can be read."""
    try:
        with (folder / MARK).open(encoding="utf-8") as file:
            kept = json.loads(file.read(_LARGEST))
        return Target(str(kept["target"]), str(kept["centre"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def state_of(folder: Path, wanted: str) -> PlaceState:
    """How a place is, looked at and left alone."""
    mark = read_mark(folder)
    if mark is not None:
        return PlaceState.READY if mark.id == wanted else PlaceState.FOREIGN
    try:
        return PlaceState.UNMARKED if folder.is_dir() else PlaceState.GONE
    except OSError:
        return PlaceState.GONE


def claim(folder: Path, centre: str) -> Target:
    """Make a folder a place for backups of this centre, or join it where it is one already.

    Raises KnownTrouble ``backup_place_gone``, ``backup_place_of_other`` and those of writing.
    """
    if not folder.is_dir():
        raise KnownTrouble("backup_place_gone")
    found = read_mark(folder)
    if found is not None:
        if found.centre != centre:
            raise KnownTrouble("backup_place_of_other", centre=found.centre)
        return found
    made = Target(new_id(), centre)
    kept = {"format": FORMAT, "target": made.id, "centre": made.centre}
    write_whole(folder / MARK, json.dumps(kept, indent=1))
    return made
