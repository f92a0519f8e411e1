"""The hand-offs that left this centre in a period, with the days of receipt and answer.

A masked case is counted and named by its number alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.queries.one_step import rows_of
from mediation_desk.records.snapshot import Asking

_SQL = """
SELECT h.id, l.case_id, {hidden}, l.case_no, h.organ,
    h.pair, h.to_track, h.sent_on, coalesce(h.received_on, ''),
    CASE WHEN h.accepted IS NULL THEN '' WHEN h.accepted = 1 THEN 'yes' ELSE 'no' END,
    coalesce(h.returned_on, ''), coalesce(h.return_by, '')
FROM handoff h JOIN case_list l ON l.case_id = h.case_id
WHERE h.deleted = 0 AND h.recalled_on IS NULL AND h.pair NOT LIKE 'from\\_%' ESCAPE '\\'
AND h.sent_on BETWEEN ? AND ? AND {seen}
"""


@dataclass(frozen=True, slots=True)
class SentLine:
    """A hand-off that was sent. ``accepted`` is None while nobody has signed."""

    id: str
    case_id: str
    is_masked: bool
    number: str
    organ: str
    pair: str
    to_track: str
    sent_on: date
    received_on: date | None
    accepted: bool | None
    returned_on: date | None
    return_by: date | None


def sent(session: Asking, first: date, last: date, viewer: Viewer) -> list[SentLine]:
    """The hand-offs sent between two days, the oldest first."""
    sql = _SQL.format(hidden=masked_sql(viewer), seen=visible_sql(viewer))
    values = (viewer.user_id, first.isoformat(), last.isoformat(), viewer.user_id)
    rows = [
        SentLine(
            row[0], row[1], bool(row[2]), row[3], row[4], row[5], row[6], _day(row[7]),
            _day_or_none(row[8]), {"yes": True, "no": False}.get(row[9]), _day_or_none(row[10]),
            _day_or_none(row[11]),
        )
        for row in rows_of(session.raw, 12, sql, values)
    ]  # fmt: skip
    return sorted(rows, key=lambda one: (one.sent_on, one.id))


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _day_or_none(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
