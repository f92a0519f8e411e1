"""Makes many new rows cheaply and writes them, with the derived tables, in one verb.

For made-up cases only: what the recorder logs, and what lists and search show, is what single verbs
would have made. Never changes a row that is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from mediation_desk.records import projection, search
from mediation_desk.records.base import SyncedRow, new_id
from mediation_desk.records.log.bulk import add_changes
from mediation_desk.records.store import WriteSession
from mediation_desk.records.writing import Row, model_of

_LIST = (
    f"INSERT INTO case_list ({', '.join(projection.LISTED)}) "
    f"VALUES ({', '.join('?' * len(projection.LISTED))})"
)
_DUE = (
    "INSERT INTO case_due (case_id, kind, on_day, what, rule, subject_id) VALUES (?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class BulkCase:
    """One new case: its rows, its line in the list, its due days, accounts, and what finds it."""

    case_id: str
    rows: Sequence[SyncedRow]
    listed: Sequence[object]
    dues: Sequence[tuple[str, str, str, str]]
    users: Sequence[str]
    text: search.CaseText


def fresh(row: Row, values: Mapping[str, object]) -> SyncedRow:
    """A new row of a table with column values as they are kept; other columns by default."""
    model = model_of(row)
    made = object.__new__(model)
    made.__dict__.update(_defaults(model))
    made.__dict__.update(values)
    if "id" not in made.__dict__:
        made.__dict__["id"] = new_id()
    return made


@cache
def _defaults(model: type[SyncedRow]) -> dict[str, Any]:
    """The default of every column; lists and tables are shared, for nobody changes them."""
    out: dict[str, Any] = {"space": 0, "deleted": False}
    for name, info in model.model_fields.items():
        if name not in ("id", "space", "deleted") and not info.is_required():
            out[name] = info.get_default(call_default_factory=True)
    return out


def write_cases(session: WriteSession, cases: Sequence[BulkCase]) -> None:
    """Write cases, one change each, and their lines in the derived tables."""
    # Tables are filled in the order in which they are first met, and what belongs to a signed
    # agreement must stand before it: so a case with everything goes first.
    full_first = sorted(cases, key=lambda case: -len(case.rows))
    add_changes(session, (case.rows for case in full_first))
    raw = session.raw
    raw.executemany(_LIST, [case.listed for case in cases])
    raw.executemany(
        _DUE,
        [(c.case_id, kind, on, what, rule, "") for c in cases for kind, on, what, rule in c.dues],
    )
    raw.executemany("INSERT INTO case_access VALUES (?, ?)", list(_access(cases)))
    for case in cases:
        search.index_case(raw, case.case_id, case.text)


def _access(cases: Iterable[BulkCase]) -> Iterable[tuple[str, str]]:
    return ((c.case_id, user) for c in cases for user in dict.fromkeys(c.users) if user)


def list_line(session: WriteSession, case_id: str) -> tuple[object, ...] | None:
    """The line of the list as it is kept, for comparing a sample with its snapshot."""
    sql = f"SELECT {', '.join(projection.LISTED)} FROM case_list WHERE case_id = ?"
    return cast("tuple[object, ...] | None", session.raw.execute(sql, (case_id,)).fetchone())
