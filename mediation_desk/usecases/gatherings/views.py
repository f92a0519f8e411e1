"""Meetings with who sits at them. Asks only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from mediation_desk.domain.labels import label_of
from mediation_desk.records.queries.schedule import gatherings as asked
from mediation_desk.records.queries.schedule.gatherings import GatheringLine, SeatLine
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.county.to_do import HIDDEN, ToDo
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.schedule.kept import SEERS

__all__ = ["GatheringLine", "GatheringShown", "SeatLine", "gatherings", "gatherings_to_do"]
_AHEAD = 7


@dataclass(frozen=True, slots=True)
class GatheringShown:
    """A meeting with its seats; of a masked one without them."""

    line: GatheringLine
    seats: tuple[SeatLine, ...]

    @property
    def is_waiting(self) -> bool:
        """Whether it is still to be held or written down."""
        return self.line.recorded_on is None and self.line.called_off_on is None

    def of(self, *sides: str) -> tuple[SeatLine, ...]:
        """The seats of some sides."""
        return tuple(one for one in self.seats if one.side in sides)


@query("gatherings", access=SEERS)
def gatherings(desk: Desk, *, one: str = "", case_id: str = "") -> tuple[GatheringShown, ...]:
    """Those that wait first, the nearest at the top; then those that are over."""
    with desk.store.read() as session:
        lines = asked.gatherings(session, viewer_of(desk), one=one, case_id=case_id)
        seats = asked.seats(session, one)
    found = [
        GatheringShown(
            line,
            () if line.is_masked else tuple(s for s in seats if s.gathering_id == line.id),
        )
        for line in lines
    ]
    ahead = sorted((g for g in found if g.is_waiting), key=lambda g: g.line.held_on)
    return (*ahead, *(g for g in found if not g.is_waiting))


@query("gatherings_to_do", access=SEERS)
def gatherings_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """Meetings of today and the coming week with their hour and room; those of days past of which
    nobody has written down how they went.
    """
    today = desk.clock.today()
    with desk.store.read() as session:
        waiting = asked.gatherings(
            session, viewer_of(desk), waits_until=today + timedelta(days=_AHEAD)
        )
    return tuple(_to_do(line, (line.held_on - today).days) for line in reversed(waiting))


def _to_do(line: GatheringLine, left: int) -> ToDo:
    kind = label_of("GatheringKind", line.kind)
    when = " ".join(part for part in (line.start_at, line.place) if part)
    what = f"{kind}：补写记录" if left < 0 else f"{kind}　{when}".rstrip()
    title = HIDDEN if line.is_masked else line.topic
    return ToDo(
        "desk", f"gatherings/{line.id}", "", title, line.case_no, what, line.held_on, left
    )
