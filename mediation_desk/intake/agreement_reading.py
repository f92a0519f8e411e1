"""Reads the agreement of a case file and checks its sums against each other.

Capital amounts and sums in the file are checks: the program computes them. Never mends a sum.
"""

from __future__ import annotations

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money, total
from mediation_desk.domain.names import normalise
from mediation_desk.intake.node import Node
from mediation_desk.intake.values import AgreementDoc, FutureDoc, PaymentDoc, RecurringDoc

ON_THE_SPOT = "当场"
_EVERY = {word: word[-1] for word in ("月", "每月", "季", "每季", "年", "每年")}


def read_agreement(node: Node, only_applicant: str) -> AgreementDoc:
    """The agreement; ``only_applicant`` is who is paid where a payment names no payee."""
    clauses = node.texts("clauses")
    if not clauses:
        raise node.missing("clauses")
    performance = node.text("performance")
    at_once = ON_THE_SPOT in performance
    payments = tuple(_payment(n, at_once, only_applicant) for n in node.nodes("payments"))
    agreement = AgreementDoc(
        clauses=clauses,
        total=_total(node, payments),
        payments=payments,
        recurring=tuple(_recurring(n, only_applicant) for n in node.nodes("recurring")),
        future=tuple(_future(n) for n in node.nodes("future")),
        internal_split=tuple(_split(n) for n in node.nodes("internal_split")),
        court_fee=node.text("court_fee"),
        attachments=node.texts("attachments"),
        performance=performance,
        breach=node.text("breach"),
        copies=node.whole("copies") or 0,
        copy_holders=node.texts("copy_holders"),
    )
    _check_sums(node, agreement)
    node.done()
    return agreement


def _total(node: Node, payments: tuple[PaymentDoc, ...]) -> Money:
    given = node.money("total")
    return total(p.amount for p in payments) if given is None else given


def _check_upper(node: Node, key: str, amount: Money) -> None:
    if text := node.text(key):
        node.log.differs(node.at(key), text, amount.upper)


def _check_sums(node: Node, agreement: AgreementDoc) -> None:
    _check_upper(node, "total_upper", agreement.total)
    if agreement.payments:
        paid = total(p.amount for p in agreement.payments)
        node.log.differs(node.at("total"), agreement.total.plain, paid.plain)
    if agreement.internal_split:
        parts = total(amount for _, amount in agreement.internal_split)
        node.log.differs(node.at("internal_split"), parts.plain, agreement.total.plain)
    seqs = [p.seq for p in agreement.payments]
    if len(set(seqs)) != len(seqs):
        raise BadInput("payment_seq_twice", field=node.at("payments"))


def _payment(node: Node, at_once: bool, only_applicant: str) -> PaymentDoc:
    method = node.text("method")
    payment = PaymentDoc(
        seq=node.whole("seq") or 0,
        amount=node.need_money("amount"),
        payer=normalise(node.need("payer")),
        payee=normalise(node.text("payee")) or only_applicant,
        due_on=node.day("due"),
        method=method,
        condition=node.text("condition"),
        account=node.text("account"),
        on_the_spot=at_once or ON_THE_SPOT in method,
    )
    if not payment.seq:
        raise node.missing("seq")
    if not payment.payee:
        raise node.missing("payee")
    if payment.due_on is None and not payment.condition:
        node.log.notice(node.at("due"), "payment_without_day")
    _check_upper(node, "amount_upper", payment.amount)
    node.done()
    return payment


def _recurring(node: Node, only_applicant: str) -> RecurringDoc:
    every = _EVERY.get(node.need("every").removesuffix("度"))
    if every is None:
        raise BadInput("period_unknown", field=node.at("every"), text=node.text("every"))
    recurring = RecurringDoc(
        payer=normalise(node.need("payer")),
        payee=normalise(node.text("payee")) or only_applicant,
        amount=node.need_money("amount"),
        every=every,
        day=_day_of_period(node),
        start=node.day("start"),
        end=node.day("end"),
    )
    if not recurring.payee:
        raise node.missing("payee")
    _check_upper(node, "amount_upper", recurring.amount)
    node.done()
    return recurring


def _day_of_period(node: Node) -> int:
    day = node.whole("day")
    if day is None:
        raise node.missing("day")
    if not 1 <= day <= 31:
        raise BadInput("day_out_of_range", field=node.at("day"), text=str(day))
    return day


def _future(node: Node) -> FutureDoc:
    due = node.day("due")
    if due is None:
        raise node.missing("due")
    payer, payee = normalise(node.text("payer")), normalise(node.text("payee"))
    future = FutureDoc(due, node.need_money("amount"), payer, payee)
    _check_upper(node, "amount_upper", future.amount)
    node.done()
    return future


def _split(node: Node) -> tuple[str, Money]:
    part = (normalise(node.need("name")), node.need_money("amount"))
    _check_upper(node, "amount_upper", part[1])
    node.done()
    return part
