"""One meeting and one agreement for a whole basket: a record in each case, the master agreement in
the leading case, in each other case an agreement that refers to it.

Uses the verbs of the cases themselves, with their checks; signing stays with each case.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated

from mediation_desk.domain.basket.setoff import Claim, Kept, SetOff, set_off
from mediation_desk.domain.case_facts import CaseFacts, SessionResult
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.labels import label
from mediation_desk.records.queries.basket import asked
from mediation_desk.records.queries.basket.asked import BasketLine, MemberLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.basket.making import due_of, not_drafted, open_basket
from mediation_desk.usecases.basket.words import claim_words, open_words, sum_words
from mediation_desk.usecases.casework.mediation_requests import RESULTS
from mediation_desk.usecases.duty.kept import LEADERS, worded
from mediation_desk.usecases.registry import F, verb
from mediation_desk.usecases.requests import Day, MaybeTime, Request, Text
from mediation_desk.usecases.work import Work


class JointRequest(Request):
    """One meeting on all cases of a basket."""

    basket: Annotated[Text, F("哪一揽子", kind="hidden")]
    on: Annotated[Day, F("调解日期")]
    start: Annotated[MaybeTime, F("开始时间")] = None
    end: Annotated[MaybeTime, F("结束时间")] = None
    place: Annotated[Text, F("地点")] = ""
    participants: Annotated[Text, F("参加人", help="受邀的法院、司法所、派出所、村干部等")] = ""
    text: Annotated[Text, F("调解记录", kind="long")]
    result: Annotated[SessionResult, worded(SessionResult), F("调解结果", choices=RESULTS)] = (
        SessionResult.CONTINUED
    )


class DraftBasketRequest(Request):
    """The agreements of a basket."""

    basket: Annotated[Text, F("哪一揽子", kind="hidden")]
    pay_by: Annotated[Day, F("余款哪一天以前付清", help="还没到期的账照各自的到期日")]
    breach: Annotated[Text, F("违约责任")] = ""


@verb("hold_basket_session", "一次会一起调", access=LEADERS, request=JointRequest, on_case=False,
      group="basket")  # fmt: skip
def hold_basket_session(work: Work, request: JointRequest) -> None:
    """Record one meeting in every case of the basket, naming the others on each record."""
    basket, there = open_basket(work, request.basket)
    cases = _cases(work, there)
    tracks = list(dict.fromkeys(label(case.track) for case in cases))
    joint = f"（{'、'.join(tracks)}联动）" if len(tracks) > 1 else ""
    for case in cases:
        others = "、".join(_number(one) for one in cases if one.id != case.id)
        head = f"本次为一揽子“{basket.name}”联合调解{joint}，与{others}一并进行。"
        values = request.model_dump(exclude={"basket", "text"})
        work.turn_to(case.id)
        with _named(case):
            work.then("hold_session", **values, text=f"{head}\n{request.text}")


@verb("draft_basket", "起草总协议", access=LEADERS, request=DraftBasketRequest, on_case=False,
      group="basket")  # fmt: skip
def draft_basket(work: Work, request: DraftBasketRequest) -> None:
    """Draft the master agreement in the leading case, and one that refers to it in each other.

    Raises RuleBroken ``basket_drafted``, ``basket_has_draft``, ``basket_disputed``,
    ``basket_no_claims``, ``basket_signer_missing``.
    """
    basket, there = open_basket(work, request.basket)
    not_drafted(basket, there)
    if request.pay_by < work.today:
        raise BadInput("basket_pay_past", field="pay_by", day=request.pay_by.isoformat())
    claims = [one.claim for one in asked.claims(work.writer.session, basket.id)]
    found = set_off(claims, work.today, basket.willing)
    cases = _cases(work, there)
    leading = next(case for case in cases if case.id == basket.case_id)
    _check(found, cases, leading)
    for case in cases:
        is_leading = case.id == leading.id
        values = _master(work, basket, found, cases, request) if is_leading else _refers(leading)
        work.turn_to(case.id)
        with _named(case):
            work.then("draft_agreement", **values)
        made = work.case.agreement
        member = next(one for one in there if one.case_id == case.id)
        work.put(Row.BASKET_CASE, member.id, agreement_id=made.id if made else "")


def _cases(work: Work, there: Sequence[MemberLine]) -> list[CaseFacts]:
    found = (work.reload(one.case_id) for one in there)
    return [case for case in found if case is not None]


@contextmanager
def _named(case: CaseFacts) -> Iterator[None]:
    """A case that is not at the step is named among those of the basket."""
    try:
        yield
    except RuleBroken as refusal:
        if refusal.code != "wrong_stage":
            raise
        stage = label(case.stage)
        raise RuleBroken("basket_case_stage", number=_number(case), stage=stage) from refusal


def _check(found: SetOff, cases: Sequence[CaseFacts], leading: CaseFacts) -> None:
    if not any(one.is_open for one in found.claims):
        raise RuleBroken("basket_no_claims")
    if Kept.DISPUTED in found.kept.values():
        raise RuleBroken("basket_disputed")
    for case in cases:
        if case.agreements:
            raise RuleBroken("basket_has_draft", number=_number(case))
    signers = {party.name for party in leading.parties}
    people = {n for c in found.claims if c.is_open for n in (c.debtor, c.creditor)}
    if missing := sorted(people - signers):
        names = "、".join(missing)
        raise RuleBroken("basket_signer_missing", names=names, number=_number(leading))


def _master(
    work: Work, basket: BasketLine, found: SetOff, cases: Sequence[CaseFacts],
    request: DraftBasketRequest,
) -> dict[str, object]:  # fmt: skip
    clauses = [_confirmed(found), *_offsets(found)]
    payments = []
    for claim, left in found.payments:
        due = due_of(claim, work.today, request.pay_by)
        clauses.append(f"{claim.debtor}于{zh_date(due)}前支付{claim.creditor}{sum_words(left)}。")
        payments.append({"due": due, "amount": left, "payer": claim.debtor,
                         "payee": claim.creditor, "condition": claim.number})  # fmt: skip
    clauses += [_left_out(found.claims), _together(cases)]
    return {
        "clauses": [{"text": text} for text in clauses if text],
        "payments": payments,
        "breach": request.breach,
        "facts": f"各方就{'、'.join(_number(c) for c in cases)}等案一揽子化解（{basket.name}）。",
    }


def _confirmed(found: SetOff) -> str:
    lines = [claim_words(one) for one in found.claims if one.is_open]
    return f"各方确认相互之间的债权债务如下：{'；'.join(lines)}。"


def _offsets(found: SetOff) -> list[str]:
    return [
        f"依据{step.article}，{open_words(step)}等额抵销{sum_words(step.amount)}。"
        for step in found.steps
    ]


def _left_out(claims: Sequence[Claim]) -> str:
    out = [claim_words(one) for one in claims if not one.is_open]
    return f"下列款项不在本协议中处理：{'；'.join(out)}。" if out else ""


def _together(cases: Sequence[CaseFacts]) -> str:
    numbers = "、".join(_number(one) for one in cases)
    return f"{numbers}各案纠纷按本协议一并履行，各案协议与本协议相互援引，内容以本协议为准。"


def _refers(leading: CaseFacts) -> dict[str, object]:
    number = _number(leading)
    text = (
        f"本案纠纷与{number}案一揽子化解，各方的权利义务按{number}案调解协议执行；"
        "该协议生效并履行完毕后，各方就本案纠纷再无其他争议。"
    )
    return {"clauses": [{"text": text}]}


def _number(case: CaseFacts) -> str:
    return case.case_no or case.register_no

