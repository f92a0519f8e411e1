"""Verbs after the agreement: performance, follow-up, rating, judicial confirmation, closing, the
volume.
"""

from __future__ import annotations

from typing import Annotated, Any

from mediation_desk.domain.agreements import PaymentFacts, PaymentState
from mediation_desk.domain.case_facts import ConfirmationResult, Outcome
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money
from mediation_desk.domain.proceedings import Solved
from mediation_desk.papers.facts import FactOptions
from mediation_desk.records.writing import Row
from mediation_desk.tracks import clocks
from mediation_desk.usecases.casework.closing_papers import not_on_file, unprintable
from mediation_desk.usecases.casework.parties import one_party
from mediation_desk.usecases.desk_settings import ON_FILE
from mediation_desk.usecases.duty.kept import worded
from mediation_desk.usecases.rates.rating import check_rating
from mediation_desk.usecases.registry import CASE_WORK, INTAKE_OWN, Choice, F, verb
from mediation_desk.usecases.requests import Cash, Day, MaybeDay, Request, Text, Yes
from mediation_desk.usecases.work import Work

RETENTION = (Choice("短期", "短期"), Choice("长期", "长期"), Choice("永久", "永久"))


class PaymentRequest(Request):
    """Money or another performance received."""

    payment: Annotated[Text, F("哪一期", kind="payment")]
    on: Annotated[Day, F("收到日期")]
    amount: Annotated[Cash, F("金额", kind="money")] = None
    method: Annotated[Text, F("方式")] = ""
    note: Annotated[Text, F("说明")] = ""


class VerifyRequest(Request):
    """What was found out about a payment nobody had proof of."""

    payment: Annotated[Text, F("哪一期", kind="payment")]
    state: Annotated[PaymentState, F("查明情况")]
    on: Annotated[MaybeDay, F("履行日期")] = None


class DemandRequest(Request):
    """Press a party to perform (人民调解法第三十一条)."""

    payment: Annotated[Text, F("哪一期", kind="payment")]
    party: Annotated[Text, F("督促谁", kind="party")] = ""
    on: Annotated[Day, F("发出日期")]
    until: Annotated[MaybeDay, F("限期")] = None
    text: Annotated[Text, F("说明", kind="long")] = ""


class FollowUpRequest(Request):
    """A follow-up visit (RM-12)."""

    on: Annotated[Day, F("回访日期")]
    manner: Annotated[Text, F("方式", help="上门、电话、微信")] = ""
    visitor: Annotated[Text, F("回访人")] = ""
    party: Annotated[Text, F("被回访人", kind="party")] = ""
    text: Annotated[Text, F("回访情况", kind="long")] = ""
    performance: Annotated[Text, F("履行情况")] = ""
    satisfaction: Annotated[Text, F("满意程度", kind="rating")] = ""
    solved: Annotated[Solved | None, worded(Solved), F("实际问题解决了没有")] = None


class RateRequest(Request):
    """A party's rating; it may be declined."""

    party: Annotated[Text, F("评价人", kind="party")] = ""
    on: Annotated[MaybeDay, F("日期")] = None
    attitude: Annotated[Text, F("态度", kind="rating")] = ""
    process: Annotated[Text, F("过程", kind="rating")] = ""
    result: Annotated[Text, F("结果", kind="rating")] = ""
    remark: Annotated[Text, F("意见建议", kind="long")] = ""
    manner: Annotated[Text, F("评价方式", help="现场、电话、扫码；不愿评价也记下来")] = "现场"


class ApplyConfirmationRequest(Request):
    """Both sides apply to the court together."""

    on: Annotated[Day, F("申请日期")]
    court: Annotated[Text, F("人民法院")]
    jointly: Annotated[Yes, F("双方共同申请")] = False
    competent: Annotated[Yes, F("该院有管辖权", article="民事诉讼法第二百零五条")] = True


class ConfirmationAcceptedRequest(Request):
    """The court has taken the application."""

    on: Annotated[Day, F("立案日期")]
    number: Annotated[Text, F("法院案号")] = ""


class ConfirmationResultRequest(Request):
    """The court's ruling."""

    on: Annotated[Day, F("裁定日期")]
    result: Annotated[ConfirmationResult, F("结果")]
    number: Annotated[Text, F("法院案号")] = ""
    text: Annotated[Text, F("裁定内容")] = ""


class CloseRequest(Request):
    """Close the case."""

    on: Annotated[Day, F("结案日期")]
    text: Annotated[Text, F("结案意见", kind="long")] = ""


class FileRequest(Request):
    """Close the volume and put it in the archive."""

    on: Annotated[Day, F("归档日期")]
    retention: Annotated[Text, F("保管期限", kind="choice", choices=RETENTION)] = ""
    title: Annotated[Text, F("卷名")] = ""
    note: Annotated[Text, F("卷宗情况说明", kind="long")] = ""
    compiled_by: Annotated[Text, F("立卷人")] = ""
    checked_by: Annotated[Text, F("检查人")] = ""


class RemindRequest(Request):
    """Plan a day of the case."""

    on: Annotated[MaybeDay, F("日期")]
    kind: Annotated[Text, F("事项")] = "回访"
    text: Annotated[Text, F("说明")] = ""


def one_payment(work: Work, reference: str) -> PaymentFacts:
    """The payment meant by an id or its number in the table."""
    every = [p for a in work.case.agreements for p in a.payments]
    found = [p for p in every if p.id == reference] or [
        p for p in every if str(p.seq) == reference.strip("第期 ")
    ]
    if not found:
        raise BadInput("payment_unknown", field="payment", typed=reference)
    return found[0]


def _in_effect(work: Work, payment: PaymentFacts) -> None:
    """What is promised in a draft is nobody's debt yet: it may still be written anew."""
    agreement = next(a for a in work.case.agreements if payment in a.payments)
    work.require(agreement.effective_on, "payment_not_in_effect", where="payment", seq=payment.seq)


def _received(work: Work, payment: PaymentFacts) -> Money:
    """What the receipts of a payment come to."""
    mine = (r for a in work.case.agreements for r in a.receipts if r.payment_id == payment.id)
    return Money(sum(receipt.amount.cents for receipt in mine))


def _stand(work: Work, payment: PaymentFacts, **values: Any) -> None:
    work.writer.flush()
    standing = work.lookups.standing(payment.id)
    if standing:
        work.put(Row.STANDING, standing, **values)
    else:
        work.put(Row.STANDING, payment_id=payment.id, **values)


@verb("record_payment", "登记履行", access=INTAKE_OWN, request=PaymentRequest, group="after")
def record_payment(work: Work, request: PaymentRequest) -> None:
    """Record what was received; a part is a part."""
    payment = one_payment(work, request.payment)
    _in_effect(work, payment)
    amount = request.amount or Money(payment.amount.cents - payment.paid.cents)
    paid = payment.paid + amount
    if not amount or paid > payment.amount:
        raise BadInput(
            "payment_too_much", field="amount", due=payment.amount.comma, paid=payment.paid.comma
        )
    work.put(
        Row.RECEIPT,
        payment_id=payment.id,
        amount=amount,
        received_on=request.on,
        method=request.method or payment.method,
        note=request.note,
    )
    state = PaymentState.PAID if paid == payment.amount else PaymentState.PART
    _stand(work, payment, state=state, paid=paid, paid_on=request.on)
    work.event("paid", request.on, f"第{payment.seq}期 {amount.comma}元")


@verb("verify_payment", "核实履行", access=INTAKE_OWN, request=VerifyRequest, group="after")
def verify_payment(work: Work, request: VerifyRequest) -> None:
    """Settle what was 待核实: paid, not paid, given up. What receipts prove stays proven."""
    payment = one_payment(work, request.payment)
    _in_effect(work, payment)
    got, state = _received(work, payment), request.state
    told = {"seq": payment.seq, "paid": got.comma}
    whole = got >= payment.amount and state is not PaymentState.PAID
    denied = bool(got) and state in (PaymentState.DUE, PaymentState.UNVERIFIED)
    work.require(not whole and not denied, "payment_received", where="state", **told)
    work.require(got or state is not PaymentState.PART, "payment_no_receipt", where="state", **told)
    paid = payment.amount if state is PaymentState.PAID else got
    on = request.on or payment.paid_on if paid else None
    _stand(work, payment, state=state, paid=paid, paid_on=on)
    if state is not PaymentState.UNVERIFIED:
        work.event("payment_verified", request.on or work.today, f"第{payment.seq}期")


@verb("demand_performance", "督促履行", access=CASE_WORK, request=DemandRequest, group="after")
def demand_performance(work: Work, request: DemandRequest) -> None:
    """Write to whoever has not performed, with the ways left to the other side."""
    payment = one_payment(work, request.payment)
    party_id = one_party(work, request.party).id if request.party else payment.payer_party_id
    work.put(
        Row.DEMAND,
        seq=len(work.case.demands) + 1,
        payment_id=payment.id,
        party_id=party_id,
        sent_on=request.on,
        until_on=request.until,
        text=request.text,
    )
    work.event("demanded", request.on, f"第{payment.seq}期")


@verb("follow_up", "回访", access=INTAKE_OWN, request=FollowUpRequest, group="after")
def follow_up(work: Work, request: FollowUpRequest) -> None:
    """A visit after the agreement; a visit of an import has no content and invents none."""
    agreement = work.case.agreement
    work.not_before(
        request.on,
        agreement.effective_on if agreement else work.case.terminated_on,
        "before_agreement",
    )
    party_id = one_party(work, request.party).id if request.party else ""
    visitor = request.visitor or ("" if work.is_import else work.user.name)
    work.put(
        Row.FOLLOW_UP,
        seq=len(work.case.follow_ups) + 1,
        visited_on=request.on,
        manner=request.manner,
        visitor=visitor,
        text=request.text,
        performance=request.performance,
        satisfaction=request.satisfaction,
        solved=request.solved or "",
        subject_party_id=party_id,
    )
    for reminder in work.case.reminders:
        if reminder.kind == "回访" and reminder.done_on is None:
            work.put(Row.REMINDER, reminder.id, done_on=request.on)
    work.event("visited", request.on)


@verb("rate", "满意度", access=INTAKE_OWN, request=RateRequest, group="after")
def rate(work: Work, request: RateRequest) -> None:
    """三满意: attitude, process, result; a refusal to rate is an answer too."""
    party_id = one_party(work, request.party).id if request.party else ""
    scores = [["态度", request.attitude], ["过程", request.process], ["结果", request.result]]
    check_rating(work, party_id, scores)
    work.put(
        Row.RATING, party_id=party_id, rated_on=request.on or work.today,
        scores=[s for s in scores if s[1]], remark=request.remark, manner=request.manner,
    )  # fmt: skip


@verb(
    "apply_confirmation",
    "申请司法确认",
    access=CASE_WORK,
    request=ApplyConfirmationRequest,
    group="after",
)
def apply_confirmation(work: Work, request: ApplyConfirmationRequest) -> None:
    """Both together, in thirty days, at a competent court (民事诉讼法第二百零五条)."""
    agreement = work.case.agreement
    if agreement is None or agreement.effective_on is None:
        raise work.block("not_effective")
    work.require(request.jointly, "not_jointly", where="jointly")
    work.require(request.competent, "court_not_competent", where="competent")
    last = clocks.confirmation_deadline(work.case, work.rules).legal_last_day
    work.require(request.on <= last, "late_confirmation", where="on", last_day=last.isoformat())
    work.not_before(request.on, agreement.effective_on, "before_agreement")
    work.put(
        Row.CONFIRMATION,
        agreement_id=agreement.id,
        court=request.court,
        applied_on=request.on,
        jointly=True,
    )
    work.event("confirmation_applied", request.on, request.court)


@verb(
    "confirmation_accepted",
    "法院立案",
    access=CASE_WORK,
    request=ConfirmationAcceptedRequest,
    group="after",
)
def confirmation_accepted(work: Work, request: ConfirmationAcceptedRequest) -> None:
    """The court has docketed the application; its thirty days run (民事诉讼法第一百八十七条)."""
    application = work.case.confirmation
    if application is None:
        raise work.block("no_confirmation")
    work.put(Row.CONFIRMATION, application.id, accepted_on=request.on, number=request.number)
    work.event("confirmation_accepted", request.on, request.number)


@verb(
    "confirmation_result",
    "司法确认结果",
    access=CASE_WORK,
    request=ConfirmationResultRequest,
    group="after",
)
def confirmation_result(work: Work, request: ConfirmationResultRequest) -> None:
    """The ruling, as the court gave it (民事诉讼法第二百零六条)."""
    application = work.case.confirmation
    if application is None:
        raise work.block("no_confirmation")
    work.put(
        Row.CONFIRMATION,
        application.id,
        result=request.result,
        ruled_on=request.on,
        number=request.number or application.number,
        ruling=request.text,
    )
    work.event("confirmation_ruled", request.on, request.text)


@verb("plan_day", "安排提醒", access=INTAKE_OWN, request=RemindRequest, group="after")
def plan_day(work: Work, request: RemindRequest) -> None:
    """Plan a visit or another day of the case."""
    if request.on is None:
        raise BadInput("field_required", field="on", label="日期")
    work.put(Row.REMINDER, kind=request.kind, on_day=request.on, text=request.text)


@verb("close_case", "结案", access=CASE_WORK, request=CloseRequest, group="close")
def close_case(work: Work, request: CloseRequest) -> None:
    """Close through the three gates: handed over, handled, and the people asked whether they are
    satisfied.
    """
    case = work.case
    agreement = case.agreement
    earliest = (
        case.terminated_on or case.refused_on or (agreement.effective_on if agreement else None)
    )
    work.not_before(request.on, earliest, "before_agreement")
    _papers_ready(work)
    work.episode(closed_on=request.on, closing_text=request.text)
    work.event("closed", request.on, request.text)


def _papers_ready(work: Work) -> None:
    """Refuse to close while a required paper could not be put in the volume, or, where the centre
    wants them first, was neither issued nor taken in.
    """
    if work.is_import or work.case.is_import:
        return
    if work.rules.settings.get("papers.closing") == ON_FILE:
        owed = "、".join(need.name for need in not_on_file(work.case))
        work.require(not owed, "papers_not_on_file", papers=owed)
    lacking = unprintable(work.case, FactOptions.of(work.rules.settings))
    facts = dict.fromkeys(fact for paper in lacking for fact in paper.facts)
    papers = "、".join(paper.name for paper in lacking)
    work.require(not lacking, "papers_lacking", papers=papers, facts="、".join(facts))


@verb("file_volume", "立卷归档", access=CASE_WORK, request=FileRequest, group="close")
def file_volume(work: Work, request: FileRequest) -> None:
    """The volume is closed that day (人民调解法第二十七条); papers may still be printed again."""
    work.not_before(request.on, work.case.closed_on, "before_closing")
    work.episode(
        filed_on=request.on,
        retention=request.retention or default_retention(work),
        volume_title=request.title or work.case.title,
        volume_note=request.note,
        compiled_by=request.compiled_by or ("" if work.is_import else work.user.name),
        checked_by=request.checked_by,
    )
    work.event("filed", request.on)


def default_retention(work: Work) -> str:
    """短期, 长期 or 永久 by the kind of case; the years behind each word are a local setting."""
    case = work.case
    if any(p.group_count > 1 for p in case.parties) or case.stat_type in (
        "山林土地纠纷",
        "征地拆迁纠纷",
    ):
        return "永久"
    long = case.confirmation is not None or any(
        len(a.payments) > 1 or a.recurring for a in case.agreements
    )
    return "长期" if long and case.outcome is Outcome.AGREED else "短期"
