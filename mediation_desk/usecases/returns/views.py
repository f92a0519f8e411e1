"""A return of a period: its rows and figures, what does not add up, the cases behind a figure.

Asks only, off the window's thread. Every case counts, whoever may see it; who may not see a case
sees its number alone behind a figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.returns.periods import Times
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.returns.kept import Entry, entered
from mediation_desk.records.queries.returns.people import Wanted
from mediation_desk.reports.returns.counting import Counted, Off, Row, shown, unbalanced
from mediation_desk.reports.returns.layout import Column, Layout
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.returns.counts import COUNTS, Session, asked_for
from mediation_desk.usecases.returns.kept import (
    CLOSED,
    RETURNERS,
    WHOLE,
    ReturnHabits,
    habits_in,
    layout_of,
)

__all__ = [
    "KINDS", "Checked", "Line", "Off", "Return", "balances", "made_return", "return_now", "titles",
    "told_figure",
]  # fmt: skip
PEOPLE = "people"
KINDS: tuple[str, ...] = tuple(COUNTS)
LOWER, OWN, TOTAL = "下级上报总计", "本级上报总计", "合计"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the return as it is printed: its words, whose rows it adds up, its figures."""

    words: tuple[str, ...]
    rows: tuple[str, ...]
    figures: tuple[Decimal | int, ...]


@dataclass(frozen=True, slots=True)
class Return:
    """A return with everything that is known of it. ``unit``: who fills it in."""

    kind: str
    period: Times
    unit: str
    layout: Layout
    counted: Counted
    lines: tuple[Line, ...]
    off: tuple[Off, ...]
    habits: ReturnHabits

    def value(self, key: str, rows: Sequence[str] | None = None) -> int:
        """The figure of a column as it is counted, money in cents."""
        return self.counted.value(self.layout.column(key), self._rows(rows))

    def figure(self, key: str, rows: Sequence[str] | None = None) -> Decimal | int:
        """The figure of a column as it stands in the form, over all rows or over those."""
        return shown(self.layout.column(key), self.value(key, rows))

    def cases(self, key: str, rows: Sequence[str] | None = None) -> list[str]:
        """The ids of the cases behind a figure."""
        return self.counted.cases(key, self._rows(rows))

    @property
    def is_zero(self) -> bool:
        """Whether there is nothing to report."""
        every = self.counted.all_rows()
        return not any(self.counted.value(column, every) for column in self.layout.columns)

    def _rows(self, rows: Sequence[str] | None) -> Sequence[str]:
        return self.counted.all_rows() if rows is None else rows


def titles() -> list[str]:
    """What the returns are called for short, in the order of ``KINDS``."""
    return [layout_of(kind).short for kind in KINDS]


def told_figure(column: Column, value: int) -> str:
    """A figure as it is read: money in 万元 with two decimals."""
    return str(shown(column, value))


@dataclass(frozen=True, slots=True)
class Checked:
    """A balance over all rows: the whole, the sum of its parts, whether each row holds it, the ids
    of the cases outside.
    """

    zh: str
    whole: int
    parts: int
    holds: bool
    cases: tuple[str, ...]


def balances(found: Return) -> list[Checked]:
    """Every balance of a return as it stands."""
    out = []
    for one in found.layout.balances:
        mine = [off for off in found.off if off.balance is one]
        parts = sum(found.value(part) for part in one.parts)
        cases = tuple(case for off in mine for case in off.cases)
        out.append(Checked(one.zh, found.value(one.whole), parts, not mine, cases))
    return out


@query("made_return", access=RETURNERS)
def made_return(desk: Desk, period: Times, kind: str = PEOPLE, space: int = 0) -> Return:
    """Count a return anew. ``space``: one centre alone where several lie here."""
    with desk.store.read() as session:
        return return_now(session, desk.clock.today(), period, kind, space)


def return_now(
    session: Session, today: date, period: Times, kind: str = PEOPLE, space: int = 0
) -> Return:
    """The return with everything that is written by now. Raises BadInput ``choice_unknown``."""
    if kind not in KINDS:
        raise BadInput("choice_unknown", field="kind", typed=kind, known="、".join(titles()))
    habits = habits_in(session)
    layout = layout_of(kind).shown(optional=habits.performance)
    day = "结案日" if habits.by == CLOSED else "受理日"
    layout = replace(layout, rule=layout.rule.replace("{day}", day))
    wanted = Wanted(
        period.first.isoformat(), period.last.isoformat(), space, habits.by == CLOSED
    )
    ask = asked_for(session, wanted, habits, today)
    counted = COUNTS[kind](ask)
    own = habits.unit if space in (0, OWN_SPACE) else ""
    unit = own or ask.centres.get(space or OWN_SPACE, "")
    _enter(counted, entered(session, kind, period.code, space))
    off = tuple(unbalanced(layout, counted))
    return Return(kind, period, unit, layout, counted, _lines(layout, counted, habits), off, habits)


def _enter(counted: Counted, entries: Iterable[Entry]) -> None:
    """Take in what people entered; a unit that reports on paper gets a row of its own, at the
    county it counts for its centre.
    """
    known = set(counted.all_rows())
    names = len(counted.rows[0].names) if counted.rows else 1
    latest = {(one.space, one.row): one for one in entries}
    for one in latest.values():
        centre = str(one.space)
        row = one.row if one.row in known else centre if centre in known else ""
        if not row and one.is_on_paper:
            row = one.row
            counted.rows += (Row(row, (row, *[""] * (names - 1))),)
            known.add(row)
        for key, value in one.figures.items() if row else ():
            counted.typed[row, key] = counted.typed.get((row, key), 0) + value


def _lines(layout: Layout, counted: Counted, habits: ReturnHabits) -> tuple[Line, ...]:
    """A line for each unit, then the sums that stand at the end of the form."""
    last = counted.all_rows() if habits.last_row == WHOLE else counted.own_rows()
    sums = {
        "lower": (LOWER, counted.lower_rows()), "own": (OWN, last),
        "total": (TOTAL, counted.all_rows()),
    }  # fmt: skip
    blank = ("",) * (len(layout.first) - 1)
    told: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
        *((row.names, (row.key,)) for row in counted.rows),
        *(((sums[name][0], *blank), sums[name][1]) for name in layout.sums),
    ]
    return tuple(
        Line(words, rows, tuple(shown(c, counted.value(c, rows)) for c in layout.columns))
        for words, rows in told
    )
