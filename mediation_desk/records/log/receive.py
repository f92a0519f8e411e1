"""Takes changes of other replicas into the log and applies them; says what became of each.

Checks number, link and payload; signatures, trust and authority were checked by whoever calls.
Nothing here ever blocks the queue: what cannot be applied is parked or put into quarantine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import sqlcipher3.dbapi2 as sqlcipher

from mediation_desk.domain.errors import DeskError
from mediation_desk.records import base
from mediation_desk.records.engine import Guard, RawConnection
from mediation_desk.records.log import codec, reading
from mediation_desk.records.log.append import INSERT_CHANGE, Origin
from mediation_desk.records.log.apply import Applied, Applier
from mediation_desk.records.log.codec import Header, RowOp
from mediation_desk.records.log.reading import LoggedChange
from mediation_desk.records.store import Store

State = Literal["applied", "repeated", "parked", "quarantined"]
_NOTHING = Applied((), (), ())
_IDENTITY = frozenset({"id", "space"})
_INSERT = INSERT_CHANGE.replace("payload)", "payload, state)").replace("?)", "?, ?)")


class ChainBroken(DeskError):
    """A change that does not continue its stream: ``stream_unknown``, ``change_gap``,
    ``change_forked``, ``link_wrong`` or ``payload_wrong``; values: replica, seq.
    """


@dataclass(frozen=True, slots=True)
class Incoming:
    """A change as it travels; payload and salt are absent for private notes of other centres."""

    header: Header
    salt: bytes | None
    payload_hash: bytes
    link: bytes
    packed: bytes | None


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one change; ``late_clock`` marks a clock value over a day ahead of ours."""

    state: State
    done: Applied
    late_clock: bool


def register_stream(
    raw: RawConnection, replica: str, space: str, *, centre: str, name: str, key: bytes | None
) -> int:
    """The alias of another replica's stream in a space, both made known on first use."""
    made = (
        "INSERT OR IGNORE INTO sync_space (alias, code) "
        "SELECT coalesce(max(alias), 0) + 1, ? FROM sync_space"
    )
    raw.execute(made, (space,))
    raw.execute(
        "INSERT OR IGNORE INTO sync_replica (alias, uuid, space, centre, device_name, public_key) "
        "SELECT (SELECT max(alias) + 1 FROM sync_replica), ?, alias, ?, ?, ? "
        "FROM sync_space WHERE code = ?",
        (replica, centre, name, key, space),
    )
    sql = (
        "SELECT r.alias FROM sync_replica r JOIN sync_space s ON s.alias = r.space "
        "WHERE r.uuid = ? AND s.code = ?"
    )
    return int(raw.execute(sql, (replica, space)).fetchone()[0])


def outgoing(raw: RawConnection, space: str, vector: dict[str, int]) -> Iterator[Incoming]:
    """The changes of a space beyond a vector, as they travel to a PC of the same centre.

    In causal order, so that the receiver can take them one after the other.
    """
    known = reading.streams(raw)
    after = {a: vector.get(s.replica, 0) for a, s in known.items() if s.space == space}
    for change in reading.in_causal_order(raw, after):
        yield Incoming(change.header, change.salt, change.payload_hash, change.link, change.packed)


def vectors(raw: RawConnection, space: str) -> tuple[dict[str, int], dict[str, int]]:
    """Receipt vector V and seen vector of a space, by replica; own streams at their end."""
    received, seen = {}, {}
    rows = raw.execute(
        "SELECT r.alias, r.uuid, r.received_seq, r.seen_seq, r.own FROM sync_replica r "
        "JOIN sync_space s ON s.alias = r.space WHERE s.code = ?",
        (space,),
    ).fetchall()
    for alias, replica, got, shown, own in rows:
        end = reading.tip(raw, alias) if own else 0
        received[replica], seen[replica] = (end, end) if own else (got, shown)
    return received, seen


def receive(
    store: Store,
    incoming: Iterable[Incoming],
    *,
    refused: Callable[[Incoming], bool] = lambda change: False,
) -> list[Received]:
    """Take a batch (about 2,000) in one transaction; their streams must be registered.

    ``refused`` says which change its writer had no right to make: it goes into quarantine. Raises
    ChainBroken, and then nothing of the batch is kept.
    """
    with store.maintenance() as raw, store.guard_open(Guard.REDACTING):
        applier = Applier(raw, raw)
        return [_take(raw, store.origin, applier, change, refused(change)) for change in incoming]


def _take(
    raw: RawConnection, origin: Origin, applier: Applier, change: Incoming, refused: bool
) -> Received:
    header = change.header
    late = not origin.learn(header.hlc)
    alias = _alias(applier, change)
    sql = "SELECT link FROM sync_change WHERE alias = ? AND seq = ?"
    if _is_there(raw.execute(sql, (alias, header.seq)).fetchone(), change):
        return Received("repeated", _NOTHING, late)
    before = raw.execute(sql, (alias, header.seq - 1)).fetchone()
    _check(change, before[0] if before else codec.GENESIS, known=before is not None)
    logged = _logged(alias, change)
    state, done = _try(raw, applier, logged, refused or _forbidden(logged))
    _move_vectors(raw, alias, header.seq, applied=state == "applied")
    return Received(state, done, late)


def _try(
    raw: RawConnection, applier: Applier, change: LoggedChange, bad: bool
) -> tuple[State, Applied]:
    """Apply, or park, or put into quarantine what the tables themselves refuse."""
    state: State = "quarantined" if bad else "applied"
    if not bad and applier.cannot_stand(change):
        state = "parked"
    if state == "applied":
        raw.execute("SAVEPOINT one")
        try:
            blanked = change.packed is None and change.header.kind == "case"
            _keep(raw, applier, change, "redacted" if blanked else state)
            done = applier.apply(change)
            raw.execute("RELEASE one")
        except (sqlcipher.IntegrityError, sqlcipher.InterfaceError):
            raw.execute("ROLLBACK TO one")
            raw.execute("RELEASE one")
            applier.seen.clear()
            state = "quarantined"
        else:
            return state, done
    _keep(raw, applier, change, state)
    applier.note_context(change)
    return state, _NOTHING


def _alias(applier: Applier, change: Incoming) -> int:
    header = change.header
    named = {header.replica, *(replica for replica, _seq in header.context)}
    for replica in named:
        if (replica, header.space) not in applier.aliases:
            raise ChainBroken("stream_unknown", replica=replica, seq=header.seq)
    return applier.aliases[header.replica, header.space]


def _is_there(found: tuple[bytes] | None, change: Incoming) -> bool:
    if found is None:
        return False
    if found[0] != change.link:
        raise ChainBroken("change_forked", replica=change.header.replica, seq=change.header.seq)
    return True


def _check(change: Incoming, previous: bytes, *, known: bool) -> None:
    header = change.header
    place = {"replica": header.replica, "seq": header.seq}
    if not known and header.seq != 1:
        raise ChainBroken("change_gap", **place)
    if codec.link(previous, header, change.payload_hash) != change.link:
        raise ChainBroken("link_wrong", **place)
    if change.packed is not None:
        salt = change.salt or b""
        if codec.payload_hash(salt, change.packed) != change.payload_hash:
            raise ChainBroken("payload_wrong", **place)


def _logged(alias: int, change: Incoming) -> LoggedChange:
    return LoggedChange(
        alias, change.header, change.salt, change.payload_hash, change.link, change.packed,
        "applied",
    )  # fmt: skip


def _forbidden(change: LoggedChange) -> bool:
    """Whether a change alters a signed or audited row, a row's identity, or cannot be read."""
    try:
        payload = change.payload()
    except ValueError:
        return True
    if payload is None:
        return False
    return any(
        _alters_frozen(op, payload.ops) or not _IDENTITY.isdisjoint(op.fields) for op in payload.ops
    )


def _alters_frozen(op: RowOp, ops: Iterable[RowOp]) -> bool:
    """Whether an op alters an insert-only row; marking it together with its case does not."""
    model = base.synced_models().get(op.table)
    if model is None or model.sync_class != "frozen" or op.insert:
        return False
    marked = any(o.table == base.CASE_TABLE and o.new_values().get("deleted") for o in ops)
    only_marks = set(op.fields) == {"deleted"} and bool(op.new_values()["deleted"])
    return not (model.goes_with_case and only_marks and marked)


def _keep(raw: RawConnection, applier: Applier, change: LoggedChange, state: str) -> None:
    header = change.header
    pairs = [(applier.aliases[r, header.space], seq) for r, seq in header.context]
    stored = None if change.packed is None else codec.compress(change.packed)
    row = (
        change.alias, header.seq, header.hlc, header.user, header.verb, header.kind,
        header.schema, codec.pack_context(pairs), change.salt, change.payload_hash, change.link,
        stored,
    )  # fmt: skip
    raw.execute(
        INSERT_CHANGE.replace("payload)", "payload, state)").replace("?)", "?, ?)"), (*row, state)
    )


def _move_vectors(raw: RawConnection, alias: int, seq: int, *, applied: bool) -> None:
    """V moves always; the seen vector stops before the first change that was not applied."""
    raw.execute("UPDATE sync_replica SET received_seq = ? WHERE alias = ?", (seq, alias))
    if applied:
        sql = "UPDATE sync_replica SET seen_seq = ? WHERE alias = ? AND seen_seq = ?"
        raw.execute(sql, (seq, alias, seq - 1))
