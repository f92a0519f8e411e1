"""What people entered for a return, what was sent, the workbooks of other offices; asks only."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records.base import OWN
from mediation_desk.records.queries.one_step import rows_of
from mediation_desk.records.snapshot import Asking

_COPY = (
    "id, kind, period, unit, serial, is_zero, sent_on, sent_to, corrects, why, digest, by"
)
_COPIES = f"SELECT {_COPY} FROM return_copy WHERE {OWN} AND (:kind = '' OR kind = :kind)"
_BOOKS = (
    f"SELECT id, name, version, since_on, coalesce(ended_on, ''), marks, sha256, by "
    f"FROM return_book WHERE {OWN}"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """Figures that somebody entered for a row of a return."""

    id: str
    row: str
    is_on_paper: bool
    figures: Mapping[str, int]
    space: int


@dataclass(frozen=True, slots=True)
class Copy:
    """A return that was sent, without its content."""

    id: str
    kind: str
    period: str
    unit: str
    serial: int
    is_zero: bool
    sent_on: date
    sent_to: str
    corrects: str
    why: str
    digest: str
    by: str


@dataclass(frozen=True, slots=True)
class Book:
    """A version of a workbook with its cells: (sheet, cell, return, column, row)."""

    id: str
    name: str
    version: int
    since_on: date
    ended_on: date | None
    marks: tuple[tuple[str, str, str, str, str], ...]
    sha256: str
    by: str


def entered(session: Asking, kind: str, period: str, space: int = 0) -> list[Entry]:
    """What was entered for a period, in the order in which it was; of one row the latest."""
    sql = (
        "SELECT id, unit_key, is_on_paper, figures, space FROM return_entry WHERE deleted = 0 "
        "AND kind = :kind AND period = :period AND (:space = 0 OR space = :space)"
    )
    values = {"kind": kind, "period": period, "space": space}
    found = sorted(rows_of(session.raw, 5, sql, values))
    return [
        Entry(row[0], row[1], bool(row[2]), {k: int(v) for k, v in _loaded(row[3]).items()}, row[4])
        for row in found
    ]


def copies(session: Asking, kind: str = "") -> list[Copy]:
    """What was sent, the latest first."""
    found = rows_of(session.raw, 12, _COPIES, {"kind": kind})
    told = [
        Copy(
            row[0], row[1], row[2], row[3], row[4], bool(row[5]), date.fromisoformat(row[6]),
            row[7], row[8], row[9], row[10], row[11],
        )
        for row in found
    ]  # fmt: skip
    return sorted(told, key=lambda one: (one.sent_on, one.id), reverse=True)


def copy_content(session: Asking, copy_id: str) -> Mapping[str, Any] | None:
    """What a copy holds, or None where there is no such copy."""
    sql = f"SELECT content FROM return_copy WHERE id = ? AND {OWN}"
    found = session.raw.execute(sql, (copy_id,)).fetchone()
    return None if found is None else _loaded(found[0])


def books(session: Asking) -> list[Book]:
    """Every version of every workbook, by name, the latest version first."""
    told = [
        Book(
            row[0], row[1], row[2], date.fromisoformat(row[3]),
            date.fromisoformat(row[4]) if row[4] else None,
            tuple((m[0], m[1], m[2], m[3], m[4]) for m in _items(row[5])), row[6], row[7],
        )
        for row in rows_of(session.raw, 8, _BOOKS)
    ]  # fmt: skip
    return sorted(told, key=lambda one: (one.name, -one.version))


def book_bytes(session: Asking, book_id: str) -> str:
    """The empty workbook as base64; empty where there is none."""
    sql = f"SELECT book FROM return_book WHERE id = ? AND {OWN}"
    found = session.raw.execute(sql, (book_id,)).fetchone()
    return str(found[0]) if found else ""


def _loaded(value: Any) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(value) if isinstance(value, str) else value or {}
    return found


def _items(value: Any) -> Sequence[Any]:
    found: Sequence[Any] = json.loads(value) if isinstance(value, str) else value or []
    return found
