"""The stage machine of every track: may this verb be done to this case now, and if not, why.

Reads a track's data and its conditions; knows no single rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.tracks import people
from mediation_desk.tracks.conditions import CONDITIONS
from mediation_desk.tracks.events import day_of, is_event
from mediation_desk.tracks.further import unserved
from mediation_desk.tracks.rules import Block, StepSpec, TrackRules


def refusal(verb: str, case: CaseFacts, rules: TrackRules) -> RuleBroken | None:
    """Why a verb is not allowed now, or None. A verb that the track does not know is never
    allowed; where its data says why, that rule is named.
    """
    move, barred = rules.moves.get(verb), rules.barred.get(verb)
    if move is None and barred is not None:
        return RuleBroken(barred.code, article=barred.article)
    if move is None or case.stage not in move.stages:
        return RuleBroken("wrong_stage", stage=case.stage.value, verb=verb)
    return _missing(move.after, case, rules) or _unmet(move.needs, case, rules)


def step_refusal(key: str, case: CaseFacts, rules: TrackRules) -> RuleBroken | None:
    """Why a step cannot be recorded now, or None."""
    step = rules.steps.get(key)
    if step is None or case.stage not in step.stages:
        zh = step.zh if step else key
        return RuleBroken("step_not_now", field="step", step=zh, stage=case.stage.value)
    if step.once and case.step(key) is not None:
        return RuleBroken("step_done_already", field="step", article=step.article, step=step.zh)
    missing = _missing(step.after, case, rules, step.article)
    return missing or _unmet(step.needs, case, rules)


def steps_now(case: CaseFacts, rules: TrackRules) -> list[tuple[StepSpec, RuleBroken | None]]:
    """The steps of the track with the reason why one cannot be recorded now."""
    return [(step, step_refusal(step.key, case, rules)) for step in rules.steps.values()]


def _missing(
    names: Iterable[str], case: CaseFacts, rules: TrackRules, own: str = ""
) -> RuleBroken | None:
    """A step that must have come first and has not."""
    for options in awaited(names, case):
        specs = [rules.steps[n] for n in options if not is_event(n) and n in rules.steps]
        zh = "或".join(s.zh for s in specs) or "|".join(options)
        article = next((s.article for s in specs if s.article), own)
        return RuleBroken("step_missing", article=article, step=zh)
    return None


def awaited(names: Iterable[str], case: CaseFacts) -> Iterator[list[str]]:
    """Of what must have come first (``a|b``: one of them) the choices of which none has come."""
    choices = (choice.split("|") for choice in names)
    return (options for options in choices if all(day_of(case, one) is None for one in options))


def _unmet(needs: Iterable[str], case: CaseFacts, rules: TrackRules) -> RuleBroken | None:
    for need in needs:
        if not CONDITIONS[need](case, rules):
            block: Block = rules.blocks[need]
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
    if need == "order_served":
        return {"who": "、".join(p.name for p in unserved(case))}
    if need == "notice_given":
        return {
            "who": "、".join(
                p.name for p in case.applicants + case.respondents if p.notified_on is None
            )
        }
    return {}
