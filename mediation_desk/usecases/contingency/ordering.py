"""An order to delete, from the asking to the confirmation; and the hold that forbids any.

One person asks and another confirms, where there are two. Nothing is deleted here.
"""

from __future__ import annotations

from typing import Annotated

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.records.contingency import orders as kept_orders
from mediation_desk.records.contingency.orders import OrderRow
from mediation_desk.records.erasing import finding
from mediation_desk.records.queries import accounts
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.records.snapshot import Asking
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.records.writing import Row
from mediation_desk.usecases.contingency import asking
from mediation_desk.usecases.contingency.asking import KEEPERS, Wish
from mediation_desk.usecases.contingency.bases import BASES, SCOPES, Basis, Scope
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import HEAD_ONLY, Choice, F, Role, query, verb
from mediation_desk.usecases.requests import Request, Text, Yes
from mediation_desk.usecases.work import Work

TWO_PEOPLE = "redaction.two_people"
_BASIS_CHOICES = tuple(Choice(b.value, words) for b, (words, _article) in BASES.items())
_SCOPE_CHOICES = tuple(Choice(s.value, words) for s, words in SCOPES.items())


class RedactionRequest(Request):
    """What is to be deleted, and by which order."""

    case: Annotated[Text, F("案件", kind="hidden")]
    order_no: Annotated[Text, F("命令文号", help="决定、命令或者申请的编号，不写姓名")]
    basis: Annotated[Basis, F("依据", choices=_BASIS_CHOICES)]
    scope: Annotated[Scope, F("删什么", choices=_SCOPE_CHOICES)]
    subject: Annotated[Text, F("哪个人、哪份附件", kind="hidden")] = ""
    chosen: Annotated[tuple[Text, ...], F("哪几栏", kind="hidden")] = ()
    files: Annotated[tuple[Text, ...], F("一起删的附件", kind="hidden")] = ()

    @property
    def wish(self) -> Wish:
        """What is to go."""
        return Wish(self.case, self.scope, self.subject, self.chosen, self.files)


class OrderRequest(Request):
    """An order that was asked for."""

    order: Annotated[Text, F("删除命令", kind="hidden")]


class HoldRequest(Request):
    """Nothing of a case may be deleted until the hold is lifted."""

    case: Annotated[Text, F("案件", kind="hidden")]
    reason: Annotated[Text, F("原因", help="如：诉讼、复查、审计需要")]


class CaseRequest(Request):
    """A case."""

    case: Annotated[Text, F("案件", kind="hidden")]


class TwoPeopleRequest(Request):
    """Whether one person asks and another confirms."""

    on: Annotated[Yes, F("删除命令要两个人：一人提出，另一人确认")] = True


@verb(
    "ask_redaction", "提出删除命令",
    access=KEEPERS, request=RedactionRequest, on_case=False, group="care",
)  # fmt: skip
def ask_redaction(work: Work, request: RedactionRequest) -> None:
    """Ask that personal data be deleted (个人信息保护法第四十七条)."""
    session, wish = work.writer.session, request.wish
    cases = asking.cases_meant(session, wish)
    places = asking.places_meant(session, wish, cases)
    files = asking.files_meant(session, wish)
    if not files and not any(place.value for place in places):
        raise BadInput("redaction_nothing", field="subject")
    check_hold(session, cases)
    _check_number(session, request)
    work.put(
        Row.REDACTION_ORDER, case_id=request.case, order_no=request.order_no,
        basis=request.basis.value, scope=request.scope.value, subject_id=request.subject,
        case_ids=cases, chosen=list(request.chosen), files=[one.attachment for one in files],
        asked_by=work.user.user_id, asked_at=work.now().isoformat(),
    )  # fmt: skip


def _check_number(session: Asking, request: RedactionRequest) -> None:
    """The order's number stays on file for good, so it must not name the person."""
    if request.scope is not Scope.PERSON:
        return
    if any(word in request.order_no for word in finding.words_of(session.raw, request.subject)):
        raise BadInput("redaction_names_person", field="order_no")


def check_hold(session: Asking, cases: list[str]) -> None:
    """Refuse (RuleBroken ``redaction_held``) what is under a legal hold."""
    reason = asking.held_cases(session, cases)
    if reason:
        raise RuleBroken("redaction_held", field="case", reason=reason)


@verb(
    "confirm_redaction", "确认删除命令",
    access=KEEPERS, request=OrderRequest, on_case=False, group="care",
)  # fmt: skip
def confirm_redaction(work: Work, request: OrderRequest) -> None:
    """Confirm an order; where two are needed, by somebody else than who asked."""
    session = work.writer.session
    found = need_order(session, request.order, "asked")
    if found.asked_by == work.user.user_id and needs_two(session):
        raise NotAllowed("redaction_same_person")
    check_hold(session, list(found.case_ids))
    work.put(
        Row.REDACTION_ORDER, found.id, state="confirmed", confirmed_by=work.user.user_id,
        confirmed_at=work.now().isoformat(),
    )  # fmt: skip


@verb(
    "withdraw_redaction", "撤回删除命令",
    access=KEEPERS, request=OrderRequest, on_case=False, group="care",
)  # fmt: skip
def withdraw_redaction(work: Work, request: OrderRequest) -> None:
    """Take back, or refuse, an order that nobody has confirmed."""
    found = need_order(work.writer.session, request.order, "asked")
    work.put(Row.REDACTION_ORDER, found.id, state="withdrawn")


@verb(
    "hold_case", "暂停删除",
    access=HEAD_ONLY, request=HoldRequest, on_case=False, group="care",
)  # fmt: skip
def hold_case(work: Work, request: HoldRequest) -> None:
    """Forbid every deletion in a case: a suit, an inspection, an appraisal of its value."""
    session = work.writer.session
    if kept_orders.case_name(session, request.case) is None:
        raise RuleBroken("case_unknown")
    if kept_orders.hold_of(session, request.case)[0]:
        raise RuleBroken("hold_there", field="case")
    work.put(
        Row.LEGAL_HOLD, case_id=request.case, reason=request.reason, set_on=work.today,
        set_by=work.user.user_id,
    )  # fmt: skip


@verb(
    "lift_hold", "恢复可以删除",
    access=HEAD_ONLY, request=CaseRequest, on_case=False, group="care",
)  # fmt: skip
def lift_hold(work: Work, request: CaseRequest) -> None:
    """End the hold on a case."""
    held = kept_orders.hold_of(work.writer.session, request.case)[0]
    if not held:
        raise RuleBroken("hold_missing", field="case")
    work.put(Row.LEGAL_HOLD, held, lifted_on=work.today, lifted_by=work.user.user_id)


@verb(
    "set_two_people", "删除命令要不要两个人",
    access=KEEPERS, request=TwoPeopleRequest, on_case=False, group="care",
)  # fmt: skip
def set_two_people(work: Work, request: TwoPeopleRequest) -> None:
    """Settle whether one person asks and another confirms, where the centre has two."""
    set_shared(work.writer.session, TWO_PEOPLE, request.on)


def need_order(session: Asking, order_id: str, *states: str) -> OrderRow:
    """An order in one of these states; raises RuleBroken otherwise."""
    found = kept_orders.order(session, order_id)
    if found is None:
        raise RuleBroken("redaction_unknown", field="order")
    if found.state not in states:
        raise RuleBroken("redaction_state", field="order", order=found.order_no)
    return found


def needs_two(session: ReadSession | WriteSession) -> bool:
    """Whether an order needs two people: it is settled so, and an administrator and a head are
    there who are two.
    """
    return bool(shared(session, TWO_PEOPLE, True)) and _are_two(session)


def _are_two(session: Asking) -> bool:
    """Whether an administrator and a head are there who are two people."""
    there = [one for one in accounts.accounts(session) if one.active]
    admins = {one.id for one in there if Role.ADMIN.value in one.roles}
    heads = {one.id for one in there if Role.HEAD.value in one.roles}
    return bool(admins and heads) and len(admins | heads) > 1


@query("two_people", access=KEEPERS)
def two_people(desk: Desk) -> tuple[bool, bool]:
    """Whether it is settled that somebody else confirms, and whether there is somebody else."""
    with desk.store.read() as session:
        return bool(shared(session, TWO_PEOPLE, True)), _are_two(session)
