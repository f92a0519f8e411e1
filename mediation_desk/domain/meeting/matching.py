"""Which earlier cases the people and places typed may belong to, the likeliest first, with why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mediation_desk.domain.meeting.houses import house_of
from mediation_desk.domain.meeting.keys import keys_of
from mediation_desk.domain.meeting.likeness import ENOUGH, Likeness, MetReason, Seen, likeness

MOST = 3
#: Two people of one matter, each a little alike, are as good as one who is very much alike.
_TOGETHER = 66
_BESIDE = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """A case on file with whom and where it is about."""

    case_id: str
    people: tuple[Seen, ...]
    places: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Why:
    """Whom somebody typed is taken for, and by what."""

    typed: str
    kept: str
    reasons: tuple[MetReason, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A case that somebody typed may have been in."""

    case_id: str
    points: int
    why: tuple[Why, ...]


def matches(typed: Sequence[Seen], cases: Iterable[Kept]) -> list[Match]:
    """The cases in which these people may have been, the likeliest first, of two the newer."""
    found = (_match(typed, case) for case in cases)
    likely = [one for one in found if one is not None]
    return sorted(likely, key=lambda one: (one.points, one.case_id), reverse=True)


def _match(typed: Sequence[Seen], case: Kept) -> Match | None:
    pairs: list[tuple[Likeness, Why]] = []
    # Of a group of hundreds only those are compared who share a key: nobody else is alike.
    under: defaultdict[str, set[Seen]] = defaultdict(set)
    for other in case.people:
        for key in keys_of(other):
            under[key].add(other)
    for one in typed:
        met = {other for key in keys_of(one) if key in under for other in under[key]}
        best = max(
            ((likeness(one, other), other) for other in met),
            key=lambda pair: (pair[0].points, pair[1].name), default=None,
        )  # fmt: skip
        if best is not None and best[0].points:
            pairs.append((best[0], Why(one.name, best[1].name, best[0].reasons)))
    pairs.sort(key=lambda pair: pair[0].points, reverse=True)
    points = [pair[0].points for pair in pairs]
    are_two = len({why.kept for _likeness, why in pairs}) > 1
    if max(points, default=0) < ENOUGH and not (are_two and sum(points) >= _TOGETHER):
        return None
    total = points[0] + _BESIDE * (len(points) - 1)
    return Match(case.case_id, total, tuple(why for _likeness, why in pairs))


def same_place(places: Sequence[tuple[str, str]], case: Kept) -> str:
    """The house or plot that one of these places and the case have in common, as it is written
    there; empty for none.
    """
    typed = {house for text, village in places if (house := house_of(text, village)).is_certain}
    return next((text for text, village in case.places if house_of(text, village) in typed), "")
