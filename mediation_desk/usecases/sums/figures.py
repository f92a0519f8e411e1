"""Figures that sums look up: entered here with their source, or at the county for all townships.

A figure without its source is not taken. Entering one again for the same thing replaces it; the
history keeps both.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import Field

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.sums.figures import FIGURE_KINDS, LPR, NATION, FigureKind
from mediation_desk.records.lawbook import FIGURES
from mediation_desk.records.queries.sums import figures as asked
from mediation_desk.records.queries.sums.figures import FigureLine
from mediation_desk.records.settings import set_shared
from mediation_desk.records.writing import Row
from mediation_desk.sync.trust.documents import CentreRole
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import EVERYBODY, Access, Choice, F, Role, Scope, query, verb
from mediation_desk.usecases.requests import MaybeDay, Request, Text
from mediation_desk.usecases.work import Work

__all__ = ["KEEPERS", "FigureShown", "enter_figure", "figures", "take_out_figure"]
KEEPERS: Access = {Role.ADMIN: Scope.ALL, Role.HEAD: Scope.ALL, Role.MEDIATOR: Scope.ALL}
_KINDS = tuple(Choice(kind.code, kind.label) for kind in FIGURE_KINDS.values())
_LARGEST = Decimal(10**9)
_MOST_PER_CENT = Decimal(100)


class FigureRequest(Request):
    """One figure with where it comes from."""

    kind: Annotated[Text, F("哪一种数字", kind="choice", choices=_KINDS)]
    region: Annotated[Text, F("哪里的", help="如 甘肃省、兰州市；全国的数不用填")] = ""
    year: Annotated[
        Annotated[int, Field(ge=1990, le=2100)] | None,
        F("哪一年的", help="这个数字说的是哪一年，不是公布的那年；LPR不用填"),
    ] = None
    on: Annotated[MaybeDay, F("公布的日子", help="LPR才填")] = None
    value: Annotated[Text, F("数字", help="收入、工资写元；LPR写百分之几，如 3.00")]
    source: Annotated[Text, F("来源", help="哪个部门、哪份公报，什么时候公布的")]


class TakeOutFigureRequest(Request):
    """A figure that was entered by mistake."""

    figure: Annotated[Text, F("哪一个数字", kind="hidden")]


@dataclass(frozen=True, slots=True)
class FigureShown:
    """A figure as people read it. ``origin``: ``shipped``, ``own`` or ``county``."""

    line: FigureLine
    label: str
    unit: str


@query("reference_figures", access=EVERYBODY)
def figures(desk: Desk) -> tuple[FigureShown, ...]:
    """Every figure that is known, by kind and place, the newest first."""
    with desk.store.read() as session:
        found = asked.figures(session)
    places = {code: place for place, code in enumerate(FIGURE_KINDS)}
    found.sort(key=lambda one: (places.get(one.kind, 99), one.region, -_when(one).toordinal()))
    return tuple(_shown(line) for line in found)


def _when(line: FigureLine) -> date:
    return line.on_day or date(line.year, 12, 31)


def _shown(line: FigureLine) -> FigureShown:
    kind = FIGURE_KINDS.get(line.kind, FigureKind(line.kind, line.kind, ""))
    return FigureShown(line, kind.label, kind.unit)


@verb(
    "enter_figure", "录入参照数字",
    access=KEEPERS, request=FigureRequest, on_case=False, group="sums",
)  # fmt: skip
def enter_figure(work: Work, request: FigureRequest) -> None:
    """Enter a figure; at the county it also goes down to every township with the next package."""
    if request.kind not in FIGURE_KINDS:
        raise BadInput("field_required", field="kind", label="哪一种数字")
    is_rate = request.kind == LPR
    region, year = _place(request)
    value = _value(request.value, _MOST_PER_CENT if is_rate else _LARGEST)
    if not request.source:
        raise BadInput("field_required", field="source", label="来源")
    if request.on is not None:
        work.not_in_future(request.on)
    on = request.on if is_rate else None
    before = next(
        (one.id for one in asked.own_figures(work.writer.session)
         if (one.kind, one.region, one.year) == (request.kind, region, year)
         and (one.on_day is None or on is None or one.on_day.month == on.month)),
        "",
    )  # fmt: skip
    work.put(
        Row.FIGURE, before, kind=request.kind, region=region, year=year, on_day=on,
        value=str(value), source=request.source, entered_on=work.today, by=work.user.name,
    )  # fmt: skip
    _send_down(work)


@verb(
    "take_out_figure", "拿掉参照数字",
    access=KEEPERS, request=TakeOutFigureRequest, on_case=False, group="sums",
)  # fmt: skip
def take_out_figure(work: Work, request: TakeOutFigureRequest) -> None:
    """Take out a figure that was entered here; shipped ones and the county's stay."""
    own = {one.id for one in asked.own_figures(work.writer.session)}
    if request.figure not in own:
        raise RuleBroken("figure_not_own")
    work.remove(Row.FIGURE, request.figure)
    _send_down(work)


def _send_down(work: Work) -> None:
    """At the county: what stands now, for all townships."""
    if work.rules.settings.get("centre.level") != CentreRole.COUNTY.value:
        return
    work.writer.flush()
    session = work.writer.session
    set_shared(session, FIGURES, [asked.as_sent(one) for one in asked.own_figures(session)])


def _place(request: FigureRequest) -> tuple[str, int]:
    """Place and year; a rate is the whole country's and has the year of its publication."""
    if request.kind == LPR:
        if request.on is None:
            raise BadInput("field_required", field="on", label="公布的日子")
        return NATION, request.on.year
    if not request.region:
        raise BadInput("field_required", field="region", label="哪里的")
    if request.year is None:
        raise BadInput("field_required", field="year", label="哪一年的")
    return request.region, request.year


def _value(text: str, most: Decimal) -> Decimal:
    plain = unicodedata.normalize("NFKC", text).replace(",", "").rstrip("%元").strip()
    try:
        number = Decimal(plain)
    except InvalidOperation:
        number = Decimal(-1)
    if not (number.is_finite() and 0 < number <= most) or "E" in plain.upper():
        raise BadInput("figure_unreadable", field="value", typed=text)
    if number != round(number, 2):
        raise BadInput("figure_unreadable", field="value", typed=text)
    return number
