"""通报、约谈、挂牌督办: steps against a department about a case, each with its reason. Verbs only.

A step is about what a department owes, never about a person: parties and people of this centre are
refused as whom it is against.
"""

from __future__ import annotations

from typing import Annotated

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.duty.escalation import EscalationStep, skipped
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.labels import label
from mediation_desk.records.queries.duty import asked
from mediation_desk.records.queries.duty.escalated import EscalationLine, escalations, people_here
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.duty.kept import clock_text, needed, next_number, own_case, worded
from mediation_desk.usecases.registry import Access, F, Role, Scope, verb
from mediation_desk.usecases.requests import Day, MaybeDay, MaybeTime, Name, Request, Text
from mediation_desk.usecases.work import Work

DECIDERS: Access = {Role.HEAD: Scope.ALL}


class EscalateRequest(Request):
    """One step against one department."""

    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]
    step: Annotated[EscalationStep, worded(EscalationStep), F("哪一步")] = EscalationStep.CIRCULAR
    organ: Annotated[Name, F("责任单位", help="写部门、村（社区），不写个人")]
    reason: Annotated[Text, F("原因", kind="long", help="哪件事没有做、逾期几天；不写个人的私事")]
    demand: Annotated[Text, F("整改要求", kind="long")]
    due_on: Annotated[Day, F("哪一天以前整改")]
    decided_by: Annotated[Name, F("谁决定的", help="负责人或者会议")]
    decided_on: Annotated[Day, F("决定日期")]
    meet_on: Annotated[MaybeDay, F("约谈日期", help="约谈要写")] = None
    meet_at: Annotated[MaybeTime, F("约谈时间")] = None
    place: Annotated[Text, F("约谈地点")] = ""


class AnswerEscalationRequest(Request):
    """What the department mended."""

    escalation: Annotated[Text, F("哪一步", kind="hidden")]
    on: Annotated[Day, F("反馈日期")]
    answer: Annotated[Text, F("整改情况", kind="long")]


class WithdrawEscalationRequest(Request):
    """It was not called for."""

    escalation: Annotated[Text, F("哪一步", kind="hidden")]
    why: Annotated[Text, F("撤回的原因", kind="long")]


@verb(
    "escalate", "通报、约谈、挂牌督办",
    access=DECIDERS, request=EscalateRequest, on_case=False, group="duty",
)  # fmt: skip
def escalate(work: Work, request: EscalateRequest) -> None:
    """Take a step. A milder one that was left out, a listing that is missing are told."""
    case = own_case(work, request.case)
    for name, called in (("organ", "责任单位"), ("reason", "原因"), ("demand", "整改要求"),
                         ("decided_by", "谁决定的")):  # fmt: skip
        needed(getattr(request, name), name, called)
    _check(work, case, request)
    before = escalations(work.writer.session, viewer_of(work), case_id=case.id)
    own = [one for one in before if one.organ == request.organ and one.withdrawn_on is None]
    if any(one.step == request.step and one.is_open for one in own):
        raise RuleBroken("escalation_there", organ=request.organ, step=label(request.step))
    missing = skipped(request.step, (one.step for one in own))
    if missing:
        steps = "、".join(label(one) for one in missing)
        work.notice("escalation_skipped", organ=request.organ, steps=steps)
    listed = asked.listings(work.writer.session, viewer_of(work), case_id=case.id)
    if request.step is EscalationStep.SUPERVISED and all(one.delisted_on for one in listed):
        work.notice("escalation_not_listed")
    serial, number = next_number(work, "escalation")
    work.put(
        Row.ESCALATION, case_id=case.id, seq=len(before) + 1, number=number, year=work.today.year,
        serial=serial, step=request.step, organ=request.organ, reason=request.reason,
        demand=request.demand, due_on=request.due_on, decided_by=request.decided_by,
        decided_on=request.decided_on, meet_on=request.meet_on,
        meet_at=clock_text(request.meet_at), place=request.place, by=work.user.name,
    )  # fmt: skip


@verb(
    "answer_escalation", "整改反馈",
    access=DECIDERS, request=AnswerEscalationRequest, on_case=False, group="duty",
)  # fmt: skip
def answer_escalation(work: Work, request: AnswerEscalationRequest) -> None:
    """Note what the department mended; that it came late is told."""
    found = _open(work, request.escalation)
    needed(request.answer, "answer", "整改情况")
    work.not_in_future(request.on, "on")
    work.not_before(request.on, found.decided_on, "escalation_answer_early", "on")
    if request.on > found.due_on:
        work.notice("escalation_late", organ=found.organ, day=found.due_on.isoformat())
    work.put(
        Row.ESCALATION, found.id, answered_on=request.on, answer=request.answer,
        answer_by=work.user.name,
    )  # fmt: skip


@verb(
    "withdraw_escalation", "撤回通报、约谈、督办",
    access=DECIDERS, request=WithdrawEscalationRequest, on_case=False, group="duty",
)  # fmt: skip
def withdraw_escalation(work: Work, request: WithdrawEscalationRequest) -> None:
    """Take a step back that was not called for; it stays on file with the reason."""
    found = _open(work, request.escalation)
    needed(request.why, "why", "撤回的原因")
    work.put(Row.ESCALATION, found.id, withdrawn_on=work.today, withdrawn_why=request.why)


def _check(work: Work, case: CaseFacts, request: EscalateRequest) -> None:
    people = {one.person.name for one in case.parties if one.person.is_natural}
    if request.organ in people | people_here(work.writer.session):
        raise BadInput("escalation_person", field="organ", name=request.organ)
    work.not_in_future(request.decided_on, "decided_on")
    if request.due_on < request.decided_on:
        raise BadInput("escalation_due_early", field="due_on", day=request.due_on.isoformat())
    if request.step is EscalationStep.TALK and request.meet_on is None:
        raise BadInput("field_required", field="meet_on", label="约谈日期")


def _open(work: Work, escalation: str) -> EscalationLine:
    session, viewer = work.writer.session, viewer_of(work)
    found = escalations(session, viewer, escalation=escalation) if escalation else []
    if not found or not found[0].is_open:
        raise RuleBroken("escalation_unknown")
    own_case(work, found[0].case_id)
    return found[0]
