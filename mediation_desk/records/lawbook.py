"""Reads the shipped law data, lays the county's overrides over it, and gives one frozen rule book.

The only place where rules are loaded; what it gives never changes while the program runs.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

import yaml

from mediation_desk.deadlines.calendar import WorkCalendar
from mediation_desk.deadlines.rules import override, parse_rules
from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.farm_time import parse_farm_time
from mediation_desk.domain.holding import parse_words
from mediation_desk.domain.risk.routes import parse_routes
from mediation_desk.domain.risk.rules import RiskRules, laid_over, parse_risk
from mediation_desk.records import settings as kept
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.shipped import shipped
from mediation_desk.tracks.handoffs import parse_matrix
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.tracks.shelf import Shelf, merged

#: The shared setting that holds what the county has settled for the tracks.
LOCAL_TRACKS = "law.local_tracks"
OVERRIDES, HOLIDAYS = "law.overrides", "law.holidays"
#: The shared setting that holds what the county pays for a case (以案定补).
ALLOWANCE = "allowance.rules"
#: The shared setting by which a county sends the figures that sums look up.
FIGURES = "sums.figures"
#: The shared setting that holds how the county grades a case's risk otherwise than shipped.
RISK = "law.risk"
FROM_COUNTY = (OVERRIDES, HOLIDAYS, LOCAL_TRACKS, ALLOWANCE, RISK, FIGURES)
"""What a county settles for its centres."""


@cache
def shipped_book() -> RuleBook:
    """The rules as shipped, without a county's overrides."""
    limits = parse_rules(read_table("law", "time_limits.yaml"))
    calendar = WorkCalendar.from_tables(read_table("law", "holidays.yaml"))
    shelf = _shelf("{}")
    shelf.rules(Track.PEOPLE)  # most cases are of this track: it is read before it is asked for
    words = {
        "holding": parse_words(read_table("law", "holding.yaml")),
        "farm_time": parse_farm_time(read_table("law", "farm_time.yaml")),
        "risk": shipped_risk(),
        "triage": parse_routes(_toml("triage.toml")),
    }
    matrix = parse_matrix(read_table("tracks", "handoffs.yaml"))
    return RuleBook(limits, calendar, shelf, matrix, data=words)


def rule_book(
    overrides: Iterable[object] = (),
    settings: Mapping[str, str] | None = None,
    holidays: Mapping[str, object] | None = None,
    tracks: Mapping[str, object] | None = None,
    risk: Iterable[Mapping[str, object]] = (),
) -> RuleBook:
    """The rules in force at this desk: shipped, with local limits, years of holidays and what is
    local in the tracks and in the grades of risk replaced, and settings laid over.
    """
    base = shipped_book()
    limits = override(base.limits, overrides) if overrides else base.limits
    calendar = base.calendar
    if holidays:
        from mediation_desk.deadlines.notices import notices_of, with_notices

        calendar = with_notices(calendar, notices_of(holidays))
    laid = dict(tracks or {})
    shelf = _shelf(json.dumps(laid, sort_keys=True))
    own, graded = dict(settings or {}), shipped_risk()
    for local in risk:
        graded = laid_over(graded, local, is_strict=False) if local else graded
    data = {**base.data, "risk": graded}
    return RuleBook(limits, calendar, shelf, base.handoffs, own, data, laid)


@cache
def shipped_risk() -> RiskRules:
    """The rules of risk as shipped."""
    return parse_risk(_toml("risk.toml"))


def _toml(name: str) -> Mapping[str, object]:
    path = shipped("resources", "law", name)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise KnownTrouble("rules_unreadable", file=path.name, what=str(error)) from None


def load(session: ReadSession | WriteSession) -> RuleBook:
    """The rules in force in this store: its settings, its years of holidays and the county's
    overrides over the shipped.
    """
    local = kept.shared(session, "desk.settings", {})
    both = (kept.shared, kept.from_county)  # what the county has settled counts last
    overrides = [one for ask in both for one in ask(session, OVERRIDES, [])]
    holidays = {y: notice for ask in both for y, notice in ask(session, HOLIDAYS, {}).items()}
    tracks = {
        track: rules
        for ask in both
        for track, rules in ask(session, LOCAL_TRACKS, {}).get("tracks", {}).items()
    }
    risk = [ask(session, RISK, {}) for ask in both]
    own = {str(k): str(v) for k, v in local.items()}
    return rule_book(overrides, own, holidays, tracks, risk)


@lru_cache(maxsize=4)
def _shelf(local: str) -> Shelf:
    """The tracks as shipped, with what is local laid over each file."""
    laid = json.loads(local)
    return Shelf(lambda name: merged(_track_file(name), laid.get(name, {})))


@cache
def _track_file(name: str) -> Mapping[str, Any]:
    return read_table("tracks", f"{name}.yaml")


def read_table(*parts: str) -> Mapping[str, Any]:
    """A table that ships with the program, by its folders and name under ``resources``.

    Raises KnownTrouble ``rules_unreadable``.
    """
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
