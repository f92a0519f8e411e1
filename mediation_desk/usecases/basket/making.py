"""Making a basket, filling it with debts and a plan, taking it apart.

Nothing here writes a row of a case: the basket stands beside its cases, and taking it apart marks
its own rows and takes back the agreements that it drafted and nobody signed.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from mediation_desk.domain.basket.setoff import Bar, Claim, ClaimState
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.labels import from_label, label
from mediation_desk.domain.money import Money
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.basket import asked
from mediation_desk.records.queries.basket.asked import BasketLine, ClaimLine, MemberLine
from mediation_desk.records.queries.basket.heads import heads as asked_heads
from mediation_desk.records.queries.case_list import resolve
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.duty.kept import LEADERS, needed, own_case, worded
from mediation_desk.usecases.registry import Choice, F, verb
from mediation_desk.usecases.requests import (
    Cash,
    Lines,
    MaybeDay,
    Name,
    Request,
    Text,
    Yes,
)
from mediation_desk.usecases.work import Work

_BARS = tuple(Choice(one.value, label(one)) for one in Bar)
_ENDS = (ClaimState.SETTLED, ClaimState.WITHDRAWN, ClaimState.LEFT)


def _bar() -> BeforeValidator:
    """Reads a bar from its value or its Chinese; nothing typed means that nothing bars it."""
    return BeforeValidator(lambda typed: from_label(Bar, str(typed)) if typed else Bar.NONE)


class MakeRequest(Request):
    """A new basket. The first case leads: its agreement carries all."""

    name: Annotated[Text, F("叫什么", help="比如“马家、杨家土地借款一揽子”")]
    cases: Annotated[Lines, F("哪几件案件", help="一行一个案号，第一件是主案")]


class CaseRequest(Request):
    """One case of a basket."""

    basket: Annotated[Text, F("哪一揽子", kind="hidden")]
    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]


class BasketRequest(Request):
    """A basket."""

    basket: Annotated[Text, F("哪一揽子", kind="hidden")]


class WillingRequest(Request):
    """Who agrees to settle around a circle."""

    basket: Annotated[Text, F("哪一揽子", kind="hidden")]
    willing: Annotated[Lines, F("谁同意多方转圈抵销", help="一行一个姓名；圈里的人都同意才抵")] = ()


class ClaimRequest(Request):
    """A debt, entered once in the case it stands in."""

    basket: Annotated[Text, F("哪一揽子", kind="hidden")]
    case: Annotated[Text, F("在哪一件案件里", help="案号或登记号")]
    debtor: Annotated[Name, F("谁欠（付款人）")]
    creditor: Annotated[Name, F("欠谁（收款人）")]
    amount: Annotated[Cash, F("金额", kind="money")]
    ground: Annotated[Text, F("什么款", help="借款、地租、医药费等")] = ""
    due_on: Annotated[MaybeDay, F("哪一天到期", help="已经到期的可以空着")] = None
    is_agreed: Annotated[Yes, F("双方都认这笔账")] = True
    bar: Annotated[Bar, _bar(), F("能不能抵销", choices=_BARS)] = Bar.NONE
    bar_reason: Annotated[Text, F("不得抵销的理由", help="选了其他、约定不得抵销的要写")] = ""


class AgreeRequest(Request):
    """Both sides now agree on a debt, perhaps at another amount."""

    claim: Annotated[Text, F("哪一笔", kind="hidden")]
    amount: Annotated[Cash, F("谈定的金额", kind="money", help="空着就是原来的金额")] = None
    is_agreed: Annotated[Yes, F("双方都认这笔账")] = True


class EndClaimRequest(Request):
    """A debt that is out of the reckoning."""

    claim: Annotated[Text, F("哪一笔", kind="hidden")]
    state: Annotated[
        ClaimState, worded(ClaimState),
        F("怎么了结", choices=tuple(Choice(one.value, label(one)) for one in _ENDS)),
    ]  # fmt: skip
    why: Annotated[Text, F("情况、理由")]


class DropClaimRequest(Request):
    """A debt entered by mistake."""

    claim: Annotated[Text, F("哪一笔", kind="hidden")]


class TaskRequest(Request):
    """One line of the plan."""

    basket: Annotated[Text, F("哪一揽子", kind="hidden")]
    case: Annotated[Text, F("在哪一件案件里", help="空着就是主案")] = ""
    who: Annotated[Name, F("谁办")]
    what: Annotated[Text, F("办什么", kind="long")]
    due_on: Annotated[MaybeDay, F("哪一天以前")] = None


class TaskDoneRequest(Request):
    """A line of the plan is done."""

    task: Annotated[Text, F("哪一项", kind="hidden")]


@verb("make_basket", "组成一揽子", access=LEADERS, request=MakeRequest, on_case=False,
      group="basket")  # fmt: skip
def make_basket(work: Work, request: MakeRequest) -> None:
    """Put cases into a new basket."""
    needed(request.name, "name", "叫什么")
    found = [_free(work, typed) for typed in request.cases]
    ids = [case.id for case in found]
    if len(set(ids)) != len(ids) or len(ids) < 2:
        raise BadInput("basket_cases_two", field="cases")
    made = work.put(
        Row.BASKET, case_id=ids[0], name=request.name, made_on=work.today, by=work.user.name
    )
    for place, case_id in enumerate(ids, 1):
        work.put(Row.BASKET_CASE, basket_id=made, case_id=case_id, seq=place)


@verb("add_to_basket", "加一件案件", access=LEADERS, request=CaseRequest, on_case=False,
      group="basket")  # fmt: skip
def add_to_basket(work: Work, request: CaseRequest) -> None:
    """One more case."""
    basket, there = open_basket(work, request.basket)
    not_drafted(basket, there)
    case = _free(work, request.case)
    work.put(Row.BASKET_CASE, basket_id=basket.id, case_id=case.id, seq=len(there) + 1)


@verb("take_from_basket", "拿出一件案件", access=LEADERS, request=CaseRequest, on_case=False,
      group="basket")  # fmt: skip
def take_from_basket(work: Work, request: CaseRequest) -> None:
    """Take a case out with its debts and tasks; the leading case stays."""
    basket, there = open_basket(work, request.basket, with_gone=True)
    not_drafted(basket, there)
    case_id = resolve(work.writer.session, request.case)
    member = next((one for one in there if one.case_id == case_id), None)
    if member is None:
        raise RuleBroken("basket_case_not_in", field="case")
    if member.case_id == basket.case_id:
        raise RuleBroken("basket_leading_stays", field="case")
    _remove_within(work, basket.id, member.case_id)
    work.remove(Row.BASKET_CASE, member.id)


@verb("take_apart", "拆开", access=LEADERS, request=BasketRequest, on_case=False,
      group="basket")  # fmt: skip
def take_apart(work: Work, request: BasketRequest) -> None:
    """Undo the basket: its rows are marked, its drafts taken back; sessions that were held remain,
    and so does what went with a case to another township.

    Raises RuleBroken ``basket_signed`` where somebody signed an agreement it drafted,
    ``basket_paid`` where a head of a group received a share of one.
    """
    basket, there = open_basket(work, request.basket, with_gone=True)
    drafted = [one for one in there if one.agreement_id and not _gone_to(work, one)]
    for one in drafted:
        _take_back(work, one)
    _remove_within(work, basket.id)
    for one in there:
        work.remove(Row.BASKET_CASE, one.id)
    work.remove(Row.BASKET, basket.id)


@verb("agree_circle", "同意转圈抵销", access=LEADERS, request=WillingRequest, on_case=False,
      group="basket")  # fmt: skip
def agree_circle(work: Work, request: WillingRequest) -> None:
    """Note who agrees that debts are settled around a circle."""
    basket, there = open_basket(work, request.basket)
    not_drafted(basket, there)
    people = people_of(work, basket.id)
    for name in request.willing:
        if name not in people:
            raise BadInput("basket_nobody", field="willing", name=name)
    work.put(Row.BASKET, basket.id, willing=list(dict.fromkeys(request.willing)))


@verb("enter_claim", "登记一笔账", access=LEADERS, request=ClaimRequest, on_case=False,
      group="basket")  # fmt: skip
def enter_claim(work: Work, request: ClaimRequest) -> None:
    """Enter a debt between two parties of the basket's cases."""
    basket, there = open_basket(work, request.basket)
    not_drafted(basket, there)
    case = own_case(work, request.case)
    if case.id not in {one.case_id for one in there}:
        raise RuleBroken("basket_case_not_in", field="case")
    _check_party(work, there, request.debtor, "debtor")
    _check_party(work, there, request.creditor, "creditor")
    if request.bar in (Bar.AGREED, Bar.OTHER):
        needed(request.bar_reason, "bar_reason", "不得抵销的理由")
    Claim("", request.debtor, request.creditor, request.amount or Money(0))
    work.put(
        Row.BASKET_CLAIM, basket_id=basket.id, case_id=case.id, debtor=request.debtor,
        creditor=request.creditor, amount=request.amount, ground=request.ground,
        due_on=request.due_on, is_agreed=request.is_agreed, bar=request.bar.value,
        bar_reason=request.bar_reason,
    )  # fmt: skip


@verb("agree_claim", "谈定这笔账", access=LEADERS, request=AgreeRequest, on_case=False,
      group="basket")  # fmt: skip
def agree_claim(work: Work, request: AgreeRequest) -> None:
    """Both sides agree on a debt, or no longer do."""
    found = open_claim(work, request.claim)
    amount = request.amount if request.amount is not None else found.claim.amount
    if not amount:
        raise BadInput("claim_nothing", field="amount")
    work.put(Row.BASKET_CLAIM, found.claim.id, amount=amount, is_agreed=request.is_agreed)


@verb("end_claim", "了结这笔账", access=LEADERS, request=EndClaimRequest, on_case=False,
      group="basket")  # fmt: skip
def end_claim(work: Work, request: EndClaimRequest) -> None:
    """Settled, withdrawn or left for another day, with the reason."""
    found = open_claim(work, request.claim)
    needed(request.why, "why", "情况、理由")
    work.put(
        Row.BASKET_CLAIM, found.claim.id, state=request.state.value, state_why=request.why
    )


@verb("drop_claim", "删去这笔账", access=LEADERS, request=DropClaimRequest, on_case=False,
      group="basket")  # fmt: skip
def drop_claim(work: Work, request: DropClaimRequest) -> None:
    """Take out what was entered by mistake."""
    work.remove(Row.BASKET_CLAIM, open_claim(work, request.claim).claim.id)


@verb("plan_task", "安排一项", access=LEADERS, request=TaskRequest, on_case=False,
      group="basket")  # fmt: skip
def plan_task(work: Work, request: TaskRequest) -> None:
    """One line of the plan: who does what by when."""
    basket, there = open_basket(work, request.basket)
    case_id = own_case(work, request.case).id if request.case else basket.case_id
    if case_id not in {one.case_id for one in there}:
        raise RuleBroken("basket_case_not_in", field="case")
    needed(request.who, "who", "谁办")
    needed(request.what, "what", "办什么")
    work.put(
        Row.BASKET_TASK, basket_id=basket.id, case_id=case_id, who=request.who,
        what=request.what, due_on=request.due_on,
    )  # fmt: skip


@verb("finish_task", "这项办好了", access=LEADERS, request=TaskDoneRequest, on_case=False,
      group="basket")  # fmt: skip
def finish_task(work: Work, request: TaskDoneRequest) -> None:
    """A line of the plan is done today."""
    for basket in asked.baskets(work.writer.session):
        if request.task in {one.id for one in asked.tasks(work.writer.session, basket.id)}:
            open_basket(work, basket.id)
            work.put(Row.BASKET_TASK, request.task, done_on=work.today)
            return
    raise RuleBroken("basket_unknown")


# -- what verbs of this room share -----------------------------------------------------------------


def open_basket(
    work: Work, basket_id: str, *, with_gone: bool = False
) -> tuple[BasketLine, list[MemberLine]]:
    """A basket and its cases, on each of which this person may work.

    ``with_gone``: cases that were handed to another township are let pass.
    Raises RuleBroken ``basket_unknown``, ``basket_case_gone``; NotAllowed as ``own_case`` does.
    """
    session = work.writer.session
    found = asked.baskets(session, basket_id) if basket_id else []
    if not found:
        raise RuleBroken("basket_unknown")
    there = asked.members(session, viewer_of(work), basket_id)
    if any(one.is_masked or not one.is_seen for one in there):
        raise NotAllowed("case_sensitive")
    for one in there:
        center = _gone_to(work, one)
        if center and not with_gone:
            raise RuleBroken("basket_case_gone", number=one.number, center=center)
        if not center:
            own_case(work, one.case_id)
    return found[0], there


def _gone_to(work: Work, member: MemberLine) -> str:
    """The township a case of a basket was handed to, or empty."""
    return case_access(work.writer.session, member.case_id, work.user.user_id).gone_to


def not_drafted(basket: BasketLine, there: list[MemberLine]) -> None:
    """Refuse to change what an agreement already says. Raises RuleBroken ``basket_drafted``."""
    if any(one.agreement_id for one in there):
        raise RuleBroken("basket_drafted", name=basket.name)


def open_claim(work: Work, claim_id: str) -> ClaimLine:
    """A debt that may still be changed. Raises RuleBroken ``claim_unknown``, ``basket_drafted``."""
    session = work.writer.session
    for basket in asked.baskets(session):
        for one in asked.claims(session, basket.id):
            if one.claim.id == claim_id:
                not_drafted(*open_basket(work, basket.id))
                return one
    raise RuleBroken("claim_unknown")


def people_of(work: Work, basket_id: str) -> set[str]:
    """Everybody who owes or is owed in a basket."""
    found = asked.claims(work.writer.session, basket_id)
    return {name for one in found for name in (one.claim.debtor, one.claim.creditor)}


def _free(work: Work, typed: str) -> CaseFacts:
    case = own_case(work, typed)
    if asked.members(work.writer.session, viewer_of(work), case_id=case.id):
        raise RuleBroken("basket_case_elsewhere", field="case", number=typed)
    return case


def _check_party(work: Work, there: list[MemberLine], name: str, field: str) -> None:
    cases = (work.reload(one.case_id) for one in there)
    names = {party.name for case in cases if case for party in case.parties}
    if name not in names:
        raise BadInput("basket_not_party", field=field, name=name)


def _remove_within(work: Work, basket_id: str, case_id: str = "") -> None:
    session = work.writer.session
    for claim in asked.claims(session, basket_id):
        if case_id in ("", claim.case_id):
            work.remove(Row.BASKET_CLAIM, claim.claim.id)
    for task in asked.tasks(session, basket_id):
        if case_id in ("", task.case_id):
            work.remove(Row.BASKET_TASK, task.id)


def _take_back(work: Work, member: MemberLine) -> None:
    """Take a draft of the basket out of its case again."""
    work.turn_to(member.case_id)
    found = next((a for a in work.case.agreements if a.id == member.agreement_id), None)
    if found is None:
        return
    if found.frozen or found.signatures:
        raise RuleBroken("basket_signed", number=member.number)
    children = ((Row.CLAUSE, found.clauses), (Row.PAYMENT, found.payments),
                (Row.RECURRING, found.recurring))  # fmt: skip
    for row, rows in children:
        for one in rows:
            work.remove(row, one.id)
    work.remove(Row.AGREEMENT, found.id)
    _give_back_shares(work, member.number)


def _give_back_shares(work: Work, number: str) -> None:
    """What each head was to get by the draft. Raises RuleBroken ``basket_paid``."""
    for one in asked_heads(work.writer.session, viewer_of(work), work.case.id):
        if any(one.paid):
            raise RuleBroken("basket_paid", number=number)
        if one.shares:
            work.put(Row.MEMBER, one.id, shares=[])


def due_of(claim: Claim, today: date, pay_by: date) -> date:
    """By when a debt is to be paid: its own day where that is still ahead, else the agreed one."""
    return claim.due_on if claim.due_on and claim.due_on > today else pay_by
