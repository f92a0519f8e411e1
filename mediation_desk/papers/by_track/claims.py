"""What a party asks of a court or an arbitration board after the agreement: 权利, and 接收材料.

Who is owed and who owes comes from the table of payments. The sum asked for is that of the payments
which were already pressed for, or of the only one that is open: no paper decides what is overdue.
"""

from __future__ import annotations

from collections.abc import Sequence

from mediation_desk.domain.agreements import AgreementFacts, PaymentFacts, PaymentState
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.money import Money, total
from mediation_desk.domain.parties import PartyRole
from mediation_desk.domain.proceedings import ConfirmationResult
from mediation_desk.papers.facts_agreement import signers_in
from mediation_desk.papers.facts_parties import signer, together
from mediation_desk.papers.facts_tracks import court_of
from mediation_desk.papers.facts_words import Facts, count, day, full_sum, known, sum_of

_CLOSED = (PaymentState.PAID, PaymentState.WAIVED)


def claim_facts(case: CaseFacts, parties: list[Facts], agreement: AgreementFacts | None) -> Facts:
    """权利 and 接收材料 of one episode; ``parties``: their facts."""
    payments = agreement.payments if agreement else ()
    owed = [p for p in payments if _left(p) and p.state not in _CLOSED]
    payees = _of(parties, {p.payee_party_id for p in owed}, PartyRole.APPLICANT, case)
    payers = _of(parties, {p.payer_party_id for p in owed}, PartyRole.RESPONDENT, case)
    return {
        "权利": {
            "权利人们": payees,
            "义务人们": payers,
            "权利人签署": together(signers_in(payees) if payees else [signer("", "", "")]),
            "未付": [_owed(p) for p in owed],
            "请求金额全": full_sum(_asked(case, owed)),
            "法院": known(case.confirmation.court) if case.confirmation else court_of(case),
            "仲裁委员会": _board(case),
            "劳动": any(word in (case.subtrack or case.stat_type) for word in ("劳动", "工资")),
            **_enforced(case),
        },
        "接收材料": received(case),
    }


def _left(payment: PaymentFacts) -> Money | None:
    return payment.amount - payment.paid if payment.amount > payment.paid else None


def _of(
    parties: list[Facts], ids: set[str], else_role: PartyRole, case: CaseFacts
) -> list[Facts]:
    """The parties of these ids; where no payment names one, the side that usually is."""
    wanted = ids - {""} or {p.id for p in case.side(else_role)}
    return [p for p in parties if p["编号"] in wanted]


def _owed(payment: PaymentFacts) -> Facts:
    return {
        "序": str(payment.seq),
        "到期日": day(payment.due_on),
        "应付": sum_of(payment.amount),
        "已付": sum_of(payment.paid),
        "尚欠": sum_of(_left(payment)),
    }


def _asked(case: CaseFacts, owed: Sequence[PaymentFacts]) -> Money | None:
    pressed = {d.payment_id for d in case.demands}
    due = [p for p in owed if p.id in pressed] or (owed if len(owed) == 1 else ())
    return total(left for p in due if (left := _left(p))) if due else None


def _board(case: CaseFacts) -> str | None:
    step = case.last_step("arbitration_review") or case.last_step("arbitration")
    return known(step.organ) if step else None


def _enforced(case: CaseFacts) -> Facts:
    """The court's ruling of confirmation, else its own 调解书, that is to be enforced."""
    told, order = case.confirmation, case.last_step("court_order")
    words: tuple[str | None, ...] = (None, None, None, None)
    if told is not None and told.result is ConfirmationResult.CONFIRMED:
        words = (known(told.court), day(told.ruled_on), known(told.number), "民事裁定书")
    elif order is not None:
        words = (known(order.organ), day(order.on_day), known(order.number), "民事调解书")
    return dict(zip(("作出机关", "作出日期", "文书号", "文书名"), words, strict=True))


def enforceable(case: CaseFacts) -> bool:
    """Whether a court's paper stands behind the agreement."""
    return _enforced(case)["文书名"] is not None


def received(case: CaseFacts) -> list[Facts]:
    """The papers that came with the dispute, then the evidence handed in."""
    sent = [item for h in case.handed_in for item in h.materials if item.strip()]
    rows: list[tuple[str, str | None, str | None, str | None]]
    rows = [(item.strip(), None, None, None) for item in sent]
    rows += [
        (e.name, known(e.original), count(e.pages), known(e.provider)) for e in case.evidence
    ]
    return [
        {"序": str(n), "名称": name, "原件": original, "页数": pages, "备注": note}
        for n, (name, original, pages, note) in enumerate(rows, start=1)
    ]
