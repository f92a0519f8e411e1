"""Tables of the case itself: the master case, its episodes, parties and those around them."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.base import SyncedRow


class CaseRow(SyncedRow, table=True):
    """The master case (一案一码): what the dispute is, whoever handles it."""

    __tablename__ = "case_file"
    __table_args__ = (
        sa.Index(
            "ix_case_file_by_count", "registered_on", "deleted", "id", "space", "village",
            "stat_type", "current_episode_id",
        ),
    )  # fmt: skip
    case_field: ClassVar[str] = "id"
    register_no: str = Field(default="", index=True)
    outside_no: str = Field(default="", index=True)
    source_id: str = Field(default="", index=True)
    source_digest: str = ""
    batch_id: str = Field(default="", index=True)
    title: str = ""
    source: str = "walk_in"
    source_note: str = ""
    source_document: str = ""
    stat_type: str = ""
    local_type: str = ""
    civil_cause: str = ""
    place: str = ""
    village: str = ""
    venue: str = ""
    facts: str = ""
    claims: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    amount_cents: int | None = None
    is_sensitive: bool = False
    sensitive_kind: str = ""
    named_user_ids: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    is_major: bool = False
    risk_colour: str = ""
    risk_flags: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    risk_reported_on: date | None = None
    is_ledger: bool = False
    ledger: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
    is_import: bool = False
    registered_on: date | None = Field(default=None, index=True)
    registered_by: str = ""
    first_receiver: str = ""
    responsible: str = ""
    responsible_user_id: str = Field(default="", index=True)
    current_episode_id: str = ""
    notes: str = ""


class CaseChild(SyncedRow):
    """What belongs to one case; not a table itself."""

    case_id: str = Field(foreign_key="case_file.id", index=True)
    seq: int = 0


class EpisodeChild(CaseChild):
    """What belongs to one track's run in a case; not a table itself."""

    episode_id: str = ""


class EpisodeRow(CaseChild, table=True):
    """One track's run in a case."""

    __tablename__ = "episode"
    __table_args__ = (
        sa.Index(
            "ix_episode_by_count", "deleted", "case_id", "id", "seq", "closed_on",
            "organization_id",
        ),
    )  # fmt: skip
    track: str = "people"
    subtrack: str = ""
    mode: str = ""
    case_no: str = Field(default="", index=True)
    organization_id: str = ""
    accepted_on: date | None = None
    accepted_manner: str = ""
    refused_on: date | None = None
    refusal_grounds: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    refusal_text: str = ""
    refusal_route: str = ""
    terminated_on: date | None = None
    termination_ground: str = ""
    termination_text: str = ""
    termination_no: str = ""
    notified_on: date | None = None
    closed_on: date | None = None
    closing_text: str = ""
    filed_on: date | None = None
    retention: str = ""
    volume_title: str = ""
    volume_note: str = ""
    compiled_by: str = ""
    checked_by: str = ""
    is_public: bool = False
    opened_on: date | None = None
    agreed_on: date | None = None
    details: dict[str, str] = Field(default_factory=dict, sa_type=sa.JSON)


class StepRow(EpisodeChild, table=True):
    """A legal event of a track."""

    __tablename__ = "step"
    kind: str
    on_day: date
    number: str = ""
    organ: str = ""
    person: str = ""
    text: str = ""
    due_on: date | None = None


class HandoffRow(EpisodeChild, table=True):
    """A hand-off of a case; ``episode_id`` is the track's run it leaves."""

    __tablename__ = "handoff"
    pair: str
    to_track: str = ""
    to_subtrack: str = ""
    to_mode: str = ""
    organ: str = ""
    code: str = Field(default="", index=True)
    letter_no: str = ""
    sent_on: date | None = None
    reason: str = ""
    consented_on: date | None = None
    materials: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    source_clock: str = ""
    return_by: date | None = None
    received_on: date | None = None
    received_by: str = ""
    accepted: bool | None = None
    refusal: str = ""
    to_episode_id: str = ""
    returned_on: date | None = None
    result: str = ""
    recalled_on: date | None = None


class EpisodePartyRow(EpisodeChild, table=True):
    """What a party had said and been told in a run of a track that is no longer the current one."""

    __tablename__ = "episode_party"
    party_id: str
    consent: str = "unknown"
    consent_on: date | None = None
    consent_manner: str = ""
    notified_on: date | None = None


class PartyRow(CaseChild, table=True):
    """A person's part in a case."""

    __tablename__ = "party"
    person_id: str = Field(foreign_key="person.id", index=True)
    role: str
    consent: str = "unknown"
    consent_on: date | None = None
    consent_manner: str = ""
    notified_on: date | None = None
    group_count: int = 0
    group_document: str = ""
    service_address: str = ""


class GroupMemberRow(CaseChild, table=True):
    """One head of a group party; ``shares`` are cents per payment in order."""

    __tablename__ = "group_member"
    party_id: str = Field(index=True)
    no: int
    name: str
    sex: str = "unknown"
    ethnicity: str = ""
    birth_date: date | None = None
    id_no: str = ""
    phone: str = ""
    occupation: str = ""
    period: str = ""
    owed_cents: int | None = None
    account: str = ""
    shares: list[int] = Field(default_factory=list, sa_type=sa.JSON)


class AgentRow(CaseChild, table=True):
    """Somebody who acts for a party."""

    __tablename__ = "agent"
    party_id: str = Field(index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    kind: str
    relation: str = ""
    authority: str = "general"
    authority_items: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    proof: str = ""


class CaseMediatorRow(EpisodeChild, table=True):
    """A mediator on the case."""

    __tablename__ = "case_mediator"
    name: str
    role: str = "mediator"
    from_on: date | None = None
    until_on: date | None = None
    why: str = ""
    chosen_by_parties: bool = False
    user_id: str = Field(default="", index=True)
    mediator_id: str = ""


class ParticipantRow(CaseChild, table=True):
    """Note taker, interpreter, witness, somebody invited."""

    __tablename__ = "participant"
    name: str
    capacity: str
    organization: str = ""
    phone: str = ""
    id_no: str = ""
    language: str = ""
    for_party_id: str = ""
    consented: bool = True
    note: str = ""


class EventRow(CaseChild, table=True):
    """One line of the timeline. Lines are added, never rewritten by a later step."""

    __tablename__ = "case_event"
    on_day: date
    event: str
    text: str = ""
    late: bool = False
    late_reason: str = ""
    by: str = ""
    entered_at: str = ""


class ImportBatchRow(SyncedRow, table=True):
    """One import, so that it can be undone whole."""

    __tablename__ = "import_batch"
    kind: str
    file_digest: str = ""
    made_at: str = ""
    undone_at: str = ""
    counts: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
