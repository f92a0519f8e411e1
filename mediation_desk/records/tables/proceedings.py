"""Tables of what happens in a case before and after the agreement."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.base import SyncClass
from mediation_desk.records.tables.case import CaseChild, EpisodeChild


class EvidenceRow(CaseChild, table=True):
    """One line of the evidence list."""

    __tablename__ = "evidence"
    no: int
    name: str
    kind: str = ""
    provider: str = ""
    proves: str = ""
    original: str = ""
    pages: int = 0
    submitted_on: date | None = None
    received_by: str = ""


class InvestigationRow(EpisodeChild, table=True):
    """An investigation record."""

    __tablename__ = "investigation"
    held_on: date
    start_at: str = ""
    end_at: str = ""
    place: str = ""
    investigators: str = ""
    recorder: str = ""
    participants: str = ""
    subject_name: str = ""
    subject_party_id: str = ""
    subject_relation: str = ""
    answers: list[list[str]] = Field(default_factory=list, sa_type=sa.JSON)
    text: str = ""


class SessionRow(EpisodeChild, table=True):
    """A mediation session, planned or held."""

    __tablename__ = "mediation_session"
    kind: str = "joint"
    held_on: date
    start_at: str = ""
    end_at: str = ""
    place: str = ""
    presiding: str = ""
    mediators: str = ""
    recorder: str = ""
    present_party_ids: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    participants: str = ""
    text: str = ""
    result: str = "planned"
    is_open: bool = False


class OfferRow(CaseChild, table=True):
    """An offer made openly."""

    __tablename__ = "offer"
    session_id: str = ""
    party_id: str
    amount_cents: int
    text: str = ""
    made_on: date | None = None


class PrivateNoteRow(EpisodeChild, table=True):
    """A caucus note or an offer made in private: never in a paper, export, search or list."""

    __tablename__ = "private_note"
    sync_class: ClassVar[SyncClass] = "room"
    session_id: str = ""
    party_id: str = ""
    kind: str = "note"
    amount_cents: int | None = None
    text: str = ""
    noted_on: date | None = None
    by: str = ""


class PauseRow(EpisodeChild, table=True):
    """Time that does not count."""

    __tablename__ = "pause"
    kind: str
    from_on: date
    until_on: date | None = None
    note: str = ""


class ExtensionRow(EpisodeChild, table=True):
    """An agreed extension of a clock."""

    __tablename__ = "extension"
    length: int = 0
    until_on: date | None = None
    consented_on: date | None = None
    reason: str = ""
    rule: str = "people.mediate"


class RecusalRow(EpisodeChild, table=True):
    """A request to replace a mediator."""

    __tablename__ = "recusal"
    applicant_party_id: str = ""
    mediator_name: str
    applied_on: date
    reason: str = ""
    decided_on: date | None = None
    granted: bool | None = None
    replaced_by: str = ""
    decision_text: str = ""


class FollowUpRow(EpisodeChild, table=True):
    """A follow-up visit."""

    __tablename__ = "follow_up"
    visited_on: date
    manner: str = ""
    visitor: str = ""
    text: str = ""
    performance: str = ""
    satisfaction: str = ""
    solved: str = ""
    subject_party_id: str = ""


class RatingRow(EpisodeChild, table=True):
    """A party's rating."""

    __tablename__ = "rating"
    party_id: str = ""
    rated_on: date | None = None
    scores: list[list[str]] = Field(default_factory=list, sa_type=sa.JSON)
    remark: str = ""
    manner: str = ""


class ConfirmationRow(EpisodeChild, table=True):
    """Judicial confirmation."""

    __tablename__ = "confirmation"
    agreement_id: str
    court: str = ""
    applied_on: date | None = None
    jointly: bool = True
    accepted_on: date | None = None
    number: str = ""
    result: str = "pending"
    ruled_on: date | None = None
    ruling: str = ""


class DemandRow(EpisodeChild, table=True):
    """A letter pressing for performance."""

    __tablename__ = "demand"
    payment_id: str = ""
    party_id: str = ""
    sent_on: date
    until_on: date | None = None
    text: str = ""


class ReminderRow(CaseChild, table=True):
    """A planned day of a case that is no statutory clock: a visit, an instalment, a plan of the
    file.
    """

    __tablename__ = "reminder"
    kind: str
    on_day: date = Field(index=True)
    text: str = ""
    subject_id: str = ""
    done_on: date | None = None
    data: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
