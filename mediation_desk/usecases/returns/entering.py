"""Figures that nobody can count from cases: typed for a unit, or copied from its paper form."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Annotated

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.returns.periods import read_period
from mediation_desk.records.queries.returns.kept import entered
from mediation_desk.records.writing import Row
from mediation_desk.reports.returns.layout import TYPED, Column, Layout
from mediation_desk.usecases.duty.kept import needed
from mediation_desk.usecases.registry import F, verb
from mediation_desk.usecases.requests import Pairs, Request, Text, Yes
from mediation_desk.usecases.returns.kept import RETURN_WORK
from mediation_desk.usecases.returns.views import Return, return_now
from mediation_desk.usecases.work import Work

_MOST = 10**12


class EnterFiguresRequest(Request):
    """The figures of one unit."""

    kind: Annotated[Text, F("哪种报表", kind="hidden")] = "people"
    period: Annotated[Text, F("哪一期", kind="hidden")]
    unit: Annotated[Text, F("填报单位", help="用纸报上来的单位，写它的名称")]
    figures: Annotated[
        Pairs, F("各栏的数", kind="long", help="一行一栏，冒号后面写数。没有的写 0，或者删去这一行")
    ] = ()
    is_on_paper: Annotated[Yes, F("是用纸报上来的单位", kind="hidden")] = False


@verb(
    "enter_return_figures", "人工填数",
    access=RETURN_WORK, request=EnterFiguresRequest, on_case=False, group="duty",
)  # fmt: skip
def enter_return_figures(work: Work, request: EnterFiguresRequest) -> None:
    """Keep the figures of a unit for a period, in place of those entered before.

    A unit of the desk gets only what is not counted from cases; one that reports on paper gets
    everything. Raises BadInput ``field_required``, ``return_period_unreadable``,
    ``return_figure_unknown``, ``return_figure_unreadable``; RuleBroken ``return_unit_unknown``.
    """
    needed(request.unit, "unit", "填报单位")
    period = read_period(request.period)
    session = work.writer.session
    found = return_now(session, work.today, period, request.kind)
    row, is_on_paper = _row_of(found, request)
    figures = _figures(found.layout, request.figures, is_on_paper)
    before = entered(session, request.kind, period.code)
    kept = next((one for one in reversed(before) if one.row == row), None)
    work.put(
        Row.RETURN_ENTRY, kept.id if kept else "", kind=request.kind, period=period.code,
        unit_key=row, is_on_paper=is_on_paper, figures=figures, entered_on=work.today,
        by=work.user.name,
    )  # fmt: skip


def _row_of(found: Return, request: EnterFiguresRequest) -> tuple[str, bool]:
    for row in found.counted.rows:
        if request.unit in (row.key, "".join(row.names)):
            on_paper = request.is_on_paper or row.key == row.names[0]
            return row.key, on_paper
    if not request.is_on_paper:
        raise RuleBroken("return_unit_unknown", field="unit", typed=request.unit)
    return request.unit, True


def columns_to_enter(layout: Layout, *, is_on_paper: bool) -> tuple[Column, ...]:
    """The columns that people fill in: all of a unit on paper, else those that are not counted."""
    return tuple(c for c in layout.columns if is_on_paper or c.counts == TYPED)


def proposed_figures(found: Return, row: str, *, is_on_paper: bool) -> str:
    """The lines of the form with what stands there now."""
    told = columns_to_enter(found.layout, is_on_paper=is_on_paper)
    rows = (row,) if row in found.counted.all_rows() else ()
    return "\n".join(f"{column.words}：{found.figure(column.key, rows)}" for column in told)


def _figures(
    layout: Layout, typed: tuple[tuple[str, str], ...], is_on_paper: bool
) -> Mapping[str, int]:
    columns = {c.words: c for c in columns_to_enter(layout, is_on_paper=is_on_paper)}
    out = {}
    for words, value in typed:
        column = columns.get(words.strip())
        if column is None:
            raise BadInput("return_figure_unknown", field="figures", typed=words)
        out[column.key] = _read(column, value)
    return out


def _read(column: Column, typed: str) -> int:
    """A whole number; of money 万元 with up to six decimals, in cents."""
    text = typed.replace(",", "").replace("，", "").strip() or "0"
    try:
        value = Decimal(text) * (1_000_000 if column.is_money else 1)
    except InvalidOperation:
        value = Decimal("0.5")
    if not value.is_finite() or value != value.to_integral_value() or not 0 <= value < _MOST:
        raise BadInput(
            "return_figure_unreadable", field="figures", column=column.words, typed=typed
        )
    return int(value)
