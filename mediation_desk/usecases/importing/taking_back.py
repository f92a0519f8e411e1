"""Takes one imported case back: marks what the import made, gives back what it changed.

What the import changed is read from the log. Never touches what was changed again since, and never
gives a register number out twice: that series goes on after the numbers that are void now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from mediation_desk.records.log.history import FieldChange
from mediation_desk.records.queries import imports as asked
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.work import Work

_VOID = {"state": "void", "reason": "撤回导入", "deleted": True}
#: The series of numbers that this centre gives out itself.
_OWN_SERIES = "register"


def take_back(desk: Desk, case_id: str) -> None:
    """Mark everything of one case as deleted, as one change, and give back what was before it."""
    written = [c for entry in desk.store.history(case_id) for c in entry.changes]
    with desk.batch("undo_case", case=case_id) as work:
        session = work.writer.session
        people = asked.people_of(session, case_id)
        work.remove(Row.CASE, case_id)
        work.writer.flush()  # what is signed may be marked only after its case
        for table, row_id in asked.children(session, case_id):
            work.remove(Row(table), row_id)
        for number in asked.numbers_of(session, case_id):
            work.writer.put(Row.NUMBER, number, _VOID)
        _give_back_people(work, written)
        _give_back_series(work, written)
        work.writer.flush()
        _remove(work, Row.PERSON, asked.lonely_people(session, people))
        bodies = _made(written, Row.ORGANIZATION)
        _remove(work, Row.ORGANIZATION, asked.lonely_bodies(session, bodies))


def _remove(work: Work, table: Row, rows: Iterable[str]) -> None:
    for row_id in rows:
        work.remove(table, row_id)


def _give_back_people(work: Work, written: Sequence[FieldChange]) -> None:
    """What the import changed of people who were on file."""
    for change in reversed(written):
        if change.table == Row.PERSON.value and not change.inserted:
            _give_back(work, Row.PERSON, change)


def _give_back(work: Work, table: Row, change: FieldChange) -> bool:
    """One field, unless it was changed again since."""
    if work.writer.value(table, change.row, change.field) != change.new:
        return False
    work.writer.put(table, change.row, {change.field: change.old})
    return True


def _give_back_series(work: Work, written: Sequence[FieldChange]) -> None:
    """Series that went on after a number on paper go on where they stood, if none came after."""
    back: set[str] = set()
    for change in reversed(written):
        if change.table != Row.SERIES.value or change.field != "last_no":
            continue
        if work.writer.value(Row.SERIES, change.row, "kind") == _OWN_SERIES:
            continue
        if change.inserted and change.new == work.writer.value(Row.SERIES, change.row, "last_no"):
            work.remove(Row.SERIES, change.row)
            back.add(change.row)
        elif not change.inserted and _give_back(work, Row.SERIES, change):
            back.add(change.row)
    made = _made(written, Row.NUMBER)
    gaps = [row for row, kept in made.items() if not kept["case_id"] and kept["series_id"] in back]
    _remove(work, Row.NUMBER, gaps)


def _made(written: Sequence[FieldChange], table: Row) -> dict[str, dict[str, Any]]:
    """The rows of a table that these changes made, with their values."""
    rows: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for change in written:
        if change.table == table.value and change.inserted:
            rows[change.row][change.field] = change.new
    return rows
