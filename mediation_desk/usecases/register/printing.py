"""Papers of the register: the sheet of allowances ready to stamp, the slip to village counsel.

Nothing is kept in the store. The sheet names mediators and case numbers, never a party.
"""

from __future__ import annotations

from pathlib import Path

from mediation_desk.domain.dates import zh_date, zh_month_day
from mediation_desk.domain.errors import NotAllowed, RuleBroken
from mediation_desk.domain.labels import label
from mediation_desk.domain.money import Money, total
from mediation_desk.domain.register.grading import AllowanceState
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.register.allowance_views import (
    ClaimShown,
    Period,
    allowance_claims,
    period_of,
)
from mediation_desk.usecases.register.views import advices
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.upkeep.backup_places import centre_name

_COUNTED = (AllowanceState.CLAIMED, AllowanceState.APPROVED, AllowanceState.PAID)
_HEADING = [
    "序号", "案号", "协议编号", "调解员", "等级", "依据的事实", "金额（元）", "申报日期", "情况",
]  # fmt: skip


@query("print_allowances", access=SEERS)
def print_allowances(
    desk: Desk, year: int, month: int, folder: Path, *, quarter: bool = False
) -> list[Path]:
    """The sheet of a month or a quarter by the day of claiming; refused and withdrawn left out.

    Raises RuleBroken ``allowance_none`` where nothing was claimed.
    """
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    period = period_of(year, month, quarter=quarter)
    found = tuple(reversed([
        one for one in allowance_claims(desk)
        if period.first <= one.line.claimed_on <= period.last and one.state in _COUNTED
    ]))  # fmt: skip
    if not found:
        raise RuleBroken("allowance_none", period=period.words)
    found = tuple(sorted(found, key=lambda one: (one.line.claimed_on, one.line.id)))
    rows = [_row(place, one) for place, one in enumerate(found, start=1)]
    whole = total(one.line.pay for one in found)
    rows.append(["合计", f"{len(found)} 件", "", "", "", whole.upper, whole.comma, "", ""])
    chart = Chart(
        f"{period.words}以案定补（个案补贴）申报表", centre_name(desk.store), _HEADING, rows,
        (2, 7, 7, 5, 3, 9, 4, 4, 4), _foot(found),
    )  # fmt: skip
    return written(
        desk, drawn(chart), folder, f"以案定补申报表 {_name(period, quarter=quarter)}",
    )


def _row(place: int, one: ClaimShown) -> list[str]:
    line = one.line
    payees = "\n".join(f"{name} {part.comma}" for name, part in line.payees)
    names = payees if len(line.payees) > 1 else line.payees[0][0]
    changed = "（改定）" if line.counted and line.counted != line.grade else ""
    day = next((d for d in (line.paid_on, line.approved_on) if d), None)
    state = f"{label(one.state)}{f' {zh_month_day(day)}' if day else ''}"
    return [
        str(place), line.case_no, line.agreement_no, names, f"{line.grade}{changed}",
        "；".join(line.reasons), line.pay.comma, zh_month_day(line.claimed_on), state,
    ]  # fmt: skip


def _foot(found: tuple[ClaimShown, ...]) -> list[str]:
    sums: dict[str, list[Money]] = {}
    for one in found:
        for name, part in one.line.payees:
            sums.setdefault(name, []).append(part)
    basis = "；".join(dict.fromkeys(one.line.basis for one in found if one.line.basis))
    each = "；".join(f"{name} {total(parts).comma} 元" for name, parts in sorted(sums.items()))
    return [
        f"标准：{basis}", f"每人合计：{each}",
        "制表人（签名）：　　　　　　　审核人（签名）：　　　　　　　批准人（签名）：",
        "单位（盖章）：　　　　　　　　　　　　　　　　　　　　　　　　　　年　　月　　日",
    ]  # fmt: skip


def _name(period: Period, *, quarter: bool) -> str:
    first = period.first
    return f"{first.year}-Q{(first.month + 2) // 3}" if quarter else f"{first:%Y-%m}"


@query("print_advice", access=SEERS)
def print_advice(desk: Desk, advice: str, folder: Path) -> list[Path]:
    """The slip of a question to counsel; once it is answered with the written reply.

    Raises RuleBroken ``advice_unknown``; NotAllowed on a masked case.
    """
    from mediation_desk.papers.desk_sheets.approval import approval

    one = next((o.line for o in advices(desk) if advice in (o.line.id, o.line.number)), None)
    if one is None:
        raise RuleBroken("advice_unknown")
    if one.is_masked:
        raise NotAllowed("case_sensitive")
    day = f"　　　　{zh_date(one.replied_on)}" if one.replied_on else "　　　　　　年　　月　　日"
    rows = [
        ("法律顾问", one.counsel, 10), ("村（社区）", one.village, 10),
        ("案件", one.case_no or "不是案件上的事", 10),
        ("提出人、日期", f"{one.asked_by}　{zh_date(one.asked_on)}", 10),
        ("要问的问题", one.question, 40),
        ("答复期限", f"{zh_date(one.due_on)}以前", 10),
        ("书面意见", one.reply, 70), ("依据的法条", one.articles, 16),
        ("法律顾问签名", f"\n签名：{day}", 18),
    ]  # fmt: skip
    docx = approval("法律顾问咨询单", f"编号：{one.number}", rows)
    return written(desk, docx, folder, f"{one.number} 咨询单")
