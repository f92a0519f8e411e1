"""Verbs about who mediates: assigned or chosen, replaced, recused (人民调解法第十九条)."""

from __future__ import annotations

from datetime import date

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.parties import MediatorFacts, MediatorRole
from mediation_desk.domain.register.suggesting import kin_in
from mediation_desk.records.writing import Row
from mediation_desk.usecases.casework import mediation_requests as req
from mediation_desk.usecases.casework.parties import one_party
from mediation_desk.usecases.registry import CASE_WORK, HEAD_ONLY, verb
from mediation_desk.usecases.work import Work


@verb("assign_mediator", "指定调解员", access=CASE_WORK, request=req.MediatorRequest)
def assign_mediator(work: Work, request: req.MediatorRequest) -> None:
    """Assign a mediator or note whom the parties chose; one presides (人民调解法第十九条)."""
    case = work.case
    work.require(request.name not in _all_names(work), "mediator_is_party", where="name")
    if any(m.name == request.name for m in case.current_mediators):
        raise BadInput("mediator_there", field="name", name=request.name)
    if request.role is MediatorRole.PRESIDING:
        for other in case.current_mediators:
            if other.role is MediatorRole.PRESIDING:
                work.put(Row.CASE_MEDIATOR, other.id, role=MediatorRole.MEDIATOR)
    _seat(work, request.name, request.role, request.on or work.today, request.chosen)
    work.event("mediator_assigned", request.on or work.today, request.name)


def _all_names(work: Work) -> set[str]:
    parties = work.case.parties
    return {p.person.name for p in parties} | {a.person.name for p in parties for a in p.agents}


def _seat(
    work: Work, name: str, role: MediatorRole, on: date, chosen: bool = False, why: str = ""
) -> str:
    user_id, mediator_id = work.lookups.mediator(name)
    _tell_kin(work, name)
    return work.put(
        Row.CASE_MEDIATOR,
        seq=len(work.case.mediators) + 1,
        name=name,
        role=role,
        from_on=on,
        why=why,
        chosen_by_parties=chosen,
        user_id=user_id,
        mediator_id=mediator_id,
    )


def _tell_kin(work: Work, name: str) -> None:
    """Tell it where a relative of the mediator is in the case: recusal is for people to decide."""
    for one in kin_in(work.case, work.lookups.kin_of(name)):
        article = work.rules.article("mediator_is_party", work.case)
        told = "" if one.is_sure else "（同名，请核对是不是本人）"
        work.notice(
            "kin_among_parties", name=name, kin=f"{one.relation}{one.name}{told}", article=article
        )


def _seated(work: Work, reference: str, where: str) -> MediatorFacts:
    found = next((m for m in work.case.current_mediators if reference in (m.id, m.name)), None)
    if found is None:
        raise BadInput("mediator_unknown", field=where, typed=reference)
    return found


@verb("replace_mediator", "更换调解员", access=CASE_WORK, request=req.ReplaceRequest)
def replace_mediator(work: Work, request: req.ReplaceRequest) -> None:
    """Replace a mediator; the old one's span and the reason stay on file."""
    old = _seated(work, request.old, "old")
    work.require(request.new not in _all_names(work), "mediator_is_party", where="new")
    work.put(Row.CASE_MEDIATOR, old.id, until_on=request.on, why=request.why)
    _seat(work, request.new, old.role, request.on)
    work.event("mediator_replaced", request.on, f"{old.name}→{request.new}：{request.why}")


@verb("request_recusal", "申请回避", access=CASE_WORK, request=req.RecusalRequest)
def request_recusal(work: Work, request: req.RecusalRequest) -> None:
    """A party asks that a mediator withdraw; until it is decided no session is held."""
    mediator = _seated(work, request.mediator, "mediator")
    party = one_party(work, request.party)
    work.put(
        Row.RECUSAL,
        seq=len(work.case.recusals) + 1,
        applicant_party_id=party.id,
        mediator_name=mediator.name,
        applied_on=request.on,
        reason=request.reason,
    )
    work.event("recusal_applied", request.on, f"{party.name} 申请 {mediator.name} 回避")


@verb("decide_recusal", "决定回避", access=HEAD_ONLY, request=req.DecideRecusalRequest)
def decide_recusal(work: Work, request: req.DecideRecusalRequest) -> None:
    """Against the presiding mediator the request must be granted (若干规定第二十五条), unless both
    sides agree that a court's mediator stays (特邀调解规定第十五条).
    """
    pending = next(r for r in work.case.recusals if r.decided_on is None)
    seated = next((m for m in work.case.current_mediators if m.name == pending.mediator_name), None)
    may_stay = request.both_agree and work.rules.of(work.case).settings.get("recused_may_stay")
    if seated is not None and seated.role is MediatorRole.PRESIDING and not may_stay:
        work.require(request.granted, "recused_presiding_stays", where="granted")
    if request.granted and seated is not None:
        if not request.new:
            raise BadInput("field_required", field="new", label="接替的调解员")
        work.require(request.new not in _all_names(work), "mediator_is_party", where="new")
        work.put(Row.CASE_MEDIATOR, seated.id, until_on=request.on, why="回避")
        _seat(work, request.new, seated.role, request.on)
    work.put(
        Row.RECUSAL,
        pending.id,
        decided_on=request.on,
        granted=request.granted,
        replaced_by=request.new,
        decision_text=request.text,
    )
    work.event("recusal_decided", request.on, "准许" if request.granted else "不准许")
