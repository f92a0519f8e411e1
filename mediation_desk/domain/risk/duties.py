"""What a colour asks for, until when, and what of it was done. Pure; counts from the grade.

Days are calendar days; a term in hours ends at a moment, a term in days with its last day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mediation_desk.domain.risk.rules import Duty, RiskColour, RiskRules


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done of what a colour asks for."""

    duty: str
    on: date
    grade_id: str = ""
    organ: str = ""
    note: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Owed:
    """One duty as it stands. ``due_at`` where hours count; ``done`` is the latest deed.

    A duty that comes again (``Duty.every``) is never done for good: ``due_on`` is its next day.
    """

    duty: Duty
    due_on: date
    due_at: datetime | None = None
    done: Deed | None = None
    is_done: bool = False

    def is_late(self, now: datetime, today: date) -> bool:
        """Whether it should have been done by now."""
        if self.is_done:
            return False
        return now > self.due_at if self.due_at is not None else today > self.due_on


@dataclass(frozen=True, slots=True)
class Since:
    """From when a colour's duties count: the grade by which the case came to it."""

    colour: RiskColour
    grade_id: str
    at: datetime
    on: date
    is_settled: bool = False
    reported_on: date | None = None


def owed(since: Since, deeds: Iterable[Deed], rules: RiskRules) -> tuple[Owed, ...]:
    """Everything that the colour asks for, in the order of the rules."""
    mine = [one for one in deeds if one.grade_id == since.grade_id]
    return tuple(_standing(duty, since, mine) for duty in rules.duties_of(since.colour))


def _standing(duty: Duty, since: Since, deeds: list[Deed]) -> Owed:
    done = max((one for one in deeds if one.duty == duty.id), key=lambda one: one.on, default=None)
    if duty.every is not None:
        start = done.on if done is not None else since.on
        return Owed(duty, start + timedelta(days=duty.every), done=done, is_done=since.is_settled)
    if done is None and duty.reported and _reported(since):
        done = Deed(duty.id, since.reported_on or since.on, since.grade_id)
    is_done = done is not None or (duty.settles and since.is_settled)
    if duty.hours is not None:
        due = since.at + timedelta(hours=duty.hours)
        return Owed(duty, due.date(), due, done, is_done)
    return Owed(duty, since.on + timedelta(days=duty.days or 0), None, done, is_done)


def _reported(since: Since) -> bool:
    return since.reported_on is not None and since.reported_on >= since.on
