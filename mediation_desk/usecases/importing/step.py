"""What a step of an imported case is, and how to tell that it has been entered. Values only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from mediation_desk.domain.case_facts import CaseFacts

Values = dict[str, object]
ON_PAPER = "依纸质卷宗"
Done = Callable[[CaseFacts], bool]


class Order(IntEnum):
    """The order of steps that stand on one day."""

    REGISTERED = 1
    RECEIVED = 2
    EVENT = 3
    ACCEPTED = 4
    NOTICE = 5
    EXTENDED = 6
    BETWEEN = 7
    INVESTIGATED = 8
    HANDED = 9
    OPENED = 10
    MEDIATED = 11
    AGREED = 12
    TERMINATED = 13
    RETURNED = 14
    CONFIRMED = 15
    DECIDED = 16
    VISITED = 17
    CLOSED = 18
    FILED = 19


#: The first run of a track of a case, and the committee's inside a petition (访调).
FIRST_RUN, COMMITTEE_RUN = 1, 2


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened: its day, the key of the file that tells it, the verb and its values.

    ``verb`` may be one of the import's own (``own_steps``). ``run`` is the run it belongs
    to. ``done`` tells from that run's facts whether it has been entered (an update goes on).
    """

    on: date
    order: Order
    key: str
    verb: str
    values: Values = field(default_factory=dict)
    label: str = ""
    done: Done = lambda _case: False
    run: int = FIRST_RUN


def has_event(name: str, on: date) -> Done:
    """Whether this happening stands on the timeline."""
    return lambda case: any((e.event, e.on) == (name, on) for e in case.events)


def has_step(kind: str, on: date) -> Done:
    """Whether this legal event of the track is on file."""
    return lambda case: any((s.kind, s.on_day) == (kind, on) for s in case.steps)


def has_pause(on: date) -> Done:
    """Whether the clock stood still from this day."""
    return lambda case: any(p.from_on == on for p in case.pauses)


def has_participant(name: str) -> Done:
    """Whether this person takes part already."""
    return lambda case: any(p.name == name for p in case.participants)


def has_evidence(name: str) -> Done:
    """Whether the evidence list has this line."""
    return lambda case: any(e.name == name for e in case.evidence)


def has_session(on: date) -> Done:
    """Whether a session of that day is on file."""
    return lambda case: any(s.held_on == on for s in case.held_sessions())
