"""The backlog of this centre with its looks and promises; of a masked case days and state alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

_SQL = """
SELECT o.id, o.case_id, coalesce(l.case_no, ''), coalesce(l.title, ''), {hidden}, o.origin_year,
    o.amount_cents, o.people, o.blocked_by, o.is_hard, o.plan, o.leader, o.listed_on, o.due_on,
    o.review_days, o.struck_on, o.struck_how, o.proof
FROM backlog o LEFT JOIN case_list l ON l.case_id = o.case_id
WHERE o.deleted = 0 AND o.space = {own} AND {seen} ORDER BY o.due_on, o.id
"""
_REVIEWS = (
    "SELECT id, backlog_id, reviewed_on, progress, blocked_by, next_step FROM backlog_review "
    f"WHERE deleted = 0 AND space = {OWN_SPACE} ORDER BY reviewed_on, id"
)
_PROMISES = (
    "SELECT id, backlog_id, promised_on, promised_by, what, due_on, kept_on, kept_how "
    f"FROM backlog_promise WHERE deleted = 0 AND space = {OWN_SPACE} ORDER BY promised_on, id"
)


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One look at an old matter."""

    id: str
    backlog_id: str
    reviewed_on: date
    progress: str
    blocked_by: str
    next_step: str


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """One promise; ``kept_on`` None while it is owed."""

    id: str
    backlog_id: str
    promised_on: date
    promised_by: str
    what: str
    due_on: date | None
    kept_on: date | None
    kept_how: str


@dataclass(frozen=True, slots=True)
class BacklogLine:
    """One old matter with what is noted of it, the earliest first."""

    id: str
    case_id: str
    case_no: str
    title: str
    is_masked: bool
    origin_year: int
    amount_cents: int | None
    people: int
    blocked_by: str
    is_hard: bool
    plan: str
    leader: str
    listed_on: date
    due_on: date
    review_days: int
    struck_on: date | None
    struck_how: str
    proof: str
    reviews: tuple[ReviewLine, ...]
    promises: tuple[PromiseLine, ...]


def backlog(session: Asking, viewer: Viewer) -> list[BacklogLine]:
    """Every old matter, open or struck off, the nearest last day first."""
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    ask = session.raw.execute
    reviews = [ReviewLine(r[0], r[1], _day(r[2]), *r[3:]) for r in ask(_REVIEWS).fetchall()]
    promises = [
        PromiseLine(r[0], r[1], _day(r[2]), r[3], r[4], _maybe(r[5]), _maybe(r[6]), r[7])
        for r in ask(_PROMISES).fetchall()
    ]
    sql = _SQL.format(hidden=hidden, seen=seen, own=OWN_SPACE)
    found = []
    for row in ask(sql, {"user": viewer.user_id}).fetchall():
        is_masked = bool(row[4])
        found.append(_line(
            row, is_masked,
            () if is_masked else tuple(one for one in reviews if one.backlog_id == row[0]),
            () if is_masked else tuple(one for one in promises if one.backlog_id == row[0]),
        ))  # fmt: skip
    return found


def _line(
    r: Any, is_masked: bool, reviews: tuple[ReviewLine, ...], promises: tuple[PromiseLine, ...]
) -> BacklogLine:
    def told(text: str) -> str:
        return "" if is_masked else text

    return BacklogLine(
        r[0], r[1], r[2], told(r[3]), is_masked, r[5], None if is_masked else r[6], r[7],
        told(r[8]), bool(r[9]), told(r[10]), r[11], _day(r[12]), _day(r[13]), r[14],
        _maybe(r[15]), r[16], told(r[17]), reviews, promises,
    )  # fmt: skip


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _maybe(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def last_looks(session: Asking) -> dict[str, date]:
    """The day of the latest look at each old matter."""
    sql = (
        "SELECT backlog_id, max(reviewed_on) FROM backlog_review "
        f"WHERE deleted = 0 AND space = {OWN_SPACE} GROUP BY backlog_id"
    )
    return {row[0]: _day(row[1]) for row in session.raw.execute(sql).fetchall()}
