"""交办、督办、要求反馈: the county issues an order to a township, reminds of it, ends it.

An order is a row in the township's space that the county's PCs alone may write; it travels with the
next package down. The township's part is in ``answers.py``.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from mediation_desk.deadlines.counting import advance
from mediation_desk.deadlines.rules import Unit
from mediation_desk.domain.county.orders import OrderColour, OrderKind
from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.labels import from_label, label
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.exchange import parcels
from mediation_desk.records.queries import orders as asked
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.case_list import resolve
from mediation_desk.records.queries.orders import OrderLine
from mediation_desk.records.writing import Row
from mediation_desk.sync.trust.documents import CentreRole
from mediation_desk.sync.trust.packing import space_of
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.registry import Access, Choice, F, Role, Scope, verb
from mediation_desk.usecases.requests import MaybeDay, Request, Text
from mediation_desk.usecases.work import Work

ISSUERS: Access = {Role.ADMIN: Scope.ALL, Role.HEAD: Scope.ALL}
LONGEST_WAIT = 366
_COLOURS = tuple(Choice(one.value, label(one)) for one in OrderColour)


def _kind(typed: object) -> object:
    return from_label(OrderKind, str(typed)) if typed else typed


def _colour(typed: object) -> object:
    return from_label(OrderColour, str(typed)) if typed else None


MaybeColour = Annotated[
    OrderColour | None,
    BeforeValidator(_colour),
    F("牌色", kind="choice", choices=_COLOURS, help="督办才有；不选就是黄牌，再催就是红牌"),
]
MaybeDays = Annotated[
    int | None,
    Field(gt=0, le=LONGEST_WAIT),
    F("或者几个工作日内答复", help="从发出的第二天起算；与左边只填一样"),
]


class IssueRequest(Request):
    """An order to one township. With a case the township is the case's own."""

    kind: Annotated[OrderKind, BeforeValidator(_kind), F("种类")]
    centre: Annotated[Text, F("发给哪个乡镇", help="名称或代码；写了案件就不用填")] = ""
    case: Annotated[Text, F("关于哪一件案件", help="案号或登记号；不是哪一件案件的就空着")] = ""
    title: Annotated[Text, F("事由")]
    text: Annotated[Text, F("要求", kind="long")] = ""
    due: Annotated[MaybeDay, F("哪一天以前答复")] = None
    working_days: MaybeDays = None
    colour: MaybeColour = None
    leader: Annotated[Text, F("包案领导")] = ""
    signed_by: Annotated[Text, F("签发人")] = ""


class RemindRequest(Request):
    """A second notice on an order that was not answered."""

    order: Annotated[Text, F("哪一件", kind="hidden")]
    text: Annotated[Text, F("要求", kind="long", help="空着就照原来的")] = ""
    due: Annotated[MaybeDay, F("哪一天以前答复")] = None
    working_days: MaybeDays = None
    colour: MaybeColour = None
    signed_by: Annotated[Text, F("签发人")] = ""


class CloseRequest(Request):
    """The county is satisfied."""

    order: Annotated[Text, F("哪一件", kind="hidden")]
    closing_opinion: Annotated[Text, F("销号意见", kind="long")]


class WithdrawRequest(Request):
    """The order was a mistake, or has become needless."""

    order: Annotated[Text, F("哪一件", kind="hidden")]
    withdrawn_why: Annotated[Text, F("撤回的原因")]


@verb(
    "issue_order", "发交办、督办",
    access=ISSUERS, request=IssueRequest, on_case=False, group="county",
)  # fmt: skip
def issue_order(work: Work, request: IssueRequest) -> None:
    """Send an order down; it counts for the township once it has arrived there."""
    _check_county(work)
    case_id, case_no, space = _about(work, request)
    _need(request.title, "title", "事由")
    _check_colour(request.kind, request.colour)
    due, counted = _last_day(work, request.due, request.working_days)
    _put(
        work, space, request.kind, due, counted, case_id=case_id, case_no=case_no,
        title=request.title, text=request.text, leader=request.leader,
        signed_by=request.signed_by,
        colour=_colour_of(request.kind, request.colour, OrderColour.YELLOW),
    )  # fmt: skip


@verb(
    "remind_order", "再催",
    access=ISSUERS, request=RemindRequest, on_case=False, group="county",
)  # fmt: skip
def remind_order(work: Work, request: RemindRequest) -> None:
    """Send a second notice (督办) on an order, with a last day of its own."""
    before = open_order(work, request.order)
    due, counted = _last_day(work, request.due, request.working_days)
    is_first = not before.second_of and before.kind != OrderKind.SUPERVISION
    usual = OrderColour.YELLOW if is_first else OrderColour.RED
    space = parcels.alias_of(work.writer.session.raw, before.space)
    _put(
        work, space or 0, OrderKind.SUPERVISION, due, counted, case_id=before.case_id,
        case_no=before.case_no, title=before.title, text=request.text or before.text,
        leader=before.leader, signed_by=request.signed_by or before.signed_by,
        second_of=before.id, colour=_colour_of(OrderKind.SUPERVISION, request.colour, usual),
    )  # fmt: skip


@verb(
    "close_order", "销号",
    access=ISSUERS, request=CloseRequest, on_case=False, group="county",
)  # fmt: skip
def close_order(work: Work, request: CloseRequest) -> None:
    """End an order with the county's opinion, and with it what was sent to remind of it."""
    found = open_order(work, request.order)
    _need(request.closing_opinion, "closing_opinion", "销号意见")
    said = asked.answers(work.writer.session)
    chain = chain_of(work, found)
    ids = {one.id for one in chain}
    if not any(one.order_id in ids and one.kind == "answer" for one in said):
        work.notice("order_closed_unanswered", number=found.number)
    for one in chain:
        work.put(
            Row.COUNTY_ORDER, one.id,
            closed_on=work.today, closing_opinion=request.closing_opinion,
        )  # fmt: skip


@verb(
    "withdraw_order", "撤回",
    access=ISSUERS, request=WithdrawRequest, on_case=False, group="county",
)  # fmt: skip
def withdraw_order(work: Work, request: WithdrawRequest) -> None:
    """Take an order back, and with it what was sent to remind of it; both sides keep it."""
    found = open_order(work, request.order)
    _need(request.withdrawn_why, "withdrawn_why", "撤回的原因")
    for one in chain_of(work, found):
        if one.id >= found.id:  # ids rise with time: what came before stays as it is
            work.put(
                Row.COUNTY_ORDER, one.id,
                withdrawn_on=work.today, withdrawn_why=request.withdrawn_why,
            )  # fmt: skip


def open_order(work: Work, order: str) -> OrderLine:
    """An order of this county that has not ended, by id or number.

    Raises RuleBroken ``not_a_county_store``, ``order_unknown``, ``order_ended``; NotAllowed on a
    masked case.
    """
    _check_county(work)
    return still_open(find_order(work, order))


def find_order(work: Work, order: str) -> OrderLine:
    """An order by id or number. Raises RuleBroken ``order_unknown``; NotAllowed where masked."""
    every = asked.orders(work.writer.session, viewer_of(work))
    found = [one for one in every if order and order in (one.id, one.number)]
    if len(found) != 1:
        raise RuleBroken("order_unknown", typed=order)
    if found[0].is_masked:
        raise NotAllowed("case_sensitive")
    return found[0]


def still_open(order: OrderLine) -> OrderLine:
    """The same, where nothing has ended it. Raises RuleBroken ``order_ended``."""
    if order.closed_on or order.withdrawn_on:
        raise RuleBroken("order_ended", number=order.number)
    return order


def chain_of(work: Work, order: OrderLine) -> list[OrderLine]:
    """An order with those it reminds of and those that remind of it, open ones only."""
    every = asked.orders(work.writer.session, viewer_of(work), space=order.space)
    return [one for one in same_matter(every, order) if not (one.closed_on or one.withdrawn_on)]


def same_matter(every: list[OrderLine], order: OrderLine) -> list[OrderLine]:
    """Of many orders those of one matter, the first notice first."""
    known = {one.id: one for one in every}

    def root(one: OrderLine) -> str:
        seen = set[str]()
        while one.second_of in known and one.id not in seen:
            seen.add(one.id)
            one = known[one.second_of]
        return one.id

    wanted = root(order)
    return sorted((one for one in every if root(one) == wanted), key=lambda one: one.id)


# -- checks ----------------------------------------------------------------------------------------


def _check_county(work: Work) -> None:
    level = work.rules.settings.get("centre.level")
    work.require(level == CentreRole.COUNTY.value, "not_a_county_store")


def _need(value: str, field: str, called: str) -> None:
    if not value:
        raise BadInput("field_required", field=field, label=called)


def _check_colour(kind: OrderKind, colour: OrderColour | None) -> None:
    if colour is not None and kind is not OrderKind.SUPERVISION:
        raise BadInput("order_colour_needless", field="colour", kind=label(kind))


def _colour_of(kind: OrderKind, given: OrderColour | None, usual: OrderColour) -> str:
    return (given or usual).value if kind is OrderKind.SUPERVISION else ""


def _about(work: Work, request: IssueRequest) -> tuple[str, str, int]:
    """Case, its number and the small number of the township's space."""
    session = work.writer.session
    if not request.case:
        return "", "", _township(work, request.centre)
    case_id = resolve(session, request.case)
    case = work.reload(case_id) if case_id else None
    if case is None:
        raise RuleBroken("case_unknown", field="case", typed=request.case)
    mine = case_access(session, case.id, work.user.user_id).is_mine
    if case.is_sensitive and not mine and Role.HEAD not in work.user.roles:
        raise NotAllowed("case_sensitive", field="case")
    space = asked.case_space(session, case.id)
    if space == OWN_SPACE or (request.centre and space != _township(work, request.centre)):
        raise BadInput("order_case_elsewhere", field="case", number=request.case)
    return case.id, case.case_no or case.register_no, space


def _township(work: Work, typed: str) -> int:
    """The space of a township by its name or code."""
    _need(typed, "centre", "发给哪个乡镇")
    raw = work.writer.session.raw
    found = [c for c, name in parcels.spaces(raw).items() if typed in (name, c)]
    alias = parcels.alias_of(raw, found[0] if len(found) == 1 else space_of(typed))
    if alias is None or alias == OWN_SPACE:
        raise BadInput("order_township_unknown", field="centre", typed=typed)
    return alias


def _last_day(work: Work, due: date | None, days: int | None) -> tuple[date, int]:
    """The last day for an answer, and by how many working days it was counted."""
    if (due is None) == (days is None):
        raise BadInput("order_due_one", field="due")
    if days is not None:
        unit, calendar = Unit.WORKING_DAY, work.rules.calendar
        return advance(work.today, days, unit, frozenset(), calendar), days
    assert due is not None
    if due < work.today:
        raise BadInput("order_due_past", field="due", day=due.isoformat())
    return due, 0


def _put(
    work: Work, space: int, kind: OrderKind, due: date, counted: int, **values: Any
) -> None:
    serial = asked.last_serial(work.writer.session, kind.value, work.today.year) + 1
    work.put(
        Row.COUNTY_ORDER, space=space, kind=kind, year=work.today.year, serial=serial,
        number=f"{label(kind).removeprefix('要求')}〔{work.today.year}〕{serial}号",
        issued_on=work.today, due_on=due, working_days=counted, issued_by=work.user.name, **values,
    )  # fmt: skip
