"""What was claimed in a time, what a case would count as, what nobody claimed for. Asks only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.register.grading import AllowanceState
from mediation_desk.records.queries.register import claims as asked
from mediation_desk.records.queries.register.claims import ClaimLine, Unclaimed
from mediation_desk.usecases.asking import facts_of, viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.register.allowance import (
    Proposed,
    in_force,
    proposed,
    runs_of,
    state_of,
)
from mediation_desk.usecases.registry import CASE_WORK, query

__all__ = ["ClaimLine", "ClaimShown", "Period", "Unclaimed", "allowance_claims",
           "allowance_proposed", "allowances_unclaimed", "period_of"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """A month (``quarter`` False) or a quarter, from its first to its last day, in words."""

    first: date
    last: date
    words: str


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """A claim and how far it has come."""

    line: ClaimLine
    state: AllowanceState


@query("allowance_claims", access=SEERS)
def allowance_claims(
    desk: Desk, *, case_id: str = "", waiting: bool = False
) -> tuple[ClaimShown, ...]:
    """Every claim, or only those to decide on: these first, then those to pay, then the others."""
    with desk.store.read() as session:
        lines = asked.claims(session, viewer_of(desk), case_id=case_id, waiting=waiting)
    order = list(AllowanceState)
    found = [ClaimShown(line, state_of(line)) for line in lines]
    return tuple(sorted(found, key=lambda one: order.index(one.state)))


@query("allowances_unclaimed", access=SEERS)
def allowances_unclaimed(desk: Desk) -> tuple[Unclaimed, ...]:
    """Cases settled this year or last year for which nothing was claimed."""
    today = desk.clock.today()
    with desk.store.read() as session:
        return tuple(
            asked.unclaimed(session, viewer_of(desk), date(today.year - 1, 1, 1), today)
        )


@query("allowance_proposed", access=CASE_WORK)
def allowance_proposed(desk: Desk, case_id: str) -> Proposed | None:
    """What a case would be claimed as; None where it cannot be claimed for."""
    case = facts_of(desk, case_id)
    with desk.store.read() as session:
        try:
            return proposed(runs_of(session, case), in_force(session))
        except RuleBroken:
            return None


def period_of(year: int, month: int, *, quarter: bool = False) -> Period:
    """The month, or the quarter in which it lies."""
    first_month = month - (month - 1) % 3 if quarter else month
    first = date(year, first_month, 1)
    after = first_month + (3 if quarter else 1)
    end = date(year + (after > 12), (after - 1) % 12 + 1, 1)
    words = f"{year}年第{(first_month + 2) // 3}季度" if quarter else f"{year}年{month}月"
    return Period(first, date.fromordinal(end.toordinal() - 1), words)
