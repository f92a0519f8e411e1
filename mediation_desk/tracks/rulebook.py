"""The frozen book of rules that verbs read: time limits, working days, tracks, articles.

Filled by ``records/lawbook.py`` from shipped data and the county's overrides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mediation_desk.deadlines.calendar import WorkCalendar
from mediation_desk.deadlines.rules import TimeLimit
from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.tracks.rules import TrackRules


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules in force at this desk. ``settings`` holds what is local or unproven and may be
    changed.
    """

    limits: Mapping[str, TimeLimit]
    calendar: WorkCalendar
    tracks: Mapping[Track, TrackRules]
    settings: Mapping[str, str] = field(default_factory=dict)
    data: Mapping[str, object] = field(default_factory=dict)

    def track(self, track: Track) -> TrackRules:
        """The rules of a track; a track that this version does not know is refused."""
        if track not in self.tracks:
            raise RuleBroken("track_not_yet", track=track.value)
        return self.tracks[track]

    def article(self, code: str) -> str:
        """The article behind a refusal code, or an empty string."""
        return next((t.articles[code] for t in self.tracks.values() if code in t.articles), "")
