"""Sessions fixed, moved and called off from the calendar; how hostile sides come to them apart.

A session that was held is history and is never moved.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from mediation_desk.domain.case_facts import CaseFacts, SessionFacts, SessionResult
from mediation_desk.domain.dates import zh_month_day
from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.risk.safety import APART_SIGNS
from mediation_desk.domain.schedule.bookings import Booking, BookingKind, minutes
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.schedule import booked
from mediation_desk.records.writing import Row
from mediation_desk.usecases.casework.mediation_requests import PlanSessionRequest
from mediation_desk.usecases.duty.kept import LEADERS, own_case, worded
from mediation_desk.usecases.registry import MEDIATORS_ONLY, F, verb
from mediation_desk.usecases.requests import Day, MaybeTime, Request, Text
from mediation_desk.usecases.schedule.clashes import must_fit, people_in
from mediation_desk.usecases.schedule.kept import habits_in
from mediation_desk.usecases.work import Work


class ApartFirst(StrEnum):
    """Which side comes first."""

    APPLICANT = "applicant"
    RESPONDENT = "respondent"


class BookRequest(PlanSessionRequest):
    """A session fixed from the calendar."""

    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]


class MoveRequest(Request):
    """Another day, hour or place."""

    session: Annotated[Text, F("哪一次调解", kind="hidden")]
    on: Annotated[Day, F("改到哪一天")]
    start: Annotated[MaybeTime, F("时间")] = None
    end: Annotated[MaybeTime, F("结束时间", help="空着照日程设置的长短算")] = None
    place: Annotated[Text, F("地点", kind="room")] = ""
    reason: Annotated[Text, F("改期的原因")]
    why: Annotated[Text, F("有冲突仍要排的理由", help="没有冲突就空着")] = ""


class CallOffRequest(Request):
    """It will not be held."""

    session: Annotated[Text, F("哪一次调解", kind="hidden")]
    reason: Annotated[Text, F("取消的原因")]


class ApartRequest(Request):
    """Who comes first, how much later the other side, where each waits."""

    session: Annotated[Text, F("哪一次调解", kind="hidden")]
    first: Annotated[ApartFirst, worded(ApartFirst), F("哪一方先到")]
    minutes: Annotated[
        int | None, Field(ge=5, le=240), F("另一方晚多少分钟到", help="空着照日程设置")
    ] = None
    first_waits: Annotated[Text, F("先到的一方在哪里等")]
    other_waits: Annotated[Text, F("后到的一方在哪里等")]


@verb(
    "book_session", "排调解",
    access=LEADERS, request=BookRequest, on_case=False, group="duty",
)  # fmt: skip
def book_session(work: Work, request: BookRequest) -> None:
    """Fix a session of a case that is named; the same checks as on the case's own page."""
    work.turn_to(own_case(work, request.case).id)
    values = request.model_dump(exclude={"case"})
    work.then("plan_session", **values)


@verb(
    "move_session", "改期",
    access=LEADERS, request=MoveRequest, on_case=False, group="duty",
)  # fmt: skip
def move_session(work: Work, request: MoveRequest) -> None:
    """Move a planned session; a new notice is owed to the parties. Raises RuleBroken
    ``session_unknown``; BadInput ``session_past``, ``session_same``.
    """
    case, one = planned(work, request.session)
    if request.on < work.today:
        raise BadInput("session_past", field="on", day=request.on.isoformat())
    place = request.place or one.place
    if (request.on, request.start, place) == (one.held_on, one.start_at, one.place):
        raise BadInput("session_same", field="on")
    wanted = Booking(
        one.id, BookingKind.SESSION, request.on, minutes(request.start), minutes(request.end),
        place, staff=tuple(m.name for m in case.current_mediators), people=people_in(case),
        case_id=case.id,
    )  # fmt: skip
    if must_fit(work, wanted, request.why):
        work.event("clash_accepted", work.today, request.why)
    work.put(
        Row.SESSION, one.id, held_on=request.on, start_at=request.start or "",
        end_at=request.end or "", place=place,
    )  # fmt: skip
    moved = f"{zh_month_day(one.held_on)}改到{zh_month_day(request.on)}：{request.reason}"
    work.event("session_moved", work.today, moved)
    work.notice("session_notify_again")


@verb(
    "call_off_session", "取消这次",
    access=LEADERS, request=CallOffRequest, on_case=False, group="duty",
)  # fmt: skip
def call_off_session(work: Work, request: CallOffRequest) -> None:
    """Take a planned session back; the timeline keeps that it was planned, and why not held."""
    _case, one = planned(work, request.session)
    work.remove(Row.SESSION, one.id)
    text = f"{zh_month_day(one.held_on)}的调解：{request.reason}"
    work.event("session_called_off", work.today, text)
    work.notice("session_notify_again")


@verb(
    "arrange_apart", "错开到场",
    access=MEDIATORS_ONLY, request=ApartRequest, on_case=False, group="duty", is_private=True,
)  # fmt: skip
def arrange_apart(work: Work, request: ApartRequest) -> None:
    """Settle how the sides of a dangerous case come without meeting; never leaves the township.

    Raises NotAllowed ``case_not_yours``; RuleBroken ``apart_not_needed``.
    """
    case_id = booked.case_of_session(work.writer.session, request.session)
    session = work.writer.session
    if not case_id or not case_access(session, case_id, work.user.user_id).is_mine:
        raise NotAllowed("case_not_yours")
    signs = sorted(sign.value for sign in APART_SIGNS)
    if case_id not in {one.case_id for one in booked.hostile(session, signs)}:
        raise RuleBroken("apart_not_needed")
    before = booked.aparts(session, case_id)
    work.put(
        Row.SESSION_APART, case_id=case_id, seq=len(before) + 1, session_id=request.session,
        first=request.first, minutes=request.minutes or habits_in(session).apart_minutes,
        first_waits=request.first_waits, other_waits=request.other_waits, by=work.user.name,
    )  # fmt: skip


def planned(work: Work, session: str) -> tuple[CaseFacts, SessionFacts]:
    """A planned session with its case, to which the work then turns. Raises RuleBroken
    ``session_unknown``; NotAllowed for the case of others.
    """
    case_id = booked.case_of_session(work.writer.session, session) if session else ""
    case = own_case(work, case_id) if case_id else None
    every = case.sessions if case else ()
    one = next((s for s in every if s.id == session), None)
    if case is None or one is None or one.result is not SessionResult.PLANNED:
        raise RuleBroken("session_unknown")
    work.turn_to(case.id)
    return case, one
