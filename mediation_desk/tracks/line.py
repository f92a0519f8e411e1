"""The stage machine of every track: may this verb be done to this case now, and if not, why.

Reads a track's data and its conditions; knows no single rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.tracks import people
from mediation_desk.tracks.rules import TrackRules

CONDITIONS: Mapping[Track, Mapping[str, people.Condition]] = {Track.PEOPLE: people.CONDITIONS}


def refusal(verb: str, case: CaseFacts, rules: TrackRules) -> RuleBroken | None:
    """Why a verb is not allowed now, or None. A verb that the track does not know is never
    allowed.
    """
    move = rules.moves.get(verb)
    if move is None or case.stage not in move.stages:
        return RuleBroken("wrong_stage", stage=case.stage.value, verb=verb)
    conditions = CONDITIONS[rules.track]
    for need in move.needs:
        if not conditions[need](case, rules):
            block = rules.blocks[need]
            return RuleBroken(block.code, article=block.article, **_values(need, case))
    return None


def _values(need: str, case: CaseFacts) -> dict[str, Any]:
    """Who is meant: names for the sentence beside the button."""
    if need == "all_signed":
        agreement = people.pending_agreement(case)
        missing = people.missing_signers(case, agreement) if agreement else ()
        names = [p.name for p in case.parties if p.id in missing] + (
            ["人民调解员"] if "mediator" in missing else []
        )
        return {"who": "、".join(names)}
    if need in ("nobody_refused", "everybody_consented"):
        bad = "refused" if need == "nobody_refused" else "unknown"
        return {"who": "、".join(p.name for p in case.parties if p.consent.value == bad)}
    if need == "notice_given":
        return {
            "who": "、".join(
                p.name for p in case.applicants + case.respondents if p.notified_on is None
            )
        }
    return {}
