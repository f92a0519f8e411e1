"""Cases that came from elsewhere and are not in the lists yet. Knows ids only."""

from __future__ import annotations

from collections.abc import Collection

from mediation_desk.records.engine import RawConnection


def note(raw: RawConnection, cases: Collection[str]) -> None:
    """Keep cases to be listed, before their rows are written: twice does no harm."""
    sql = "INSERT OR IGNORE INTO sync_unlisted (case_id) VALUES (?)"
    raw.executemany(sql, [(case,) for case in cases])


def some(raw: RawConnection, limit: int) -> list[str]:
    """Some of the cases to be listed."""
    sql = "SELECT case_id FROM sync_unlisted ORDER BY case_id LIMIT ?"
    return [row[0] for row in raw.execute(sql, (limit,)).fetchall()]


def count(raw: RawConnection) -> int:
    """How many cases are to be listed."""
    return int(raw.execute("SELECT count(*) FROM sync_unlisted").fetchone()[0])


def listed(raw: RawConnection, cases: Collection[str]) -> None:
    """Take cases off, in the transaction that listed them."""
    raw.executemany("DELETE FROM sync_unlisted WHERE case_id = ?", [(case,) for case in cases])


def has_parked(raw: RawConnection) -> bool:
    """Whether changes wait for a newer program, or for something that has not come yet."""
    sql = (
        "SELECT 1 FROM sync_aside a JOIN sync_change c ON c.alias = a.alias AND c.seq = a.seq "
        "WHERE c.state = 'parked' LIMIT 1"
    )
    return raw.execute(sql).fetchone() is not None
