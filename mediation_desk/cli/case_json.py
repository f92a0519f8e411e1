"""A case as the command line tells it: the contract's keys, out of frozen facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from mediation_desk.cli.answer import with_label
from mediation_desk.domain.agreements import AgreementFacts, PaymentFacts
from mediation_desk.domain.case_facts import CaseFacts, EventFacts
from mediation_desk.domain.labels import label_of
from mediation_desk.domain.parties import AgentFacts, MediatorFacts, PartyFacts, PersonFacts

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import CasePage


def head(case: CaseFacts, next_due_on: date | None) -> dict[str, object]:
    """What the list shows of the case, and what the dispute is."""
    return {
        "id": case.id,
        "case_no": case.case_no or case.register_no or None,
        "outside_no": case.outside_no or None,
        "source_id": case.source_id or None,
        "title": case.title,
        **with_label("track", case.track),
        "subtrack": case.subtrack or None,
        **with_label("stage", case.stage),
        **with_label("outcome", case.outcome),
        "accepted_on": case.accepted_on,
        "next_due_on": next_due_on,
        "colour": case.risk_colour or None,
        "colour_label": label_of("RiskColour", case.risk_colour) or None,
        "register_no": case.register_no or None,
        **with_label("source", case.source),
        "stat_type": case.stat_type,
        "civil_cause": case.civil_cause,
        "registered_on": case.registered_on,
        "facts": case.facts,
        "claims": case.claims,
        "amount": case.amount,
        "notes": case.notes,
        "is_import": case.is_import,
        "is_ledger": case.is_ledger,
    }


def parties(case: CaseFacts) -> list[dict[str, object]]:
    """Who is in the case, with those who act for them."""
    return [_party(p) for p in case.parties]


def _party(party: PartyFacts) -> dict[str, object]:
    others = [a for a in party.agents if a not in party.guardians]
    return {
        "id": party.id,
        **with_label("role", party.role),
        **_person(party.person),
        **with_label("consent", party.consent),
        "consent_on": party.consent_on,
        "notified_on": party.notified_on,
        "guardians": [_agent(a) for a in party.guardians],
        "agents": [_agent(a) for a in others],
        "group_count": party.group_count,
        "members": [{"no": m.no, "name": m.name, "owed": m.owed} for m in party.members],
    }


def _person(person: PersonFacts) -> dict[str, object]:
    return {
        **with_label("kind", person.kind),
        "kind_note": person.kind_note,
        "name": person.name,
        "sex_label": label_of("Sex", person.sex.value),
        "birth_date": person.birth_date,
        "id_no": person.id_no,
        "uscc": person.uscc,
        "phone": person.phone,
        "address": person.address,
        "representative": person.representative,
        "representative_kind": person.representative_kind,
    }


def _agent(agent: AgentFacts) -> dict[str, object]:
    return {
        "id": agent.id,
        **with_label("kind", agent.kind),
        "name": agent.person.name,
        "id_no": agent.person.id_no,
        "phone": agent.person.phone,
        "relation": agent.relation,
        **with_label("authority", agent.authority),
        "authority_items": agent.authority_items,
        "proof": agent.proof,
    }


def episodes(runs: Sequence[CaseFacts]) -> list[dict[str, object]]:
    """The tracks the case has run through, in the order in which they were opened."""
    order = [e.id for e in runs[0].episodes]
    known = {run.episode_id: run for run in runs}
    return [_episode(known[key]) for key in order if key in known]


def _episode(case: CaseFacts) -> dict[str, object]:
    found = case.agreement
    return {
        "id": case.episode_id,
        **with_label("track", case.track),
        "subtrack": case.subtrack,
        "mode": case.mode,
        **with_label("stage", case.stage),
        **with_label("outcome", case.outcome),
        "case_no": case.case_no,
        "agreement_no": found.number if found else None,
        "organization": case.committee.name,
        "mediators": [_mediator(m) for m in case.mediators],
        "accepted_on": case.accepted_on,
        "notified_on": case.notified_on,
        "sessions": [s.held_on for s in case.held_sessions()],
        "steps": [
            {"step": s.kind, "on": s.on_day, "number": s.number, "organ": s.organ}
            for s in case.steps
        ],
        "terminated_on": case.terminated_on,
        "closed_on": case.closed_on,
        "filed_on": case.filed_on,
    }


def handoffs(case: CaseFacts) -> list[dict[str, object]]:
    """What was handed on, to whom, and where each stands."""
    return [
        {
            "code": one.code,
            "pair": one.pair,
            "to_track": one.to_track or None,
            "organ": one.organ or None,
            "letter_no": one.letter_no or None,
            "state": one.state.value,
            "sent_on": one.sent_on,
            "consented_on": one.consented_on,
            "materials": one.materials,
            "return_by": one.return_by,
            "received_on": one.received_on,
            "received_by": one.received_by or None,
            "refusal": one.refusal or None,
            "returned_on": one.returned_on,
            "result": one.result or None,
            "recalled_on": one.recalled_on,
        }
        for one in case.handoffs
    ]


def _mediator(seat: MediatorFacts) -> dict[str, object]:
    return {
        "name": seat.name,
        **with_label("role", seat.role),
        "from_on": seat.from_on,
        "until_on": seat.until_on,
        "why": seat.why,
    }


def agreement(case: CaseFacts) -> dict[str, object] | None:
    """The agreement with its table of payments; None where there is none."""
    found = case.agreement
    if found is None:
        return None
    return {
        "number": found.number,
        **with_label("form", found.form),
        **with_label("state", found.state),
        "signed_on": _signed_on(found),
        "reached_on": found.reached_on,
        "effective_on": found.effective_on,
        "clauses": [c.text for c in found.clauses],
        "total": found.total,
        "total_upper": found.total.upper,
        "payments": [_payment(p) for p in found.payments],
        "recurring": [
            {
                "payer": r.payer,
                "payee": r.payee,
                "amount": r.amount,
                "every": r.every,
                "day": r.day,
                "start": r.start,
                "end": r.end,
            }
            for r in found.recurring
        ],
        "supplements": [a.number for a in case.agreements if a.supplement],
    }


def _signed_on(found: AgreementFacts) -> object:
    days = [s.signed_on for s in found.signatures]
    return max(days) if days else found.reached_on


def _payment(payment: PaymentFacts) -> dict[str, object]:
    return {
        "id": payment.id,
        "seq": payment.seq,
        "due_on": payment.due_on,
        "amount": payment.amount,
        "amount_upper": payment.amount.upper,
        "payer": payment.payer,
        "payee": payment.payee,
        "method": payment.method,
        "condition": payment.condition,
        "paid": payment.paid,
        **with_label("state", payment.state),
    }


def timeline(events: Sequence[EventFacts]) -> list[dict[str, object]]:
    """What happened on which day."""
    return [
        {
            "on": e.on,
            "event": e.event,
            "event_label": label_of("Event", e.event),
            "text": e.text,
            "late": e.late,
            "late_reason": e.late_reason,
            "by": e.by,
        }
        for e in events
    ]


def clocks(page: CasePage) -> list[dict[str, object]]:
    """The clocks of a case, with the contract's keys."""
    return [
        {
            "rule": c.rule,
            "name": c.label,
            "starts_on": c.starts_on,
            "raw_last_day": c.raw_last_day,
            "legal_last_day": c.legal_last_day,
            "safe_day": c.safe_day,
            "provisional": c.provisional,
            "state": c.state,
            "reasons": c.reasons,
        }
        for c in page.clocks
    ]
