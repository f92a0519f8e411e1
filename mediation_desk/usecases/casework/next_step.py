"""What is next in a case: the one verb, or the legal step of the track, that the page offers as its
filled button.

Looks at the case and at what is allowed; allows and forbids nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mediation_desk.domain.agreements import PaymentState
from mediation_desk.domain.case_facts import (
    CaseFacts,
    HandoffFacts,
    Outcome,
    SessionResult,
    Stage,
    Track,
)
from mediation_desk.domain.parties import Consent
from mediation_desk.domain.proceedings import HandoffState
from mediation_desk.tracks.conditions import holds, still_counts
from mediation_desk.tracks.events import is_event
from mediation_desk.tracks.line import awaited, step_refusal
from mediation_desk.tracks.people import pending_agreement
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.usecases.desk import AllowedVerb
from mediation_desk.usecases.registry import VerbSpec

Wanted = Callable[[CaseFacts], bool]
_OWED = (PaymentState.DUE, PaymentState.PART)


def _agreed_in_talks(case: CaseFacts) -> bool:
    return any(s.result is SessionResult.AGREED for s in case.sessions)


def _unperformed(case: CaseFacts) -> bool:
    return any(p.state in _OWED for a in case.agreements for p in a.payments)


def _has_draft(case: CaseFacts) -> bool:
    """A written agreement or a supplement to one waits for signatures."""
    return pending_agreement(case) is not None


def _awaits_ruling(case: CaseFacts) -> bool:
    """The court has taken the application for confirmation and has not ruled."""
    asked = case.confirmation
    return asked is not None and asked.accepted_on is not None and asked.ruled_on is None


def _sent(case: CaseFacts) -> HandoffFacts | None:
    """A hand-off out of this run that nobody has signed for."""
    return next((h for h in case.handed_out if h.state is HandoffState.SENT), None)


def _answerable(case: CaseFacts) -> HandoffFacts | None:
    """A hand-off that may be answered: to somebody outside, or to a run that has ended, which may
    be this one.
    """
    over = {e.id for e in case.episodes if e.ended_on is not None}
    over |= {case.episode_id} if case.outcome is not Outcome.OPEN else set()
    accepted = [h for h in case.handoffs if h.state is HandoffState.ACCEPTED]
    mine = (h for h in accepted if case.episode_id in (h.episode_id, h.to_episode_id))
    return next((h for h in mine if h.is_outside or h.to_episode_id in over), None)


#: In the order of a case; the first that is wanted is next.
_STEPS: tuple[tuple[str, Wanted], ...] = (
    ("take_up", lambda c: c.stage is Stage.LEDGER),
    ("record_consent", lambda c: any(p.consent is Consent.UNKNOWN for p in c.parties)),
    ("report_risk", lambda c: bool(c.risk_flags) and c.risk_reported_on is None),
    ("accept", lambda c: c.stage is Stage.REGISTERED),
    ("assign_mediator", lambda c: not c.current_mediators),
    ("give_notice", lambda c: any(p.notified_on is None for p in c.parties)),
    ("decide_recusal", lambda c: any(r.decided_on is None for r in c.recusals)),
    ("seal_agreement", _has_draft),
    ("sign_agreement", _has_draft),
    ("draft_agreement", lambda c: _agreed_in_talks(c) and c.agreement is None),
    ("hold_session", lambda c: c.agreement is None),
    ("record_payment", _unperformed),
    ("follow_up", lambda c: not c.follow_ups),
    ("rate", lambda c: not c.ratings),
    ("confirmation_result", _awaits_ruling),
    ("sign_handoff", lambda c: _sent(c) is not None),
    ("return_handoff", lambda c: _answerable(c) is not None),
    ("close_case", lambda c: c.closed_on is None),
    ("file_volume", lambda c: c.filed_on is None),
)


#: What only talks need; a petition that is handled without them goes on without these.
_OF_TALKS = frozenset({"record_consent", "assign_mediator", "give_notice", "hold_session"})
_MEDIATED_PETITION = "访调"
#: What is asked for only in tracks where something waits for it, by the condition that does.
_WAITED_FOR = {"give_notice": "notice_given", "follow_up": "visited", "rate": "visited"}
#: The code of the blocks that ask for everybody's consent, each in its track's own way.
_CONSENT = "consent_missing"


@dataclass(frozen=True, slots=True)
class NextDeed:
    """What is next: the verb, its words, and what its form proposes beside its own defaults."""

    spec: VerbSpec
    label: str
    values: Mapping[str, object] = field(default_factory=dict)


def next_deed(
    case: CaseFacts, allowed: Sequence[AllowedVerb], rules: TrackRules
) -> NextDeed | None:
    """What to offer next, or None where nothing is left to do."""
    open_now = {one.spec.name: one.spec for one in allowed if one.refusal is None}
    begun = case.accepted_on is not None or case.outcome is not Outcome.OPEN
    due = _due_step(case, rules) if begun else _opening(case, rules)
    if due and "record_step" in open_now:
        return _step(open_now["record_step"], due, rules)
    for name, is_wanted in _STEPS:
        if not is_wanted(case) or not _in_place(name, case, rules):
            continue
        if name in open_now:
            return NextDeed(open_now[name], open_now[name].label, proposed(case, name))
        missing = _missing_step(name, case, rules)
        if missing and "record_step" in open_now:
            return _step(open_now["record_step"], missing, rules)
    return None


def _step(spec: VerbSpec, key: str, rules: TrackRules) -> NextDeed:
    return NextDeed(spec, rules.steps[key].zh, {"step": key})


def _in_place(name: str, case: CaseFacts, rules: TrackRules) -> bool:
    """Whether a verb has its turn: consent, notice and visit are asked for where something waits
    for them; a petition that nobody or others have mediated needs nothing of talks.
    """
    if name == "record_consent" and case.stage is Stage.REGISTERED and "accept" in rules.moves:
        return any(rules.blocks[n].code == _CONSENT for n in rules.moves["accept"].needs)
    waited = _WAITED_FOR.get(name)
    if waited and not any(waited in move.needs for move in rules.moves.values()):
        return False
    elsewhere = any(h.accepted for h in case.handed_out)
    plain = case.track is Track.PETITION and (case.subtrack != _MEDIATED_PETITION or elsewhere)
    return not (plain and name in _OF_TALKS and not case.sessions)


def _opening(case: CaseFacts, rules: TrackRules) -> str:
    """The letter with which a run begins, before anybody is asked for anything."""
    return _recordable((key for key, step in rules.steps.items() if step.opens), case, rules)


def _due_step(case: CaseFacts, rules: TrackRules) -> str:
    """A step that ends a clock which runs beside that of the talks."""
    for clock in rules.clocks:
        if not (clock.main or clock.right or clock.info) and still_counts(clock, case, rules):
            found = _recordable(clock.until, case, rules)
            if found:
                return found
    return ""


def _missing_step(name: str, case: CaseFacts, rules: TrackRules) -> str:
    """The step that a verb waits for: of a verb whose stage has come, and what leads to the end of
    a run that organs end by a paper of their own.
    """
    move = rules.moves.get(name)
    if move is None:
        return ""
    at_work = name == "close_case" and case.outcome is Outcome.OPEN and case.accepted_on is not None
    if case.stage not in move.stages and not at_work:
        return ""
    for options in awaited(move.after, case):
        return _recordable(options, case, rules)
    mending = (rules.blocks[n].step for n in move.needs if not holds(n, case, rules))
    return _recordable((step for step in mending if step), case, rules)


def _recordable(names: Iterable[str], case: CaseFacts, rules: TrackRules, depth: int = 3) -> str:
    """The first of these steps that may be recorded now, or the first that must come before it."""
    for name in names:
        if is_event(name) or name not in rules.steps:
            continue
        if step_refusal(name, case, rules) is None:
            return name
        before = [one for options in awaited(rules.steps[name].after, case) for one in options]
        found = _recordable(before, case, rules, depth - 1) if before and depth else ""
        if found:
            return found
    return ""


def proposed(case: CaseFacts, verb: str) -> dict[str, object]:
    """What the form of the next step proposes beside its own defaults: which payment is next, which
    hand-off is meant.
    """
    if verb in ("sign_handoff", "return_handoff"):
        meant = _sent(case) if verb == "sign_handoff" else _answerable(case)
        return {"handoff": meant.id} if meant else {}
    if verb != "record_payment":
        return {}
    owed = [p for a in case.agreements for p in a.payments if p.state in _OWED]
    return {"payment": owed[0].id} if owed else {}
