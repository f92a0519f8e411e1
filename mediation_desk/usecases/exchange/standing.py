"""How the exchange stands: what nobody else has, what the county has, what waits."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediation_desk.records.exchange import arrivals, journal, parcels, peers, townships
from mediation_desk.records.exchange.journal import IN, OUT, Incoming, Outgoing, PackageLine
from mediation_desk.records.queries.doubled import counts_of
from mediation_desk.records.settings import local
from mediation_desk.sync.trust.documents import CentreRole
from mediation_desk.sync.trust.keeping import trust_of
from mediation_desk.sync.trust.packing import space_of
from mediation_desk.sync.trust.standing import Trust
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.exchanging import CARRIERS, PLACES
from mediation_desk.usecases.exchange.trust_work import ASKED, TrustWork
from mediation_desk.usecases.exchange.upgrading import is_upgraded
from mediation_desk.usecases.presenting import told
from mediation_desk.usecases.registry import EVERYBODY, query


@dataclass(frozen=True, slots=True)
class ExchangeState:
    """The three numbers of the status bar, and what waits for somebody.

    ``confirmed_to``: when the last change was made that the county has by its own word.
    ``written``: packages that lie in a mailbox and are not confirmed. ``is_renewed``: another PC
    wrote under this one's id, so that it bears a new one, which the county does not know yet.
    """

    is_admitted: bool
    unreported: int
    confirmed_to: datetime | None
    conflicts: int
    quarantined: int
    held: int
    written: int
    lacking: int
    is_renewed: bool = False


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
        centres = {replica: trust.centre_of(replica) for replica in heard}
        held_by_others = peers.most(
            peer.holds for replica, peer in heard.items() if centres[replica] not in (None, centre)
        )
        mine = {
            space: {s.name: parcels.end_of(raw, s.alias) for s in parcels.streams(raw, space)
                    if s.centre in (centre, "")}
            for space in here
        }  # fmt: skip
        confirmed = {
            space: {n: min(q, held_by_others.get(space, {}).get(n, 0)) for n, q in ends.items()}
            for space, ends in mine.items()
        }
        if centre and centre == trust.county:
            mine.pop(space_of(centre), None)  # what is the county's own goes to no township
        counts = parcels.waiting(raw)
        return ExchangeState(
            bool(centre),
            parcels.count(held_by_others, mine),
            parcels.last_moment(raw, confirmed),
            counts["conflicts"], counts["quarantined"],
            journal.count(raw, IN, Incoming.HELD), journal.count(raw, OUT, Outgoing.PUBLISHED),
            len(peers.lacking(raw, own)), TrustWork(desk).is_renewed(trust),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was written and that the county has not answered yet."""

    file: str
    fingerprint: str


@query("sync_asked", access=CARRIERS)
def asked_for(desk: Desk) -> Asked | None:
    """The request to be let in that this PC, as it is now, waits with; None for none."""
    with desk.store.read() as session:
        kept = local(session, ASKED)
    if not kept or not kept["file"] or kept["replica"] != desk.store.origin.replica:
        return None
    return Asked(kept["file"], kept["fingerprint"])


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


# -- for the window -------------------------------------------------------------------------------

QUIET_DAYS = 7
"""After so many days without a word a township stands in red on the board."""


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One package of 收发记录. ``peer``: a centre's name, with the PC's where it came from there.

    ``why`` is a sentence, empty where nothing is wrong; ``size`` in bytes.
    """

    at: datetime
    is_in: bool
    peer: str
    size: int
    state: Outgoing | Incoming
    why: str


@dataclass(frozen=True, slots=True)
class BoardLine:
    """How a township stands with the county; ``days`` since its last word, None for never."""

    centre: str
    name: str
    heard_at: datetime | None
    days: int | None
    changes: int
    conflicts: int
    doubled: int = 0
    """How many numbers more than one of its cases bears."""

    @property
    def is_quiet(self) -> bool:
        """Whether somebody should ring them up."""
        return self.days is None or self.days > QUIET_DAYS


@query("sync_journal", access=CARRIERS)
def journal_lines(desk: Desk, limit: int = 200) -> tuple[JournalLine, ...]:
    """The newest packages written and taken in."""
    trust = trust_of(desk.store)
    with desk.store.read() as session:
        found = journal.lines(session.raw, limit=limit)
    return tuple(_line(one, trust) for one in found)


def _line(one: PackageLine, trust: Trust) -> JournalLine:
    is_in = one.direction == IN
    state = Incoming(one.state) if is_in else Outgoing(one.state)
    return JournalLine(
        datetime.fromisoformat(one.done_at or one.made_at), is_in, _peer(one, trust, is_in=is_in),
        one.size, state, told(one.error, {}) if one.error else "",
    )  # fmt: skip


def _peer(one: PackageLine, trust: Trust, *, is_in: bool) -> str:
    if not is_in:
        return trust.centres.get(one.peer) or one.peer
    known = trust.certificate(one.peer)
    if known is None:
        return "不在名单里的电脑"
    name = trust.centres.get(known.centre) or known.centre
    return f"{name} {known.device_name}".strip()


@query("sync_board", access=CARRIERS)
def board(desk: Desk) -> tuple[BoardLine, ...]:
    """Every township of the county's list, those that were silent the longest first."""
    trust = trust_of(desk.store)
    with desk.store.read() as session:
        heard = peers.peers(session.raw)
        held = townships.held_of_centres(session.raw)
        conflicts = townships.conflicts_of(session.raw)
        doubled = counts_of(session.raw)
    last: dict[str, datetime] = {}
    for replica, peer in heard.items():
        centre = trust.centre_of(replica)
        if centre is not None and peer.heard_at:
            at = datetime.fromisoformat(peer.heard_at)
            last[centre] = max(at, last.get(centre, at))
    now, rows = desk.clock.now(), []
    for code, name in trust.centres.items():
        at_last = last.get(code)
        days = max(0, (now - at_last).days) if at_last else None
        rows.append(BoardLine(
            code, name, at_last, days, held.get(code, 0), conflicts.get(space_of(code), 0),
            doubled.get(space_of(code), 0),
        ))  # fmt: skip
    rows = [row for row in rows if row.centre != trust.county]
    return tuple(sorted(rows, key=lambda row: (row.days is not None, -(row.days or 0), row.centre)))


@query("sync_place", access=CARRIERS)
def last_place(desk: Desk) -> Path | None:
    """The stick's or share's folder that was used last; it may not be there now."""
    with desk.store.read() as session:
        known: dict[str, str] = dict(local(session, PLACES, {}))
        written = journal.lines(session.raw, direction=OUT, limit=1)
    by_target = {target: folder for folder, target in known.items()}
    folder = by_target.get(written[0].place) if written else None
    folder = folder or next(reversed(list(known)), None)
    return Path(folder) if folder else None


@query("sync_unlisted", access=CARRIERS)
def unlisted(desk: Desk) -> int:
    """How many cases that came from elsewhere are in no list yet; at least one where an upgrade
    may bring some.
    """
    with desk.store.read() as session:
        waiting = arrivals.count(session.raw)
    return waiting or int(is_upgraded(desk))


@query("is_county", access=EVERYBODY)
def is_county(desk: Desk) -> bool:
    """Whether this is the county's store."""
    return not desk.is_practice and TrustWork(desk).role is CentreRole.COUNTY
