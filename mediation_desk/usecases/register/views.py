"""Who is in the register with training, kin and load; what was asked of counsel. Asks only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.duty.whistles import colour_of
from mediation_desk.records.queries.register import asked
from mediation_desk.records.queries.register.asked import (
    AdviceLine,
    HelperLine,
    KinLine,
    Load,
    TrainingLine,
)
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS, duty_habits
from mediation_desk.usecases.register.people import KIN_SEERS
from mediation_desk.usecases.registry import query

__all__ = ["AdviceLine", "AdviceShown", "HelperLine", "HelperShown", "advices", "helpers"]


@dataclass(frozen=True, slots=True)
class HelperShown:
    """Somebody in the register. ``hours``: training of this year; ``kin`` only for those who may
    know it; ``has_run_out``: the appointment's last day is past.
    """

    line: HelperLine
    trainings: tuple[TrainingLine, ...]
    hours: int
    kin: tuple[KinLine, ...]
    load: Load
    has_run_out: bool


@dataclass(frozen=True, slots=True)
class AdviceShown:
    """A question to counsel. ``colour``: yellow or red while the reply is due."""

    line: AdviceLine
    days_left: int
    colour: str

    @property
    def is_open(self) -> bool:
        """Whether the reply is waited for."""
        return self.line.replied_on is None and self.line.withdrawn_on is None


@query("helpers", access=SEERS)
def helpers(desk: Desk) -> tuple[HelperShown, ...]:
    """Everybody; those who stand in the register first, then those whose appointment ended."""
    today, sees_kin = desk.clock.today(), bool(KIN_SEERS.keys() & desk.user.roles)
    with desk.store.read() as session:
        lines, taught = asked.helpers(session), asked.trainings(session)
        kin = asked.kin_ties(session) if sees_kin else []
        loads = asked.loads(session, today.year)
    found = []
    for line in lines:
        own = tuple(one for one in taught if one.mediator_id == line.id)
        hours = sum(one.hours for one in own if one.on_day.year == today.year)
        ties = tuple(one for one in kin if one.mediator_id == line.id)
        run_out = line.is_active and line.until_on is not None and line.until_on < today
        load = loads.get(line.name, Load())
        found.append(HelperShown(line, own, hours, ties, load, run_out))
    return tuple(sorted(found, key=lambda one: not one.line.is_active))


@query("counsel_advices", access=SEERS)
def advices(
    desk: Desk, *, case_id: str = "", waiting: bool = False
) -> tuple[AdviceShown, ...]:
    """Questions to counsel: those that wait for a reply by their last day, then the others unless
    only those are asked for.
    """
    habits, today = duty_habits(desk), desk.clock.today()
    with desk.store.read() as session:
        lines = asked.advices(session, viewer_of(desk), case_id=case_id, waiting=waiting)
    found = []
    for line in lines:
        left = (line.due_on - today).days
        waits = line.replied_on is None and line.withdrawn_on is None
        found.append(AdviceShown(line, left, colour_of(left, habits.yellow_days) if waits else ""))
    return tuple(sorted(found, key=lambda one: one.line.due_on if one.is_open else date.max))
