"""The matrix of hand-offs (衔接移送) as frozen data: from which track to which, and on what terms.

Parsed from what ``resources/tracks/handoffs.yaml`` holds; reads no file itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import KnownTrouble

#: In place of a track: from any of them; and what somebody else hands to this desk.
ANY, OUTSIDE = "any", "outside"
CLOCKS = frozenset({"running", "paused", "ended"})


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of the matrix.

    ``kinds`` and ``not_kinds``: only (not) for these kinds of the source. ``clock``: what becomes
    of the source's clocks. ``letters``: codes of papers, the first that the case can be given is
    the letter (of what comes in: the answer). ``travels``: what is on the list of materials unless
    the person says otherwise; ``never``: what may not be on it besides what never travels.
    ``within``: by kind of the target the limit after which it is too late. ``is_capped``: the
    answer is wanted before the source's own limit ends. ``is_named``: the receiver must be named.
    ``needs``: conditions that must hold, which the source's track names among its blocks. ``step``:
    the legal step that the receipt of what comes in is, where its track knows it.
    """

    key: str
    zh: str
    source: str
    targets: tuple[Track, ...]
    outside: bool
    consent: bool
    clock: str
    letters: tuple[str, ...]
    article: str
    travels: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    not_kinds: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    within: Mapping[str, str] = field(default_factory=dict)
    is_capped: bool = False
    is_named: bool = False
    needs: tuple[str, ...] = ()
    step: str = ""

    @property
    def comes_in(self) -> bool:
        """Whether somebody outside hands the case to this desk."""
        return self.source == OUTSIDE

    def leaves(self, track: Track, kind: str) -> bool:
        """Whether a case of this track and kind may go this way."""
        if self.source not in (ANY, track.value) or kind in self.not_kinds:
            return False
        return not self.kinds or kind in self.kinds

    def enters(self, track: Track) -> bool:
        """Whether a case that came in this way may be worked on in this track."""
        return self.comes_in and track in self.targets


@dataclass(frozen=True, slots=True)
class Matrix:
    """All pairs, words of what never travels (私下谈话、让步), phrases in which they tell nothing,
    and keys of what was typed for a run and stays with it.
    """

    pairs: Mapping[str, Pair]
    never: tuple[str, ...]
    harmless: tuple[str, ...]
    stays: frozenset[str]

    def from_track(self, track: Track, kind: str) -> tuple[Pair, ...]:
        """The ways out of a track, for a case of this kind."""
        return tuple(p for p in self.pairs.values() if p.leaves(track, kind))

    def into_track(self, track: Track) -> tuple[Pair, ...]:
        """The ways in which others hand cases to this track."""
        return tuple(p for p in self.pairs.values() if p.enters(track))


def parse_matrix(data: Mapping[str, Any]) -> Matrix:
    """Build the matrix from loaded data. Raises KnownTrouble for a broken file."""
    try:
        pairs = {key: _pair(key, row) for key, row in data["pairs"].items()}
        return Matrix(
            pairs, tuple(data["never"]), tuple(data["harmless"]), frozenset(data["stays"])
        )
    except (KeyError, ValueError, TypeError) as error:
        raise KnownTrouble("track_rules_broken", track="handoffs", what=str(error)) from None


def _pair(key: str, row: Mapping[str, Any]) -> Pair:
    if row["clock"] not in CLOCKS:
        raise ValueError(f"{key}: clock {row['clock']}")
    if row["from"] not in (ANY, OUTSIDE):
        Track(row["from"])
    return Pair(
        key,
        row["zh"],
        row["from"],
        tuple(Track(t) for t in row.get("to", ())),
        bool(row.get("outside", False)),
        bool(row["consent"]),
        row["clock"],
        tuple(row["letter"]),
        row["article"],
        tuple(row["travels"]),
        tuple(row.get("kinds", ())),
        tuple(row.get("not_kinds", ())),
        tuple(row.get("never", ())),
        dict(row.get("within", {})),
        bool(row.get("capped", False)),
        bool(row.get("named", False)),
        tuple(row.get("needs", ())),
        row.get("step", ""),
    )
