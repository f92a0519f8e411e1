"""Reads changes back from the log, header and payload, one after the other. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log import codec
from mediation_desk.records.log.codec import ChangeKind, Header, Payload


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream of changes as known on this PC."""

    alias: int
    replica: str
    space: str
    own: bool
    public_key: bytes | None


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """A change as it stands in the log; ``packed`` is the uncompressed payload, None if blanked."""

    alias: int
    header: Header
    salt: bytes | None
    payload_hash: bytes
    link: bytes
    packed: bytes | None
    state: str

    @property
    def dot(self) -> tuple[int, int]:
        """Where it stands: (alias, seq)."""
        return self.alias, self.header.seq

    def payload(self) -> Payload | None:
        """The payload read, or None where it was blanked."""
        return None if self.packed is None else codec.unpack_payload(self.packed)


_COLUMNS = (
    "SELECT seq, hlc, user_id, verb, kind, schema_ver, ctx, salt, payload_hash, link, payload, "
    "state FROM sync_change WHERE alias = ? AND seq >= ? ORDER BY seq"
)


def streams(raw: RawConnection) -> dict[int, Stream]:
    """Every stream by alias."""
    rows = raw.execute(
        "SELECT r.alias, r.uuid, s.code, r.own, r.public_key "
        "FROM sync_replica r JOIN sync_space s ON s.alias = r.space ORDER BY r.alias"
    )
    return {row[0]: Stream(row[0], row[1], row[2], bool(row[3]), row[4]) for row in rows}


def changes(
    raw: RawConnection, known: dict[int, Stream], alias: int, first: int = 1
) -> Iterator[LoggedChange]:
    """The changes of one stream from ``first`` on; raises ``ValueError`` on a damaged payload."""
    stream = known[alias]
    for row in raw.execute(_COLUMNS, (alias, first)):
        seq, stamp, user, verb, kind, schema, ctx = row[:7]
        context = tuple((known[a].replica, s) for a, s in codec.unpack_context(ctx))
        header = Header(
            stream.replica, stream.space, seq, stamp, user, verb, _kind(kind), schema, context
        )
        salt, hashed, link, stored, state = row[7:]
        packed = None if stored is None else codec.decompress(stored)
        yield LoggedChange(alias, header, salt, hashed, link, packed, state)


def tip(raw: RawConnection, alias: int) -> int:
    """Number of the last change of a stream; 0 for none."""
    found = raw.execute("SELECT max(seq) FROM sync_change WHERE alias = ?", (alias,)).fetchone()
    return int(found[0] or 0)


def last_hlc(raw: RawConnection, alias: int) -> int:
    """Clock value of the last change of a stream; 0 for none."""
    sql = "SELECT hlc FROM sync_change WHERE alias = ? ORDER BY seq DESC LIMIT 1"
    found = raw.execute(sql, (alias,)).fetchone()
    return int(found[0]) if found else 0


def in_causal_order(
    raw: RawConnection, after: dict[int, int] | None = None
) -> Iterator[LoggedChange]:
    """Every change of every stream, none before a change that its writer had seen.

    ``after`` limits it to streams by alias, each beyond the number given there.
    """
    known = streams(raw)
    done = dict.fromkeys(known, 0) if after is None else dict(after)
    waiting = {alias: changes(raw, known, alias, seq + 1) for alias, seq in done.items()}
    ahead = {alias: next(waiting[alias], None) for alias in waiting}
    by_name = {(s.replica, s.space): alias for alias, s in known.items()}
    moved = True
    while moved:
        moved = False
        for alias, stream in waiting.items():
            change = ahead[alias]
            while change is not None and _ready(change, done, by_name):
                yield change
                moved = True
                done[alias] = change.header.seq
                change = ahead[alias] = next(stream, None)


def _ready(change: LoggedChange, done: dict[int, int], by_name: dict[tuple[str, str], int]) -> bool:
    space = change.header.space
    return all(
        done.get(by_name.get((replica, space), 0), 0) >= seq
        for replica, seq in change.header.context
    )


def _kind(text: str) -> ChangeKind:
    return "room" if text == "room" else "case"
