"""One frozen snapshot of a case: what rules, papers and screens are computed from.

Built in one place (``records/snapshot.py``). Private talk (caucus notes, offers made in private)
is not in it, so no paper, export or search can show it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from mediation_desk.domain.agreements import AgreementFacts, AgreementForm, ReadingFacts
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import (
    MediatorFacts,
    MediatorRole,
    ParticipantFacts,
    PartyFacts,
    PartyRole,
)
from mediation_desk.domain.proceedings import (
    AttachmentFacts,
    ConfirmationFacts,
    ConfirmationResult,
    DemandFacts,
    EpisodeFacts,
    EventFacts,
    EvidenceFacts,
    ExtensionFacts,
    FollowUpFacts,
    HandoffFacts,
    InvestigationFacts,
    OfferFacts,
    PaperFacts,
    PauseFacts,
    RatingFacts,
    RecusalFacts,
    ReminderFacts,
    SessionFacts,
    SessionKind,
    SessionResult,
    StepFacts,
)

__all__ = [
    "AttachmentFacts",
    "CaseFacts",
    "ConfirmationFacts",
    "ConfirmationResult",
    "DemandFacts",
    "EpisodeFacts",
    "EventFacts",
    "EvidenceFacts",
    "ExtensionFacts",
    "FollowUpFacts",
    "HandoffFacts",
    "IntakeSource",
    "InvestigationFacts",
    "OfferFacts",
    "OrganizationFacts",
    "Outcome",
    "PaperFacts",
    "PauseFacts",
    "RatingFacts",
    "RecusalFacts",
    "ReminderFacts",
    "SessionFacts",
    "SessionKind",
    "SessionResult",
    "Stage",
    "StepFacts",
    "Track",
]


class Track(StrEnum):
    """The six tracks (调解途径)."""

    PEOPLE = "people"
    PROFESSIONAL = "professional"
    ADMINISTRATIVE = "administrative"
    JUDICIAL = "judicial"
    PRE_LITIGATION = "pre_litigation"
    PETITION = "petition"


class Stage(StrEnum):
    """Where an episode stands; the order of members is the order on the stage bar."""

    LEDGER = "ledger"
    REGISTERED = "registered"
    ACCEPTED = "accepted"
    NOTIFIED = "notified"
    INVESTIGATED = "investigated"
    MEDIATING = "mediating"
    AGREED = "agreed"
    PERFORMING = "performing"
    DECIDED = "decided"
    FOLLOWED_UP = "followed_up"
    CLOSED = "closed"
    FILED = "filed"
    REFUSED = "refused"
    TERMINATED = "terminated"


class Outcome(StrEnum):
    """How an episode ended; OPEN while it has not."""

    OPEN = "open"
    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    WITHDRAWN = "withdrawn"
    DECIDED = "decided"
    HANDED_OVER = "handed_over"
    REFUSED = "refused"


class IntakeSource(StrEnum):
    """案件来源: how the dispute came in."""

    WALK_IN = "walk_in"
    PHONE = "phone"
    LETTER = "letter"
    VISIT = "visit"
    OWN_MOTION = "own_motion"
    SCREENING = "screening"
    GRID = "grid"
    HOTLINE = "hotline"
    POLICE_CALL = "police_call"
    COURT = "court"
    PROSECUTOR = "prosecutor"
    POLICE = "police"
    PETITION = "petition"
    DEPARTMENT = "department"
    ON_APPLICATION = "on_application"


@dataclass(frozen=True, slots=True)
class OrganizationFacts:
    """The centre, the committee or another body whose name stands on papers."""

    id: str = ""
    name: str = ""
    short_name: str = ""
    kind: str = ""
    address: str = ""
    phone: str = ""
    contact: str = ""
    filing_note: str = ""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """Everything the rules, the papers and the screens may know about one case and its episode."""

    id: str
    track: Track = Track.PEOPLE
    stage: Stage = Stage.REGISTERED
    outcome: Outcome = Outcome.OPEN
    case_no: str = ""
    register_no: str = ""
    outside_no: str = ""
    source_id: str = ""
    title: str = ""
    subtrack: str = ""
    mode: str = ""
    source: IntakeSource = IntakeSource.WALK_IN
    source_note: str = ""
    source_document: str = ""
    stat_type: str = ""
    local_type: str = ""
    civil_cause: str = ""
    place: str = ""
    village: str = ""
    venue: str = ""
    facts: str = ""
    claims: tuple[str, ...] = ()
    amount: Money | None = None
    is_sensitive: bool = False
    sensitive_kind: str = ""
    named_user_ids: tuple[str, ...] = ()
    is_major: bool = False
    risk_colour: str = ""
    risk_flags: tuple[str, ...] = ()
    risk_reported_on: date | None = None
    is_ledger: bool = False
    is_import: bool = False
    space: int = 0
    registered_on: date | None = None
    registered_by: str = ""
    first_receiver: str = ""
    responsible: str = ""
    responsible_user_id: str = ""
    episode_id: str = ""
    opened_on: date | None = None
    committee: OrganizationFacts = OrganizationFacts()
    center: OrganizationFacts = OrganizationFacts()
    accepted_on: date | None = None
    accepted_manner: str = ""
    refused_on: date | None = None
    refusal_grounds: tuple[str, ...] = ()
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
    parties: tuple[PartyFacts, ...] = ()
    mediators: tuple[MediatorFacts, ...] = ()
    participants: tuple[ParticipantFacts, ...] = ()
    evidence: tuple[EvidenceFacts, ...] = ()
    investigations: tuple[InvestigationFacts, ...] = ()
    sessions: tuple[SessionFacts, ...] = ()
    pauses: tuple[PauseFacts, ...] = ()
    extensions: tuple[ExtensionFacts, ...] = ()
    recusals: tuple[RecusalFacts, ...] = ()
    agreements: tuple[AgreementFacts, ...] = ()
    confirmation: ConfirmationFacts | None = None
    demands: tuple[DemandFacts, ...] = ()
    follow_ups: tuple[FollowUpFacts, ...] = ()
    ratings: tuple[RatingFacts, ...] = ()
    reminders: tuple[ReminderFacts, ...] = ()
    steps: tuple[StepFacts, ...] = ()
    details: Mapping[str, str] = field(default_factory=dict)
    episodes: tuple[EpisodeFacts, ...] = ()
    handoffs: tuple[HandoffFacts, ...] = ()
    papers: tuple[PaperFacts, ...] = ()
    readings: tuple[ReadingFacts, ...] = ()
    attachments: tuple[AttachmentFacts, ...] = ()
    events: tuple[EventFacts, ...] = ()
    notes: str = ""

    def side(self, role: PartyRole) -> tuple[PartyFacts, ...]:
        """The parties of one side, in their order."""
        return tuple(p for p in self.parties if p.role is role)

    @property
    def applicants(self) -> tuple[PartyFacts, ...]:
        """申请人."""
        return self.side(PartyRole.APPLICANT)

    @property
    def respondents(self) -> tuple[PartyFacts, ...]:
        """被申请人."""
        return self.side(PartyRole.RESPONDENT)

    @property
    def current_mediators(self) -> tuple[MediatorFacts, ...]:
        """The mediators who were not replaced, the presiding one first."""
        here = [m for m in self.mediators if m.until_on is None]
        return tuple(sorted(here, key=lambda m: m.role is not MediatorRole.PRESIDING))

    @property
    def agreement(self) -> AgreementFacts | None:
        """The agreement itself, not its supplements."""
        return next((a for a in self.agreements if a.supplement == 0), None)

    def step(self, kind: str) -> StepFacts | None:
        """The first step of this kind in the episode, or None."""
        return next((s for s in self.steps if s.kind == kind), None)

    def last_step(self, kind: str) -> StepFacts | None:
        """The latest step of this kind in the episode, of one day the last recorded, or None."""
        mine = (s for s in reversed(self.steps) if s.kind == kind)
        return max(mine, key=_day_of, default=None)

    @property
    def handed_out(self) -> tuple[HandoffFacts, ...]:
        """The hand-offs out of this episode, to another track or to somebody outside."""
        return tuple(h for h in self.handoffs if h.episode_id == self.episode_id)

    @property
    def handed_in(self) -> tuple[HandoffFacts, ...]:
        """The hand-offs by which the case came into this episode."""
        mine = self.episode_id
        return tuple(h for h in self.handoffs if mine and h.to_episode_id == mine)

    @property
    def is_written(self) -> bool:
        """Whether an agreement exists and is written."""
        return self.agreement is not None and self.agreement.form is AgreementForm.WRITTEN

    def party(self, party_id: str) -> PartyFacts | None:
        """The party with this id, if it is in the case."""
        return next((p for p in self.parties if p.id == party_id), None)

    def held_sessions(self) -> tuple[SessionFacts, ...]:
        """Sessions that took place."""
        return tuple(s for s in self.sessions if s.result is not SessionResult.PLANNED)


def _day_of(step: StepFacts) -> date:
    return step.on_day
