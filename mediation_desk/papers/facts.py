"""Everything a paper may say about a case, by the Chinese names its template uses.

One function gathers the facts; every paper gets every name, so a county's template may use any.
What is unknown is None and prints as a blank; lists are empty. Never reads a clock or a store.
"""

from __future__ import annotations

from datetime import date

from mediation_desk.domain.agreements import AgreementFacts, PaymentFacts, ReceiptFacts
from mediation_desk.domain.case_facts import CaseFacts, SessionFacts, SessionResult
from mediation_desk.domain.joint.seated import seated
from mediation_desk.domain.parties import Capacity
from mediation_desk.papers.by_track.administrative import administrative_facts
from mediation_desk.papers.by_track.centre import centre_facts
from mediation_desk.papers.by_track.claims import claim_facts
from mediation_desk.papers.by_track.days import track_days
from mediation_desk.papers.by_track.handover import handover_facts
from mediation_desk.papers.by_track.petition import petition_facts
from mediation_desk.papers.by_track.sector import sector_facts
from mediation_desk.papers.facts_agreement import agreement_facts, signing_facts
from mediation_desk.papers.facts_case import (
    agreement_number,
    case_facts,
    participant_facts,
    people_facts,
)
from mediation_desk.papers.facts_ends import (
    confirmation_facts,
    custody_facts,
    refusal_facts,
    termination_facts,
    volume_facts,
)
from mediation_desk.papers.facts_grounds import rules_of
from mediation_desk.papers.facts_naming import naming_facts
from mediation_desk.papers.facts_parties import empty_party
from mediation_desk.papers.facts_service import service_facts
from mediation_desk.papers.facts_steps import (
    demand_facts,
    evidence_facts,
    extension_facts,
    investigation_facts,
    payment_receipt_facts,
    rating_facts,
    recusal_facts,
    session_facts,
    visit_facts,
)
from mediation_desk.papers.facts_tracks import track_facts
from mediation_desk.papers.facts_words import FactOptions, Facts, day, joined, known
from mediation_desk.papers.signing.read_aloud import reading_facts

__all__ = ["FactOptions", "Facts", "facts_for"]


def facts_for(
    case: CaseFacts, code: str, subject_id: str = "", *, options: FactOptions | None = None
) -> Facts:
    """The facts of one paper.

    ``code`` is the paper's code, ``subject_id`` the id of what one sheet of it is about: a party,
    session, payment, visit … (``per`` in papers.toml). A subject that is not in the case gives a
    blank form of that part.
    """
    habits = options or FactOptions()
    agreement = _agreement(case, subject_id)
    seats = seated(case, agreement, subject_id)
    people = people_facts(case, habits)
    parties = people["当事人们"] if isinstance(people["当事人们"], list) else []
    facts = {
        **case_facts(case, habits),
        **people,
        **agreement_facts(case, agreement),
        **signing_facts(case, parties, people, habits, seats),
        **_subject(case, parties, subject_id, habits),
        **_steps(case, subject_id),
        "不予受理": refusal_facts(case),
        "终止": termination_facts(case),
        "司法确认": confirmation_facts(case),
        "卷宗": volume_facts(case),
        "收存": custody_facts(case, code.partition("/")[0], subject_id),
        "证据目录": [evidence_facts(e) for e in case.evidence],
        **_supplement(case, agreement),
        "卷内目录": [],
        "粘贴图们": [],
        "被回访人签名": habits.visited_signature,
        "大字版签名": habits.large_signed,
        "原届满日": _first_last_day(case),
        **track_facts(case, subject_id),
        **handover_facts(case),
        **administrative_facts(case, parties, people, seats),
        **naming_facts(case),
        **sector_facts(case, people, subject_id),
        **petition_facts(case, parties, subject_id),
        **centre_facts(case, subject_id),
        **claim_facts(case, parties, agreement),
        **reading_facts(case, code, subject_id, habits),
    }
    told = {**facts, "落款日期": _signing_day(case, code, habits)}
    signed_here = rules_of(case).agreement_papers.values()
    if habits.names_signers or code in signed_here:
        return told
    return _nobody_signed(told)


def _nobody_signed(facts: Facts) -> Facts:
    """The same without the ids by which pictures of signatures find their lines: whoever signed
    the agreement has not thereby signed another paper.
    """
    return {name: _without_signer(value) for name, value in facts.items()}


def _without_signer(value: object) -> object:
    if isinstance(value, list):
        return [_without_signer(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "签名图" in value:
        return {**value, "编号": ""}
    return {name: _without_signer(inner) for name, inner in value.items()}


def _agreement(case: CaseFacts, subject_id: str) -> AgreementFacts | None:
    """The supplement the sheet is about, or the agreement itself."""
    return next((a for a in case.agreements if a.id == subject_id), case.agreement)


def _supplement(case: CaseFacts, agreement: AgreementFacts | None) -> Facts:
    """补充: the number and day of the agreement it changes, and its own number (…补1)."""
    first = case.agreement
    times = f"补{agreement.supplement}" if agreement and agreement.supplement else None
    base = first.number if first else ""
    own = agreement.number if agreement and times else ""
    made = f"{base}{times}" if base and times else ""
    return {
        "补充次数": times,
        "补充协议编号": known(own if own != base else "") or known(made),
        "原协议编号": known(base),
        "原协议日期": day(first.reached_on) if first else None,
        "协议编号": known(agreement.number) if agreement else agreement_number(case),
    }


def _subject(case: CaseFacts, parties: list[Facts], subject_id: str, options: FactOptions) -> Facts:
    """本人: the party a sheet is made for; the others are its other side."""
    mine = next((p for p in parties if p["编号"] == subject_id), None)
    party = case.party(subject_id)
    others = [p.name for p in case.parties if party is not None and p.role is not party.role]
    return {
        "本人": mine or empty_party(options),
        "对方姓名": joined(others),
        **service_facts(case, subject_id),
        "本人翻译": _interpreter_of(case, subject_id),
        "翻译员": _interpreter(case, subject_id),
    }


def _interpreter_of(case: CaseFacts, party_id: str) -> str | None:
    return joined(
        p.name
        for p in case.participants
        if p.capacity is Capacity.INTERPRETER and party_id and p.for_party_id in ("", party_id)
    )


def _interpreter(case: CaseFacts, subject_id: str) -> Facts:
    from mediation_desk.domain.parties import ParticipantFacts

    nobody = ParticipantFacts(id="", name="", capacity=Capacity.INTERPRETER)
    here = next((p for p in case.participants if p.id == subject_id), nobody)
    return participant_facts(here, case)


def _first_last_day(case: CaseFacts) -> str | None:
    """The last day before the first extension, where the case tells it; else to be written."""
    told = next((e for e in case.events if e.event == "time_limit.last_day"), None)
    return day(told.on) if told else None


def _steps(case: CaseFacts, subject_id: str) -> Facts:
    """The single steps a sheet may be about."""
    agreement, payment, receipt = _payment(case, subject_id)
    demand = next((d for d in case.demands if d.id == subject_id), None)
    pressed = _payment(case, demand.payment_id)[1] if demand else payment
    rating = next((r for r in case.ratings if subject_id in (r.id, r.party_id)), None)
    return {
        "本次": session_facts(case, _session(case, subject_id)),
        "调查": investigation_facts(
            case, next((i for i in case.investigations if i.id == subject_id), None)
        ),
        "回访": visit_facts(case, next((v for v in case.follow_ups if v.id == subject_id), None)),
        "回避": recusal_facts(case, next((r for r in case.recusals if r.id == subject_id), None)),
        "延期": extension_facts(next((e for e in case.extensions if e.id == subject_id), None)),
        "收条": payment_receipt_facts(case, agreement, payment, receipt),
        "督促": demand_facts(case, demand, pressed),
        "评价": rating_facts(case, rating),
    }


def _session(case: CaseFacts, subject_id: str) -> SessionFacts | None:
    """The session asked for; for a party's notice the next planned one, else the latest."""
    named = next((s for s in case.sessions if s.id == subject_id), None)
    if named is not None or case.party(subject_id) is None:
        return named
    planned = [s for s in case.sessions if s.result is SessionResult.PLANNED]
    return planned[0] if planned else (case.sessions[-1] if case.sessions else None)


def _payment(
    case: CaseFacts, subject_id: str
) -> tuple[AgreementFacts | None, PaymentFacts | None, ReceiptFacts | None]:
    """The payment, or the receipt with its payment, of this id."""
    for agreement in case.agreements:
        receipt = next((r for r in agreement.receipts if r.id == subject_id), None)
        wanted = receipt.payment_id if receipt else subject_id
        payment = next((p for p in agreement.payments if p.id == wanted), None)
        if payment is not None:
            return agreement, payment, receipt
    return case.agreement, None, None


def _organ_days(case: CaseFacts) -> dict[str, date | None]:
    """The days under an administrative organ's papers."""
    reached = case.agreement.reached_on if case.agreement else None
    return {
        "XZ-04": case.accepted_on, "XZ-05": case.notified_on, "XZ-06": case.refused_on,
        **dict.fromkeys(("XZ-09", "TD-03", "JT-03"), case.terminated_on),
        **dict.fromkeys(("XZ-08", "XZ-15", "TD-02", "GA-01", "JT-02"), reached),
    }  # fmt: skip


def _signing_day(case: CaseFacts, code: str, options: FactOptions) -> str | None:
    """The day under a paper: left to be written unless the centre wants known days printed."""
    if not options.prefill_days:
        return None
    days = {
        "RM-01": case.registered_on, "RM-02": case.accepted_on, "RM-03": case.notified_on,
        "RM-07": case.refused_on, "RM-10": case.agreement.reached_on if case.agreement else None,
        "RM-11": case.agreement.reached_on if case.agreement else None,
        **_organ_days(case), **track_days(case),
        "RM-13": case.terminated_on, "RM-14": case.filed_on, "RM-19": case.filed_on,
    }  # fmt: skip
    return day(days.get(code))
