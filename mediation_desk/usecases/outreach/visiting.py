"""四门四访: visits planned and made, what is to be done next, and the case that comes of one.

Nothing typed in the log is typed again at the counter. Verbs only.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from mediation_desk.domain.case_facts import IntakeSource
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.names import names_in
from mediation_desk.domain.outreach.screening import OutreachKind
from mediation_desk.domain.schedule.bookings import Booking, BookingKind, minutes
from mediation_desk.records.queries.schedule import outreach as asked
from mediation_desk.records.queries.schedule.outreach import VisitLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.duty.kept import clock_text, needed, own_case, worded
from mediation_desk.usecases.registry import INTAKE_WORK, F, verb
from mediation_desk.usecases.requests import Day, MaybeDay, MaybeTime, Name, Request, Text
from mediation_desk.usecases.schedule.clashes import must_fit
from mediation_desk.usecases.work import Work


class PlanVisitRequest(Request):
    """A visit that is to be made."""

    kind: Annotated[OutreachKind, worded(OutreachKind), F("哪一种走访")]
    on: Annotated[Day, F("哪一天")]
    start: Annotated[MaybeTime, F("几点")] = None
    village: Annotated[Text, F("村（社区）")]
    place: Annotated[Text, F("地点、到谁家")] = ""
    visitors: Annotated[Text, F("谁去", help="几个人用顿号隔开；空着就是本人")] = ""
    people: Annotated[Text, F("见谁", help="几个人用顿号隔开")] = ""
    phone: Annotated[Text, F("电话", kind="phone")] = ""
    topic: Annotated[Text, F("什么事")]
    case: Annotated[Text, F("关于哪一件案件", help="案号或登记号；还不是案件的就空着")] = ""
    why: Annotated[Text, F("有冲突仍要排的理由", help="没有冲突就空着")] = ""


class NoteVisitRequest(Request):
    """A visit as it was; a planned one, or one that nobody had planned."""

    visit: Annotated[Text, F("哪一次走访", kind="hidden")] = ""
    kind: Annotated[OutreachKind, worded(OutreachKind), F("哪一种走访")]
    on: Annotated[Day, F("走访日期")]
    start: Annotated[MaybeTime, F("几点")] = None
    village: Annotated[Text, F("村（社区）")]
    place: Annotated[Text, F("地点、到谁家")] = ""
    visitors: Annotated[Text, F("谁去的", help="几个人用顿号隔开；空着就是本人")] = ""
    people: Annotated[Text, F("见了谁", help="几个人用顿号隔开")] = ""
    phone: Annotated[Text, F("电话", kind="phone")] = ""
    topic: Annotated[Text, F("什么事")] = ""
    findings: Annotated[Text, F("了解到的情况", kind="long")]
    next_step: Annotated[Text, F("下一步")] = ""
    next_on: Annotated[MaybeDay, F("下一步哪一天以前")] = None
    case: Annotated[Text, F("关于哪一件案件", help="案号或登记号；还不是案件的就空着")] = ""


class DropVisitRequest(Request):
    """It will not be made."""

    visit: Annotated[Text, F("哪一次走访", kind="hidden")]
    why: Annotated[Text, F("不去的原因")]


class NextDoneRequest(Request):
    """What was to be done next is done."""

    visit: Annotated[Text, F("哪一次走访", kind="hidden")]
    on: Annotated[Day, F("哪一天办的")]


class LinkVisitRequest(Request):
    """It was about this case."""

    visit: Annotated[Text, F("哪一次走访", kind="hidden")]
    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]


class TakeInRequest(Request):
    """What the counter needs besides what was noted already."""

    applicant: Annotated[Name, F("申请人")]
    respondent: Annotated[Name, F("被申请人", help="还不知道的可以空着")] = ""
    stat_type: Annotated[Text, F("纠纷类型", kind="stat_type")]
    facts: Annotated[Text, F("纠纷简要情况", kind="long")]


class ReceiveVisitRequest(TakeInRequest):
    """The visit becomes a case."""

    visit: Annotated[Text, F("哪一次走访", kind="hidden")]


@verb(
    "plan_visit", "约定走访",
    access=INTAKE_WORK, request=PlanVisitRequest, on_case=False, group="duty",
)  # fmt: skip
def plan_visit(work: Work, request: PlanVisitRequest) -> None:
    """Put a visit into the calendar. Raises BadInput ``visit_past`` and what clashes."""
    needed(request.village, "village", "村（社区）")
    needed(request.topic, "topic", "什么事")
    if request.on < work.today:
        raise BadInput("visit_past", field="on", day=request.on.isoformat())
    visitors = request.visitors or work.user.name
    wanted = Booking(
        "", BookingKind.VISIT, request.on, minutes(request.start), None,
        request.place or request.village, staff=tuple(visitors.split("、")),
    )  # fmt: skip
    must_fit(work, wanted, request.why)
    case = own_case(work, request.case).id if request.case else ""
    work.put(
        Row.OUTREACH_VISIT, case_id=case, kind=request.kind, visited_on=request.on,
        start_at=clock_text(request.start), village=request.village, place=request.place,
        visitors=visitors, people=request.people, phone=request.phone, topic=request.topic,
        by=work.user.name,
    )  # fmt: skip


@verb(
    "note_visit", "走访登记",
    access=INTAKE_WORK, request=NoteVisitRequest, on_case=False, group="duty",
)  # fmt: skip
def note_visit(work: Work, request: NoteVisitRequest) -> None:
    """Note what was found; a planned visit keeps its row."""
    needed(request.village, "village", "村（社区）")
    needed(request.findings, "findings", "了解到的情况")
    work.not_in_future(request.on)
    if request.next_on is not None:
        needed(request.next_step, "next_step", "下一步")
        _not_before(request.next_on, request.on)
    found = open_visit(work, request.visit) if request.visit else None
    case = own_case(work, request.case).id if request.case else (found.case_id if found else "")
    work.put(
        Row.OUTREACH_VISIT, found.id if found else "", case_id=case, kind=request.kind,
        visited_on=request.on, start_at=clock_text(request.start), village=request.village,
        place=request.place, visitors=request.visitors or work.user.name, people=request.people,
        phone=request.phone, topic=request.topic, findings=request.findings,
        next_step=request.next_step, next_on=request.next_on, by=work.user.name,
    )  # fmt: skip


@verb(
    "drop_visit", "不去了",
    access=INTAKE_WORK, request=DropVisitRequest, on_case=False, group="duty",
)  # fmt: skip
def drop_visit(work: Work, request: DropVisitRequest) -> None:
    """Drop a planned visit, with the reason."""
    found = open_visit(work, request.visit)
    needed(request.why, "why", "不去的原因")
    work.put(Row.OUTREACH_VISIT, found.id, dropped_why=request.why)


@verb(
    "end_next_step", "下一步办好了",
    access=INTAKE_WORK, request=NextDoneRequest, on_case=False, group="duty",
)  # fmt: skip
def end_next_step(work: Work, request: NextDoneRequest) -> None:
    """What a visit left to do is done."""
    found = visit_of(work, request.visit)
    if not found.next_step or found.next_done_on:
        raise RuleBroken("visit_no_next")
    work.not_in_future(request.on)
    _not_before(request.on, found.visited_on)
    work.put(Row.OUTREACH_VISIT, found.id, next_done_on=request.on)


@verb(
    "link_visit", "关联案件",
    access=INTAKE_WORK, request=LinkVisitRequest, on_case=False, group="duty",
)  # fmt: skip
def link_visit(work: Work, request: LinkVisitRequest) -> None:
    """Say which case a visit was about. Raises RuleBroken ``visit_has_case``."""
    found = _without_case(work, request.visit)
    work.put(Row.OUTREACH_VISIT, found.id, case_id=own_case(work, request.case).id)


@verb(
    "receive_visit", "转接待登记",
    access=INTAKE_WORK, request=ReceiveVisitRequest, on_case=False, group="duty",
)  # fmt: skip
def receive_visit(work: Work, request: ReceiveVisitRequest) -> None:
    """Register a case from a visit with what was noted there. Raises RuleBroken
    ``visit_has_case``, ``visit_not_made``.
    """
    found = _without_case(work, request.visit)
    if not found.findings:
        raise RuleBroken("visit_not_made")
    case = registered_from(
        work, request, IntakeSource.VISIT, found.village, found.place, found.phone
    )
    work.put(Row.OUTREACH_VISIT, found.id, case_id=case)


def registered_from(
    work: Work, request: TakeInRequest, source: IntakeSource, village: str, place: str, phone: str
) -> str:
    """A case registered today from what was noted outside; gives its id. The telephone is that of
    the applicant, where one person alone was named.
    """
    parties: list[dict[str, object]] = []
    alone = not request.respondent
    sides = (("applicant", request.applicant), ("respondent", request.respondent))
    for role, name in sides:
        for one in names_in(name):
            person = {"name": one} | ({"phone": phone} if phone and alone else {})
            parties.append({"role": role, "person": person})
    work.then(
        "register", on=work.today, facts=request.facts, stat_type=request.stat_type,
        village=village, place=place or village, source=source, parties=parties,
    )  # fmt: skip
    return work.case_id


def visit_of(work: Work, visit: str) -> VisitLine:
    """A visit that this person may see. Raises RuleBroken ``visit_unknown``."""
    session, viewer = work.writer.session, viewer_of(work)
    found = asked.visits(session, viewer, one=visit) if visit else []
    if not found or found[0].is_masked:
        raise RuleBroken("visit_unknown")
    return found[0]


def open_visit(work: Work, visit: str) -> VisitLine:
    """A planned visit. Raises RuleBroken ``visit_unknown``, ``visit_made``."""
    found = visit_of(work, visit)
    if found.findings or found.dropped_why:
        raise RuleBroken("visit_made")
    return found


def _without_case(work: Work, visit: str) -> VisitLine:
    found = visit_of(work, visit)
    if found.case_id:
        raise RuleBroken("visit_has_case", number=found.case_no)
    return found


def _not_before(on: date, earliest: date) -> None:
    if on < earliest:
        raise BadInput(
            "visit_early", field="on", day=on.isoformat(), earliest=earliest.isoformat()
        )
