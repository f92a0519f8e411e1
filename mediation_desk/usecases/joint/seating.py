"""三调联动、四方共助: bodies of several tracks seated at one session, on one record.

Taking a seat runs no second track: no clock, no number, no papers of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from mediation_desk.domain.case_facts import CaseFacts, SessionFacts, SessionKind, SessionResult
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.joint.seated import settled_on
from mediation_desk.domain.joint.seats import JointPart, JointTrack
from mediation_desk.domain.labels import label
from mediation_desk.records.queries.joint import asked
from mediation_desk.records.writing import Row
from mediation_desk.usecases.duty.kept import LEADERS, needed, own_case, worded
from mediation_desk.usecases.joint.kept import is_labour, seats_wanted
from mediation_desk.usecases.registry import F, verb
from mediation_desk.usecases.requests import Name, Request, Text, Yes
from mediation_desk.usecases.work import Work


class SeatInput(Request):
    """Who sits where, for which body."""

    part: Annotated[JointPart, worded(JointPart), F("席位")] = JointPart.JOINT
    track: Annotated[JointTrack | None, worded(JointTrack), F("来自哪一条途径")] = None
    organ: Annotated[Text, F("单位", kind="organization")] = ""
    name: Annotated[Name, F("姓名")] = ""
    post: Annotated[Text, F("职务")] = ""


class SeatRequest(Request):
    """All who sit at one session for other bodies than the one that leads."""

    session: Annotated[Text, F("哪一次调解", kind="hidden")]
    seats: Annotated[
        tuple[SeatInput, ...], F("席位", help="一人一席；牵头的是办这件案件的组织，不用写")
    ] = ()
    consented: Annotated[
        Yes, F("各方当事人同意他们参加", article="人民调解法第二十条")
    ] = False


@verb(
    "seat_bodies", "联合调解入席",
    access=LEADERS, request=SeatRequest, on_case=False, group="duty",
)  # fmt: skip
def seat_bodies(work: Work, request: SeatRequest) -> None:
    """Seat whoever is named, and nobody else, at a session.

    Raises RuleBroken ``joint_session_unknown``, ``joint_without_consent``,
    ``joint_agreement_frozen``; BadInput ``field_required``, ``joint_seat_twice``; NotAllowed.
    """
    case, session = _found(work, request.session)
    _seat(work, case, session, request)


@verb(
    "seat_four", "四方共助入席",
    access=LEADERS, request=SeatRequest, on_case=False, group="duty",
)  # fmt: skip
def seat_four(work: Work, request: SeatRequest) -> None:
    """Seat union, employers, arbitration and justice at a session about wages, with whoever else.

    Raises RuleBroken ``joint_not_labour``, ``joint_four_missing``, and as ``seat_bodies``.
    """
    case, session = _found(work, request.session)
    if not is_labour(f"{case.stat_type}{case.local_type}{case.civil_cause}"):
        raise RuleBroken("joint_not_labour")
    there = {one.part for one in request.seats if one.organ and one.name}
    wanted = dict.fromkeys(part for part, _words in seats_wanted(work.writer.session))
    missing = [label(part) for part in wanted if part not in there]
    if missing:
        raise RuleBroken("joint_four_missing", field="seats", parts="、".join(missing))
    _seat(work, case, session, request)


def _found(work: Work, session_id: str) -> tuple[CaseFacts, SessionFacts]:
    case_id = asked.case_of_session(work.writer.session, session_id) if session_id else ""
    if not case_id:
        raise RuleBroken("joint_session_unknown")
    case = own_case(work, case_id)
    session = next((one for one in case.sessions if one.id == session_id), None)
    if session is None:
        raise RuleBroken("joint_session_unknown")
    work.turn_to(case.id)
    return case, session


def _seat(work: Work, case: CaseFacts, session: SessionFacts, request: SeatRequest) -> None:
    _check(case, session, request)
    before, kept = {(one.organ, one.name): one.id for one in session.seats}, set()
    for place, one in enumerate(request.seats, start=1):
        kept.add(work.put(
            Row.JOINT_SEAT, before.get((one.organ, one.name), ""), case_id=case.id,
            session_id=session.id, seq=place, part=one.part, organ=one.organ, name=one.name,
            post=one.post, track=one.track or "", by=work.user.name,
        ))  # fmt: skip
    for gone in session.seats:
        if gone.id not in kept:
            work.remove(Row.JOINT_SEAT, gone.id)
    if request.seats:
        names = "、".join(f"{one.organ}{one.name}" for one in request.seats)
        work.event("joint_seated", work.today, f"{names}；各方当事人同意他们参加")
    usual, joint = SessionKind.JOINT, SessionKind.COMBINED
    if session.kind in (usual, joint):
        work.put(Row.SESSION, session.id, kind=joint if request.seats else usual)


def _check(case: CaseFacts, session: SessionFacts, request: SeatRequest) -> None:
    _check_named(request.seats)
    if request.seats and not request.consented:
        raise RuleBroken("joint_without_consent", article="人民调解法第二十条", field="consented")
    days = [day for day in map(settled_on, case.agreements) if day is not None]
    is_held = session.result is not SessionResult.PLANNED
    if is_held and any(session.held_on <= day for day in days):
        raise RuleBroken("joint_agreement_frozen", field="seats")


def _check_named(seats: Sequence[SeatInput]) -> None:
    """Every seat has its body and its person; names are asked for, never made up."""
    seen: set[tuple[str, str]] = set()
    for place, one in enumerate(seats):
        needed(one.organ, f"seats.{place}.organ", f"{label(one.part)}的单位")
        needed(one.name, f"seats.{place}.name", f"{label(one.part)}的姓名")
        if (one.organ, one.name) in seen:
            raise BadInput(
                "joint_seat_twice", field=f"seats.{place}.name", organ=one.organ, name=one.name
            )
        seen.add((one.organ, one.name))
