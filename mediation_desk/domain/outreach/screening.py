"""Turns of a screening and the villages that owe one; which matters look like the same. No clock.

A turn that has ended without a report is owed; a report of nothing found is a report.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

WEEK, HALF_MONTH, MONTH = 7, 15, 30
_HALF = 16
_PAIR = 2
_ALIKE = 0.5
_WORDS = re.compile(r"[^\u4e00-\u9fff0-9A-Za-z]+")


class OutreachKind(StrEnum):
    """四门四访."""

    OPEN_DOOR = "open_door"
    APPOINTED = "appointed"
    AT_HOME = "at_home"
    RETURN_CALL = "return_call"


class MatterSource(StrEnum):
    """Who told of a matter."""

    SWEEP = "sweep"
    VISIT = "visit"
    GRID = "grid"
    MASSES = "masses"
    OTHER = "other"


class MatterState(StrEnum):
    """On which of the three lists a matter stands."""

    FOUND = "found"
    OWNED = "owned"
    STRUCK = "struck"


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a screening, its first and its last day."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Owed:
    """A turn that a village has not reported."""

    village: str
    turn: Turn


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a matter, a visit or a case, for seeing whether two are the same."""

    id: str
    village: str
    people: tuple[str, ...]
    phone: str
    what: str


def turns(first: date, until: date, every_days: int) -> list[Turn]:
    """The turns from a first day until a last: by weeks, half months or months of the calendar, or
    every so many days.
    """
    found = []
    while first <= until:
        last = min(_last_day(first, every_days), until)
        found.append(Turn(first, last))
        first = last + timedelta(days=1)
    return found


def _last_day(first: date, every_days: int) -> date:
    if every_days == HALF_MONTH and first.day < _HALF:
        return first.replace(day=_HALF - 1)
    if every_days in (HALF_MONTH, MONTH):
        after = first.replace(day=28) + timedelta(days=4)
        return after.replace(day=1) - timedelta(days=1)
    return first + timedelta(days=every_days - 1)


def turn_of(all_turns: Sequence[Turn], day: date) -> Turn | None:
    """The turn in which a day lies."""
    return next((one for one in all_turns if one.first <= day <= one.last), None)


def owed(
    all_turns: Sequence[Turn], villages: Iterable[str], reported: Collection[tuple[str, date]],
    today: date,
) -> list[Owed]:  # fmt: skip
    """The turns that are over and were not reported, the oldest first.

    ``reported``: village and first day of the turn.
    """
    over = [one for one in all_turns if one.last < today]
    return [
        Owed(village, turn)
        for turn in over
        for village in villages
        if (village, turn.first) not in reported
    ]


def why_same(one: Told, other: Told) -> str:
    """Why two may be the same matter, in words; empty where nothing says so."""
    if one.phone and one.phone == other.phone:
        return "同一个电话"
    names = [name for name in one.people if name in other.people]
    if one.village and other.village and one.village != other.village:
        return ""
    if len(names) >= _PAIR:
        return f"当事人相同（{'、'.join(names)}）"
    if names and (one.village or _alike(one.what, other.what)):
        return f"同村有{names[0]}"
    if one.village and one.village == other.village and _alike(one.what, other.what):
        return "同村，说的差不多"
    return ""


def _alike(one: str, other: str) -> bool:
    """Whether two texts share half of the pairs of neighbouring characters of the shorter."""
    a, b = _pairs(one), _pairs(other)
    return bool(a and b) and len(a & b) >= _ALIKE * min(len(a), len(b))


def _pairs(text: str) -> set[str]:
    bare = _WORDS.sub("", text)
    return {bare[n : n + _PAIR] for n in range(len(bare) - 1)}
