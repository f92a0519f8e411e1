"""How the exchange stands: what nobody else has, what the county has, what waits."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from mediation_desk.records.exchange import journal, parcels, peers
from mediation_desk.records.exchange.peers import Vectors
from mediation_desk.sync.trust.keeping import trust_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.exchanging import CARRIERS
from mediation_desk.usecases.registry import query


@dataclass(frozen=True, slots=True)
class ExchangeState:
    """The three numbers of the status bar, and what waits for somebody.

    ``confirmed_to``: when the last change was made that the county has by its own word.
    ``written``: packages that lie in a mailbox and are not confirmed.
    """

    is_admitted: bool
    unreported: int
    confirmed_to: datetime | None
    conflicts: int
    quarantined: int
    held: int
    written: int
    lacking: int


@query("sync_status", access=CARRIERS)
def status(desk: Desk) -> ExchangeState:
    """How the exchange stands."""
    trust = trust_of(desk.store)
    own = desk.store.origin.replica
    centre = trust.centre_of(own) or ""
    with desk.store.read() as session:
        raw = session.raw
        heard = peers.peers(raw)
        here = parcels.spaces(raw)
        held_by_others: Vectors = {}
        for replica, peer in heard.items():
            other = trust.centre_of(replica)
            if other is not None and other != centre:
                held_by_others = peers.grown(held_by_others, peer.holds)
        mine = {
            space: {s.name: parcels.end_of(raw, s.alias) for s in parcels.streams(raw, space)
                    if s.centre in (centre, "")}
            for space in here
        }  # fmt: skip
        confirmed = {
            space: {n: min(q, held_by_others.get(space, {}).get(n, 0)) for n, q in ends.items()}
            for space, ends in mine.items()
        }
        counts = parcels.waiting(raw)
        lines = journal.lines(raw)
        return ExchangeState(
            bool(centre),
            parcels.count(held_by_others, mine),
            parcels.last_moment(raw, confirmed),
            counts["conflicts"], counts["quarantined"],
            sum(1 for x in lines if x.direction == "in" and x.state == "held"),
            sum(1 for x in lines if x.direction == "out" and x.state == "published"),
            len(peers.lacking(raw, own)),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SpaceDigest:
    """A centre's rows as they stand here: equal at equal vectors, or something is wrong."""

    centre: str
    vector: tuple[tuple[str, int], ...]
    digest: str


@query("sync_digest", access=CARRIERS)
def digests(desk: Desk) -> tuple[SpaceDigest, ...]:
    """One digest over all rows of every centre; reads the whole store."""
    found = []
    with desk.store.read() as session:
        raw = session.raw
        for code in parcels.spaces(raw):
            ends = {s.name: parcels.end_of(raw, s.alias) for s in parcels.streams(raw, code)}
            tables = parcels.rows_digest(raw, code)
            whole = hashlib.sha256(json.dumps(tables, sort_keys=True).encode()).hexdigest()
            vector = tuple(sorted((name, end) for name, end in ends.items() if end))
            found.append(SpaceDigest(code.removeprefix("centre:"), vector, whole))
    return tuple(found)
