"""The rates: which case counts for which figure, what a rate is, what is out of the ordinary.

Counts plain values, one a case; which cases those are and who may see them is for whoever asks.
The words of the definitions are data (``resources/reference/rates.yaml``), the rules stand here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

VILLAGE, TOWN, UP = "village", "town", "up"
_HANDLED = frozenset({"agreed", "not_agreed", "decided"})
_TENTH = Decimal("0.1")

@dataclass(slots=True)
class CaseCount:
    """What is counted of one case; days are ISO texts, empty for none.

    ``level``: where it is handled, ``up`` once it was handed outside. ``rating``: good, bad,
    refused or empty. ``solved``: what the last visit that asked for it found.
    """

    id: str
    village: str
    stat_type: str
    outcome: str
    registered_on: str
    closed_on: str = ""
    is_accepted: bool = False
    level: str = TOWN
    is_performed: bool = True
    rating: str = ""
    solved: str = ""
    returned_on: str = ""

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

def figures(counts: Iterable[CaseCount], habits: Habits, today: date) -> dict[str, list[str]]:
    """The ids of the cases that count for each figure, in the order in which they came."""
    found: dict[str, list[str]] = {name: [] for name in _NAMES}
    ripe_until = (today - timedelta(days=habits.quiet_days)).isoformat()
    for one in counts:
        for name in _fitting(one, habits, ripe_until):
            found[name].append(one.id)
    return found

_NAMES = (
    "found", "accepted", "resolved", "handled", "agreed", "asked", "solved", "ripe", "quiet",
    "placed", "in_village", "in_town", "sent_up", "rated", "pleased", "displeased",
)  # fmt: skip

def _fitting(one: CaseCount, habits: Habits, ripe_until: str) -> list[str]:
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
    if is_agreed and one.closed_on and one.closed_on <= ripe_until:
        names += ["ripe", "quiet"] if _is_quiet(one, habits) else ["ripe"]
    if one.level == UP:
        names += ["placed", "sent_up"]
    elif is_agreed:
        names += ["placed", "in_town"]
        if one.level == VILLAGE:
            names.append("in_village")
    if one.rating in ("good", "bad"):
        names += ["rated", "pleased" if one.rating == "good" else "displeased"]
    return names

def _is_quiet(one: CaseCount, habits: Habits) -> bool:
    """案结事了: performed, rated without a bad word, nobody back within the days."""
    if not one.is_performed or one.rating != "good":
        return False
    if not one.returned_on:
        return True
    last = date.fromisoformat(one.closed_on) + timedelta(days=habits.quiet_days)
    return one.returned_on > last.isoformat()

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
            own.append((one.registered_on, one.id))
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
    best: Sequence[tuple[str, str]] = ()
    start = 0
    dates = [date.fromisoformat(day) for day, _case in every]
    for end in range(len(every)):
        while (dates[end] - dates[start]).days >= days:
            start += 1
        if end + 1 - start >= len(best):
            best = every[start : end + 1]
    return best
