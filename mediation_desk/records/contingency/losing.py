"""What lay on a PC or a stick that is gone: counts and case numbers, no names."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records.base import OWN
from mediation_desk.records.snapshot import Asking

MOST_NUMBERS = 2_000


@dataclass(frozen=True, slots=True)
class Lay:
    """What of a centre lay on a PC, as far as it is known here."""

    cases: int
    sensitive: int
    people: int
    with_id_number: int
    files: int
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """A loss as it is kept; ``told``: who was told, on which day."""

    id: str
    kind: str
    replica: str
    place: str
    lost_on: date
    noted_at: str
    noted_by: str
    circumstances: str
    shut_out: int
    cutoff: int | None
    counts: dict[str, int]
    numbers: tuple[str, ...]
    told: tuple[tuple[str, ...], ...]
    closed_on: date | None


def lay_of(session: Asking, spaces: Sequence[str]) -> Lay:
    """What is here of these spaces, and so lay on each PC that holds them."""
    raw, marks = session.raw, ", ".join("?" * len(spaces))
    inside = f"space IN (SELECT alias FROM sync_space WHERE code IN ({marks})) AND deleted = 0"
    given = tuple(spaces)

    def count(sql: str) -> int:
        return int(raw.execute(f"SELECT count(*) FROM {sql} {inside}", given).fetchone()[0])

    numbers = raw.execute(
        "SELECT n FROM (SELECT coalesce(nullif((SELECT l.case_no FROM case_list l WHERE "
        f"l.case_id = f.id), ''), f.register_no) AS n, f.id FROM case_file f WHERE {inside}) AS x "
        f"WHERE n <> '' ORDER BY id LIMIT {MOST_NUMBERS}",
        given,
    ).fetchall()
    return Lay(
        count("case_file WHERE"), count("case_file WHERE is_sensitive = 1 AND"),
        count("person WHERE"), count("person WHERE id_no <> '' AND"), count("attachment WHERE"),
        tuple(row[0] for row in numbers),
    )  # fmt: skip


def incidents(session: Asking) -> list[Incident]:
    """Every loss noted at this centre, the newest first."""
    sql = (
        "SELECT id, kind, replica, place, lost_on, noted_at, noted_by, circumstances, shut_out, "
        f"cutoff, counts, case_numbers, told, closed_on FROM incident WHERE {OWN} "
        "ORDER BY id DESC"
    )
    return [_incident(one) for one in session.raw.execute(sql).fetchall()]


def _incident(row: Any) -> Incident:
    values: list[Any] = [
        *row[:4], date.fromisoformat(row[4]), *row[5:10], json.loads(row[10] or "{}"),
        tuple(json.loads(row[11] or "[]")),
        tuple(tuple(one) for one in json.loads(row[12] or "[]")),
        date.fromisoformat(row[13]) if row[13] else None,
    ]  # fmt: skip
    return Incident(*values)
