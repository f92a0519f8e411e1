"""The rates of a period and an area, the cases behind each figure, and what is out of the ordinary.

Asks only, off the window's thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mediation_desk.records.queries.joint.asked import of_three
from mediation_desk.records.queries.rates import asked
from mediation_desk.records.queries.rates.asked import Counted, Since, Wanted
from mediation_desk.reports import rates as counting
from mediation_desk.reports.rates import Alert, CaseCount, Figures, Rate
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.rates.kept import RateHabits, figure_words, rate_habits, rates_told
from mediation_desk.usecases.registry import query

__all__ = ["Alert", "Area", "CaseLine", "RateShown", "Rates", "areas", "case_lines", "rates"]
_VILLAGE_WORDS = ("村", "社区", "居民委员会", "居委会")
_MOST = 500


@dataclass(frozen=True, slots=True)
class Area:
    """Where is counted: a centre (``space`` 0: all that lie here) or one of its villages."""

    words: str = "全部"
    space: int = 0
    village: str = ""


@dataclass(frozen=True, slots=True)
class RateShown:
    """A rate with its two figures and the share in words."""

    rate: Rate
    of: int
    over: int
    percent: str


@dataclass(frozen=True, slots=True)
class Rates:
    """Everything that is counted. ``cases``: the ids behind each figure, by its name."""

    first: date
    last: date
    area: Area
    habits: RateHabits
    rates: tuple[RateShown, ...]
    cases: Figures
    words: Mapping[str, str]
    villages: tuple[tuple[str, Mapping[str, int]], ...]
    alerts: tuple[Alert, ...]

    def missing(self, one: Rate) -> list[str]:
        """The cases that a rate counts below the line and not above it."""
        inside = set(self.cases[one.of])
        return [case for case in self.cases[one.over] if case not in inside]


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case behind a figure; of a masked one ``title`` and ``outcome`` are empty."""

    id: str
    number: str
    title: str
    stage: str
    outcome: str


@query("rate_areas", access=SEERS)
def areas(desk: Desk) -> tuple[Area, ...]:
    """All, each centre where several lie here, and each village that cases name."""
    with desk.store.read() as session:
        centres, villages = asked.areas(session)
    several = [Area(name, space) for space, name in centres] if len(centres) > 1 else []
    return (Area(), *several, *(Area(name, 0, name) for name in villages))


@query("rates", access=SEERS)
def rates(desk: Desk, first: date, last: date, area: Area | None = None) -> Rates:
    """Count the cases registered in a period and an area."""
    area, habits, today = area or Area(), rate_habits(desk), desk.clock.today()
    wanted, viewer = _wanted(first, last, area), viewer_of(desk)
    near = _wanted(last - timedelta(days=habits.side_days - 1), last, area)
    ripe = today - timedelta(days=habits.quiet_days)
    since = Since(ripe.isoformat(), habits.quiet_days)
    with desk.store.read() as session:
        found = asked.groups(session, wanted, since, of_three(session), viewer)
        sides = asked.sides(session, near, viewer)
    counts = [_count(one) for one in found]
    cases = Figures(counts, habits.counting)
    shown = tuple(
        RateShown(
            one, cases.many(one.of), cases.many(one.over),
            counting.percent(cases.many(one.of), cases.many(one.over)),
        )
        for one in rates_told(habits)
    )  # fmt: skip
    alerts = (
        *counting.same_place(counts, habits.place_days, habits.place_cases),
        *counting.same_respondent(sides, habits.side_days, habits.side_cases),
    )
    return Rates(
        first, last, area, habits, shown, cases, figure_words(), _by_village(cases), alerts
    )


@query("rate_cases", access=SEERS)
def case_lines(desk: Desk, ids: Sequence[str], most: int = _MOST) -> list[CaseLine]:
    """The first of these cases, in their order, as far as the viewer may know them."""
    with desk.store.read() as session:
        found = asked.named(session, ids[:most], viewer_of(desk))
    return [CaseLine(case, *found[case]) for case in ids[:most] if case in found]


def _wanted(first: date, last: date, area: Area) -> Wanted:
    return Wanted(first.isoformat(), last.isoformat(), area.space, area.village)


def _count(one: Counted) -> CaseCount:
    is_up = one.is_out or one.outcome == "handed_over"
    is_village = any(word in one.body for word in _VILLAGE_WORDS)
    level = counting.UP if is_up else counting.VILLAGE if is_village else counting.TOWN
    return CaseCount(
        one.entries, one.village, one.stat_type, one.outcome, one.is_accepted, level,
        not one.is_owed, one.rating, one.solved, one.is_ripe, one.is_back, one.is_joint,
    )  # fmt: skip


def _by_village(cases: Figures) -> tuple[tuple[str, Mapping[str, int]], ...]:
    """How many cases of each village count for each figure; those without a village last."""
    return tuple(sorted(cases.villages.items(), key=lambda pair: (not pair[0], pair[0])))
