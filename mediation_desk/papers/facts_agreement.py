"""The facts of an agreement: clauses, payments, recurring payments, performance, who signs.

Sums and 大写 are computed from the values that the table of payments holds; nothing is typed
twice.
"""

from __future__ import annotations

from collections.abc import Sequence

from mediation_desk.domain.agreements import (
    AgreementFacts,
    PaymentFacts,
    ReceiptFacts,
    RecurringFacts,
    SignerKind,
)
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.joint.seated import seated
from mediation_desk.domain.joint.seats import SeatFacts
from mediation_desk.domain.labels import label
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import AgentKind, Capacity
from mediation_desk.papers.facts_naming import mediator_word
from mediation_desk.papers.facts_parties import headed, side_by_side, signer, together
from mediation_desk.papers.facts_words import (
    FactOptions,
    Facts,
    day,
    full_sum,
    joined,
    known,
    ordinal,
    paragraphs,
    sum_of,
)

_ELECTED = AgentKind.GROUP_REPRESENTATIVE
_BESIDE = ((Capacity.INTERPRETER, "翻译人员"), (Capacity.SIGNING_WITNESS, "见证人"))
_PERIOD = {"月": "每月", "季": "每季度", "年": "每年"}


def agreement_facts(case: CaseFacts, agreement: AgreementFacts | None) -> Facts:
    """One agreement; without one every fact is unknown and every list empty."""
    empty = agreement is None
    facts = agreement or _nothing()
    text = facts.facts_text or case.facts
    payments = [payment_facts(p) for p in facts.payments]
    return {
        "协议事实": [*paragraphs(text), *_joint_words(case, agreement)],
        "协议条款": [_clause(n, c.text) for n, c in enumerate(facts.clauses, start=1)],
        "履行方式": paragraphs(facts.performance),
        "违约责任": paragraphs(facts.breach),
        "协议金额": None if empty else sum_of(facts.total),
        "协议金额全": full_sum(facts.total) if facts.total else None,
        "给付": [p for p in payments if not p["将来"]],
        "将来给付": [p for p in payments if p["将来"]],
        "按期给付": [recurring_facts(r, n) for n, r in enumerate(facts.recurring, start=1)],
        "分配": [{"姓名": n, "金额": sum_of(m)} for n, m in facts.split],
        "份数": str(copies_of(case, agreement)) if not empty else None,
        "持有人": joined(facts.holders) or _usual_holders(),
        "协议附件": list(facts.attachments),
        "达成日期": day(facts.reached_on),
        "生效日期": day(facts.effective_on),
        "费用负担": known(facts.court_fee),
        "履行记录": performance_rows(facts),
    }


def _joint_words(case: CaseFacts, agreement: AgreementFacts | None) -> list[str]:
    """One agreement under the body that leads, the others named as taking part."""
    others = joined(seat.words for seat in seated(case, agreement))
    return [f"本纠纷由{case.committee.name}牵头，{others}参加联合调解。"] if others else []


def _nothing() -> AgreementFacts:
    from mediation_desk.domain.agreements import AgreementForm, AgreementState

    return AgreementFacts(id="", form=AgreementForm.WRITTEN, state=AgreementState.DRAFT)


def _clause(number: int, text: str) -> Facts:
    return {"序": ordinal(number), "内容": text.strip()}


def _usual_holders() -> str:
    return "当事人、人民调解委员会各持一份"


def copies_of(case: CaseFacts, agreement: AgreementFacts | None) -> int:
    """As agreed; else one a party, one for the committee, one for a court applied to."""
    if agreement is not None and agreement.copies:
        return agreement.copies
    return len(case.parties) + 1 + (case.confirmation is not None)


def payment_facts(payment: PaymentFacts) -> Facts:
    """One line of the table of payments."""
    return {
        "编号": payment.id,
        "期次": f"第{payment.seq}期",
        "序": str(payment.seq),
        "到期日": day(payment.due_on) or ("见条件" if payment.condition else None),
        "金额": sum_of(payment.amount),
        "大写": payment.amount.upper,
        "付款人": known(payment.payer),
        "收款人": known(payment.payee),
        "方式": known(payment.method),
        "条件": known(payment.condition),
        "账户": known(payment.account),
        "怎么付": joined((payment.method, payment.condition, payment.account), "；"),
        "将来": payment.is_future,
        "状态": label(payment.state),
        "已付": sum_of(payment.paid),
        "付清日": day(payment.paid_on),
    }


def recurring_facts(recurring: RecurringFacts, number: int) -> Facts:
    """One payment that comes again, as a line and as a sentence."""
    start, end = day(recurring.start), day(recurring.end)
    every = _PERIOD.get(recurring.every, f"每{recurring.every}")
    return {
        "序": str(number),
        "付款人": known(recurring.payer),
        "收款人": known(recurring.payee),
        "金额": sum_of(recurring.amount),
        "大写": recurring.amount.upper,
        "周期": every,
        "支付日": f"{every}{recurring.day}日前",
        "起": start,
        "止": end,
        "起止": f"{start or '　　'}起" + (f"至{end}止" if end else ""),
    }


def performance_rows(agreement: AgreementFacts) -> list[Facts]:
    """Each payment with what was received under it and what is left."""
    return [
        {**payment_facts(p), "余额": sum_of(_left(p)), "收据们": _receipts(agreement, p)}
        for p in agreement.payments
    ]


def _left(payment: PaymentFacts) -> Money:
    return Money(max(0, payment.amount.cents - payment.paid.cents))


def _receipts(agreement: AgreementFacts, payment: PaymentFacts) -> list[Facts]:
    return [receipt_facts(r) for r in agreement.receipts if r.payment_id == payment.id]


def receipt_facts(receipt: ReceiptFacts) -> Facts:
    """One proof of performance."""
    return {
        "日期": day(receipt.received_on),
        "金额": sum_of(receipt.amount),
        "方式": known(receipt.method),
        "备注": known(receipt.note),
    }


def signing_facts(
    case: CaseFacts, parties: list[Facts], desk: Facts, options: FactOptions,
    seats: Sequence[SeatFacts] = (),
) -> Facts:  # fmt: skip
    """The two columns under an agreement: parties on the left, the desk on the right, and below it
    whoever sat there for another body.
    """
    lines = signers_in(parties)
    lines += _other_signers(case, lines)
    left = headed("当事人（签名盖章或按指印）：", lines)
    here = [signer(m.id, m.name, m.name) for m in case.current_mediators]
    mediators = here or [signer("", "", "")]
    right = headed(f"{mediator_word(case)}（签名）：", mediators)
    right += headed("记录人（签名）：", recorder_lines(case, desk))
    for capacity, words in _BESIDE:
        them = [signer(p.id, p.name, p.name) for p in case.participants if p.capacity is capacity]
        right += headed(f"{words}（签名）：", them) if them else []
    right += seat_lines(seats)
    return {
        "签署行": side_by_side(left, right),
        "口头签署行": side_by_side(left if options.oral_signature else [], right),
        "当事人签署": together(lines),
        "申请人签署": together(signers_in([p for p in parties if p["身份"] == "申请人"])),
        "双方签署": together(signers_in([p for p in parties if p["身份"] != "第三人"])),
        "调解员签署": mediators,
        "签署人们": [*left, *right],
    }


def seat_lines(seats: Sequence[SeatFacts]) -> list[Facts]:
    """Where those sign who sat there for other bodies; nothing where nobody did."""
    lines = [signer(one.id, one.name, f"{one.organ}{one.name}") for one in seats]
    return headed("参加调解单位（签名）：", lines) if lines else []


def signers_in(parties: list[Facts]) -> list[Facts]:
    """All signing lines of some parties, in their order."""
    found: list[Facts] = []
    for party in parties:
        lines = party["签署人们"]
        found += lines if isinstance(lines, list) else []
    return found


def recorder_lines(case: CaseFacts, desk: Facts) -> list[Facts]:
    """The note taker's line."""
    name = desk["记录人"] if isinstance(desk["记录人"], str) else ""
    here = [p for p in case.participants if p.capacity is Capacity.RECORDER]
    return [signer(p.id, p.name, p.name) for p in here] or [signer("", name, name)]


def _other_signers(case: CaseFacts, lines: list[Facts]) -> list[Facts]:
    """Whoever has signed for a party without having a line yet: an agent named late.

    For a group that elected representatives their lines stand; its name on paper needs none.
    """
    have = {line["编号"] for line in lines}
    elected = {p.id for p in case.parties for a in p.agents if a.kind is _ELECTED}
    signed = {
        s.signer_id: s for a in case.agreements for s in a.signatures if s.kind is SignerKind.PARTY
    }
    late = [s for key, s in signed.items()
            if key not in have and (s.strokes or key not in elected)]  # fmt: skip
    return [signer(s.signer_id, s.name, s.name + ("（代）" if s.capacity else "")) for s in late]
