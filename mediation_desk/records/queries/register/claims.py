"""Allowances that were claimed, and settled cases that nobody has claimed for yet. Asks only."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.money import Money
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.queries.duty.asked import rows_about
from mediation_desk.records.snapshot import Asking

_CLAIM = (
    "id", "case_id", "agreement_id", "agreement_no", "grade", "counted", "pay_cents", "reasons",
    "why", "payees", "basis", "claimed_on", "by", "approved_on", "approved_by", "refused_on",
    "refused_by", "refused_why", "withdrawn_on", "paid_on", "paid_by", "voucher",
)  # fmt: skip
_DAYS = ("claimed_on", "approved_on", "refused_on", "withdrawn_on", "paid_on")
_STANDS = "deleted = 0 AND refused_on IS NULL AND withdrawn_on IS NULL"
_UNDECIDED = "o.approved_on IS NULL AND o.refused_on IS NULL AND o.withdrawn_on IS NULL"
_OPEN = """
SELECT l.case_id, l.case_no, l.title, min(a.effective_on) AS since FROM agreement a
JOIN episode e ON e.id = a.episode_id AND e.deleted = 0
JOIN case_list l ON l.case_id = a.case_id
WHERE a.deleted = 0 AND a.supplement = 0 AND a.space = {own}
AND e.track IN ('people', 'professional')
AND a.effective_on BETWEEN :first AND :last AND {seen} AND NOT {hidden}
AND NOT EXISTS (SELECT 1 FROM case_allowance c WHERE c.case_id = a.case_id AND {stands})
GROUP BY l.case_id ORDER BY since, l.case_id
"""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim. ``payees``: name and sum of each."""

    id: str
    case_id: str
    agreement_id: str
    agreement_no: str
    grade: str
    counted: str
    pay: Money
    reasons: tuple[str, ...]
    why: str
    payees: tuple[tuple[str, Money], ...]
    basis: str
    claimed_on: date
    by: str
    approved_on: date | None
    approved_by: str
    refused_on: date | None
    refused_by: str
    refused_why: str
    withdrawn_on: date | None
    paid_on: date | None
    paid_by: str
    voucher: str
    case_no: str
    title: str
    is_masked: bool


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A settled case for which nothing was claimed."""

    case_id: str
    case_no: str
    title: str
    effective_on: date


def claims(
    session: Asking, viewer: Viewer, *, case_id: str = "", claim: str = "", waiting: bool = False
) -> list[ClaimLine]:
    """Every claim, those of one case, or those that nobody has decided on; the newest first."""
    found = []
    only = _UNDECIDED if waiting else "TRUE"
    rows = rows_about(session, viewer, "case_allowance", _CLAIM, case_id, claim, _DAYS, only)
    for told, hidden in rows:
        told["pay"] = Money(int(told.pop("pay_cents")))
        told["reasons"] = tuple(json.loads(told["reasons"] or "[]"))
        payees = json.loads(told["payees"] or "[]")
        told["payees"] = tuple((str(name), Money(int(cents))) for name, _id, cents in payees)
        if hidden:
            told |= {"why": "", "refused_why": "", "reasons": ()}
        found.append(ClaimLine(**told, is_masked=hidden))
    return found


def standing(session: Asking, cases: Iterable[str], agreement_no: str = "") -> list[str]:
    """The cases among these, or with an agreement of this number, for which a claim stands, also
    one that was made in another township before the case was handed on.
    """
    sql = (
        f"SELECT DISTINCT case_id FROM case_allowance WHERE {_STANDS} AND (case_id IN "
        "(SELECT value FROM json_each(:cases)) OR (:number <> '' AND agreement_no = :number)) "
        "ORDER BY case_id"
    )
    values = {"cases": json.dumps(sorted(set(cases))), "number": agreement_no}
    return [str(row[0]) for row in session.raw.execute(sql, values).fetchall()]


def unclaimed(session: Asking, viewer: Viewer, first: date, last: date) -> list[Unclaimed]:
    """Cases of people's committees settled in a time, without a claim that stands."""
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    sql = _OPEN.format(own=OWN_SPACE, hidden=hidden, seen=seen, stands=_STANDS)
    values = {"first": first.isoformat(), "last": last.isoformat(), "user": viewer.user_id}
    rows = session.raw.execute(sql, values).fetchall()
    return [Unclaimed(i, no, title, date.fromisoformat(on)) for i, no, title, on in rows]
