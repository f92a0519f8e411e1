"""Who is to sign an agreement and who has; checks nothing, the verb does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.agreements import AgreementFacts, SignatureFacts, SignerKind, SignMethod
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.labels import label
from mediation_desk.domain.parties import Authority, PartyFacts


@dataclass(frozen=True, slots=True)
class Signer:
    """One who may sign. ``must`` is false for an agent who may sign in the party's stead."""

    id: str
    name: str
    capacity: str
    party_id: str = ""
    must: bool = True
    signed_on: date | None = None
    method: SignMethod | None = None


def signers_of(case: CaseFacts, agreement: AgreementFacts) -> list[Signer]:
    """Parties or who signs for them, then the mediators, then the note taker and witnesses."""
    rows = [row for party in case.parties for row in _of_party(case, party)]
    rows += [Signer(m.id, m.name, label(m.role)) for m in case.current_mediators]
    rows += [Signer(p.id, p.name, label(p.capacity), must=False) for p in case.participants]
    return [_with_signature(row, agreement) for row in rows]


def _of_party(case: CaseFacts, party: PartyFacts) -> list[Signer]:
    day = case.accepted_on or case.registered_on or date.max
    side = label(party.role)
    guarded = party.person.is_minor_on(day)
    rows = [] if guarded else [Signer(party.id, party.name, side, party.id)]
    for agent in party.agents:
        guardian = agent in party.guardians
        if guardian or agent.authority is Authority.SPECIAL:
            capacity = f"{side}{party.name}的{label(agent.kind)}"
            rows.append(Signer(agent.id, agent.person.name, capacity, party.id, guarded))
    return rows


def _with_signature(row: Signer, agreement: AgreementFacts) -> Signer:
    found = next((s for s in agreement.signatures if s.signer_id == row.id), None)
    if found is None and row.party_id:
        found = _for_the_party(row.party_id, agreement)
        if found is not None:
            return Signer(row.id, row.name, row.capacity, row.party_id, must=False)
    if found is None:
        return row
    return Signer(
        row.id, row.name, row.capacity, row.party_id, row.must, found.signed_on, found.method
    )


def _for_the_party(party_id: str, agreement: AgreementFacts) -> SignatureFacts | None:
    return next((s for s in agreement.signatures if s.for_party_id == party_id), None)


def is_sealed(agreement: AgreementFacts) -> bool:
    """Whether the committee's seal is on it."""
    return any(s.kind is SignerKind.SEAL for s in agreement.signatures)
