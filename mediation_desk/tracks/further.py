"""Conditions of the tracks beside people's mediation, as pure functions of a case.

The law they rest on, with its articles, is data (``resources/tracks``).
"""

from __future__ import annotations

from collections.abc import Mapping

from mediation_desk.domain.case_facts import CaseFacts, IntakeSource, Outcome
from mediation_desk.domain.names import names_in
from mediation_desk.domain.parties import AgentKind, Capacity, PartyFacts
from mediation_desk.tracks.people import Condition, barred
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.tracks.standing import outcome_of


def about_traffic(case: CaseFacts, _rules: TrackRules) -> bool:
    """A road accident."""
    return "交通" in case.subtrack or "交通" in case.stat_type


def handoffs_settled(case: CaseFacts, _rules: TrackRules) -> bool:
    """No hand-off waits for a receipt or a result."""
    return not any(h.is_open for h in case.handoffs)


def not_away(case: CaseFacts, _rules: TrackRules) -> bool:
    """This run is not in the hands of another track that has not answered; somebody outside who
    was told of it holds nothing up.
    """
    return all(h.is_outside for h in case.handed_out if h.is_open)


def filing_free(case: CaseFacts, _rules: TrackRules) -> bool:
    """No party wants the case filed with the court, which ends the talks (民诉法126条); what the
    court entrusts after the filing is a new run.
    """
    return case.step("filing_wanted") is None


def not_suspended(case: CaseFacts, _rules: TrackRules) -> bool:
    """No suspicion of a sham dispute waits for the court's answer (特邀调解规定第十八条)."""
    return sum(s.kind == "suspended" for s in case.steps) <= sum(
        s.kind == "resumed" for s in case.steps
    )


def order_served(case: CaseFacts, _rules: TrackRules) -> bool:
    """The court's order was signed for by every side: only then it has effect (民诉法100条). What
    was put into the minutes needs no order (101条).
    """
    needless = any(case.step(kind) for kind in ("court_record", "reneged"))
    return case.is_import or needless or not case.step("court_order") or not unserved(case)


def unserved(case: CaseFacts) -> list[PartyFacts]:
    """The sides that have not signed for the court's order, nor anybody for them."""
    signed = {name for s in case.steps if s.kind == "served" for name in names_in(s.person)}
    return [
        p
        for p in case.applicants + case.respondents
        if not signed & {p.name, p.person.name, *(a.person.name for a in p.agents)}
    ]


def order_waits(case: CaseFacts, _rules: TrackRules) -> bool:
    """A side has not yet signed for the court's order, which so has no effect (民诉法102条)."""
    return bool(unserved(case))


def suitable(case: CaseFacts, rules: TrackRules) -> bool:
    """Nothing that this kind of mediation must not touch."""
    return not barred(case, rules, "unsuitable")


def within_representatives(case: CaseFacts, rules: TrackRules) -> bool:
    """No side sends more people than the rule of the track allows."""
    most = int(rules.settings.get("most_representatives", 0))
    return not most or all(_sent(side) <= most for side in (case.applicants, case.respondents))


def _sent(side: tuple[PartyFacts, ...]) -> int:
    """How many come for a side: the elected and authorised, and those who have sent nobody."""
    agents = {a.person.id for p in side for a in p.agents if a.kind is not AgentKind.GUARDIAN}
    return len(agents) + sum(not p.agents and p.group_count <= 1 for p in side)


def no_proxy_for_suspect(case: CaseFacts, _rules: TrackRules) -> bool:
    """The suspect of a public-order case sends nobody in his place (公安程序规定第一百八十一条)."""
    return not any(p.authorized for p in case.respondents)


def petition_is_plain(case: CaseFacts, rules: TrackRules) -> bool:
    """Of the kind that may be mediated inside a petition."""
    return not barred(case, rules, "reserved")


def no_arbitration_review(case: CaseFacts, _rules: TrackRules) -> bool:
    """The fifteen-day way to the arbitration body was not chosen."""
    return case.step("arbitration_review") is None


def confirmation_not_chosen(case: CaseFacts, _rules: TrackRules) -> bool:
    """The thirty-day way to the court was not chosen."""
    return case.confirmation is None


def has_petitioner(case: CaseFacts, _rules: TrackRules) -> bool:
    """Somebody petitions."""
    return bool(case.applicants)


def few_petitioners(case: CaseFacts, rules: TrackRules) -> bool:
    """A group that comes in person has chosen no more than five (信访工作条例第二十条)."""
    kind, most = AgentKind.GROUP_REPRESENTATIVE, int(rules.settings["most_petitioners"])
    chosen = {a.person.id for p in case.applicants for a in p.agents if a.kind is kind}
    heads = sum(p.heads for p in case.applicants)
    form = case.details.get("petition_form", "")
    came = form == "来访" or (not form and case.source is IntakeSource.WALK_IN)
    return len(chosen) <= most and (bool(chosen) or not came or heads <= most)


def petitioner_is_known(case: CaseFacts, rules: TrackRules) -> bool:
    """Whoever petitions gave a name and an address that can be written to."""
    return not barred(case, rules, "telling")


def sorted_here(case: CaseFacts, rules: TrackRules) -> bool:
    """Sorted as a matter that is handled as a petition and not by another procedure; what an
    import does not tell was handled so.
    """
    step = case.last_step("classified")
    return not step or not step.number or step.number.startswith(rules.settings["own_class"])


def not_finally_ended(case: CaseFacts, rules: TrackRules) -> bool:
    """Not what was settled for good on the same facts and grounds."""
    return not barred(case, rules, "ended")


def objection_answered(case: CaseFacts, _rules: TrackRules) -> bool:
    """Whoever passed it on has answered that it belongs here all the same."""
    return case.step("objection") is None or case.step("objection_decided") is not None


def extension_told(case: CaseFacts, _rules: TrackRules) -> bool:
    """Whoever petitions was told of a longer time and why."""
    return case.is_import or not case.extensions or case.step("extended_told") is not None


def simple_fits(case: CaseFacts, rules: TrackRules) -> bool:
    """Raised for the first time, plain, small, and by nobody's order (信访事项简易办理办法)."""
    again = case.details.get("petition_repeat", "") == "重复"
    together = any(p.group_count > 1 for p in case.applicants)
    return not again and not together and not barred(case, rules, "simple")


def graded_high(case: CaseFacts, _rules: TrackRules) -> bool:
    """Of the two grades that are reported upwards (红、橙, 本地规定)."""
    return case.risk_colour in ("red", "orange")


def handed_on(case: CaseFacts, _rules: TrackRules) -> bool:
    """Handed to somebody else out of this run."""
    return bool(case.handed_out)


def came_to_nothing(case: CaseFacts, _rules: TrackRules) -> bool:
    """The talks failed: nobody took the matter back, and nobody else took it over."""
    return outcome_of(case) is Outcome.NOT_AGREED


def expert_free(case: CaseFacts, _rules: TrackRules) -> bool:
    """Nobody who was heard as a witness, or interprets, also mediates (特邀调解规定第十六条)."""
    apart = (Capacity.WITNESS, Capacity.INTERPRETER)
    heard = {p.name for p in case.participants if p.capacity in apart}
    return not any(m.name in heard for m in case.current_mediators)


CONDITIONS: Mapping[str, Condition] = {
    f.__name__: f
    for f in (
        about_traffic,
        handoffs_settled,
        not_away,
        filing_free,
        not_suspended,
        order_served,
        order_waits,
        suitable,
        within_representatives,
        no_proxy_for_suspect,
        petition_is_plain,
        no_arbitration_review,
        confirmation_not_chosen,
        has_petitioner,
        few_petitioners,
        petitioner_is_known,
        sorted_here,
        not_finally_ended,
        objection_answered,
        extension_told,
        simple_fits,
        graded_high,
        handed_on,
        came_to_nothing,
        expert_free,
    )
}
