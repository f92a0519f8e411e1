"""A case's clocks as people read them: the last days, how many are left, and why.

Asked through the desk's questions; counts nothing itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mediation_desk.deadlines.counting import as_date
from mediation_desk.deadlines.explain import explain
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.tracks.clocks import CaseClock, ClockState, clocks_of

if TYPE_CHECKING:
    from mediation_desk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class ClockView:
    """A clock as the page shows it, with its reasons in plain words."""

    rule: str
    label: str
    starts_on: date
    raw_last_day: date
    legal_last_day: date
    safe_day: date | None
    provisional: bool
    state: str
    days_left: int
    reasons: tuple[str, ...]


def clock_views(desk: Desk, facts: CaseFacts) -> tuple[ClockView, ...]:
    """The case's clocks with their reasons."""
    today = desk.clock.today()
    return tuple(_clock_view(c, today) for c in clocks_of(facts, desk.rules))


def _clock_view(clock: CaseClock, today: date) -> ClockView:
    d = clock.deadline
    return ClockView(
        clock.rule.id,
        clock.rule.zh,
        clock.starts_on,
        as_date(d.raw_last_day),
        d.last_date,
        d.safe_day,
        d.provisional,
        _state(clock, today).value,
        d.days_left(today),
        tuple(explain(d, clock.rule)),
    )


def _state(clock: CaseClock, today: date) -> ClockState:
    """A right that nobody used has lapsed on its last day; nobody is late with it."""
    lapsed = clock.right and clock.deadline.days_left(today) < 0
    return ClockState.ENDED if lapsed else clock.state
