"""The seals of streams: which stand in this store, and those that others brought.

A seal vouches for everything of its stream up to its change. Whether its signature stands is for
whoever takes it to check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log.chain import seal_message
from mediation_desk.records.log.reading import BRANCH


@dataclass(frozen=True, slots=True)
class ChainSeal:
    """A replica's signature over its chain up to and including a change."""

    replica: str
    space: str
    seq: int
    link: bytes
    sig: bytes


def sealed_to(raw: RawConnection, alias: int) -> int:
    """The number of the last change of a stream that a seal covers."""
    sql = "SELECT coalesce(max(seq), 0) FROM sync_seal WHERE alias = ?"
    return int(raw.execute(sql, (alias,)).fetchone()[0])


def sealed_beyond(raw: RawConnection, alias: int, seq: int) -> frozenset[int]:
    """The numbers beyond ``seq`` at which a stream bears a seal."""
    sql = "SELECT seq FROM sync_seal WHERE alias = ? AND seq > ?"
    return frozenset(row[0] for row in raw.execute(sql, (alias, seq)))


def of_stream(raw: RawConnection, alias: int, replica: str, space: str) -> list[ChainSeal]:
    """The seals of a stream, the last first."""
    sql = "SELECT seq, link, sig FROM sync_seal WHERE alias = ? ORDER BY seq DESC"
    rows = raw.execute(sql, (alias,)).fetchall()
    return [ChainSeal(replica, space, seq, bytes(link), bytes(sig)) for seq, link, sig in rows]


def keep_seals(raw: RawConnection, given: Iterable[ChainSeal]) -> None:
    """Keep the seals of others' streams; who gives them here has checked them. Of a replica with
    branches each goes to the one in which its change stands.
    """
    put = (
        "INSERT OR IGNORE INTO sync_seal (alias, seq, link, sig) SELECT r.alias, ?, ?, ? "
        "FROM sync_replica r JOIN sync_space s ON s.alias = r.space WHERE s.code = ? "
    )
    of_branch = (
        "AND substr(r.uuid, 1, length(?)) = ? AND EXISTS (SELECT 1 FROM sync_change c "
        "WHERE c.alias = r.alias AND c.seq = ? AND c.link = ?)"
    )
    for seal in given:
        values = (seal.seq, seal.link, seal.sig, seal.space)
        name = f"{seal.replica}{BRANCH}"
        raw.execute(put + of_branch, (*values, name, name, seal.seq, seal.link))
        raw.execute(
            put + "AND r.uuid = ? AND NOT EXISTS (SELECT 1 FROM sync_change c "
            "WHERE c.alias = r.alias AND c.seq = ? AND c.link <> ?)",
            (*values, seal.replica, seal.seq, seal.link),
        )


def seal_at(raw: RawConnection, alias: int, seq: int, sign: Callable[[int, bytes], bytes]) -> None:
    """Seal one of this PC's own streams in its middle, where a package is to end; once."""
    if seq in sealed_beyond(raw, alias, seq - 1):
        return
    sql = "SELECT link FROM sync_change WHERE alias = ? AND seq = ?"
    link = bytes(raw.execute(sql, (alias, seq)).fetchone()[0])
    put = "INSERT INTO sync_seal (alias, seq, link, sig) VALUES (?, ?, ?, ?)"
    raw.execute(put, (alias, seq, link, sign(seq, link)))


def seal_former(raw: RawConnection, public_key: bytes, sign: Callable[[bytes], bytes]) -> None:
    """Seal what this PC wrote under the id it bore before, as long as it has the key: nobody else
    can, and without it nobody takes what builds upon it.
    """
    rows = raw.execute(
        "SELECT r.alias, r.uuid, s.code, c.seq, c.link FROM sync_replica r "
        "JOIN sync_space s ON s.alias = r.space JOIN sync_change c ON c.alias = r.alias "
        "AND c.seq = (SELECT max(seq) FROM sync_change WHERE alias = r.alias) "
        "WHERE r.own = 0 AND r.public_key = ?",
        (public_key,),
    ).fetchall()
    for alias, replica, space, seq, link in rows:
        if BRANCH not in replica:
            sig = sign(seal_message(replica, space, seq, bytes(link)))
            put = "INSERT OR IGNORE INTO sync_seal (alias, seq, link, sig) VALUES (?, ?, ?, ?)"
            raw.execute(put, (alias, seq, link, sig))


def take_key(raw: RawConnection, public_key: bytes) -> bool:
    """This PC signs with another key from now on: what it sealed with the one before counts no
    more, and nobody else has any of it. False where it went by this key already.
    """
    own = "SELECT alias FROM sync_replica WHERE own = 1"
    if not raw.execute(f"{own} AND public_key <> ?", (public_key,)).fetchone():
        return False
    raw.execute(f"DELETE FROM sync_seal WHERE alias IN ({own})")
    raw.execute("UPDATE sync_replica SET public_key = ? WHERE own = 1", (public_key,))
    return True
