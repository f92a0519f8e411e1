"""Orders of a county to a township (交办、督办、要求反馈): their kinds, how far one has come.

Values and one rule; knows no store and no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class OrderKind(StrEnum):
    """交办: do it; 督办: it was late or pushed aside; 反馈: tell how it stands."""

    ASSIGNMENT = "assignment"
    SUPERVISION = "supervision"
    FEEDBACK = "feedback"


class OrderColour(StrEnum):
    """The card of a supervision order: 黄牌, 红牌."""

    YELLOW = "yellow"
    RED = "red"


class OrderState(StrEnum):
    """How far an order has come, as both sides see it."""

    SENT = "sent"
    DELIVERED = "delivered"
    RECEIVED = "received"
    ANSWERED = "answered"
    OVERDUE = "overdue"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


ENDED = frozenset({OrderState.CLOSED, OrderState.WITHDRAWN})
"""After these nothing is owed any more."""


@dataclass(frozen=True, slots=True)
class Course:
    """What has happened to an order. ``is_there``: the township holds it by its own word."""

    due_on: date
    is_there: bool = False
    received_on: date | None = None
    answered_on: date | None = None
    is_closed: bool = False
    is_withdrawn: bool = False


def state_of(course: Course, today: date) -> OrderState:
    """How far it has come; late is only what nobody has answered, and only after its last day."""
    if course.is_withdrawn:
        return OrderState.WITHDRAWN
    if course.is_closed:
        return OrderState.CLOSED
    if course.answered_on is not None:
        return OrderState.ANSWERED
    if today > course.due_on:
        return OrderState.OVERDUE
    if course.received_on is not None:
        return OrderState.RECEIVED
    return OrderState.DELIVERED if course.is_there else OrderState.SENT


class AnswerKind(StrEnum):
    """What a township's line on an order is."""

    RECEIPT = "receipt"
    ANSWER = "answer"
