"""A case as a file tells it: frozen values, ready for the verbs that carry it through its steps;
never checked here against the law or the store, and nothing knows how it was written down.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.case_facts import IntakeSource, Outcome, Track
from mediation_desk.domain.identity import IdType
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import Authority, MediatorRole, PartyKind, PartyRole, Sex

#: What stands with a notice or refusal for the sentence; never logged, it may name people.
Values = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the user that stops nothing; ``field`` is its path."""

    field: str
    code: str
    values: Values = ()


@dataclass(frozen=True, slots=True)
class RefusedCase:
    """One case that could not be read; ``source`` is its id, or 第2件 where it has none."""

    source: str
    field: str
    code: str
    article: str = ""
    values: Values = ()


@dataclass(frozen=True, slots=True)
class PersonDoc:
    """A person or body as written; see the same fields of ``PersonFacts``."""

    name: str
    kind: PartyKind = PartyKind.NATURAL
    kind_note: str = ""
    sex: Sex = Sex.UNKNOWN
    ethnicity: str = ""
    birth_date: date | None = None
    id_type: IdType = IdType.RESIDENT_ID
    id_no: str = ""
    phone: str = ""
    occupation: str = ""
    address: str = ""
    uscc: str = ""
    representative: str = ""
    representative_kind: str = ""
    representative_title: str = ""
    age_on_acceptance: int | None = None

    @property
    def is_natural(self) -> bool:
        """Whether this is a natural person."""
        return self.kind is PartyKind.NATURAL


@dataclass(frozen=True, slots=True)
class GuardianDoc:
    """Who acts by law for a minor or another without full capacity (监护人、法定代理人)."""

    person: PersonDoc
    guardian_of: str
    relation: str = ""
    proof: str = ""


@dataclass(frozen=True, slots=True)
class AgentDoc:
    """Somebody authorised to act for the party named ``agent_of`` (委托代理人)."""

    person: PersonDoc
    agent_of: str
    relation: str = ""
    authority: Authority = Authority.GENERAL
    authority_items: tuple[str, ...] = ()
    proof: str = ""


@dataclass(frozen=True, slots=True)
class GroupMemberDoc:
    """One head of a group; ``shares`` is what is paid of payment 1, 2 … to this person."""

    no: int
    name: str
    sex: Sex = Sex.UNKNOWN
    ethnicity: str = ""
    birth_date: date | None = None
    id_no: str = ""
    phone: str = ""
    occupation: str = ""
    period: str = ""
    owed: Money | None = None
    shares: tuple[tuple[int, Money], ...] = ()
    account: str = ""


@dataclass(frozen=True, slots=True)
class GroupDoc:
    """Many on one side: how many, who was elected to speak, and the list of heads."""

    count: int
    representatives: tuple[str, ...]
    representative_doc: str = ""
    members: tuple[GroupMemberDoc, ...] = ()
    role: PartyRole = PartyRole.APPLICANT


@dataclass(frozen=True, slots=True)
class PartyDoc:
    """A party: its side, the person or body, what it is to the case (``note``), its guardians."""

    role: PartyRole
    person: PersonDoc
    note: str = ""
    guardians: tuple[GuardianDoc, ...] = ()


@dataclass(frozen=True, slots=True)
class MediatorDoc:
    """A mediator, and the span of days where one was replaced (``why``)."""

    name: str
    role: MediatorRole = MediatorRole.MEDIATOR
    role_text: str = ""
    from_on: date | None = None
    until_on: date | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class OtherDoc:
    """Somebody who is neither party nor mediator: participant, witness, interpreter."""

    name: str
    role: str = ""
    phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceDoc:
    """One line of the evidence list; ``original`` as written (原件, 与原件核对无异 …)."""

    no: int
    name: str
    pages: int = 0
    provider: str = ""
    original: str = ""
    proves: str = ""


@dataclass(frozen=True, slots=True)
class OfferDoc:
    """A sum that somebody offered or asked, with the day where it is known."""

    by: str
    amount: Money
    on: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class LossDoc:
    """One item of the loss that is claimed."""

    item: str
    amount: Money


@dataclass(frozen=True, slots=True)
class HearingDoc:
    """A petition hearing (听证)."""

    held_on: date | None
    chair: str
    participants: tuple[str, ...]
    conclusion: str


@dataclass(frozen=True, slots=True)
class ServiceDoc:
    """A paper that was served: which, to whom, how, when, before which witness."""

    paper: str
    to: str
    method: str = ""
    on: date | None = None
    witness: str = ""


@dataclass(frozen=True, slots=True)
class WhistleDoc:
    """A department call-in (吹哨): number, who was called, until when, when they answered."""

    number: str
    departments: tuple[str, ...]
    issued_on: date | None = None
    due_on: date | None = None
    feedback_on: date | None = None


@dataclass(frozen=True, slots=True)
class PaymentDoc:
    """One payment. ``on_the_spot``: 当场 stands in its method or in the way of performance."""

    seq: int
    amount: Money
    payer: str
    payee: str
    due_on: date | None = None
    method: str = ""
    condition: str = ""
    account: str = ""
    on_the_spot: bool = False


@dataclass(frozen=True, slots=True)
class RecurringDoc:
    """A payment that comes again, outside the total; ``every`` is 月, 季 or 年."""

    payer: str
    payee: str
    amount: Money
    every: str
    day: int
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class FutureDoc:
    """A later period's payment that is agreed in amount and day, outside the total."""

    due_on: date
    amount: Money
    payer: str = ""
    payee: str = ""


@dataclass(frozen=True, slots=True)
class AgreementDoc:
    """The agreement as the file tells it; capital amounts are checks and not kept."""

    clauses: tuple[str, ...]
    total: Money
    payments: tuple[PaymentDoc, ...] = ()
    recurring: tuple[RecurringDoc, ...] = ()
    future: tuple[FutureDoc, ...] = ()
    internal_split: tuple[tuple[str, Money], ...] = ()
    court_fee: str = ""
    attachments: tuple[str, ...] = ()
    performance: str = ""
    breach: str = ""
    copies: int = 0
    copy_holders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConfirmationDoc:
    """Judicial confirmation: court, last day as the file has it (a check), ruling as written."""

    court: str
    deadline: date | None = None
    ruling: str = ""


@dataclass(frozen=True, slots=True)
class TimeLimitDoc:
    """The clock the paper file was kept under; the last days are checks, never taken over."""

    rule: str
    start: date | None = None
    raw_last_day: date | None = None
    legal_last_day: date | None = None
    extended_to: date | None = None
    consented_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DeceasedDoc:
    """Whose heirs the applicants are."""

    name: str
    died_on: date | None = None
    id_no: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DatesDoc:
    """Each step by day; ``events`` are outside ones (``accident``, ``court_filed`` …), sorted."""

    registered: date
    accepted: date | None = None
    investigated: date | None = None
    mediated: tuple[date, ...] = ()
    agreement: date | None = None
    terminated: date | None = None
    visit: date | None = None
    filed: date | None = None
    events: tuple[tuple[str, date], ...] = ()

    def event(self, name: str) -> date | None:
        """The last day of an outside event; None where the file has none."""
        return dict(self.events).get(name)


@dataclass(frozen=True, slots=True)
class MetaDoc:
    """What a whole file says for cases that do not say it themselves."""

    center: str = ""
    committee: str = ""
    court: str = ""
    court_code: str = ""


@dataclass(frozen=True, slots=True)
class CaseDoc:
    """One case, whole; ``unknown`` are keys that the format does not know, with their text."""

    id: str
    title: str
    track: Track
    subtrack: str
    mode: str
    stat_type: str
    source: IntakeSource
    source_text: str
    organization: str
    mediators: tuple[MediatorDoc, ...]
    dates: DatesDoc
    facts: str
    parties: tuple[PartyDoc, ...]
    outcome: Outcome
    digest: str
    key_digests: tuple[tuple[str, str], ...]
    subtrack_inferred: bool = False
    court: str = ""
    details: tuple[tuple[str, str], ...] = ()
    civil_cause: str = ""
    source_doc: str = ""
    recorder: str = ""
    place: str = ""
    claims: tuple[str, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()
    groups: tuple[GroupDoc, ...] = ()
    agents: tuple[AgentDoc, ...] = ()
    participants: tuple[OtherDoc, ...] = ()
    witnesses: tuple[OtherDoc, ...] = ()
    interpreter: OtherDoc | None = None
    deceased: DeceasedDoc | None = None
    time_limit: TimeLimitDoc | None = None
    evidence: tuple[EvidenceDoc, ...] = ()
    offers: tuple[OfferDoc, ...] = ()
    undisputed_facts: tuple[str, ...] = ()
    loss_items: tuple[LossDoc, ...] = ()
    loss_total: Money | None = None
    liability: str = ""
    hearing: HearingDoc | None = None
    service: tuple[ServiceDoc, ...] = ()
    whistle: WhistleDoc | None = None
    form: AgreementForm | None = None
    agreement: AgreementDoc | None = None
    judicial_confirmation: ConfirmationDoc | None = None
    retention: str = ""
    volume_title: str = ""
    unknown: tuple[tuple[str, str], ...] = ()
    notices: tuple[Notice, ...] = ()

    def side(self, role: PartyRole) -> tuple[PartyDoc, ...]:
        """The parties of one side, in the file's order."""
        return tuple(p for p in self.parties if p.role is role)

    def number(self, name: str) -> str:
        """A number given on paper (``case_no``, ``agreement_no`` …); empty where there is none."""
        return dict(self.numbers).get(name, "")


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case file that was read: its cases, and those refused one by one."""

    cases: tuple[CaseDoc, ...]
    refused: tuple[RefusedCase, ...] = ()
    meta: MetaDoc = field(default_factory=MetaDoc)
    notices: tuple[Notice, ...] = ()
