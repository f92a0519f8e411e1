"""The backlog with its countdown and the next look; what of it waits; the printed list. Asks only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.money import Money
from mediation_desk.records.queries.backlog import asked
from mediation_desk.records.queries.backlog.asked import BacklogLine
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.county.to_do import HIDDEN, ToDo
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.upkeep.backup_places import centre_name

__all__ = ["BacklogLine", "BacklogShown", "backlog", "backlog_to_do", "print_backlog"]
_AHEAD = 7


@dataclass(frozen=True, slots=True)
class BacklogShown:
    """An old matter; ``review_on``: last day of the next look, None once it is struck off."""

    line: BacklogLine
    days_left: int
    review_on: date | None


@query("backlog", access=SEERS)
def backlog(desk: Desk) -> tuple[BacklogShown, ...]:
    """Open ones first, the nearest last day first; then those struck off."""
    today = desk.clock.today()
    with desk.store.read() as session:
        lines = asked.backlog(session, viewer_of(desk))
        looked = asked.last_looks(session)
    found = []
    for one in lines:
        last = max(one.listed_on, looked.get(one.id, one.listed_on))
        due = None if one.struck_on else last + timedelta(days=one.review_days)
        found.append(BacklogShown(one, (one.due_on - today).days, due))
    return tuple(sorted(found, key=lambda shown: shown.line.struck_on is not None))


@query("backlog_to_do", access=SEERS)
def backlog_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """Looks, last days and promises that are due within a week or overdue."""
    today, found = desk.clock.today(), []
    for one in backlog(desk):
        if one.review_on is None:
            continue
        days = [("积案研判", one.review_on), ("积案化解到期", one.line.due_on)]
        days += [
            (f"兑现承诺：{p.promised_by}", p.due_on)
            for p in one.line.promises if p.due_on and p.kept_on is None
        ]  # fmt: skip
        found += [
            ToDo(
                "desk", f"backlog/{one.line.id}", one.line.case_no, one.line.title or HIDDEN,
                one.line.case_no, what, day, (day - today).days,
            )
            for what, day in days if (day - today).days <= _AHEAD
        ]  # fmt: skip
    return tuple(found)


@query("print_backlog", access=SEERS)
def print_backlog(desk: Desk, folder: Path) -> list[Path]:
    """The list for the wall of the office; gives the files written."""
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    rows = [_row(one) for one in backlog(desk)]
    chart = Chart(
        "历史积案化解台账", f"{centre_name(desk.store)}　{zh_date(desk.clock.today())}",
        ("案号", "案件", "起始年份", "金额", "人数", "卡在哪里", "化解方案", "期限",
         "研判、承诺", "状态"),
        rows or [["没有积案", *[""] * 9]], (4, 4, 2, 3, 2, 5, 5, 3, 4, 3),
    )  # fmt: skip
    return written(
        desk, drawn(chart), folder, f"积案台账 {desk.clock.today().isoformat()}",
    )


def _row(one: BacklogShown) -> list[str]:
    line = one.line
    kept = sum(1 for p in line.promises if p.kept_on)
    amount = "" if line.amount_cents is None else f"{Money(line.amount_cents).comma}元"
    state = "已销号" if line.struck_on else left_words(one.days_left)
    looks = f"研判{len(line.reviews)}次，承诺{len(line.promises)}项，兑现{kept}项"
    return [
        line.case_no, line.title or HIDDEN, str(line.origin_year), amount, str(line.people or ""),
        line.blocked_by, line.plan, zh_date(line.due_on), looks, state,
    ]  # fmt: skip


def left_words(days: int) -> str:
    """The countdown in words."""
    return f"已逾期{-days}天" if days < 0 else f"还剩{days}天"
