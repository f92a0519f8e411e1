"""Finds the hand-off that a code on a returned sheet names. Reads only."""

from __future__ import annotations

from mediation_desk.records.snapshot import Asking


def by_code(session: Asking, code: str) -> tuple[str, str]:
    """The ids of the case and of its hand-off; empty where not exactly one has this code."""
    sql = (
        "SELECT h.case_id, h.id FROM handoff h JOIN case_file c ON c.id = h.case_id "
        "WHERE h.code = ? AND h.deleted = 0 AND c.deleted = 0 LIMIT 2"
    )
    found = session.raw.execute(sql, (code,)).fetchall()
    return (str(found[0][0]), str(found[0][1])) if code and len(found) == 1 else ("", "")
