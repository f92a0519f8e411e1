"""The merge rule, whole and alone: what was seen, what stands, what is shown, what is put aside.

Pure functions of plain values: no table, no clock, no SQL. Stores and the model that they are
tested against call these same functions, always by the module's name, so that a test can replace
one and see both go wrong. A dot is (stream, number of a change); a vector maps streams to numbers.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, TypeAlias, TypeVar

from mediation_desk.records.log import hlc

Dot: TypeAlias = tuple[int, int]
Vector: TypeAlias = Mapping[int, int]
Place = Literal["next", "repeated", "gap", "fork"]
State = Literal["applied", "parked", "quarantined"]
KeyT = TypeVar("KeyT", bound=Hashable)

DELETED = "deleted"
"""The field that says a row is gone; rows are marked, never removed."""


# -- what a writer had seen -----------------------------------------------------------------------


def sees(seen: Vector, dot: Dot) -> bool:
    """Whether a writer with this seen vector had this change on the screen."""
    return dot[1] <= seen.get(dot[0], 0)


def to_tell(seen: Vector, told: Vector) -> dict[int, int]:
    """What a writer's next change says of its seen vector: what its last one did not say yet."""
    return {alias: seq for alias, seq in seen.items() if seq > told.get(alias, 0)}


def beyond(seen: Vector, received: Vector) -> dict[int, int]:
    """What had arrived at a writer past what he may have seen: his change can hang on it too."""
    return {alias: seq for alias, seq in received.items() if seq > seen.get(alias, 0)}


def told_apart(context: Iterable[tuple[KeyT, int]]) -> tuple[dict[KeyT, int], dict[KeyT, int]]:
    """A context read: what its writer had seen, and what must be here before the change.

    They differ for a stream that stands there twice: the smaller number is what was seen.
    """
    seen: dict[KeyT, int] = {}
    needed: dict[KeyT, int] = {}
    for stream, seq in context:
        seen[stream] = min(seq, seen.get(stream, seq))
        needed[stream] = max(seq, needed.get(stream, seq))
    return seen, needed


def widened(seen: Vector, context: Vector, dot: Dot) -> dict[int, int]:
    """The seen vector of a writer at a change: what it told so far, and all of its own before."""
    return {**seen, **context, dot[0]: dot[1] - 1}


def counts_as_seen(state: str, *, decided: bool = False) -> bool:
    """Whether a change that arrived is on the screen, or a person has looked at it in review."""
    return decided or state not in ("parked", "quarantined")


def seen_after(seen: int, seq: int, state: str) -> int:
    """How far a stream is seen once its next change arrived: never past one that is put aside."""
    return seq if seq == seen + 1 and counts_as_seen(state) else seen


def seen_now(received: int, aside: Iterable[tuple[int, str, bool]]) -> int:
    """The same worked out anew, from what is put aside: (number, state, whether decided on)."""
    hidden = [seq for seq, state, done in aside if not counts_as_seen(state, decided=done)]
    return min([received, *(seq - 1 for seq in hidden)])


# -- the heads of a field -------------------------------------------------------------------------


def heads_after(heads: Iterable[Dot], dot: Dot, seen: Vector) -> list[Dot]:
    """The heads of a field once ``dot`` wrote it: those its writer had seen give way to it."""
    return [*(head for head in heads if head != dot and not sees(seen, head)), dot]


def shown(heads: Iterable[Dot], stamp: Callable[[Dot], tuple[int, str]]) -> Dot:
    """Which of several heads is shown until a person decides: the latest by clock, then replica."""
    return max(heads, key=stamp)


def differ(values: Iterable[Hashable]) -> bool:
    """Whether several heads are a conflict: only if they say different things."""
    return len(set(values)) > 1


def at_odds(lists: Iterable[Sequence[Dot]], deletes: Callable[[Dot], bool]) -> set[Dot]:
    """The changes at odds about whether a row is there (删除/修改冲突); empty where there are none.

    ``lists`` holds, for every field, who last wrote it or said that the row is gone or back. A
    deletion and an edit stand in one list only when neither had seen the other.
    """
    found: set[Dot] = set()
    for dots in lists:
        if len(dots) > 1 and len({deletes(dot) for dot in dots}) > 1:
            found |= set(dots)
    return found


def conflict_id(table: str, row: str, field: str, dots: Iterable[Sequence[Any]]) -> str:
    """The same id on every PC that has the same heads (given as replica id and number)."""
    text = json.dumps([table, row, field, sorted(map(list, dots))])
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def to_close(known: Iterable[str], now: str | None) -> list[str]:
    """Which conflicts of a field are over, when ``now`` is the one that its heads make, if any."""
    return [conflict for conflict in known if conflict != now]


# -- what becomes of a change that arrives --------------------------------------------------------


def place_of(link: object, stored: object | None, previous: object | None, seq: int) -> Place:
    """Where a change stands to its stream as it is known here.

    ``stored`` is the link known under its number, ``previous`` the one before; None for none.
    """
    if stored is not None:
        return "repeated" if stored == link else "fork"
    return "next" if seq == 1 or previous is not None else "gap"


def is_ready(context: Mapping[KeyT, int], received: Mapping[KeyT, int]) -> bool:
    """Whether all that a writer had seen (or a package begins after) has arrived here."""
    return all(received.get(stream, 0) >= seq for stream, seq in context.items())


def fate(reason: str, *, stands: bool) -> State:
    """What becomes of the next change: ``reason`` says why it may not be, if so; ``stands``
    whether all that it names is here.
    """
    if reason:
        return "quarantined"
    return "applied" if stands else "parked"


def is_tried(state: str) -> bool:
    """Whether a replay tries a change: all but what is in quarantine, so also what was parked."""
    return state != "quarantined"


def is_cut_off(seq: int, cutoff: int | None) -> bool:
    """Whether a change lies beyond the last that counts of its stream (lost device, two heads)."""
    return cutoff is not None and seq > cutoff


def signs_first(one: tuple[int, str], other: tuple[int, str]) -> bool:
    """Which of two signings made apart holds: the earlier by clock, then by replica."""
    return one < other


# -- the clock ------------------------------------------------------------------------------------


def learnt(floor: int, stamp: int, now: datetime) -> tuple[int, bool]:
    """The clock after a change from elsewhere, and whether that was over a day ahead of ours.

    Such a value is not learnt: one wrong clock must not carry everybody's away.
    """
    if not hlc.may_learn(stamp, now):
        return floor, True
    return max(floor, stamp), False


def in_quarantine(seqs: Collection[int], cutoff: int) -> list[int]:
    """Which changes of a stream go into quarantine when it is cut off there."""
    return [seq for seq in seqs if is_cut_off(seq, cutoff)]
