"""签收、答复: what a township says on an order of the county; rows of its own that name the order.

Nothing said is ever altered: who has more to say says it in another answer. The county reads only.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from mediation_desk.domain.county.orders import AnswerKind
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.records import attachments
from mediation_desk.records.queries import orders as asked
from mediation_desk.records.queries.orders import OrderLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.county.orders import find_order, still_open
from mediation_desk.usecases.registry import INTAKE_WORK, F, verb
from mediation_desk.usecases.requests import Day, Request, Text
from mediation_desk.usecases.work import Work


class ReceiveRequest(Request):
    """签收."""

    order: Annotated[Text, F("哪一件", kind="hidden")]


class AnswerRequest(Request):
    """What was done, and with what result."""

    order: Annotated[Text, F("哪一件", kind="hidden")]
    on: Annotated[Day, F("答复日期")]
    text: Annotated[Text, F("答复", kind="long", help="办了什么、结果怎样、没解决的为什么、下一步")]
    file: Annotated[Text, F("附件", kind="file")] = ""
    file_label: Annotated[Text, F("附件名称")] = ""


@verb(
    "receive_order", "签收",
    access=INTAKE_WORK, request=ReceiveRequest, on_case=False, group="county",
)  # fmt: skip
def receive_order(work: Work, request: ReceiveRequest) -> None:
    """Sign for an order: who, and when. A second signature says nothing new and is refused."""
    order = _own(work, request.order)
    if _is_received(work, order):
        raise RuleBroken("order_received", number=order.number)
    _say(work, order, AnswerKind.RECEIPT)


@verb(
    "answer_order", "答复",
    access=INTAKE_WORK, request=AnswerRequest, on_case=False, group="county",
)  # fmt: skip
def answer_order(work: Work, request: AnswerRequest) -> None:
    """Answer an order; who answers has received it, so that is noted along with it."""
    order = _own(work, request.order)
    if not request.text:
        raise BadInput("field_required", field="text", label="答复")
    work.not_in_future(request.on)
    work.not_before(request.on, order.issued_on, "order_answer_early")
    if not _is_received(work, order):
        _say(work, order, AnswerKind.RECEIPT)
    sha256 = _kept(work, request.file)
    said = "" if not sha256 else request.file_label or "附件"
    _say(
        work, order, AnswerKind.ANSWER, on_day=request.on, text=request.text, sha256=sha256,
        file_label=said,
    )  # fmt: skip
    if request.on > order.due_on:
        work.notice("order_answered_late", number=order.number, day=order.due_on.isoformat())


def _own(work: Work, typed: str) -> OrderLine:
    """An open order that came to this centre. Raises RuleBroken ``order_not_here``."""
    order = find_order(work, typed)
    if not order.is_own:
        raise RuleBroken("order_not_here", number=order.number)
    return still_open(order)


def _is_received(work: Work, order: OrderLine) -> bool:
    said = asked.answers(work.writer.session, order.id)
    return any(one.kind == AnswerKind.RECEIPT for one in said)


def _say(work: Work, order: OrderLine, kind: AnswerKind, **values: Any) -> None:
    told: dict[str, Any] = {"on_day": work.today, "by": work.user.name, **values}
    work.put(Row.ORDER_ANSWER, order_id=order.id, case_id=order.case_id, kind=kind, **told)


def _kept(work: Work, file: str) -> str:
    """The file sealed and named by a row; gives its digest."""
    if not file or work.stage is None:
        return ""
    staged = work.stage(Path(file))
    attachments.attach(work.writer.session, staged)
    return staged.sha256
