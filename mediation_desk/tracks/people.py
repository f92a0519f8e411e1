"""人民调解: the conditions that its moves name, as pure functions of a case.

The law they rest on, with its articles, is data (``resources/tracks/people.yaml``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from mediation_desk.domain.agreements import AgreementFacts, AgreementState, SignerKind
from mediation_desk.domain.case_facts import (
    CaseFacts,
    ConfirmationResult,
    IntakeSource,
    Outcome,
)
from mediation_desk.domain.parties import Consent, MediatorRole, PartyFacts
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.tracks.standing import is_performed

#: From this age on who lives on its own work is taken for an adult (民法典第十八条).
WORKING_AGE = 16
Condition = Callable[[CaseFacts, TrackRules], bool]
#: Sources in which the committee acts unasked: silence is no refusal (人民调解法第十七条).
OWN_MOTION = frozenset({IntakeSource.OWN_MOTION, IntakeSource.SCREENING})


def two_sides(case: CaseFacts, _rules: TrackRules) -> bool:
    """Somebody on each side."""
    return bool(case.applicants) and bool(case.respondents)


def nobody_refused(case: CaseFacts, _rules: TrackRules) -> bool:
    """No party has clearly refused (第三人 does not count)."""
    return all(p.consent is not Consent.REFUSED for p in _sides(case))


def everybody_consented(case: CaseFacts, _rules: TrackRules) -> bool:
    """Each side's will is on record; where the committee acts of its own motion silence will do."""
    if case.source in OWN_MOTION:
        return nobody_refused(case, _rules)
    return all(p.consent is Consent.AGREED for p in _sides(case))


def not_reserved(case: CaseFacts, rules: TrackRules) -> bool:
    """Nothing that only a special organ may settle."""
    return not barred(case, rules, "reserved")


def not_elsewhere(case: CaseFacts, rules: TrackRules) -> bool:
    """Not accepted or resolved elsewhere, unless a court entrusts it or the organ has ended its
    handling.
    """
    return not barred(case, rules, "elsewhere")


def has_risk(case: CaseFacts, _rules: TrackRules) -> bool:
    """A risk is noted."""
    return bool(case.risk_flags)


def risk_reported(case: CaseFacts, rules: TrackRules) -> bool:
    """What must be reported before any mediation has been reported."""
    must = any(rules.risk_flags[f].report for f in case.risk_flags if f in rules.risk_flags)
    return not must or case.risk_reported_on is not None


def has_mediator(case: CaseFacts, _rules: TrackRules) -> bool:
    """At least one mediator."""
    return bool(case.current_mediators)


def has_presiding(case: CaseFacts, _rules: TrackRules) -> bool:
    """Exactly one mediator presides."""
    return sum(m.role is MediatorRole.PRESIDING for m in case.current_mediators) == 1


def recusal_open(case: CaseFacts, _rules: TrackRules) -> bool:
    """A request for recusal awaits its decision."""
    return any(r.decided_on is None for r in case.recusals)


def recusal_settled(case: CaseFacts, _rules: TrackRules) -> bool:
    """No request is undecided, and nobody whose recusal was granted still mediates."""
    gone = {r.mediator_name for r in case.recusals if r.granted}
    return not recusal_open(case, _rules) and not any(
        m.name in gone for m in case.current_mediators
    )


def notice_given(case: CaseFacts, _rules: TrackRules) -> bool:
    """Every side has been told its rights and duties."""
    return all(p.notified_on is not None for p in _sides(case))


def minors_guarded(case: CaseFacts, _rules: TrackRules) -> bool:
    """Every minor party has a guardian beside it (measured on the day of acceptance), or lives on
    its own work.
    """
    day = case.accepted_on or case.registered_on
    return day is None or not any(
        p.person.is_minor_on(day) and not p.guardians and not lives_on_own_work(case, p, day)
        for p in _sides(case)
    )


def lives_on_own_work(case: CaseFacts, party: PartyFacts, day: date) -> bool:
    """Sixteen and living on its own earnings a minor acts for itself (民法典第十八条)."""
    age = party.person.age_on(day)
    return "self_supporting" in case.risk_flags and age is not None and age >= WORKING_AGE


def session_held(case: CaseFacts, _rules: TrackRules) -> bool:
    """At least one session has been held."""
    return bool(case.held_sessions())


def agreement_open(case: CaseFacts, _rules: TrackRules) -> bool:
    """No agreement is frozen yet."""
    return case.agreement is None or case.agreement.state is AgreementState.DRAFT


def draft_ready(case: CaseFacts, _rules: TrackRules) -> bool:
    """A written agreement with clauses stands, not yet in effect."""
    agreement = pending_agreement(case)
    return agreement is not None and bool(agreement.clauses)


def all_signed(case: CaseFacts, _rules: TrackRules) -> bool:
    """All parties (or who signs for them) and a mediator have signed."""
    agreement = pending_agreement(case)
    return agreement is not None and not missing_signers(case, agreement)


def has_payments(case: CaseFacts, _rules: TrackRules) -> bool:
    """An agreement in effect has something to pay."""
    return any(a.effective_on and (a.payments or a.recurring) for a in case.agreements)


def paused(case: CaseFacts, _rules: TrackRules) -> bool:
    """The clock stands still."""
    return any(p.until_on is None for p in case.pauses)


def not_paused(case: CaseFacts, rules: TrackRules) -> bool:
    """The clock runs."""
    return not paused(case, rules)


def confirmable(case: CaseFacts, rules: TrackRules) -> bool:
    """Of a kind that a court confirms (民诉法解释第三百五十五条)."""
    return not any(cause in case.civil_cause for cause in rules.not_confirmable_causes)


def confirmation_applied(case: CaseFacts, _rules: TrackRules) -> bool:
    """An application for confirmation is under way."""
    return case.confirmation is not None and case.confirmation.result is ConfirmationResult.PENDING


def handed_over(case: CaseFacts, _rules: TrackRules) -> bool:
    """交得出去: somebody answers for the case."""
    return bool(case.responsible or case.current_mediators)


def handled(case: CaseFacts, _rules: TrackRules) -> bool:
    """处置到位: refused or terminated, or agreed with every payment settled (an import leaves
    them open). What was drafted and never took effect binds nobody.
    """
    if case.outcome is not Outcome.AGREED:
        return case.outcome is not Outcome.OPEN
    return case.is_import or all(is_performed(a) for a in case.agreements if a.effective_on)


def visited(case: CaseFacts, _rules: TrackRules) -> bool:
    """An agreement was followed up before closing."""
    return case.is_import or case.outcome is not Outcome.AGREED or bool(case.follow_ups)


def satisfied(case: CaseFacts, _rules: TrackRules) -> bool:
    """群众满意: somebody was asked for a rating, or an import brings none."""
    return case.is_import or case.outcome is not Outcome.AGREED or bool(case.ratings)


CONDITIONS: Mapping[str, Condition] = {
    f.__name__: f
    for f in (
        two_sides,
        nobody_refused,
        everybody_consented,
        not_reserved,
        not_elsewhere,
        has_risk,
        risk_reported,
        has_mediator,
        has_presiding,
        recusal_open,
        recusal_settled,
        notice_given,
        minors_guarded,
        session_held,
        agreement_open,
        draft_ready,
        all_signed,
        has_payments,
        paused,
        not_paused,
        confirmable,
        confirmation_applied,
        handed_over,
        handled,
        visited,
        satisfied,
    )
}


def pending_agreement(case: CaseFacts) -> AgreementFacts | None:
    """The agreement or supplement that waits for signatures."""
    return next((a for a in case.agreements if not a.frozen or a.effective_on is None), None)


def missing_signers(case: CaseFacts, agreement: AgreementFacts) -> tuple[str, ...]:
    """Ids of the parties nobody has signed for yet; ``mediator`` where no mediator has signed."""
    signed = {
        s.for_party_id or s.signer_id for s in agreement.signatures if s.kind is SignerKind.PARTY
    }
    missing = [p.id for p in case.parties if p.id not in signed]
    if not any(s.kind is SignerKind.MEDIATOR for s in agreement.signatures):
        missing.append("mediator")
    return tuple(missing)


def _sides(case: CaseFacts) -> tuple[PartyFacts, ...]:
    return case.applicants + case.respondents


def barred(case: CaseFacts, rules: TrackRules, bar: str) -> bool:
    """Whether a flag on the case bars the talks in this way, and no other lifts it."""
    flags = [rules.risk_flags[f] for f in case.risk_flags if f in rules.risk_flags]
    return any(f.bars == bar for f in flags) and not any(f.lifts == bar for f in flags)
