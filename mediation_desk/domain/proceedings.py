"""What happens in a case, as frozen values: sessions, evidence, visits, papers, the timeline.

Parts of :class:`~mediation_desk.domain.case_facts.CaseFacts`; holds no rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from mediation_desk.domain.joint.seats import SeatFacts
from mediation_desk.domain.money import Money


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


class Solved(StrEnum):
    """实际问题解决了没有: what was found at a follow-up visit, whatever the closing says."""

    YES = "yes"
    PART = "part"
    NO = "no"


class ConfirmationResult(StrEnum):
    """What the court did with the application for confirmation (民事诉讼法第二百零六条)."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    NOT_ACCEPTED = "not_accepted"
    WITHDRAWN = "withdrawn"


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
    seats: tuple[SeatFacts, ...] = ()


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
    """One follow-up visit (RM-12); ``solved``: whether the real problem is (yes, part, no)."""

    id: str
    seq: int
    visited_on: date
    manner: str = ""
    visitor: str = ""
    text: str = ""
    performance: str = ""
    satisfaction: str = ""
    solved: str = ""
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
class StepFacts:
    """A legal event of a track (签收材料, 转送, 送达 …) by its name in ``resources/tracks``.

    ``number`` and ``organ`` are the other organ's paper and name, ``due_on`` the day it set.
    """

    id: str
    kind: str
    on_day: date
    number: str = ""
    organ: str = ""
    person: str = ""
    text: str = ""
    due_on: date | None = None
    episode_id: str = ""


class HandoffState(StrEnum):
    """Where a hand-off stands; sent, accepted and refused still wait for somebody."""

    SENT = "sent"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    RETURNED = "returned"
    RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class HandoffFacts:
    """One case handed from one track to another, or to somebody outside (衔接移送).

    The day of the signed receipt is the legal start of the other side's clock. ``code`` stands on
    the letter and files the sheet that comes back. ``source_clock``: running, paused or ended.
    """

    id: str
    seq: int
    pair: str
    episode_id: str
    to_track: str = ""
    to_subtrack: str = ""
    to_mode: str = ""
    organ: str = ""
    code: str = ""
    letter_no: str = ""
    sent_on: date | None = None
    reason: str = ""
    consented_on: date | None = None
    materials: tuple[str, ...] = ()
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

    @property
    def is_outside(self) -> bool:
        """Whether the case went to somebody who does not work at this desk."""
        return not self.to_track

    @property
    def state(self) -> HandoffState:
        """Where the hand-off stands."""
        if self.recalled_on is not None:
            return HandoffState.RECALLED
        if self.returned_on is not None:
            return HandoffState.RETURNED
        if self.accepted is None:
            return HandoffState.SENT
        return HandoffState.ACCEPTED if self.accepted else HandoffState.REFUSED

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for a receipt or for the result."""
        return self.state in (HandoffState.SENT, HandoffState.ACCEPTED)


@dataclass(frozen=True, slots=True)
class EpisodeFacts:
    """One track's run in a case, as the line of episodes shows it."""

    id: str
    seq: int
    track: str
    subtrack: str = ""
    mode: str = ""
    case_no: str = ""
    organization: str = ""
    opened_on: date | None = None
    accepted_on: date | None = None
    refused_on: date | None = None
    terminated_on: date | None = None
    agreed_on: date | None = None
    agreement_no: str = ""
    closed_on: date | None = None
    filed_on: date | None = None

    @property
    def ended_on(self) -> date | None:
        """The day on which it came to its result, or was closed without one."""
        ends = (self.agreed_on, self.refused_on, self.terminated_on, self.closed_on)
        return next((day for day in ends if day is not None), None)


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper that was issued or taken in: its code, its subject and what is on file of it.

    ``template`` is the digest of the Word template it was printed by, empty for the official one.
    """

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
    template: str = ""


SIGNED_PDF = "signed_pdf"
"""签署件: kind of the attachment that is a paper's PDF with the centre's signature."""


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
