"""On which day something happened in a run of a track: what clocks start and end with.

The names are those of ``resources/tracks``: what every track has, else a step of the track.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts, Outcome, SessionResult
from mediation_desk.tracks.rules import ClockSpec

Day = date | None


def _ended(case: CaseFacts) -> Day:
    agreed = case.agreement.effective_on if case.agreement else None
    days = [d for d in (agreed, case.refused_on, case.terminated_on, case.closed_on) if d]
    return min(days) if days and (case.outcome is not Outcome.OPEN or case.closed_on) else None


def _session(place: int) -> Callable[[CaseFacts], Day]:
    def day(case: CaseFacts) -> Day:
        held = sorted(s.held_on for s in case.held_sessions())
        return held[place] if len(held) > place else None

    return day


def _planned(case: CaseFacts) -> Day:
    days = [s.held_on for s in case.sessions if s.result is SessionResult.PLANNED]
    return min(days, default=None)


def _performance_end(case: CaseFacts) -> Day:
    """The last day of performance; the effect of the agreement where it says none."""
    agreement = case.agreement
    if agreement is None or agreement.effective_on is None:
        return None
    due = [p.due_on for p in agreement.payments if p.due_on]
    return max([agreement.effective_on, *due])


_EVENTS: Mapping[str, Callable[[CaseFacts], Day]] = {
    "registered": lambda case: None if case.is_ledger else case.opened_on or case.registered_on,
    "accepted": lambda case: case.accepted_on,
    "refused": lambda case: case.refused_on,
    "terminated": lambda case: case.terminated_on,
    "notified": lambda case: case.notified_on,
    "effective": lambda case: case.agreement.effective_on if case.agreement else None,
    "ended": _ended,
    "closed": lambda case: case.closed_on,
    "filed": lambda case: case.filed_on,
    "first_session": _session(0),
    "second_session": _session(1),
    "planned_session": _planned,
    "performance_end": _performance_end,
    "confirmation_applied": lambda c: c.confirmation.applied_on if c.confirmation else None,
    "confirmation_accepted": lambda c: c.confirmation.accepted_on if c.confirmation else None,
    "confirmation_ruled": lambda c: c.confirmation.ruled_on if c.confirmation else None,
}


def is_event(name: str) -> bool:
    """Whether every track knows an event of this name."""
    return name in _EVENTS


def is_over(case: CaseFacts, clock: ClockSpec, start: date) -> bool:
    """Whether one of a clock's ends has come on or after its start; of a right any will do."""
    ends = (day_of(case, name) for name in clock.until)
    return any(day is not None and (clock.right or day >= start) for day in ends)


def day_of(case: CaseFacts, name: str) -> Day:
    """The day of an event, or of the latest step of this name; None where it has not come."""
    known = _EVENTS.get(name)
    if known is not None:
        return known(case)
    step = case.last_step(name)
    return step.on_day if step else None
