"""Verbs of signing: one person signs one version, the seal goes on, the agreement takes effect.

What is signed is frozen: text and data never change again, later wishes become a supplement.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from mediation_desk.domain.agreements import (
    AgreementFacts,
    AgreementState,
    SignerKind,
    SignMethod,
    agreement_digest,
)
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.joint.seated import seated
from mediation_desk.domain.parties import AgentFacts, Capacity
from mediation_desk.papers.signing.strokes import read_strokes, strokes_digest
from mediation_desk.records.writing import Row
from mediation_desk.tracks.agreements import effective_day
from mediation_desk.tracks.people import lives_on_own_work, pending_agreement
from mediation_desk.usecases.casework import agreement_requests as req
from mediation_desk.usecases.clauses.signers import agent_bar
from mediation_desk.usecases.registry import CASE_WORK, verb
from mediation_desk.usecases.work import Work


@verb("sign_agreement", "签名", access=CASE_WORK, request=req.SignRequest, group="agreement")
def sign_agreement(work: Work, request: req.SignRequest) -> None:
    """One person signs one version. The first signature freezes text and data
    (人民调解法第二十九条).
    """
    agreement = pending_agreement(work.case)
    if agreement is None:
        raise work.block("no_agreement_draft")
    signer = _signer(work, request)
    mine = (signer["kind"], signer["signer_id"], signer["for_party_id"])
    if any((s.kind, s.signer_id, s.for_party_id) == mine for s in agreement.signatures):
        raise work.block("signed_already", where="who", who=signer["name"])
    digest = agreement.digest or agreement_digest(agreement)
    strokes_digest = _strokes(work, request)
    work.not_in_future(request.on)
    if not agreement.frozen:
        work.put(Row.AGREEMENT, agreement.id, state=AgreementState.FROZEN, digest=digest)
    work.put(
        Row.SIGNATURE,
        agreement_id=agreement.id,
        seq=len(agreement.signatures) + 1,
        method=request.method,
        signed_on=request.on,
        present=request.present,
        strokes=request.strokes,
        strokes_digest=strokes_digest,
        version_digest=digest,
        **signer,
    )
    work.event("signed", request.on, str(signer["name"]))


def _strokes(work: Work, request: req.SignRequest) -> str:
    if request.method is not SignMethod.SCREEN:
        return ""
    if not request.strokes:
        raise BadInput("strokes_missing", field="strokes")
    # The line alone, not its timing: a machine that draws it again draws it at another pace.
    digest = strokes_digest(read_strokes(request.strokes))
    work.require(not work.lookups.strokes_used(digest), "same_strokes", where="strokes")
    return digest


def _signer(work: Work, request: req.SignRequest) -> dict[str, Any]:
    case = work.case
    if request.kind is SignerKind.PARTY:
        found = _party_signer(work, request)
        if found is not None:
            return found
    for mediator in case.current_mediators:
        if request.who in (mediator.id, mediator.name):
            return _as(SignerKind.MEDIATOR, mediator.id, mediator.name)
    for participant in case.participants:
        if request.who in (participant.id, participant.name):
            kind = (
                SignerKind.RECORDER
                if participant.capacity is Capacity.RECORDER
                else SignerKind.WITNESS
            )
            return _as(kind, participant.id, participant.name)
    for seat in seated(case, pending_agreement(case)):
        if request.who in (seat.id, seat.name):
            return _as(SignerKind.JOINT, seat.id, seat.name)
    raise BadInput("signer_unknown", field="who", typed=request.who)


def _party_signer(work: Work, request: req.SignRequest) -> dict[str, Any] | None:
    """The party itself, its guardian, or an agent with special authority and a paper to show it."""
    day = work.case.accepted_on or request.on
    for party in work.case.parties:
        if request.who in (party.id, party.person.name, party.name):
            of_age = not party.person.is_minor_on(day) or lives_on_own_work(work.case, party, day)
            work.require(of_age, "minor_signs_alone", where="who", who=party.name)
            return _as(SignerKind.PARTY, party.id, party.person.name, party.id)
    for party in work.case.parties:
        if request.party and request.party not in (party.id, party.name, party.person.name):
            continue
        for agent in party.agents:
            if request.who in (agent.id, agent.person.name):
                _check_agent(work, agent)
                return _as(
                    SignerKind.PARTY, agent.id, agent.person.name, party.id, agent.kind.value
                )
    return None


def _check_agent(work: Work, agent: AgentFacts) -> None:
    """A case brought in from its file may lack the proof; at the desk nobody signs without it."""
    code = agent_bar(agent)
    if code and not (code == "agent_without_proof" and work.is_import):
        raise work.block(code, where="who", who=agent.person.name)


def _as(
    kind: SignerKind, signer_id: str, name: str, party_id: str = "", capacity: str = ""
) -> dict[str, Any]:
    return {
        "kind": kind,
        "signer_id": signer_id,
        "name": name,
        "for_party_id": party_id,
        "capacity": capacity,
    }


@verb("seal_agreement", "盖章生效", access=CASE_WORK, request=req.SealRequest, group="agreement")
def seal_agreement(work: Work, request: req.SealRequest) -> None:
    """The seal goes on, and the agreement is in effect from the day that its track says
    (人民调解法第二十九条: the last of all signatures and the seal).
    """
    agreement = pending_agreement(work.case)
    if agreement is None:
        raise work.block("no_agreement_draft")
    work.not_in_future(request.on)
    effective = effective_day(agreement, work.rules.of(work.case), request.on)
    _check_due_days(work, agreement, effective)
    work.put(
        Row.SIGNATURE,
        agreement_id=agreement.id,
        seq=len(agreement.signatures) + 1,
        kind=SignerKind.SEAL,
        name=work.case.committee.name,
        method=request.method,
        signed_on=request.on,
        version_digest=agreement.digest,
    )
    work.put(Row.AGREEMENT, agreement.id, reached_on=effective, effective_on=effective)
    work.event("agreement_effective", effective, agreement.number)


def _check_due_days(work: Work, agreement: AgreementFacts, day: date) -> None:
    early = [p for p in agreement.payments if p.due_on and p.due_on < day]
    if early and not work.is_import:
        raise work.block("payment_before_signing", seq=early[0].seq, day=early[0].due_on)
