"""What of the log goes to another centre: changes beyond what it has, seals, and files.

Reads only. Everything it gives costs as much as there is to send, never as much as there is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.exchange import journal, trusted
from mediation_desk.records.exchange.peers import Vectors
from mediation_desk.records.exchange.seals import ChainSeal, sealed_to
from mediation_desk.records.log import branches, codec, hlc, reading, replay
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.records.log.reading import LoggedChange
from mediation_desk.records.queries.transfers import GONE

FILE_TABLES = frozenset({"blob", "county_template"})
"""Tables whose rows name a sealed file by its digest."""

Digests = Mapping[str, Mapping[str, str]]
"""Space → table → digest of its rows."""


@dataclass(frozen=True, slots=True)
class KnownStream:
    """A stream as it is known here; ``held``: the number up to which it can be passed on, for a
    seal vouches for it, ``arrived``: up to which it is here.
    """

    alias: int
    name: str
    replica: str
    space: str
    centre: str
    device: str
    public_key: bytes | None
    held: int
    arrived: int


def spaces(raw: RawConnection) -> dict[str, str]:
    """Code and name of every space in this store."""
    return dict(raw.execute("SELECT code, name FROM sync_space ORDER BY alias").fetchall())


def alias_of(raw: RawConnection, space: str) -> int | None:
    """This store's small number for a space; None where it is not known."""
    found = raw.execute("SELECT alias FROM sync_space WHERE code = ?", (space,)).fetchone()
    return int(found[0]) if found else None


def streams(raw: RawConnection, space: str) -> list[KnownStream]:
    """The streams of a space, each as far as a seal vouches for it: what has none yet, as the end
    of a stream in a backup that was brought back, nobody else would take.
    """
    told = {
        row[0]: row[1:]
        for row in raw.execute(
            "SELECT r.alias, r.centre, r.device_name, r.received_seq, (SELECT max(s.seq) "
            "FROM sync_seal s WHERE s.alias = r.alias) FROM sync_replica r "
            "JOIN sync_space p ON p.alias = r.space WHERE p.code = ?",
            (space,),
        ).fetchall()
    }
    found = []
    for stream in reading.streams(raw, space).values():
        centre, device, received, sealed = told[stream.alias]
        if stream.own:  # made by its first change, before anything is told of it
            centre = trusted.own_centre(raw)
        here = (sealed or 0) if stream.own else received
        end = min(here, sealed or 0)
        name = reading.name_of(raw, stream)
        found.append(
            KnownStream(
                stream.alias, name, stream.replica, space, centre, device, stream.public_key, end,
                here,
            )
        )
    return found


def end_of(raw: RawConnection, alias: int) -> int:
    """The number of the last change of a stream here, sealed or not."""
    return reading.tip(raw, alias)


def news_mark(raw: RawConnection) -> str:
    """A word that is another one as soon as there is anything new here to tell anybody."""
    rows = raw.execute(
        "SELECT r.uuid, r.space, r.status, CASE WHEN r.own = 1 THEN "
        "(SELECT max(seq) FROM sync_change c WHERE c.alias = r.alias) ELSE r.received_seq END "
        "FROM sync_replica r ORDER BY r.alias"
    ).fetchall()
    files = raw.execute("SELECT peer, missing_blobs FROM sync_peer ORDER BY peer").fetchall()
    [listing] = raw.execute("SELECT max(version) FROM sync_trust").fetchall()
    refused = journal.refused(raw)
    return hashlib.sha256(repr((rows, files, listing, refused)).encode()).hexdigest()


def waiting(raw: RawConnection) -> dict[str, int]:
    """How many conflicts and changes in quarantine wait for somebody."""
    sql = f"SELECT count(*) FROM sync_conflict c WHERE state = 'open' AND NOT {GONE}"
    conflicts = raw.execute(sql.format("c.case_id")).fetchone()
    aside = raw.execute(
        "SELECT count(*) FROM sync_aside a CROSS JOIN sync_change c WHERE c.alias = a.alias "
        "AND c.seq = a.seq AND c.state = 'quarantined'"
    ).fetchone()
    return {"conflicts": int(conflicts[0]), "quarantined": int(aside[0])}


def held(raw: RawConnection, wanted: Iterable[str]) -> Vectors:
    """What this PC holds of these spaces."""
    return {
        space: {stream.name: stream.arrived for stream in streams(raw, space) if stream.arrived}
        for space in wanted
    }


def changes(
    raw: RawConnection,
    space: str,
    have: Mapping[str, int],
    chosen: Iterable[KnownStream],
    *,
    with_private: bool,
) -> Iterator[Incoming]:
    """The changes of chosen streams beyond ``have``, none before one its writer had seen.

    Without ``with_private`` private notes go without their text; the chain stands all the same.
    """
    for _stream, change in walk(raw, space, have, chosen):
        header = change.header
        whole = Incoming(header, change.salt, change.payload_hash, change.link, change.packed)
        is_bare = header.kind == "room" and not with_private
        yield replace(whole, salt=None, packed=None) if is_bare else whole


def walk(
    raw: RawConnection, space: str, have: Mapping[str, int], chosen: Iterable[KnownStream]
) -> Iterator[tuple[KnownStream, LoggedChange]]:
    """The same with their streams, as they stand in the log; reads no further than it must."""
    known = {stream.alias: stream for stream in chosen}
    begins = branches.after(raw, space, have)
    after = {
        alias: begins.get(alias, 0) if alias in known else reading.tip(raw, alias)
        for alias in reading.streams(raw)
    }
    left = {alias for alias, stream in known.items() if stream.held > after[alias]}
    for change in reading.in_causal_order(raw, after) if left else ():
        stream = known[change.alias]
        if change.header.seq <= stream.held:
            yield stream, change
        if change.header.seq >= stream.held:
            left.discard(change.alias)
            if not left:
                return


def count(have: Vectors, until: Vectors) -> int:
    """How many changes lie between two vectors."""
    return sum(
        max(0, seq - have.get(space, {}).get(name, 0))
        for space, ends in until.items()
        for name, seq in ends.items()
    )


def links_at(raw: RawConnection, replica: str, space: str, seq: int) -> set[bytes]:
    """The links that stand here under a number of a replica; several where it has branches."""
    if seq == 0:
        return {codec.GENESIS}
    sql = "SELECT link FROM sync_change WHERE alias = ? AND seq = ?"
    rows = (
        raw.execute(sql, (s.alias, seq)).fetchone()
        for s in reading.streams(raw, space).values()
        if s.replica == replica
    )
    return {bytes(row[0]) for row in rows if row is not None}


def seals(raw: RawConnection, chosen: Iterable[KnownStream]) -> list[ChainSeal]:
    """The last seal of every stream up to where it is passed on."""
    found = []
    for stream in chosen:
        row = raw.execute(
            "SELECT seq, link, sig FROM sync_seal WHERE alias = ? AND seq <= ? "
            "ORDER BY seq DESC LIMIT 1",
            (stream.alias, stream.held),
        ).fetchone()
        if row is not None:
            found.append(ChainSeal(stream.replica, stream.space, row[0], row[1], row[2]))
    return found


def files_named(change: Incoming) -> Iterator[str]:
    """Digests of the sealed files whose rows a change makes or fills in."""
    if change.packed is not None:
        yield from files_of(codec.unpack_payload(change.packed))


def files_of(payload: codec.Payload) -> Iterator[str]:
    """Digests of the sealed files whose rows a payload makes or fills in."""
    for op in payload.ops:
        if op.table in FILE_TABLES:
            digest = op.new_values().get("cipher_sha256")
            if isinstance(digest, str) and digest:
                yield digest


def last_moment(raw: RawConnection, until: Vectors) -> datetime | None:
    """When the latest change up to a vector was made; None for none."""
    stamps = [0]
    for space, ends in until.items():
        for stream in streams(raw, space):
            row = raw.execute(
                "SELECT hlc FROM sync_change WHERE alias = ? AND seq = ?",
                (stream.alias, ends.get(stream.name, 0)),
            ).fetchone()
            stamps.append(int(row[0]) if row else 0)
    return hlc.to_moment(max(stamps)) if max(stamps) else None


def rows_digest(raw: RawConnection, space: str) -> dict[str, str]:
    """Digest of every table's rows of a space, the same on every PC that holds the same."""
    sql = "SELECT alias FROM sync_space WHERE code = ?"
    return replay.rows_digest(raw, int(raw.execute(sql, (space,)).fetchone()[0]))


def digests(raw: RawConnection, wanted: Iterable[str], most_rows: int) -> Digests:
    """Digests of the rows of spaces, table by table, without private notes; nothing for a store of
    more rows than ``most_rows``, where it would take longer than the exchange itself.
    """
    sql = "SELECT count(*) FROM (SELECT 1 FROM sync_row LIMIT ?)"
    if int(raw.execute(sql, (most_rows + 1,)).fetchone()[0]) > most_rows:
        return {}
    rooms = {name for name, model in base.synced_models().items() if model.sync_class == "room"}
    return {
        space: {name: d for name, d in rows_digest(raw, space).items() if name not in rooms}
        for space in wanted
    }


def is_whole(raw: RawConnection, space: str) -> bool:
    """Whether everything that arrived in a space stands in its rows, and all of ours is sealed."""
    known = list(reading.streams(raw, space).values())
    if any(s.own and sealed_to(raw, s.alias) != reading.tip(raw, s.alias) for s in known):
        return False
    # From what was put aside, which is little, to its changes: never through the whole log.
    sql = (
        "SELECT 1 FROM sync_aside a CROSS JOIN sync_change c WHERE a.alias = ? "
        "AND c.alias = a.alias AND c.seq = a.seq AND c.state IN ('parked', 'quarantined') LIMIT 1"
    )
    return all(raw.execute(sql, (s.alias,)).fetchone() is None for s in known)


def writer_of(table: str) -> str:
    """Whose PCs may write a table: ``centre``, ``county`` or ``both`` (signed and audited rows)."""
    model = base.synced_models().get(table)
    if model is None:
        return "centre"
    return "both" if model.sync_class == "frozen" else model.written_by
