"""Keeps the keys of each case in step with its rows. Derived and local: it can be made anew.

Never recorded, never sent: what a redaction takes out of a case is gone from here with the next
derivation of its lists.
"""

from __future__ import annotations

from collections.abc import Iterable

from mediation_desk.domain.meeting.keys import VERSION
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.settings import local, set_local
from mediation_desk.records.store import ReadSession, WriteSession

MARK = "met_keys.version"
_PUT = "INSERT OR IGNORE INTO met_key (key, case_id) VALUES (?, ?)"


def put(raw: RawConnection, case_id: str, keys: Iterable[str]) -> None:
    """The keys of a case instead of those that stood; what has not changed is not written."""
    wanted = set(keys)
    found = raw.execute("SELECT key FROM met_key WHERE case_id = ?", (case_id,)).fetchall()
    known = {row[0] for row in found}
    for key in sorted(known - wanted):
        raw.execute("DELETE FROM met_key WHERE key = ? AND case_id = ?", (key, case_id))
    raw.executemany(_PUT, [(key, case_id) for key in sorted(wanted - known)])


def put_new(raw: RawConnection, cases: Iterable[tuple[str, Iterable[str]]]) -> None:
    """The keys of many cases of which none stands there yet."""
    raw.executemany(_PUT, [(key, case_id) for case_id, keys in cases for key in sorted(keys)])


def forget(raw: RawConnection, case_id: str) -> None:
    """Take a case out."""
    raw.execute("DELETE FROM met_key WHERE case_id = ?", (case_id,))


def are_old(session: ReadSession) -> bool:
    """Whether the keys were made by other rules than today's, or never."""
    return bool(local(session, MARK) != VERSION)


def note_made(session: WriteSession) -> None:
    """Remember by which rules the keys of all cases were made."""
    set_local(session, MARK, VERSION)


def listed_cases(session: ReadSession) -> list[str]:
    """Every case that lists know."""
    found = session.raw.execute("SELECT case_id FROM case_list ORDER BY case_id").fetchall()
    return [row[0] for row in found]
