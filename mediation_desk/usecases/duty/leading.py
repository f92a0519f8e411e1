"""领导包案、挂牌销号: a leader in charge with visits in a cycle; a case listed and delisted.

Delisting without the three marks is warned of, never refused: the leader decides, and signs.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from mediation_desk.domain.duty.leading import ListingLevel, lacking
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.records import attachments
from mediation_desk.records.queries.duty import asked
from mediation_desk.records.queries.duty.asked import LeaderLine, ListingLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.duty.kept import (
    LEADERS,
    habits_now,
    needed,
    next_number,
    own_case,
    worded,
)
from mediation_desk.usecases.registry import F, verb
from mediation_desk.usecases.requests import Day, Name, Request, Text, Yes
from mediation_desk.usecases.work import Work

MARKS = {"performed": "协议已经履行", "satisfied": "回访满意", "quiet": "没有反复"}


class LeadRequest(Request):
    """A leader takes a case in charge."""

    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]
    leader: Annotated[Name, F("包案领导")]
    post: Annotated[Text, F("职务")] = ""
    phone: Annotated[Text, F("电话")] = ""
    from_on: Annotated[Day, F("从哪一天起")]
    cycle_days: Annotated[
        int | None, Field(gt=0, le=366), F("几天走访一次", help="空着就照设置的天数")
    ] = None
    plan: Annotated[Text, F("化解方案", kind="long")] = ""


class LeaderVisitRequest(Request):
    """One visit, as it was."""

    leader_id: Annotated[Text, F("哪一件", kind="hidden")]
    visited_on: Annotated[Day, F("走访日期")]
    place: Annotated[Text, F("地点")] = ""
    met: Annotated[Text, F("见了谁")] = ""
    text: Annotated[Text, F("走访情况", kind="long")]
    next_step: Annotated[Text, F("下一步")] = ""


class EndLeadRequest(Request):
    """The leader is done with it."""

    leader_id: Annotated[Text, F("哪一件", kind="hidden")]
    ended_on: Annotated[Day, F("结束日期")]
    closing_opinion: Annotated[Text, F("办结意见", kind="long")]


class ListRequest(Request):
    """挂牌."""

    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]
    level: Annotated[ListingLevel, worded(ListingLevel), F("哪一级挂牌")] = ListingLevel.TOWN
    reason: Annotated[Text, F("挂牌原因", kind="long")]
    demand: Annotated[Text, F("化解要求", kind="long")] = ""
    leader: Annotated[Text, F("包案领导")] = ""
    due_on: Annotated[Day, F("哪一天以前化解")]
    approved_by: Annotated[Text, F("批准人")] = ""


class DelistRequest(Request):
    """销号, with the proof."""

    listing: Annotated[Text, F("哪一件", kind="hidden")]
    is_performed: Annotated[Yes, F(MARKS["performed"])] = False
    is_satisfied: Annotated[Yes, F(MARKS["satisfied"])] = False
    is_quiet: Annotated[Yes, F(MARKS["quiet"])] = False
    proof: Annotated[Text, F("销号依据", kind="long", help="履行凭证、回访情况、有没有反复")]
    file: Annotated[Text, F("凭证文件", kind="file")] = ""
    file_label: Annotated[Text, F("文件名称")] = ""
    approved_by: Annotated[Name, F("批准人")]


@verb(
    "lead_case", "领导包案",
    access=LEADERS, request=LeadRequest, on_case=False, group="duty",
)  # fmt: skip
def lead_case(work: Work, request: LeadRequest) -> None:
    """Put a case into a leader's charge; one leader at a time."""
    case = own_case(work, request.case)
    needed(request.leader, "leader", "包案领导")
    work.not_in_future(request.from_on, "from_on")
    every = asked.leaders(work.writer.session, viewer_of(work), case_id=case.id)
    now = next((one for one in every if one.ended_on is None), None)
    if now is not None:
        raise RuleBroken("leader_there", field="leader", name=now.leader)
    work.put(
        Row.CASE_LEADER, case_id=case.id, seq=len(every) + 1, leader=request.leader,
        post=request.post, phone=request.phone, from_on=request.from_on,
        cycle_days=request.cycle_days or habits_now(work).cycle_days, plan=request.plan,
        by=work.user.name,
    )  # fmt: skip


@verb(
    "note_leader_visit", "走访记录",
    access=LEADERS, request=LeaderVisitRequest, on_case=False, group="duty",
)  # fmt: skip
def note_leader_visit(work: Work, request: LeaderVisitRequest) -> None:
    """Note a visit; the next is due a cycle after the latest."""
    found = open_lead(work, request.leader_id)
    needed(request.text, "text", "走访情况")
    work.not_in_future(request.visited_on, "visited_on")
    work.not_before(request.visited_on, found.from_on, "leader_visit_early", "visited_on")
    before = asked.visits(work.writer.session, found.id)
    work.put(
        Row.LEADER_VISIT, case_id=found.case_id, seq=len(before) + 1, leader_id=found.id,
        visited_on=request.visited_on, place=request.place, met=request.met, text=request.text,
        next_step=request.next_step, by=work.user.name,
    )  # fmt: skip


@verb(
    "end_lead", "包案办结",
    access=LEADERS, request=EndLeadRequest, on_case=False, group="duty",
)  # fmt: skip
def end_lead(work: Work, request: EndLeadRequest) -> None:
    """End a leader's charge with an opinion; that nobody ever went to see is told."""
    found = open_lead(work, request.leader_id)
    needed(request.closing_opinion, "closing_opinion", "办结意见")
    work.not_in_future(request.ended_on, "ended_on")
    work.not_before(request.ended_on, found.from_on, "leader_visit_early", "ended_on")
    if not asked.visits(work.writer.session, found.id):
        work.notice("leader_never_visited", name=found.leader)
    work.put(
        Row.CASE_LEADER, found.id, ended_on=request.ended_on,
        closing_opinion=request.closing_opinion, ended_by=work.user.name,
    )  # fmt: skip


@verb(
    "list_case", "挂牌",
    access=LEADERS, request=ListRequest, on_case=False, group="duty",
)  # fmt: skip
def list_case(work: Work, request: ListRequest) -> None:
    """List a case with a number, a reason and a last day."""
    case = own_case(work, request.case)
    needed(request.reason, "reason", "挂牌原因")
    if request.due_on < work.today:
        raise BadInput("order_due_past", field="due_on", day=request.due_on.isoformat())
    every = asked.listings(work.writer.session, viewer_of(work), case_id=case.id)
    now = next((one for one in every if one.delisted_on is None), None)
    if now is not None:
        raise RuleBroken("listing_there", number=now.number)
    serial, number = next_number(work, "case_listing")
    work.put(
        Row.CASE_LISTING, case_id=case.id, seq=len(every) + 1, number=number,
        year=work.today.year, serial=serial, level=request.level, reason=request.reason,
        demand=request.demand, leader=request.leader, listed_on=work.today,
        due_on=request.due_on, approved_by=request.approved_by, by=work.user.name,
    )  # fmt: skip


@verb(
    "delist_case", "销号",
    access=LEADERS, request=DelistRequest, on_case=False, group="duty",
)  # fmt: skip
def delist_case(work: Work, request: DelistRequest) -> None:
    """Delist a case on its proof; which of the three marks lack is told."""
    found = _open_listing(work, request.listing)
    needed(request.proof, "proof", "销号依据")
    needed(request.approved_by, "approved_by", "批准人")
    missing = lacking(
        is_performed=request.is_performed, is_satisfied=request.is_satisfied,
        is_quiet=request.is_quiet,
    )  # fmt: skip
    if missing:
        words = "、".join(MARKS[name] for name in missing)
        work.notice("listing_marks_lacking", number=found.number, marks=words)
    sha256 = _kept(work, request.file)
    work.put(
        Row.CASE_LISTING, found.id, delisted_on=work.today, is_performed=request.is_performed,
        is_satisfied=request.is_satisfied, is_quiet=request.is_quiet, proof=request.proof,
        sha256=sha256, file_label=(request.file_label or "销号凭证") if sha256 else "",
        delist_approved_by=request.approved_by, delisted_by=work.user.name,
    )  # fmt: skip


def open_lead(work: Work, leader: str) -> LeaderLine:
    """A leader's charge that has not ended. Raises RuleBroken ``leader_unknown``; NotAllowed."""
    found = asked.leaders(work.writer.session, viewer_of(work), leader=leader) if leader else []
    if not found or found[0].ended_on:
        raise RuleBroken("leader_unknown")
    own_case(work, found[0].case_id)
    return found[0]


def _open_listing(work: Work, listing: str) -> ListingLine:
    viewer = viewer_of(work)
    found = asked.listings(work.writer.session, viewer, listing=listing) if listing else []
    if not found or found[0].delisted_on:
        raise RuleBroken("listing_unknown")
    own_case(work, found[0].case_id)
    return found[0]


def _kept(work: Work, file: str) -> str:
    """The file sealed and named by a row; gives its digest."""
    if not file or work.stage is None:
        return ""
    staged = work.stage(Path(file))
    attachments.attach(work.writer.session, staged)
    return staged.sha256
