"""The day sheet: what is due, late, met, visited and paid.

A right that has lapsed is neither due nor late: it is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.queries.one_step import rows_of
from mediation_desk.records.snapshot import Asking

#: Which kinds stand in which list of the sheet from its day on; before it all stand in ``late``,
#: but for a right, which has lapsed then.
_AHEAD = {
    "clock": "due",
    "right": "due",
    "session": "session",
    "reminder": "visit",
    "visit": "visit",
    "instalment": "instalment",
}
#: What others owe an answer to stands in its own list, whenever it was asked for.
_SPANS = (
    *((kind, "late", "on_day < :day") for kind in _AHEAD if kind != "right"),
    *((kind, section, "on_day BETWEEN :day AND :last") for kind, section in _AHEAD.items()),
    ("waiting", "waiting", "TRUE"),
)
_ALL = 2**62


@dataclass(frozen=True, slots=True)
class DueLine:
    """One due day of a case; of a masked case number and day only.

    ``section``: ``late``, ``due``, ``session``, ``visit``, ``instalment`` or ``waiting``.
    """

    case_id: str
    case_no: str
    title: str
    section: str
    what: str
    on: date
    rule: str


def due_lines(
    session: Asking,
    viewer: Viewer,
    on: date,
    last: date,
    *,
    most: int | None = None,
    after: int = 0,
) -> list[DueLine]:
    """Everything due up to and including ``last``, the earliest first.

    ``most``: no more than so many lines of each section, ``after``: beginning after so many.
    """
    # Each kind's earliest are read off the index; the rest of a line only where it is shown.
    first = "ORDER BY on_day, id LIMIT :upto"
    found = _of_every_kind(viewer, f"SELECT id, on_day, '{{section}}' AS section {{lines}} {first}")
    place = "ROW_NUMBER() OVER (PARTITION BY section ORDER BY on_day, id)"
    sql = (
        f"{found}, placed AS (SELECT id, section, {place} AS place FROM found) "
        "SELECT d.id, d.case_id, l.case_no, l.title, s.section, d.what, d.on_day, d.rule, "
        f"{masked_sql(viewer).replace('?', ':user')} FROM placed s JOIN case_due d ON d.id = s.id "
        "JOIN case_list l ON l.case_id = d.case_id "
        "WHERE s.place > :after AND s.place <= :upto"
    )
    upto = _ALL if most is None else after + most
    values = {**_values(viewer, on, last), "upto": upto, "after": after}
    rows = rows_of(session.raw, 9, sql, values)
    return [_line(row[1:]) for row in sorted(rows, key=lambda row: (row[6], row[0]))]


def due_counts(
    session: Asking, viewer: Viewer, on: date, last: date
) -> list[tuple[str, date, int]]:
    """How many lines there are of each section and day."""
    each = "SELECT '{section}' AS section, on_day, COUNT(*) AS many {lines} GROUP BY on_day"
    found = _of_every_kind(viewer, each)
    sql = f"{found} SELECT section, on_day, SUM(many) FROM found GROUP BY section, on_day"
    rows = rows_of(session.raw, 3, sql, _values(viewer, on, last))
    return [(str(section), date.fromisoformat(on_day), many) for section, on_day, many in rows]


def _of_every_kind(viewer: Viewer, select: str) -> str:
    """A WITH clause whose ``found`` holds what ``select`` takes of the lines of every kind."""
    seen = f" AND {visible_sql(viewer, 'case_due')}".replace("?", ":user")
    asked = []
    for kind, section, span in _SPANS:
        lines = f"FROM case_due WHERE kind = '{kind}' AND {span}{seen}"
        asked.append(select.format(section=section, lines=lines))
    every = " UNION ALL ".join(f"SELECT * FROM ({one}) AS one" for one in asked)
    return f"WITH found AS ({every})"


def _values(viewer: Viewer, on: date, last: date) -> dict[str, object]:
    return {"user": viewer.user_id, "day": on.isoformat(), "last": last.isoformat()}


def _line(row: Sequence[object]) -> DueLine:
    case_id, case_no, title, section, what, day, rule, hidden = row
    on = date.fromisoformat(str(day))
    if hidden:
        return DueLine(str(case_id), str(case_no), "", str(section), "", on, "")
    return DueLine(str(case_id), str(case_no), str(title), str(section), str(what), on, str(rule))


def cases_with_clocks(session: Asking, *, since: date = date.min, rule: str = "") -> list[str]:
    """Ids of the cases in which a time limit runs, for counting it again.

    ``since``: only where it ends on that day or later; ``rule``: only where this limit runs.
    """
    sql = (
        "SELECT DISTINCT case_id FROM case_due WHERE kind IN ('clock', 'right') "
        "AND on_day >= :since AND :rule IN ('', rule) ORDER BY case_id"
    )
    rows = session.raw.execute(sql, {"since": since.isoformat(), "rule": rule})
    return [str(row[0]) for row in rows]
