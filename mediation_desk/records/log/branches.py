"""A replica that wrote two different changes under one number: a copied PC, a reverted disk.

Nothing of either is lost or counts: both branches stay in the log in quarantine, each as a stream
of its own, and everything else goes on. What was theirs comes back through review.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mediation_desk.records.base import new_id
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log import merging, reading
from mediation_desk.records.log.apply import Applier
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.records.log.reading import BRANCH, FORKED, LINK_DIGITS, Stream
from mediation_desk.records.log.withheld import aside

SUSPECT = f"{BRANCH}?"
"""After a replica's id in a vector: send all of it, its changes do not follow from ours."""

_LINK = "SELECT link FROM sync_change WHERE alias = ? AND seq = ?"
_SET_ASIDE = "UPDATE sync_change SET state = 'quarantined' WHERE alias = ? AND seq = ?"


def beside(known: Mapping[int, Stream], main: int) -> list[int]:
    """The branches of a stream, by alias."""
    whole = known[main]
    return [
        stream.alias
        for stream in known.values()
        if stream.is_branch and (stream.replica, stream.space) == (whole.replica, whole.space)
    ]


def begin(raw: RawConnection, applier: Applier, parent: int, change: Incoming) -> int:
    """Make a stream for a branch that begins with this change beside ``parent``; its alias."""
    name = f"{change.header.replica}{BRANCH}{change.link.hex()[:LINK_DIGITS]}"
    raw.execute(
        "INSERT INTO sync_replica (alias, uuid, space, centre, device_name, public_key, status) "
        "SELECT (SELECT max(alias) + 1 FROM sync_replica), ?, space, centre, device_name, "
        "public_key, ? FROM sync_replica WHERE alias = ?",
        (name, FORKED, parent),
    )
    found = raw.execute("SELECT max(alias) FROM sync_replica").fetchone()
    return int(found[0])


def cut_off(raw: RawConnection, alias: int, cutoff: int, status: str) -> bool:
    """Let nothing of a stream count beyond a number; True where something there had counted."""
    raw.execute(
        "UPDATE sync_replica SET status = CASE WHEN cutoff_seq < ? THEN status ELSE ? END, "
        "cutoff_seq = min(coalesce(cutoff_seq, ?), ?) WHERE alias = ?",
        (cutoff, status, cutoff, cutoff, alias),
    )
    found = raw.execute(
        "SELECT seq FROM sync_change WHERE alias = ? AND seq > ? AND state <> 'quarantined'",
        (alias, cutoff),
    ).fetchall()
    beyond = merging.in_quarantine([int(row[0]) for row in found], cutoff)
    put_aside(raw, alias, beyond, status)
    return bool(beyond)


def put_aside(raw: RawConnection, alias: int, seqs: Iterable[int], reason: str) -> None:
    """Put changes that had counted into quarantine; rows must be made anew afterwards."""
    for seq in seqs:
        raw.execute(_SET_ASIDE, (alias, seq))
        aside.put(raw, alias, seq, reason)
    aside.recap(raw, alias)


def suspect(raw: RawConnection, replica: str, space: str) -> None:
    """Mark a stream whose next change does not follow from what is here: ask for all of it."""
    raw.execute(
        "UPDATE sync_replica SET status = 'suspect' WHERE uuid = ? AND status = 'active' "
        "AND space = (SELECT alias FROM sync_space WHERE code = ?)",
        (replica, space),
    )


def is_other(raw: RawConnection, replica: str, space: str, seq: int, link: bytes) -> bool:
    """Whether another PC has a different change under this number than we have (by its seal)."""
    several = [
        stream.alias
        for stream in reading.streams(raw).values()
        if (stream.replica, stream.space) == (replica, space)
    ]
    found = [raw.execute(_LINK, (alias, seq)).fetchone() for alias in several]
    links = [bytes(row[0]) for row in found if row is not None]
    return bool(links) and link not in links


def named(raw: RawConnection, space: str) -> dict[str, int]:
    """What a vector says besides of replicas with branches: each branch, or that one is looked for.

    The stream that was here first has a branch's name too, the same on every PC.
    """
    out: dict[str, int] = {}
    for stream in reading.streams(raw).values():
        if stream.space != space:
            continue
        if stream.status == "suspect":
            out[f"{stream.replica}{SUSPECT}"] = 1
        name = reading.name_of(raw, stream)
        if BRANCH in name:
            out[name] = reading.tip(raw, stream.alias)
    return out


def after(raw: RawConnection, space: str, have: Mapping[str, int]) -> dict[int, int]:
    """Where to begin with each stream of a space for a PC with this vector, by alias."""
    known = reading.streams(raw)
    return {a: _after(raw, stream, have) for a, stream in known.items() if stream.space == space}


def _after(raw: RawConnection, stream: Stream, have: Mapping[str, int]) -> int:
    """All of a stream goes to who looks for a branch that is not named in its vector yet."""
    name = reading.name_of(raw, stream)
    if BRANCH in name:
        return have.get(name, 0)
    if any(other.startswith(f"{stream.replica}{BRANCH}") for other in have):
        return 0
    return have.get(stream.replica, 0)


def leave(
    raw: RawConnection, public_key: bytes | None, replica: str = "", status: str = ""
) -> str:
    """Go on as a new replica: our old streams are another's from now on; gives the new id.

    For a copied or restored store, and where another PC writes under our id. The first change of
    the new stream tells of everything that was seen: nothing has been told in it yet.
    """
    replica = replica or new_id()
    raw.execute("UPDATE sync_replica SET told_seq = 0")
    for stream in reading.streams(raw).values():
        if stream.own:
            end = reading.tip(raw, stream.alias)
            raw.execute(
                "UPDATE sync_replica SET own = 0, status = ?, received_seq = ?, seen_seq = ? "
                "WHERE alias = ?",
                (status or stream.status, end, end, stream.alias),
            )
            aside.recap(raw, stream.alias)
    raw.execute("UPDATE store_state SET value = ? WHERE name = 'replica'", (replica,))
    raw.execute(
        "INSERT INTO sync_replica (alias, uuid, space, centre, public_key, own) "
        "SELECT (SELECT max(alias) + 1 FROM sync_replica), ?, alias, substr(code, 8), ?, 1 "
        "FROM sync_space WHERE alias = "
        "(SELECT CAST(value AS INTEGER) FROM store_state WHERE name = 'own_space')",
        (replica, public_key),
    )
    return replica
