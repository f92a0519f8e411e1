"""What is booked, and what of it cannot stand beside something new. No clock, no store.

Minutes are counted from midnight. Something without an hour takes no time: it can only be told of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum

_STEP = 30
_DAYS = 15


class BookingKind(StrEnum):
    """What is booked."""

    SESSION = "session"
    GATHERING = "gathering"
    VISIT = "visit"


class ClashKind(StrEnum):
    """What two bookings cannot share, the weightiest first."""

    ROOM = "room"
    STAFF = "staff"
    PARTY = "party"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody on one side of a case, as far as he or she can be told from others."""

    name: str
    id_no: str = ""
    phone: str = ""

    def is_same(self, other: Who) -> bool:
        """By identity number where both have one, else by telephone and name, else by name."""
        if self.id_no and other.id_no:
            return self.id_no == other.id_no
        if self.name != other.name:
            return False
        return not (self.phone and other.phone) or self.phone == other.phone


@dataclass(frozen=True, slots=True)
class Booking:
    """Something that takes time. ``staff``: names of those who hold it; ``people``: whom it calls.

    ``end`` is filled in from the usual length where only the beginning is known. ``is_done``: it
    is over and holds nobody any more; ``is_hidden``: of a case that the viewer may not see.
    """

    id: str
    kind: BookingKind
    on: date
    start: int | None
    end: int | None
    place: str
    title: str = ""
    staff: tuple[str, ...] = ()
    people: tuple[Who, ...] = ()
    case_id: str = ""
    is_done: bool = False
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Clash:
    """A booking that stands in the way. ``is_hard``: it cannot be waved by; ``is_vague``: one of
    the two has no hour, so that it may not clash at all.
    """

    kind: ClashKind
    other: Booking
    is_hard: bool
    names: tuple[str, ...] = ()
    is_vague: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """When the centre works, in minutes of the day."""

    opens: int
    noon_from: int
    noon_until: int
    closes: int

    def holds(self, start: int, end: int) -> bool:
        """Whether something fits into the morning or the afternoon."""
        return self.opens <= start and (
            end <= self.noon_from or (start >= self.noon_until and end <= self.closes)
        )


def minutes(at: time | None) -> int | None:
    """A time of day in minutes."""
    return None if at is None else at.hour * 60 + at.minute


def read_clock(text: str) -> int | None:
    """``14:30`` as it is kept, in minutes; None for none."""
    hours, _, rest = text.partition(":")
    return int(hours) * 60 + int(rest or 0) if hours.isdigit() else None


def clock(at: int | None) -> str:
    """``14:30``; empty for no hour."""
    return "" if at is None else f"{at // 60:02d}:{at % 60:02d}"


def overlaps(one: Booking, other: Booking, between: int = 0) -> bool:
    """Whether two bookings share a minute, or come nearer than ``between`` minutes."""
    if one.on != other.on or None in (one.start, one.end, other.start, other.end):
        return False
    assert one.start is not None
    assert one.end is not None
    assert other.start is not None
    assert other.end is not None
    return one.start < other.end + between and other.start < one.end + between


def clashes(wanted: Booking, booked: Iterable[Booking], rooms: Sequence[str]) -> list[Clash]:
    """What stands in the way of a booking, the weightiest first.

    A room of the centre and whoever holds a session can be in one place only: hard. A party may
    send somebody, and any other place may be large enough: soft.
    """
    found = []
    for other in booked:
        if other.id == wanted.id or other.is_done or other.on != wanted.on:
            continue
        is_timed = overlaps(wanted, other)
        is_vague = other.start is None or wanted.start is None
        if is_timed or is_vague:
            found += list(_between(wanted, other, rooms, is_timed=is_timed))
    order = list(ClashKind)
    return sorted(found, key=lambda one: (not one.is_hard, order.index(one.kind)))


def _between(
    wanted: Booking, other: Booking, rooms: Sequence[str], *, is_timed: bool
) -> Iterator[Clash]:
    if wanted.place and wanted.place == other.place and (is_timed or wanted.place in rooms):
        is_hard = is_timed and wanted.place in rooms
        yield Clash(ClashKind.ROOM, other, is_hard, is_vague=not is_timed)
    names = tuple(name for name in wanted.staff if name in other.staff)
    if names:
        yield Clash(ClashKind.STAFF, other, is_timed, names, not is_timed)
    if wanted.case_id and wanted.case_id == other.case_id:
        return
    both = tuple(w.name for w in wanted.people if any(w.is_same(o) for o in other.people))
    if both:
        yield Clash(ClashKind.PARTY, other, False, both, not is_timed)


@dataclass(frozen=True, slots=True)
class Free:
    """A day, hour and place that are free."""

    on: date
    start: int
    place: str


def free_next(
    wanted: Booking, booked: Sequence[Booking], rooms: Sequence[str], hours: Hours,
    is_open: Callable[[date], bool],
) -> list[Free]:  # fmt: skip
    """What could be had instead: other rooms at the same hour, then the next hour in this place."""
    if wanted.start is None or wanted.end is None:
        return []
    found = [
        Free(wanted.on, wanted.start, room)
        for room in rooms
        if room != wanted.place and not _held(replace(wanted, place=room), booked, rooms)
    ]
    later = next(_later(wanted, booked, rooms, hours, is_open), None)
    return [*found[:1], *((later,) if later else ())]


def _later(
    wanted: Booking, booked: Sequence[Booking], rooms: Sequence[str], hours: Hours,
    is_open: Callable[[date], bool],
) -> Iterator[Free]:  # fmt: skip
    assert wanted.start is not None
    assert wanted.end is not None
    length = wanted.end - wanted.start
    for days in range(_DAYS):
        day = wanted.on + timedelta(days=days)
        if not is_open(day):
            continue
        first = wanted.start + _STEP if days == 0 else hours.opens
        for start in range(first, hours.closes, _STEP):
            other = replace(wanted, on=day, start=start, end=start + length)
            if hours.holds(start, start + length) and not _held(other, booked, rooms):
                yield Free(day, start, wanted.place)


def _held(wanted: Booking, booked: Sequence[Booking], rooms: Sequence[str]) -> bool:
    return any(not one.is_vague for one in clashes(wanted, booked, rooms))
