"""吹哨报到: how far a call has come, and what colour its days have. No clock, no store.

Which hours a department has is written on the slip by whoever blows; nothing is fixed here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class WhistleLevel(StrEnum):
    """Who blew: the centre, a village or community, or people of it (the desk decides)."""

    CENTRE = "centre"
    VILLAGE = "village"
    MASSES = "masses"


class WhistleUrgency(StrEnum):
    """响应级别: two hours, a day, three days, or as written on the slip."""

    URGENT = "urgent"
    PRESSING = "pressing"
    USUAL = "usual"


class WhistleArrival(StrEnum):
    """What was noted at the door."""

    ARRIVED = "arrived"
    LATE = "late"
    ABSENT = "absent"


class WhistleState(StrEnum):
    """How far a call has come."""

    BLOWN = "blown"
    ARRIVED = "arrived"
    ANSWERED = "answered"
    OVERDUE = "overdue"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


ENDED = frozenset({WhistleState.CLOSED, WhistleState.WITHDRAWN})
CAME = frozenset({WhistleArrival.ARRIVED, WhistleArrival.LATE})


@dataclass(frozen=True, slots=True)
class Called:
    """What one department has done about a call."""

    arrival: WhistleArrival | None = None
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class WhistleCourse:
    """What has happened to a call."""

    answer_due_on: date
    called: Sequence[Called] = ()
    is_closed: bool = False
    is_withdrawn: bool = False


def state_of(course: WhistleCourse, today: date) -> WhistleState:
    """How far it has come: answered only when everybody has, overdue once somebody should have."""
    if course.is_withdrawn:
        return WhistleState.WITHDRAWN
    if course.is_closed:
        return WhistleState.CLOSED
    if course.called and all(one.answered_on is not None for one in course.called):
        return WhistleState.ANSWERED
    if today > course.answer_due_on:
        return WhistleState.OVERDUE
    came = any(one.arrival in CAME for one in course.called)
    return WhistleState.ARRIVED if came else WhistleState.BLOWN


def colour_of(days_left: int, yellow_days: int) -> str:
    """红黄牌: red once the last day is over, yellow in the days before it, else none."""
    if days_left < 0:
        return "red"
    return "yellow" if days_left <= yellow_days else ""
