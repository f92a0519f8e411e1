"""Steps of an import that are more than one verb, or that a track may not know.

Each does its work through the real verbs; what cannot be recorded is told, never dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from mediation_desk.domain.agreements import PaymentState, SignMethod
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.parties import AgentKind, Authority, PartyFacts
from mediation_desk.tracks import line
from mediation_desk.tracks.people import pending_agreement
from mediation_desk.usecases.importing.step import Step
from mediation_desk.usecases.importing.track_steps import SOFT, event_words
from mediation_desk.usecases.roles import Role
from mediation_desk.usecases.work import Work


def sign_all(work: Work, step: Step) -> None:
    """Everybody signs as the paper shows: parties or who acts for them, mediators, the seal."""
    for party in work.case.parties:
        signer, agent = _signer_of(party, work.case.accepted_on or step.on)
        values = {"who": signer, "kind": "party", "on": step.on}
        if agent:
            values["party"] = party.id
        work.then("sign_agreement", method=SignMethod.PAPER_FILE.value, **values)
    for mediator in work.case.current_mediators:
        work.then(
            "sign_agreement",
            who=mediator.id, kind="mediator", on=step.on, method=SignMethod.PAPER_FILE.value,
        )  # fmt: skip
    work.then("seal_agreement", on=step.on, method=SignMethod.PAPER_FILE.value)


def _signer_of(party: PartyFacts, on: date) -> tuple[str, bool]:
    """Who signed for a party: itself, for a minor the guardian, for a body an agent who may."""
    if party.person.is_minor_on(on) and party.guardians:
        return party.guardians[0].id, True
    may = [
        a
        for a in party.agents
        if a.kind is AgentKind.AUTHORIZED and a.authority is Authority.SPECIAL
    ]
    if may and not party.person.is_natural:
        return may[0].id, True
    return party.id, False


def settle_payments(work: Work, step: Step) -> None:
    """Paid on the spot is paid; what fell due since is 待核实; what lies ahead stays due."""
    if pending_agreement(work.case) is not None:
        return
    spot = step.values["spot"]
    payments = [p for a in work.case.agreements if a.supplement == 0 for p in a.payments]
    for payment in payments:
        if isinstance(spot, list) and payment.seq in spot:
            work.then("record_payment", payment=payment.id, on=step.on, amount=payment.amount)
        elif payment.due_on is not None and payment.due_on <= work.today:
            state = PaymentState.UNVERIFIED.value
            work.then("verify_payment", payment=payment.id, state=state)


def outside_event(work: Work, step: Step) -> None:
    """Something that happened elsewhere stands on the timeline under its own name."""
    name, text = str(step.values["event"]), str(step.values.get("text", ""))
    work.event(name, step.on, event_words(name, text))


def track_step(work: Work, step: Step) -> None:
    """A legal event of the track. One that lies outside its stages stands on the timeline alone."""
    values = dict(step.values)
    assumed, kind = str(values.pop("assumed", "")), str(values["step"])
    if kind in SOFT and line.step_refusal(kind, work.case, work.rules.of(work.case)):
        work.event(step.label, step.on)
        return
    work.then("record_step", **values)
    if assumed:
        work.notice("step_assumed", step=assumed, day=step.on.isoformat())


def pause_if_allowed(work: Work, step: Step) -> None:
    """An appraisal stops the clock only where the track's limit says so."""
    limit = work.rules.limits.get(work.rules.of(work.case).main_rule)
    known = limit.exclude if limit else ()
    kind = str(step.values["kind"])
    ground = next((g for g in known if kind in g), kind)
    try:
        work.then("pause", **{**step.values, "kind": ground})
    except (BadInput, RuleBroken) as refused:
        work.notice("pause_not_counted", why=refused.code)


def resume_if_paused(work: Work, step: Step) -> None:
    """Count on from the report."""
    if any(p.until_on is None for p in work.case.pauses):
        work.then("resume", **step.values)


def decide_recusal(work: Work, step: Step) -> None:
    """The head decides; for whoever imports without being it, the mediator is replaced."""
    if Role.HEAD in work.user.roles:
        work.then("decide_recusal", **step.values)
        return
    pending = next(r for r in work.case.recusals if r.decided_on is None)
    work.then(
        "replace_mediator",
        old=pending.mediator_name, new=step.values["new"], on=step.on, why=step.values["text"],
    )  # fmt: skip


def agree_orally(work: Work, step: Step) -> None:
    """Where an agreement must be written, the word of mouth is refused as that."""
    if step.verb not in work.rules.of(work.case).moves:
        raise work.block("must_be_written")
    work.then(step.verb, **step.values)


def hand_to_committee(work: Work, step: Step) -> None:
    """A petition goes to the centre's own committee."""
    work.then("hand_over", organ=work.lookups.organization("committee")[1], **step.values)


OWN_STEPS: Mapping[str, Callable[[Work, Step], None]] = {
    "sign_all": sign_all,
    "settle_payments": settle_payments,
    "outside_event": outside_event,
    "track_step": track_step,
    "pause_if_allowed": pause_if_allowed,
    "resume_if_paused": resume_if_paused,
    "decide_recusal": decide_recusal,
    "agree_orally": agree_orally,
    "hand_to_committee": hand_to_committee,
}


def enter_run(work: Work, run: int) -> None:
    """Go on with this run of a track, where the case has it and stands in another."""
    episodes = work.case.episodes
    if len(episodes) >= run and episodes[run - 1].id != work.case.episode_id:
        work.then("go_on_with", episode=episodes[run - 1].id)
