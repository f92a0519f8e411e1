"""Entries of the audit trail that change no case: views, prints, exports, sign-ins.

Insert-only recorded rows, so they stand in the chain. Never put a name of a person in ``what``.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON
from sqlmodel import Field, col, select

from mediation_desk.records.base import Moment, SyncClass, SyncedRow
from mediation_desk.records.store import WriteSession


class AuditEntry(SyncedRow, table=True):
    """操作日志(留痕): one view, print, export or sign-in."""

    __tablename__ = "audit_entry"
    sync_class: ClassVar[SyncClass] = "frozen"

    at: datetime = Field(sa_type=Moment)
    on_day: date = Field(index=True)
    user_id: str = Field(index=True)
    kind: str
    case_id: str = Field(default="", index=True)
    what: str = ""
    detail: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


def note(
    session: WriteSession, kind: str, *, case_id: str = "", what: str = "", **detail: object
) -> AuditEntry:
    """Add one entry (``print``, ``export``, ``reveal``, ``sign_in`` …) to the verb under way."""
    clock = session.origin.clock
    entry = AuditEntry(
        at=clock.now(),
        on_day=clock.today(),
        user_id=session.verb.user,
        kind=kind,
        case_id=case_id,
        what=what,
        detail=dict(detail),
    )
    session.add(entry)
    return entry


def note_view(session: WriteSession, case_id: str) -> bool:
    """Note that the user looked at a case, once per user, case and day; False when noted before."""
    seen = select(AuditEntry.id).where(
        col(AuditEntry.case_id) == case_id,
        col(AuditEntry.user_id) == session.verb.user,
        col(AuditEntry.on_day) == session.origin.clock.today(),
        col(AuditEntry.kind) == "view",
    )
    if session.exec(seen).first() is not None:
        return False
    note(session, "view", case_id=case_id)
    return True
