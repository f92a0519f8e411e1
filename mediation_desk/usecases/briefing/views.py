"""What the weekly risk meeting looks at. Asks only.

Cases, never lists of people: by the centre's setting the sheets carry no name at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from mediation_desk.domain.risk.duties import Owed
from mediation_desk.domain.risk.rules import RiskColour
from mediation_desk.records.queries import risk as asked
from mediation_desk.records.queries.briefing.asked import GraveLine, grave
from mediation_desk.records.queries.risk import GradeLine
from mediation_desk.records.snapshot import case_facts
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.backlog.views import backlog_to_do
from mediation_desk.usecases.county.to_do import ToDo
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.escalation_views import EscalationShown, escalated
from mediation_desk.usecases.duty.kept import SEERS, duty_habits
from mediation_desk.usecases.duty.whistle_views import CallShown, whistles
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.risk import keeping

__all__ = ["GraveShown", "Week", "grave_cases", "risk_week"]
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class GraveShown:
    """A red or orange case: why, what is still owed, which of that is late, and since the last
    week from which colour it came up (empty: it did not).
    """

    line: GraveLine
    reasons: tuple[str, ...]
    owed: tuple[Owed, ...]
    late: tuple[Owed, ...]
    risen_from: str
    is_risen: bool


@dataclass(frozen=True, slots=True)
class Week:
    """Everything on the table of the meeting."""

    cases: tuple[GraveShown, ...]
    whistles: tuple[CallShown, ...]
    reviews: tuple[ToDo, ...]
    steps: tuple[EscalationShown, ...]
    has_names: bool


@query("grave_cases", access=SEERS)
def grave_cases(desk: Desk) -> tuple[GraveShown, ...]:
    """Open red and orange cases, the gravest and oldest first."""
    rules, now, today = keeping.risk_rules(desk.rules), desk.clock.now(), desk.clock.today()
    since, found = today - _WEEK, []
    with desk.store.read() as session:
        for line in grave(session, viewer_of(desk)):
            grades = [] if line.is_masked else asked.grades_of(session, line.id)
            case = None if line.is_masked else case_facts(session, line.id)
            owed = keeping.owed_now(session, case, rules) if case is not None else ()
            open_ones = tuple(one for one in owed if not one.is_done)
            late = tuple(one for one in open_ones if one.is_late(now, today))
            before = _before([one for one in grades if one.graded_on > since], grades)
            found.append(GraveShown(
                line, _reasons(grades), open_ones, late,
                before.colour if before is not None else "", _has_risen(grades, before),
            ))  # fmt: skip
    return tuple(found)


@query("risk_week", access=SEERS)
def risk_week(desk: Desk) -> Week:
    """The cases with what else the meeting has to see to."""
    return Week(
        grave_cases(desk),
        tuple(one for one in whistles(desk, open_only=True) if one.is_owed),
        tuple(one for one in backlog_to_do(desk) if one.what == "积案研判"),
        tuple(one for one in escalated(desk) if one.line.is_open),
        duty_habits(desk).pack_names,
    )


def _before(lately: list[GradeLine], grades: list[GradeLine]) -> GradeLine | None:
    """The grade that stood before the week began."""
    place = len(grades) - len(lately) - 1
    return grades[place] if place >= 0 else None


def _has_risen(grades: list[GradeLine], before: GradeLine | None) -> bool:
    if not grades or grades[-1] is before:
        return False
    old = RiskColour(before.colour) if before is not None and before.colour else None
    return RiskColour(grades[-1].colour).outranks(old)


def _reasons(grades: list[GradeLine]) -> tuple[str, ...]:
    if not grades:
        return ()
    last = grades[-1]
    return (last.why,) if last.why else last.told
