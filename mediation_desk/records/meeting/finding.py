"""Finds the earlier cases that share a key with what is typed. Reads only; ranks nothing.

Goes through the one filter for sensitive cases: of what the viewer must not see it tells only
that it is there.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from mediation_desk.domain.meeting.likeness import Seen
from mediation_desk.domain.meeting.matching import Kept
from mediation_desk.domain.parties import PartyKind
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.queries.one_step import rows_of
from mediation_desk.records.snapshot import Asking

_MOST = 400
"""Cases looked at, the newest first: one telephone of a village shop may stand in very many."""
_CASES = (
    "SELECT l.case_id, {hidden}, {seen}, l.case_no, l.title, l.stage, l.registered_on, "
    "f.place, f.village, f.source, l.is_open FROM case_list l JOIN case_file f ON f.id = l.case_id "
    "WHERE l.case_id IN (SELECT case_id FROM met_key WHERE key IN "
    "(SELECT value FROM json_each(:keys))) AND f.deleted = 0 AND l.case_id <> :but "
    "ORDER BY l.case_id DESC LIMIT :most"
)
_PARTIES = (
    "SELECT y.case_id, y.role, p.kind, p.name, p.id_no, p.phone, p.birth_date, p.sex, p.address, "
    "p.uscc FROM party y JOIN person p ON p.id = y.person_id "
    "WHERE y.case_id IN (SELECT value FROM json_each(?)) AND y.deleted = 0 AND p.deleted = 0"
)
_MEMBERS = (
    "SELECT m.case_id, y.role, m.name, m.id_no, m.phone, m.birth_date, m.sex FROM group_member m "
    "JOIN party y ON y.id = m.party_id "
    "WHERE m.case_id IN (SELECT value FROM json_each(?)) AND m.deleted = 0 AND y.deleted = 0"
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier case that shares a key. ``is_hidden``: the viewer is told only that it is."""

    kept: Kept
    number: str
    title: str
    stage: str
    registered_on: date | None
    source: str
    is_open: bool
    is_hidden: bool


def earlier_cases(
    session: Asking, keys: Iterable[str], viewer: Viewer, but: str = ""
) -> list[Earlier]:
    """The cases met under one of these keys, except the one that is asked for, the newest first."""
    given = {"keys": json.dumps(sorted(keys)), "user": viewer.user_id, "but": but, "most": _MOST}
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    rows = rows_of(session.raw, 11, _CASES.format(hidden=hidden, seen=seen), given)
    people = _people(session, [row[0] for row in rows])
    found = []
    for case, is_masked, is_seen, number, title, stage, on, place, village, source, is_open in rows:
        who = tuple(seen for seen, _home in people[case])
        homes = [(home, "") for one, home in people[case] if not one.is_body]
        kept = Kept(case, who, ((place, village), *homes))
        is_hidden = bool(is_masked) or not is_seen
        day = date.fromisoformat(on) if on else None
        found.append(Earlier(kept, number, title, stage, day, source, bool(is_open), is_hidden))
    return sorted(found, key=lambda one: one.kept.case_id, reverse=True)


def on_file(session: Asking, seen: Seen) -> Seen:
    """Somebody typed who was taken from the file, with what is on file where nothing was typed."""
    sql = (
        "SELECT name, id_no, phone, birth_date, sex, address, uscc, kind FROM person "
        "WHERE id = ? AND deleted = 0"
    )
    row = session.raw.execute(sql, (seen.person_id,)).fetchone() if seen.person_id else None
    if row is None:
        return seen
    name, id_no, phone, born, sex, address, uscc, kind = row
    return replace(
        seen, name=seen.name or name, id_no=seen.id_no or id_no, phone=seen.phone or phone,
        born=seen.born or _day(born), sex=sex, address=seen.address or address,
        uscc=seen.uscc or uscc, is_body=kind != PartyKind.NATURAL.value,
    )  # fmt: skip


def _people(session: Asking, cases: list[str]) -> defaultdict[str, list[tuple[Seen, str]]]:
    found: defaultdict[str, list[tuple[Seen, str]]] = defaultdict(list)
    asked = (json.dumps(cases),)
    for row in rows_of(session.raw, 10, _PARTIES, asked):
        case, role, kind, name, id_no, phone, born, sex, address, uscc = row
        is_body = kind != PartyKind.NATURAL.value
        seen = Seen(name, id_no, phone, _day(born), sex, address, uscc, role, is_body)
        found[case].append((seen, address))
    for case, role, name, id_no, phone, born, sex in rows_of(session.raw, 7, _MEMBERS, asked):
        found[case].append((Seen(name, id_no, phone, _day(born), sex, role=role), ""))
    return found


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
