"""All conditions that the tracks' data may name, in one register, and which clocks run by them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.tracks import further, people, sectors
from mediation_desk.tracks.events import day_of, is_over
from mediation_desk.tracks.rules import ClockSpec, FieldSpec, TrackRules


def begun_on(clock: ClockSpec, case: CaseFacts, rules: TrackRules) -> date | None:
    """The day from which a clock counts; None where it has not begun or is none of this case's."""
    start = day_of(case, clock.start)
    return start if start is not None and holds(clock.when, case, rules) else None


def still_counts(clock: ClockSpec, case: CaseFacts, rules: TrackRules) -> bool:
    """Whether a clock has begun and none of its ends has come."""
    start = begun_on(clock, case, rules)
    return start is not None and not is_over(case, clock, start)


def clocks_settled(case: CaseFacts, rules: TrackRules) -> bool:
    """No time limit that binds somebody runs on after closing."""
    binding = (c for c in rules.clocks if not (c.right or c.info) and "closed" not in c.until)
    return not any(still_counts(clock, case, rules) for clock in binding)


CONDITIONS: Mapping[str, people.Condition] = {
    **people.CONDITIONS,
    **further.CONDITIONS,
    **sectors.CONDITIONS,
    "clocks_settled": clocks_settled,
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
