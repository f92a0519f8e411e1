"""The desk's questions: lists, the case page, the day sheet, finding. Each declares who may ask.

Everything here goes through the one filter for sensitive cases; numbers of identity papers and
phones are masked until ``reveal`` is asked for, which is written in the audit trail.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import NotAllowed, RuleBroken
from mediation_desk.domain.labels import label
from mediation_desk.records import audit
from mediation_desk.records.queries import case_list, due, people
from mediation_desk.records.queries.access import Viewer, case_access, custody
from mediation_desk.records.queries.case_list import CaseFilter, CaseLine
from mediation_desk.records.queries.numbers import case_by_former
from mediation_desk.records.snapshot import case_facts
from mediation_desk.usecases.clock_views import ClockView, clock_views
from mediation_desk.usecases.desk import AllowedVerb, Desk
from mediation_desk.usecases.masking import masked_facts
from mediation_desk.usecases.registry import (
    ADMIN_ONLY,
    EVERYBODY,
    INTAKE_WORK,
    READERS,
    Role,
    query,
)
from mediation_desk.usecases.track_page import (
    StageMark,
    TrackView,
    in_use,
    stage_marks,
    track_view,
)
from mediation_desk.usecases.work import Work

__all__ = [
    "SOON_DAYS",
    "CaseFilter",
    "CaseLine",
    "CasePage",
    "ClockView",
    "DueCounts",
    "DueRow",
    "DueSheet",
    "Found",
    "StageMark",
    "case_ids",
    "case_page",
    "case_rows",
    "clock_views",
    "due_sheet",
    "facts_of",
    "find",
    "find_person",
    "mediators",
    "note_view",
    "number_series",
    "organizations",
    "resolve_case",
    "reveal",
    "stage_marks",
    "users",
    "viewer_of",
]

DAYS_AHEAD = 7
SOON_DAYS = 3


@dataclass(frozen=True, slots=True)
class CasePage:
    """Everything the case page shows."""

    facts: CaseFacts
    clocks: tuple[ClockView, ...]
    allowed: tuple[AllowedVerb, ...]
    stages: tuple[StageMark, ...]
    track: TrackView


@dataclass(frozen=True, slots=True)
class DueRow:
    """A line of the day sheet."""

    case_id: str
    case_no: str
    title: str
    what: str
    last_day: date
    days_left: int
    rule: str


@dataclass(frozen=True, slots=True)
class DueCounts:
    """How many lines the lists of a day sheet have; of what is ahead, how many today and soon."""

    due: int
    late: int
    session: int
    visit: int
    instalment: int
    waiting: int
    today: int
    soon: int


@dataclass(frozen=True, slots=True)
class DueSheet:
    """The day sheet. ``counts`` are of all lines, also where the lists were cut short."""

    on: date
    due: tuple[DueRow, ...]
    late: tuple[DueRow, ...]
    meetings: tuple[DueRow, ...]
    visits: tuple[DueRow, ...]
    instalments: tuple[DueRow, ...]
    waiting: tuple[DueRow, ...]
    counts: DueCounts


@dataclass(frozen=True, slots=True)
class Found:
    """Something that Ctrl+K found."""

    kind: str
    id: str
    label: str
    detail: str


def viewer_of(asker: Desk | Work) -> Viewer:
    """With whose eyes is asked."""
    roles = asker.user.roles
    return Viewer(asker.user.user_id, Role.HEAD in roles, roles & READERS.keys() == {Role.VIEWER})


@query("case_ids", access=READERS)
def case_ids(desk: Desk, wanted: CaseFilter) -> array[int]:
    """The list's rows in order, as short keys for ``case_rows``."""
    with desk.store.read() as session:
        return case_list.rowids(session, wanted, viewer_of(desk))


@query("case_rows", access=READERS)
def case_rows(desk: Desk, keys: Sequence[int]) -> list[CaseLine]:
    """The visible rows of the list."""
    with desk.store.read() as session:
        return case_list.lines(session, keys, viewer_of(desk))


@query("resolve_case", access=READERS)
def resolve_case(desk: Desk, reference: str) -> str:
    """The id of the case with this number, outside number, source id or id; refused where there
    is none.
    """
    with desk.store.read() as session:
        found = case_list.resolve(session, reference) or case_by_former(session, reference)
    if not found:
        raise RuleBroken("case_unknown", typed=reference)
    return found


@query("case_facts", access=READERS)
def facts_of(desk: Desk, case_id: str, *, unmasked: bool = False) -> CaseFacts:
    """The snapshot of a case as this person may see it. ``unmasked`` is for papers, never for
    screens.
    """
    with desk.store.read() as session:
        facts = case_facts(session, case_id)
        access = case_access(session, case_id, desk.user.user_id)
    if facts is None:
        raise RuleBroken("case_unknown")
    viewer = viewer_of(desk)
    if facts.is_sensitive and not access.is_mine and not viewer.sees_all:
        raise NotAllowed(
            "case_sensitive", number=facts.case_no or facts.register_no, stage=label(facts.stage)
        )
    if viewer.only_named and not access.is_mine:
        raise NotAllowed("case_not_yours")
    return facts if unmasked else masked_facts(facts)


@query("case_page", access=READERS)
def case_page(desk: Desk, case_id: str, *, note: bool = True) -> CasePage:
    """The case page. Without ``note`` the caller sees to :func:`note_view`, as the window does
    after showing it, so that nobody waits for what is being written.
    """
    facts = facts_of(desk, case_id)
    if note:
        note_view(desk, case_id)
    with desk.store.read() as session:
        has_gone = bool(custody(session, case_id)[0])
    clocks = () if has_gone else clock_views(desk, facts)
    return CasePage(
        facts,
        clocks,
        in_use(desk, facts, desk.allowed(facts)),
        stage_marks(desk, facts),
        track_view(desk, facts, clocks),
    )


@query("note_view", access=READERS)
def note_view(desk: Desk, case_id: str) -> None:
    """A person's first look at a case on a day is an entry in the audit trail."""
    with desk.store.write(desk.user.user_id or desk.user.name, "view_case") as session:
        audit.note_view(session, case_id)


@query("due_sheet", access=READERS)
def due_sheet(desk: Desk, on: date, most: int | None = None, *, after: int = 0) -> DueSheet:
    """What is due up to a week ahead, what is late, who meets, who is visited, who pays, whose
    answer is waited for.

    ``most``: no more than so many lines of each list, ``after``: beginning after so many; the
    counts tell of all.
    """
    last, viewer = on + timedelta(days=DAYS_AHEAD), viewer_of(desk)
    with desk.store.read() as session:
        lines = due.due_lines(session, viewer, on, last, most=most, after=after)
        counts = due.due_counts(session, viewer, on, last)
    rows: defaultdict[str, list[DueRow]] = defaultdict(list)
    for line in lines:
        rows[line.section].append(_due_row(line, on))
    return DueSheet(
        on,
        tuple(rows["due"]),
        tuple(rows["late"]),
        tuple(rows["session"]),
        tuple(rows["visit"]),
        tuple(rows["instalment"]),
        tuple(rows["waiting"]),
        _due_counts(counts, on),
    )


def _due_row(line: due.DueLine, on: date) -> DueRow:
    left = (line.on - on).days
    return DueRow(line.case_id, line.case_no, line.title, line.what, line.on, left, line.rule)


def _due_counts(found: list[tuple[str, date, int]], on: date) -> DueCounts:
    counts: Counter[str] = Counter()
    for section, day, many in found:
        left = (day - on).days
        counts[section] += many
        if 0 <= left <= SOON_DAYS and section != "waiting":
            counts["soon" if left else "today"] += many
    return DueCounts(*(counts[f.name] for f in fields(DueCounts)))


@query("find", access=READERS)
def find(desk: Desk, text: str, limit: int = 50) -> list[Found]:
    """Cases and people for what is typed, best first."""
    if not text.strip():
        return []
    with desk.store.read() as session:
        viewer = viewer_of(desk)
        hits = case_list.found_cases(session, text, viewer, limit)
        persons = people.people_in(session, people.person_ids(session, text.strip(), 5), viewer)
    cases = [Found("case", case, number, title or "（敏感案件）") for case, number, title in hits]
    return cases + [Found("person", p.id, p.name, p.id_no_masked) for p in persons]


@query("find_person", access=INTAKE_WORK)
def find_person(desk: Desk, text: str, limit: int = 10) -> list[people.PersonFound]:
    """People known already, by characters, pinyin, initials, phone or identity number."""
    if not text.strip():
        return []
    with desk.store.read() as session:
        viewer = viewer_of(desk)
        ids = people.person_ids(session, text.strip(), limit)
        hits = case_list.visible_hits(session, text, viewer, limit)
        if hits:
            ids += [i for i in people.people_of_cases(session, hits, limit) if i not in ids]
        return people.people_in(session, ids[:limit], viewer) if ids else []


@query("reveal", access=READERS)
def reveal(desk: Desk, case_id: str, party_id: str, field: str) -> str:
    """An identity number or phone in full; each asking is an entry in the audit trail."""
    facts = facts_of(desk, case_id, unmasked=True)
    party = facts.party(party_id)
    if party is None or field not in ("id_no", "phone"):
        raise RuleBroken("party_unknown", typed=party_id)
    with desk.store.write(desk.user.user_id or desk.user.name, "reveal") as session:
        audit.note(session, "reveal", case_id=case_id, party=party_id, field=field)
    return str(getattr(party.person, field))


@query("users", access=EVERYBODY)
def users(desk: Desk) -> list[people.UserLine]:
    """The accounts."""
    with desk.store.read() as session:
        return people.users(session)


@query("organizations", access=EVERYBODY)
def organizations(desk: Desk) -> list[people.OrganizationLine]:
    """The centre, its committees and others."""
    with desk.store.read() as session:
        return people.organizations(session)


@query("mediators", access=EVERYBODY)
def mediators(desk: Desk) -> list[str]:
    """Names of those who may mediate."""
    with desk.store.read() as session:
        return people.mediator_names(session)


@query("number_series", access={**ADMIN_ONLY, Role.HEAD: ADMIN_ONLY[Role.ADMIN]})
def number_series(desk: Desk) -> list[people.SeriesLine]:
    """The number series."""
    with desk.store.read() as session:
        return people.number_series(session)
