"""离案办公: cases taken out of the office in one go, the sheet that goes along, the answers home.

Each case becomes a planned visit with what the file knows, so nothing is typed twice; the sheet has
room to write by hand, and what comes back is noted visit by visit in the order of the sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.dates import zh_date, zh_month_day
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.names import names_in
from mediation_desk.domain.outreach.screening import OutreachKind
from mediation_desk.records.queries.schedule import outreach as asked
from mediation_desk.tracks.clocks import ClockState
from mediation_desk.usecases.asking import case_page, viewer_of
from mediation_desk.usecases.casework.next_step import next_deed
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import own_case, worded
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.outreach.views import VisitLine, visits
from mediation_desk.usecases.registry import INTAKE_WORK, F, query, verb
from mediation_desk.usecases.requests import Day, Request, Text
from mediation_desk.usecases.schedule.kept import SEERS
from mediation_desk.usecases.upkeep.backup_places import centre_name
from mediation_desk.usecases.work import Work

_HEAD = (
    "序号", "案号", "村、到谁家", "见谁", "什么事", "该办的", "了解到的情况（手写）",
    "下一步、哪天以前（手写）",
)  # fmt: skip
_WIDTHS = (2, 5, 6, 6, 5, 6, 12, 7)
_ROW_HEIGHT = 28


class GoOutRequest(Request):
    """The cases that go along."""

    cases: Annotated[Text, F("带哪些案件", help="案号或登记号，几件用顿号隔开")]
    on: Annotated[Day, F("哪一天去")]
    kind: Annotated[OutreachKind, worded(OutreachKind), F("哪一种走访")] = OutreachKind.AT_HOME
    visitors: Annotated[Text, F("谁去", help="几个人用顿号隔开；空着就是本人")] = ""


@verb(
    "take_cases_out", "带案件外出",
    access=INTAKE_WORK, request=GoOutRequest, on_case=False, group="duty",
)  # fmt: skip
def take_cases_out(work: Work, request: GoOutRequest) -> None:
    """Plan a visit for each case. Raises BadInput ``outing_no_case``, ``visit_past``; RuleBroken
    ``outing_twice``, ``case_unknown``.
    """
    typed = names_in(request.cases)
    if not typed:
        raise BadInput("outing_no_case", field="cases")
    planned = asked.visits(work.writer.session, viewer_of(work))
    taken = {one.case_id for one in planned if is_ahead(one) and one.visited_on == request.on}
    for number in typed:
        case = own_case(work, number)
        if case.id in taken:
            raise RuleBroken("outing_twice", field="cases", number=_number(case))
        taken.add(case.id)
        work.then(
            "plan_visit", on=request.on, kind=request.kind, visitors=request.visitors,
            case=number, **_known(case),
        )  # fmt: skip


def is_ahead(one: VisitLine) -> bool:
    """Whether a visit is planned and neither made nor dropped."""
    return not (one.findings or one.dropped_why or one.is_masked)


@query("outing_days", access=SEERS)
def outing_days(desk: Desk) -> tuple[date, ...]:
    """The days with planned visits, the earliest first."""
    return tuple(sorted({one.visited_on for one in visits(desk) if is_ahead(one)}))


@query("print_outing", access=SEERS)
def print_outing(desk: Desk, day: date, folder: Path) -> list[Path]:
    """外出单: the planned visits of a day with what the file knows and room to write."""
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    out = [one for one in visits(desk) if is_ahead(one) and one.visited_on == day]
    who = "、".join(dict.fromkeys(name for one in out for name in names_in(one.visitors)))
    rows = [_row(desk, place, one) for place, one in enumerate(out, start=1)]
    chart = Chart(
        "外出单", f"{centre_name(desk.store)}　{zh_date(day)}　外出人：{who}", _HEAD,
        rows or [["", "这一天没有约好的走访", *[""] * (len(_HEAD) - 2)]], _WIDTHS,
        ["有当事人的姓名、电话，不要给别人看，回来以后交回。"], height=_ROW_HEIGHT, size=10,
    )  # fmt: skip
    return written(desk, drawn(chart), folder, f"外出单 {day.isoformat()}")


def _row(desk: Desk, place: int, one: VisitLine) -> Sequence[str]:
    due = _due(desk, one.case_id) if one.case_id else ""
    where = "，".join(dict.fromkeys(filter(None, (one.village, one.place))))
    met = "\n".join(filter(None, (one.people, one.phone)))
    when = f"{one.start_at} " if one.start_at else ""
    return [str(place), one.case_no, f"{when}{where}", met, one.topic, due, "", ""]


def _due(desk: Desk, case_id: str) -> str:
    """What is next in a case and its nearest last day."""
    page = case_page(desk, case_id, note=False)
    found = next_deed(page.facts, page.allowed, desk.rules.of(page.facts))
    running = [one for one in page.clocks if one.state == ClockState.RUNNING.value]
    first = min(running, key=lambda one: one.legal_last_day, default=None)
    ends = f"{first.label}：{zh_month_day(first.legal_last_day)}以前" if first else ""
    return "\n".join(filter(None, (found.label if found else "", ends)))


def _known(case: CaseFacts) -> dict[str, str]:
    """What the file tells of whom to see, and where."""
    phone = next((one.person.phone for one in case.parties if one.person.phone), "")
    home = next((one.person.address for one in case.parties if one.person.address), "")
    return {
        "village": case.village or case.place or case.center.name, "place": home or case.place,
        "people": "、".join(one.person.name for one in case.parties), "phone": phone,
        "topic": case.stat_type or case.title,
    }  # fmt: skip


def _number(case: CaseFacts) -> str:
    return case.case_no or case.register_no
