"""Takes late edits into the case at the new centre, as a person there decided; or leaves them.

Writes ordinary rows of the centre's own, inside the verb of whoever decides. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from mediation_desk.records import base
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.engine import quoted
from mediation_desk.records.log.history import readers_of
from mediation_desk.records.queries.transfers import LateRow
from mediation_desk.records.store import WriteSession
from mediation_desk.records.tables.transfers import LateEditAnswerRow
from mediation_desk.records.transfers.carried import AGREEMENT, PERSON


def take(session: WriteSession, rows: Sequence[LateRow]) -> list[LateRow]:
    """Put late edits into the case: people first, agreements last. Gives those whose row is not
    here, which were left out.
    """
    left: list[LateRow] = []
    new = [row for row in rows if row.is_new]
    for row in sorted(new, key=lambda one: (one.table != PERSON, one.table == AGREEMENT)):
        if not _is_here(session, row):
            model = base.synced_models()[row.table]
            session.add(model(**{**read_back(row.table, row.new), "id": row.row}))
            session.flush()
    for row in (one for one in rows if not one.is_new):
        if _is_here(session, row):
            found = session.need(base.synced_models()[row.table], row.row)
            for name, value in read_back(row.table, row.new).items():
                if getattr(found, name) != value:
                    setattr(found, name, value)
        else:
            left.append(row)
    session.flush()
    return left


def answer(
    session: WriteSession, rows: Sequence[LateRow], *, taken: bool, on: date, by: str
) -> None:
    """Keep what was decided on each."""
    session.add_all(
        LateEditAnswerRow(
            case_id=row.case_id, late_edit_id=row.id, taken=taken, on_day=on, by=by
        )
        for row in rows
    )


def read_back(table: str, stored: dict[str, Any]) -> dict[str, Any]:
    """Values of a late edit as the program reads them."""
    read, loose = readers_of(table), base.loose_columns(base.synced_models()[table])
    return {
        name: value if name in loose or name not in read or value is None else read[name](value)
        for name, value in stored.items()
    }


def _is_here(session: WriteSession, row: LateRow) -> bool:
    sql = f"SELECT 1 FROM {quoted(row.table)} WHERE id = ? AND space = ?"
    return session.raw.execute(sql, (row.row, OWN_SPACE)).fetchone() is not None
