"""TJ-04 人民调解案件登记簿: the cases that TJ-01 counts, a line each, as XLSX and on paper.

A case that the reader may not see stands there by its number alone.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from mediation_desk.domain.agreements import AgreementFacts
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import NotAllowed
from mediation_desk.domain.labels import label
from mediation_desk.domain.returns.periods import Times
from mediation_desk.tracks.standing import is_performed
from mediation_desk.usecases.county.to_do import HIDDEN
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.rates.views import case_lines
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.returns.kept import people_rules
from mediation_desk.usecases.returns.views import Return, made_return
from mediation_desk.usecases.runs import runs_of
from mediation_desk.usecases.upkeep.backup_places import centre_name
from mediation_desk.usecases.word_files.converting import write_bytes

_HEAD = (
    "序号", "编号", "受理日", "当事人", "类型", "来源", "调解员", "结果", "协议形式", "金额",
    "履行", "回访", "归档号",
)  # fmt: skip
_WIDTHS = (2, 6, 4, 7, 4, 4, 4, 4, 3, 4, 4, 4, 6)
_MANY = 100_000
Cell = str | int | Decimal | date


@query("print_case_register", access=SEERS)
def print_case_register(desk: Desk, period: Times, folder: Path) -> list[Path]:
    """The register of a period as XLSX, Word and PDF."""
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    found = made_return(desk, period)
    rows = _rows(desk, found)
    title = "人民调解案件登记簿"
    name = f"TJ-04 {title} {period.words}"
    path = folder / f"{name}.xlsx"
    write_bytes(path, _book(title, rows))
    told = [[_said(cell) for cell in row] for row in rows]
    chart = Chart(
        title, f"{centre_name(desk.store)}　{period.words}", _HEAD, told, _WIDTHS,
        [f"共 {len(rows)} 件。"], size=8,
    )  # fmt: skip
    return [path, *written(desk, drawn(chart), folder, name)]


def _rows(desk: Desk, found: Return) -> list[list[Cell]]:
    ids = found.cases("cases")
    numbers = {line.id: line.number for line in case_lines(desk, ids, _MANY)}
    rows: list[list[Cell]] = []
    for place, case in enumerate(ids, start=1):
        try:
            run = _counted(desk, case, found)
        except NotAllowed:
            rows.append([place, numbers.get(case, ""), "", HIDDEN, *[""] * (len(_HEAD) - 4)])
        else:
            rows.append([place, *_row(run)])
    return rows


def _counted(desk: Desk, case: str, found: Return) -> CaseFacts:
    """The run of the committee that the return counts."""
    runs = runs_of(desk, case)
    tracks = people_rules(found.habits).tracks
    mine = [r for r in runs if r.accepted_on and r.track.value in tracks]
    return max(mine, key=lambda run: run.accepted_on or date.min, default=runs[0])


def _row(run: CaseFacts) -> list[Cell]:
    agreement = run.agreement if run.agreement and run.agreement.effective_on else None
    visits = [visit.visited_on for visit in run.follow_ups]
    return [
        run.case_no or run.register_no, run.accepted_on or "",
        "、".join(party.name for party in run.parties), run.stat_type, label(run.source),
        "、".join(mediator.name for mediator in run.current_mediators), label(run.outcome),
        label(agreement.form) if agreement else "",
        Decimal(agreement.total.cents) / 100 if agreement else "", _performed(agreement),
        max(visits) if visits else "", run.case_no if run.filed_on else "",
    ]  # fmt: skip


def _performed(agreement: AgreementFacts | None) -> str:
    if agreement is None or not agreement.payments:
        return ""
    if is_performed(agreement):
        return "已履行"
    return "部分履行" if any(payment.paid for payment in agreement.payments) else "未履行"


def _said(cell: Cell) -> str:
    if isinstance(cell, date):
        return zh_date(cell)
    return f"{cell:,.2f}" if isinstance(cell, Decimal) else str(cell)


def _book(title: str, rows: Sequence[Sequence[Cell]]) -> bytes:
    """Days as days, money as numbers; a text stays text, whatever it begins with."""
    from openpyxl import Workbook

    book = Workbook()
    tab = book.worksheets[0]
    tab.title = title
    for down, row in enumerate((_HEAD, *rows), start=1):
        for place, value in enumerate(row, start=1):
            cell = tab.cell(down, place)
            cell.value = value
            if isinstance(value, str):
                cell.data_type, cell.number_format = "s", "@"
            elif isinstance(value, date):
                cell.number_format = "yyyy-mm-dd"
            elif isinstance(value, Decimal):
                cell.number_format = "0.00"
    tab.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
