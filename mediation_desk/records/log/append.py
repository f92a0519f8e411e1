"""Writes one change to the log with its heads, in the transaction its caller holds.

Prepared SQL only, little work per save. Used by the recorder for each verb and by the bulk filler;
changes that come from elsewhere are written by whoever applies what sync merged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from mediation_desk.domain.ports import Clock
from mediation_desk.records.engine import Guard, RawConnection
from mediation_desk.records.log import codec, heads, hlc
from mediation_desk.records.log.codec import Header, Payload, RowOp
from mediation_desk.records.troubles import StoreFault

SEAL_EVERY = 100


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
    streams: dict[int, tuple[int, str]] = field(default_factory=dict)


@dataclass(slots=True)
class Draft:
    """The ops of one verb so far, merged per row over as many flushes as it takes."""

    ops: dict[tuple[str, str], RowOp] = field(default_factory=dict)
    cases: dict[str, None] = field(default_factory=dict)
    kinds: set[codec.ChangeKind] = field(default_factory=set)
    spaces: set[int] = field(default_factory=set)


def write_change(raw: RawConnection, origin: Origin, verb: Verb, draft: Draft) -> Written:
    """Write one change with its heads; the caller holds the transaction and has set the guard."""
    (space,), (kind,) = draft.spaces, draft.kinds
    alias, space_code = _own_stream(raw, origin, space)
    seq, last_hlc, previous = _tip(raw, alias)
    stamp = hlc.tick(origin.clock.now(), last_hlc)
    context = _news_of_others(raw, space, alias)
    header = Header(
        origin.replica, space_code, seq + 1, stamp, verb.user, verb.name, kind, origin.schema,
        tuple((uuid, seen) for _alias, uuid, seen in context),
    )  # fmt: skip
    ops = tuple(draft.ops.values())
    packed = codec.pack_payload(Payload(verb.reason, tuple(draft.cases), ops))
    if len(packed) > codec.MAX_PAYLOAD:
        raise StoreFault("change_too_large", size=len(packed))
    salt = codec.new_salt()
    hashed = codec.payload_hash(salt, packed)
    link = codec.link(previous, header, hashed)
    ctx = codec.pack_context([(other, seen) for other, _uuid, seen in context])
    change = (
        alias, seq + 1, stamp, verb.user, verb.name, kind, origin.schema, ctx, salt, hashed, link,
        codec.compress(packed),
    )  # fmt: skip
    raw.execute(_INSERT_CHANGE, change)
    _write_heads(raw, origin, ops, (alias, seq + 1))
    raw.executemany(_INSERT_CHANGE_OF, [(case, alias, seq + 1) for case in draft.cases])
    if context:
        raw.executemany(_TOLD, [(seen, other) for other, _uuid, seen in context])
    if origin.seal is not None and (seq + 1) % SEAL_EVERY == 0:
        raw.execute(_INSERT_SEAL, (alias, seq + 1, link, origin.seal(space_code, seq + 1, link)))
    rows = tuple((op.table, op.row) for op in ops)
    return Written(alias, seq + 1, rows, tuple(draft.cases))


_INSERT_CHANGE = (
    "INSERT INTO sync_change (alias, seq, hlc, user_id, verb, kind, schema_ver, ctx, salt, "
    "payload_hash, link, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_CHANGE_OF = "INSERT OR IGNORE INTO change_of (case_id, alias, seq) VALUES (?, ?, ?)"
_INSERT_SEAL = "INSERT OR IGNORE INTO sync_seal (alias, seq, link, sig) VALUES (?, ?, ?, ?)"
_TOLD = "UPDATE sync_replica SET told_seq = ? WHERE alias = ?"
_TIP = "SELECT seq, hlc, link FROM sync_change WHERE alias = ? ORDER BY seq DESC LIMIT 1"
_NEWS = (
    "SELECT alias, uuid, seen_seq FROM sync_replica "
    "WHERE space = ? AND alias <> ? AND seen_seq > told_seq"
)
_GET_HEADS = "SELECT heads FROM sync_row WHERE table_id = ? AND row_id = ?"
_PUT_HEADS = "INSERT OR REPLACE INTO sync_row (table_id, row_id, heads) VALUES (?, ?, ?)"


def _own_stream(raw: RawConnection, origin: Origin, space: int) -> tuple[int, str]:
    """Alias of this replica's stream in a space and the space's code; made on first use."""
    known = origin.streams.get(space)
    if known is not None:
        return known
    found = raw.execute("SELECT code FROM sync_space WHERE alias = ?", (space,)).fetchone()
    if found is None:
        raise StoreFault("space_unknown", space=space)
    mine = "SELECT alias FROM sync_replica WHERE uuid = ? AND space = ?"
    row = raw.execute(mine, (origin.replica, space)).fetchone()
    if row is None:
        raw.execute(
            "INSERT INTO sync_replica (alias, uuid, space, public_key, own) "
            "SELECT coalesce(max(alias), 0) + 1, ?, ?, ?, 1 FROM sync_replica",
            (origin.replica, space, origin.public_key),
        )
        row = raw.execute(mine, (origin.replica, space)).fetchone()
    return int(row[0]), str(found[0])


def _tip(raw: RawConnection, alias: int) -> tuple[int, int, bytes]:
    row = raw.execute(_TIP, (alias,)).fetchone()
    return (0, 0, codec.GENESIS) if row is None else (row[0], row[1], row[2])


def _news_of_others(raw: RawConnection, space: int, own: int) -> list[tuple[int, str, int]]:
    return [(row[0], row[1], row[2]) for row in raw.execute(_NEWS, (space, own))]


def _write_heads(
    raw: RawConnection, origin: Origin, ops: tuple[RowOp, ...], dot: heads.Dot
) -> None:
    seen = _seen_by_us(raw)
    rows = []
    for op in ops:
        key = (origin.table_ids[op.table], op.row)
        found = None if op.insert else raw.execute(_GET_HEADS, key).fetchone()
        if found is None:
            rows.append((*key, heads.pack(heads.RowHeads(dot))))
            continue
        now = heads.unpack(found[0])
        now.write(op.fields, dot, seen)
        rows.append((*key, heads.pack(now)))
    raw.executemany(_PUT_HEADS, rows)


def _seen_by_us(raw: RawConnection) -> heads.Seen:
    """Which applied changes our user may have seen: all but those behind a parked one."""
    capped = "SELECT alias, seen_seq FROM sync_replica WHERE own = 0 AND seen_seq < received_seq"
    limits = dict(raw.execute(capped))
    if not limits:
        return heads.everything
    return lambda dot: dot[1] <= limits.get(dot[0], dot[1])
