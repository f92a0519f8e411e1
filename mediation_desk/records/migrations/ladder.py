"""Brings an older store up to date: a checked copy first, then all steps in one transaction."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records import migrations
from mediation_desk.records.engine import Guard, RawConnection, open_raw
from mediation_desk.records.engine.troubles import translated
from mediation_desk.records.log.codec import RowOp

BACKUP_FOLDER = "backups"


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered step; ``upcast`` turns an older program's op into today's (None drops it)."""

    number: int
    why: str
    upgrade: Callable[[RawConnection], None]
    upcast: Callable[[RowOp], RowOp | None] | None = None


def steps() -> list[Step]:
    """Every step in order; the numbers run from 1 without a gap."""
    found = []
    for info in pkgutil.iter_modules(migrations.__path__):
        if info.name.startswith("m0"):
            module = importlib.import_module(f"{migrations.__name__}.{info.name}")
            upcast = getattr(module, "upcast", None)
            found.append(Step(module.NUMBER, module.WHY, module.upgrade, upcast))
    found.sort(key=lambda step: step.number)
    if [step.number for step in found] != list(range(1, len(found) + 1)):
        raise ValueError("migration numbers have a gap")
    return found


def version_of(connection: RawConnection) -> int:
    """The schema version a file says it has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def climb(path: Path, key: bytes | bytearray, ladder: Sequence[Step], now: datetime) -> Path | None:
    """Run the missing steps; gives the copy made before, or None where nothing was missing.

    Raises KnownTrouble ``store_newer`` (nothing changed), ``upgrade_failed`` (rolled back, the copy
    is kept) and the troubles of disk and locks.
    """
    guard = Guard()
    with translated():
        connection = open_raw(path, key, guard)
        try:
            version = version_of(connection)
            missing = [step for step in ladder if step.number > version]
            if version > len(ladder):
                raise KnownTrouble("store_newer", version=version)
            if not missing:
                return None
            copy = _copy(connection, path, key, version, now)
            guard.mode = Guard.REDACTING
            _run(connection, missing)
            return copy
        finally:
            connection.close()


def _run(connection: RawConnection, missing: Sequence[Step]) -> None:
    # Inside a transaction SQLite ignores this switch, and a table is rebuilt with it off.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    with ExitStack() as undo:
        undo.callback(connection.execute, "ROLLBACK")
        for step in missing:
            step.upgrade(connection)
            connection.execute(f"PRAGMA user_version = {step.number}")
        check(connection)
        connection.execute("COMMIT")
        undo.pop_all()


def check(connection: RawConnection) -> None:
    """Raise KnownTrouble ``store_damaged`` unless references and pages are whole."""
    if connection.execute("PRAGMA foreign_key_check").fetchall():
        raise KnownTrouble("store_damaged", check="foreign_key_check")
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise KnownTrouble("store_damaged", check="integrity_check")


def _copy(
    connection: RawConnection, path: Path, key: bytes | bytearray, version: int, now: datetime
) -> Path:
    """A copy made by SQLite's backup call, opened and checked."""
    folder = path.parent / BACKUP_FOLDER
    folder.mkdir(exist_ok=True)
    copy = folder / f"before-upgrade-from-{version}-{now:%Y%m%d-%H%M%S-%f}.db"
    target = open_raw(copy, key)
    try:
        connection.backup(target)
        check(target)
    finally:
        target.close()
    return copy
