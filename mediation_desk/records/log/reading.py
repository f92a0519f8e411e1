"""Reads changes back from the log, header and payload, one after the other. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log import codec, merging
from mediation_desk.records.log.codec import ChangeKind, Header, Payload

FORKED = "forked"
LINK_DIGITS = 16
BRANCH = "~"
"""Stands in the name of a stream between its replica and the link its branch begins with."""


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream of changes as known on this PC.

    ``name`` is the replica's id; where a replica wrote two different changes under one number, it
    is followed by the branch. ``cutoff``: changes beyond it do not count, for ``status`` says why.
    """

    alias: int
    name: str
    space: str
    own: bool
    public_key: bytes | None
    status: str = "active"
    cutoff: int | None = None

    @property
    def replica(self) -> str:
        """The replica that wrote it."""
        return self.name.partition(BRANCH)[0]

    @property
    def is_branch(self) -> bool:
        """Whether it begins in the middle, beside the stream first known of its replica."""
        return BRANCH in self.name


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
    opened: Payload | None = field(default=None, compare=False, repr=False)
    """The payload, where it was read before."""

    @property
    def dot(self) -> tuple[int, int]:
        """Where it stands: (alias, seq)."""
        return self.alias, self.header.seq

    def payload(self) -> Payload | None:
        """The payload read, or None where it was blanked."""
        if self.opened is not None or self.packed is None:
            return self.opened
        return codec.unpack_payload(self.packed)


_COLUMNS = (
    "SELECT seq, hlc, user_id, verb, kind, schema_ver, ctx, salt, payload_hash, link, payload, "
    "state FROM sync_change WHERE alias = ? AND seq >= ? ORDER BY seq"
)


def streams(raw: RawConnection, space: str = "") -> dict[int, Stream]:
    """Every stream by alias; only those of one space, where it is named."""
    rows = raw.execute(
        "SELECT r.alias, r.uuid, s.code, r.own, r.public_key, r.status, r.cutoff_seq "
        "FROM sync_replica r JOIN sync_space s ON s.alias = r.space "
        "WHERE ? = '' OR s.code = ? ORDER BY r.alias",
        (space, space),
    )
    return {r[0]: Stream(r[0], r[1], r[2], bool(r[3]), r[4], r[5], r[6]) for r in rows}


def by_name(known: dict[int, Stream]) -> dict[tuple[str, str], int]:
    """Alias by replica and space, as a change's header and context name a stream."""
    return {(s.replica, s.space): alias for alias, s in known.items() if not s.is_branch}


def forks_at(raw: RawConnection, replica: str, space: str) -> int | None:
    """The first number that a replica wrote twice in a space; None where it has no branches."""
    name = f"{replica}{BRANCH}"
    sql = (
        "SELECT min(c.seq) FROM sync_replica r JOIN sync_change c ON c.alias = r.alias "
        "WHERE substr(r.uuid, 1, length(?)) = ? "
        "AND r.space = (SELECT alias FROM sync_space WHERE code = ?)"
    )
    found = raw.execute(sql, (name, name, space)).fetchone()[0]
    return None if found is None else int(found)


def name_of(raw: RawConnection, stream: Stream) -> str:
    """The name of a stream that every PC gives it: of two branches, by where they begin.

    The branch that was here first stands under the replica's own name, and is not it everywhere.
    """
    if stream.is_branch or stream.cutoff is None:
        return stream.name
    begin = forks_at(raw, stream.replica, stream.space)
    sql = "SELECT link FROM sync_change WHERE alias = ? AND seq = ?"
    found = raw.execute(sql, (stream.alias, begin)).fetchone()
    if found is None:
        return stream.name
    return f"{stream.replica}{BRANCH}{bytes(found[0]).hex()[:LINK_DIGITS]}"


def stored_name(raw: RawConnection, name: str, space: str) -> str:
    """The name under which a stream stands here that every PC calls so."""
    for stream in streams(raw).values() if BRANCH in name else ():
        if stream.space == space and name_of(raw, stream) == name:
            return stream.name
    return name


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
    names = by_name(known)
    moved = True
    while moved:
        moved = False
        for alias, stream in waiting.items():
            change = ahead[alias]
            while change is not None and _ready(change, done, names):
                yield change
                moved = True
                done[alias] = max(done[alias], change.header.seq)  # a branch may be further
                _count_branch(known[alias], done, names)
                change = ahead[alias] = next(stream, None)


def _ready(
    change: LoggedChange, done: dict[int, int], names: dict[tuple[str, str], int]
) -> bool:
    space, replica = change.header.space, change.header.replica
    _seen, told = merging.told_apart(change.header.context)
    needed = {names.get((other, space), 0): seq for other, seq in told.items()}
    main = names.get((replica, space), change.alias)
    if main != change.alias:  # a branch goes on from the stream that it left
        needed[main] = change.header.seq - 1
    return merging.is_ready(needed, done)


def _count_branch(stream: Stream, done: dict[int, int], names: dict[tuple[str, str], int]) -> None:
    """Who names a replica of two branches may mean either: the longer one counts."""
    main = names.get((stream.replica, stream.space), stream.alias)
    done[main] = max(done.get(main, 0), done[stream.alias])


def _kind(text: str) -> ChangeKind:
    return "room" if text == "room" else "case"
