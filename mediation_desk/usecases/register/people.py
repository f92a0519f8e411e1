"""队伍: putting people into the register, appointing, ending, training, and noting kin.

Kin is noted for one thing alone: to tell it when a mediator is chosen for a relative's case.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.labels.dispute_types import read_stat_type
from mediation_desk.domain.register.kinds import ElderKind, HelperKind
from mediation_desk.records.queries.register import asked
from mediation_desk.records.queries.register.asked import HelperLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.duty.kept import KEEPERS, needed, worded
from mediation_desk.usecases.registry import Access, F, Role, Scope, verb
from mediation_desk.usecases.requests import Day, Lines, MaybeDay, Name, Request, Text, Yes
from mediation_desk.usecases.work import Work

KIN_SEERS: Access = {**KEEPERS, Role.MEDIATOR: Scope.ALL}


class HelperRequest(Request):
    """Somebody who helps to settle disputes."""

    name: Annotated[Name, F("姓名")]
    kind: Annotated[HelperKind, worded(HelperKind), F("身份")] = HelperKind.MEDIATOR
    elder: Annotated[
        ElderKind | None, worded(ElderKind), F("五老里的哪一种", help="调解员、和事佬也可以填")
    ] = None
    is_full_time: Annotated[Yes, F("专职")] = False
    phone: Annotated[Text, F("电话", kind="phone")] = ""
    organization: Annotated[Text, F("所在单位", help="单位电话里登记过的名称")] = ""
    studio: Annotated[Text, F("个人调解工作室", help="工作室的名称")] = ""
    letter_no: Annotated[Text, F("聘书、证号")] = ""
    appointed_by: Annotated[Text, F("谁聘任的")] = ""
    from_on: Annotated[MaybeDay, F("聘期从哪一天")] = None
    until_on: Annotated[MaybeDay, F("聘期到哪一天")] = None
    villages: Annotated[Lines, F("哪些村（社区）信得过", help="一行一个")] = ()
    types: Annotated[Lines, F("擅长的纠纷类型", help="一行一个，如：邻里纠纷")] = ()
    languages: Annotated[Text, F("会说的语言、方言")] = ""
    note: Annotated[Text, F("备注")] = ""


class AmendHelperRequest(HelperRequest):
    """What is known of somebody is replaced whole."""

    helper: Annotated[Text, F("哪一位", kind="hidden")]


class EndHelperRequest(Request):
    """The appointment ends."""

    helper: Annotated[Text, F("哪一位", kind="hidden")]
    on: Annotated[Day, F("从哪一天起不再担任")]
    why: Annotated[Text, F("原因")]


class TrainingRequest(Request):
    """A training."""

    helper: Annotated[Text, F("哪一位", kind="hidden")]
    on: Annotated[Day, F("培训日期")]
    hours: Annotated[int, Field(ge=1, le=400), F("学时")]
    topic: Annotated[Text, F("培训内容")]
    organizer: Annotated[Text, F("谁组织的")] = ""


class KinRequest(Request):
    """A relative."""

    helper: Annotated[Text, F("哪一位", kind="hidden")]
    name: Annotated[Name, F("亲属姓名")]
    relation: Annotated[Text, F("是他（她）的什么人", help="如：舅舅、女婿")]
    phone: Annotated[Text, F("亲属电话", kind="phone", help="用来分清同名的人，可以不填")] = ""
    note: Annotated[Text, F("备注")] = ""


class DropKinRequest(Request):
    """A tie that was noted wrongly."""

    helper: Annotated[Text, F("哪一位", kind="hidden")]
    name: Annotated[Text, F("去掉哪一个亲属")]


@verb(
    "register_helper", "登记人员",
    access=KEEPERS, request=HelperRequest, on_case=False, group="register",
)  # fmt: skip
def register_helper(work: Work, request: HelperRequest) -> None:
    """Put somebody into the register; a name stands there once."""
    work.put(Row.MEDIATOR, "", is_active=True, **_values(work, request))


@verb(
    "amend_helper", "改登记",
    access=KEEPERS, request=AmendHelperRequest, on_case=False, group="register",
)  # fmt: skip
def amend_helper(work: Work, request: AmendHelperRequest) -> None:
    """Replace what is known of somebody."""
    found = one_helper(work, request.helper)
    work.put(Row.MEDIATOR, found.id, **_values(work, request, found.id))


def _values(work: Work, request: HelperRequest, own: str = "") -> dict[str, object]:
    needed(request.name, "name", "姓名")
    known = asked.helpers(work.writer.session)
    if any(one.name == request.name and one.is_active and one.id != own for one in known):
        raise RuleBroken("helper_known", field="name", name=request.name)
    if request.kind is HelperKind.ELDER and request.elder is None:
        raise BadInput("field_required", field="elder", label="五老里的哪一种")
    if request.from_on and request.until_on and request.until_on < request.from_on:
        raise BadInput("helper_until_early", field="until_on", day=request.until_on.isoformat())
    body = work.lookups.organization_named(request.organization) if request.organization else ""
    if request.organization and not body:
        raise BadInput("organization_unknown", field="organization", typed=request.organization)
    values = dict(request)
    del values["organization"]
    values.pop("helper", None)
    values["types"] = [read_stat_type(one) for one in request.types]
    return values | {"elder": request.elder or "", "organization_id": body}


@verb(
    "end_helper", "解聘、不再担任",
    access=KEEPERS, request=EndHelperRequest, on_case=False, group="register",
)  # fmt: skip
def end_helper(work: Work, request: EndHelperRequest) -> None:
    """End an appointment with its reason; nobody is proposed after it, the entry stays on file."""
    found = one_helper(work, request.helper)
    needed(request.why, "why", "原因")
    work.not_in_future(request.on)
    work.put(
        Row.MEDIATOR, found.id, is_active=False, until_on=request.on, ended_why=request.why
    )


@verb(
    "note_training", "培训登记",
    access=KEEPERS, request=TrainingRequest, on_case=False, group="register",
)  # fmt: skip
def note_training(work: Work, request: TrainingRequest) -> None:
    """Note what somebody was taught."""
    found = one_helper(work, request.helper)
    needed(request.topic, "topic", "培训内容")
    work.not_in_future(request.on)
    work.put(
        Row.TRAINING, mediator_id=found.id, on_day=request.on, hours=request.hours,
        topic=request.topic, organizer=request.organizer, by=work.user.name,
    )  # fmt: skip


@verb(
    "note_kin", "登记亲属",
    access=KIN_SEERS, request=KinRequest, on_case=False, group="register",
)  # fmt: skip
def note_kin(work: Work, request: KinRequest) -> None:
    """Note a relative for recusal (回避)."""
    found = one_helper(work, request.helper)
    needed(request.name, "name", "亲属姓名")
    needed(request.relation, "relation", "是他（她）的什么人")
    work.put(
        Row.KIN_TIE, mediator_id=found.id, name=request.name, relation=request.relation,
        phone=request.phone, note=request.note, by=work.user.name,
    )  # fmt: skip


@verb(
    "drop_kin", "去掉亲属",
    access=KIN_SEERS, request=DropKinRequest, on_case=False, group="register",
)  # fmt: skip
def drop_kin(work: Work, request: DropKinRequest) -> None:
    """Take a tie away that was noted wrongly."""
    found = one_helper(work, request.helper)
    ties = asked.kin_ties(work.writer.session, found.id)
    named = [one for one in ties if request.name in (one.id, one.kin.name)]
    if not named:
        raise BadInput("kin_unknown", field="name", typed=request.name)
    for one in named:
        work.remove(Row.KIN_TIE, one.id)


def one_helper(work: Work, helper: str) -> HelperLine:
    """Somebody who stands in the register. Raises RuleBroken ``helper_unknown``."""
    found = asked.helpers(work.writer.session, helper) if helper else []
    if not found or not found[0].is_active:
        raise RuleBroken("helper_unknown")
    return found[0]
