"""All conditions that the tracks' data may name, in one register. Holds none itself."""

from __future__ import annotations

from collections.abc import Mapping

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.tracks import further, people
from mediation_desk.tracks.rules import TrackRules

CONDITIONS: Mapping[str, people.Condition] = {**people.CONDITIONS, **further.CONDITIONS}


def holds(name: str, case: CaseFacts, rules: TrackRules) -> bool:
    """Whether a condition holds; an empty name always does, ``!name`` where it does not."""
    if not name:
        return True
    return CONDITIONS[name.removeprefix("!")](case, rules) is not name.startswith("!")
