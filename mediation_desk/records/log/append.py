"""Writes one change to the log with its heads, in the transaction its caller holds.

Prepared SQL only, little work per save. Used by the recorder for each verb and by the bulk filler;
changes that come from elsewhere are written by whoever applies what sync merged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from mediation_desk.domain.ports import Clock
from mediation_desk.records.engine import Guard, RawConnection
from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.log import codec, heads, hlc
from mediation_desk.records.log.apply import REDACTION, Applier
from mediation_desk.records.log.codec import Header, Payload, RowOp

SEAL_EVERY = 100
News: TypeAlias = list[tuple[int, str, int]]


@dataclass(frozen=True, slots=True)
class Verb:
    """Who does what and why: an account's id, the verb's name, free text kept in the payload."""

    user: str
    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """The change a verb made, for notices to open pages: where in the log, and which rows."""

    alias: int
    seq: int
    rows: tuple[tuple[str, str], ...]
    cases: tuple[str, ...]


@dataclass(slots=True)
class Origin:
    """Whose changes these are: this replica's id and the streams it writes, by space."""

    replica: str
    own_space: int
    schema: int
    clock: Clock
    guard: Guard
    seal: Callable[[str, int, bytes], bytes] | None = None
    public_key: bytes | None = None
    table_ids: dict[str, int] = field(default_factory=dict)
    floor: int = 0
    """The latest clock value learnt from any change in this store."""

    def learn(self, stamp: int) -> bool:
        """Let a change from elsewhere move the log's clock; False when it is a day ahead."""
        if not hlc.may_learn(stamp, self.clock.now()):
            return False
        self.floor = max(self.floor, stamp)
        return True


@dataclass(slots=True)
class Draft:
    """The ops of one verb so far, merged per row over as many flushes as it takes."""

    ops: dict[tuple[str, str], RowOp] = field(default_factory=dict)
    cases: dict[str, None] = field(default_factory=dict)
    kinds: set[codec.ChangeKind] = field(default_factory=set)
    spaces: set[int] = field(default_factory=set)


@dataclass(slots=True)
class ChainEnd:
    """The end of one of our own streams, to which changes are linked."""

    alias: int
    space: str
    seq: int
    hlc: int
    link: bytes

    def add(
        self, origin: Origin, verb: Verb, kind: codec.ChangeKind, payload: Payload, news: News
    ) -> tuple[object, ...]:
        """Link one more change; gives its row for ``INSERT_CHANGE`` and moves the end."""
        self.seq += 1
        self.hlc = hlc.tick(origin.clock.now(), max(self.hlc, origin.floor))
        context = tuple((uuid, seen) for _alias, uuid, seen in news)
        header = Header(
            origin.replica, self.space, self.seq, self.hlc, verb.user, verb.name, kind,
            origin.schema, context,
        )  # fmt: skip
        packed = codec.pack_payload(payload)
        if len(packed) > codec.MAX_PAYLOAD:
            raise StoreFault("change_too_large", size=len(packed))
        salt = codec.new_salt()
        hashed = codec.payload_hash(salt, packed)
        self.link = codec.link(self.link, header, hashed)
        ctx = codec.pack_context([(other, seen) for other, _uuid, seen in news])
        return (
            self.alias, self.seq, self.hlc, verb.user, verb.name, kind, origin.schema, ctx, salt,
            hashed, self.link, codec.compress(packed),
        )  # fmt: skip

    def seal(self, origin: Origin) -> tuple[object, ...] | None:
        """The row of a seal here, every hundred changes."""
        if origin.seal is None or self.seq % SEAL_EVERY:
            return None
        return (self.alias, self.seq, self.link, origin.seal(self.space, self.seq, self.link))


def write_change(raw: RawConnection, origin: Origin, verb: Verb, draft: Draft) -> Written:
    """Write one change with its heads; the caller holds the transaction and has set the guard."""
    (space,), (kind,) = draft.spaces, draft.kinds
    end = end_of(raw, origin, space)
    news = news_of_others(raw, space, end.alias)
    ops, cases = tuple(draft.ops.values()), tuple(draft.cases)
    raw.execute(INSERT_CHANGE, end.add(origin, verb, kind, Payload(verb.reason, cases, ops), news))
    disputed = _write_heads(raw, origin, ops, (end.alias, end.seq))
    for table, row, name, dots in disputed:
        Applier(raw, raw).settle(table, row, name, dots, verb.user, end.hlc, cases)
    raw.executemany(INSERT_CHANGE_OF, [(case, end.alias, end.seq) for case in cases])
    if news:
        raw.executemany(TOLD, [(seen, other) for other, _uuid, seen in news])
    seal = end.seal(origin)
    if seal is not None:
        raw.execute(INSERT_SEAL, seal)
    return Written(end.alias, end.seq, tuple((op.table, op.row) for op in ops), cases)


INSERT_CHANGE = (
    "INSERT INTO sync_change (alias, seq, hlc, user_id, verb, kind, schema_ver, ctx, salt, "
    "payload_hash, link, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
INSERT_CHANGE_OF = "INSERT OR IGNORE INTO change_of (case_id, alias, seq) VALUES (?, ?, ?)"
INSERT_SEAL = "INSERT OR IGNORE INTO sync_seal (alias, seq, link, sig) VALUES (?, ?, ?, ?)"
TOLD = "UPDATE sync_replica SET told_seq = ? WHERE alias = ?"
_NEW_STREAM = (
    "INSERT INTO sync_replica (alias, uuid, space, public_key, own) "
    "SELECT coalesce(max(alias), 0) + 1, ?, ?, ?, 1 FROM sync_replica"
)
_TIP = "SELECT seq, hlc, link FROM sync_change WHERE alias = ? ORDER BY seq DESC LIMIT 1"
_NEWS = (
    "SELECT alias, uuid, seen_seq FROM sync_replica "
    "WHERE space = ? AND alias <> ? AND seen_seq > told_seq"
)
_GET_HEADS = "SELECT heads FROM sync_row WHERE table_id = ? AND row_id = ?"
PUT_HEADS = "INSERT OR REPLACE INTO sync_row (table_id, row_id, heads) VALUES (?, ?, ?)"


def end_of(raw: RawConnection, origin: Origin, space: int) -> ChainEnd:
    """The end of this replica's stream in a space; the stream is made on first use."""
    mine = (
        "SELECT r.alias, s.code FROM sync_space s LEFT JOIN sync_replica r "
        "ON r.space = s.alias AND r.uuid = ? WHERE s.alias = ?"
    )
    found = raw.execute(mine, (origin.replica, space)).fetchone()
    if found is None:
        raise StoreFault("space_unknown", space=space)
    if found[0] is None:
        raw.execute(_NEW_STREAM, (origin.replica, space, origin.public_key))
        found = raw.execute(mine, (origin.replica, space)).fetchone()
    tip = raw.execute(_TIP, (found[0],)).fetchone() or (0, 0, codec.GENESIS)
    return ChainEnd(found[0], found[1], *tip)


def news_of_others(raw: RawConnection, space: int, own: int) -> News:
    """What our user may have seen since our last change: (alias, replica, number)."""
    return [(row[0], row[1], row[2]) for row in raw.execute(_NEWS, (space, own))]


def _write_heads(
    raw: RawConnection, origin: Origin, ops: tuple[RowOp, ...], dot: heads.Dot
) -> list[tuple[str, str, str, list[heads.Dot]]]:
    """Write the heads; gives the fields that had or have several, to be settled."""
    seen = _seen_by_us(raw)
    rows, disputed = [], []
    for op in ops:
        if op.table == REDACTION:
            continue
        key = (origin.table_ids[op.table], op.row)
        found = None if op.insert else raw.execute(_GET_HEADS, key).fetchone()
        if found is None:
            rows.append((*key, heads.pack(heads.RowHeads(dot))))
            continue
        now = heads.unpack(found[0])
        before = set(now.conflicts())
        now.write(op.fields, dot, seen)
        for name in op.fields:
            if name in before or len(now.of(name)) > 1:
                disputed.append((op.table, op.row, name, now.of(name)))
        rows.append((*key, heads.pack(now)))
    raw.executemany(PUT_HEADS, rows)
    return disputed


def _seen_by_us(raw: RawConnection) -> heads.Seen:
    """Which applied changes our user may have seen: all but those behind a parked one."""
    capped = "SELECT alias, seen_seq FROM sync_replica WHERE own = 0 AND seen_seq < received_seq"
    limits = dict(raw.execute(capped))
    if not limits:
        return heads.everything
    return lambda dot: dot[1] <= limits.get(dot[0], dot[1])
