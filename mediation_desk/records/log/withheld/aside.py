"""What was put aside: parked and quarantined changes, why, and what a person decided on them.

Local bookkeeping beside the log. What is put aside stays in the log and counts as arrived; it caps
what our user may have seen until somebody has looked at it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log import merging

RELEASED, DISCARDED = "released", "discarded"

_STREAM = (
    "SELECT r.alias FROM sync_replica r JOIN sync_space s ON s.alias = r.space "
    "WHERE r.uuid = ? AND s.code = ?"
)


def put(raw: RawConnection, alias: int, seq: int, reason: str) -> None:
    """Note why a change was put aside; a decision that arrived before it is kept."""
    raw.execute(
        "INSERT INTO sync_aside (alias, seq, reason) VALUES (?, ?, ?) "
        "ON CONFLICT (alias, seq) DO UPDATE SET reason = excluded.reason",
        (alias, seq, reason),
    )


def take_back(raw: RawConnection, alias: int, seq: int) -> None:
    """A change that was put aside stands after all."""
    raw.execute("DELETE FROM sync_aside WHERE alias = ? AND seq = ?", (alias, seq))


def decide(
    raw: RawConnection,
    stream: str,
    space: str,
    decisions: Mapping[int, str],
    user: str,
    stamp: int,
) -> None:
    """Note what a person decided on changes of a stream (by number), and what is seen now."""
    found = raw.execute(_STREAM, (stream, space)).fetchone()
    if found is None:
        return
    raw.executemany(
        "INSERT INTO sync_aside (alias, seq, reason, decision, decided_by, decided_at) "
        "VALUES (?, ?, '', ?, ?, ?) ON CONFLICT (alias, seq) DO UPDATE SET "
        "decision = excluded.decision, decided_by = excluded.decided_by, "
        "decided_at = excluded.decided_at",
        [(found[0], seq, said, user, str(stamp)) for seq, said in sorted(decisions.items())],
    )
    recap(raw, int(found[0]))


def recap(raw: RawConnection, alias: int) -> int:
    """Work out anew how far our user may have seen a stream; gives it."""
    held: list[tuple[Any, ...]] = raw.execute(
        "SELECT a.seq, c.state, a.decision IS NOT NULL FROM sync_aside a CROSS JOIN sync_change c "
        "WHERE c.alias = a.alias AND c.seq = a.seq AND a.alias = ?",
        (alias,),
    ).fetchall()
    got = raw.execute("SELECT received_seq FROM sync_replica WHERE alias = ?", (alias,)).fetchone()
    seen = merging.seen_now(int(got[0]), [(seq, state, bool(done)) for seq, state, done in held])
    raw.execute("UPDATE sync_replica SET seen_seq = ? WHERE alias = ?", (seen, alias))
    return seen
