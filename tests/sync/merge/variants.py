"""Broken merge rules, each with one function replaced; the machine must find every one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock

from hypothesis.errors import Flaky

from mediation_desk.domain.errors import DeskError
from mediation_desk.records.backup import restoring
from mediation_desk.records.log import merging
from tests.sync.merge.machine import MergeMachine
from tests.sync.merge.model import ModelPc

FOUND = (AssertionError, DeskError, LookupError, ValueError, TypeError, AttributeError, Flaky)

_place_of = merging.place_of
_widened = merging.widened


def last_writer_wins(heads: Any, dot: Any, seen: Any) -> Any:
    return [dot]


def receipt_counts_as_seen(state: str, *, decided: bool = False) -> bool:
    return True


def quarantine_counts_as_seen(state: str, *, decided: bool = False) -> bool:
    return decided or state != "parked"


def parked_counts_as_seen(state: str, *, decided: bool = False) -> bool:
    return decided or state != "quarantined"


def nothing_is_held(context: Any, received: Any) -> bool:
    return True


def gap_is_next(*told: Any) -> str:
    return _place_of(*told).replace("gap", "next")


def taken_twice(*told: Any) -> str:
    return _place_of(*told).replace("repeated", "next")


def fork_is_skipped(*told: Any) -> str:
    return _place_of(*told).replace("fork", "repeated")


def parked_is_dropped(state: str) -> bool:
    return state == "applied"


def arrival_wins(heads: Any, stamp: Any) -> Any:
    return list(heads)[-1]


def clock_alone_wins(heads: Any, stamp: Any) -> Any:
    return max(heads, key=lambda dot: stamp(dot)[0])


def context_is_not_sent(seen: Any, told: Any) -> dict[int, int]:
    return {}


def any_two_are_a_conflict(values: Any) -> bool:
    return len(list(values)) > 1


def nothing_is_a_conflict(values: Any) -> bool:
    return False


def nothing_is_closed(known: Any, now: Any) -> list[str]:
    return []


def deletion_beats_edit(lists: Any, deletes: Any) -> set[Any]:
    return set()


def any_clock_is_learnt(floor: int, stamp: int, now: Any) -> tuple[int, bool]:
    return max(floor, stamp), False


def own_is_not_seen(seen: Any, context: Any, dot: Any) -> dict[int, int]:
    return {**_widened(seen, context, dot), dot[0]: 0}


def newer_is_applied(reason: str, *, stands: bool) -> str:
    return "quarantined" if reason else "applied"


def intruder_is_applied(reason: str, *, stands: bool) -> str:
    return "applied" if stands else "parked"


def fork_goes_on(seq: int, cutoff: int | None) -> bool:
    return False


def id_is_kept(*_told: Any) -> None:
    return None


@dataclass(frozen=True)
class Variant:
    """A name in the rule and what stands in its place; ``places`` beside ``merging``."""

    broken: Callable[..., Any]
    name: str
    places: tuple[Any, ...] = (merging,)

    @contextmanager
    def put(self) -> Iterator[None]:
        names = self.name.split()
        with mock.patch.object(self.places[0], names[0], self.broken):
            if len(self.places) == 1:
                yield
                return
            with mock.patch.object(self.places[1], names[1], self.broken):
                yield


VARIANTS = {
    variant.broken.__name__: variant
    for variant in (
        Variant(last_writer_wins, "heads_after"),
        Variant(receipt_counts_as_seen, "counts_as_seen"),
        Variant(quarantine_counts_as_seen, "counts_as_seen"),
        Variant(parked_counts_as_seen, "counts_as_seen"),
        Variant(nothing_is_held, "is_ready"),
        Variant(gap_is_next, "place_of"),
        Variant(taken_twice, "place_of"),
        Variant(fork_is_skipped, "place_of"),
        Variant(parked_is_dropped, "is_tried"),
        Variant(arrival_wins, "shown"),
        Variant(clock_alone_wins, "shown"),
        Variant(context_is_not_sent, "to_tell"),
        Variant(any_two_are_a_conflict, "differ"),
        Variant(nothing_is_a_conflict, "differ"),
        Variant(nothing_is_closed, "to_close"),
        Variant(deletion_beats_edit, "at_odds"),
        Variant(any_clock_is_learnt, "learnt"),
        Variant(own_is_not_seen, "widened"),
        Variant(newer_is_applied, "fate"),
        Variant(intruder_is_applied, "fate"),
        Variant(fork_goes_on, "is_cut_off"),
        Variant(id_is_kept, "become restored", (restoring, ModelPc)),
    )
}


def found(
    name: str, run: Callable[..., None], machine: type[MergeMachine], runs: int, seed: int
) -> list[Any] | None:
    """What the machine did when it found a broken variant; None if it did not in so many runs."""
    with VARIANTS[name].put():
        try:
            run(machine, runs, seed)
        except FOUND:
            return list(MergeMachine.last)
    return None


def done_again(machine: type[MergeMachine], deeds: list[Any]) -> bool:
    """Do the same to other PCs; False if they did not stand it."""
    again = machine()
    try:
        try:
            for name, given in deeds:
                getattr(again, name)(**given)
        finally:
            again.teardown()
    except FOUND:
        return False
    return True
