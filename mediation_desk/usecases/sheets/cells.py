"""What a cell of another system's sheet can be filled with: one word each, taken from a case.

Pure: a case in, plain values out. Money comes in yuan; who writes it knows the column's unit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.labels import label, label_of
from mediation_desk.domain.parties import PartyFacts
from mediation_desk.intake.ledger_values import Meaning

Cell = str | int | date | Decimal | None

_CENTS = Decimal(100)


def _names(parties: Iterable[PartyFacts]) -> str:
    return "、".join(party.person.name for party in parties)


def _of(parties: Iterable[PartyFacts], key: str) -> str:
    return "、".join(filter(None, (str(getattr(party.person, key)) for party in parties)))


def _heads(case: CaseFacts) -> int:
    return sum(max(1, party.group_count) for party in case.parties)


def _agreed_on(case: CaseFacts) -> date | None:
    return case.agreement.effective_on if case.agreement else None


def _visits(case: CaseFacts) -> str:
    return "；".join(one.text for one in case.follow_ups if one.text)


def _yuan(case: CaseFacts) -> Decimal | None:
    return Decimal(case.amount.cents) / _CENTS if case.amount else None


#: Each thing that can stand in a column: its key, what it is called, where it is in the case.
FIELDS: Mapping[str, tuple[str, Callable[[CaseFacts], Cell]]] = {
    "number": ("案号", lambda c: c.case_no or c.register_no),
    "register_no": ("登记号", lambda c: c.register_no),
    "outside_no": ("对方编号", lambda c: c.outside_no),
    "title": ("案件名称", lambda c: c.title),
    "registered_on": ("登记日期", lambda c: c.registered_on),
    "source": ("来源", lambda c: label(c.source)),
    "village": ("村（社区）", lambda c: c.village),
    "place": ("发生地", lambda c: c.place),
    "stat_type": ("纠纷类型", lambda c: c.stat_type),
    "facts": ("简要情况", lambda c: c.facts),
    "claims": ("诉求", lambda c: "；".join(c.claims)),
    "amount": ("涉及金额", _yuan),
    "risk_colour": ("风险等级", lambda c: c.risk_colour and label_of("RiskColour", c.risk_colour)),
    "head_count": ("涉及人数", _heads),
    "parties": ("双方当事人", lambda c: _names(c.parties)),
    "applicant": ("申请人", lambda c: _names(c.applicants)),
    "applicant_id_no": ("申请人身份证号", lambda c: _of(c.applicants, "id_no")),
    "applicant_phone": ("申请人电话", lambda c: _of(c.applicants, "phone")),
    "applicant_address": ("申请人住址", lambda c: _of(c.applicants, "address")),
    "respondent": ("被申请人", lambda c: _names(c.respondents)),
    "respondent_id_no": ("被申请人身份证号", lambda c: _of(c.respondents, "id_no")),
    "respondent_phone": ("被申请人电话", lambda c: _of(c.respondents, "phone")),
    "respondent_address": ("被申请人住址", lambda c: _of(c.respondents, "address")),
    "track": ("调解途径", lambda c: label(c.track)),
    "body": ("承办单位", lambda c: c.committee.name),
    "responsible": ("责任人", lambda c: c.responsible),
    "mediators": ("调解员", lambda c: "、".join(m.name for m in c.current_mediators)),
    "accepted_on": ("受理日期", lambda c: c.accepted_on),
    "stage": ("阶段", lambda c: label(c.stage)),
    "outcome": ("结果", lambda c: label(c.outcome)),
    "agreed_on": ("协议生效日期", _agreed_on),
    "closed_on": ("结案日期", lambda c: c.closed_on),
    "follow_up": ("回访情况", _visits),
    "notes": ("备注", lambda c: c.notes),
}

#: What a column is filled with at first, by what the importer takes it for.
GUESSES: Mapping[Meaning, str] = {
    Meaning.REGISTERED_ON: "registered_on", Meaning.VILLAGE: "village",
    Meaning.PARTIES: "parties", Meaning.APPLICANT: "applicant", Meaning.RESPONDENT: "respondent",
    Meaning.PHONE: "applicant_phone", Meaning.APPLICANT_PHONE: "applicant_phone",
    Meaning.RESPONDENT_PHONE: "respondent_phone", Meaning.ID_NO: "applicant_id_no",
    Meaning.APPLICANT_ID_NO: "applicant_id_no", Meaning.RESPONDENT_ID_NO: "respondent_id_no",
    Meaning.ADDRESS: "applicant_address", Meaning.CATEGORY: "stat_type", Meaning.FACTS: "facts",
    Meaning.CLAIMS: "claims", Meaning.RISK: "risk_colour", Meaning.RESPONSIBLE: "responsible",
    Meaning.OUTCOME: "outcome", Meaning.RESOLVED_ON: "agreed_on", Meaning.AMOUNT: "amount",
    Meaning.FOLLOW_UP: "follow_up", Meaning.SOURCE: "source", Meaning.HEAD_COUNT: "head_count",
    Meaning.REMARK: "notes",
}  # fmt: skip
