"""Private notes of a case, for those in the room alone; read by nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.money import Money
from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """A caucus note or an offer made in private."""

    id: str
    party_id: str
    text: str
    amount: Money | None
    noted_on: date | None
    by: str


def notes_of(session: Asking, case_id: str, episodes: Iterable[str]) -> list[PrivateNote]:
    """The private notes of these runs of a case in the order they were written."""
    wanted = json.dumps(list(episodes))
    sql = (
        "SELECT id, party_id, text, amount_cents, noted_on, by FROM private_note "
        "WHERE case_id = ? AND deleted = 0 "
        "AND episode_id IN (SELECT value FROM json_each(?)) ORDER BY id"
    )
    return [
        PrivateNote(
            r[0],
            r[1],
            r[2],
            Money(r[3]) if r[3] is not None else None,
            date.fromisoformat(str(r[4])[:10]) if r[4] else None,
            r[5],
        )
        for r in session.raw.execute(sql, (case_id, wanted))
    ]
