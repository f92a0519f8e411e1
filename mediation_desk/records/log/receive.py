"""Takes changes of other replicas into the log and applies them; says what became of each.

Checks number, link and payload; signatures, trust and authority were checked by whoever calls.
Nothing here ever blocks the queue: what cannot be applied is parked or put into quarantine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from mediation_desk.records.engine import Guard, RawConnection
from mediation_desk.records.log import branches, reading
from mediation_desk.records.log.apply import Applied, Applier
from mediation_desk.records.log.incoming import ChainBroken, Incoming
from mediation_desk.records.log.taking import Batch
from mediation_desk.records.log.withheld import rebuild
from mediation_desk.records.store import Store

State = Literal["applied", "repeated", "parked", "quarantined", "forked"]


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one change; ``late_clock`` marks a clock value over a day ahead of ours.

    ``reason``: why it was parked or put into quarantine. ``forked``: another change already bears
    its number; both are in quarantine now and the stream is marked.
    """

    state: State
    done: Applied
    late_clock: bool
    reason: str = ""


def register_stream(
    raw: RawConnection, replica: str, space: str, *, centre: str, name: str, key: bytes | None
) -> int:
    """The alias of another replica's stream in a space, both made known on first use.

    A branch's name stands for its replica: branches are found out here, nobody brings them in.
    """
    replica = replica.partition(reading.BRANCH)[0]
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
    after = branches.after(raw, space, vector)
    for change in reading.in_causal_order(raw, after):
        yield Incoming(change.header, change.salt, change.payload_hash, change.link, change.packed)


def vectors(raw: RawConnection, space: str) -> tuple[dict[str, int], dict[str, int]]:
    """Receipt vector V and seen vector of a space, by stream; own streams at their end.

    A replica of two branches stands there once more for each branch.
    """
    received, seen = {}, {}
    rows = raw.execute(
        "SELECT r.alias, r.uuid, r.received_seq, r.seen_seq, r.own FROM sync_replica r "
        "JOIN sync_space s ON s.alias = r.space WHERE s.code = ?",
        (space,),
    ).fetchall()
    for alias, replica, got, shown, own in rows:
        end = reading.tip(raw, alias) if own else 0
        received[replica], seen[replica] = (end, end) if own else (got, shown)
    received.update(branches.named(raw, space))
    return received, seen


def receive(
    store: Store,
    incoming: Iterable[Incoming],
    *,
    refused: Callable[[Incoming], str | bool | None] = lambda change: None,
) -> list[Received]:
    """Take a batch (about 2,000) in one transaction; their streams must be registered.

    ``refused`` says which change its writer had no right to make, best by a reason code: it goes
    into quarantine. Raises ChainBroken, and then nothing of the batch is kept.
    """
    with store.maintenance() as raw, store.guard_open(Guard.REDACTING):
        batch = Batch(raw, store.origin, Applier(raw, raw))
        taken = [Received(*told) for told in batch.take_all(incoming, refused)]
        again = rebuild.run(raw, store.folder) if batch.to_rebuild else None
        if batch.lost_self:
            branches.leave(raw, store.origin.public_key)
    if batch.lost_self:
        store.renew_origin()
    if again is not None and taken:
        last = taken[-1]
        taken[-1] = Received(last.state, last.done.with_more(again), last.late_clock, last.reason)
    return taken


__all__ = [
    "ChainBroken", "Incoming", "Received", "State", "outgoing", "receive", "register_stream",
    "vectors",
]  # fmt: skip
