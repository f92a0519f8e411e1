"""What the centre settled about its returns, and the tables of columns that ship with the program.

Writes nothing but those settings.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any

from mediation_desk.domain.errors import BadInput
from mediation_desk.records.lawbook import read_table
from mediation_desk.records.queries.returns import people as asked
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.reports.returns.counting import Row as ReturnRow
from mediation_desk.reports.returns.layout import Column as ReturnColumn
from mediation_desk.reports.returns.layout import Layout, read_layout
from mediation_desk.reports.returns.people import NOT_COUNTED, SOCIAL, PeopleRules, read_rules
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import KEEPERS
from mediation_desk.usecases.registry import Access, Choice, F, Role, Scope, query, verb
from mediation_desk.usecases.requests import Request, Text, Yes
from mediation_desk.usecases.work import Work

__all__ = [
    "BODIES", "CLOSED", "RETURNERS", "RETURN_WORK", "WHOLE", "ReturnColumn", "ReturnHabits",
    "ReturnRow", "habits_in", "layout_of", "people_rules", "return_bodies", "return_habits",
]  # fmt: skip
#: A return counts every case, whoever's it is; those who see only named cases do not make one.
RETURNERS: Access = {
    Role.ADMIN: Scope.ALL, Role.HEAD: Scope.ALL, Role.RECORDER: Scope.ALL,
    Role.AUDITOR: Scope.ALL, Role.MEDIATOR: Scope.ALL,
}  # fmt: skip
RETURN_WORK: Access = {Role.HEAD: Scope.ALL, Role.RECORDER: Scope.ALL}
NAME, BODIES = "returns.habits", "returns.bodies"
ACCEPTED, CLOSED = "accepted", "closed"
OWN_ONLY, WHOLE = "own", "whole"
_SOURCES = (
    Choice("on_application", "依申请调解"), Choice("own_motion", "主动调解"),
    Choice("from_police", "公安机关委托移送"), Choice("from_petition", "信访部门委托移送"),
    Choice("from_department", "其他部门委托移送"),
)  # fmt: skip
BODY_WORDS = {
    "body_village": "村调委会", "body_residents": "居调委会", "body_town": "乡镇调委会",
    "body_street": "街道调委会", "body_enterprise": "企事业单位调委会",
    SOCIAL: "社会团体和其他组织调委会", NOT_COUNTED: "不是人民调解委员会，不计",
}  # fmt: skip
BY_NAME = ""


class ReturnHabits(Request):
    """The centre's own way of counting; the shipped values are those of the published rule."""

    by: Annotated[
        Text, F("按哪一天计", kind="choice",
                choices=(Choice(ACCEPTED, "按受理日"), Choice(CLOSED, "按结案日")),
                help="按受理日：总数、来源、类型按期内受理的计"),
    ] = ACCEPTED  # fmt: skip
    hotline: Annotated[
        Text, F("12345热线转来的算哪种来源", kind="choice", choices=_SOURCES)
    ] = "from_department"
    police_call: Annotated[
        Text, F("110警情转来的算哪种来源", kind="choice", choices=_SOURCES)
    ] = "from_police"
    performance: Annotated[
        Yes,
        F("印可选的栏", help="履行和司法确认；调解员的性别、学历、政治面貌。各地的表样不一"),
    ] = False
    last_row: Annotated[
        Text, F("“本级上报总计”是哪些", kind="choice",
                choices=(Choice(OWN_ONLY, "本级自己办的"), Choice(WHOLE, "下级和本级一起"))),
    ] = OWN_ONLY  # fmt: skip
    unit: Annotated[Text, F("表上的填报单位", help="不写就是本中心的名称")] = ""
    head: Annotated[Text, F("负责人")] = ""
    filler: Annotated[Text, F("填表人", help="不写就是登录的人")] = ""
    source: Annotated[
        Text, F("本地口径和文件", kind="long", help="哪个文件怎么规定的，印在表下面")
    ] = ""


class ReturnBodyRequest(Request):
    """As what a committee is counted."""

    body: Annotated[Text, F("调解组织")]
    kind: Annotated[
        Text, F("算哪一类", kind="choice",
                choices=(Choice(BY_NAME, "看名称"),
                         *(Choice(key, words) for key, words in BODY_WORDS.items()))),
    ] = BY_NAME  # fmt: skip


@verb(
    "set_return_habits", "报表口径",
    access=KEEPERS, request=ReturnHabits, on_case=False, group="duty",
)  # fmt: skip
def set_return_habits(work: Work, request: ReturnHabits) -> None:
    """Settle how returns are counted from now on; copies that were sent stay as they are."""
    set_shared(work.writer.session, NAME, request.model_dump(mode="json"))


@verb(
    "set_return_body", "调解组织归类",
    access=KEEPERS, request=ReturnBodyRequest, on_case=False, group="duty",
)  # fmt: skip
def set_return_body(work: Work, request: ReturnBodyRequest) -> None:
    """Settle as what a committee is counted. Raises BadInput ``choice_unknown``."""
    session = work.writer.session
    known = {body.id: body.name for body in asked.bodies(session) if body.kind == "committee"}
    ids = [i for i, name in known.items() if request.body in (i, name)]
    if not ids or (request.kind and request.kind not in BODY_WORDS):
        known_words = "、".join(known.values())
        raise BadInput("choice_unknown", field="body", typed=request.body, known=known_words)
    settled = {**shared(session, BODIES, {}), ids[0]: request.kind}
    set_shared(session, BODIES, {i: kind for i, kind in settled.items() if kind})


@query("return_habits", access=RETURNERS)
def return_habits(desk: Desk) -> ReturnHabits:
    """What holds here now."""
    with desk.store.read() as session:
        return habits_in(session)


@query("return_bodies", access=RETURNERS)
def return_bodies(desk: Desk) -> tuple[tuple[str, str], ...]:
    """The committees on file, (id, name), each with the class it is counted in."""
    with desk.store.read() as session:
        settled: dict[str, str] = shared(session, BODIES, {})
        every = [body for body in asked.bodies(session) if body.kind == "committee"]
    kinds = {one.id: settled.get(one.id) or _shipped_rules().body_class(one.name) for one in every}
    return tuple((one.id, f"{one.name}（现在算{BODY_WORDS[kinds[one.id]]}）") for one in every)


def habits_in(session: ReadSession | WriteSession) -> ReturnHabits:
    """What holds here now, inside a session."""
    return ReturnHabits.model_validate(shared(session, NAME, {}))


@cache
def _table() -> Any:
    return read_table("reference", "returns.yaml")


@cache
def layout_of(kind: str) -> Layout:
    """The head of a return with all its columns, the optional ones too."""
    return read_layout(_table()[kind])


@cache
def _shipped_rules() -> PeopleRules:
    return read_rules(_table())


def people_rules(habits: ReturnHabits) -> PeopleRules:
    """The rules of TJ-01 as they hold under these habits."""
    rules = _shipped_rules()
    own = {"hotline": habits.hotline, "police_call": habits.police_call}
    return PeopleRules(
        rules.tracks, rules.not_counted, rules.bodies, {**rules.sources, **own}, rules.handed_in
    )
