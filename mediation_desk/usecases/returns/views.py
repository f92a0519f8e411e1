"""A return of a period: its rows and figures, what does not add up, the cases behind a figure.

Asks only, off the window's thread. Every case counts, whoever may see it; who may not see a case
sees its number alone behind a figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from mediation_desk.domain.returns.periods import Period
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.returns import people as asked
from mediation_desk.records.queries.returns.kept import Entry, entered
from mediation_desk.records.settings import shared
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.reports.returns.counting import (
    Counted,
    Off,
    Row,
    Share,
    merged,
    shown,
    unbalanced,
)
from mediation_desk.reports.returns.layout import Column, Layout
from mediation_desk.reports.returns.people import NOT_COUNTED, Alike, columns_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.returns.kept import (
    BODIES,
    CLOSED,
    RETURNERS,
    WHOLE,
    ReturnHabits,
    habits_in,
    layout_of,
    people_rules,
)

__all__ = ["KINDS", "Line", "Off", "Return", "made_return", "return_now", "titles", "told_figure"]
Session = ReadSession | WriteSession
PEOPLE = "people"
KINDS: tuple[str, ...] = (PEOPLE,)
_OPTIONAL = ("performed", "confirm_asked", "confirmed", "sued", "upheld")
LOWER, OWN = "下级上报总计", "本级上报总计"


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
    period: Period
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


@query("made_return", access=RETURNERS)
def made_return(desk: Desk, period: Period, kind: str = PEOPLE, space: int = 0) -> Return:
    """Count a return anew. ``space``: one centre alone where several lie here."""
    with desk.store.read() as session:
        return return_now(session, period, kind, space)


def return_now(session: Session, period: Period, kind: str = PEOPLE, space: int = 0) -> Return:
    """The return with everything that is written by now."""
    habits = habits_in(session)
    layout = layout_of(kind).shown(_OPTIONAL if habits.performance else ())
    day = "结案日" if habits.by == CLOSED else "受理日"
    layout = replace(layout, rule=layout.rule.replace("{day}", day))
    wanted = asked.Wanted(
        period.first.isoformat(), period.last.isoformat(), space, habits.by == CLOSED
    )
    counted, centre = _COUNTS[kind](session, wanted, habits)
    unit = habits.unit if habits.unit and space in (0, OWN_SPACE) else centre
    _enter(counted, entered(session, kind, period.code, space))
    off = tuple(unbalanced(layout, counted))
    return Return(kind, period, unit, layout, counted, _lines(layout, counted, habits), off, habits)


def _people(
    session: Session, wanted: asked.Wanted, habits: ReturnHabits
) -> tuple[Counted, str]:
    rules = people_rules(habits)
    every = asked.bodies(session, wanted.space)
    settled: dict[str, str] = shared(session, BODIES, {})
    committees = [one for one in every if one.kind == "committee"]
    kinds = {one.id: settled.get(one.id) or rules.body_class(one.name) for one in committees}
    counted = [i for i, kind in kinds.items() if kind != NOT_COUNTED]
    groups = asked.groups(session, wanted, rules.tracks, counted)
    centres = {one.space: one.name for one in every if one.kind == "center"}
    by_centre = not wanted.space and len(centres) > 1
    rows = (
        tuple(Row(str(s), (name,), s == OWN_SPACE) for s, name in sorted(centres.items()))
        if by_centre
        else tuple(
            Row(one.id, (one.name,), kinds[one.id] in ("body_town", "body_street"))
            for one in committees if one.id in counted
        )
    )  # fmt: skip
    shares = merged(
        Share(
            str(one.space) if by_centre else one.body,
            columns_of(_alike(one), kinds[one.body], rules), one.entries, one.people, one.cents,
        )
        for one in groups
    )  # fmt: skip
    unit = centres.get(wanted.space or OWN_SPACE, "")
    return Counted(rows, shares), unit


_COUNTS: Mapping[str, Callable[[Session, asked.Wanted, ReturnHabits], tuple[Counted, str]]] = {
    PEOPLE: _people,
}


def _alike(one: asked.Group) -> Alike:
    return Alike(
        one.source, one.pair, one.stat_type, one.is_major, one.form, one.is_performed,
        one.is_asked, one.is_confirmed,
    )  # fmt: skip


def _enter(counted: Counted, entries: Iterable[Entry]) -> None:
    """Take in what people entered; a unit that reports on paper gets a row of its own."""
    known = set(counted.all_rows())
    names = len(counted.rows[0].names) if counted.rows else 1
    for one in entries:
        if one.is_on_paper:
            counted.rows += (Row(one.row, (one.row, *[""] * (names - 1))),)
        elif one.row not in known:
            continue
        counted.typed.update({(one.row, key): value for key, value in one.figures.items()})


def _lines(layout: Layout, counted: Counted, habits: ReturnHabits) -> tuple[Line, ...]:
    """A line for each unit, then the two sums that stand at the end of the form."""
    last = counted.all_rows() if habits.last_row == WHOLE else counted.own_rows()
    blank = ("",) * (len(layout.first) - 1)
    told: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
        *((row.names, (row.key,)) for row in counted.rows),
        ((LOWER, *blank), counted.lower_rows()), ((OWN, *blank), last),
    ]  # fmt: skip
    return tuple(
        Line(words, rows, tuple(shown(c, counted.value(c, rows)) for c in layout.columns))
        for words, rows in told
    )
