"""The known days of the papers of sectors, petitions and the centre: when each was made.

Printed under a paper only where the centre wants known days there; else the day is left to be
written. Never counts a time limit.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts

#: The paper made at a step, and that step.
_AT_STEP: Mapping[str, str] = {
    "XF-02": "told",
    "XF-04": "transferred",
    "XF-05": "extended_told",
    "XF-06": "opinion",
    "XF-08": "hearing",
    "ZZ-03": "assigned",
    "ZZ-04": "whistle",
    "ZZ-06": "supervised",
}


def track_days(case: CaseFacts, subject_id: str = "") -> dict[str, date | None]:
    """By paper code; ``subject_id`` may name the step that a sheet is about."""
    reached = case.agreement.reached_on if case.agreement else None
    asked = case.step("applied")
    at_steps = {code: _day_of(case, kind, subject_id) for code, kind in _AT_STEP.items()}
    return {
        **at_steps,
        "YL-01": case.registered_on,
        "YL-02": case.accepted_on,
        "YL-03": case.refused_on,
        "YL-06": reached,
        "YL-07": case.terminated_on,
        "LD-01": asked.on_day if asked else case.registered_on,
        "LD-02": reached,
        "LD-03": case.terminated_on,
        "XF-03": case.refused_on,
        "XF-11": case.closed_on,
        "ZZ-09": case.risk_reported_on,
    }


def _day_of(case: CaseFacts, kind: str, subject_id: str) -> date | None:
    named = next((s for s in case.steps if s.id == subject_id and s.kind == kind), None)
    step = named or case.last_step(kind)
    return step.on_day if step else None
