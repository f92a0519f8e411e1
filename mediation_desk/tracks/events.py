"""On which day something happened in a run of a track: what clocks start and end with.

The names are those of ``resources/tracks``: what every track has, else a step of the track.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time

from mediation_desk.domain.case_facts import CaseFacts, Outcome, SessionResult
from mediation_desk.domain.parties import Consent
from mediation_desk.tracks.rules import ClockSpec
from mediation_desk.tracks.standing import decided_on

Day = date | None
#: Tracks whose committees are people's mediation committees (人民调解法第三十四条).
_PEOPLES = frozenset({"people", "professional"})


def _ended(case: CaseFacts) -> Day:
    agreed = case.agreement.effective_on if case.agreement else None
    decided = decided_on(case)
    ends = (agreed, decided, case.refused_on, case.terminated_on, case.closed_on)
    days = [day for day in ends if day]
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


def _people_ended(case: CaseFacts) -> Day:
    """When people's mediation of the same dispute ended: another run of the case, or elsewhere."""
    days = [e.terminated_on for e in case.episodes if e.track in _PEOPLES and e.terminated_on]
    told = case.last_step("people_ended")
    return max([*days, *([told.on_day] if told else [])], default=None)


def _consented(case: CaseFacts) -> Day:
    """The day on which the last side agreed to the talks; None while one has not."""
    sides = case.applicants + case.respondents
    days = [p.consent_on for p in sides if p.consent is Consent.AGREED and p.consent_on]
    return max(days) if days and len(days) == len(sides) else None


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
    "people_ended": _people_ended,
    "consented": _consented,
    "extended": lambda case: max(
        (e.consented_on for e in case.extensions if e.consented_on), default=None
    ),
    "confirmation_applied": lambda c: c.confirmation.applied_on if c.confirmation else None,
    "confirmation_accepted": lambda c: c.confirmation.accepted_on if c.confirmation else None,
    "confirmation_ruled": lambda c: c.confirmation.ruled_on if c.confirmation else None,
}


def is_event(name: str) -> bool:
    """Whether every track knows an event of this name."""
    return name in _EVENTS


def is_over(case: CaseFacts, clock: ClockSpec, start: date) -> bool:
    """Whether one of a clock's ends has come on or after its start; of a right any will do, of a
    count back from a day ahead one since the session before. What would end with the talks does not
    begin after them.
    """
    if "ended" in clock.until and _ended(case) is not None:
        return True
    ends = (day_of(case, name) for name in clock.until)
    held = max((s.held_on for s in case.held_sessions()), default=date.min)
    since = held if clock.back else start
    return any(day is not None and (clock.right or day >= since) for day in ends)


def skipped(case: CaseFacts, clock: ClockSpec) -> tuple[tuple[date, Day], ...]:
    """Spans between two steps in which the clock's days do not count; None: still in one."""
    return tuple(
        (begun.on_day, min(ends, default=None))
        for begin, end in clock.skips
        for begun in case.steps
        if begun.kind == begin
        for ends in ([s.on_day for s in case.steps if s.kind == end and s.on_day >= begun.on_day],)
    )


def day_of(case: CaseFacts, name: str) -> Day:
    """The day of an event, or of the latest step of this name; None where it has not come."""
    known = _EVENTS.get(name)
    if known is not None:
        return known(case)
    step = case.last_step(name)
    return step.on_day if step else None


def moment_of(case: CaseFacts, name: str, day: date) -> datetime:
    """The moment of an event as the case's details tell it (``death_at``), for limits in hours;
    the beginning of its day where nobody wrote down the hour.
    """
    told = read_moment(case.details.get(f"{name}_at", ""))
    return told if told and told.date() == day else datetime.combine(day, time())


def read_moment(text: str) -> datetime | None:
    """``2026-05-01 03:20`` or ``2026年5月1日3时20分`` as a moment; None for anything else."""
    plain = text.replace("年", "-").replace("月", "-").replace("日", " ").replace("T", " ")
    plain = plain.replace("时", ":").replace("点", ":").replace("：", ":").replace("分", "")
    try:
        return datetime.strptime(" ".join(plain.split()), "%Y-%m-%d %H:%M")
    except ValueError:
        return None
