"""Which rows of a case go with it to another centre, and what they say there.

Reads only. Private notes never go; what is no part of the case itself (numbers given out, the
audit trail, what the county ordered) stays with the centre it was made for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection, quoted
from mediation_desk.records.log.history import readers_of
from mediation_desk.records.tables.case import CaseChild
from mediation_desk.records.transfers.ids import id_for, mapped

LATE = frozenset({"late_edit", "late_edit_answer"})
PERSON, BLOB, AGREEMENT, EPISODE = "person", "blob", "agreement", "episode"
FORMER, MEDIATOR = "former_number", "case_mediator"
NOT_THERE: Mapping[str, Mapping[str, Any]] = {
    base.CASE_TABLE: {
        "register_no": "", "outside_no": "", "named_user_ids": [], "responsible": "",
        "responsible_user_id": "", "batch_id": "", "source_id": "", "source_digest": "",
    },
    EPISODE: {"organization_id": "", "case_no": ""},
    MEDIATOR: {"user_id": "", "mediator_id": ""},
}  # fmt: skip
"""What names a number, somebody or something of the old centre, and what stands there instead."""
_DIGEST = re.compile(r"[0-9a-f]{64}")
_FILE = "sha256 = ? AND space = ? AND purged = 0 AND deleted = 0"
_PEOPLE = (
    "SELECT person_id FROM party WHERE case_id = ? UNION "
    "SELECT person_id FROM agent WHERE case_id = ?"
)


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """A row as the program reads it: table, id, values by column."""

    table: str
    id: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Target:
    """Where a case goes: its transfer, the number it had, the day, the new centre's bodies in the
    place of the old one's (by id).
    """

    transfer: str
    old_no: str
    on: date
    bodies: Mapping[str, str]


def tables_of_case() -> tuple[str, ...]:
    """The tables whose rows go with their case; the agreement last, for what is signed admits no
    clause any more.
    """
    rest = [
        name
        for name, model in base.synced_models().items()
        if (issubclass(model, CaseChild) and model.sync_class != "room") or name in LATE
    ]
    rest.remove(AGREEMENT)
    return (base.CASE_TABLE, *rest, AGREEMENT)


def rows_of(raw: RawConnection, case_id: str) -> list[CarriedRow]:
    """Every row that goes with a case: its people and files first, then its own."""
    own = [row for table in tables_of_case() for row in _of_case(raw, table, case_id)]
    people = [
        row
        for (person,) in raw.execute(_PEOPLE, (case_id, case_id)).fetchall()
        for row in _rows(raw, PERSON, "id = ?", person)
    ]
    people.sort(key=lambda row: row.id)
    space = _space_of(raw, case_id)
    digests = {d for row in (*people, *own) for d in _digests(row.values)}
    files = [
        row
        for digest in sorted(digests)
        for row in _rows(raw, BLOB, _FILE, digest, space)[:1]
    ]
    return [*people, *files, *own]


def ids_of(raw: RawConnection, case_id: str) -> frozenset[str]:
    """The ids of all these rows, in whose place others stand after a transfer."""
    found = {case_id}
    for table in tables_of_case()[1:]:
        sql = f"SELECT id FROM {quoted(table)} WHERE case_id = ?"
        found.update(row[0] for row in raw.execute(sql, (case_id,)).fetchall())
    people = raw.execute(_PEOPLE, (case_id, case_id)).fetchall()
    return frozenset(found | {row[0] for row in people})


def copied(rows: list[CarriedRow], target: Target) -> Iterator[CarriedRow]:
    """The rows as they begin in the new centre's space."""
    known = {row.id for row in rows}
    case = next(row for row in rows if row.table == base.CASE_TABLE)
    runs = sorted((r.values["seq"], r.id) for r in rows if r.table == EPISODE)
    current = case.values["current_episode_id"] or (runs[-1][1] if runs else "")
    for row in rows:
        if row.table == FORMER and not row.values["number"]:
            continue  # it waits for a number of the old centre's, which is not to come any more
        values = {
            name: mapped(value, target.transfer, known) for name, value in row.values.items()
        }
        values |= _begun(row, target, is_current=row.id == current)
        yield CarriedRow(row.table, id_for(target.transfer, row.id), values)


def _begun(row: CarriedRow, target: Target, *, is_current: bool) -> dict[str, Any]:
    """What names somebody or something of the old centre, and what the new one says instead."""
    instead = dict(NOT_THERE.get(row.table, {}))
    if row.table == base.CASE_TABLE:
        instead["outside_no"] = row.values["outside_no"] or target.old_no
    elif row.table == EPISODE and is_current:
        instead["organization_id"] = target.bodies.get(str(row.values["organization_id"]), "")
    elif row.table == EPISODE:
        instead["case_no"] = row.values["case_no"]
    elif row.table == MEDIATOR and not row.values["until_on"]:
        instead |= {"until_on": target.on, "why": "移交"}
    return instead


def _of_case(raw: RawConnection, table: str, case_id: str) -> list[CarriedRow]:
    name = base.case_field_of(base.synced_models()[table])
    return _rows(raw, table, f"{quoted(name)} = ?", case_id)


def _rows(raw: RawConnection, table: str, where: str, *values: object) -> list[CarriedRow]:
    columns = [
        column.name
        for column in base.table_of(base.synced_models()[table]).columns
        if column.name != "space"
    ]
    names = ", ".join(map(quoted, columns))
    sql = f"SELECT {names} FROM {quoted(table)} WHERE {where} ORDER BY id"
    readers = readers_of(table)
    found = []
    for row in raw.execute(sql, values).fetchall():
        read = {
            name: readers[name](value) if name in readers else value
            for name, value in zip(columns, row, strict=True)
        }
        found.append(CarriedRow(table, str(read.pop("id")), read))
    return found


def _digests(values: Mapping[str, Any]) -> Iterator[str]:
    """Every digest named anywhere in a row."""
    for value in values.values():
        text = value if isinstance(value, str) else json.dumps(value, default=str)
        yield from _DIGEST.findall(text)


def _space_of(raw: RawConnection, case_id: str) -> int:
    sql = "SELECT space FROM case_file WHERE id = ?"
    return int(raw.execute(sql, (case_id,)).fetchone()[0])
