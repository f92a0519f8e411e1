"""How far late edits were told: a mark of this store alone, so that a round without news does
nothing. Says nothing of what an edit is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from mediation_desk.records.engine import RawConnection

_NAME = "late_edits_told"
_ENDS = (
    "SELECT r.alias, (SELECT max(seq) FROM sync_change c WHERE c.alias = r.alias) "
    "FROM sync_replica r ORDER BY r.alias"
)
_ASIDE = "SELECT count(*), sum(alias), sum(seq) FROM sync_aside"
_OF_CASE = "SELECT alias, max(seq) FROM change_of WHERE case_id = ? GROUP BY alias"


@dataclass(frozen=True, slots=True)
class Mark:
    """How long every stream was (by its number here), and what was put aside, as a figure."""

    ends: dict[str, int]
    aside: tuple[int, ...]


def now(raw: RawConnection) -> Mark:
    """How things stand."""
    ends = {str(alias): int(end or 0) for alias, end in raw.execute(_ENDS).fetchall()}
    return Mark(ends, tuple(int(one or 0) for one in raw.execute(_ASIDE).fetchone()))


def before(raw: RawConnection) -> Mark | None:
    """How things stood when everything was told; None for a store that never did."""
    sql = "SELECT value FROM store_state WHERE name = ?"
    found = raw.execute(sql, (_NAME,)).fetchone()
    if found is None:
        return None
    ends, aside = json.loads(found[0])
    return Mark(ends, tuple(aside))


def has_news(
    raw: RawConnection, cases: Iterable[str], at: Mark, last: Mark | None
) -> bool:
    """Whether anything about these cases came since; yes where something that had been put aside
    may stand now, for that has an old number.
    """
    if last is None or last.aside != at.aside:
        return True
    return any(
        seq > last.ends.get(str(alias), 0)
        for case in cases
        for alias, seq in raw.execute(_OF_CASE, (case,)).fetchall()
    )


def keep(raw: RawConnection, mark: Mark) -> None:
    """Note that everything up to this mark was told."""
    sql = "INSERT OR REPLACE INTO store_state (name, value) VALUES (?, ?)"
    raw.execute(sql, (_NAME, json.dumps([mark.ends, mark.aside])))
