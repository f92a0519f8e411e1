"""Whistles as the desk sees them: who came, who answered, whose answer is due; a month of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.duty.whistles import (
    CAME,
    ENDED,
    Called,
    WhistleArrival,
    WhistleCourse,
    WhistleState,
    colour_of,
    state_of,
)
from mediation_desk.domain.errors import NotAllowed, RuleBroken
from mediation_desk.records.queries.duty import asked
from mediation_desk.records.queries.duty.asked import CallLine, DepartmentLine
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS, DutyHabits, duty_habits
from mediation_desk.usecases.registry import query

__all__ = [
    "CallLine", "CallShown", "DepartmentLine", "DepartmentMonth", "Month", "whistle",
    "whistle_month", "whistle_to_print", "whistles",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class CallShown:
    """A whistle with its departments. ``colour``: yellow or red by the centre's own days; of a
    masked one no department is told.
    """

    line: CallLine
    called: tuple[DepartmentLine, ...]
    state: WhistleState
    days_left: int
    colour: str

    @property
    def is_owed(self) -> bool:
        """Whether an answer is still due."""
        return self.state not in ENDED and self.state is not WhistleState.ANSWERED


@dataclass(frozen=True, slots=True)
class DepartmentMonth:
    """How one department answered the whistles of a month. ``points``: mean of the sums given."""

    organ: str
    called: int
    arrived: int
    late: int
    absent: int
    answered: int
    answered_late: int
    points: str


@dataclass(frozen=True, slots=True)
class Month:
    """The monthly list: the whistles blown in it and how each department did."""

    year: int
    month: int
    calls: tuple[CallShown, ...]
    departments: tuple[DepartmentMonth, ...]


@query("whistles", access=SEERS)
def whistles(desk: Desk, *, case_id: str = "", open_only: bool = False) -> tuple[CallShown, ...]:
    """The whistles, those first whose answer is due, by the last day; then the newest."""
    habits, today = duty_habits(desk), desk.clock.today()
    with desk.store.read() as session:
        lines = asked.calls(session, viewer_of(desk), case_id=case_id)
        called = asked.departments(session)
    by_call: defaultdict[str, list[DepartmentLine]] = defaultdict(list)
    for one in called:
        by_call[one.call_id].append(one)
    found = [_shown(line, by_call[line.id], today, habits) for line in lines]
    wanted = [one for one in found if not open_only or one.state not in ENDED]
    return tuple(sorted(wanted, key=lambda one: (not one.is_owed, _place(one))))


@query("whistle", access=SEERS)
def whistle(desk: Desk, reference: str) -> CallShown:
    """One whistle by id or number. Raises RuleBroken ``whistle_unknown``."""
    found = [one for one in whistles(desk) if reference in (one.line.id, one.line.number)]
    if len(found) != 1:
        raise RuleBroken("whistle_unknown", typed=reference)
    return found[0]


@query("whistle_unmasked", access=SEERS)
def whistle_to_print(desk: Desk, reference: str) -> CallShown:
    """The same, refused where its case is masked for this person."""
    found = whistle(desk, reference)
    if found.line.is_masked:
        raise NotAllowed("case_sensitive")
    return found


@query("whistle_month", access=SEERS)
def whistle_month(desk: Desk, year: int, month: int) -> Month:
    """The whistles of a month in the order of their days; withdrawn ones are listed, not counted.
    """
    blown = [
        one for one in whistles(desk)
        if (one.line.blown_on.year, one.line.blown_on.month) == (year, month)
    ]  # fmt: skip
    calls = tuple(sorted(blown, key=lambda one: one.line.id))
    counted = [one for one in calls if one.state is not WhistleState.WITHDRAWN]
    return Month(year, month, calls, _by_department(counted))


def _by_department(calls: Iterable[CallShown]) -> tuple[DepartmentMonth, ...]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    given: defaultdict[str, list[int]] = defaultdict(list)
    for call in calls:
        for one in call.called:
            count = counts[one.organ]
            count["called"] += 1
            count[one.arrival] += 1
            count["answered"] += one.answered_on is not None
            late = one.answered_on is not None and one.answered_on > call.line.answer_due_on
            count["answered_late"] += late
            points = points_of(one)
            if points is not None:
                given[one.organ].append(points)
    found = [
        DepartmentMonth(
            organ, c["called"], c[WhistleArrival.ARRIVED], c[WhistleArrival.LATE],
            c[WhistleArrival.ABSENT], c["answered"], c["answered_late"], _mean(given[organ]),
        )
        for organ, c in counts.items()
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (-one.absent, -one.called, one.organ)))


def points_of(one: DepartmentLine) -> int | None:
    """The sum of the points that were given; None while nobody has rated."""
    given = (one.response_points, one.handling_points, one.result_points)
    return sum(n for n in given if n is not None) if any(n is not None for n in given) else None


def _mean(points: list[int]) -> str:
    """To one decimal, half up, without binary fractions; empty for none."""
    if not points:
        return ""
    tenths = (sum(points) * 20 + len(points)) // (2 * len(points))
    return f"{tenths // 10}.{tenths % 10}"


def _shown(
    line: CallLine, called: list[DepartmentLine], today: date, habits: DutyHabits
) -> CallShown:
    course = WhistleCourse(
        line.answer_due_on,
        [Called(WhistleArrival(o.arrival) if o.arrival else None, o.answered_on) for o in called],
        line.closed_on is not None,
        line.withdrawn_on is not None,
    )
    state, left = state_of(course, today), (line.answer_due_on - today).days
    is_owed = state not in ENDED and state is not WhistleState.ANSWERED
    colour = colour_of(left, habits.yellow_days) if is_owed else ""
    return CallShown(line, () if line.is_masked else tuple(called), state, left, colour)


def _place(one: CallShown) -> int:
    line = one.line
    return line.answer_due_on.toordinal() if one.is_owed else -line.blown_on.toordinal()


def came(one: DepartmentLine) -> bool:
    """Whether a department came at all."""
    return one.arrival in CAME
