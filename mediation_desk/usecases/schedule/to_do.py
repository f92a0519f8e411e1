"""Which bookings of the coming week cannot both be held: taken over, merged or typed on two PCs.

What is fixed here is asked before it is kept (``clashes.py``); what came from elsewhere is not.
Asks only.
"""

from __future__ import annotations

from datetime import timedelta

from mediation_desk.domain.labels import label
from mediation_desk.domain.schedule.bookings import Booking, clashes, clock
from mediation_desk.records.queries.schedule import booked
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.county.to_do import HIDDEN, ToDo
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.schedule.clashes import ready, said
from mediation_desk.usecases.schedule.kept import SEERS, habits_in

_AHEAD = 7


@query("calendar_to_do", access=SEERS)
def calendar_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """Everything of the coming week that shares its room or its mediator with something else; each
    pair once, told of the later one.
    """
    today = desk.clock.today()
    span = (today, today + timedelta(days=_AHEAD))
    with desk.store.read() as session:
        habits, viewer = habits_in(session), viewer_of(desk)
        every = (
            *booked.sessions(session, viewer, *span, waiting=True),
            *booked.gatherings(session, viewer, *span), *booked.visits(session, viewer, *span),
        )  # fmt: skip
    there = [ready(one, habits.minutes) for one in every if not one.is_done and one.start]
    there.sort(key=lambda one: (one.on, one.start or 0, one.id))
    found = []
    for place, one in enumerate(there):
        words = [said(c) for c in clashes(one, there[:place], habits.rooms) if c.is_hard]
        if words:
            found.append(_to_do(one, "；".join(dict.fromkeys(words)), (one.on - today).days))
    return tuple(found)


def _to_do(one: Booking, words: str, left: int) -> ToDo:
    title = one.title or (HIDDEN if one.is_hidden else label(one.kind))
    what = f"时间冲突（{clock(one.start)}）：{words}"
    return ToDo("desk", f"calendar/{one.on.isoformat()}", "", title, "", what, one.on, left)
