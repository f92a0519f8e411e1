"""值班表: the weekly squares, swaps and what is noted at the door. Verbs only.

A square is never altered: it is ended and another begun, so that past weeks stay as they were.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

from pydantic import Field

from mediation_desk.domain.duty.roster import (
    DutyHalf,
    DutyKind,
    DutyState,
    DutyWeekday,
    Slot,
    Swap,
    falls_on,
)
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.labels import from_label, label
from mediation_desk.records.queries.duty import asked
from mediation_desk.records.writing import Row
from mediation_desk.usecases.duty.kept import KEEPERS, clock_text, needed, worded
from mediation_desk.usecases.registry import INTAKE_WORK, Choice, F, verb
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

_WEEKDAYS = tuple(Choice(one.value, label(one)) for one in DutyWeekday)
_HALVES = tuple(Choice(one.value, label(one)) for one in DutyHalf)


class PlanDutyRequest(Request):
    """One or several squares of the roster at once."""

    kind: Annotated[DutyKind, worded(DutyKind), F("驻法")]
    organ: Annotated[Text, F("部门", kind="organization")]
    person: Annotated[Name, F("人员", help="轮流派人的可以空着")] = ""
    phone: Annotated[Text, F("值班电话", help="空着就用单位登记的值班电话")] = ""
    weekdays: Annotated[Lines, F("星期几", kind="choices", choices=_WEEKDAYS)]
    half: Annotated[DutyHalf, worded(DutyHalf), F("上午、下午", choices=_HALVES)] = DutyHalf.WHOLE
    every: Annotated[int, Field(ge=1, le=52), F("几周一次", help="1 是每周；从开始那一周算")] = 1
    from_on: Annotated[Day, F("从哪一天开始")]
    until_on: Annotated[MaybeDay, F("到哪一天为止")] = None
    note: Annotated[Text, F("备注")] = ""


class EndDutyRequest(Request):
    """From the day after, the square is empty."""

    slot: Annotated[Text, F("哪一格", kind="hidden")]
    until_on: Annotated[Day, F("最后一天")]


class SwapRequest(Request):
    """Somebody else on one day."""

    slot: Annotated[Text, F("哪一格", kind="hidden")]
    on_day: Annotated[Day, F("哪一天", kind="hidden")]
    person: Annotated[Name, F("谁来替")]
    organ: Annotated[Text, F("替班人的部门", kind="organization", help="同一部门就空着")] = ""
    phone: Annotated[Text, F("替班人电话")] = ""
    why: Annotated[Text, F("原因")] = ""
    agreed_by: Annotated[Name, F("谁同意的")]


class DropSwapRequest(Request):
    """The swap is off; whoever was planned sits."""

    slot: Annotated[Text, F("哪一格", kind="hidden")]
    on_day: Annotated[Day, F("哪一天", kind="hidden")]


class SignDutyRequest(Request):
    """At the door."""

    slot: Annotated[Text, F("哪一格", kind="hidden")]
    on_day: Annotated[Day, F("哪一天", kind="hidden")]
    state: Annotated[DutyState, worded(DutyState), F("到岗情况")]
    at: Annotated[MaybeTime, F("几点到的")] = None
    person: Annotated[Name, F("来的人", help="不是表上的人才填")] = ""
    signed: Annotated[Yes, F("本人在签到簿上签了名")] = False
    note: Annotated[Text, F("说明")] = ""


@verb(
    "plan_duty", "排班",
    access=KEEPERS, request=PlanDutyRequest, on_case=False, group="duty",
)  # fmt: skip
def plan_duty(work: Work, request: PlanDutyRequest) -> None:
    """Put squares into the roster."""
    needed(request.organ, "organ", "部门")
    if not request.weekdays:
        raise BadInput("field_required", field="weekdays", label="星期几")
    if request.until_on is not None and request.until_on < request.from_on:
        raise BadInput("duty_ends_early", field="until_on", day=request.until_on.isoformat())
    for word in request.weekdays:
        work.put(
            Row.DUTY_SLOT, weekday=int(from_label(DutyWeekday, word).value), half=request.half,
            kind=request.kind, organ=request.organ, person=request.person,
            phone=request.phone or on_call_phone(work, request.organ), every=request.every,
            from_on=request.from_on, until_on=request.until_on, note=request.note,
            by=work.user.name,
        )  # fmt: skip


@verb(
    "end_duty", "停这一格",
    access=KEEPERS, request=EndDutyRequest, on_case=False, group="duty",
)  # fmt: skip
def end_duty(work: Work, request: EndDutyRequest) -> None:
    """End a square; what was before stays in the roster of those weeks."""
    slot = slot_of(work, request.slot)
    if request.until_on < slot.from_on - timedelta(days=1):
        raise BadInput("duty_ends_early", field="until_on", day=request.until_on.isoformat())
    work.put(Row.DUTY_SLOT, slot.id, until_on=request.until_on)


@verb(
    "swap_duty", "换班",
    access=INTAKE_WORK, request=SwapRequest, on_case=False, group="duty",
)  # fmt: skip
def swap_duty(work: Work, request: SwapRequest) -> None:
    """Note who sits instead on one day, and who agreed to it."""
    slot = _on_day(work, request.slot, request.on_day)
    needed(request.person, "person", "谁来替")
    needed(request.agreed_by, "agreed_by", "谁同意的")
    if request.person == slot.person and not request.organ:
        raise BadInput("duty_swap_same", field="person", name=request.person)
    work.put(
        Row.DUTY_SWAP, slot_id=slot.id, on_day=request.on_day, person=request.person,
        organ=request.organ, phone=request.phone, why=request.why, agreed_by=request.agreed_by,
        noted_on=work.today, by=work.user.name,
    )  # fmt: skip


@verb(
    "drop_swap", "取消换班",
    access=INTAKE_WORK, request=DropSwapRequest, on_case=False, group="duty",
)  # fmt: skip
def drop_swap(work: Work, request: DropSwapRequest) -> None:
    """Take the swaps of a square on one day back."""
    found = _swaps(work, request.slot, request.on_day)
    if not found:
        raise RuleBroken("duty_no_swap", day=request.on_day.isoformat())
    for one in found:
        work.remove(Row.DUTY_SWAP, one.id)


@verb(
    "sign_duty", "签到",
    access=INTAKE_WORK, request=SignDutyRequest, on_case=False, group="duty",
)  # fmt: skip
def sign_duty(work: Work, request: SignDutyRequest) -> None:
    """Note at the door who came, when, and whether he or she signed."""
    slot = _on_day(work, request.slot, request.on_day)
    work.not_in_future(request.on_day, "on_day")
    came = request.state in (DutyState.ARRIVED, DutyState.LATE)
    if not came and (request.signed or request.at is not None):
        raise BadInput("duty_absent_signed", field="state", state=label(request.state))
    work.put(
        Row.DUTY_SIGN, slot_id=slot.id, on_day=request.on_day, state=request.state,
        at_time=clock_text(request.at), person=request.person, signed=request.signed,
        note=request.note, by=work.user.name, entered_at=work.now().isoformat(timespec="seconds"),
    )  # fmt: skip


def slot_of(work: Work, slot: str) -> Slot:
    """A square of the roster. Raises RuleBroken ``duty_slot_unknown``."""
    found = next((one for one in asked.slots(work.writer.session) if one.id == slot), None)
    if found is None:
        raise RuleBroken("duty_slot_unknown")
    return found


def on_call_phone(work: Work, organ: str) -> str:
    """The telephone on which a body's person on call is rung; else its own; empty for none."""
    known = asked.bodies(work.writer.session)
    body = next((one for one in known if one.name == organ), None)
    return (body.on_call_phone or body.phone) if body else ""


def _on_day(work: Work, slot: str, day: date) -> Slot:
    found = slot_of(work, slot)
    if not falls_on(found, day):
        raise RuleBroken("duty_not_that_day", day=day.isoformat())
    return found


def _swaps(work: Work, slot: str, day: date) -> list[Swap]:
    work.writer.flush()
    return [one for one in asked.swaps(work.writer.session, day, day) if one.slot_id == slot]
