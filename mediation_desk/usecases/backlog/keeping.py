"""积案: tagged with what blocks it, looked at every month, promises kept, struck off with proof."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mediation_desk.domain.backlog.ends import BacklogEnd
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.records.queries.backlog import asked
from mediation_desk.records.queries.backlog.asked import BacklogLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.duty.kept import LEADERS, needed, own_case, worded
from mediation_desk.usecases.registry import F, verb
from mediation_desk.usecases.requests import Cash, Day, MaybeDay, Name, Request, Text, Yes
from mediation_desk.usecases.work import Work


class BacklogRequest(Request):
    """An old matter is put on the list."""

    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]
    origin_year: Annotated[int, Field(ge=1949, le=2100), F("哪一年起的")]
    amount: Annotated[Cash, F("涉及金额", kind="money")] = None
    people: Annotated[int, Field(ge=0, le=100000), F("涉及人数")] = 0
    blocked_by: Annotated[Text, F("卡在哪里", kind="long")]
    is_hard: Annotated[Yes, F("骨头案")] = False
    plan: Annotated[Text, F("化解方案", kind="long")] = ""
    leader: Annotated[Text, F("包案领导")] = ""
    due_on: Annotated[Day, F("哪一天以前化解")]
    review_days: Annotated[int, Field(ge=1, le=366), F("几天研判一次")] = 30


class ReviewRequest(Request):
    """The monthly look."""

    backlog: Annotated[Text, F("哪一件", kind="hidden")]
    reviewed_on: Annotated[Day, F("研判日期")]
    progress: Annotated[Text, F("进展", kind="long")]
    blocked_by: Annotated[Text, F("现在卡在哪里", kind="long")] = ""
    next_step: Annotated[Text, F("下一步")] = ""


class PromiseRequest(Request):
    """What was promised to the people."""

    backlog: Annotated[Text, F("哪一件", kind="hidden")]
    promised_on: Annotated[Day, F("承诺日期")]
    promised_by: Annotated[Name, F("谁承诺的")]
    what: Annotated[Text, F("承诺的事", kind="long")]
    due_on: Annotated[MaybeDay, F("哪一天以前兑现")] = None


class KeepPromiseRequest(Request):
    """The oldest promise that is owed has been kept."""

    backlog: Annotated[Text, F("哪一件", kind="hidden")]
    kept_on: Annotated[Day, F("兑现日期")]
    kept_how: Annotated[Text, F("怎样兑现", kind="long")]


class StrikeBacklogRequest(Request):
    """销号, with the proof."""

    backlog: Annotated[Text, F("哪一件", kind="hidden")]
    how: Annotated[BacklogEnd, worded(BacklogEnd), F("怎样销号")] = BacklogEnd.RESOLVED
    proof: Annotated[Text, F("销号依据", kind="long", help="协议、履行凭证、处理意见")]
    approved_by: Annotated[Name, F("批准人")]


@verb(
    "list_backlog", "列入积案",
    access=LEADERS, request=BacklogRequest, on_case=False, group="duty",
)  # fmt: skip
def list_backlog(work: Work, request: BacklogRequest) -> None:
    """Put a case on the list of old matters; once at a time."""
    case = own_case(work, request.case)
    needed(request.blocked_by, "blocked_by", "卡在哪里")
    if request.origin_year > work.today.year:
        raise BadInput("backlog_year", field="origin_year", year=request.origin_year)
    if request.due_on < work.today:
        raise BadInput("order_due_past", field="due_on", day=request.due_on.isoformat())
    every = [one for one in _all(work) if one.case_id == case.id]
    if any(one.struck_on is None for one in every):
        raise RuleBroken("backlog_there", field="case")
    work.put(
        Row.BACKLOG, case_id=case.id, seq=len(every) + 1, origin_year=request.origin_year,
        amount_cents=request.amount.cents if request.amount else None, people=request.people,
        blocked_by=request.blocked_by, is_hard=request.is_hard, plan=request.plan,
        leader=request.leader, listed_on=work.today, due_on=request.due_on,
        review_days=request.review_days, by=work.user.name,
    )  # fmt: skip


@verb(
    "review_backlog", "积案研判",
    access=LEADERS, request=ReviewRequest, on_case=False, group="duty",
)  # fmt: skip
def review_backlog(work: Work, request: ReviewRequest) -> None:
    """Note a look; the next is due so many days after the latest."""
    found = _open(work, request.backlog)
    needed(request.progress, "progress", "进展")
    work.not_in_future(request.reviewed_on, "reviewed_on")
    work.put(
        Row.BACKLOG_REVIEW, case_id=found.case_id, seq=len(found.reviews) + 1,
        backlog_id=found.id, reviewed_on=request.reviewed_on, progress=request.progress,
        blocked_by=request.blocked_by, next_step=request.next_step, by=work.user.name,
    )  # fmt: skip


@verb(
    "promise_backlog", "登记承诺",
    access=LEADERS, request=PromiseRequest, on_case=False, group="duty",
)  # fmt: skip
def promise_backlog(work: Work, request: PromiseRequest) -> None:
    """Note what was promised to the people, by whom and until when."""
    found = _open(work, request.backlog)
    needed(request.what, "what", "承诺的事")
    work.not_in_future(request.promised_on, "promised_on")
    work.put(
        Row.BACKLOG_PROMISE, case_id=found.case_id, seq=len(found.promises) + 1,
        backlog_id=found.id, promised_on=request.promised_on, promised_by=request.promised_by,
        what=request.what, due_on=request.due_on, by=work.user.name,
    )  # fmt: skip


@verb(
    "keep_promise", "承诺兑现",
    access=LEADERS, request=KeepPromiseRequest, on_case=False, group="duty",
)  # fmt: skip
def keep_promise(work: Work, request: KeepPromiseRequest) -> None:
    """Note that the oldest promise that is owed was kept, and how."""
    found = _open(work, request.backlog)
    owed = next((one for one in found.promises if one.kept_on is None), None)
    if owed is None:
        raise RuleBroken("backlog_no_promise")
    needed(request.kept_how, "kept_how", "怎样兑现")
    work.not_in_future(request.kept_on, "kept_on")
    work.put(
        Row.BACKLOG_PROMISE, owed.id, kept_on=request.kept_on, kept_how=request.kept_how,
        kept_by=work.user.name,
    )  # fmt: skip


@verb(
    "strike_backlog", "积案销号",
    access=LEADERS, request=StrikeBacklogRequest, on_case=False, group="duty",
)  # fmt: skip
def strike_backlog(work: Work, request: StrikeBacklogRequest) -> None:
    """Strike an old matter off on its proof; promises still owed are told."""
    found = _open(work, request.backlog)
    needed(request.proof, "proof", "销号依据")
    needed(request.approved_by, "approved_by", "批准人")
    owed = [one for one in found.promises if one.kept_on is None]
    if owed:
        work.notice("backlog_promises_owed", count=len(owed))
    work.put(
        Row.BACKLOG, found.id, struck_on=work.today, struck_how=request.how, proof=request.proof,
        struck_approved_by=request.approved_by, struck_by=work.user.name,
    )  # fmt: skip


def _all(work: Work) -> list[BacklogLine]:
    work.writer.flush()
    return asked.backlog(work.writer.session, viewer_of(work))


def _open(work: Work, backlog: str) -> BacklogLine:
    found = next((one for one in _all(work) if one.id == backlog), None)
    if found is None or found.struck_on:
        raise RuleBroken("backlog_unknown")
    own_case(work, found.case_id)
    return found
