"""People and bodies in a case, as frozen values; no rules, no files."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from mediation_desk.domain.ages import ADULT_AGE, age_on
from mediation_desk.domain.money import Money


class PartyKind(StrEnum):
    """自然人、法人、非法人组织、个体工商户."""

    NATURAL = "natural"
    LEGAL = "legal"
    UNINCORPORATED = "unincorporated"
    SOLE_TRADER = "sole_trader"


#: Who stands for a company, in law (民法典第61条).
LEGAL_HEAD = "法定代表人"
_HEADS = {
    PartyKind.NATURAL: "",
    PartyKind.LEGAL: LEGAL_HEAD,
    PartyKind.UNINCORPORATED: "负责人",
    PartyKind.SOLE_TRADER: "经营者",
}


def head_word(kind: PartyKind) -> str:
    """What the one who stands for a body of this kind is called, unless its papers say otherwise;
    empty for a natural person.
    """
    return _HEADS[kind]


class BodyKind(StrEnum):
    """综治中心、调解组织、司法所、行政机关、人民法院: whose name stands on papers."""

    CENTER = "center"
    COMMITTEE = "committee"
    JUSTICE_OFFICE = "justice_office"
    ORGAN = "organ"
    COURT = "court"


class PartyRole(StrEnum):
    """申请人、被申请人、第三人."""

    APPLICANT = "applicant"
    RESPONDENT = "respondent"
    THIRD = "third"


class Sex(StrEnum):
    """性别."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


class Consent(StrEnum):
    """A party's will to mediate (人民调解法第十七条): a clear refusal bars mediation."""

    UNKNOWN = "unknown"
    AGREED = "agreed"
    REFUSED = "refused"


class AgentKind(StrEnum):
    """Who acts for a party: 法定代理人（监护人）、委托代理人、推选的代表人."""

    GUARDIAN = "guardian"
    AUTHORIZED = "authorized"
    GROUP_REPRESENTATIVE = "group_representative"


class Authority(StrEnum):
    """代理权限: 一般授权、特别授权 (民诉法解释第八十九条: 特别授权 names its items)."""

    GENERAL = "general"
    SPECIAL = "special"
    STATUTORY = "statutory"


class Capacity(StrEnum):
    """In what capacity somebody who is neither party nor mediator takes part."""

    RECORDER = "recorder"
    INTERPRETER = "interpreter"
    WITNESS = "witness"
    SIGNING_WITNESS = "signing_witness"
    INVITED = "invited"
    READER = "reader"


class MediatorRole(StrEnum):
    """主持调解员、调解员."""

    PRESIDING = "presiding"
    MEDIATOR = "mediator"


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """One person or body, the same over all its cases.

    For a body ``name`` is its full name, ``uscc`` its 统一社会信用代码 and ``representative*`` its
    法定代表人（负责人、经营者）. ``no_papers`` tells why a person has no identity paper.
    """

    id: str
    kind: PartyKind
    name: str
    sex: Sex = Sex.UNKNOWN
    ethnicity: str = ""
    birth_date: date | None = None
    id_type: str = ""
    id_no: str = ""
    phone: str = ""
    occupation: str = ""
    address: str = ""
    no_papers: str = ""
    kind_note: str = ""
    uscc: str = ""
    representative: str = ""
    representative_title: str = ""
    representative_kind: str = ""
    language: str = ""
    needs_reading: bool = False

    @property
    def is_natural(self) -> bool:
        """Whether this is a natural person."""
        return self.kind is PartyKind.NATURAL

    def age_on(self, day: date) -> int | None:
        """Full years of age on a day; None where the birth date is unknown or this is a body."""
        if self.birth_date is None or not self.is_natural:
            return None
        return age_on(self.birth_date, day)

    def is_minor_on(self, day: date) -> bool:
        """Under eighteen on that day (民法典第十七条)."""
        age = self.age_on(day)
        return age is not None and age < ADULT_AGE


@dataclass(frozen=True, slots=True)
class AgentFacts:
    """Somebody who acts for a party: guardian, authorised agent or elected representative."""

    id: str
    kind: AgentKind
    person: PersonFacts
    relation: str = ""
    authority: Authority = Authority.GENERAL
    authority_items: tuple[str, ...] = ()
    proof: str = ""


@dataclass(frozen=True, slots=True)
class GroupMember:
    """One head of a group party; ``shares`` are what is paid of each payment ``seq``, ``account``
    the bank card it is paid to.
    """

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
    shares: tuple[Money, ...] = ()
    account: str = ""


@dataclass(frozen=True, slots=True)
class PartyFacts:
    """A party to one case, with everything about it that belongs to this case alone."""

    id: str
    seq: int
    role: PartyRole
    person: PersonFacts
    consent: Consent = Consent.UNKNOWN
    consent_on: date | None = None
    consent_manner: str = ""
    notified_on: date | None = None
    agents: tuple[AgentFacts, ...] = ()
    group_count: int = 0
    group_document: str = ""
    members: tuple[GroupMember, ...] = ()
    service_address: str = ""

    @property
    def name(self) -> str:
        """The party's name as the papers write it: 王福海等23人 for a group."""
        return (
            f"{self.person.name}等{self.group_count}人"
            if self.group_count > 1
            else self.person.name
        )

    @property
    def heads(self) -> int:
        """How many people or bodies stand behind this party, for the statistics."""
        return max(1, self.group_count)

    @property
    def guardians(self) -> tuple[AgentFacts, ...]:
        """法定代理人."""
        return tuple(a for a in self.agents if a.kind is AgentKind.GUARDIAN)

    @property
    def authorized(self) -> tuple[AgentFacts, ...]:
        """委托代理人."""
        return tuple(a for a in self.agents if a.kind is AgentKind.AUTHORIZED)


@dataclass(frozen=True, slots=True)
class MediatorFacts:
    """A mediator on the case, with the span in which he or she was on it."""

    id: str
    name: str
    role: MediatorRole = MediatorRole.MEDIATOR
    from_on: date | None = None
    until_on: date | None = None
    why: str = ""
    chosen_by_parties: bool = False
    user_id: str = ""
    mediator_id: str = ""


@dataclass(frozen=True, slots=True)
class ParticipantFacts:
    """Somebody invited, an interpreter, a witness, the note taker (人民调解法第二十条)."""

    id: str
    name: str
    capacity: Capacity
    organization: str = ""
    phone: str = ""
    id_no: str = ""
    language: str = ""
    for_party_id: str = ""
    consented: bool = True
    note: str = field(default="")
