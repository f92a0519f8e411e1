"""One frozen snapshot of a case: what rules, papers and screens are computed from.

Built in one place (``records/snapshot.py``). Private talk (caucus notes, offers made in private)
is not in it, so no paper, export or search can show it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from mediation_desk.domain.agreements import AgreementFacts, AgreementForm
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import (
    MediatorFacts,
    MediatorRole,
    ParticipantFacts,
    PartyFacts,
    PartyRole,
)


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


class SessionKind(StrEnum):
    """调解的形式: joint, back to back (private, noted elsewhere), several tracks at one table."""

    JOINT = "joint"
    CAUCUS = "caucus"
    COMBINED = "combined"


class SessionResult(StrEnum):
    """调解结果: ①调解成功 ②调解不成 ③有待继续调解; PLANNED before it is held."""

    PLANNED = "planned"
    AGREED = "agreed"
    FAILED = "failed"
    CONTINUED = "continued"


class ConfirmationResult(StrEnum):
    """What the court did with the application for confirmation (民事诉讼法第二百零六条)."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    NOT_ACCEPTED = "not_accepted"
    WITHDRAWN = "withdrawn"


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
class EvidenceFacts:
    """One line of the evidence list (RM-06)."""

    id: str
    no: int
    name: str
    kind: str = ""
    provider: str = ""
    proves: str = ""
    original: str = ""
    pages: int = 0
    submitted_on: date | None = None
    received_by: str = ""
    attachment_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InvestigationFacts:
    """One investigation record (RM-05); ``answers`` are question and answer in order."""

    id: str
    seq: int
    held_on: date
    start_at: time | None = None
    end_at: time | None = None
    place: str = ""
    investigators: str = ""
    recorder: str = ""
    participants: str = ""
    subject_name: str = ""
    subject_party_id: str = ""
    subject_relation: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """An offer made openly: a rung of the ladder."""

    id: str
    session_id: str
    party_id: str
    amount: Money
    text: str = ""
    made_on: date | None = None


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """One mediation session (RM-08)."""

    id: str
    seq: int
    kind: SessionKind
    held_on: date
    start_at: time | None = None
    end_at: time | None = None
    place: str = ""
    presiding: str = ""
    mediators: str = ""
    recorder: str = ""
    present_party_ids: tuple[str, ...] = ()
    participants: str = ""
    text: str = ""
    result: SessionResult = SessionResult.PLANNED
    is_open: bool = False
    offers: tuple[OfferFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class PauseFacts:
    """Time that does not count (鉴定、专家咨询): from the day of the order to the day of the
    report.
    """

    id: str
    kind: str
    from_on: date
    until_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ExtensionFacts:
    """An agreed extension of the mediation clock, in the rule's unit, or to a day."""

    id: str
    length: int
    until_on: date | None
    consented_on: date | None
    reason: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class RecusalFacts:
    """A request to replace a mediator and what was decided."""

    id: str
    applicant_party_id: str
    mediator_name: str
    applied_on: date
    reason: str = ""
    decided_on: date | None = None
    granted: bool | None = None
    replaced_by: str = ""
    decision_text: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpFacts:
    """One follow-up visit (RM-12)."""

    id: str
    seq: int
    visited_on: date
    manner: str = ""
    visitor: str = ""
    text: str = ""
    performance: str = ""
    satisfaction: str = ""
    subject_party_id: str = ""


@dataclass(frozen=True, slots=True)
class RatingFacts:
    """A party's rating (TY-20): 未测 when none was asked for."""

    id: str
    party_id: str
    rated_on: date | None
    scores: tuple[tuple[str, str], ...] = ()
    remark: str = ""
    manner: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmationFacts:
    """Judicial confirmation of an agreement (民事诉讼法第二百零五、二百零六条)."""

    id: str
    agreement_id: str
    court: str
    applied_on: date | None = None
    jointly: bool = True
    accepted_on: date | None = None
    number: str = ""
    result: ConfirmationResult = ConfirmationResult.PENDING
    ruled_on: date | None = None
    ruling: str = ""


@dataclass(frozen=True, slots=True)
class DemandFacts:
    """A letter that presses a party to perform (TY-12)."""

    id: str
    payment_id: str
    party_id: str
    sent_on: date
    until_on: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReminderFacts:
    """A planned day that is no statutory clock: a visit, something the file plans."""

    id: str
    kind: str
    on_day: date
    text: str = ""
    subject_id: str = ""
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper that was issued or taken in: its code, its subject and what is on file of it."""

    id: str
    code: str
    subject_id: str = ""
    number: str = ""
    issued_on: date | None = None
    version: int = 1
    docx_sha256: str = ""
    pdf_sha256: str = ""
    scan_attachment_id: str = ""
    pages: int = 0
    is_reprint: bool = False
    waiting_scan: bool = False


@dataclass(frozen=True, slots=True)
class AttachmentFacts:
    """A file kept with the case, by its digest."""

    id: str
    sha256: str
    size: int
    mime: str
    label: str
    kind: str = ""
    subject_id: str = ""
    added_on: date | None = None


@dataclass(frozen=True, slots=True)
class EventFacts:
    """One line of the case's timeline: what happened on which day, and whether it was entered
    late.
    """

    id: str
    on: date
    event: str
    text: str = ""
    late: bool = False
    late_reason: str = ""
    by: str = ""
    entered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """Everything the rules, the papers and the screens may know about one case and its episode."""

    id: str
    track: Track
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
    mediate_rule: str = "people.mediate"
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
    papers: tuple[PaperFacts, ...] = ()
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
