"""Small named questions about a case, in which papers.toml says when a paper applies.

Pure predicates over a frozen case; a new question gets its name here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.case_facts import CaseFacts, IntakeSource, Outcome, Track
from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.parties import AgentKind, Capacity, PartyKind, PartyRole
from mediation_desk.papers.by_track.claims import enforceable
from mediation_desk.papers.by_track.petition_letters import only_came
from mediation_desk.papers.by_track.sides import medical_side
from mediation_desk.papers.facts_tracks import handed_in, handed_on

Condition = Callable[[CaseFacts], bool]

#: Steps of a track that call for a paper of their own: ``step_hearing``.
_STEPS = (
    "appraisal_ordered", "assigned", "expert_meeting", "extended_told", "hearing", "opinion",
    "supervised", "told", "transferred", "whistle", "whistle_feedback",
)  # fmt: skip

_COURT_TRACKS = (Track.PRE_LITIGATION, Track.JUDICIAL)
_BODIES = (PartyKind.LEGAL, PartyKind.UNINCORPORATED)
_OWN_MOTION = (IntakeSource.OWN_MOTION, IntakeSource.SCREENING, IntakeSource.GRID)
_POLICE = (IntakeSource.POLICE, IntakeSource.POLICE_CALL)
_OTHERS = (IntakeSource.PROSECUTOR, IntakeSource.DEPARTMENT, IntakeSource.HOTLINE)
_HANDED_OVER = (
    IntakeSource.HOTLINE, IntakeSource.POLICE_CALL, IntakeSource.COURT, IntakeSource.PROSECUTOR,
    IntakeSource.POLICE, IntakeSource.PETITION, IntakeSource.DEPARTMENT,
)  # fmt: skip


def _standing(case: CaseFacts, *forms: AgreementForm) -> bool:
    """Whether there is an agreement (of a form) and the run has not ended without it."""
    agreement = case.agreement
    if agreement is None or case.outcome not in (Outcome.OPEN, Outcome.AGREED):
        return False
    return not forms or agreement.form in forms


def _written(case: CaseFacts) -> bool:
    return _standing(case, AgreementForm.WRITTEN)


def _oral(case: CaseFacts) -> bool:
    return _standing(case, AgreementForm.ORAL)


def _has_minor(case: CaseFacts) -> bool:
    day = case.accepted_on or case.registered_on
    return day is not None and any(p.person.is_minor_on(day) for p in case.parties)


def _has_payments(case: CaseFacts) -> bool:
    return any(a.payments for a in case.agreements)


def _overdue_known(case: CaseFacts) -> bool:
    return bool(case.demands)


def _took_part(case: CaseFacts, capacity: Capacity) -> bool:
    return any(p.capacity is capacity for p in case.participants)


def _on(track: Track) -> Condition:
    return lambda case: case.track is track


def _is_about(*words: str) -> Condition:
    """Whether a case's kind (途径小类 or 统计类型) has one of the words in it."""
    return lambda case: any(w in case.subtrack or w in case.stat_type for w in words)


def _of_kind(*words: str) -> Condition:
    """Whether the kind typed (途径小类), or without one the statistical type, has one of them."""
    return lambda case: any(w in (case.subtrack or case.stat_type) for w in words)


def _own_organ(case: CaseFacts, *words: str) -> bool:
    """Whether the episode belongs to an organ that works at this desk under its own name.

    In administrative mediation the organ may be named with the episode (行政机关) instead.
    """
    name = _organ_at_work(case)
    return bool(name) and (not words or any(w in name for w in words))


def _organ_at_work(case: CaseFacts) -> str:
    named = case.details.get("organ", "") if case.track is Track.ADMINISTRATIVE else ""
    return named.strip() or (case.committee.name if case.committee.kind == "organ" else "")


def _came_in(case: CaseFacts) -> bool:
    """Whether another body handed the dispute over: not the one that works on it here itself."""
    own = case.track is Track.PETITION and case.source is IntakeSource.PETITION
    police = case.source in _POLICE and _own_organ(case, "公安", "派出所", "警务", "交警")
    sent = case.source in _HANDED_OVER and not own and not police
    return sent or handed_in(case) is not None


def _at_organ(*words: str) -> Condition:
    return lambda case: _own_organ(case, *words)


#: Words in the name of the police's traffic department.
_TRAFFIC_POLICE = ("交通警察", "交警", "交通管理")


def _at_traffic_police(case: CaseFacts) -> bool:
    """The traffic department, or a whole 公安局; a police station does not settle accidents."""
    whole = _own_organ(case, "公安") and "派出所" not in _organ_at_work(case)
    return whole or _own_organ(case, *_TRAFFIC_POLICE)


def _of_sector(*words: str) -> Condition:
    """Whether a professional case is of this kind; 途径小类 goes before 统计类型."""

    def told(case: CaseFacts) -> bool:
        kind = case.subtrack or case.stat_type
        return case.track is Track.PROFESSIONAL and any(w in kind for w in words)

    return told


_medical, _labour = _of_sector("医疗"), _of_sector("劳动", "农民工工资")


def _sector_forms(case: CaseFacts) -> bool:
    """Whether the sector has forms of its own instead of RM-01, RM-02, RM-10 and RM-13."""
    return _medical(case) or _labour(case)


def _petition_done(case: CaseFacts) -> bool:
    """Whether a petition that was accepted has come to its opinion, its agreement or its end."""
    came = case.outcome is not Outcome.OPEN or case.closed_on or case.step("opinion")
    return case.track is Track.PETITION and case.accepted_on is not None and bool(came)


def _has_step(kind: str) -> Condition:
    return lambda case: case.step(kind) is not None


#: Tracks in which a committee mediates.
_MEDIATORS = (Track.PEOPLE, Track.PROFESSIONAL)

CONDITIONS: dict[str, Condition] = {
    "always": lambda case: True,
    "registered": lambda case: case.registered_on is not None,
    "accepted": lambda case: case.accepted_on is not None,
    "refused": lambda case: case.outcome is Outcome.REFUSED or case.refused_on is not None,
    "terminated": lambda case: case.terminated_on is not None or case.outcome is Outcome.NOT_AGREED,
    "withdrawn": lambda case: case.outcome is Outcome.WITHDRAWN,
    "agreed": _standing,
    "written_agreed": _written,
    "oral_agreed": _oral,
    "closed": lambda case: case.closed_on is not None,
    "ended": lambda case: case.outcome is not Outcome.OPEN,
    "own_motion": lambda case: case.source in _OWN_MOTION,
    "on_application": lambda case: case.source not in _OWN_MOTION + _HANDED_OVER,
    "handed_over": lambda case: case.source in _HANDED_OVER,
    "has_agent": lambda case: any(p.authorized for p in case.parties),
    "has_guardian": lambda case: any(p.guardians for p in case.parties),
    "has_minor": _has_minor,
    "has_body": lambda case: any(p.person.kind in _BODIES for p in case.parties),
    "has_group": lambda case: any(p.group_count > 1 for p in case.parties),
    "has_group_representative": lambda case: any(
        a.kind is AgentKind.GROUP_REPRESENTATIVE for p in case.parties for a in p.agents
    ),
    "has_interpreter": lambda case: _took_part(case, Capacity.INTERPRETER),
    "has_evidence": lambda case: bool(case.evidence),
    "has_mediator": lambda case: bool(case.mediators),
    "has_investigation": lambda case: bool(case.investigations),
    "has_session": lambda case: bool(case.sessions),
    "has_payments": _has_payments,
    "has_receipts": lambda case: any(a.receipts for a in case.agreements),
    "has_visit": lambda case: bool(case.follow_ups),
    "has_rating": lambda case: bool(case.ratings),
    "has_supplement": lambda case: any(a.supplement > 0 for a in case.agreements),
    "has_demand": _overdue_known,
    "has_recusal": lambda case: bool(case.recusals),
    "recusal_decided": lambda case: any(r.decided_on is not None for r in case.recusals),
    "paused": lambda case: bool(case.pauses),
    "extended": lambda case: bool(case.extensions),
    "confirmation_applied": lambda case: case.confirmation is not None,
    "confirmation_possible": _written,
    "has_volume_note": lambda case: bool(case.volume_note),
    "is_ledger": lambda case: case.is_ledger,
    "is_import": lambda case: case.is_import,
    **{track.value: _on(track) for track in Track},
    "before_filing": lambda case: "委派" in case.mode,
    "after_filing": lambda case: "委托" in case.mode,
    "from_court": lambda case: case.source is IntakeSource.COURT,
    "from_police": lambda case: case.source in _POLICE,
    "from_petition": lambda case: case.source is IntakeSource.PETITION,
    "from_others": lambda case: case.source in _OTHERS,
    "court_track": lambda case: case.track in _COURT_TRACKS,
    "for_court": lambda case: case.track in _COURT_TRACKS or case.source is IntakeSource.COURT,
    "by_judge": lambda case: "法官" in case.mode,
    "suit_withdrawn": lambda case: case.step("withdrawn_suit") is not None,
    "resumed": lambda case: case.step("resumed") is not None or any(
        p.until_on for p in case.pauses
    ),
    "stopped": lambda case: case.step("suspended") is not None or bool(case.pauses),
    "came_in": _came_in,
    "handed_on": lambda case: bool(handed_on(case)),
    "to_mediators": lambda case: any(h.to_track in _MEDIATORS for h in handed_on(case)),
    "enforceable": enforceable,
    "has_undisputed": lambda case: bool(case.details.get("undisputed_facts", "").strip()),
    "own_organ": _own_organ,
    "police_desk": _at_organ("公安", "派出所", "警务"),
    "traffic_desk": _at_traffic_police,
    "traffic_police": _at_organ(*_TRAFFIC_POLICE),
    "market_desk": _at_organ("市场监督", "市场监管"),
    "organ_forms": _of_kind("治安", "交通"),
    "security_kind": _of_kind("治安"),
    "traffic_kind": _of_kind("交通"),
    "contracted_land": _is_about("土地承包", "承包地"),
    "medical_case": _medical,
    "labour_case": _labour,
    "sector_forms": _sector_forms,
    "own_forms": lambda case: _sector_forms(case) or case.track is Track.PETITION,
    "patient_applies": lambda case: medical_side(case) is PartyRole.RESPONDENT,
    "has_wage_list": lambda case: any(p.members for p in case.parties),
    "petition_done": _petition_done,
    "letter_only_came": only_came,
    "simple_petition": lambda case: case.track is Track.PETITION and "简易" in case.subtrack,
    "has_risk": lambda case: bool(case.risk_flags) or case.risk_colour in ("red", "orange"),
    "has_handoff": lambda case: bool(case.handoffs),
    **{f"step_{kind}": _has_step(kind) for kind in _STEPS},
    "security": _is_about("治安"),
    "traffic": _is_about("交通"),
    "consumer": _is_about("消费", "电子商务"),
}


def check_rule(rule: str) -> None:
    """Raise KnownTrouble ``catalogue.condition`` where a rule names an unknown condition."""
    for name in rule.split("&"):
        if name.strip().removeprefix("!") not in CONDITIONS:
            raise KnownTrouble("catalogue.condition", name=name.strip())


def holds(rule: str, case: CaseFacts) -> bool:
    """Whether a rule such as ``written_agreed & !has_minor`` holds: every name in it does."""
    return all(_holds_one(name.strip(), case) for name in rule.split("&"))


def _holds_one(name: str, case: CaseFacts) -> bool:
    if name.startswith("!"):
        return not CONDITIONS[name[1:]](case)
    return CONDITIONS[name](case)


def any_holds(rules: Iterable[str], case: CaseFacts) -> bool:
    """Whether at least one of the rules holds; false without any."""
    return any(holds(rule, case) for rule in rules)
