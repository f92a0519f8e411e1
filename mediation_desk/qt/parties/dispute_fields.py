"""The fields that tell what a dispute is, with the choices that the desk's rules give."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mediation_desk.domain.case_facts import IntakeSource, Track
from mediation_desk.usecases.registry import VERBS, FieldSpec, fields_of

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.usecases.desk import Desk


def dispute_specs(desk: Desk, verb: str, case: CaseFacts | None = None) -> dict[str, FieldSpec]:
    """The fields of a verb by key; risk flags are the track's, by their Chinese."""
    found = {spec.key: spec for spec in fields_of(VERBS[verb], case, desk.rules)}
    found["risk_flags"] = replace(found["risk_flags"], label="情形")
    found["facts"] = replace(found["facts"], required=True)
    if "on" in found:
        found["on"] = replace(found["on"], label="接待日期", help="过去的哪一天，登记成那一天")
    if "track" in found:
        found["track"] = replace(found["track"], default=Track.PEOPLE.value)
    found["source"] = replace(found["source"], default=IntakeSource.WALK_IN.value)
    return found


LATE_REASON = FieldSpec(
    "late_reason", "补登说明", "text", True, help="当时为什么没有登记，如：停电、下村接待"
)
