"""The snapshot that the rows of a made-up case give, worked out beside them.

Whatever tells neither days nor lists nor search is left out of it. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from mediation_desk.domain.agreements import (
    AgreementFacts,
    AgreementForm,
    AgreementState,
    ClauseFacts,
    PaymentFacts,
    PaymentState,
)
from mediation_desk.domain.case_facts import (
    CaseFacts,
    ConfirmationFacts,
    EpisodeFacts,
    ExtensionFacts,
    FollowUpFacts,
    HandoffFacts,
    IntakeSource,
    InvestigationFacts,
    PauseFacts,
    SessionFacts,
    SessionKind,
    SessionResult,
    StepFacts,
)
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import (
    Consent,
    MediatorFacts,
    MediatorRole,
    PartyFacts,
    PartyRole,
)
from mediation_desk.tracks.clocks import CaseDue, dues_of
from mediation_desk.tracks.standing import outcome_of, stage_of
from mediation_desk.usecases.demo.scribe import Columns, RunKept, Scribe


def facts_of(scribe: Scribe, run: RunKept | None = None) -> CaseFacts:
    """The case as the snapshot of a run shows it; of the present one unless another is named."""
    run, case = run or scribe.run, scribe.case
    own, agreement = run.columns, agreement_of(scribe, run)
    facts = CaseFacts(
        case["id"], run.track, case_no=own["case_no"], register_no=case["register_no"],
        title=case["title"], subtrack=own["subtrack"], mode=own["mode"],
        source=IntakeSource(case["source"]), stat_type=case["stat_type"],
        village=case["village"], facts=case["facts"], claims=tuple(case["claims"]),
        registered_on=case["registered_on"], responsible=case["responsible"],
        responsible_user_id=case["responsible_user_id"],
        episode_id=run.id, opened_on=own["opened_on"], committee=run.body,
        center=scribe.town.center,
        accepted_on=own.get("accepted_on"), refused_on=own.get("refused_on"),
        terminated_on=own.get("terminated_on"),
        termination_ground=own.get("termination_ground", ""),
        notified_on=own.get("notified_on"), closed_on=own.get("closed_on"),
        filed_on=own.get("filed_on"), parties=tuple(_parties(scribe, run)),
        mediators=tuple(_mediator(m) for m in run.mediators),
        investigations=tuple(
            InvestigationFacts(i["id"], i["seq"], i["held_on"]) for i in run.investigations
        ),
        sessions=tuple(_session(s) for s in run.sessions),
        pauses=tuple(
            PauseFacts(p["id"], p["kind"], p["from_on"], p.get("until_on")) for p in run.pauses
        ),
        extensions=tuple(_extension(e) for e in run.extensions),
        agreements=(agreement,) if agreement else (), confirmation=_confirmation(run),
        follow_ups=tuple(FollowUpFacts(v["id"], v["seq"], v["visited_on"]) for v in run.visits),
        steps=tuple(_step(s, run) for s in run.steps), details=own.get("details", {}),
        episodes=tuple(_episode(scribe, r) for r in scribe.runs),
        handoffs=tuple(_handoff(h) for h in scribe.handoffs),
    )  # fmt: skip
    # As ``standing`` does, without a copy of all the rest: nobody else has seen these facts yet.
    object.__setattr__(facts, "stage", stage_of(facts))
    object.__setattr__(facts, "outcome", outcome_of(facts))
    return facts


def dues_told(scribe: Scribe, case: CaseFacts) -> list[CaseDue]:
    """What is due in the case: in its present run, and in the others that are under way."""
    rules = scribe.town.rules
    dues = list(dues_of(case, rules))
    others = [r for r in scribe.runs if r is not scribe.run and r.columns.get("closed_on") is None]
    if others:
        for run in others:
            dues += dues_of(facts_of(scribe, run), rules)
        dues.sort(key=lambda due: due.on)
    return dues


def agreement_of(scribe: Scribe, run: RunKept) -> AgreementFacts | None:
    """The agreement of a run as far as it has come."""
    told = run.agreement
    if told is None:
        return None
    return AgreementFacts(
        told["id"], AgreementForm(told["form"]), AgreementState(told["state"]), told["number"],
        facts_text=told["facts_text"], total=Money(told["total_cents"]), copies=told["copies"],
        clauses=tuple(
            ClauseFacts(c["id"], c["seq"], c["text"])
            for c in scribe.clauses if c["agreement_id"] == told["id"]
        ),
        payments=tuple(
            _payment(p, scribe.standings.get(p["id"]))
            for p in scribe.payments if p["agreement_id"] == told["id"]
        ),
        holders=tuple(told["holders"]), reached_on=told.get("reached_on"),
        effective_on=told.get("effective_on"), digest=told.get("digest", ""),
    )  # fmt: skip


def _payment(told: Columns, standing_of: Columns | None) -> PaymentFacts:
    known = standing_of or {"state": "due", "paid_cents": 0, "paid_on": None}
    return PaymentFacts(
        told["id"], told["seq"], Money(told["amount_cents"]), told["payer"], told["payee"],
        told["due_on"], told["method"], state=PaymentState(known["state"]),
        paid=Money(known["paid_cents"]), paid_on=known["paid_on"],
        payer_party_id=told["payer_party_id"], payee_party_id=told["payee_party_id"],
    )  # fmt: skip


def _parties(scribe: Scribe, run: RunKept) -> Iterator[PartyFacts]:
    for party, person in scribe.people:
        said = party if run is scribe.run else run.said.get(party["id"], party)
        yield PartyFacts(
            party["id"], party["seq"], PartyRole(party["role"]), person,
            Consent(said["consent"]), said["consent_on"], said["consent_manner"],
            said["notified_on"],
        )  # fmt: skip


def _mediator(told: Columns) -> MediatorFacts:
    return MediatorFacts(
        told["id"], told["name"], MediatorRole(told["role"]), told["from_on"],
        user_id=told["user_id"], mediator_id=told["mediator_id"],
    )  # fmt: skip


def _session(told: Columns) -> SessionFacts:
    return SessionFacts(
        told["id"], told["seq"], SessionKind(told["kind"]), told["held_on"],
        place=told["place"], presiding=told["presiding"], result=SessionResult(told["result"]),
    )  # fmt: skip


def _extension(told: Columns) -> ExtensionFacts:
    return ExtensionFacts(
        told["id"], told["length"], told["until_on"], told["consented_on"], told["reason"],
        told["rule"],
    )  # fmt: skip


def _confirmation(run: RunKept) -> ConfirmationFacts | None:
    told = run.confirmation
    if told is None:
        return None
    return ConfirmationFacts(
        told["id"], told["agreement_id"], told["court"], told["applied_on"],
        accepted_on=told.get("accepted_on"), ruled_on=told.get("ruled_on"),
    )  # fmt: skip


def _step(told: Columns, run: RunKept) -> StepFacts:
    return StepFacts(
        told["id"], told["kind"], told["on_day"], told["number"], told["organ"],
        told.get("person", ""), told.get("text", ""), episode_id=run.id,
    )  # fmt: skip


def _episode(scribe: Scribe, run: RunKept) -> EpisodeFacts:
    own, agreement = run.columns, run.agreement or {}
    agreed: date | None = agreement.get("effective_on")
    return EpisodeFacts(
        run.id, run.seq, run.track.value, own["subtrack"], own["mode"], own["case_no"],
        run.body.name, own["opened_on"], own.get("accepted_on"), own.get("refused_on"),
        own.get("terminated_on"), agreed, agreement["number"] if agreed else "",
        own.get("closed_on"), own.get("filed_on"),
    )  # fmt: skip


def _handoff(told: Columns) -> HandoffFacts:
    known: dict[str, Any] = {k: v for k, v in told.items() if k not in _NO_FACTS}
    return HandoffFacts(**known | {"materials": tuple(told["materials"])})


_NO_FACTS = frozenset({"case_id"})
