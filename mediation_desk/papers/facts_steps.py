"""The facts of single steps: a session, an investigation, a visit, a recusal, a demand to pay.

Each function takes the step or None (a blank form) and always gives the same names.
"""

from __future__ import annotations

from datetime import date, time

from mediation_desk.domain.agreements import AgreementFacts, PaymentFacts, ReceiptFacts
from mediation_desk.domain.case_facts import (
    CaseFacts,
    DemandFacts,
    EvidenceFacts,
    ExtensionFacts,
    FollowUpFacts,
    InvestigationFacts,
    RatingFacts,
    RecusalFacts,
    SessionFacts,
    SessionKind,
    SessionResult,
)
from mediation_desk.domain.labels import label, label_of
from mediation_desk.domain.parties import Capacity
from mediation_desk.papers.facts_case import participant_words
from mediation_desk.papers.facts_words import (
    Facts,
    box,
    clock,
    count,
    day,
    full_sum,
    joined,
    known,
    paragraphs,
    sex_word,
    sum_of,
)


def span(on: date | None, start: time | None, end: time | None) -> str | None:
    """``2026年4月13日9时00分至11时30分``."""
    if on is None:
        return None
    begin, until = clock(start), clock(end)
    return f"{day(on)}{begin or ''}{f'至{until}' if until else ''}"


def session_facts(case: CaseFacts, session: SessionFacts | None) -> Facts:
    """本次调解: what RM-08 and TY-14 say of one session."""
    told = session or SessionFacts(id="", seq=0, kind=SessionKind.JOINT, held_on=date.min)
    result = told.result
    return {
        "次数": str(told.seq) if session else None,
        "时间": span(told.held_on, told.start_at, told.end_at) if session else None,
        "日期": day(told.held_on) if session else None,
        "开始": clock(told.start_at),
        "地点": known(told.place) or (known(case.venue) if session else None),
        "主持人": known(told.presiding),
        "调解员": known(told.mediators),
        "记录人": known(told.recorder),
        "到场": _present(case, told),
        "参加人": _taking_part(case, told),
        "记录段落": paragraphs(told.text),
        "公开": "公开" if told.is_open else "不公开",
        "成功": box(result is SessionResult.AGREED),
        "不成": box(result is SessionResult.FAILED),
        "继续": box(result is SessionResult.CONTINUED),
        "是不成": result is SessionResult.FAILED,
    }


def _present(case: CaseFacts, session: SessionFacts) -> str | None:
    """Those present, an agent named behind the party: ``陈翀（委托代理人何𠅤）``."""
    here = [p for p in case.parties if p.id in session.present_party_ids]
    words = []
    for party in here:
        agents = joined(f"{label(a.kind)}{a.person.name}" for a in party.agents)
        words.append(f"{party.name}（{agents}）" if agents else party.name)
    return joined(words)


def _taking_part(case: CaseFacts, session: SessionFacts) -> str | None:
    """Who was named for this session; with seats taken, also those whom the case has invited."""
    if not session.seats:
        return known(session.participants)
    invited = (p for p in case.participants if p.capacity is not Capacity.RECORDER)
    named = session.participants or joined(participant_words(p) for p in invited)
    return joined((named or "", *(seat.words for seat in session.seats)))


def investigation_facts(case: CaseFacts, record: InvestigationFacts | None) -> Facts:
    """调查: one investigation record; the person asked may be a party, whose details then stand."""
    told = record or InvestigationFacts(id="", seq=0, held_on=date.min)
    party = case.party(told.subject_party_id)
    person = party.person if party else None
    on = case.accepted_on or case.registered_on
    age = person.age_on(on) if person and on else None
    return {
        "时间": span(told.held_on, told.start_at, told.end_at) if record else None,
        "地点": known(told.place),
        "调查人": known(told.investigators),
        "记录人": known(told.recorder),
        "参加人": known(told.participants),
        "被调查人": known(told.subject_name) or (party.name if party else None),
        "性别": sex_word(person.sex) if person else None,
        "民族": known(person.ethnicity) if person else None,
        "年龄": f"{age}岁" if age is not None else None,
        "住址": known(person.address) if person else None,
        "联系方式": known(person.phone) if person else None,
        "关系": known(told.subject_relation) or ("当事人本人" if party else None),
        "问答": [{"问": q, "答": a} for q, a in told.answers],
        "记录段落": paragraphs(told.text),
    }


def evidence_facts(evidence: EvidenceFacts) -> Facts:
    """One line of the evidence list."""
    return {
        "序号": str(evidence.no),
        "名称": known(evidence.name),
        "种类": known(evidence.kind),
        "提供人": known(evidence.provider),
        "证明内容": known(evidence.proves),
        "原件": known(evidence.original),
        "页数": count(evidence.pages),
        "提交日期": day(evidence.submitted_on),
        "经手人": known(evidence.received_by),
    }


def visit_facts(case: CaseFacts, visit: FollowUpFacts | None) -> Facts:
    """回访: one follow-up visit."""
    told = visit or FollowUpFacts(id="", seq=0, visited_on=date.min)
    party = case.party(told.subject_party_id)
    return {
        "时间": day(told.visited_on) if visit else None,
        "协议编号": _agreement_visited(case),
        "方式": known(told.manner),
        "回访人": known(told.visitor),
        "被回访人": party.name if party else None,
        "情况段落": paragraphs(told.text),
        "履行情况": known(label_of("PerformanceState", told.performance)),
        "满意程度": known(label_of("Satisfaction", told.satisfaction)),
    }


def _agreement_visited(case: CaseFacts) -> str | None:
    """The number of the agreement a visit asks about: of this run, else of the one whose talks led
    to it (a petition that a committee mediated).
    """
    own = case.agreement.number if case.agreement else ""
    runs = (e.agreement_no or e.case_no for e in case.episodes if e.agreed_on)
    return known(own or next(runs, ""))


def recusal_facts(case: CaseFacts, recusal: RecusalFacts | None) -> Facts:
    """回避: who asked whom to step aside, why, and what was decided."""
    nobody = RecusalFacts(id="", applicant_party_id="", mediator_name="", applied_on=date.min)
    told = recusal or nobody
    party = case.party(told.applicant_party_id)
    return {
        "申请人": party.name if party else None,
        "调解员": known(told.mediator_name),
        "申请日期": day(told.applied_on) if recusal else None,
        "理由段落": paragraphs(told.reason),
        "决定日期": day(told.decided_on),
        "准许": box(told.granted is True),
        "驳回": box(told.granted is False),
        "更换为": known(told.replaced_by),
        "决定段落": paragraphs(told.decision_text),
    }


def extension_facts(extension: ExtensionFacts | None) -> Facts:
    """延期: an extension the parties agreed to."""
    told = extension or ExtensionFacts(id="", length=0, until_on=None, consented_on=None)
    return {
        "天数": str(told.length) if told.length else None,
        "延至": day(told.until_on),
        "同意日期": day(told.consented_on),
        "理由段落": paragraphs(told.reason),
    }


def payment_receipt_facts(
    case: CaseFacts,
    agreement: AgreementFacts | None,
    payment: PaymentFacts | None,
    receipt: ReceiptFacts | None,
) -> Facts:
    """收条: money received under one payment; with a receipt its own sum, else the payment's."""
    amount = receipt.amount if receipt else payment.amount if payment else None
    payee = case.party(payment.payee_party_id) if payment else None
    return {
        "协议编号": known(agreement.number) if agreement else None,
        "期次": str(payment.seq) if payment else None,
        "付款人": known(payment.payer) if payment else None,
        "收款人": known(payment.payee) if payment else None,
        "收款人证件号码": known(payee.person.id_no) if payee else None,
        "金额": sum_of(amount),
        "大写": amount.upper if amount is not None else None,
        "方式": known((receipt.method if receipt else "") or (payment.method if payment else "")),
        "日期": day(receipt.received_on) if receipt else None,
    }


def demand_facts(
    case: CaseFacts, demand: DemandFacts | None, payment: PaymentFacts | None
) -> Facts:
    """督促: a letter that presses a party to perform."""
    party = case.party(demand.party_id) if demand else None
    left = payment.amount - payment.paid if payment and payment.amount > payment.paid else None
    return {
        "当事人": party.name if party else (known(payment.payer) if payment else None),
        "期次": f"第{payment.seq}期" if payment else None,
        "应付": full_sum(payment.amount) if payment else None,
        "收款人": known(payment.payee) if payment else None,
        "到期日": day(payment.due_on) if payment else None,
        "已付": sum_of(payment.paid) if payment else None,
        "未付": full_sum(left),
        "限期": day(demand.until_on) if demand else None,
        "日期": day(demand.sent_on) if demand else None,
        "说明段落": paragraphs(demand.text) if demand else [],
    }


RATED = ("受理及时", "依法公正", "服务态度", "调解结果", "廉洁自律")
LEVELS = ("非常满意", "满意", "基本满意", "不满意")
_ASKED = {"态度": "服务态度", "结果": "调解结果"}
MANNERS = ("现场", "电话", "扫码")


def rating_facts(case: CaseFacts, rating: RatingFacts | None) -> Facts:
    """评价: five items on four levels, ticked where the party answered."""
    scores = rating.scores if rating else ()
    given = {_ASKED.get(item, item): label_of("Satisfaction", level) for item, level in scores}
    lines = [
        {"项目": item, "格": [box(given.get(item) == level) for level in LEVELS]}
        for item in dict.fromkeys((*RATED, *given))
    ]
    party = case.party(rating.party_id) if rating else None
    manner = rating.manner if rating else ""
    return {
        "评价人": party.name if party else None,
        "各项": lines,
        "意见段落": paragraphs(rating.remark) if rating else [],
        "方式": "　".join(f"{box(word in manner)}{word}" for word in MANNERS),
        "日期": day(rating.rated_on) if rating else None,
    }
