"""中心吹哨、部门报到: the call, the door, the answer, the rating, the end. Verbs only.

What a department is told stands on the slip; what is noted afterwards never alters the call itself.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import Field

from mediation_desk.domain.duty.whistles import CAME, WhistleArrival, WhistleLevel, WhistleUrgency
from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.labels import label
from mediation_desk.domain.parties import BodyKind
from mediation_desk.records.queries.duty import asked
from mediation_desk.records.queries.duty.asked import CallLine, DepartmentLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.duty.kept import (
    clock_text,
    habits_now,
    needed,
    next_number,
    own_case,
    worded,
)
from mediation_desk.usecases.registry import INTAKE_WORK, F, verb
from mediation_desk.usecases.requests import (
    Day,
    Lines,
    MaybeDay,
    MaybeTime,
    Name,
    Request,
    Text,
    Yes,
)
from mediation_desk.usecases.work import Work

Points = Annotated[int | None, Field(ge=0)]


class WhistleRequest(Request):
    """The slip: who is called, why, where and by when."""

    case: Annotated[Text, F("关于哪一件案件", help="案号或登记号；不是哪一件案件的就空着")] = ""
    level: Annotated[WhistleLevel, worded(WhistleLevel), F("谁吹的哨")] = WhistleLevel.CENTRE
    blown_by: Annotated[
        Text, F("吹哨单位", help="村、社区的名称；空着就是本中心")
    ] = ""
    organs: Annotated[Lines, F("报到部门")] = ()
    others: Annotated[Lines, F("名单里没有的部门", kind="choices", help="一行一个")] = ()
    subject: Annotated[Text, F("事由")]
    reason: Annotated[Text, F("要部门来做什么", kind="long")]
    basis: Annotated[Text, F("依据、权责")] = ""
    urgency: Annotated[
        WhistleUrgency, worded(WhistleUrgency), F("响应级别")
    ] = WhistleUrgency.PRESSING
    arrive_on: Annotated[Day, F("报到日期")]
    arrive_at: Annotated[MaybeTime, F("报到时间")] = None
    place: Annotated[Text, F("报到地点")] = ""
    answer_due_on: Annotated[MaybeDay, F("哪一天以前反馈", help="空着就照设置的天数")] = None
    signed_by: Annotated[Text, F("签发人")] = ""


class ArrivalRequest(Request):
    """At the door."""

    department: Annotated[Text, F("哪个部门", kind="hidden")]
    arrival: Annotated[WhistleArrival, worded(WhistleArrival), F("报到情况")]
    on: Annotated[Day, F("日期")]
    at: Annotated[MaybeTime, F("几点到的")] = None
    people: Annotated[Text, F("到场人员")] = ""
    signed: Annotated[Yes, F("来人在哨单上签了名")] = False
    note: Annotated[Text, F("说明", help="没有报到的写明原因或者怎么催的")] = ""


class FeedbackRequest(Request):
    """What the department did."""

    department: Annotated[Text, F("哪个部门", kind="hidden")]
    on: Annotated[Day, F("反馈日期")]
    measures: Annotated[Text, F("处置措施", kind="long")]
    result: Annotated[Text, F("结果")]
    unsolved: Annotated[Text, F("没解决的和原因")] = ""
    next_step: Annotated[Text, F("下一步")] = ""


class PointsRequest(Request):
    """The township's, or the village's, rating of the department that came or did not."""

    department: Annotated[Text, F("哪个部门", kind="hidden")]
    response: Annotated[Points, F("响应得分")]
    handling: Annotated[Points, F("处置得分")] = None
    result: Annotated[Points, F("结果得分")] = None
    rated_by: Annotated[Name, F("评价人", help="乡镇或者村（社区）的人")]
    remark: Annotated[Text, F("评语")] = ""


class CloseWhistleRequest(Request):
    """It is over."""

    call: Annotated[Text, F("哪一次吹哨", kind="hidden")]
    closing_note: Annotated[Text, F("办结情况", kind="long")]


class WithdrawWhistleRequest(Request):
    """It was blown by mistake."""

    call: Annotated[Text, F("哪一次吹哨", kind="hidden")]
    withdrawn_why: Annotated[Text, F("撤回的原因")]


@verb(
    "blow_whistle", "吹哨",
    access=INTAKE_WORK, request=WhistleRequest, on_case=False, group="duty",
)  # fmt: skip
def blow_whistle(work: Work, request: WhistleRequest) -> None:
    """Call departments. Each stands on the slip once, with the telephone it is rung on."""
    organs = _organs(request)
    needed(request.subject, "subject", "事由")
    needed(request.reason, "reason", "要部门来做什么")
    if request.level is not WhistleLevel.CENTRE:
        needed(request.blown_by, "blown_by", "吹哨单位")
    if request.arrive_on < work.today:
        raise BadInput("whistle_past", field="arrive_on", day=request.arrive_on.isoformat())
    usual = request.arrive_on + timedelta(days=habits_now(work).answer_days)
    due = request.answer_due_on or usual
    if due < request.arrive_on:
        raise BadInput("whistle_due_early", field="answer_due_on", day=due.isoformat())
    case = own_case(work, request.case) if request.case else None
    serial, number = next_number(work, "whistle_call")
    call = work.put(
        Row.WHISTLE, case_id=case.id if case else "",
        case_no=(case.case_no or case.register_no) if case else "",
        year=work.today.year, serial=serial, number=number, level=request.level,
        blown_by=request.blown_by or work.lookups.organization(BodyKind.CENTER.value)[1],
        subject=request.subject, reason=request.reason, basis=request.basis,
        urgency=request.urgency, blown_on=work.today, blown_at=f"{work.now():%H:%M}",
        arrive_on=request.arrive_on, arrive_at=clock_text(request.arrive_at), place=request.place,
        answer_due_on=due, signed_by=request.signed_by, by=work.user.name,
    )  # fmt: skip
    known = {one.name: one for one in asked.bodies(work.writer.session)}
    for organ in organs:
        body = known.get(organ)
        work.put(
            Row.WHISTLE_DEPARTMENT, call_id=call, case_id=case.id if case else "", organ=organ,
            contact=body.contact if body else "",
            phone=(body.on_call_phone or body.phone) if body else "",
        )  # fmt: skip


@verb(
    "sign_arrival", "报到登记",
    access=INTAKE_WORK, request=ArrivalRequest, on_case=False, group="duty",
)  # fmt: skip
def sign_arrival(work: Work, request: ArrivalRequest) -> None:
    """Note at the door that a department came, came late, or did not come."""
    one, call = open_department(work, request.department)
    work.not_in_future(request.on)
    work.not_before(request.on, call.blown_on, "whistle_arrival_early")
    came = request.arrival in CAME
    if not came and (request.signed or request.people or request.at is not None):
        raise BadInput("whistle_absent_signed", field="arrival")
    if came:
        needed(request.people, "people", "到场人员")
    work.put(
        Row.WHISTLE_DEPARTMENT, one.id, arrival=request.arrival, arrived_on=request.on,
        arrived_at=clock_text(request.at), people=request.people, signed=request.signed,
        arrival_note=request.note, arrival_by=work.user.name,
    )  # fmt: skip
    if request.arrival is WhistleArrival.ARRIVED and _is_late(call, request):
        work.notice("whistle_arrived_late", organ=one.organ, day=call.arrive_on.isoformat())


@verb(
    "answer_whistle", "反馈登记",
    access=INTAKE_WORK, request=FeedbackRequest, on_case=False, group="duty",
)  # fmt: skip
def answer_whistle(work: Work, request: FeedbackRequest) -> None:
    """Note what a department answered; said again, the later stands and the earlier in history."""
    one, call = open_department(work, request.department)
    needed(request.measures, "measures", "处置措施")
    needed(request.result, "result", "结果")
    work.not_in_future(request.on)
    work.not_before(request.on, call.blown_on, "whistle_arrival_early")
    work.put(
        Row.WHISTLE_DEPARTMENT, one.id, answered_on=request.on, measures=request.measures,
        result=request.result, unsolved=request.unsolved, next_step=request.next_step,
        answer_by=work.user.name,
    )  # fmt: skip
    if request.on > call.answer_due_on:
        day = call.answer_due_on.isoformat()
        work.notice("whistle_answered_late", organ=one.organ, day=day)


@verb(
    "rate_department", "评价部门",
    access=INTAKE_WORK, request=PointsRequest, on_case=False, group="duty",
)  # fmt: skip
def rate_department(work: Work, request: PointsRequest) -> None:
    """Rate a department: what did not come is rated for its response alone."""
    one, call = _department(work, request.department)
    if call.withdrawn_on:
        raise RuleBroken("whistle_ended", number=call.number)
    needed(request.rated_by, "rated_by", "评价人")
    if not (one.arrival or one.answered_on):
        raise RuleBroken("whistle_rated_early", organ=one.organ)
    most = habits_now(work).most_points
    points = {name: getattr(request, name) for name in ("response", "handling", "result")}
    for name, given in points.items():
        if given is not None and given > most:
            raise BadInput("whistle_points", field=name, most=most)
    work.put(
        Row.WHISTLE_DEPARTMENT, one.id, rated_by=request.rated_by, rated_on=work.today,
        remark=request.remark, **{f"{name}_points": given for name, given in points.items()},
    )  # fmt: skip


@verb(
    "close_whistle", "办结",
    access=INTAKE_WORK, request=CloseWhistleRequest, on_case=False, group="duty",
)  # fmt: skip
def close_whistle(work: Work, request: CloseWhistleRequest) -> None:
    """End a whistle; of whoever never answered it is told."""
    call = open_call(work, request.call)
    needed(request.closing_note, "closing_note", "办结情况")
    called = asked.departments(work.writer.session, call.id)
    silent = [one.organ for one in called if one.answered_on is None]
    if silent:
        work.notice("whistle_closed_unanswered", number=call.number, organs="、".join(silent))
    work.put(Row.WHISTLE, call.id, closed_on=work.today, closing_note=request.closing_note)


@verb(
    "withdraw_whistle", "撤回哨单",
    access=INTAKE_WORK, request=WithdrawWhistleRequest, on_case=False, group="duty",
)  # fmt: skip
def withdraw_whistle(work: Work, request: WithdrawWhistleRequest) -> None:
    """Take a whistle back; it stays on file, and its number is not given out again."""
    call = open_call(work, request.call)
    needed(request.withdrawn_why, "withdrawn_why", "撤回的原因")
    why = request.withdrawn_why
    work.put(Row.WHISTLE, call.id, withdrawn_on=work.today, withdrawn_why=why)


def open_call(work: Work, typed: str) -> CallLine:
    """A whistle that has not ended, by id or number.

    Raises RuleBroken ``whistle_unknown``, ``whistle_ended``; NotAllowed where its case is masked
    or another's.
    """
    every = asked.calls(work.writer.session, viewer_of(work))
    found = [one for one in every if typed and typed in (one.id, one.number)]
    if len(found) != 1:
        raise RuleBroken("whistle_unknown", typed=typed)
    call = _may(found[0])
    if call.closed_on or call.withdrawn_on:
        raise RuleBroken("whistle_ended", number=call.number)
    return call


def open_department(work: Work, department: str) -> tuple[DepartmentLine, CallLine]:
    """A called department with its whistle, that has not ended. Raises as ``open_call``."""
    one, call = _department(work, department)
    return one, open_call(work, call.id)


def _department(work: Work, department: str) -> tuple[DepartmentLine, CallLine]:
    session = work.writer.session
    found = next((one for one in asked.departments(session) if one.id == department), None)
    if found is None:
        raise RuleBroken("whistle_unknown", typed="")
    calls = asked.calls(session, viewer_of(work), call=found.call_id)
    if not calls:
        raise RuleBroken("whistle_unknown", typed="")
    return found, _may(calls[0])


def _may(call: CallLine) -> CallLine:
    if call.is_masked:
        raise NotAllowed("case_sensitive")
    return call


def _organs(request: WhistleRequest) -> tuple[str, ...]:
    organs = (*request.organs, *request.others)
    if not organs:
        raise BadInput("field_required", field="organs", label="报到部门")
    twice = next((one for one in organs if organs.count(one) > 1), "")
    if twice:
        raise BadInput("whistle_department_twice", field="others", name=twice)
    return organs


def _is_late(call: CallLine, request: ArrivalRequest) -> bool:
    """Whether the hour noted lies after the hour on the slip."""
    if request.on != call.arrive_on:
        return request.on > call.arrive_on
    at = clock_text(request.at)
    return bool(at and call.arrive_at and at > call.arrive_at)


def arrival_words(one: DepartmentLine) -> str:
    """What was noted at the door, in one word."""
    return label(WhistleArrival(one.arrival)) if one.arrival else "还没有登记"
