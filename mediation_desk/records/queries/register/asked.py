"""The people register, kin, training, advice of counsel and load, as far as the viewer may know.

Of what is about a masked case number and days alone are given. Asks only.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.register.suggesting import Kin
from mediation_desk.records.base import OWN, OWN_SPACE
from mediation_desk.records.queries.access import Viewer
from mediation_desk.records.queries.duty.asked import dated, rows_about
from mediation_desk.records.snapshot import Asking

_PERSON = (
    "id", "name", "kind", "elder", "is_full_time", "is_active", "phone", "organization_id",
    "studio", "letter_no", "appointed_by", "from_on", "until_on", "ended_why", "villages", "types",
    "languages", "note",
)  # fmt: skip
_ADVICE = (
    "id", "case_id", "counsel_id", "counsel", "number", "village", "question", "asked_by",
    "asked_on", "due_on", "replied_on", "reply", "articles", "sha256", "file_label",
    "withdrawn_on", "withdrawn_why", "by",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HelperLine:
    """Somebody in the register; ``organization`` is the name of the body he or she belongs to."""

    id: str
    name: str
    kind: str
    elder: str
    is_full_time: bool
    is_active: bool
    phone: str
    organization: str
    studio: str
    letter_no: str
    appointed_by: str
    from_on: date | None
    until_on: date | None
    ended_why: str
    villages: tuple[str, ...]
    types: tuple[str, ...]
    languages: str
    note: str


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """Hours that somebody was taught."""

    mediator_id: str
    on_day: date
    hours: int
    topic: str
    organizer: str


@dataclass(frozen=True, slots=True)
class KinLine:
    """A relative of somebody in the register."""

    id: str
    mediator_id: str
    kin: Kin
    note: str


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """A question to counsel with the reply; ``sha256`` names the reply's file."""

    id: str
    case_id: str
    counsel_id: str
    counsel: str
    number: str
    village: str
    question: str
    asked_by: str
    asked_on: date
    due_on: date
    replied_on: date | None
    reply: str
    articles: str
    sha256: str
    file_label: str
    withdrawn_on: date | None
    withdrawn_why: str
    by: str
    case_no: str
    title: str
    is_masked: bool


@dataclass(frozen=True, slots=True)
class Load:
    """How many cases somebody sits on now, and on how many closed this year he or she sat last."""

    open: int = 0
    closed: int = 0


def helpers(session: Asking, helper: str = "") -> list[HelperLine]:
    """Everybody, or one by id."""
    columns = ", ".join(f"m.{name}" for name in _PERSON if name != "organization_id")
    sql = (
        f"SELECT {columns}, coalesce(o.name, '') FROM mediator m "
        "LEFT JOIN organization o ON o.id = m.organization_id AND o.deleted = 0 "
        f"WHERE m.deleted = 0 AND m.space = {OWN_SPACE} AND ? IN ('', m.id) ORDER BY m.id"
    )
    names = [*(name for name in _PERSON if name != "organization_id"), "organization"]
    found = []
    for row in session.raw.execute(sql, (helper,)).fetchall():
        told = dated(dict(zip(names, row, strict=True)), ("from_on", "until_on"))
        for name in ("villages", "types"):
            told[name] = tuple(json.loads(told[name] or "[]"))
        for name in ("is_full_time", "is_active"):
            told[name] = bool(told[name])
        found.append(HelperLine(**told))
    return found


def trainings(session: Asking) -> list[TrainingLine]:
    """Everything taught, in the order of the days."""
    sql = (
        "SELECT mediator_id, on_day, hours, topic, organizer FROM mediator_training "
        f"WHERE {OWN} ORDER BY on_day, id"
    )
    rows = session.raw.execute(sql, {}).fetchall()
    return [TrainingLine(i, date.fromisoformat(on), *rest) for i, on, *rest in rows]


def kin_ties(session: Asking, helper: str = "") -> list[KinLine]:
    """The relatives of everybody, or of one."""
    sql = (
        "SELECT id, mediator_id, name, relation, phone, note FROM kin_tie "
        f"WHERE {OWN} AND ? IN ('', mediator_id) ORDER BY id"
    )
    rows = session.raw.execute(sql, (helper,)).fetchall()
    return [KinLine(i, who, Kin(name, rel, tel), note) for i, who, name, rel, tel, note in rows]


def kin_of(session: Asking, name: str) -> list[Kin]:
    """The relatives of the mediator of this name."""
    found = (one for one in helpers(session) if one.name == name)
    return [tie.kin for one in found for tie in kin_ties(session, one.id)]


def loads(session: Asking, year: int) -> dict[str, Load]:
    """The load of everybody by name, counted from the cases that he or she was not taken off."""
    sat = (
        "SELECT m.name, COUNT(DISTINCT m.case_id) FROM case_mediator m {join} WHERE "
        f"m.deleted = 0 AND m.space = {OWN_SPACE} AND m.until_on IS NULL AND {{when}} "
        "GROUP BY m.name"
    )
    now = sat.format(join="JOIN case_list l ON l.case_id = m.case_id", when="l.is_open = 1")
    done = sat.format(
        join="JOIN episode e ON e.id = m.episode_id",
        when="e.deleted = 0 AND e.closed_on BETWEEN :first AND :last",
    )
    days = {"first": f"{year}-01-01", "last": f"{year}-12-31"}
    opened = {str(n): int(many) for n, many in session.raw.execute(now, {}).fetchall()}
    closed = {str(n): int(many) for n, many in session.raw.execute(done, days).fetchall()}
    names = opened.keys() | closed.keys()
    return {name: Load(opened.get(name, 0), closed.get(name, 0)) for name in names}


def advices(
    session: Asking, viewer: Viewer, *, case_id: str = "", advice: str = "", waiting: bool = False
) -> list[AdviceLine]:
    """Every question to counsel, those on one case, or those whose reply is waited for; the newest
    first.
    """
    days, found = ("asked_on", "due_on", "replied_on", "withdrawn_on"), []
    only = "o.replied_on IS NULL AND o.withdrawn_on IS NULL" if waiting else "TRUE"
    rows = rows_about(session, viewer, "counsel_advice", _ADVICE, case_id, advice, days, only)
    for told, hidden in rows:
        if hidden:
            silent = ("question", "reply", "articles", "asked_by", "file_label", "withdrawn_why")
            told |= dict.fromkeys(silent, "")
        found.append(AdviceLine(**told, is_masked=hidden))
    return found
