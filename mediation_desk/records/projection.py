"""Keeps the derived local tables of a case in step with its rows: list, dues, access, search,
the keys under which people are met again.

Everything here can be thrown away and made again from the snapshots; nothing here is recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from mediation_desk.domain.case_facts import CaseFacts, Stage
from mediation_desk.domain.meeting.keys import case_keys
from mediation_desk.records import search
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.meeting import keeping
from mediation_desk.records.snapshot import case_facts
from mediation_desk.records.store import WriteSession
from mediation_desk.tracks.clocks import CaseDue

LISTED = (
    "case_id",
    "case_no",
    "outside_no",
    "source_id",
    "title",
    "track",
    "subtrack",
    "stage",
    "outcome",
    "stat_type",
    "registered_on",
    "accepted_on",
    "next_due_on",
    "next_due_what",
    "next_due_rule",
    "colour",
    "is_sensitive",
    "is_ledger",
    "is_open",
    "parties",
    "mediator",
    "sort_key",
)
_MARKS = ", ".join("?" * len(LISTED))
_SET = ", ".join(f"{c} = excluded.{c}" for c in LISTED[1:])
_PUT = (
    f"INSERT INTO case_list ({', '.join(LISTED)}) VALUES ({_MARKS}) "
    f"ON CONFLICT (case_id) DO UPDATE SET {_SET}"
)
_HELD = f"SELECT {', '.join(LISTED)} FROM case_list WHERE case_id = ?"
ENDED = frozenset({Stage.CLOSED, Stage.FILED, Stage.REFUSED, Stage.TERMINATED})


def project(
    session: WriteSession,
    case: CaseFacts,
    dues: Sequence[CaseDue],
    access: Iterable[str],
    *,
    has_gone: bool = False,
) -> None:
    """Write what lists and search know of a case. ``has_gone``: it is another centre's now and
    open here no longer.
    """
    raw = session.raw
    row = listed(case, dues)
    if has_gone:
        place = LISTED.index("is_open")
        row = (*row[:place], 0, *row[place + 1 :])
    if raw.execute(_HELD, (case.id,)).fetchone() != row:
        raw.execute(_PUT, row)
    _put_dues(
        raw, case.id, [(d.kind, d.on.isoformat(), d.what, d.rule, d.subject_id) for d in dues]
    )
    _put_access(raw, case.id, sorted({user for user in access if user}))
    search.index_case(raw, case.id, search_text(case, _former(raw, case.id)))
    keeping.put(raw, case.id, case_keys(case))


def _put_dues(raw: RawConnection, case_id: str, dues: list[tuple[str, ...]]) -> None:
    """The case's days ahead; what has not changed is not written again."""
    columns = "kind, on_day, what, rule, subject_id"
    sql = f"SELECT {columns} FROM case_due WHERE case_id = ? ORDER BY id"
    if raw.execute(sql, (case_id,)).fetchall() == dues:
        return
    raw.execute("DELETE FROM case_due WHERE case_id = ?", (case_id,))
    raw.executemany(
        f"INSERT INTO case_due (case_id, {columns}) VALUES (?, ?, ?, ?, ?, ?)",
        [(case_id, *due) for due in dues],
    )


def _put_access(raw: RawConnection, case_id: str, users: list[str]) -> None:
    """The accounts the case belongs to; what has not changed is not written again."""
    sql = "SELECT user_id FROM case_access WHERE case_id = ? ORDER BY user_id"
    if [r[0] for r in raw.execute(sql, (case_id,)).fetchall()] == users:
        return
    raw.execute("DELETE FROM case_access WHERE case_id = ?", (case_id,))
    raw.executemany("INSERT INTO case_access VALUES (?, ?)", [(case_id, user) for user in users])


def forget(session: WriteSession, case_id: str) -> None:
    """Take a case out of the derived tables (an import was undone)."""
    for table in ("case_list", "case_due", "case_access"):
        session.raw.execute(f"DELETE FROM {table} WHERE case_id = ?", (case_id,))
    search.forget_case(session.raw, case_id)
    keeping.forget(session.raw, case_id)


def listed(case: CaseFacts, dues: Sequence[CaseDue]) -> tuple[Any, ...]:
    """The row of the case list."""
    duties = [d for d in dues if d.kind not in ("right", "waiting")]
    due = next((d for d in duties if d.kind == "clock"), duties[0] if duties else None)
    presiding = next((m.name for m in case.current_mediators), "")
    return (
        case.id,
        case.case_no or case.register_no,
        case.outside_no,
        case.source_id,
        case.title,
        case.track.value,
        case.subtrack,
        case.stage.value,
        case.outcome.value,
        case.stat_type,
        _iso(case.registered_on),
        _iso(case.accepted_on),
        _iso(due.on if due else None),
        due.what if due else "",
        due.rule if due else "",
        case.risk_colour,
        int(case.is_sensitive),
        int(case.is_ledger),
        int(case.stage not in ENDED),
        "、".join(p.name for p in case.parties),
        presiding,
        f"{_iso(case.registered_on) or ''}{case.id}",
    )


def _former(raw: RawConnection, case_id: str) -> list[str]:
    """Numbers the case bore before; it is still found by them."""
    sql = "SELECT text FROM former_number WHERE case_id = ? AND deleted = 0 ORDER BY id"
    return [str(row[0]) for row in raw.execute(sql, (case_id,)).fetchall()]


def search_text(case: CaseFacts, former: Iterable[str] = ()) -> search.CaseText:
    """What a case is found by. Private notes are not in a snapshot, so they cannot get in here."""
    people = [p.person for p in case.parties] + [a.person for p in case.parties for a in p.agents]
    members = [m.name for p in case.parties for m in p.members]
    numbers = [
        case.case_no,
        case.register_no,
        case.outside_no,
        case.source_id,
        *(a.number for a in case.agreements),
        *(e.case_no for e in case.episodes),
        *(s.number for s in case.steps),
        *(n for h in case.handoffs for n in (h.code, h.letter_no)),
        *former,
    ]
    return search.CaseText(
        names=tuple(p.name for p in people)
        + tuple(members)
        + tuple(p.representative for p in people if p.representative),
        numbers=tuple(dict.fromkeys(n for n in numbers if n)),
        phones=tuple(p.phone for p in people if p.phone),
        id_numbers=tuple(p.id_no or p.uscc for p in people if p.id_no or p.uscc),
        places=tuple(t for t in (case.place, case.village, *(p.address for p in people)) if t),
        text=" ".join(t for t in (case.title, case.stat_type, case.facts, *case.claims) if t),
    )


def snapshot_of(session: WriteSession, case_id: str, episode_id: str = "") -> CaseFacts | None:
    """The snapshot with everything written so far, of the present or the named episode."""
    session.flush()
    return case_facts(session, case_id, episode_id)


def access_of(case: CaseFacts) -> tuple[str, ...]:
    """Accounts that the case belongs to: mediators on it, whoever answers for it, those named on
    it.
    """
    return tuple(
        {
            case.responsible_user_id,
            *case.named_user_ids,
            *(m.user_id for m in case.current_mediators),
        }
        - {""}
    )


def _iso(day: object) -> str | None:
    return day.isoformat() if isinstance(day, date) else None
