"""Who leads which case and when the next visit is due; what is listed and until when. Asks only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.duty.leading import next_visit
from mediation_desk.domain.duty.whistles import colour_of
from mediation_desk.records.queries.duty import asked
from mediation_desk.records.queries.duty.asked import LeaderLine, ListingLine, VisitLine
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS, duty_habits
from mediation_desk.usecases.registry import query

__all__ = ["LeadShown", "LeaderLine", "ListingLine", "ListingShown", "VisitLine", "leads",
           "listed"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LeadShown:
    """A leader in charge with the visits. ``due_on``: last day for the next; None once it ended."""

    line: LeaderLine
    visits: tuple[VisitLine, ...]
    due_on: date | None
    days_left: int
    colour: str


@dataclass(frozen=True, slots=True)
class ListingShown:
    """A listed case. ``colour``: yellow or red by the centre's own days; empty once delisted."""

    line: ListingLine
    days_left: int
    colour: str


@query("leads", access=SEERS)
def leads(desk: Desk, *, case_id: str = "") -> tuple[LeadShown, ...]:
    """Leaders in charge: those whose visit is due first, then those that have ended."""
    habits, today = duty_habits(desk), desk.clock.today()
    with desk.store.read() as session:
        lines = asked.leaders(session, viewer_of(desk), case_id=case_id)
        every = asked.visits(session)
    found = []
    for line in lines:
        own = tuple(one for one in every if one.leader_id == line.id)
        days = [one.visited_on for one in own]
        due = next_visit(line.from_on, line.cycle_days, days) if line.ended_on is None else None
        left = (due - today).days if due else 0
        colour = colour_of(left, habits.yellow_days) if due else ""
        found.append(LeadShown(line, () if line.is_masked else own, due, left, colour))
    return tuple(sorted(found, key=lambda one: one.due_on or date.max))


@query("listed_cases", access=SEERS)
def listed(desk: Desk, *, case_id: str = "") -> tuple[ListingShown, ...]:
    """Listed cases, the nearest last day first, then those that were delisted."""
    habits, today = duty_habits(desk), desk.clock.today()
    with desk.store.read() as session:
        lines = asked.listings(session, viewer_of(desk), case_id=case_id)
    found = []
    for line in lines:
        left = (line.due_on - today).days
        colour = "" if line.delisted_on else colour_of(left, habits.yellow_days)
        found.append(ListingShown(line, left, colour))
    return tuple(sorted(found, key=lambda one: (one.line.delisted_on is not None, one.line.due_on)))
