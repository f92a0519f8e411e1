"""Finding people again while typing, and the lists of the settings page."""

from __future__ import annotations

import json
from dataclasses import dataclass

from mediation_desk.domain.identity import mask_id, mask_phone
from mediation_desk.records.base import OWN, OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql
from mediation_desk.records.queries.one_step import rows_of
from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class PersonFound:
    """Somebody known: enough to tell two of one name apart, numbers masked."""

    id: str
    kind: str
    name: str
    id_no_masked: str
    phone_masked: str
    address: str
    cases: int


@dataclass(frozen=True, slots=True)
class UserLine:
    """An account."""

    id: str
    name: str
    roles: tuple[str, ...]
    is_active: bool


@dataclass(frozen=True, slots=True)
class OrganizationLine:
    """A body."""

    id: str
    kind: str
    name: str
    short_name: str
    code: str
    address: str
    phone: str


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """A number series with what was given out."""

    id: str
    kind: str
    year: int
    last_no: int
    pattern: str
    organization: str


def people_in(session: Asking, ids: list[str], viewer: Viewer) -> list[PersonFound]:
    """These people, without those whom the viewer could know from masked cases alone."""
    sql = (
        "SELECT p.id, p.kind, p.name, p.id_no, p.uscc, p.phone, p.address, "
        "(SELECT count(*) FROM party y WHERE y.person_id = p.id AND y.deleted = 0) FROM person p "
        "WHERE p.id IN (SELECT value FROM json_each(?)) AND p.deleted = 0 AND (NOT EXISTS "
        "(SELECT 1 FROM party y JOIN case_list l ON l.case_id = y.case_id "
        f"WHERE y.person_id = p.id AND {masked_sql(viewer)}) OR EXISTS "
        "(SELECT 1 FROM party y JOIN case_list l ON l.case_id = y.case_id "
        f"WHERE y.person_id = p.id AND NOT {masked_sql(viewer)}))"
    )
    values = (json.dumps(ids), viewer.user_id, viewer.user_id)
    rows = rows_of(session.raw, 8, sql, values) if ids else []
    found = {
        r[0]: PersonFound(
            r[0],
            r[1],
            r[2],
            mask_id(r[3] or r[4]) if r[3] or r[4] else "",
            mask_phone(r[5]) if r[5] else "",
            r[6],
            r[7],
        )
        for r in rows
    }
    return [found[i] for i in ids if i in found]


def person_ids(session: Asking, text: str, limit: int) -> list[str]:
    """People by number, phone or beginning of the name: the very name first, then the newest."""
    exact = [f"SELECT rowid FROM person WHERE {column} = :text" for column in _EXACT]
    starts = {text} if not text.isascii() else {text, text.lower(), text.upper(), text.title()}
    values: dict[str, object] = {"text": text, "many": limit * _TIMES, "most": limit}
    for place, start in enumerate(sorted(starts)):
        exact.append(_BEGINNING.format(place=place))
        values |= {f"from{place}": start, f"until{place}": start + _LAST}
    newest = " UNION ".join(f"SELECT * FROM ({one} {_NEWEST}) AS one" for one in exact)
    sql = (
        f"SELECT id, name = :text FROM person WHERE rowid IN ({newest}) AND deleted = 0 "
        "ORDER BY name = :text DESC, id DESC LIMIT :most"
    )
    found = rows_of(session.raw, 2, sql, values)
    return [row[0] for row in sorted(found, key=lambda row: (row[1], row[0]), reverse=True)]


_EXACT = ("id_no", "uscc", "phone", "name")
# Only the index is walked: rows get their numbers in the order in which they come.
_BEGINNING = "SELECT rowid FROM person WHERE name >= :from{place} AND name < :until{place}"
_NEWEST = "ORDER BY rowid DESC LIMIT :many"
_LAST = "\U0010ffff"
_TIMES = 4


def people_of_cases(session: Asking, case_ids: list[str], limit: int) -> list[str]:
    """The parties of cases that a search by pinyin or initials found."""
    sql = (
        "SELECT DISTINCT person_id FROM party WHERE case_id IN (SELECT value FROM json_each(?)) "
        "AND deleted = 0 LIMIT ?"
    )
    return [row[0] for row in rows_of(session.raw, 1, sql, (json.dumps(case_ids), limit))]


def users(session: Asking) -> list[UserLine]:
    """All accounts."""
    sql = f"SELECT id, name, roles, is_active FROM desk_user WHERE {OWN} ORDER BY id"
    return [
        UserLine(r[0], r[1], tuple(json.loads(r[2] or "[]")), bool(r[3]))
        for r in session.raw.execute(sql)
    ]


def organizations(session: Asking) -> list[OrganizationLine]:
    """All bodies."""
    sql = (
        "SELECT id, kind, name, short_name, code, address, phone FROM organization WHERE "
        f"{OWN} ORDER BY id"
    )
    return [OrganizationLine(*r) for r in session.raw.execute(sql)]


def mediator_names(session: Asking) -> list[str]:
    """Everybody who may mediate: the register without those who only advise, and the accounts with
    that role.
    """
    sql = (
        f"SELECT name FROM mediator WHERE {OWN} AND is_active = 1 AND kind IN "
        "('', 'mediator', 'peacemaker', 'elder') UNION "
        f"SELECT name FROM desk_user WHERE {OWN} AND is_active = 1 AND roles LIKE '%mediator%'"
    )
    return [r[0] for r in session.raw.execute(sql)]


def number_series(session: Asking) -> list[SeriesLine]:
    """All number series."""
    sql = (
        "SELECT s.id, s.kind, s.year, s.last_no, s.pattern, coalesce(o.name, '') FROM "
        "number_series s "
        "LEFT JOIN organization o ON o.id = s.organization_id "
        f"WHERE s.deleted = 0 AND s.space = {OWN_SPACE} ORDER BY s.year DESC, s.kind"
    )
    return [SeriesLine(*r) for r in session.raw.execute(sql)]
