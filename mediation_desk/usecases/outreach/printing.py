"""排查登记表 (ZZ-10) with its three lists, and the month's visits by village, as Word and PDF.

Nothing is kept in the store. File names carry days, never people.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from mediation_desk.domain.dates import zh_date, zh_month_day
from mediation_desk.domain.labels import label, label_of
from mediation_desk.usecases.county.to_do import HIDDEN
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.outreach.views import (
    MatterShown,
    matters,
    screenings,
    village_counts,
)
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.schedule.kept import SEERS
from mediation_desk.usecases.upkeep.backup_places import centre_name

_HEAD = (
    "序号", "时间", "村（社区）", "当事人", "类型", "简况", "责任人", "化解措施", "进度", "结果",
)  # fmt: skip
_WIDTHS = (2, 4, 4, 5, 4, 9, 4, 7, 3, 7)


@query("print_matters", access=SEERS)
def print_matters(desk: Desk, folder: Path, screening: str = "") -> list[Path]:
    """The lists of one screening, or of everything found; who owes a report stands below."""
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    found = [one for one in matters(desk) if screening in ("", one.line.screening_id)]
    shown = next((one for one in screenings(desk) if one.line.id == screening), None)
    title = shown.line.name if shown else "矛盾纠纷排查登记表"
    today = desk.clock.today()
    rows = [_row(place, one) for place, one in enumerate(found, start=1)]
    struck = sum(one.line.struck_on is not None for one in found)
    foot = [f"合计 {len(found)} 件，已销号 {struck} 件。"]
    if shown is not None:
        foot += [
            f"{o.village}没有报{zh_month_day(o.turn.first)}至{zh_month_day(o.turn.last)}这一期。"
            for o in shown.owed
        ]
        zero = [s for s in shown.sweeps if s.found == 0]
        foot += [f"零报告 {len(zero)} 次。"] if zero else []
    chart = Chart(
        title, f"{centre_name(desk.store)}　{zh_date(today)}", _HEAD,
        rows or [["没有问题", *[""] * (len(_HEAD) - 1)]], _WIDTHS, foot,
    )  # fmt: skip
    return written(
        desk, drawn(chart), folder, f"排查登记表 {today.isoformat()}",
    )  # fmt: skip


def _row(place: int, one: MatterShown) -> list[str]:
    line = one.line
    result = f"{zh_month_day(line.struck_on)}：{line.struck_how}" if line.struck_on else ""
    return [
        str(place), zh_date(line.found_on), line.village,
        HIDDEN if line.is_masked else line.people, line.kind,
        HIDDEN if line.is_masked else line.what,
        f"{line.owner_organ} {line.owner}".strip(), line.measures, label(one.state),
        "" if line.is_masked else result,
    ]  # fmt: skip


@query("print_visit_month", access=SEERS)
def print_visit_month(desk: Desk, year: int, month: int, folder: Path) -> list[Path]:
    """How often each village was gone to in a month, by kind."""
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    first = date(year, month, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    kinds = ("open_door", "appointed", "at_home", "return_call")
    counts = village_counts(desk, first, last)
    named = (label_of("OutreachKind", kind) for kind in kinds)
    heading = ["村（社区）", *named, "合计", "成为案件"]
    rows: list[Sequence[str]] = [
        [one.village, *(str(getattr(one, kind)) for kind in kinds), str(one.total),
         str(one.received)]
        for one in counts
    ]  # fmt: skip
    if rows:
        sums = [sum(getattr(one, kind) for one in counts) for kind in kinds]
        received = sum(one.received for one in counts)
        rows.append(["合计", *map(str, sums), str(sum(sums)), str(received)])
    chart = Chart(
        f"{year}年{month}月走访统计", centre_name(desk.store), heading,
        rows or [["本月没有走访", *[""] * 6]], (6, 3, 3, 3, 3, 3, 3),
        ["约好还没有去的、写了不去的不计。"],
    )  # fmt: skip
    return written(desk, drawn(chart), folder, f"走访统计 {year}-{month:02d}")
