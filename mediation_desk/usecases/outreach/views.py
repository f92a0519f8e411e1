"""The log of visits with its count by village, the screenings and the three lists. Asks only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.names import names_in
from mediation_desk.domain.outreach.screening import (
    MatterState,
    Owed,
    Told,
    Turn,
    owed,
    turn_of,
    turns,
    why_same,
)
from mediation_desk.records.queries.schedule import booked
from mediation_desk.records.queries.schedule import outreach as asked
from mediation_desk.records.queries.schedule.outreach import (
    MatterLine,
    ScreeningLine,
    SweepLine,
    VisitLine,
)
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.county.to_do import HIDDEN, ToDo
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.schedule.kept import SEERS

__all__ = [
    "Double", "MatterLine", "MatterShown", "ScreeningShown", "VillageCount", "VisitLine",
    "doubles", "matters", "outreach_to_do", "screenings", "village_counts", "visits",
]  # fmt: skip
DAYS_AHEAD = 7
_NO_VILLAGE = "没写村"


@dataclass(frozen=True, slots=True)
class VillageCount:
    """How often a village was gone to, by kind; ``received`` became or belong to cases."""

    village: str
    open_door: int
    appointed: int
    at_home: int
    return_call: int
    received: int

    @property
    def total(self) -> int:
        """All kinds."""
        return self.open_door + self.appointed + self.at_home + self.return_call


@dataclass(frozen=True, slots=True)
class ScreeningShown:
    """A screening: its turn now, who owes which turn, and how its matters stand."""

    line: ScreeningLine
    turn: Turn | None
    owed: tuple[Owed, ...]
    sweeps: tuple[SweepLine, ...]
    waiting: tuple[str, ...]
    """The villages that have not reported the turn that runs."""
    found: int
    struck: int


@dataclass(frozen=True, slots=True)
class MatterShown:
    """A matter with the list on which it stands and the days left to settle it."""

    line: MatterLine
    state: MatterState
    days_left: int | None


@dataclass(frozen=True, slots=True)
class Double:
    """What a matter may be the same as, and why; a case or another matter."""

    id: str
    is_case: bool
    words: str
    why: str


@query("outreach_visits", access=SEERS)
def visits(desk: Desk) -> tuple[VisitLine, ...]:
    """Planned ones first, then those made, the newest first."""
    with desk.store.read() as session:
        found = asked.visits(session, viewer_of(desk))
    ahead = sorted((v for v in found if not (v.findings or v.dropped_why or v.is_masked)),
                   key=lambda v: v.visited_on)  # fmt: skip
    there = {one.id for one in ahead}
    rest = sorted((v for v in found if v.id not in there), key=lambda v: v.visited_on, reverse=True)
    return (*ahead, *rest)


@query("outreach_counts", access=SEERS)
def village_counts(desk: Desk, first: date, last: date) -> tuple[VillageCount, ...]:
    """Visits made in a time by village, the most visited first; a masked one is counted too."""
    counts: dict[str, Counter[str]] = {}
    with desk.store.read() as session:
        found = asked.visits(session, viewer_of(desk))
    for one in found:
        is_made = bool(one.findings) or one.is_masked
        if is_made and not one.dropped_why and first <= one.visited_on <= last:
            count = counts.setdefault(one.village or _NO_VILLAGE, Counter())
            count[one.kind] += 1
            count["received"] += bool(one.case_id)
    lines = [
        VillageCount(
            village, c["open_door"], c["appointed"], c["at_home"], c["return_call"], c["received"]
        )
        for village, c in counts.items()
    ]
    return tuple(sorted(lines, key=lambda one: (-one.total, one.village)))


@query("screenings", access=SEERS)
def screenings(desk: Desk) -> tuple[ScreeningShown, ...]:
    """Open screenings first, each with what is owed."""
    today = desk.clock.today()
    with desk.store.read() as session:
        lines = asked.screenings(session)
        sweeps = asked.sweeps(session)
        every = asked.matters(session, viewer_of(desk))
    found = [_shown(line, sweeps, every, today) for line in lines]
    return tuple(sorted(found, key=lambda one: one.line.closed_on is not None))


def _shown(
    line: ScreeningLine, sweeps: Sequence[SweepLine], every: Sequence[MatterLine], today: date
) -> ScreeningShown:
    all_turns = turns(line.from_on, line.until_on, line.every_days)
    own = tuple(one for one in sweeps if one.screening_id == line.id)
    reported = {(one.village, one.turn_on) for one in own}
    is_open = line.closed_on is None
    turn = turn_of(all_turns, today) if is_open else None
    waiting = tuple(v for v in line.villages if turn and (v, turn.first) not in reported)
    late = tuple(owed(all_turns, line.villages, reported, today)) if is_open else ()
    matters = [one for one in every if one.screening_id == line.id]
    struck = sum(one.struck_on is not None for one in matters)
    return ScreeningShown(line, turn, late, own, waiting, len(matters), struck)


@query("screening_matters", access=SEERS)
def matters(desk: Desk) -> tuple[MatterShown, ...]:
    """The three lists: found, owned by what is due first, struck off."""
    today = desk.clock.today()
    with desk.store.read() as session:
        found = asked.matters(session, viewer_of(desk))
    shown = [_matter(one, today) for one in found]
    order = list(MatterState)
    return tuple(sorted(
        shown, key=lambda one: (order.index(one.state), one.line.due_on or date.max)
    ))  # fmt: skip


def _matter(line: MatterLine, today: date) -> MatterShown:
    if line.struck_on:
        return MatterShown(line, MatterState.STRUCK, None)
    if line.due_on:
        return MatterShown(line, MatterState.OWNED, (line.due_on - today).days)
    return MatterShown(line, MatterState.FOUND, None)


@query("matter_doubles", access=SEERS)
def doubles(desk: Desk, matter: str) -> tuple[Double, ...]:
    """What a matter may be the same as, with the reason; linking is for a person to do."""
    with desk.store.read() as session:
        viewer = viewer_of(desk)
        every = asked.matters(session, viewer)
        one = next((m for m in every if m.id == matter), None)
        if one is None or one.is_masked:
            return ()
        mine = _told(one)
        cases = asked.open_cases(session, viewer)
        people = booked.people_of(session, [case[0] for case in cases])
    found = []
    for case, number, title, village in cases:
        who = people[case]
        names = tuple(w.name for w, _role in who)
        phones = sorted({w.phone for w, _role in who} - {""}) or [""]
        whys = (why_same(mine, Told(case, village, names, phone, title)) for phone in phones)
        why = next((words for words in whys if words), "")
        if why and case != one.case_id:
            found.append(Double(case, True, f"{number}　{title}".strip("　"), why))
    for other in every:
        why = "" if other.id == one.id or other.is_masked else why_same(mine, _told(other))
        if why:
            found.append(Double(other.id, False, other.what, why))
    return tuple(found)


def _told(one: MatterLine) -> Told:
    return Told(one.id, one.village, names_in(one.people), one.phone, one.what)


@query("outreach_to_do", access=SEERS)
def outreach_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """Villages that owe a report, matters without an owner or due in a week, next steps of visits.
    """
    today = desk.clock.today()
    found: list[ToDo] = []
    for one in screenings(desk):
        for turn in dict.fromkeys(late.turn for late in one.owed):
            villages = "、".join(late.village for late in one.owed if late.turn == turn)
            left = (turn.last - today).days
            found.append(_line(f"screenings/{one.line.id}", one.line.name,
                               f"没有报排查：{villages}", turn.last, left))  # fmt: skip
    for matter in matters(desk):
        line = matter.line
        due = matter.days_left
        if matter.state is MatterState.FOUND:
            found.append(_line(f"matters/{line.id}", _subject(line), "问题没有定责任人",
                               line.found_on, (line.found_on - today).days))  # fmt: skip
        elif due is not None and due <= DAYS_AHEAD and line.due_on:
            found.append(_line(f"matters/{line.id}", _subject(line), f"问题到期：{line.owner}",
                               line.due_on, due))  # fmt: skip
    for visit in visits(desk):
        if not (visit.findings or visit.dropped_why or visit.is_masked):
            left = (visit.visited_on - today).days
            if left <= 0:
                found.append(_line(f"visits/{visit.id}", visit.topic, "约好的走访：登记情况",
                                   visit.visited_on, left))  # fmt: skip
        due_on = visit.next_on if visit.next_done_on is None else None
        if due_on and not visit.is_masked and (due_on - today).days <= DAYS_AHEAD:
            found.append(_line(f"visits/{visit.id}", visit.topic or visit.village,
                               f"走访下一步：{visit.next_step}", due_on,
                               (due_on - today).days))  # fmt: skip
    return tuple(found)


def _subject(line: MatterLine) -> str:
    return HIDDEN if line.is_masked else f"{line.village}　{line.what}"


def _line(subject: str, title: str, what: str, day: date, left: int) -> ToDo:
    return ToDo("desk", subject, "", title, "", what, day, left)
