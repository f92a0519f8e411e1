"""The heads of group parties with their shares, what each received and allowed. Asks only."""

from __future__ import annotations

import json
from dataclasses import dataclass

from mediation_desk.domain.money import Money
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One head. ``shares`` and ``paid`` by instalment, the first first."""

    id: str
    case_id: str
    party_id: str
    number: str
    no: int
    name: str
    owed: Money
    shares: tuple[Money, ...]
    paid: tuple[Money, ...]
    representative: str
    scope: str


def heads(session: Asking, viewer: Viewer, case_id: str = "", head: str = "") -> list[HeadLine]:
    """The heads of the cases whose people this viewer may know, by case and number."""
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    sql = (
        "SELECT o.id, o.case_id, o.party_id, coalesce(nullif(l.case_no, ''), c.register_no, ''), "
        "o.no, o.name, o.owed_cents, o.shares FROM group_member o "
        "JOIN case_file c ON c.id = o.case_id AND c.deleted = 0 "
        "LEFT JOIN case_list l ON l.case_id = o.case_id "
        f"WHERE o.deleted = 0 AND o.space = {OWN_SPACE} AND {seen} AND NOT {hidden} "
        "AND :case IN ('', o.case_id) AND :head IN ('', o.id) ORDER BY o.case_id DESC, o.no, o.id"
    )
    values = {"user": viewer.user_id, "case": case_id, "head": head}
    paid, allowed = _paid(session), _allowed(session)
    found = []
    for i, case, party, number, no, name, owed, told in session.raw.execute(sql, values).fetchall():
        shares = tuple(Money(cents) for cents in json.loads(told or "[]"))
        got = tuple(Money(paid.get((i, n), 0)) for n in range(1, len(shares) + 1))
        found.append(HeadLine(i, case, party, number, no, name, Money(owed or 0), shares, got,
                              *allowed.get(i, ("", ""))))  # fmt: skip
    return found


def _paid(session: Asking) -> dict[tuple[str, int], int]:
    sql = (
        "SELECT member_id, instalment, sum(amount_cents) FROM head_receipt WHERE deleted = 0 "
        "GROUP BY member_id, instalment"
    )
    return {(i, int(n)): int(cents) for i, n, cents in session.raw.execute(sql, ()).fetchall()}


def _allowed(session: Asking) -> dict[str, tuple[str, str]]:
    sql = (
        "SELECT member_id, representative, scope FROM head_authority WHERE deleted = 0 "
        "ORDER BY id"
    )
    return {i: (who, scope) for i, who, scope in session.raw.execute(sql, ()).fetchall()}
