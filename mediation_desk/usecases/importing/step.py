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
    EVENT = 2
    ACCEPTED = 3
    NOTICE = 4
    EXTENDED = 5
    INVESTIGATED = 6
    MEDIATED = 7
    AGREED = 8
    TERMINATED = 9
    CONFIRMED = 10
    VISITED = 11
    CLOSED = 12
    FILED = 13


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened: its day, the key of the file that tells it, the verb and its values.

    ``verb`` may be one of the import's own: ``sign_all``, ``settle_payments``, ``outside_event``.
    ``done`` tells from a case's facts whether it has been entered already (an update goes on).
    """

    on: date
    order: Order
    key: str
    verb: str
    values: Values = field(default_factory=dict)
    label: str = ""
    done: Done = lambda _case: False


def has_event(name: str, on: date) -> Done:
    """Whether this happening stands on the timeline."""
    return lambda case: any((e.event, e.on) == (name, on) for e in case.events)


def has_participant(name: str) -> Done:
    """Whether this person takes part already."""
    return lambda case: any(p.name == name for p in case.participants)


def has_evidence(name: str) -> Done:
    """Whether the evidence list has this line."""
    return lambda case: any(e.name == name for e in case.evidence)


def has_session(on: date) -> Done:
    """Whether a session of that day is on file."""
    return lambda case: any(s.held_on == on for s in case.held_sessions())
