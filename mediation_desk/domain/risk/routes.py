"""Which track is proposed for a dispute, and why: a table of data and three simple rules. Pure.

A proposal binds nobody: a person decides, and says why where it is another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.domain.errors import BadInput


@dataclass(frozen=True, slots=True)
class RouteRule:
    """One line of the table: for these types or sources this track (and kind in it)."""

    track: Track
    kind: str
    types: tuple[str, ...]
    sources: tuple[str, ...]
    why: str

    def fits(self, case: CaseFacts) -> bool:
        """Whether the line speaks of such a case."""
        return case.stat_type in self.types or case.source.value in self.sources


def parse_routes(table: Mapping[str, object]) -> tuple[RouteRule, ...]:
    """The table as TOML gives it. Raises BadInput ``law_data_unreadable``."""
    rows = table.get("route", [])
    if not isinstance(rows, list):
        raise BadInput("law_data_unreadable", where="triage", key="route")
    return tuple(_rule(row) for row in rows)


def _rule(row: object) -> RouteRule:
    if not isinstance(row, Mapping) or str(row.get("track", "")) not in list(Track):
        raise BadInput("law_data_unreadable", where="triage", key="track")
    return RouteRule(
        Track(str(row["track"])),
        str(row.get("kind", "")),
        tuple(str(one) for one in row.get("types", ())),
        tuple(str(one) for one in row.get("sources", ())),
        str(row.get("why", "")),
    )


def fitting(case: CaseFacts, rules: Iterable[RouteRule]) -> list[RouteRule]:
    """The lines that speak of a case, in their order, people's mediation last where none did
    before: whoever comes is not sent away.
    """
    found: list[RouteRule] = []
    for rule in rules:
        known = {(one.track, one.kind) for one in found}
        if rule.fits(case) and (rule.track, rule.kind) not in known:
            found.append(rule)
    if all(one.track is not Track.PEOPLE for one in found):
        found.append(RouteRule(Track.PEOPLE, "", (), (), "民间纠纷，人民调解委员会都可以调"))
    return found


def same_village_body(case: CaseFacts, names: Iterable[str]) -> str:
    """The committee of the case's own village, by its name; empty where none is known."""
    village = case.village.strip()
    return next((name for name in names if village and village in name), "")
