"""Where a delta that is too large for one package is cut into several, each of use by itself.

A cut lies where every writer's seal vouches for what goes before it. Of this PC's own changes that
is anywhere, for it can seal them; of others' it is where they did.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.exchange import parcels
from mediation_desk.records.exchange.parcels import KnownStream
from mediation_desk.records.exchange.peers import Vectors, plain
from mediation_desk.records.exchange.seals import sealed_beyond
from mediation_desk.records.log import branches

_HEAD_BYTES = 250
"""What a change takes besides its payload, about."""
_SHRUNK = 4
"""How much smaller payloads lie in the log than they are, at the most worth thinking of."""


@dataclass(frozen=True, slots=True)
class Portion:
    """How much goes into one package: changes, and their bytes before they are compressed."""

    changes: int = 100_000
    size: int = 64 << 20

    def is_passed(self, changes: int, size: int) -> bool:
        """Whether this is more."""
        return changes > self.changes or size > self.size


def next_cut(
    raw: RawConnection,
    have: Mapping[str, Mapping[str, int]],
    chosen: Iterable[KnownStream],
    portion: Portion,
    own: str,
) -> Vectors | None:
    """Up to where the next package goes; None where all that is left fits into it.

    ``have``: what goes before, by space in the order of sending. ``own``: this PC's replica.
    """
    streams = list(chosen)
    if not portion.is_passed(*_extent(raw, have, streams)):
        return None
    walked = _Walked(raw, have, own)
    changes = size = 0
    for space in have:
        mine = [stream for stream in streams if stream.space == space]
        for stream, change in parcels.walk(raw, space, have[space], mine):
            changes += 1
            size += len(change.packed or b"") + _HEAD_BYTES
            if portion.is_passed(changes, size) and walked.has_cut:
                return walked.cut
            walked.step(stream, change.header.seq)
    return None


class _Walked:
    """How far a walk is, and the last place on it where it may be cut."""

    def __init__(
        self, raw: RawConnection, have: Mapping[str, Mapping[str, int]], own: str
    ) -> None:
        self.cut, self.has_cut = plain(have), False
        self._raw, self._own = raw, own
        self._sealed: dict[int, frozenset[int]] = {}
        self._open: set[int] = set()
        self._since: dict[tuple[str, str], int] = {}

    def step(self, stream: KnownStream, seq: int) -> None:
        """One change further."""
        self._since[stream.space, stream.name] = seq
        if stream.replica == self._own or seq in self._seals_of(stream):
            self._open.discard(stream.alias)
        else:
            self._open.add(stream.alias)
        if not self._open:
            for (space, name), end in self._since.items():
                self.cut[space][name] = end
            self._since.clear()
            self.has_cut = True

    def _seals_of(self, stream: KnownStream) -> frozenset[int]:
        if stream.alias not in self._sealed:
            self._sealed[stream.alias] = sealed_beyond(self._raw, stream.alias, 0)
        return self._sealed[stream.alias]


def _extent(
    raw: RawConnection, have: Mapping[str, Mapping[str, int]], streams: list[KnownStream]
) -> tuple[int, int]:
    """How many changes there are to send, and a guess at their bytes that is rather too large."""
    begins: dict[int, int] = {}
    for space in have:
        begins.update(branches.after(raw, space, have[space]))
    sql = (
        "SELECT count(*), coalesce(sum(length(payload)), 0) FROM sync_change "
        "WHERE alias = ? AND seq > ? AND seq <= ?"
    )
    found = [
        raw.execute(sql, (s.alias, begins.get(s.alias, 0), s.held)).fetchone() for s in streams
    ]
    changes = sum(row[0] for row in found)
    return changes, sum(row[1] for row in found) * _SHRUNK + changes * _HEAD_BYTES
