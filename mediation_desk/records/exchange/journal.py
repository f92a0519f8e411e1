"""The journal of packages written and taken in (收发记录): what became of each, and why.

Local: the journal of one PC says nothing to another. Holds no name and no path, file names only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.exchange.peers import Vectors, covers, packed, unpacked


class Outgoing(StrEnum):
    """States of a package on its way out."""

    PLANNED = "planned"
    PUBLISHED = "published"
    CONFIRMED = "confirmed"
    CLEARED = "cleared"
    SUPERSEDED = "superseded"
    FAILED = "failed"


class Incoming(StrEnum):
    """States of a package on its way in."""

    HELD = "held"
    APPLYING = "applying"
    APPLIED = "applied"
    REJECTED = "rejected"


OUT, IN = "out", "in"
MOST_REFUSED = 100
EVERY = 1 << 40
_VOLUMES = "volumes_that_wait"


@dataclass(frozen=True, slots=True)
class PackageLine:
    """One package of the journal; ``peer`` is a centre's code going out, a replica coming in.

    ``part_of`` is the package with whose changes these files belong; ``place`` the id of the stick
    or share; ``told`` what its sender said to hold; ``error`` a code.
    """

    uuid: str
    direction: str
    peer: str
    kind: str
    file: str
    sha256: str
    size: int
    counter: int
    v0: Vectors
    v1: Vectors
    told: Vectors
    state: str
    error: str
    place: str
    part_of: str
    made_at: str
    done_at: str


_COLUMNS = (
    "uuid, direction, peer, kind, file, sha256, size, counter, v0, v1, told, state, "
    "error, place, part_of, made_at, done_at"
)


def put(raw: RawConnection, line: PackageLine) -> None:
    """Keep a package, or what is now known of it."""
    values = (
        line.uuid, line.direction, line.peer, line.kind, line.file, bytes.fromhex(line.sha256),
        line.size, line.counter, packed(line.v0), packed(line.v1), packed(line.told), line.state,
        line.error or None, line.place, line.part_of, line.made_at, line.done_at or None,
    )  # fmt: skip
    marks = ", ".join("?" * len(values))
    raw.execute(f"INSERT OR REPLACE INTO sync_package ({_COLUMNS}) VALUES ({marks})", values)


def settle(raw: RawConnection, uuid: str, state: str, at: datetime, error: str = "") -> None:
    """Say what became of a package."""
    sql = "UPDATE sync_package SET state = ?, error = ?, done_at = ? WHERE uuid = ?"
    raw.execute(sql, (state, error or None, at.isoformat(), uuid))


def publish(
    raw: RawConnection, uuid: str, file: str, sha256: str, size: int, at: datetime
) -> None:
    """Say that a package stands whole and read back in its mailbox (已写入，尚未确认)."""
    sql = (
        "UPDATE sync_package SET state = ?, file = ?, sha256 = ?, size = ?, done_at = ? "
        "WHERE uuid = ?"
    )
    values = (Outgoing.PUBLISHED, file, bytes.fromhex(sha256), size, at.isoformat(), uuid)
    raw.execute(sql, values)


def refused(raw: RawConnection) -> tuple[str, ...]:
    """The last packages that were not taken in, for whom they are from to write anew."""
    sql = (
        "SELECT uuid FROM sync_package WHERE direction = 'in' AND state = 'rejected' "
        "ORDER BY done_at DESC, counter DESC LIMIT ?"
    )
    return tuple(row[0] for row in raw.execute(sql, (MOST_REFUSED,)).fetchall())


def lose(raw: RawConnection, peer: str, uuids: Iterable[str], at: datetime) -> None:
    """Note that a centre did not take packages, so that what they held is written again."""
    for uuid in uuids:
        line = one(raw, uuid)
        if line is not None and (line.peer, line.state) == (peer, Outgoing.PUBLISHED):
            settle(raw, uuid, Outgoing.FAILED, at, "package_refused_there")


def confirm(raw: RawConnection, peer: str, holds: Vectors, at: datetime) -> int:
    """Mark what a centre has by its own word as confirmed; gives how many packages."""
    waiting = lines(raw, direction=OUT, states=(Outgoing.PUBLISHED,), peer=peer)
    done = [line for line in waiting if covers(holds, line.v1)]
    for line in done:
        settle(raw, line.uuid, Outgoing.CONFIRMED, at)
    return len(done)


def one(raw: RawConnection, uuid: str) -> PackageLine | None:
    """A package of the journal."""
    sql = f"SELECT {_COLUMNS} FROM sync_package WHERE uuid = ?"
    found = raw.execute(sql, (uuid,)).fetchone()
    return None if found is None else _line(found)


def lines(
    raw: RawConnection,
    *,
    direction: str = "",
    states: tuple[str, ...] = (),
    peer: str = "",
    place: str = "",
    limit: int = EVERY,
) -> list[PackageLine]:
    """Packages of the journal, the newest first; only those of one peer, one stick or share."""
    where, values = ["true"], []
    for column, wanted in (("direction", direction), ("peer", peer), ("place", place)):
        if wanted:
            where.append(f"{column} = ?")
            values.append(wanted)
    if states:
        where.append(f"state IN ({', '.join('?' * len(states))})")
        values += states
    sql = (
        f"SELECT {_COLUMNS} FROM sync_package WHERE {' AND '.join(where)} "
        "ORDER BY made_at DESC, counter DESC LIMIT ?"
    )
    return [_line(row) for row in raw.execute(sql, (*values, limit)).fetchall()]


def count(raw: RawConnection, direction: str, state: str) -> int:
    """How many packages stand so."""
    sql = "SELECT count(*) FROM sync_package WHERE state = ? AND direction = ?"
    return int(raw.execute(sql, (state, direction)).fetchone()[0])


def next_counter(raw: RawConnection) -> int:
    """The number of the next package of this PC; never one given before."""
    sql = "SELECT coalesce(max(counter), 0) + 1 FROM sync_package WHERE direction = 'out'"
    return int(raw.execute(sql).fetchone()[0])


def came_to(raw: RawConnection, uuid: str) -> str:
    """What became of a package that came in; empty where it never did."""
    sql = "SELECT state FROM sync_package WHERE uuid = ? AND direction = 'in'"
    found = raw.execute(sql, (uuid,)).fetchone()
    return "" if found is None else str(found[0])


def volumes_that_wait(raw: RawConnection) -> str:
    """What was kept of volumes that wait; empty for none."""
    found = raw.execute("SELECT value FROM store_state WHERE name = ?", (_VOLUMES,)).fetchone()
    return "" if found is None else str(found[0])


def keep_volumes_that_wait(raw: RawConnection, told: str) -> None:
    """Keep what volumes wait for, by the place where they lie."""
    sql = "INSERT OR REPLACE INTO store_state (name, value) VALUES (?, ?)"
    raw.execute(sql, (_VOLUMES, told))


def _line(row: Sequence[Any]) -> PackageLine:
    uuid, direction, peer, kind, file, sha256, size, counter = row[:8]
    v0, v1, told, state, error, place, part_of, made_at, done_at = row[8:]
    return PackageLine(
        uuid, direction, peer, kind, file, (sha256 or b"").hex(), size, counter, unpacked(v0),
        unpacked(v1), unpacked(told), state, error or "", place, part_of, made_at, done_at or "",
    )  # fmt: skip
