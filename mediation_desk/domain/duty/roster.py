"""值班表: which slot falls on which day, and who sits in it after swaps. No clock, no store.

Presence is of three kinds: 常驻, 轮驻, 随叫随驻. How often a rotating body comes is arranged by the
centre itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class DutyKind(StrEnum):
    """常驻: always there; 轮驻: by turns; 随叫随驻: comes when called."""

    RESIDENT = "resident"
    ROTATING = "rotating"
    ON_CALL = "on_call"


class DutyHalf(StrEnum):
    """Half a day, or the whole of it."""

    MORNING = "am"
    AFTERNOON = "pm"
    WHOLE = "day"


class DutyState(StrEnum):
    """签到: came, came late, left early, did not come, or is away with leave."""

    ARRIVED = "arrived"
    LATE = "late"
    ABSENT = "absent"
    EXCUSED = "excused"


class DutyWeekday(StrEnum):
    """The days of a week, as they are kept: 0 is Monday."""

    MONDAY = "0"
    TUESDAY = "1"
    WEDNESDAY = "2"
    THURSDAY = "3"
    FRIDAY = "4"
    SATURDAY = "5"
    SUNDAY = "6"


@dataclass(frozen=True, slots=True)
class Slot:
    """One square of the roster. ``weekday``: 0 is Monday; ``every``: each so many weeks."""

    id: str
    weekday: int
    half: DutyHalf
    kind: DutyKind
    organ: str
    person: str
    phone: str
    every: int
    from_on: date
    until_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Swap:
    """Somebody else in a slot on one day. ``agreed_by``: who said yes."""

    id: str
    slot_id: str
    on: date
    person: str
    organ: str
    phone: str
    why: str
    agreed_by: str


@dataclass(frozen=True, slots=True)
class Sign:
    """What was noted at the door about a slot on a day."""

    id: str
    slot_id: str
    on: date
    state: DutyState
    at: str
    person: str
    signed: bool
    note: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """A slot on one day: who is really meant to sit, and what was noted at the door."""

    slot: Slot
    on: date
    swap: Swap | None = None
    sign: Sign | None = None

    @property
    def person(self) -> str:
        """Who sits, after a swap."""
        return self.swap.person if self.swap else self.slot.person

    @property
    def organ(self) -> str:
        """For which department."""
        return self.swap.organ or self.slot.organ if self.swap else self.slot.organ

    @property
    def phone(self) -> str:
        """Where he or she is rung; never the number of whom somebody else stands in for."""
        return self.swap.phone if self.swap else self.slot.phone


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def falls_on(slot: Slot, day: date) -> bool:
    """Whether a slot is filled on a day."""
    if day.weekday() != slot.weekday or day < slot.from_on:
        return False
    if slot.until_on is not None and day > slot.until_on:
        return False
    weeks = (monday_of(day) - monday_of(slot.from_on)).days // 7
    return weeks % max(1, slot.every) == 0


def sittings(
    slots: Iterable[Slot], swaps: Sequence[Swap], signs: Sequence[Sign], day: date
) -> tuple[Sitting, ...]:
    """Who is meant to sit on a day: residents first, then by turns, then on call; mornings first.

    Of several swaps or notes on one slot and day the later counts (ids rise with time).
    """
    swapped = {(one.slot_id, one.on): one for one in sorted(swaps, key=lambda one: one.id)}
    noted = {(one.slot_id, one.on): one for one in sorted(signs, key=lambda one: one.id)}
    found = [
        Sitting(slot, day, swapped.get((slot.id, day)), noted.get((slot.id, day)))
        for slot in slots
        if falls_on(slot, day)
    ]
    kinds, halves = list(DutyKind), [DutyHalf.WHOLE, DutyHalf.MORNING, DutyHalf.AFTERNOON]
    return tuple(sorted(found, key=lambda one: (
        kinds.index(one.slot.kind), halves.index(one.slot.half), one.slot.id,
    )))  # fmt: skip


def is_in_half(sitting: Sitting, half: DutyHalf) -> bool:
    """Whether somebody sits in this half of the day."""
    return sitting.slot.half in (half, DutyHalf.WHOLE)
