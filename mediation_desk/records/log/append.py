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
from mediation_desk.records.log import codec, heads, hlc, merging
from mediation_desk.records.log.apply import ORDERS, REDACT_VERB, Applier
from mediation_desk.records.log.codec import Header, Payload, RowOp
from mediation_desk.records.log.held import INSERT_CHANGE_OF, PUT_HEADS
from mediation_desk.records.log.settling import Before, Writer

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
        self.floor, is_late = merging.learnt(self.floor, stamp, self.clock.now())
        return not is_late


@dataclass(slots=True)
class Draft:
    """The ops of one verb so far, merged per row over as many flushes as it takes."""

    ops: dict[tuple[str, str], RowOp] = field(default_factory=dict)
    cases: dict[str, None] = field(default_factory=dict)
    kinds: set[codec.ChangeKind] = field(default_factory=set)
    spaces: set[int] = field(default_factory=set)
    gone: set[tuple[str, str]] = field(default_factory=set)
    """Rows that were deleted when they were written: what is done to one says so again."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What our user may have seen of others since our last change, and in all, by alias.

    A stream of which more has arrived than may have been seen stands in ``news`` twice.
    """

    news: News
    seen: dict[int, int]


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
    heard = heard_from_others(raw, space, end)
    news, ops, cases = heard.news, tuple(draft.ops.values()), tuple(draft.cases)
    raw.execute(INSERT_CHANGE, end.add(origin, verb, kind, Payload(verb.reason, cases, ops), news))
    unsettled = _write_heads(raw, origin, verb, ops, (end.alias, end.seq), heard.seen)
    if unsettled:
        settler, writer = Applier(raw, raw).settler, Writer(verb.user, end.hlc, cases)
        for table, row, name, now in unsettled:
            settler.settle(table, row, name, now, writer)
    raw.executemany(INSERT_CHANGE_OF, [(case, end.alias, end.seq) for case in cases])
    tell(raw, end.alias, news)
    seal = end.seal(origin)
    if seal is not None:
        raw.execute(INSERT_SEAL, seal)
    rows = tuple((op.table, op.row) for op in ops if op.table not in ORDERS)
    return Written(end.alias, end.seq, rows, cases)


INSERT_CHANGE = (
    "INSERT INTO sync_change (alias, seq, hlc, user_id, verb, kind, schema_ver, ctx, salt, "
    "payload_hash, link, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
INSERT_SEAL = "INSERT OR IGNORE INTO sync_seal (alias, seq, link, sig) VALUES (?, ?, ?, ?)"
_TOLD = "UPDATE sync_replica SET told_seq = ? WHERE alias = ?"
_SAID = "INSERT OR REPLACE INTO sync_seen (alias, other, seq) VALUES (?, ?, ?)"
_NEW_STREAM = (
    "INSERT INTO sync_replica (alias, uuid, space, public_key, own) "
    "SELECT coalesce(max(alias), 0) + 1, ?, ?, ?, 1 FROM sync_replica"
)
_TIP = "SELECT seq, hlc, link FROM sync_change WHERE alias = ? ORDER BY seq DESC LIMIT 1"
_OTHERS = (
    "SELECT alias, uuid, seen_seq, told_seq, received_seq FROM sync_replica "
    "WHERE space = ? AND alias <> ? AND received_seq > 0 AND uuid NOT LIKE '%~%'"
)
_GET_HEADS = "SELECT heads FROM sync_row WHERE table_id = ? AND row_id = ?"


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


def heard_from_others(raw: RawConnection, space: int, end: ChainEnd) -> Heard:
    """What our user may have seen when our next change is made.

    What was told once stays told, even where a change was put aside afterwards: it had been on the
    screen.
    """
    rows = raw.execute(_OTHERS, (space, end.alias)).fetchall()
    told = {alias: said for alias, _uuid, _seen, said, _got in rows}
    seen = {alias: max(shown, said) for alias, _uuid, shown, said, _got in rows}
    names = {row[0]: row[1] for row in rows}
    past = merging.beyond(seen, {row[0]: row[4] for row in rows})
    news = {**merging.to_tell(seen, told), **{alias: seen[alias] for alias in past}}
    named = [(alias, names[alias], seq) for more in (news, past) for alias, seq in more.items()]
    return Heard(named, merging.widened(seen, {}, (end.alias, end.seq + 1)))


def tell(raw: RawConnection, own: int, news: News) -> None:
    """Keep what our change told: for our next one, and for the day our stream is another's."""
    if news:
        seen, _needed = merging.told_apart((other, seq) for other, _uuid, seq in news)
        raw.executemany(_TOLD, [(seq, other) for other, seq in seen.items()])
        raw.executemany(_SAID, [(own, other, seq) for other, seq in seen.items()])


def _write_heads(
    raw: RawConnection,
    origin: Origin,
    verb: Verb,
    ops: tuple[RowOp, ...],
    dot: heads.Dot,
    seen: dict[int, int],
) -> list[tuple[str, str, str, heads.RowHeads]]:
    """Write the heads; gives the fields that had or have several, to be settled."""
    rows, unsettled = [], []
    for op in ops:
        if op.table in ORDERS:
            continue
        key = (origin.table_ids[op.table], op.row)
        is_new = op.insert and verb.name != REDACT_VERB
        found = None if is_new else raw.execute(_GET_HEADS, key).fetchone()
        if found is None:
            rows.append((*key, heads.pack(heads.RowHeads(dot))))
            continue
        now = heads.unpack(found[0])
        before = Before.of(now)
        if op.insert:
            now.say_anew(op.fields, dot, seen)
        else:
            now.write(op.fields, dot, seen)
        unsettled += [(op.table, op.row, n, now) for n in before.to_settle(now, list(op.fields))]
        rows.append((*key, heads.pack(now)))
    raw.executemany(PUT_HEADS, rows)
    return unsettled
