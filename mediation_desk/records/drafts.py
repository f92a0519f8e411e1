"""Half-typed forms, kept in the encrypted store of this PC until they are saved or thrown away."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, col, select

from mediation_desk.records.base import LocalRow, Moment
from mediation_desk.records.store import ReadSession, WriteSession


class Draft(LocalRow, table=True):
    """What a user has typed in a form of a case so far."""

    __tablename__ = "draft"
    user_id: str = Field(primary_key=True)
    form_key: str = Field(primary_key=True)
    case_id: str = Field(default="", primary_key=True)
    content: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    saved_at: datetime = Field(sa_type=Moment)


def keep(session: WriteSession, form_key: str, case_id: str, content: dict[str, Any]) -> None:
    """Keep what is typed in a form, instead of what was kept before."""
    session.merge(
        Draft(
            user_id=session.verb.user,
            form_key=form_key,
            case_id=case_id,
            content=content,
            saved_at=session.origin.clock.now(),
        )
    )


def find(
    session: ReadSession | WriteSession, user: str, form_key: str, case_id: str = ""
) -> Draft | None:
    """The draft of this user for this form and case, if any."""
    return session.get(Draft, (user, form_key, case_id))


def all_of(session: ReadSession | WriteSession, user: str) -> list[Draft]:
    """Every draft of a user, the newest first."""
    wanted = select(Draft).where(col(Draft.user_id) == user)
    return list(session.exec(wanted.order_by(col(Draft.saved_at).desc())))


def drop(session: WriteSession, form_key: str, case_id: str = "") -> None:
    """Throw a draft away, as after saving the form."""
    row = session.get(Draft, (session.verb.user, form_key, case_id))
    if row is not None:
        session.delete(row)
