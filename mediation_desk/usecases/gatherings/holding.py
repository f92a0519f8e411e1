"""Meetings: called with their seats, written down as they were, or called off. Verbs only.

A short hearing has its five parts; what a panel says is its opinion and decides nothing.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.schedule.bookings import Booking, BookingKind, Who, minutes
from mediation_desk.domain.schedule.gatherings import (
    WITH_PANEL,
    GatheringKind,
    SeatSide,
    said_by,
)
from mediation_desk.records.queries.schedule import gatherings as asked
from mediation_desk.records.queries.schedule.gatherings import GatheringLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.duty.kept import clock_text, needed, own_case, worded
from mediation_desk.usecases.registry import INTAKE_WORK, F, verb
from mediation_desk.usecases.requests import Day, Lines, MaybeTime, Name, Request, Text, Yes
from mediation_desk.usecases.schedule.clashes import must_fit
from mediation_desk.usecases.work import Work

Votes = Annotated[int | None, Field(ge=0, le=9999)]
_NAMES = "一行一个人：姓名，后面可以写单位和电话，用逗号隔开"


class CallGatheringRequest(Request):
    """Who comes together about what, where and when."""

    kind: Annotated[GatheringKind, worded(GatheringKind), F("哪一种会")]
    topic: Annotated[Text, F("议题")]
    case: Annotated[Text, F("关于哪一件案件", help="案号或登记号；不是哪一件案件的就空着")] = ""
    on: Annotated[Day, F("哪一天")]
    start: Annotated[MaybeTime, F("几点")] = None
    end: Annotated[MaybeTime, F("几点结束", help="空着照日程设置的长短算")] = None
    place: Annotated[Text, F("地点", kind="room")] = ""
    host: Annotated[Name, F("主持人")]
    note_taker: Annotated[Name, F("记录人")] = ""
    panel: Annotated[Lines, F("评议人员（评理员、听证员）", kind="lines", help=_NAMES)] = ()
    applicants: Annotated[Lines, F("申请（信访）一方", kind="lines", help=_NAMES)] = ()
    respondents: Annotated[Lines, F("另一方", kind="lines", help=_NAMES)] = ()
    organs: Annotated[Lines, F("有关单位", kind="lines", help=_NAMES)] = ()
    guests: Annotated[Lines, F("其他参加人", kind="lines", help=_NAMES)] = ()
    is_open: Annotated[Yes, F("公开举行")] = False
    why: Annotated[Text, F("有冲突仍要排的理由", help="没有冲突就空着")] = ""


class _Held(Request):
    """What every record of a meeting says."""

    gathering: Annotated[Text, F("哪一次会", kind="hidden")]
    on: Annotated[Day, F("开会日期")]
    start: Annotated[MaybeTime, F("几点开始")] = None
    end: Annotated[MaybeTime, F("几点结束")] = None
    came: Annotated[Lines, F("谁到了", kind="lines", help="不选就是都到了")] = ()


class RecordGatheringRequest(_Held):
    """A meeting as it was."""

    minutes: Annotated[Text, F("会议记录", kind="long")]
    opinions: Annotated[
        Text, F("评议意见", kind="long", help="一人一行，如：赵六：应当退让两尺")
    ] = ""
    votes_for: Annotated[Votes, F("赞成票", help="表决的才填")] = None
    votes_against: Annotated[Votes, F("反对票")] = None
    votes_open: Annotated[Votes, F("弃权票")] = None
    result: Annotated[Text, F("结论", kind="long")]
    next_step: Annotated[Text, F("会后谁办什么、哪一天以前", kind="long")] = ""


class RecordShortRequest(_Held):
    """简易听证评议: five parts, all of them."""

    claim: Annotated[Text, F("一、信访人（申请一方）的诉求和理由", kind="long")]
    reply: Annotated[Text, F("二、承办单位（另一方）的答复和依据", kind="long")]
    facts: Annotated[Text, F("三、查明的事实", kind="long")]
    opinions: Annotated[
        Text, F("四、评议意见", kind="long", help="一人一行，如：赵六：应当补发")
    ]
    result: Annotated[Text, F("五、评议结论", kind="long")]
    votes_for: Annotated[Votes, F("赞成票", help="表决的才填")] = None
    votes_against: Annotated[Votes, F("反对票")] = None
    votes_open: Annotated[Votes, F("弃权票")] = None


class AddSeatRequest(Request):
    """Somebody more."""

    gathering: Annotated[Text, F("哪一次会", kind="hidden")]
    side: Annotated[SeatSide, worded(SeatSide), F("身份")]
    name: Annotated[Name, F("姓名")]
    organ: Annotated[Text, F("单位")] = ""
    phone: Annotated[Text, F("电话", kind="phone")] = ""


class CallOffGatheringRequest(Request):
    """It will not be held."""

    gathering: Annotated[Text, F("哪一次会", kind="hidden")]
    why: Annotated[Text, F("取消的原因")]


@verb(
    "call_gathering", "开会",
    access=INTAKE_WORK, request=CallGatheringRequest, on_case=False, group="duty",
)  # fmt: skip
def call_gathering(work: Work, request: CallGatheringRequest) -> None:
    """Call a meeting. Raises BadInput ``gathering_past``, ``gathering_no_panel``,
    ``gathering_twice``, and what clashes.
    """
    needed(request.topic, "topic", "议题")
    needed(request.host, "host", "主持人")
    if request.on < work.today:
        raise BadInput("gathering_past", field="on", day=request.on.isoformat())
    if request.kind in WITH_PANEL and not request.panel:
        raise BadInput("gathering_no_panel", field="panel")
    case = own_case(work, request.case) if request.case else None
    seats = _seats(request)
    people = tuple(
        Who(name, "", phone) for side, name, _organ, phone in seats
        if side in (SeatSide.APPLICANT, SeatSide.RESPONDENT)
    )  # fmt: skip
    wanted = Booking(
        "", BookingKind.GATHERING, request.on, minutes(request.start), minutes(request.end),
        request.place, staff=tuple(n for n in (request.host, request.note_taker) if n),
        people=people, case_id=case.id if case else "",
    )  # fmt: skip
    must_fit(work, wanted, request.why)
    meeting = work.put(
        Row.GATHERING, case_id=case.id if case else "",
        case_no=(case.case_no or case.register_no) if case else "", kind=request.kind,
        topic=request.topic, held_on=request.on, start_at=clock_text(request.start),
        end_at=clock_text(request.end), place=request.place, host=request.host,
        note_taker=request.note_taker, is_open=request.is_open, by=work.user.name,
    )  # fmt: skip
    for side, name, organ, phone in seats:
        work.put(
            Row.GATHERING_SEAT, gathering_id=meeting, case_id=case.id if case else "", side=side,
            name=name, organ=organ, phone=phone,
        )  # fmt: skip


def _seats(request: CallGatheringRequest) -> list[tuple[SeatSide, str, str, str]]:
    """Side, name, body, telephone of everybody called; each name once."""
    typed = (
        (SeatSide.PANEL, request.panel), (SeatSide.APPLICANT, request.applicants),
        (SeatSide.RESPONDENT, request.respondents), (SeatSide.ORGAN, request.organs),
        (SeatSide.GUEST, request.guests),
    )  # fmt: skip
    found: list[tuple[SeatSide, str, str, str]] = []
    for side, lines in typed:
        for line in lines:
            name, *rest = [part.strip() for part in line.replace(",", "，").split("，")]
            phone = next((part for part in rest if part.replace("-", "").isdigit()), "")
            organ = next((part for part in rest if part != phone), "")
            if any(name == other for _side, other, _organ, _phone in found):
                raise BadInput("gathering_twice", field="panel", name=name)
            found.append((side, name, organ, phone))
    return found


@verb(
    "add_seat", "补一个参加人",
    access=INTAKE_WORK, request=AddSeatRequest, on_case=False, group="duty",
)  # fmt: skip
def add_seat(work: Work, request: AddSeatRequest) -> None:
    """Somebody more comes. Raises BadInput ``gathering_twice``."""
    found = open_gathering(work, request.gathering)
    needed(request.name, "name", "姓名")
    there = asked.seats(work.writer.session, found.id)
    if any(one.name == request.name for one in there):
        raise BadInput("gathering_twice", field="name", name=request.name)
    work.put(
        Row.GATHERING_SEAT, gathering_id=found.id, case_id=found.case_id, side=request.side,
        name=request.name, organ=request.organ, phone=request.phone,
    )  # fmt: skip


@verb(
    "record_gathering", "会议记录",
    access=INTAKE_WORK, request=RecordGatheringRequest, on_case=False, group="duty",
)  # fmt: skip
def record_gathering(work: Work, request: RecordGatheringRequest) -> None:
    """Write down a meeting. Raises RuleBroken ``gathering_is_short``, ``gathering_votes``."""
    found = open_gathering(work, request.gathering)
    if found.kind == GatheringKind.SHORT_HEARING:
        raise RuleBroken("gathering_is_short")
    needed(request.minutes, "minutes", "会议记录")
    needed(request.result, "result", "结论")
    _write_down(work, found, request, minutes=request.minutes, next_step=request.next_step)


@verb(
    "record_short_hearing", "简易听证记录",
    access=INTAKE_WORK, request=RecordShortRequest, on_case=False, group="duty",
)  # fmt: skip
def record_short_hearing(work: Work, request: RecordShortRequest) -> None:
    """Write down a short hearing in its five parts. Raises RuleBroken ``gathering_not_short``,
    ``gathering_votes``.
    """
    found = open_gathering(work, request.gathering)
    if found.kind != GatheringKind.SHORT_HEARING:
        raise RuleBroken("gathering_not_short")
    five = {"claim": "诉求", "reply": "答复", "facts": "事实", "opinions": "意见", "result": "结论"}
    for key, called in five.items():
        needed(getattr(request, key), key, called)
    _write_down(
        work, found, request, claim=request.claim, reply=request.reply, facts=request.facts
    )


def _write_down(
    work: Work, found: GatheringLine, request: RecordGatheringRequest | RecordShortRequest,
    **more: str,
) -> None:  # fmt: skip
    work.not_in_future(request.on)
    session = work.writer.session
    there = asked.seats(session, found.id)
    came = {one.id for one in there if one.id in request.came or one.name in request.came}
    came = came or {one.id for one in there}
    votes = (request.votes_for, request.votes_against, request.votes_open)
    panel = sum(one.side == SeatSide.PANEL and one.id in came for one in there)
    if panel and sum(vote or 0 for vote in votes) > panel:
        raise RuleBroken("gathering_votes", field="votes_for", most=str(panel))
    said = said_by(request.opinions, tuple(one.name for one in there))
    for one in there:
        work.put(
            Row.GATHERING_SEAT, one.id, came=one.id in came, opinion=said.get(one.name, "")
        )
    work.put(
        Row.GATHERING, found.id, held_on=request.on,
        start_at=clock_text(request.start) or found.start_at,
        end_at=clock_text(request.end) or found.end_at, opinions=request.opinions,
        votes_for=votes[0], votes_against=votes[1], votes_open=votes[2], result=request.result,
        recorded_on=work.today, **more,
    )  # fmt: skip


@verb(
    "call_off_gathering", "不开了",
    access=INTAKE_WORK, request=CallOffGatheringRequest, on_case=False, group="duty",
)  # fmt: skip
def call_off_gathering(work: Work, request: CallOffGatheringRequest) -> None:
    """Call a meeting off, with the reason."""
    found = open_gathering(work, request.gathering)
    needed(request.why, "why", "取消的原因")
    work.put(
        Row.GATHERING, found.id, called_off_on=work.today, called_off_why=request.why
    )


def open_gathering(work: Work, gathering: str) -> GatheringLine:
    """A meeting that is still to be held or written down. Raises RuleBroken
    ``gathering_unknown``; NotAllowed where its case is not this person's.
    """
    session, viewer = work.writer.session, viewer_of(work)
    found = asked.gatherings(session, viewer, one=gathering) if gathering else []
    if not found or found[0].recorded_on or found[0].called_off_on:
        raise RuleBroken("gathering_unknown")
    if found[0].case_id:
        own_case(work, found[0].case_id)
    return found[0]
