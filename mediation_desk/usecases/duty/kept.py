"""What the verbs of this room have in common: who may, on which case, under which number, and what
the centre settled. Writes nothing but those settings.
"""

from __future__ import annotations

from datetime import time
from enum import Enum
from typing import Annotated

from pydantic import BeforeValidator, Field

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.labels import from_label
from mediation_desk.domain.parties import BodyKind
from mediation_desk.papers import numbers
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.case_list import resolve
from mediation_desk.records.queries.duty import asked
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.place import place_of
from mediation_desk.usecases.registry import READERS, Access, F, Role, Scope, query, verb
from mediation_desk.usecases.requests import Request, Yes
from mediation_desk.usecases.work import Work

__all__ = [
    "KEEPERS", "LEADERS", "SEERS", "DutyHabits", "clock_text", "duty_habits", "needed",
    "next_number", "own_case", "worded",
]  # fmt: skip
KEEPERS: Access = {Role.ADMIN: Scope.ALL, Role.HEAD: Scope.ALL}
SEERS: Access = {**READERS, Role.ADMIN: Scope.ALL}
LEADERS: Access = {
    Role.HEAD: Scope.ALL, Role.MEDIATOR: Scope.OWN, Role.RECORDER: Scope.OWN,
}  # fmt: skip
NAME = "duty.habits"
_LONGEST = 366
_PATTERNS = {
    "whistle_call": numbers.PATTERNS["whistle"], "case_listing": "{简称}挂〔{年}〕{序号}号",
    "counsel_advice": "{简称}询〔{年}〕{序号}号", "referral": "{简称}转介〔{年}〕{序号}号",
    "escalation": "{简称}督责〔{年}〕{序号}号",
}  # fmt: skip


class DutyHabits(Request):
    """What the centre settled for itself; the shipped values are examples, no rule of law."""

    yellow_days: Annotated[
        int, Field(ge=0, le=_LONGEST), F("到期前几天亮黄牌", help="过了最后一天亮红牌")
    ] = 3
    answer_days: Annotated[
        int, Field(ge=1, le=_LONGEST), F("吹哨后几天内反馈", help="哨单上可以另写")
    ] = 3
    cycle_days: Annotated[int, Field(ge=1, le=_LONGEST), F("包案领导几天走访一次")] = 30
    most_points: Annotated[int, Field(ge=1, le=100), F("部门评价每项满分")] = 10
    repeat_days: Annotated[
        int, Field(ge=1, le=3650), F("办结后几天内没有反复才销号", help="挂牌案件销号时提示")
    ] = 30
    term_days: Annotated[int, Field(ge=0, le=_LONGEST), F("聘期满前几天提醒")] = 30
    training_hours: Annotated[
        int,
        Field(ge=0, le=400),
        F("调解员每年培训多少学时", help="年底前两个月提醒没有学够的；写0就不提醒"),
    ] = 16
    pack_names: Annotated[
        Yes, F("风险研判材料、挂图写当事人姓名", help="不勾就只写案号、村和纠纷类型")
    ] = False


@verb(
    "set_duty_habits", "值班、吹哨的天数和分值",
    access=KEEPERS, request=DutyHabits, on_case=False, group="duty",
)  # fmt: skip
def set_duty_habits(work: Work, request: DutyHabits) -> None:
    """Settle the centre's own days and points, from now on."""
    set_shared(work.writer.session, NAME, request.model_dump())


@query("duty_habits", access=SEERS)
def duty_habits(desk: Desk) -> DutyHabits:
    """What holds here now."""
    with desk.store.read() as session:
        return DutyHabits.model_validate(shared(session, NAME, {}))


def habits_now(work: Work) -> DutyHabits:
    """What holds here now, inside a verb."""
    return DutyHabits.model_validate(shared(work.writer.session, NAME, {}))


def worded(kind: type[Enum]) -> BeforeValidator:
    """Reads a member from its value or from its Chinese."""
    return BeforeValidator(lambda typed: from_label(kind, str(typed)) if typed else None)


def needed(value: str, field: str, called: str) -> None:
    """Refuse an empty field. Raises BadInput ``field_required``."""
    if not value:
        raise BadInput("field_required", field=field, label=called)


def clock_text(at: time | None) -> str:
    """A time of day as it is kept; empty for none."""
    return f"{at:%H:%M}" if at else ""


def own_case(work: Work, typed: str) -> CaseFacts:
    """A case of this centre on which this person may note something.

    Raises RuleBroken ``case_unknown``; NotAllowed ``case_of_other_centre``, ``case_transferred``,
    ``case_sensitive``, ``case_not_yours``.
    """
    session = work.writer.session
    case_id = resolve(session, typed) if typed else None
    case = work.reload(case_id) if case_id else None
    if case is None:
        raise RuleBroken("case_unknown", field="case", typed=typed)
    found = case_access(session, case.id, work.user.user_id)
    is_head = Role.HEAD in work.user.roles
    if not found.is_of_centre:
        raise NotAllowed("case_of_other_centre", field="case", center=case.center.name)
    if found.gone_to:
        raise NotAllowed("case_transferred", field="case", center=found.gone_to)
    if case.is_sensitive and not (found.is_mine or is_head):
        raise NotAllowed("case_sensitive", field="case")
    if not (found.is_mine or is_head):
        raise NotAllowed("case_not_yours", field="case")
    return case


def next_number(work: Work, table: str) -> tuple[int, str]:
    """The next serial of whistles, listings, questions to counsel or referrals, as it is written.

    Another PC than the leading one writes its own mark into it, so that two never give out one.
    """
    session, year = work.writer.session, work.today.year
    work.writer.flush()
    serial = asked.last_serial(session, table, year) + 1
    place = place_of(session)
    short = work.lookups.organization(BodyKind.CENTER.value)[2]
    pattern = _PATTERNS[table]
    if not place.leads:
        pattern = pattern.replace("{序号}", f"{place.own.mark}-{{序号}}")
    code = work.rules.settings.get("centre.code", "")
    return serial, numbers.write_number(
        pattern, year=year, short_name=short, seq=serial, code=code
    )
