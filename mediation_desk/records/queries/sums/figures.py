"""The figures that sums look up: shipped, entered here, sent down by the county.

Of two figures for the same thing the county's counts, then the one entered here, then the shipped
one. Asks only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from mediation_desk.domain.sums.figures import LPR, NATION, KnownFigures
from mediation_desk.records.base import OWN
from mediation_desk.records.lawbook import FIGURES, read_table
from mediation_desk.records.settings import from_county
from mediation_desk.records.snapshot import Asking
from mediation_desk.records.store import ReadSession, WriteSession

_COLUMNS = "id, kind, region, year, on_day, value, source, entered_on, by"


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure. ``origin``: ``shipped``, ``own`` or ``county``; ``id`` is empty but for own."""

    id: str
    kind: str
    region: str
    year: int
    on_day: date | None
    value: Decimal
    source: str
    by: str
    origin: str


def figures(session: ReadSession | WriteSession) -> list[FigureLine]:
    """Every figure that is known, whatever its origin."""
    return [*_shipped(), *own_figures(session), *_sent_down(session)]


def own_figures(session: Asking) -> list[FigureLine]:
    """What was entered at this centre."""
    columns = _COLUMNS.replace(", by", ', "by"')
    sql = f"SELECT {columns} FROM reference_figure WHERE {OWN} ORDER BY id"
    return [
        FigureLine(i, kind, region, year, date.fromisoformat(on) if on else None, Decimal(value),
                   source, by, "own")
        for i, kind, region, year, on, value, source, _entered, by in session.raw.execute(sql)
    ]  # fmt: skip


def known_figures(lines: Iterable[FigureLine]) -> KnownFigures:
    """The figures as sums look them up; of several for one thing the last counts.

    A rate counts once a month: what is published again in a month replaces what stood there.
    """
    rates: dict[tuple[int, int], tuple[date, Decimal]] = {}
    others: dict[tuple[str, str, int], Decimal] = {}
    for line in lines:
        if line.kind == LPR and line.on_day is not None:
            rates[line.on_day.year, line.on_day.month] = (line.on_day, line.value)
        else:
            others[line.kind, line.region, line.year] = line.value
    return KnownFigures(dict(rates.values()), others)


@cache
def _shipped() -> tuple[FigureLine, ...]:
    table = read_table("reference", "lpr.yaml")
    days = ((date.fromisoformat(str(day)), value) for day, value in table["one_year"].items())
    rates = (
        FigureLine("", LPR, NATION, day.year, day, Decimal(str(value)), str(table["source"]), "",
                   "shipped")
        for day, value in days
    )  # fmt: skip
    others = (
        FigureLine("", str(one["kind"]), str(one["region"]), int(one["year"]), None,
                   Decimal(str(one["value"])), str(one["source"]), "", "shipped")
        for one in read_table("reference", "figures.yaml")["figures"]
    )  # fmt: skip
    return (*rates, *others)


def as_sent(line: FigureLine) -> dict[str, Any]:
    """A figure as it is sent down."""
    return {
        "kind": line.kind, "region": line.region, "year": line.year,
        "on": line.on_day.isoformat() if line.on_day else "", "value": str(line.value),
        "source": line.source, "by": line.by,
    }  # fmt: skip


def _sent_down(session: ReadSession | WriteSession) -> list[FigureLine]:
    found = from_county(session, FIGURES, []) or []
    return [
        FigureLine(
            "", str(one["kind"]), str(one["region"]), int(one["year"]),
            date.fromisoformat(one["on"]) if one["on"] else None, Decimal(str(one["value"])),
            str(one["source"]), str(one["by"]), "county",
        )
        for one in found
    ]  # fmt: skip
