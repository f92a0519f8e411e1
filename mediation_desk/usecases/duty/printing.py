"""Papers of the desk written out as Word and PDF: wall chart, slip of a whistle, monthly list.

Nothing is kept in the store. File names carry numbers and days, never people.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from mediation_desk.domain.dates import zh_date, zh_month_day, zh_weekday
from mediation_desk.domain.duty.roster import DutyHalf, DutyKind, Sitting, is_in_half
from mediation_desk.domain.errors import NotAllowed, RuleBroken
from mediation_desk.domain.labels import label, label_of
from mediation_desk.papers.desk_sheets.slips import (
    AboutCase,
    AnswerSlip,
    CallSlip,
    answer_slip,
    call_slip,
)
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.duty.leading_views import ListingLine, listed
from mediation_desk.usecases.duty.roster_views import attendance, week
from mediation_desk.usecases.duty.whistle_views import (
    CallShown,
    DepartmentLine,
    Month,
    points_of,
    whistle_month,
    whistle_to_print,
)
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.upkeep.backup_places import centre_name
from mediation_desk.usecases.word_files.converting import write_bytes

PAPERS = ("A4", "A3")


@query("print_roster", access=SEERS)
def print_roster(desk: Desk, day: date, folder: Path, paper: str = "A4") -> list[Path]:
    """The wall chart of the week in which a day lies; gives the files written."""
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    found = week(desk, day)
    first, last = found.days[0][0], found.days[-1][0]
    heading = ["", *(f"{zh_weekday(d)}\n{zh_month_day(d)}" for d, _told in found.days)]
    rows = [
        [label(half), *(_square(told, half) for _d, told in found.days)]
        for half in (DutyHalf.MORNING, DutyHalf.AFTERNOON)
    ]
    on_call = _on_call([one for _d, told in found.days for one in told])
    foot = [f"随叫随驻：{on_call}"] if on_call else []
    chart = Chart(
        "综治中心值班表", f"{centre_name(desk.store)}　{zh_date(first)}至{zh_date(last)}",
        heading, rows, (1, 3, 3, 3, 3, 3, 3, 3), foot, paper, size=14, height=48,
    )  # fmt: skip
    return written(desk, drawn(chart), folder, f"值班表 {first.isoformat()}")


def _square(told: Sequence[Sitting], half: DutyHalf) -> str:
    """Who sits in a half day, a kind a paragraph; those on call stand below the chart."""
    lines = []
    for kind in (DutyKind.RESIDENT, DutyKind.ROTATING):
        here = [one for one in told if one.slot.kind is kind and is_in_half(one, half)]
        for one in here:
            mark = "（换班）" if one.swap else ""
            # Who sits there starts a line of its own: no name is broken at the edge.
            lines.append(f"{label(kind)} {one.organ}".strip())
            lines += [f"{one.person}{mark}"] if one.person or mark else []
    return "\n".join(lines) or "—"


def _on_call(told: Sequence[Sitting]) -> str:
    named = [
        f"{one.organ} {one.person} {one.phone}".replace("  ", " ").strip()
        for one in told
        if one.slot.kind is DutyKind.ON_CALL
    ]
    return "；".join(dict.fromkeys(named))


@query("print_whistle", access=SEERS)
def print_whistle(desk: Desk, reference: str, folder: Path) -> list[Path]:
    """The slip of a whistle (ZZ-04), and for each department its answer's sheet (ZZ-05).

    Raises RuleBroken ``whistle_unknown``; NotAllowed on a masked case.
    """
    call = whistle_to_print(desk, reference)
    line, about = call.line, AboutCase()
    if line.case_id:
        case = facts_of(desk, line.case_id)
        people = "、".join(party.name for party in case.parties)
        about = AboutCase(case.register_no or case.case_no, people, case.stat_type)
    slip = CallSlip(
        line.number, line.blown_by, f"{zh_date(line.blown_on)} {line.blown_at}",
        "、".join(one.organ for one in call.called), f"{line.subject}\n{line.reason}", line.basis,
        _hour(line.arrive_on, line.arrive_at), line.place,
        f"{label_of('WhistleUrgency', line.urgency)}，{zh_date(line.answer_due_on)}以前反馈",
    )  # fmt: skip
    made = written(desk, call_slip(slip, about), folder, f"{line.number} 派单")
    for place, one in enumerate(call.called, start=1):
        docx = answer_slip(_answer(call, one), about)
        made += written(desk, docx, folder, f"{line.number} 反馈单{place}")
    return made


def _answer(call: CallShown, one: DepartmentLine) -> AnswerSlip:
    came = one.arrival in ("arrived", "late") and one.arrived_on is not None
    arrived = _hour(one.arrived_on, one.arrived_at) if came and one.arrived_on else ""
    return AnswerSlip(
        call.line.number, one.organ, _hour(call.line.arrive_on, call.line.arrive_at), arrived,
        one.people, one.measures, one.result, one.unsolved, one.next_step,
    )  # fmt: skip


@query("print_whistle_month", access=SEERS)
def print_month(desk: Desk, year: int, month: int, folder: Path) -> list[Path]:
    """The monthly list: each whistle by department, then how each department did."""
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    found = whistle_month(desk, year, month)
    heading = ["哨号", "吹哨日期", "报到部门", "事由", "报到", "反馈", "评价", "到哪一步"]
    chart = Chart(
        f"{year}年{month}月吹哨报到清单", centre_name(desk.store), heading, _month_rows(found),
        (5, 3, 4, 6, 4, 4, 2, 3), _month_foot(found),
    )  # fmt: skip
    return written(
        desk, drawn(chart), folder, f"吹哨报到清单 {year}-{month:02d}",
    )  # fmt: skip


def _month_rows(found: Month) -> list[list[str]]:
    rows = []
    for call in found.calls:
        line = call.line
        subject = "（敏感案件）" if line.is_masked else line.subject
        for one in call.called or (None,):
            told = _told(one) if one else ["", "", "", ""]
            rows.append([
                line.number, zh_month_day(line.blown_on), told[0], subject, *told[1:],
                label(call.state),
            ])  # fmt: skip
    return rows or [["本月没有吹哨", *[""] * 7]]


def _told(one: DepartmentLine) -> list[str]:
    arrived = label_of("WhistleArrival", one.arrival) if one.arrival else "没有登记"
    when = f" {zh_month_day(one.arrived_on)} {one.arrived_at}" if one.arrived_on else ""
    answered = zh_month_day(one.answered_on) if one.answered_on else "没有反馈"
    points = points_of(one)
    return [one.organ, f"{arrived}{when}".strip(), answered, "" if points is None else str(points)]


def _month_foot(found: Month) -> list[str]:
    return [
        f"{one.organ}：被叫 {one.called} 次，按时报到 {one.arrived}，迟到 {one.late}，"
        f"没有报到 {one.absent}，反馈 {one.answered}（逾期 {one.answered_late}）"
        + (f"，平均 {one.points} 分" if one.points else "")
        for one in found.departments
    ] + ["撤回的列在表里，不计次数。"]


@query("print_attendance", access=SEERS)
def print_attendance(desk: Desk, year: int, month: int, folder: Path) -> list[Path]:
    """How each department came to its squares in a month, until today at most."""
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    heading = ["部门", "应到", "到岗", "迟到", "未到", "请假", "没有登记"]
    rows = [
        [one.organ, *(str(n) for n in (
            one.planned, one.arrived, one.late, one.absent, one.excused, one.unsigned,
        ))]
        for one in attendance(desk, year, month)
    ]  # fmt: skip
    chart = Chart(
        f"{year}年{month}月值班考勤表", centre_name(desk.store), heading,
        rows or [["本月没有排班", *[""] * 6]], (6, 2, 2, 2, 2, 2, 2),
        ["应到按值班表的格数计，只算到今天。"],
    )  # fmt: skip
    return written(desk, drawn(chart), folder, f"值班考勤 {year}-{month:02d}")


@query("print_listing", access=SEERS)
def print_listing(desk: Desk, listing: str, folder: Path) -> list[Path]:
    """The form on which a listing, or once it is delisted that, is approved (ZZ-08).

    Raises RuleBroken ``listing_unknown``; NotAllowed on a masked case.
    """
    from mediation_desk.papers.desk_sheets.approval import approval

    one = next((o.line for o in listed(desk) if listing in (o.line.id, o.line.number)), None)
    if one is None:
        raise RuleBroken("listing_unknown")
    if one.is_masked:
        raise NotAllowed("case_sensitive")
    title = "销号审批表" if one.delisted_on else "挂牌审批表"
    docx = approval(f"矛盾纠纷{title}", f"编号：{one.number}", _approval_rows(one))
    return written(desk, docx, folder, f"{one.number} {title}")


def _approval_rows(one: ListingLine) -> list[tuple[str, str, int]]:
    level = label_of("ListingLevel", one.level)
    rows = [
        ("案件", f"{one.case_no}　{one.title}", 14),
        ("挂牌级别、日期", f"{level}　{zh_date(one.listed_on)}", 10),
        ("挂牌原因", one.reason, 28),
        ("化解要求、期限", f"{one.demand}\n{zh_date(one.due_on)}以前化解".strip(), 20),
        ("包案领导", one.leader, 10),
    ]
    if one.delisted_on:
        marks = (
            (one.is_performed, "协议已经履行"), (one.is_satisfied, "回访满意"),
            (one.is_quiet, "没有反复"),
        )  # fmt: skip
        ticks = "　".join(f"{'☑' if is_so else '☐'}{words}" for is_so, words in marks)
        rows += [("销号标准", ticks, 10), ("销号依据", one.proof, 28)]
        rows.append(("销号日期", zh_date(one.delisted_on), 10))
    approver = one.delist_approved_by if one.delisted_on else one.approved_by
    day = "　　　　年　　月　　日"
    rows += [
        ("申请", f"\n申请人（签名）：{day}", 18), ("审核", f"\n审核人（签名）：{day}", 18),
        ("批准", f"\n批准人{f'（{approver}）' if approver else ''}（签名）：{day}", 18),
    ]  # fmt: skip
    return rows


def _hour(day: date, at: str) -> str:
    return f"{zh_date(day)} {at}".strip()


def written(desk: Desk, docx: bytes, folder: Path, name: str) -> list[Path]:
    """The Word file and its PDF, in a folder; those of the practice township say so."""
    from mediation_desk.papers import issue as engine
    from mediation_desk.papers.practice import marked

    out = []
    word = marked(docx) if desk.is_practice else docx
    drawn = engine.convert(docx, practice=desk.is_practice)
    for ending, content in (("docx", word), ("pdf", drawn.pdf)):
        path = folder / f"{name}.{ending}"
        write_bytes(path, content)
        out.append(path)
    return out
