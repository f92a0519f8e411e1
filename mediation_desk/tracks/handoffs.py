"""The matrix of hand-offs (衔接移送) as frozen data: from which track to which, and on what terms.

Parsed from what ``resources/tracks/handoffs.yaml`` holds; reads no file itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import KnownTrouble

ANY = "any"
CLOCKS = frozenset({"running", "paused", "ended"})


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of the matrix. ``clock``: what becomes of the source's clocks; ``travels``: what is
    on the list of materials unless the person says otherwise.
    """

    key: str
    zh: str
    source: str
    targets: tuple[Track, ...]
    outside: bool
    consent: bool
    clock: str
    letter: str
    article: str
    travels: tuple[str, ...]

    def leaves(self, track: Track) -> bool:
        """Whether a case of this track may go this way."""
        return self.source in (ANY, track.value)


@dataclass(frozen=True, slots=True)
class Matrix:
    """All pairs, and what never travels (私下谈话、让步)."""

    pairs: Mapping[str, Pair]
    never: tuple[str, ...]

    def from_track(self, track: Track) -> tuple[Pair, ...]:
        """The ways out of a track."""
        return tuple(p for p in self.pairs.values() if p.leaves(track))


def parse_matrix(data: Mapping[str, Any]) -> Matrix:
    """Build the matrix from loaded data. Raises KnownTrouble for a broken file."""
    try:
        pairs = {key: _pair(key, row) for key, row in data["pairs"].items()}
        return Matrix(pairs, tuple(data["never"]))
    except (KeyError, ValueError, TypeError) as error:
        raise KnownTrouble("track_rules_broken", track="handoffs", what=str(error)) from None


def _pair(key: str, row: Mapping[str, Any]) -> Pair:
    if row["clock"] not in CLOCKS:
        raise ValueError(f"{key}: clock {row['clock']}")
    if row["from"] != ANY:
        Track(row["from"])
    return Pair(
        key,
        row["zh"],
        row["from"],
        tuple(Track(t) for t in row.get("to", ())),
        bool(row.get("outside", False)),
        bool(row["consent"]),
        row["clock"],
        row["letter"],
        row["article"],
        tuple(row["travels"]),
    )
