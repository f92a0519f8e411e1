"""排查: a screening, the reports of its villages, and the three lists: found, owned, struck off.

A report of nothing found must be said to be one. Verbs only.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from mediation_desk.domain.case_facts import IntakeSource
from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.outreach.screening import (
    HALF_MONTH,
    MONTH,
    WEEK,
    MatterSource,
    turn_of,
    turns,
)
from mediation_desk.intake.ledger import read_ledger
from mediation_desk.records import attachments
from mediation_desk.records.queries.schedule import outreach as asked
from mediation_desk.records.queries.schedule.outreach import MatterLine, ScreeningLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.duty.kept import KEEPERS, needed, own_case, worded
from mediation_desk.usecases.outreach.visiting import TakeInRequest, registered_from
from mediation_desk.usecases.registry import INTAKE_WORK, Choice, F, verb
from mediation_desk.usecases.requests import Day, Lines, MaybeDay, Name, Request, Text, Yes
from mediation_desk.usecases.work import Work

_RHYTHMS = (
    Choice(str(WEEK), "每周"), Choice(str(HALF_MONTH), "每半月（1日、16日起）"),
    Choice(str(MONTH), "每月"),
)  # fmt: skip
_SOURCES = {
    MatterSource.SWEEP: IntakeSource.SCREENING, MatterSource.VISIT: IntakeSource.VISIT,
    MatterSource.GRID: IntakeSource.GRID,
}  # fmt: skip


class StartScreeningRequest(Request):
    """Which villages report from when until when, and how often."""

    name: Annotated[Text, F("排查的名称")]
    from_on: Annotated[Day, F("从哪一天起")]
    until_on: Annotated[Day, F("到哪一天为止")]
    every_days: Annotated[
        int, Field(ge=1, le=366), F("多久报一次", kind="choice", choices=_RHYTHMS)
    ] = WEEK
    villages: Annotated[Lines, F("哪些村（社区）", kind="lines", help="一行一个")]
    topics: Annotated[Text, F("排查什么", kind="long")] = ""
    leader: Annotated[Text, F("负责人")] = ""


class MatterInput(Request):
    """A matter in a few words."""

    what: Annotated[Text, F("什么问题")]
    people: Annotated[Text, F("当事人", help="几个人用顿号隔开")] = ""
    phone: Annotated[Text, F("电话", kind="phone")] = ""
    kind: Annotated[Text, F("类型")] = ""


class SweepRequest(Request):
    """What a village found in the turn in which the day lies."""

    screening: Annotated[Text, F("哪一次排查", kind="hidden")]
    village: Annotated[Text, F("村（社区）")]
    on: Annotated[Day, F("报告日期")]
    turn_on: Annotated[
        MaybeDay, F("报的是哪一期", help="写那一期里的任何一天；空着就是报告日期那一期")
    ] = None
    reporter: Annotated[Name, F("报告人")] = ""
    matters: Annotated[tuple[MatterInput, ...], F("排查出的问题")] = ()
    is_zero: Annotated[Yes, F("零报告：排查过了，没有发现问题")] = False
    note: Annotated[Text, F("排查情况", kind="long")] = ""


class CloseScreeningRequest(Request):
    """It is over."""

    screening: Annotated[Text, F("哪一次排查", kind="hidden")]
    result: Annotated[Text, F("排查总结", kind="long")]


class AddMatterRequest(MatterInput):
    """A matter told of otherwise than by a sweep."""

    village: Annotated[Text, F("村（社区）")]
    on: Annotated[Day, F("发现日期")]
    source: Annotated[MatterSource, worded(MatterSource), F("怎么知道的")] = MatterSource.GRID
    reporter: Annotated[Name, F("谁报的")] = ""


class OwnMatterRequest(Request):
    """责任清单: who owns it until when."""

    matter: Annotated[Text, F("哪一个问题", kind="hidden")]
    owner: Annotated[Name, F("责任人")]
    organ: Annotated[Text, F("责任单位", kind="organization")] = ""
    measures: Annotated[Text, F("化解措施", kind="long")] = ""
    due_on: Annotated[Day, F("哪一天以前化解")]


class StrikeMatterRequest(Request):
    """销号清单: how it was settled, with the proof."""

    matter: Annotated[Text, F("哪一个问题", kind="hidden")]
    on: Annotated[Day, F("销号日期")]
    how: Annotated[Text, F("怎么化解的", kind="long")]
    proof: Annotated[Text, F("销号依据", help="协议、回访、照片、村里证明等")]
    file: Annotated[Text, F("凭证文件", kind="file")] = ""
    approved_by: Annotated[Name, F("核销人")]


class LinkMatterRequest(Request):
    """It is the same as this case."""

    matter: Annotated[Text, F("哪一个问题", kind="hidden")]
    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]


class ReceiveMatterRequest(TakeInRequest):
    """It becomes a case."""

    matter: Annotated[Text, F("哪一个问题", kind="hidden")]


class GridSheetRequest(Request):
    """Reports of the grid in a sheet."""

    file: Annotated[Text, F("网格上报的表格", kind="file", help="Excel 表（xlsx），栏名同台账")]
    village: Annotated[Text, F("村（社区）", help="表里没有这一栏才填")] = ""


@verb(
    "start_screening", "开始排查",
    access=KEEPERS, request=StartScreeningRequest, on_case=False, group="duty",
)  # fmt: skip
def start_screening(work: Work, request: StartScreeningRequest) -> None:
    """Open a screening; each village owes a report for every turn."""
    needed(request.name, "name", "排查的名称")
    villages = tuple(dict.fromkeys(request.villages))
    if not villages:
        raise BadInput("field_required", field="villages", label="哪些村（社区）")
    if request.until_on < request.from_on:
        raise BadInput("duty_ends_early", field="until_on", day=request.until_on.isoformat())
    work.put(
        Row.SCREENING, name=request.name, from_on=request.from_on, until_on=request.until_on,
        every_days=request.every_days, villages=villages, topics=request.topics,
        leader=request.leader, by=work.user.name,
    )  # fmt: skip


@verb(
    "report_sweep", "登记排查报告",
    access=INTAKE_WORK, request=SweepRequest, on_case=False, group="duty",
)  # fmt: skip
def report_sweep(work: Work, request: SweepRequest) -> None:
    """Note a village's report and put what it found on the list of matters.

    Raises RuleBroken ``sweep_village_unknown``, ``sweep_no_turn``, ``sweep_there``; BadInput
    ``sweep_zero`` where neither matters nor a zero report, or both, were given.
    """
    one = _open(work, request.screening)
    if request.village not in one.villages:
        known = "、".join(one.villages)
        raise RuleBroken("sweep_village_unknown", field="village", known=known)
    work.not_in_future(request.on)
    all_turns = turns(one.from_on, one.until_on, one.every_days)
    turn = turn_of(all_turns, request.turn_on or request.on)
    if turn is None or turn.first > request.on:
        raise RuleBroken("sweep_no_turn", field="turn_on")
    if bool(request.matters) is request.is_zero:
        raise BadInput("sweep_zero", field="is_zero")
    before = asked.sweeps(work.writer.session)
    if any((s.screening_id, s.village, s.turn_on) == (one.id, request.village, turn.first)
           for s in before):  # fmt: skip
        raise RuleBroken("sweep_there", field="village", village=request.village)
    work.put(
        Row.SCREENING_SWEEP, screening_id=one.id, village=request.village, turn_on=turn.first,
        reported_on=request.on, found=len(request.matters), reporter=request.reporter,
        note=request.note, by=work.user.name,
    )  # fmt: skip
    for matter in request.matters:
        needed(matter.what, "matters", "什么问题")
        _put_matter(
            work, matter, source=MatterSource.SWEEP, found_on=request.on, village=request.village,
            reporter=request.reporter, screening_id=one.id,
        )  # fmt: skip


@verb(
    "close_screening", "排查结束",
    access=KEEPERS, request=CloseScreeningRequest, on_case=False, group="duty",
)  # fmt: skip
def close_screening(work: Work, request: CloseScreeningRequest) -> None:
    """End a screening; its matters stay on their lists."""
    one = _open(work, request.screening)
    needed(request.result, "result", "排查总结")
    work.put(Row.SCREENING, one.id, closed_on=work.today, result=request.result)


@verb(
    "add_matter", "登记问题",
    access=INTAKE_WORK, request=AddMatterRequest, on_case=False, group="duty",
)  # fmt: skip
def add_matter(work: Work, request: AddMatterRequest) -> None:
    """Put a matter on the list that a grid worker, a visit or somebody told of."""
    needed(request.what, "what", "什么问题")
    needed(request.village, "village", "村（社区）")
    work.not_in_future(request.on)
    _put_matter(
        work, request, source=request.source, found_on=request.on, village=request.village,
        reporter=request.reporter,
    )  # fmt: skip


@verb(
    "take_grid_sheet", "收网格表格",
    access=INTAKE_WORK, request=GridSheetRequest, on_case=False, group="duty",
)  # fmt: skip
def take_grid_sheet(work: Work, request: GridSheetRequest) -> None:
    """Put every row of a sheet on the list, its columns read as the importer reads a ledger's.

    A row that stands there already is left out; that and what could not be read is told.
    """
    there = {
        (m.village, m.what, m.people)
        for m in asked.matters(work.writer.session, viewer_of(work))
    }
    read = read_ledger(Path(request.file), today=work.today)
    taken, twice = 0, len(read.doubled)
    for row in read.rows:
        village = row.village or request.village
        if not village:
            raise BadInput("grid_no_village", field="village")
        people = "、".join(party.name for party in row.parties)
        what = row.facts or row.claims or row.category_text or people
        if (village, what, people) in there:
            twice += 1
            continue
        there.add((village, what, people))
        phone = next((party.phone for party in row.parties if party.phone), "")
        matter = MatterInput(what=what, people=people, phone=phone, kind=row.category_text)
        _put_matter(
            work, matter, source=MatterSource.GRID, found_on=row.registered_on, village=village,
            reporter=row.grid_worker,
        )  # fmt: skip
        taken += 1
    refused = [row.place.source for row in read.refused]
    work.notice(
        "grid_taken", taken=str(taken), twice=str(twice or ""), refused="、".join(refused)
    )


@verb(
    "own_matter", "定责任人",
    access=INTAKE_WORK, request=OwnMatterRequest, on_case=False, group="duty",
)  # fmt: skip
def own_matter(work: Work, request: OwnMatterRequest) -> None:
    """Say who settles a matter and until when; said again, the later word counts."""
    found = open_matter(work, request.matter)
    needed(request.owner, "owner", "责任人")
    if request.due_on < work.today:
        raise BadInput("order_due_past", field="due_on", day=request.due_on.isoformat())
    work.put(
        Row.SCREENING_MATTER, found.id, owner=request.owner, owner_organ=request.organ,
        measures=request.measures, due_on=request.due_on, assigned_on=work.today,
    )  # fmt: skip


@verb(
    "strike_matter", "核销问题",
    access=INTAKE_WORK, request=StrikeMatterRequest, on_case=False, group="duty",
)  # fmt: skip
def strike_matter(work: Work, request: StrikeMatterRequest) -> None:
    """Strike a matter off on its proof. Raises RuleBroken ``matter_not_owned``."""
    found = open_matter(work, request.matter)
    if not found.owner:
        raise RuleBroken("matter_not_owned")
    needed(request.how, "how", "怎么化解的")
    needed(request.proof, "proof", "销号依据")
    needed(request.approved_by, "approved_by", "核销人")
    work.not_in_future(request.on)
    work.not_before(request.on, found.found_on, "matter_struck_early")
    sha256 = _kept(work, request.file)
    work.put(
        Row.SCREENING_MATTER, found.id, struck_on=request.on, struck_how=request.how,
        proof=request.proof, sha256=sha256, file_label="销号凭证" if sha256 else "",
        approved_by=request.approved_by, struck_by=work.user.name,
    )  # fmt: skip


@verb(
    "link_matter", "是同一件案件",
    access=INTAKE_WORK, request=LinkMatterRequest, on_case=False, group="duty",
)  # fmt: skip
def link_matter(work: Work, request: LinkMatterRequest) -> None:
    """Say which case a matter is the same as. Raises RuleBroken ``matter_has_case``."""
    found = _without_case(work, request.matter)
    work.put(Row.SCREENING_MATTER, found.id, case_id=own_case(work, request.case).id)


@verb(
    "receive_matter", "问题转接待登记",
    access=INTAKE_WORK, request=ReceiveMatterRequest, on_case=False, group="duty",
)  # fmt: skip
def receive_matter(work: Work, request: ReceiveMatterRequest) -> None:
    """Register a case from a matter with what was noted of it."""
    found = _without_case(work, request.matter)
    source = _SOURCES.get(MatterSource(found.source), IntakeSource.SCREENING)
    case = registered_from(work, request, source, found.village, found.village, found.phone)
    work.put(Row.SCREENING_MATTER, found.id, case_id=case)


def open_matter(work: Work, matter: str) -> MatterLine:
    """A matter that is not struck off. Raises RuleBroken ``matter_unknown``."""
    found = (
        asked.matters(work.writer.session, viewer_of(work), one=matter) if matter else []
    )
    if not found or found[0].struck_on:
        raise RuleBroken("matter_unknown")
    if found[0].is_masked:
        raise NotAllowed("case_sensitive")
    return found[0]


def _without_case(work: Work, matter: str) -> MatterLine:
    found = open_matter(work, matter)
    if found.case_id:
        raise RuleBroken("matter_has_case", number=found.case_no)
    return found


def _open(work: Work, screening: str) -> ScreeningLine:
    found = asked.screenings(work.writer.session, screening) if screening else []
    if not found or found[0].closed_on:
        raise RuleBroken("screening_unknown")
    return found[0]


def _put_matter(work: Work, told: MatterInput, **more: Any) -> None:
    work.put(
        Row.SCREENING_MATTER, what=told.what, people=told.people, phone=told.phone,
        kind=told.kind, by=work.user.name, **more,
    )  # fmt: skip


def _kept(work: Work, file: str) -> str:
    """The file sealed and named by a row; gives its digest."""
    if not file or work.stage is None:
        return ""
    staged = work.stage(Path(file))
    attachments.attach(work.writer.session, staged)
    return staged.sha256
