"""All conditions that the tracks' data may name, in one register. Holds none itself."""

from __future__ import annotations

from collections.abc import Mapping

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.tracks import further, people, sectors
from mediation_desk.tracks.events import day_of
from mediation_desk.tracks.rules import FieldSpec, TrackRules

CONDITIONS: Mapping[str, people.Condition] = {
    **people.CONDITIONS,
    **further.CONDITIONS,
    **sectors.CONDITIONS,
}


def holds(name: str, case: CaseFacts, rules: TrackRules) -> bool:
    """Whether a condition holds, or an event or step of this name has come; an empty name always
    does, ``!name`` where it does not.
    """
    if not name:
        return True
    bare = name.removeprefix("!")
    known = CONDITIONS.get(bare)
    fact = known(case, rules) if known else day_of(case, bare) is not None
    return fact is not name.startswith("!")


def asked(spec: FieldSpec, case: CaseFacts, rules: TrackRules) -> bool:
    """Whether a track asks for something now: always, where its time has come, or told already."""
    if not spec.when or case.details.get(spec.key):
        return True
    return any(holds(name, case, rules) for name in spec.when.split("|"))
