"""Backup by hand, and the way back from one into a new folder."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.ports import Clock, Progress
from mediation_desk.records.attachments import collect_orphans
from mediation_desk.records.backup.making import BackupMade, make_backup
from mediation_desk.records.backup.pruning import prune
from mediation_desk.records.backup.restoring import Restored, Restoring
from mediation_desk.records.keys.wrap import forget
from mediation_desk.records.place import check_place
from mediation_desk.records.schema import load_tables
from mediation_desk.records.store import SystemClock
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.upkeep.backup_places import KEEPERS
from mediation_desk.usecases.upkeep.finding import backup_folder


@query("backup", access=KEEPERS)
def backup(desk: Desk, target: Path, progress: Progress | None = None) -> BackupMade:
    """Back the store up into a folder, where old backups then go (7 daily, 4 weekly, 12 monthly).

    Raises RuleBroken ``practice_no_backup``, BadInput ``backup_in_data_folder``, KnownTrouble.
    """
    if desk.is_practice:
        raise RuleBroken("practice_no_backup")
    if target.resolve().is_relative_to(desk.store.folder.resolve()):
        raise BadInput("backup_in_data_folder", field="to")
    desk.store.seal()
    made = make_backup(desk.store, target, desk.clock.now(), progress)
    prune(made.folder)
    collect_orphans(desk.store)
    return made


def restore(
    folder: Path,
    into: Path,
    *,
    user: str,
    password: str,
    code: str = "",
    progress: Progress | None = None,
    clock: Clock | None = None,
    stamp: str = "",
) -> Restored:
    """Bring a backup back as a new replica, by a password of that time or the slip's code.

    ``stamp`` names which of several; the newest where it is empty.
    """
    check_place(into)
    load_tables()
    time = clock or SystemClock()
    with Restoring(backup_folder(folder), into, stamp) as restoring:
        if restoring.ring is None:
            raise BadInput("backup_of_practice")
        if code:
            key = restoring.ring.unlock_with_slip(code)
        else:
            key = restoring.ring.unlock(user, password, time).key
        try:
            return restoring.finish(key, time.now(), progress)
        finally:
            forget(key)

