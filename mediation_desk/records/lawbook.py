"""Reads the shipped law data, lays the county's overrides over it, and gives one frozen rule book.

The only place where rules are loaded; what it gives never changes while the program runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import yaml

from mediation_desk.deadlines.calendar import WorkCalendar
from mediation_desk.deadlines.rules import override, parse_rules
from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.farm_time import parse_farm_time
from mediation_desk.domain.holding import parse_words
from mediation_desk.records import settings as kept
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.shipped import shipped
from mediation_desk.tracks.handoffs import parse_matrix
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.tracks.shelf import Shelf


@cache
def shipped_book() -> RuleBook:
    """The rules as shipped, without a county's overrides."""
    limits = parse_rules(_load("law", "time_limits.yaml"))
    calendar = WorkCalendar.from_tables(_load("law", "holidays.yaml"))
    shelf = Shelf(lambda name: _load("tracks", f"{name}.yaml"))
    shelf.rules(Track.PEOPLE)  # most cases are of this track: it is read before it is asked for
    words = {
        "holding": parse_words(_load("law", "holding.yaml")),
        "farm_time": parse_farm_time(_load("law", "farm_time.yaml")),
    }
    matrix = parse_matrix(_load("tracks", "handoffs.yaml"))
    return RuleBook(limits, calendar, shelf, matrix, data=words)


def rule_book(
    overrides: Iterable[object] = (),
    settings: Mapping[str, str] | None = None,
    holidays: Mapping[str, object] | None = None,
) -> RuleBook:
    """The rules in force at this desk: shipped, with local limits and years of holidays replaced
    and settings laid over.
    """
    base = shipped_book()
    limits = override(base.limits, overrides) if overrides else base.limits
    calendar = base.calendar
    if holidays:
        from mediation_desk.deadlines.notices import notices_of, with_notices

        calendar = with_notices(calendar, notices_of(holidays))
    return RuleBook(limits, calendar, base.shelf, base.handoffs, dict(settings or {}), base.data)


def load(session: ReadSession | WriteSession) -> RuleBook:
    """The rules in force in this store: its settings, its years of holidays and the county's
    overrides over the shipped.
    """
    overrides = kept.shared(session, "law.overrides", [])
    local = kept.shared(session, "desk.settings", {})
    holidays = kept.shared(session, "law.holidays", {})
    return rule_book(overrides, {str(k): str(v) for k, v in local.items()}, holidays)


def _load(*parts: str) -> Mapping[str, Any]:
    path = shipped("resources", *parts)
    try:
        loaded = yaml.load(
            path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
    except (OSError, yaml.YAMLError) as error:
        raise KnownTrouble("rules_unreadable", file=path.name, what=str(error)) from None
    if not isinstance(loaded, dict):
        raise KnownTrouble("rules_unreadable", file=path.name, what="")
    return loaded
