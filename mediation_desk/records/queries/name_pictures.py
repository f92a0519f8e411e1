"""Pictures given for characters of names that no font has, kept once with the person."""

from __future__ import annotations

import json
from collections.abc import Sequence

from mediation_desk.records.snapshot import Asking


def name_pictures(session: Asking, person_ids: Sequence[str]) -> dict[str, str]:
    """By character the picture (PNG as base64) that was given for one of these people."""
    marks = ", ".join("?" * len(person_ids))
    sql = f"SELECT name_pictures FROM person WHERE id IN ({marks}) AND deleted = 0 ORDER BY id"
    found: dict[str, str] = {}
    for (text,) in session.raw.execute(sql, tuple(person_ids)).fetchall():
        found |= json.loads(text or "{}")
    return found
