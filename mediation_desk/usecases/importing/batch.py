"""The batch of an import: opened before the first case, taken back whole.

Taking back marks rows as deleted; nothing is ever removed, and the history keeps what was done.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records.queries import imports as asked
from mediation_desk.records.snapshot import case_facts
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing.taking_back import take_back
from mediation_desk.usecases.registry import HEAD_ONLY, INTAKE_WORK, Role, Scope, query

#: Who may take files in and take them back.
IMPORTERS = {**HEAD_ONLY, Role.ADMIN: Scope.ALL}
#: Changes of a case that are no work on it.
_IMPORTED = {"import_case", "import_row", "update_case", "view_case", "reveal"}


class OnlyLooking(Exception):
    """Ends a dry run's transaction so that nothing of it stays."""


def open_batch(desk: Desk, kind: str, path: Path) -> str:
    """Note that an import begins; gives its batch.

    An import of this very file that was cut short (power, stop) is gone on with: one batch.
    """
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    with desk.store.read() as session:
        begun = asked.unfinished_batch(session, kind, digest)
    if begun:
        return begun
    with desk.batch("open_import") as work:
        made_at = work.now().isoformat(timespec="seconds")
        return work.put(Row.BATCH, kind=kind, file_digest=digest, made_at=made_at)


def end_batch(desk: Desk, batch: str) -> bool:
    """Note that an import came to its end; a batch that took nothing in is none (False)."""
    with desk.store.read() as session:
        count = len(asked.of_batch(session, batch))
    with desk.batch("end_import" if count else "drop_import") as work:
        if count:
            work.writer.put(Row.BATCH, batch, {"counts": {"cases": count}})
        else:
            work.remove(Row.BATCH, batch)
    return count > 0


@query("undo_import", access=INTAKE_WORK)
def undo_import(desk: Desk, batch: str, *, progress: Progress | None = None) -> int:
    """Take an import back whole: its cases, their rows, numbers, and people nobody else knows.

    Raises BadInput ``batch_unknown``, RuleBroken ``batch_undone`` or ``batch_worked_on`` (a case of
    it was worked on since). Gives how many were taken back.
    """
    desk.may(IMPORTERS, None, None)
    with desk.store.read() as session:
        standing = asked.batch_standing(session, batch)
        cases = asked.of_batch(session, batch)
    if standing is None:
        raise BadInput("batch_unknown", typed=batch)
    if standing:
        raise RuleBroken("batch_undone")
    _refuse_worked_on(desk, cases)
    hears = progress or NoProgress()
    # The last first: what it changed of somebody on file, an earlier case may have changed before.
    for done, case_id in enumerate(reversed(cases)):
        hears.step(done, len(cases))
        take_back(desk, case_id)
    with desk.batch("undo_import") as work:
        undone_at = work.now().isoformat(timespec="seconds")
        work.writer.put(Row.BATCH, batch, {"undone_at": undone_at, "deleted": True})
    hears.step(len(cases), len(cases))
    return len(cases)


def _refuse_worked_on(desk: Desk, cases: list[str]) -> None:
    """What somebody has worked on since is no longer the import's to take back."""
    for case_id in cases:
        if any(entry.verb not in _IMPORTED for entry in desk.store.history(case_id)):
            with desk.store.read() as session:
                facts = case_facts(session, case_id)
            number = facts.case_no or facts.title if facts else case_id
            raise RuleBroken("batch_worked_on", number=number)
