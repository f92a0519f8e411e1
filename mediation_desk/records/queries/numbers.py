"""What numbering asks: series, blocks leased to PCs, what is used of them, what waits.

Reads this centre's own rows only; gives out nothing and decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.records.base import OWN, OWN_SPACE
from mediation_desk.records.queries.lookups import Series
from mediation_desk.records.queries.transfers import GONE
from mediation_desk.records.snapshot import Asking

USED, VOID = "used", "void"


@dataclass(frozen=True, slots=True)
class SeriesKey:
    """A series whatever rows it has: two PCs may each have begun one."""

    organization_id: str
    kind: str
    year: int

    @property
    def values(self) -> tuple[str, str, int]:
        """For ``organization_id = ? AND kind = ? AND year = ?``."""
        return self.organization_id, self.kind, self.year


@dataclass(frozen=True, slots=True)
class Block:
    """Numbers that one PC alone gives out; ``used`` of them are on file."""

    id: str
    key: SeriesKey
    replica: str
    first_no: int
    last_no: int
    given_by: str
    given_on: date | None
    closed: str
    used: int

    @property
    def left(self) -> int:
        """How many may still be given out; none of one that is closed."""
        return 0 if self.closed else self.last_no - self.first_no + 1 - self.used


@dataclass(frozen=True, slots=True)
class Former:
    """A number that a case bore, or bears until it gets its own (then ``number`` is empty)."""

    id: str
    case_id: str
    key: SeriesKey
    text: str
    serial: int
    replica: str
    number: str
    reason: str
    given_on: date | None
    changed_on: date | None
    changed_by: str


_KEY = "organization_id = ? AND kind = ? AND year = ?"
_IN_SERIES = f"series_id IN (SELECT id FROM number_series WHERE {_KEY} AND {OWN})"
_FORMER = (
    "id, case_id, organization_id, kind, year, text, serial, replica, number, reason, given_on, "
    "changed_on, changed_by"
)


def own_replica(session: Asking) -> str:
    """Whose store this is: the id of this PC."""
    found = session.raw.execute("SELECT value FROM store_state WHERE name = 'replica'").fetchone()
    return str(found[0])


def series_of(session: Asking, key: SeriesKey) -> Series | None:
    """The series' first row; it is the one that is written."""
    sql = f"SELECT id, last_no, pattern FROM number_series WHERE {_KEY} AND {OWN} ORDER BY id"
    found = session.raw.execute(f"{sql} LIMIT 1", key.values).fetchone()
    return Series(*found) if found else None


def series_keys(session: Asking, since: int) -> list[SeriesKey]:
    """The series of this centre from a year on."""
    sql = (
        "SELECT DISTINCT organization_id, kind, year FROM number_series "
        f"WHERE {OWN} AND year >= ? ORDER BY year, kind, organization_id"
    )
    return [SeriesKey(*row) for row in session.raw.execute(sql, (since,)).fetchall()]


def promised(session: Asking, key: SeriesKey) -> int:
    """The highest number the series has come to or that lies in a block; 0 for none."""
    sql = f"SELECT coalesce(max(last_no), 0) FROM number_series WHERE {_KEY} AND {OWN}"
    blocks = f"SELECT coalesce(max(last_no), 0) FROM number_block WHERE {_KEY} AND {OWN}"
    ask = session.raw.execute
    return max(int(ask(one, key.values).fetchone()[0]) for one in (sql, blocks))


def highest_used(session: Asking, key: SeriesKey) -> int:
    """The highest number that a case bears; 0 for none."""
    sql = (
        f"SELECT coalesce(max(serial), 0) FROM given_number WHERE {_IN_SERIES} AND {OWN} "
        "AND state = 'used'"
    )
    return int(session.raw.execute(sql, key.values).fetchone()[0])


def taken_serials(session: Asking, key: SeriesKey, first: int, last: int) -> frozenset[int]:
    """Numbers in a range that were ever given to a case, also those that are void now."""
    sql = (
        f"SELECT serial FROM given_number WHERE {_IN_SERIES} AND space = {OWN_SPACE} "
        "AND serial BETWEEN ? AND ? AND state IN ('used', 'void')"
    )
    rows = session.raw.execute(sql, (*key.values, first, last)).fetchall()
    return frozenset(row[0] for row in rows)


def blocks(
    session: Asking, *, key: SeriesKey | None = None, replica: str = "", is_open: bool = False
) -> list[Block]:
    """Blocks, by year, series and number: all, or those of a series, of a PC, those still open."""
    where, values = [OWN], list[object]()
    if key is not None:
        where.append(_KEY)
        values += key.values
    if replica:
        where.append("replica = ?")
        values.append(replica)
    if is_open:
        where.append("closed = ''")
    sql = (
        "SELECT id, organization_id, kind, year, replica, first_no, last_no, given_by, given_on, "
        f"closed FROM number_block WHERE {' AND '.join(where)} "
        "ORDER BY year, kind, organization_id, first_no, id"
    )
    return [_block(session, row) for row in session.raw.execute(sql, tuple(values)).fetchall()]


def _block(session: Asking, row: tuple[object, ...]) -> Block:
    identity, body, kind, year, replica, first, last, by, on, closed = row
    key = SeriesKey(str(body), str(kind), int(str(year)))
    low, high = int(str(first)), int(str(last))
    used = len(taken_serials(session, key, low, high))
    return Block(
        str(identity), key, str(replica), low, high, str(by), _day(on), str(closed), used
    )


def former_of(session: Asking, case_id: str) -> list[Former]:
    """The numbers a case bore, and those it bears for the time being, oldest first."""
    sql = f"SELECT {_FORMER} FROM former_number WHERE case_id = ? AND deleted = 0 ORDER BY id"
    return [_former(row) for row in session.raw.execute(sql, (case_id,)).fetchall()]


def case_by_former(session: Asking, text: str) -> str:
    """The one case that bore a number and bears another now; empty where none or several."""
    sql = (
        "SELECT DISTINCT c.id FROM former_number f JOIN case_file c ON c.id = f.case_id "
        "WHERE f.text = ? AND f.deleted = 0 AND c.deleted = 0 LIMIT 2"
    )
    found = session.raw.execute(sql, (text,)).fetchall()
    return str(found[0][0]) if len(found) == 1 else ""


def waiting(session: Asking) -> list[Former]:
    """Temporary numbers of cases that stand here and wait for their own, oldest first."""
    columns = ", ".join(f"f.{column}" for column in _FORMER.split(", "))
    sql = (
        f"SELECT {columns} FROM former_number f JOIN case_file c ON c.id = f.case_id "
        f"WHERE f.number = '' AND f.deleted = 0 AND c.deleted = 0 AND f.space = {OWN_SPACE} "
        f"AND NOT {GONE.format('c.id')} ORDER BY f.year, f.replica, f.serial, f.id"
    )
    return [_former(row) for row in session.raw.execute(sql).fetchall()]


def last_temporary(session: Asking, replica: str) -> int:
    """The last temporary number a PC gave out; 0 for none."""
    sql = "SELECT coalesce(max(serial), 0) FROM former_number WHERE replica = ?"
    return int(session.raw.execute(sql, (replica,)).fetchone()[0])


def given_to(session: Asking, case_id: str, text: str) -> tuple[str, SeriesKey] | None:
    """The row of a number that a case was given, and its series; None for one on no file."""
    sql = (
        "SELECT g.id, s.organization_id, s.kind, s.year FROM given_number g "
        "JOIN number_series s ON s.id = g.series_id "
        "WHERE g.text = ? AND g.case_id = ? AND g.deleted = 0 AND g.state = 'used' "
        "ORDER BY g.id LIMIT 1"
    )
    found = session.raw.execute(sql, (text, case_id)).fetchone()
    return (str(found[0]), SeriesKey(*found[1:])) if found else None


_BORNE = (
    ("case_file", "register_no", "id = ?"),
    ("episode", "case_no", "case_id = ?"),
    ("episode", "termination_no", "case_id = ?"),
    ("agreement", "number", "case_id = ?"),
)


def borne_by(session: Asking, case_id: str, text: str) -> list[tuple[str, str, str]]:
    """Where a number stands in a case: table, row, column; signed agreements are left alone."""
    out: list[tuple[str, str, str]] = []
    for table, column, whose in _BORNE:
        unsigned = "digest = '' AND " if table == "agreement" else ""
        where = f"{unsigned}{whose} AND {column} = ? AND deleted = 0"
        sql = f"SELECT id FROM {table} WHERE {where} ORDER BY id"
        rows = session.raw.execute(sql, (case_id, text)).fetchall()
        out += [(table, str(row[0]), column) for row in rows]
    return out


def column_of(session: Asking, case_id: str, text: str) -> str:
    """The column in which a case bears a number, signed agreements too; empty for none."""
    for table, column, whose in _BORNE:
        sql = f"SELECT 1 FROM {table} WHERE {whose} AND {column} = ? AND deleted = 0 LIMIT 1"
        if session.raw.execute(sql, (case_id, text)).fetchone() is not None:
            return column
    return ""


def supplements_of(session: Asking, case_id: str, text: str) -> list[tuple[str, int]]:
    """Unsigned supplements of a case whose numbers were made of this one: row, which supplement."""
    sql = (
        "SELECT id, supplement FROM agreement WHERE case_id = ? AND digest = '' AND deleted = 0 "
        "AND supplement > 0 AND substr(number, 1, ?) = ? ORDER BY id"
    )
    start = f"{text}补"
    rows = session.raw.execute(sql, (case_id, len(start), start)).fetchall()
    return [(str(row[0]), int(row[1])) for row in rows]


def papers_with(session: Asking, case_id: str, text: str) -> list[str]:
    """Codes of the papers of a case that were issued with this number on them."""
    sql = (
        "SELECT DISTINCT code FROM paper WHERE case_id = ? AND number = ? AND deleted = 0 "
        "ORDER BY code"
    )
    return [str(row[0]) for row in session.raw.execute(sql, (case_id, text)).fetchall()]


def _former(row: tuple[object, ...]) -> Former:
    (identity, case, body, kind, year, text, serial, replica, number, reason, given, changed,
     by) = row  # fmt: skip
    key = SeriesKey(str(body), str(kind), int(str(year)))
    return Former(
        str(identity), str(case), key, str(text), int(str(serial)), str(replica), str(number),
        str(reason), _day(given), _day(changed), str(by),
    )  # fmt: skip


def _day(value: object) -> date | None:
    if isinstance(value, date) or value is None:
        return value
    return date.fromisoformat(str(value))
