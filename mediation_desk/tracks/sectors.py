"""Conditions of single sectors (医疗、消费、治安、交通、劳动), as pure functions of a case.

What each rests on, with its article and its figures, is data (``resources/tracks``).
"""

from __future__ import annotations

from collections.abc import Mapping

from mediation_desk.domain.agreements import PaymentState
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.date_reading import read_date
from mediation_desk.domain.parties import AgentKind, Consent
from mediation_desk.tracks.people import Condition, barred, not_elsewhere, pending_agreement
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.tracks.standing import is_performed


def consented_outright(case: CaseFacts, _rules: TrackRules) -> bool:
    """Each side has said yes, also where nobody had asked for the talks."""
    return all(p.consent is Consent.AGREED for p in case.applicants + case.respondents)


def not_elsewhere_since(case: CaseFacts, rules: TrackRules) -> bool:
    """Nobody else has accepted the dispute after it was accepted here."""
    return not_elsewhere(case, rules)


def sessions_left(case: CaseFacts, rules: TrackRules) -> bool:
    """Fewer sessions were held than the track allows at most."""
    return len(case.held_sessions()) < int(rules.settings["most_sessions"])


def claimed_in_time(case: CaseFacts, rules: TrackRules) -> bool:
    """The complaint came within so many years of the day on which the harm was known."""
    told, registered = case.details.get("harmed_on", ""), case.registered_on
    if not told or registered is None:
        return True
    known, years = read_date(told, registered), int(rules.settings["claim_years"])
    last = (known.year + years, known.month, known.day)
    return (registered.year, registered.month, registered.day) <= last


def reviewable(case: CaseFacts, rules: TrackRules) -> bool:
    """Of a kind that the arbitration body reviews (确认劳动关系 is none)."""
    return not any(cause in case.civil_cause for cause in rules.settings["not_reviewable"])


def enough_to_be_represented(case: CaseFacts, rules: TrackRules) -> bool:
    """Elected representatives come only for a side of so many people or more."""
    least = int(rules.settings["representatives_from"])
    return all(
        sum(p.heads for p in side) >= least
        for side in (case.applicants, case.respondents)
        if any(a.kind is AgentKind.GROUP_REPRESENTATIVE for p in side for a in p.agents)
    )


def by_enterprise(case: CaseFacts, _rules: TrackRules) -> bool:
    """The committee is that of an enterprise (企业劳动争议调解委员会)."""
    return any(word in case.committee.name for word in ("企业", "公司", "工厂"))


def is_complex(case: CaseFacts, _rules: TrackRules) -> bool:
    """疑难复杂, or several organs are concerned: more time to decide on acceptance."""
    return case.is_major


def acceptable(case: CaseFacts, rules: TrackRules) -> bool:
    """No ground on which the law wants the complaint refused."""
    return not barred(case, rules, "acceptance")


def arbitrable(case: CaseFacts, rules: TrackRules) -> bool:
    """Of a kind that the arbitration body takes."""
    return not barred(case, rules, "arbitration")


def settled_and_performed(case: CaseFacts, _rules: TrackRules) -> bool:
    """The parties have agreed, here or before a people's mediation committee, and performed."""
    if case.agreement is not None and case.agreement.effective_on is not None:
        return is_performed(case.agreement)
    return any(e.agreed_on is not None for e in case.episodes if e.id != case.episode_id)


def fits_the_spot(case: CaseFacts, rules: TrackRules) -> bool:
    """Clear, without a dispute over costs, and to be performed there and then (当场调解)."""
    return not barred(case, rules, "spot")


def promised_at_once(case: CaseFacts, _rules: TrackRules) -> bool:
    """Nothing of the draft is to be performed on a later day than that of the talks."""
    draft, held = pending_agreement(case), [s.held_on for s in case.held_sessions()]
    if draft is None or not held:
        return True
    return not draft.recurring and all((p.due_on or max(held)) <= max(held) for p in draft.payments)


def performed_at_once(case: CaseFacts, _rules: TrackRules) -> bool:
    """Everything agreed was performed on the day on which it took effect."""
    return all(
        not a.recurring
        and all(p.state is PaymentState.WAIVED or p.paid_on == a.effective_on for p in a.payments)
        for a in case.agreements
        if a.effective_on
    )


CONDITIONS: Mapping[str, Condition] = {
    f.__name__: f
    for f in (
        consented_outright,
        not_elsewhere_since,
        sessions_left,
        claimed_in_time,
        reviewable,
        enough_to_be_represented,
        by_enterprise,
        is_complex,
        acceptable,
        arbitrable,
        settled_and_performed,
        fits_the_spot,
        promised_at_once,
        performed_at_once,
    )
}
