"""What other PCs have said they hold: their vectors and the files they miss.

A vector said here is what a signed manifest of that PC told; it only ever grows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias, cast

import msgpack

from mediation_desk.records.engine import RawConnection

Vectors: TypeAlias = dict[str, dict[str, int]]
"""Space → replica → number of the last change held."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another PC, as it last told of itself; ``missing``: files to be written for it."""

    replica: str
    holds: Vectors
    missing: tuple[str, ...]
    heard_at: str
    sent_at: str


def peers(raw: RawConnection) -> dict[str, Peer]:
    """Every PC that ever told what it holds, by replica."""
    sql = "SELECT peer, acked, missing_blobs, last_in_at, last_out_at FROM sync_peer"
    return {
        row[0]: Peer(row[0], _unpacked(row[1]), _names(row[2]), row[3] or "", row[4] or "")
        for row in raw.execute(sql).fetchall()
    }


def heard(
    raw: RawConnection,
    replica: str,
    holds: Mapping[str, Mapping[str, int]],
    missing: Iterable[str],
    at: datetime,
) -> None:
    """Keep what a PC told in a manifest; an older one that comes late takes nothing back."""
    known = peers(raw).get(replica)
    merged = grown(known.holds if known else {}, holds)
    is_newest = known is None or covers(holds, known.holds)
    wanted = tuple(sorted(set(missing))) if is_newest or known is None else known.missing
    raw.execute(
        "INSERT INTO sync_peer (peer, acked, missing_blobs, last_in_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (peer) DO UPDATE SET acked = excluded.acked, "
        "missing_blobs = excluded.missing_blobs, last_in_at = excluded.last_in_at",
        (replica, packed(merged), msgpack.packb(wanted), at.isoformat()),
    )


def lacking(raw: RawConnection, own: str) -> tuple[str, ...]:
    """Digests of the files whose rows came here without them."""
    found = peers(raw).get(own)
    return found.missing if found else ()


def note_lacking(raw: RawConnection, own: str, digests: Iterable[str]) -> None:
    """Keep which files did not come with their rows yet; this PC has a line of its own for it."""
    raw.execute(
        "INSERT INTO sync_peer (peer, missing_blobs) VALUES (?, ?) "
        "ON CONFLICT (peer) DO UPDATE SET missing_blobs = excluded.missing_blobs",
        (own, msgpack.packb(sorted(set(digests)))),
    )


def sent_to(raw: RawConnection, replicas: Iterable[str], at: datetime) -> None:
    """Keep when something was last written for these PCs."""
    raw.executemany(
        "INSERT INTO sync_peer (peer, last_out_at) VALUES (?, ?) "
        "ON CONFLICT (peer) DO UPDATE SET last_out_at = excluded.last_out_at",
        [(replica, at.isoformat()) for replica in replicas],
    )


def owe(
    raw: RawConnection, replicas: Iterable[str], digests: Collection[str], paid: Collection[str]
) -> None:
    """Keep which files are to be written for these PCs yet, and strike out what was written."""
    known = peers(raw)
    for replica in replicas:
        before = known[replica].missing if replica in known else ()
        after = sorted({*before, *digests} - set(paid))
        raw.execute(
            "INSERT INTO sync_peer (peer, missing_blobs) VALUES (?, ?) "
            "ON CONFLICT (peer) DO UPDATE SET missing_blobs = excluded.missing_blobs",
            (replica, msgpack.packb(after)),
        )


def grown(one: Mapping[str, Mapping[str, int]], two: Mapping[str, Mapping[str, int]]) -> Vectors:
    """The greater of two vectors in every place."""
    result = plain(one)
    for space, streams in two.items():
        place = result.setdefault(space, {})
        for replica, seq in streams.items():
            place[replica] = max(seq, place.get(replica, 0))
    return result


def least(several: Iterable[Mapping[str, Mapping[str, int]]]) -> Vectors:
    """What all of several hold; empty where one of them holds nothing, or where there is none."""
    held = [plain(one) for one in several]
    if not held:
        return {}
    first, others = held[0], held[1:]
    return {
        space: {
            replica: min([seq, *(other.get(space, {}).get(replica, 0) for other in others)])
            for replica, seq in streams.items()
        }
        for space, streams in first.items()
    }


def most(several: Iterable[Mapping[str, Mapping[str, int]]]) -> Vectors:
    """What any of several holds; empty where there is none."""
    found: Vectors = {}
    for one in several:
        found = grown(found, one)
    return found


def covers(one: Mapping[str, Mapping[str, int]], two: Mapping[str, Mapping[str, int]]) -> bool:
    """Whether the first holds everything that the second names."""
    return all(
        one.get(space, {}).get(replica, 0) >= seq
        for space, streams in two.items()
        for replica, seq in streams.items()
    )


def plain(vectors: Mapping[str, Mapping[str, int]]) -> Vectors:
    """A vector as dictionaries of its own."""
    return {space: dict(streams) for space, streams in vectors.items()}


def packed(vectors: Mapping[str, Mapping[str, int]]) -> bytes:
    """A vector as it is kept."""
    return cast(bytes, msgpack.packb(plain(vectors)))


def _unpacked(stored: bytes | None) -> Vectors:
    return plain(msgpack.unpackb(stored)) if stored else {}


def _names(stored: bytes | None) -> tuple[str, ...]:
    return tuple(msgpack.unpackb(stored)) if stored else ()


unpacked = _unpacked
