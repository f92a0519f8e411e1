"""The rates: which case counts for which figure, what a rate is, what is out of the ordinary.

Counts plain values, a row for all cases alike; which cases those are and who may see them is for
whoever asks.
The words of the definitions are data (``resources/reference/rates.yaml``), the rules stand here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

VILLAGE, TOWN, UP = "village", "town", "up"
_HANDLED = frozenset({"agreed", "not_agreed", "decided"})
_TENTH = Decimal("0.1")

@dataclass(frozen=True, slots=True)
class CaseCount:
    """Cases that count alike. ``entries``: ISO day of registration with the id behind it.

    ``level``: where they are handled, ``up`` once handed outside. ``rating``: good, bad, refused
    or empty. ``solved``: what the last visit that asked for it found. ``is_ripe``: closed so long
    ago that quiet has lasted; ``is_back``: somebody was back before it had.
    """

    entries: Sequence[str]
    village: str
    stat_type: str
    outcome: str
    is_accepted: bool = False
    level: str = TOWN
    is_performed: bool = True
    rating: str = ""
    solved: str = ""
    is_ripe: bool = False
    is_back: bool = False
    is_joint: bool = False

@dataclass(frozen=True, slots=True)
class Habits:
    """What the centre settled: which outcomes are a settlement, how long quiet must last."""

    resolved: frozenset[str] = frozenset({"agreed"})
    quiet_days: int = 90

@dataclass(frozen=True, slots=True)
class Rate:
    """One rate: ``of`` in the hundred of ``over``, both names of figures."""

    key: str
    zh: str
    of: str
    over: str
    text: str

class Figures(Mapping[str, Sequence[str]]):
    """The ids of the cases that count for each figure, by day and id; sorted when asked for."""

    def __init__(self, counts: Iterable[CaseCount], habits: Habits) -> None:
        self._found: dict[str, list[Sequence[str]]] = {name: [] for name in _NAMES}
        self.villages: dict[str, dict[str, int]] = {}
        for one in counts:
            own = self.villages.setdefault(one.village, {})
            for name in _fitting(one, habits):
                self._found[name].append(one.entries)
                own[name] = own.get(name, 0) + len(one.entries)

    def __getitem__(self, name: str) -> Sequence[str]:
        every = sorted(entry for entries in self._found[name] for entry in entries)
        return [entry[_DAY:] for entry in every]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def many(self, name: str) -> int:
        """How many cases count for a figure."""
        return sum(map(len, self._found[name]))

_DAY = len("2026-01-01")
_NAMES = (
    "found", "accepted", "resolved", "handled", "agreed", "asked", "solved", "ripe", "quiet",
    "placed", "in_village", "in_town", "sent_up", "rated", "pleased", "displeased", "joint",
)  # fmt: skip

def _fitting(one: CaseCount, habits: Habits) -> list[str]:
    is_agreed = one.outcome == "agreed"
    names = ["found"]
    if one.outcome in habits.resolved:
        names.append("resolved")
    if one.is_accepted:
        names.append("accepted")
        if one.outcome in _HANDLED:
            names.append("handled")
            if is_agreed:
                names.append("agreed")
    if one.solved:
        names += ["asked", "solved"] if one.solved == "yes" else ["asked"]
    if is_agreed and one.is_ripe:
        names += ["ripe", "quiet"] if _is_quiet(one) else ["ripe"]
    if one.level == UP:
        names += ["placed", "sent_up"]
    elif is_agreed:
        names += ["placed", "in_town"]
        if one.level == VILLAGE:
            names.append("in_village")
    if one.rating in ("good", "bad"):
        names += ["rated", "pleased" if one.rating == "good" else "displeased"]
    if one.is_joint:
        names.append("joint")
    return names

def _is_quiet(one: CaseCount) -> bool:
    """案结事了: performed, rated without a bad word, nobody back within the days."""
    return one.is_performed and one.rating == "good" and not one.is_back

def percent(part: int, whole: int) -> str:
    """A share in words with one decimal, half up; a dash where there is nothing to share."""
    if not whole:
        return "—"
    return f"{(Decimal(part * 100) / whole).quantize(_TENTH, ROUND_HALF_UP)}%"

@dataclass(frozen=True, slots=True)
class Alert:
    """Cases that belong together: ``kind`` is place (same type, same village) or respondent."""

    kind: str
    what: str
    where: str
    case_ids: tuple[str, ...]
    first_on: str
    last_on: str

def same_place(counts: Iterable[CaseCount], days: int, least: int) -> list[Alert]:
    """Villages with ``least`` cases of one type within ``days`` days, the busiest first."""
    groups: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for one in counts:
        if one.village and one.stat_type:
            own = groups.setdefault((one.stat_type, one.village), [])
            own += ((entry[:_DAY], entry[_DAY:]) for entry in one.entries)
    return _alerts("place", groups, days, least)

def same_respondent(
    sides: Iterable[tuple[str, str, str, str]], days: int, least: int
) -> list[Alert]:
    """Respondents of ``least`` cases within ``days`` days, from (key, name, day, case id)."""
    groups: dict[tuple[str, str], list[tuple[str, str]]] = {}
    names: dict[str, str] = {}
    for key, name, day, case_id in sides:
        known = names.setdefault(key, name)
        own = groups.setdefault((known, key), [])
        if all(case_id != seen for _day, seen in own):
            own.append((day, case_id))
    return _alerts("respondent", groups, days, least)

def _alerts(
    kind: str, groups: Mapping[tuple[str, str], list[tuple[str, str]]], days: int, least: int
) -> list[Alert]:
    """The longest run of each group that lies within the days, where it is long enough."""
    found = []
    for (what, where), every in groups.items():
        if len(every) < least:
            continue
        best = _closest(sorted(every), days)
        if len(best) >= least:
            ids = tuple(case_id for _day, case_id in best)
            found.append(Alert(kind, what, where, ids, best[0][0], best[-1][0]))
    return sorted(found, key=lambda one: (-len(one.case_ids), one.what, one.where))

def _closest(every: Sequence[tuple[str, str]], days: int) -> Sequence[tuple[str, str]]:
    """The most entries that begin within so many days of each other; of equals the latest."""
    start, best = 0, (0, 0)
    dates = [_ordinal(day) for day, _case in every]
    for end, day in enumerate(dates, 1):
        while day - dates[start] >= days:
            start += 1
        if end - start >= best[1] - best[0]:
            best = (start, end)
    return every[slice(*best)]

@cache
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
