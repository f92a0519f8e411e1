"""What is on file of one case's risk, and of its safety for those in the room. Asks only.

Every question names one case: there is none that lists people or cases by their risk.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from mediation_desk.domain.risk.duties import Deed
from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class SignLine:
    """A sign that somebody ticked; ``cleared_on`` where it no longer stands."""

    id: str
    sign: str
    times: int
    noted_on: date
    by: str
    note: str
    cleared_on: date | None
    cleared_by: str
    cleared_why: str


@dataclass(frozen=True, slots=True)
class GradeLine:
    """A grade as it was set; ``manner``: counted, raised, decided or typed."""

    id: str
    colour: str
    counted: str
    points: int
    reasons: tuple[str, ...]
    told: tuple[str, ...]
    manner: str
    graded_on: date
    graded_at: datetime
    by: str
    why: str
    until_on: date | None


@dataclass(frozen=True, slots=True)
class SafetyAnswer:
    """What a party said in private about meeting the other side."""

    id: str
    party_id: str
    signs: tuple[str, ...]
    text: str
    asked_on: date
    by: str


@dataclass(frozen=True, slots=True)
class SafetyCard:
    """How a meeting is kept safe."""

    id: str
    is_apart: bool
    seats: str
    standby: str
    avoid: str
    way_out: str
    signal: str
    made_on: date
    by: str


def signs_of(session: Asking, case_id: str) -> list[SignLine]:
    """Every sign of a case in the order in which they were ticked, cleared ones too."""
    sql = (
        'SELECT id, sign, times, noted_on, "by", note, cleared_on, cleared_by, cleared_why '
        "FROM risk_sign WHERE case_id = ? AND deleted = 0 ORDER BY id"
    )
    return [
        SignLine(i, sign, times, _day(on), by, note, _maybe(cleared), who, why)
        for i, sign, times, on, by, note, cleared, who, why in _rows(session, sql, case_id)
    ]


def grades_of(session: Asking, case_id: str) -> list[GradeLine]:
    """The grades of a case in the order in which they were set; the last one stands."""
    sql = (
        "SELECT id, colour, counted, points, reasons, told, manner, graded_on, graded_at, "
        '"by", why, until_on FROM risk_grade WHERE case_id = ? AND deleted = 0 ORDER BY id'
    )
    return [_grade(row) for row in _rows(session, sql, case_id)]


def _grade(row: tuple[Any, ...]) -> GradeLine:
    i, colour, counted, points, reasons, told, manner, on, at, by, why, until = row
    return GradeLine(
        i, colour, counted, points, _strings(reasons), _strings(told), manner, _day(on),
        datetime.fromisoformat(at), by, why, _maybe(until),
    )  # fmt: skip


def is_graded(session: Asking, case_id: str) -> bool:
    """Whether a case was ever graded."""
    sql = "SELECT 1 FROM risk_grade WHERE case_id = ? AND deleted = 0 LIMIT 1"
    return session.raw.execute(sql, (case_id,)).fetchone() is not None


def deeds_of(session: Asking, case_id: str) -> list[Deed]:
    """What was done of what the colours of a case ask for, in the order of the days."""
    sql = (
        'SELECT duty, on_day, grade_id, organ, note, "by" FROM risk_deed '
        "WHERE case_id = ? AND deleted = 0 ORDER BY on_day, id"
    )
    return [
        Deed(duty, _day(on), grade, organ, note, by)
        for duty, on, grade, organ, note, by in _rows(session, sql, case_id)
    ]


def safety_answers_of(session: Asking, case_id: str) -> list[SafetyAnswer]:
    """What the parties said in private, in the order in which they were asked."""
    sql = (
        'SELECT id, party_id, signs, text, asked_on, "by" FROM safety_answer '
        "WHERE case_id = ? AND deleted = 0 ORDER BY id"
    )
    return [
        SafetyAnswer(i, party, _strings(signs), text, _day(on), by)
        for i, party, signs, text, on, by in _rows(session, sql, case_id)
    ]


def safety_card_of(session: Asking, case_id: str) -> SafetyCard | None:
    """The safety card that stands: the last one made."""
    sql = (
        'SELECT id, is_apart, seats, standby, avoid, way_out, "signal", made_on, "by" '
        "FROM safety_card WHERE case_id = ? AND deleted = 0 ORDER BY id DESC LIMIT 1"
    )
    for i, apart, seats, standby, avoid, out, signal, on, by in _rows(session, sql, case_id):
        return SafetyCard(i, bool(apart), seats, standby, avoid, out, signal, _day(on), by)
    return None


def _rows(session: Asking, sql: str, case_id: str) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = session.raw.execute(sql, (case_id,)).fetchall()
    return found


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _maybe(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _strings(text: str | None) -> tuple[str, ...]:
    return tuple(str(one) for one in json.loads(text or "[]"))
