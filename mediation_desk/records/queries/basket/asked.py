"""Baskets with their cases, debts and plans, as far as the viewer may know them. Asks only.

A basket with a case that is masked for the viewer keeps its name and debts to itself.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.basket.setoff import Bar, Claim, ClaimState
from mediation_desk.domain.money import Money
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

_OWN = f"o.deleted = 0 AND o.space = {OWN_SPACE}"


@dataclass(frozen=True, slots=True)
class BasketLine:
    """One basket. ``case_id``: the leading case."""

    id: str
    case_id: str
    name: str
    made_on: date
    by: str
    willing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One case of a basket, and the agreement that the basket drafted in it."""

    id: str
    basket_id: str
    case_id: str
    agreement_id: str
    number: str
    title: str
    is_masked: bool
    is_seen: bool


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A debt with what became of it."""

    claim: Claim
    basket_id: str
    case_id: str
    state: ClaimState
    why: str


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One line of the plan."""

    id: str
    case_id: str
    who: str
    what: str
    due_on: date | None
    done_on: date | None


def baskets(session: Asking, basket: str = "") -> list[BasketLine]:
    """All baskets that stand, or the one; the newest first."""
    sql = (
        'SELECT o.id, o.case_id, o.name, o.made_on, o."by", o.willing FROM basket o '
        f"WHERE {_OWN} AND ? IN ('', o.id) ORDER BY o.id DESC"
    )
    return [
        BasketLine(i, case, name, date.fromisoformat(on), by, tuple(json.loads(willing or "[]")))
        for i, case, name, on, by, willing in session.raw.execute(sql, (basket,)).fetchall()
    ]


def members(
    session: Asking, viewer: Viewer, basket: str = "", case_id: str = ""
) -> list[MemberLine]:
    """The cases of a basket, of all, or this case where it is in one."""
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    sql = (
        "SELECT o.id, o.basket_id, o.case_id, o.agreement_id, "
        "coalesce(nullif(l.case_no, ''), c.register_no, ''), coalesce(l.title, ''), "
        f"{hidden}, {seen} FROM basket_case o LEFT JOIN case_list l ON l.case_id = o.case_id "
        f"LEFT JOIN case_file c ON c.id = o.case_id WHERE {_OWN} AND :one IN ('', o.basket_id) "
        "AND :case IN ('', o.case_id) ORDER BY o.seq, o.id"
    )
    values = {"user": viewer.user_id, "one": basket, "case": case_id}
    return [
        MemberLine(i, of, case, agreement or "", number, "" if masked else title, bool(masked),
                   bool(is_seen))
        for i, of, case, agreement, number, title, masked, is_seen
        in session.raw.execute(sql, values).fetchall()
    ]  # fmt: skip


def claims(session: Asking, basket: str) -> list[ClaimLine]:
    """The debts of a basket in the order in which they were entered."""
    sql = (
        "SELECT o.id, o.case_id, o.debtor, o.creditor, o.amount_cents, o.ground, o.due_on, "
        "o.is_agreed, o.bar, o.bar_reason, o.state, o.state_why, "
        "coalesce(nullif(l.case_no, ''), c.register_no, '') FROM basket_claim o "
        "LEFT JOIN case_list l ON l.case_id = o.case_id LEFT JOIN case_file c ON c.id = o.case_id "
        f"WHERE {_OWN} AND o.basket_id = ? ORDER BY o.id"
    )
    found = []
    for row in session.raw.execute(sql, (basket,)).fetchall():
        i, case, debtor, creditor, cents, ground, due, agreed, bar, reason, state, why, no = row
        is_open = state == ClaimState.OPEN
        claim = Claim(
            i, debtor, creditor, Money(cents), no, ground, _day(due), bool(agreed), Bar(bar),
            reason, is_open,
        )  # fmt: skip
        found.append(ClaimLine(claim, basket, case, ClaimState(state), why))
    return found


def tasks(session: Asking, basket: str) -> list[TaskLine]:
    """The plan, by its days."""
    sql = (
        "SELECT o.id, o.case_id, o.who, o.what, o.due_on, o.done_on FROM basket_task o "
        f"WHERE {_OWN} AND o.basket_id = ? ORDER BY o.due_on IS NULL, o.due_on, o.id"
    )
    rows = session.raw.execute(sql, (basket,)).fetchall()
    return [TaskLine(i, c, who, what, _day(due), _day(done)) for i, c, who, what, due, done in rows]


def waiting_tasks(session: Asking, until: date) -> list[tuple[str, TaskLine]]:
    """Lines of every plan that are to be done until a day and are not, with their baskets' ids."""
    sql = (
        "SELECT o.basket_id, o.id, o.case_id, o.who, o.what, o.due_on FROM basket_task o "
        f"WHERE {_OWN} AND o.done_on IS NULL AND o.due_on <= ? ORDER BY o.due_on, o.id"
    )
    rows = session.raw.execute(sql, (until.isoformat(),)).fetchall()
    return [
        (basket, TaskLine(i, case, who, what, _day(due), None))
        for basket, i, case, who, what, due in rows
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
