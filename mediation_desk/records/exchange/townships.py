"""What a county's board asks of the centres: changes held of each, open conflicts.

Reads only; knows codes and numbers, no names.
"""

from __future__ import annotations

from mediation_desk.records.engine import RawConnection


def conflicts_of(raw: RawConnection) -> dict[str, int]:
    """How many conflicts of cases wait for somebody, by the space of the case."""
    sql = (
        "SELECT s.code, count(*) FROM sync_conflict c JOIN case_file f ON f.id = c.case_id "
        "JOIN sync_space s ON s.alias = f.space WHERE c.state = 'open' GROUP BY s.code"
    )
    return dict(raw.execute(sql).fetchall())


def held_of_centres(raw: RawConnection) -> dict[str, int]:
    """How many changes have arrived here of those each centre's own PCs wrote, by its code."""
    sql = (
        "SELECT r.centre, sum(r.received_seq) FROM sync_replica r "
        "JOIN sync_space s ON s.alias = r.space "
        "WHERE r.own = 0 AND s.code = 'centre:' || r.centre GROUP BY r.centre"
    )
    return dict(raw.execute(sql).fetchall())
