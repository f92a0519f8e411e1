"""What an import asks: which cases of a source are here already, and which a batch made."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mediation_desk.records.snapshot import Asking

_CASE = (
    "SELECT c.id, coalesce(nullif((SELECT e.case_no FROM episode e WHERE e.case_id = c.id "
    "AND e.deleted = 0 ORDER BY e.seq DESC, e.id DESC LIMIT 1), ''), c.register_no), "
    "c.source_id, c.source_digest FROM case_file c WHERE c.deleted = 0 AND "
)


@dataclass(frozen=True, slots=True)
class FromSource:
    """A case that came from a file: its number here, the source's id and what was read then."""

    id: str
    case_no: str
    source_id: str
    digest: str


def by_source(session: Asking, source_id: str) -> FromSource | None:
    """The live case with this source id."""
    found = session.raw.execute(
        f"{_CASE} c.source_id = ? ORDER BY c.id LIMIT 1", (source_id,)
    ).fetchone()
    return FromSource(*found) if found else None


def by_digest(session: Asking, digest: str) -> FromSource | None:
    """The live ledger row with exactly this content."""
    found = session.raw.execute(
        f"{_CASE} c.is_import = 1 AND c.source_digest = ? ORDER BY c.id LIMIT 1", (digest,)
    ).fetchone()
    return FromSource(*found) if found else None


def digests(session: Asking) -> dict[str, FromSource]:
    """Every live case that came from a file, by the digest of what was read."""
    rows = session.raw.execute(f"{_CASE} c.source_digest <> '' ORDER BY c.id DESC").fetchall()
    return {row[3]: FromSource(*row) for row in rows}


def of_batch(session: Asking, batch_id: str) -> list[str]:
    """The live cases that a batch made, in the order in which it made them."""
    sql = "SELECT id FROM case_file WHERE batch_id = ? AND deleted = 0 ORDER BY id"
    return [row[0] for row in session.raw.execute(sql, (batch_id,)).fetchall()]


def batch_standing(session: Asking, batch_id: str) -> str | None:
    """When a batch was taken back, ``""`` where it stands, None where there is none."""
    sql = "SELECT undone_at FROM import_batch WHERE id = ? AND deleted = 0"
    found = session.raw.execute(sql, (batch_id,)).fetchone()
    return None if found is None else str(found[0] or "")


def unfinished_batch(session: Asking, kind: str, file_digest: str) -> str:
    """The batch of this very file that was begun and not brought to its end; empty if none."""
    sql = (
        "SELECT id FROM import_batch WHERE kind = ? AND file_digest = ? AND counts IN ('{}', '') "
        "AND undone_at = '' AND deleted = 0 ORDER BY id DESC LIMIT 1"
    )
    found = session.raw.execute(sql, (kind, file_digest)).fetchone()
    return str(found[0]) if found else ""


def likenesses(session: Asking) -> dict[str, str]:
    """Live ledger rows by what is alike in rows that are probably one dispute."""
    sql = (
        "SELECT json_extract(ledger, '$.likeness'), id FROM case_file "
        "WHERE deleted = 0 AND is_import = 1 ORDER BY id DESC"
    )
    return {row[0]: row[1] for row in session.raw.execute(sql).fetchall() if row[0]}


def ledger_of(session: Asking, case_id: str) -> dict[str, Any]:
    """What the ledger told of a dispute; empty for a case that is from no ledger."""
    sql = "SELECT ledger FROM case_file WHERE id = ? AND deleted = 0"
    found = session.raw.execute(sql, (case_id,)).fetchone()
    told = json.loads(found[0] or "{}") if found else {}
    return told if isinstance(told, dict) else {}


def children(session: Asking, case_id: str) -> list[tuple[str, str]]:
    """Table and id of every live row that belongs to a case, without the case itself."""
    from mediation_desk.records.writing import Row

    out: list[tuple[str, str]] = []
    for row in Row:
        if row.belongs_to_case:
            sql = f'SELECT id FROM "{row.value}" WHERE case_id = ? AND deleted = 0 ORDER BY id'
            out += [(row.value, r[0]) for r in session.raw.execute(sql, (case_id,)).fetchall()]
    return out


def numbers_of(session: Asking, case_id: str) -> list[str]:
    """Numbers given to a case."""
    sql = "SELECT id FROM given_number WHERE case_id = ? AND deleted = 0 ORDER BY id"
    return [row[0] for row in session.raw.execute(sql, (case_id,)).fetchall()]


def lonely_people(session: Asking, people: list[str]) -> list[str]:
    """Of these people, those that no live case knows any more."""
    out = []
    for person in people:
        sql = (
            "SELECT 1 FROM party WHERE person_id = ? AND deleted = 0 "
            "UNION ALL SELECT 1 FROM agent WHERE person_id = ? AND deleted = 0 LIMIT 1"
        )
        if session.raw.execute(sql, (person, person)).fetchone() is None:
            out.append(person)
    return out


def lonely_bodies(session: Asking, bodies: Iterable[str]) -> list[str]:
    """Of these bodies, those that no live case and no number series names any more."""
    sql = (
        "SELECT 1 FROM episode WHERE organization_id = ? AND deleted = 0 "
        "UNION ALL SELECT 1 FROM number_series WHERE organization_id = ? AND deleted = 0 LIMIT 1"
    )
    ask = session.raw.execute
    return [body for body in bodies if ask(sql, (body, body)).fetchone() is None]


def people_of(session: Asking, case_id: str) -> list[str]:
    """The people of a case, live rows only."""
    sql = (
        "SELECT person_id FROM party WHERE case_id = ? AND deleted = 0 "
        "UNION SELECT person_id FROM agent WHERE case_id = ? AND deleted = 0"
    )
    return [row[0] for row in session.raw.execute(sql, (case_id, case_id)).fetchall()]
