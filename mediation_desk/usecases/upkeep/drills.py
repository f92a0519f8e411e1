"""The drill of the month: a backup is really brought back, looked through, and taken away again.

The copy lies in the data folder while it is looked at, encrypted like the store, and is removed
whatever comes of it. Leaves an entry in the audit trail and changes nothing else.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from mediation_desk.domain.errors import BadInput, KnownTrouble, RuleBroken
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import audit
from mediation_desk.records.backup import manifest
from mediation_desk.records.backup.checking import Health, full_check
from mediation_desk.records.backup.manifest import Manifest
from mediation_desk.records.backup.restoring import Restoring
from mediation_desk.records.keys.files import file_trouble
from mediation_desk.records.keys.wrap import forget
from mediation_desk.records.migrations import ladder
from mediation_desk.records.queries import accounts
from mediation_desk.records.store import Store
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.upkeep.backup_places import (
    KEEPERS,
    centre_name,
    keep_care,
    read_care,
)
from mediation_desk.usecases.upkeep.drill_slip import DrillReport, drill_pdf
from mediation_desk.usecases.upkeep.finding import backup_folder

_DRILL = ".drill"
_SPARE = 200 << 20


@dataclass(frozen=True, slots=True)
class Opener:
    """What opens the backup: name and password of that time, or the slip's code."""

    user: str = ""
    password: str = field(default="", repr=False)
    code: str = field(default="", repr=False)


@query("drill_backup", access=KEEPERS)
def drill_backup(
    desk: Desk, folder: Path, opener: Opener, *, place: str = "", progress: Progress | None = None
) -> DrillReport:
    """Bring the newest backup of a folder back beside the store, look through all of it.

    ``place`` is the name of where it lies, for the slip. Raises RuleBroken ``practice_no_backup``,
    BadInput ``backup_of_practice``, NotAllowed for a wrong password or code (then nothing is
    noted), KnownTrouble ``backup_missing`` and ``disk_full``. A backup that is damaged raises
    nothing: the report says so.
    """
    if desk.is_practice:
        raise RuleBroken("practice_no_backup")
    source = backup_folder(folder)
    try:
        newest = _newest(source, desk.store.origin.replica)
    except KnownTrouble as trouble:
        if trouble.code != "backup_damaged":
            raise
        report = _unreadable(desk, source, place)
        _note(desk, report)
        return report
    into = _fresh_place(desk.store, newest)
    try:
        report = _drill(desk, source, newest, into, opener, place, progress or NoProgress())
    finally:
        shutil.rmtree(into, ignore_errors=True)
    _note(desk, report)
    return report


def _newest(folder: Path, replica: str) -> Manifest:
    """The newest backup of this PC; where it has none there, the newest of all.

    Raises KnownTrouble ``backup_missing``, and ``backup_damaged`` where the very newest list of
    files cannot be read: whose it is is not known then.
    """
    paths = manifest.all_in(folder)
    if not paths:
        raise KnownTrouble("backup_missing")
    newest = manifest.read(paths[-1])
    older = (_readable(path) for path in reversed(paths[:-1]))
    own = (one for one in (newest, *older) if one is not None and one.replica == replica)
    return next(own, newest)


def _readable(path: Path) -> Manifest | None:
    try:
        return manifest.read(path)
    except KnownTrouble:
        return None


def _unreadable(desk: Desk, folder: Path, place: str) -> DrillReport:
    """What is said of a backup whose list of files cannot be read."""
    path = manifest.all_in(folder)[-1]
    made = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    stamp = path.stem.removeprefix(manifest.PREFIX)
    return DrillReport(
        centre_name(desk.store), desk.user.name, desk.clock.now(), made, stamp, place, "",
        0, 0, 0, False, "backup_damaged",
    )  # fmt: skip


def _fresh_place(store: Store, newest: Manifest) -> Path:
    """An empty folder for the copy, where there is room; what a power cut left goes first."""
    parent = store.folder / ladder.BACKUP_FOLDER
    into = parent / _DRILL
    needed = _size(newest) * 2 + _SPARE
    try:
        parent.mkdir(exist_ok=True)
        shutil.rmtree(into, ignore_errors=True)
        if shutil.disk_usage(parent).free < needed:
            raise KnownTrouble("disk_full", needed=needed)
    except OSError as error:
        raise file_trouble(error) from error
    return into


def _size(one: Manifest) -> int:
    return sum(entry.size for entry in (*one.parts, *one.blobs))


def _drill(
    desk: Desk,
    source: Path,
    newest: Manifest,
    into: Path,
    opener: Opener,
    place: str,
    progress: Progress,
) -> DrillReport:
    report = DrillReport(
        centre_name(desk.store), desk.user.name, desk.clock.now(),
        datetime.fromisoformat(newest.made_at), newest.stamp, place, newest.digest,
        0, len(newest.blobs), _size(newest), bool(opener.code),
    )  # fmt: skip
    try:
        cases = _brought_back(desk, source, newest.stamp, into, opener, progress)
        return replace(report, cases=cases)
    except KnownTrouble as trouble:
        if trouble.code == "disk_full":
            raise
        return replace(report, trouble=trouble.code)


def _brought_back(
    desk: Desk, source: Path, stamp: str, into: Path, opener: Opener, progress: Progress
) -> int:
    """Restore, compare every digest, check everything; gives how many cases came back."""
    with Restoring(source, into, stamp) as restoring:
        if restoring.ring is None:
            raise BadInput("backup_of_practice")
        if opener.code:
            key = restoring.ring.unlock_with_slip(opener.code)
        else:
            key = restoring.ring.unlock(opener.user, opener.password, desk.clock).key
        try:
            restoring.finish(key, desk.clock.now(), progress)
            with closing(Store.open(into, key, clock=desk.clock)) as store:
                _refuse_damage(full_check(store, progress))
                with store.read() as session:
                    return accounts.counts(session)["cases"]
        finally:
            forget(key)


def _refuse_damage(found: Health) -> None:
    """A file that never reached this PC is missing in its backup too; that is no damage."""
    if found.pages:
        raise KnownTrouble("drill_pages_damaged")
    if found.log:
        raise KnownTrouble("drill_log_broken")
    if found.tables:
        raise KnownTrouble("drill_tables_differ")
    if found.damaged_files:
        raise KnownTrouble("drill_files_damaged")


def _note(desk: Desk, report: DrillReport) -> None:
    with desk.store.write(desk.user.user_id, "drill") as session:
        audit.note(
            session, "drill", what=report.stamp,
            result=report.trouble or "passed", digest=report.digest, slip=report.with_slip,
        )  # fmt: skip
        care = read_care(session)
        now = report.drilled_at.isoformat()
        keep_care(session, replace(care, drilled_at=now, drill_passed=report.passed))


@query("write_drill_slip", access=KEEPERS)
def write_drill_slip(desk: Desk, report: DrillReport, path: Path) -> str:
    """Write the slip of a drill as a PDF; gives where it lies. Raises KnownTrouble."""
    try:
        path.write_bytes(drill_pdf(report))
    except OSError as error:
        raise file_trouble(error) from error
    return str(path)
