"""The frozen book of rules that verbs read: time limits, working days, tracks, articles.

Filled by ``records/lawbook.py`` from shipped data and the county's overrides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mediation_desk.deadlines.calendar import WorkCalendar
from mediation_desk.deadlines.rules import TimeLimit
from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.tracks.handoffs import Matrix
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.tracks.shelf import Shelf


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules in force at this desk. ``settings`` holds what is local or unproven and may be
    changed; ``local`` what the county has settled in the tracks, as it lies over their files.
    """

    limits: Mapping[str, TimeLimit]
    calendar: WorkCalendar
    shelf: Shelf
    handoffs: Matrix
    settings: Mapping[str, str] = field(default_factory=dict)
    data: Mapping[str, object] = field(default_factory=dict)
    local: Mapping[str, object] = field(default_factory=dict)

    def track(self, track: Track, kind: str = "", mode: str = "") -> TrackRules:
        """The rules of a track, and of the kind and mode within it."""
        return self.shelf.rules(track, kind, mode)

    def of(self, case: CaseFacts) -> TrackRules:
        """The rules of the track that the case runs in now."""
        return self.shelf.rules(case.track, case.subtrack, case.mode)

    def article(self, code: str, case: CaseFacts | None = None) -> str:
        """The article behind a refusal code in the case's track, or an empty string."""
        rules = self.of(case) if case is not None else self.track(Track.PEOPLE)
        return rules.articles.get(code, "") or self.track(Track.PEOPLE).articles.get(code, "")
