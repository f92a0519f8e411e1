"""Where a case stands, derived from what has happened to it and from nothing else.

Stage and outcome are never stored as facts of their own, so they cannot contradict the file.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediation_desk.domain.agreements import AgreementFacts, PaymentState
from mediation_desk.domain.case_facts import CaseFacts, Outcome, Stage, Track

#: Steps by which an organ ends a run of a track without an agreement of the parties.
DECIDING = ("opinion_served", "court_order", "court_record", "withdrawn_suit", "unpunished")
#: By what a party undoes a decision before it has effect (民事诉讼法第一百零二条).
_UNDOING = {"court_order": "reneged"}
#: Ground of termination: the case went on in another track.
HANDED_OVER = "handed_over"
#: Grounds of termination that are the parties' own withdrawal.
WITHDRAWAL_GROUNDS = frozenset({"withdrawn"})


def standing(case: CaseFacts) -> CaseFacts:
    """The same case with its stage and outcome filled in."""
    return replace(case, stage=stage_of(case), outcome=outcome_of(case))


def stage_of(case: CaseFacts) -> Stage:
    """The stage an episode has reached."""
    ended = _ended_stage(case)
    if ended is not None:
        return ended
    agreement = case.agreement
    if agreement is not None and agreement.effective_on is not None:
        return _after_agreement(case, agreement)
    if _is_decided(case):
        return Stage.FOLLOWED_UP if case.follow_ups else Stage.DECIDED
    if case.held_sessions() or agreement is not None:
        return Stage.MEDIATING
    if case.investigations:
        return Stage.INVESTIGATED
    if case.notified_on is not None:
        return Stage.NOTIFIED
    return Stage.ACCEPTED if case.accepted_on is not None else Stage.REGISTERED


def _ended_stage(case: CaseFacts) -> Stage | None:
    if case.filed_on is not None:
        return Stage.FILED
    if case.closed_on is not None:
        return Stage.CLOSED
    if case.refused_on is not None:
        return Stage.REFUSED
    if case.terminated_on is not None:
        return Stage.TERMINATED
    return Stage.LEDGER if case.is_ledger else None


def _after_agreement(case: CaseFacts, agreement: AgreementFacts) -> Stage:
    if case.follow_ups:
        return Stage.FOLLOWED_UP
    if agreement.payments and not any(p.paid for p in agreement.payments):
        return Stage.AGREED
    return Stage.PERFORMING


def outcome_of(case: CaseFacts) -> Outcome:
    """How the episode ended, or OPEN."""
    if case.agreement is not None and case.agreement.effective_on is not None:
        return Outcome.AGREED
    if case.refused_on is not None:
        return Outcome.REFUSED
    if case.terminated_on is not None:
        if case.termination_ground == HANDED_OVER:
            return Outcome.HANDED_OVER
        withdrawn = case.termination_ground in WITHDRAWAL_GROUNDS
        return Outcome.WITHDRAWN if withdrawn else Outcome.NOT_AGREED
    return Outcome.DECIDED if _is_decided(case) else Outcome.OPEN


def took_place(case: CaseFacts, stage: Stage) -> bool:
    """Whether a stage that the case is past was really gone through: nobody told, nothing
    investigated, no talks, no visit, no agreement means passed over. A petition is handled without
    talks.
    """
    agreed = case.agreement is not None or case.outcome is Outcome.AGREED
    talks = bool(case.held_sessions()) or case.agreement is not None
    told = {
        Stage.NOTIFIED: case.notified_on is not None,
        Stage.INVESTIGATED: bool(case.investigations),
        Stage.MEDIATING: talks or case.track is Track.PETITION,
        Stage.AGREED: agreed,
        Stage.PERFORMING: agreed,
        Stage.FOLLOWED_UP: bool(case.follow_ups),
    }
    return told.get(stage, True)


def _is_decided(case: CaseFacts) -> bool:
    return decided_on(case) is not None


def decided_on(case: CaseFacts) -> date | None:
    """The day on which an organ ended the run by a paper of its own that nobody undid."""
    undone = {kind for kind, by in _UNDOING.items() if case.step(by) is not None}
    days = (s.on_day for s in case.steps if s.kind in DECIDING and s.kind not in undone)
    return min(days, default=None)


def is_performed(agreement: AgreementFacts) -> bool:
    """Whether every payment of the table is paid or given up."""
    return all(p.state in (PaymentState.PAID, PaymentState.WAIVED) for p in agreement.payments)
