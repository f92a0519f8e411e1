"""Keeps the trust lists a store was given, and shows in its streams what the newest one says.

Knows lists as signed bytes only; what they say was read and checked by whoever calls. SQL alone.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log import reading
from mediation_desk.records.log.receive import register_stream

KEPT_LISTS = 20
"""How many of the lists before the newest are kept."""
ACTIVE, REVOKED, REPLACED = "active", "revoked", "replaced"


@dataclass(frozen=True, slots=True)
class TrustedStream:
    """What the newest list says of one PC in one space; ``cutoff`` is its last change to stand."""

    replica: str
    space: str
    centre: str
    device_name: str
    public_key: bytes
    certificate: bytes
    status: str
    cutoff: int | None


@dataclass(frozen=True, slots=True)
class HeldStream:
    """How much of a PC's changes is here, and what of its centre's cases lay on it with them."""

    space: str
    seq: int
    cases: int


def load_lists(raw: RawConnection) -> dict[int, bytes]:
    """The lists kept here, by version."""
    return dict(raw.execute("SELECT version, signed_list FROM sync_trust ORDER BY version"))


def current(raw: RawConnection) -> bytes | None:
    """The newest list; None before the county was accepted."""
    sql = "SELECT signed_list FROM sync_trust ORDER BY version DESC LIMIT 1"
    found = raw.execute(sql).fetchone()
    return None if found is None else bytes(found[0])


def put_list(raw: RawConnection, version: int, data: bytes) -> None:
    """Keep a list; older ones go once there are more than ``KEPT_LISTS`` of them."""
    raw.execute("DELETE FROM sync_trust WHERE version = ?", (version,))
    raw.execute("INSERT INTO sync_trust (version, signed_list) VALUES (?, ?)", (version, data))
    raw.execute("DELETE FROM sync_trust WHERE version < ?", (version - KEPT_LISTS,))


def forget_lists(raw: RawConnection) -> None:
    """Let go of every list, where the store goes over to another county."""
    raw.execute("DELETE FROM sync_trust")


def mirror(
    raw: RawConnection, streams: Iterable[TrustedStream], names: Mapping[str, str]
) -> None:
    """Show in streams and spaces what the list says; streams not known yet are registered.

    ``names``: the names of centres by space. A stream that was given up at a restore stays so, and
    what was found out here stays found out: where a PC's id was in use twice its branches stay shut
    out, however often a list says of it that it is active. Who was let in again, with a new key,
    writes a stream of its own. This PC's own streams are made by its first change in a space.
    """
    own = raw.execute("SELECT value FROM store_state WHERE name = 'replica'").fetchone()[0]
    for one in streams:
        if one.replica != own:
            register_stream(
                raw, one.replica, one.space, centre=one.centre, name=one.device_name,
                key=one.public_key,
            )  # fmt: skip
        status, cutoff = _standing(raw, one)
        raw.execute(
            "UPDATE sync_replica SET centre = ?, device_name = ?, cert = ?, cutoff_seq = ?, "
            "public_key = ?, "
            "status = CASE WHEN status IN ('replaced', 'suspect') AND ? = 'active' THEN status "
            "ELSE ? END WHERE uuid = ? AND space = (SELECT alias FROM sync_space WHERE code = ?)",
            (
                one.centre, one.device_name, one.certificate, cutoff, one.public_key, status,
                status, one.replica, one.space,
            ),
        )  # fmt: skip
    named = [(name, space) for space, name in names.items() if name]
    raw.executemany("UPDATE sync_space SET name = ? WHERE code = ?", named)


def _standing(raw: RawConnection, one: TrustedStream) -> tuple[str, int | None]:
    """What counts of a stream, and up to where: what shuts out more of the list and a branch."""
    begin = reading.forks_at(raw, one.replica, one.space)
    if begin is None or (one.cutoff is not None and one.cutoff < begin - 1):
        return one.status, one.cutoff
    return reading.FORKED, begin - 1


def counts_beyond_cutoff(raw: RawConnection) -> bool:
    """Whether anything counts that a PC wrote beyond where the list shuts it out."""
    sql = (
        "SELECT 1 FROM sync_replica r CROSS JOIN sync_change c WHERE r.status = ? AND r.own = 0 "
        "AND c.alias = r.alias AND c.seq > coalesce(r.cutoff_seq, 0) "
        "AND c.state <> 'quarantined' LIMIT 1"
    )
    return raw.execute(sql, (REVOKED,)).fetchone() is not None


def replaced_replicas(raw: RawConnection) -> tuple[str, ...]:
    """The replicas this store was before it was restored from a backup."""
    sql = "SELECT DISTINCT uuid FROM sync_replica WHERE status = ? ORDER BY uuid"
    return tuple(row[0] for row in raw.execute(sql, (REPLACED,)))


def stood_in_for(
    raw: RawConnection, here: Container[str], gone: Container[str]
) -> tuple[str, ...]:
    """The PC in whose place this store stands: the last one it was that is in use by the list held
    here, and what it was since. A second PC made out of the first one's backup does not stand for
    the first; a PC that this list shuts out was another's, for whoever was shut out took no backup.
    """
    found: list[str] = []
    for replica in reversed(replaced_replicas(raw)):  # their ids rise as they were made
        if replica not in gone:
            found.insert(0, replica)
        if replica in here:
            break
    return tuple(found)


def own_centre(raw: RawConnection) -> str:
    """The code of the centre whose store this is."""
    sql = (
        "SELECT s.code FROM sync_space s JOIN store_state t ON t.name = 'own_space' "
        "AND s.alias = CAST(t.value AS INTEGER)"
    )
    return str(raw.execute(sql).fetchone()[0]).removeprefix("centre:")


def held_of(raw: RawConnection, replica: str) -> tuple[HeldStream, ...]:
    """What is here of a PC, space by space: its last change, and the cases of that space."""
    rows = raw.execute(
        "SELECT s.code, r.received_seq, "
        "(SELECT coalesce(max(seq), 0) FROM sync_change c WHERE c.alias = r.alias), "
        "(SELECT count(*) FROM case_file f WHERE f.space = r.space AND f.deleted = 0) "
        "FROM sync_replica r JOIN sync_space s ON s.alias = r.space WHERE r.uuid = ? "
        "ORDER BY s.code",
        (replica,),
    ).fetchall()
    return tuple(HeldStream(row[0], max(row[1], row[2]), row[3]) for row in rows)
