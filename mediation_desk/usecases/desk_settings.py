"""What a centre may settle for itself: how its papers look where published samples differ, how its
numbers are written, what its bodies are called.

Settings are shared by the whole centre and recorded like everything else. Holds no rule of law.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels import label
from mediation_desk.domain.parties import BodyKind
from mediation_desk.papers import numbers
from mediation_desk.papers.rendering import read_shift
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.giving import PATTERNS
from mediation_desk.usecases.registry import EVERYBODY, Access, Choice, F, Role, Scope, query, verb
from mediation_desk.usecases.requests import Request, Text, Yes
from mediation_desk.usecases.work import Work

NAME = "desk.settings"
KEEPERS: Access = {Role.ADMIN: Scope.ALL, Role.HEAD: Scope.ALL}
_PAPERS, _NUMBER = "papers.", "number."
#: The series behind a field of the form, where it is not called the same.
_SERIES = {"registration": "register"}


#: What must be true of the required papers before a case is closed.
PRINTABLE, ON_FILE = "printable", "on_file"
#: Which published form of 司法确认申请书 is offered; empty: both.
COURT_FORM, LOCAL_FORM = "court", "local"
CONFIRMATION = (Choice("", "两种都列出"), Choice(COURT_FORM, "人民法院二〇一六年样式"),
                Choice(LOCAL_FORM, "地方格式（二〇一〇年文书）"))  # fmt: skip
CLOSING = (Choice(PRINTABLE, "可补印即可"), Choice(ON_FILE, "须已出具或收存"))


class PaperHabits(Request):
    """How papers look here; what is not given is as in the ministry's samples of 2010."""

    id_in_application: Annotated[
        Yes, F("申请书、受理登记表填证件号码", help="不勾选就照二〇一〇年样式填职业")
    ] = False
    party_letters: Annotated[Yes, F("协议书当事人前加甲方、乙方")] = False
    oral_signature: Annotated[
        Yes, F("口头协议登记表留当事人签名行", help="法律没有要求口头协议签名，多数地方留着")
    ] = True
    visited_signature: Annotated[Yes, F("回访记录留被回访人签名行")] = False
    prefill_days: Annotated[Yes, F("落款日期由程序印好", help="不勾选就空着由签名的人写")] = False
    large_signed: Annotated[
        Yes, F("通俗大字版也留签名栏", help="不勾选就只给当事人看，签名签在正式的那一份上")
    ] = False
    reading_witness: Annotated[
        Yes, F("向不识字的当事人宣读要有见证人", help="多数地方这样做；本地不要求的，不勾选")
    ] = True
    court: Annotated[Text, F("申请司法确认的人民法院", help="印在司法确认申请书上")] = ""
    confirmation_form: Annotated[
        Text,
        F("司法确认申请书用哪一种", kind="choice", choices=CONFIRMATION,
          help="问一问管辖法院收哪一种"),
    ] = ""
    cover: Annotated[
        Text,
        F("卷皮套打：右移、下移毫米数", help="印在买来的卷皮上才填，如 2,-1；只印填的字"),
    ] = ""
    closing: Annotated[
        Text,
        F("结案前必备文书", kind="choice", choices=CLOSING, help="导入的旧案不受此限"),
    ] = PRINTABLE


class NumberPatterns(Request):
    """How numbers are written; an empty one is as shipped."""

    registration: Annotated[Text, F("接待登记号", help="可用 {年} {代码} {简称} {序号}")] = ""
    people_case: Annotated[Text, F("人民调解案号")] = ""
    people_oral: Annotated[Text, F("口头协议编号")] = ""
    people_refusal: Annotated[Text, F("不予受理告知书文号")] = ""
    people_termination: Annotated[Text, F("终止调解告知书文号")] = ""


#: What a body may be put on file as; the centre itself is there from the beginning.
_KINDS = tuple(Choice(k.value, label(k)) for k in BodyKind if k is not BodyKind.CENTER)


class NewOrganizationRequest(Request):
    """A body that takes cases or whose name stands on papers."""

    name: Annotated[Text, F("名称", help="照公章上的全称")]
    kind: Annotated[BodyKind, F("种类", choices=_KINDS)]
    short_name: Annotated[Text, F("简称", help="用在编号里；空着用中心的简称")] = ""
    address: Annotated[Text, F("地址")] = ""
    phone: Annotated[Text, F("电话")] = ""
    contact: Annotated[Text, F("联系人")] = ""
    on_call_phone: Annotated[Text, F("值班电话", help="吹哨和随叫随驻打这个号码")] = ""
    field: Annotated[Text, F("业务领域", help="如：劳动、婚姻家庭、物业")] = ""
    area: Annotated[Text, F("管哪些地方", help="如：河湾村、下河村")] = ""


class OrganizationRequest(Request):
    """What a body is called and where it sits; what is left empty stays as it is."""

    organization: Annotated[Text, F("单位", kind="organization", help="现在的名称")]
    name: Annotated[Text, F("新名称", help="照公章上的全称；空着不改")] = ""
    kind: Annotated[BodyKind | None, F("种类", choices=_KINDS)] = None
    short_name: Annotated[Text, F("简称", help="用在编号里，如：河湾")] = ""
    address: Annotated[Text, F("地址")] = ""
    phone: Annotated[Text, F("电话")] = ""
    contact: Annotated[Text, F("联系人")] = ""
    on_call_phone: Annotated[Text, F("值班电话", help="吹哨和随叫随驻打这个号码")] = ""
    field: Annotated[Text, F("业务领域", help="如：劳动、婚姻家庭、物业")] = ""
    area: Annotated[Text, F("管哪些地方", help="如：河湾村、下河村")] = ""


@verb(
    "set_paper_habits", "文书习惯",
    access=KEEPERS, request=PaperHabits, on_case=False, group="care",
)  # fmt: skip
def set_paper_habits(work: Work, request: PaperHabits) -> None:
    """Settle how papers look from now on; what is issued already stays as it was issued."""
    read_shift(request.cover)
    for field, choices in (("closing", CLOSING), ("confirmation_form", CONFIRMATION)):
        typed = getattr(request, field)
        if typed not in {one.value for one in choices}:
            known = "、".join(one.label for one in choices)
            raise BadInput("choice_unknown", field=field, typed=typed, known=known)
    _keep(work, _PAPERS, {key: _as_text(value) for key, value in request})


@verb(
    "set_number_patterns", "改编号样式",
    access=KEEPERS, request=NumberPatterns, on_case=False, group="care",
)  # fmt: skip
def set_number_patterns(work: Work, request: NumberPatterns) -> None:
    """Settle how numbers are written in series that begin from now on."""
    for key, pattern in request:
        if pattern:
            check_pattern(pattern, key)
    _keep(work, _NUMBER, {_SERIES.get(key, key): pattern for key, pattern in request})


@verb(
    "add_organization", "添加单位",
    access=KEEPERS, request=NewOrganizationRequest, on_case=False, group="care",
)  # fmt: skip
def add_organization(work: Work, request: NewOrganizationRequest) -> None:
    """Put a body on file, so that cases can be given to it."""
    name = _unused(work, request.name, "name")
    if request.kind is BodyKind.CENTER:
        raise BadInput("body_kind_fixed", field="kind")
    own = [work.lookups.organization(k.value)[2] for k in (BodyKind.CENTER, BodyKind.COMMITTEE)]
    short = next(filter(None, (request.short_name, *own)), "")
    keys = ("address", "phone", "contact", "on_call_phone", "field", "area")
    rest = {key: getattr(request, key) for key in keys}
    work.put(Row.ORGANIZATION, kind=request.kind.value, name=name, short_name=short, **rest)


def _unused(work: Work, name: str, field: str, own: str = "") -> str:
    """A name that no other body has: two of one name could not be told apart."""
    if not name:
        raise BadInput("field_required", field=field, label="名称")
    if work.lookups.organization_named(name) not in ("", own):
        raise BadInput("body_known", field=field, name=name)
    return name


@verb(
    "amend_organization", "改单位登记",
    access=KEEPERS, request=OrganizationRequest, on_case=False, group="care",
)  # fmt: skip
def amend_organization(work: Work, request: OrganizationRequest) -> None:
    """Call a body by its new name on papers from now on."""
    found = work.lookups.organization_named(request.organization)
    if not found:
        raise BadInput("organization_unknown", field="organization", typed=request.organization)
    given = {key: value for key, value in request if value and key != "organization"}
    if not given:
        raise BadInput("field_required", field="name", label="新名称")
    if request.name:
        _unused(work, request.name, "name", found)
    is_centre = found == work.lookups.organization(BodyKind.CENTER.value)[0]
    if request.kind is not None and (is_centre or request.kind is BodyKind.CENTER):
        raise BadInput("body_kind_fixed", field="kind")
    work.put(Row.ORGANIZATION, found, **given)


@query("paper_habits", access=EVERYBODY)
def paper_habits(desk: Desk) -> PaperHabits:
    """How papers look here now."""
    return PaperHabits.model_validate(_own(desk, _PAPERS))


@query("number_patterns", access=EVERYBODY)
def number_patterns(desk: Desk) -> NumberPatterns:
    """How numbers are written here now; where nothing was settled, as shipped."""
    written = PATTERNS | _own(desk, _NUMBER)
    fields = NumberPatterns.model_fields
    return NumberPatterns(**{key: written[_SERIES.get(key, key)] for key in fields})


def check_pattern(pattern: str, field: str = "") -> None:
    """Raises BadInput where a pattern would give no number: no 年, no 序号, or an unknown place."""
    try:
        numbers.check_pattern(pattern)
    except BadInput:
        raise BadInput("pattern_unreadable", field=field, typed=pattern) from None


def _own(desk: Desk, start: str) -> dict[str, str]:
    found = desk.rules.settings
    return {key.removeprefix(start): value for key, value in found.items() if key.startswith(start)}


def _keep(work: Work, start: str, values: Mapping[str, str]) -> None:
    """Put a group of settings in the place of what was settled of it before."""
    session = work.writer.session
    kept = {k: v for k, v in shared(session, NAME, {}).items() if not k.startswith(start)}
    given = {f"{start}{key}": value for key, value in values.items() if value}
    set_shared(session, NAME, kept | given)


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(value)
