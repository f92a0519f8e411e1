"""The pack of the weekly risk meeting and the wall table, as Word and PDF. File names carry days.
"""

from __future__ import annotations

from pathlib import Path

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label_of
from mediation_desk.papers.desk_sheets.charts import Chart
from mediation_desk.usecases.briefing.views import GraveShown, Week, grave_cases, risk_week
from mediation_desk.usecases.county.to_do import HIDDEN
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS, duty_habits
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.risk.asking import owed_words
from mediation_desk.usecases.upkeep.backup_places import centre_name


@query("print_risk_week", access=SEERS)
def print_risk_week(desk: Desk, folder: Path) -> list[Path]:
    """Red and orange cases, what rose, what is late, whistles, old matters, steps; one print."""
    from mediation_desk.papers.desk_sheets.charts import drawn

    first, *more = _charts(desk, risk_week(desk))
    return written(desk, drawn(first, *more), folder, f"风险研判 {desk.clock.today().isoformat()}")


@query("print_wall_table", access=SEERS)
def print_wall_table(desk: Desk, folder: Path) -> list[Path]:
    """挂图作战: open red and orange cases on A3."""
    from mediation_desk.papers.desk_sheets.charts import drawn

    has_names = duty_habits(desk).pack_names
    rows = [[*_named(one, has_names=has_names), one.line.mediator, _why(one), _owed(one), ""]
            for one in grave_cases(desk)]  # fmt: skip
    chart = Chart(
        "红色、橙色矛盾纠纷挂图作战表", _under(desk),
        ("等级", "案号", "案件", "调解员", "原因", "要办的和期限", "进展（手写）"),
        rows or [["", "没有", *[""] * 5]], (2, 4, 5, 3, 6, 7, 5), paper="A3", height=16,
    )  # fmt: skip
    return written(desk, drawn(chart), folder, f"挂图作战表 {desk.clock.today().isoformat()}")


def _charts(desk: Desk, week: Week) -> list[Chart]:
    names = week.has_names
    cases = [[*_named(one, has_names=names), _why(one), _owed(one)] for one in week.cases]
    risen = [[*_named(one, has_names=names), _from(one)] for one in week.cases if one.is_risen]
    late = [
        [*_named(one, has_names=names), owed_words(duty)] for one in week.cases
        for duty in one.late
    ]  # fmt: skip
    calls = [
        [call.line.number, HIDDEN if call.line.is_masked else call.line.subject,
         "、".join(d.organ for d in call.called if d.answered_on is None),
         zh_date(call.line.answer_due_on)]
        for call in week.whistles
    ]  # fmt: skip
    reviews = [[one.number, zh_date(one.last_day), _days(one.days_left)] for one in week.reviews]
    steps = [
        [one.line.number, one.line.organ, label_of("EscalationStep", one.line.step),
         zh_date(one.line.due_on)]
        for one in week.steps
    ]  # fmt: skip
    case = ("等级", "案号", "案件")
    return [
        _chart("风险研判会材料", (*case, "原因", "要办的和期限"), cases, (2, 4, 5, 6, 8),
               _under(desk)),
        _chart("一周以来升级的", (*case, "从哪一级升上来"), risen, (2, 4, 6, 5)),
        _chart("逾期没有办的", (*case, "什么事、哪天以前"), late, (2, 4, 6, 8)),
        _chart("吹哨没有反馈的", ("哨号", "事由", "还没有反馈的部门", "反馈期限"), calls,
               (4, 6, 6, 4)),
        _chart("积案要研判的", ("案号", "研判期限", "还剩"), reviews, (6, 4, 4)),
        _chart("通报、约谈、督办没有整改反馈的", ("文号", "责任单位", "哪一步", "整改期限"), steps,
               (5, 6, 3, 4)),
    ]  # fmt: skip


def _chart(
    title: str, heading: tuple[str, ...], rows: list[list[str]], widths: tuple[int, ...],
    under: str = "",
) -> Chart:  # fmt: skip
    nothing = [["没有", *[""] * (len(heading) - 1)]]
    return Chart(title, under, heading, rows or nothing, widths)


def _under(desk: Desk) -> str:
    return f"{centre_name(desk.store)}　{zh_date(desk.clock.today())}"


def _named(one: GraveShown, *, has_names: bool) -> list[str]:
    """Colour, number and what it is about: with the names of its title only where that is set."""
    line = one.line
    colour = label_of("RiskColour", line.colour).partition("（")[0]
    about = line.title if has_names else f"{line.village}{line.stat_type}"
    return [colour, line.number, HIDDEN if line.is_masked else about]


def _why(one: GraveShown) -> str:
    return "\n".join(one.reasons)


def _owed(one: GraveShown) -> str:
    late = set(one.late)
    return "\n".join(f"{'【逾期】' if d in late else ''}{owed_words(d)}" for d in one.owed)


def _from(one: GraveShown) -> str:
    return label_of("RiskColour", one.risen_from) if one.risen_from else "没有评过"


def _days(left: int) -> str:
    return f"已逾期{-left}天" if left < 0 else f"还剩{left}天"
