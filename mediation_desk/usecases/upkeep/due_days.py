"""Derives the due days of cases again after working days or a limit have changed: by this centre,
by another PC of it, or by a newer program.

Long: call it as a job. Writes nothing that is recorded, only lists made from the cases and by what
they were made; where it is stopped, what was done stays and the rest is done the next time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from mediation_desk import __version__
from mediation_desk.deadlines.notices import known_notice
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records.queries.due import cases_with_clocks
from mediation_desk.records.settings import local, set_local
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import EVERYBODY, query

MARK = "dues.made_by"
#: Cases a transaction: a tenth of a second, so that nobody at the desk waits.
PIECE = 20
Mark = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Changed:
    """What has changed since the lists were made. ``everything``: it is not known by what."""

    years: tuple[int, ...] = ()
    rules: tuple[str, ...] = ()
    everything: bool = False

    def __bool__(self) -> bool:
        return bool(self.years or self.rules or self.everything)


@query("derive_dues", access=EVERYBODY)
def derive_dues(desk: Desk, progress: Progress | None = None) -> int:
    """Count the running limits that have changed by what holds now; gives in how many cases."""
    desk.learn_rules()
    hears = progress or NoProgress()
    cases = _concerned(desk, changed_since(desk))
    for done in range(0, len(cases), PIECE):
        hears.step(done, len(cases))
        _list_again(desk, cases[done : done + PIECE])
    hears.step(len(cases), len(cases))
    _remember(desk)
    return len(cases)


@query("dues_are_old", access=EVERYBODY)
def dues_are_old(desk: Desk) -> bool:
    """Whether the lists were made by other rules; a store seen for the first time is noted."""
    with desk.store.read() as session:
        is_new = local(session, MARK) is None
    if is_new:
        _remember(desk)
        return False
    return bool(changed_since(desk))


def changed_since(desk: Desk) -> Changed:
    """What differs between the rules in force and those by which the lists were made."""
    with desk.store.read() as session:
        before: Mark | None = local(session, MARK)
    now = mark_of(desk.rules)
    if before is None or before.get("program") != now["program"]:
        return Changed(everything=True)
    other = {key for key in {*before, *now} if before.get(key) != now.get(key)}
    if "tracks" in other:  # days of visits, in any case
        return Changed(everything=True)
    years = tuple(sorted(int(key) for key in other if key.isdecimal()))
    return Changed(years, tuple(sorted(key for key in other if not key.isdecimal())))


def mark_of(rules: RuleBook) -> dict[str, str]:
    """A short digest of every year, every limit and the county's tracks, and the program."""
    known = {str(year): known_notice(rules.calendar, year) for year in rules.calendar.published}
    years = {year: _digest((sorted(n.days_off), n.work)) for year, n in known.items()}
    limits = {rule.id: _digest(rule) for rule in rules.limits.values()}
    own = {"tracks": _digest(rules.local)} if rules.local else {}
    return {**years, **limits, **own, "program": __version__}


def _digest(value: object) -> str:
    return sha256(repr(value).encode("utf-8")).hexdigest()[:12]


def _remember(desk: Desk) -> None:
    with desk.store.write(desk.user.user_id or desk.user.name, "derive_dues") as session:
        set_local(session, MARK, mark_of(desk.rules))


def _concerned(desk: Desk, changed: Changed) -> list[str]:
    """The cases in which something that changed is counted."""
    with desk.store.read() as session:
        if changed.everything:
            return cases_with_clocks(session)
        found = {case for one in changed.rules for case in cases_with_clocks(session, rule=one)}
        if changed.years:
            # The last week of December belongs to the next year's notice.
            since = date(min(changed.years) - 1, 12, 25)
            found |= set(cases_with_clocks(session, since=since))
    return sorted(found)


def _list_again(desk: Desk, cases: list[str]) -> None:
    user = desk.user.user_id or desk.user.name
    with desk.store.write(user, "derive_dues") as session:
        for case in cases:
            desk.list_again(session, case)
