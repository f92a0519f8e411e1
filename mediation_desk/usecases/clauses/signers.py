"""Who is to sign an agreement, who has, and who may not and why; the verb asks the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from mediation_desk.domain.agreements import AgreementFacts, SignatureFacts, SignerKind, SignMethod
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.joint.seated import seated
from mediation_desk.domain.labels import label
from mediation_desk.domain.parties import AgentFacts, AgentKind, Authority, PartyFacts
from mediation_desk.tracks.people import lives_on_own_work

Article = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Signer:
    """One who may sign. ``must`` is false for an agent who may sign in the party's stead;
    ``bar`` is why this one may not.
    """

    id: str
    name: str
    capacity: str
    party_id: str = ""
    must: bool = True
    signed_on: date | None = None
    method: SignMethod | None = None
    bar: RuleBroken | None = None


def signers_of(case: CaseFacts, agreement: AgreementFacts, article: Article) -> list[Signer]:
    """Parties or who signs for them, then the mediators, then the note taker and witnesses, then
    who sat there for other bodies.

    ``article`` gives the article of law behind a refusal's code.
    """
    rows = [row for party in case.parties for row in _of_party(case, party, article)]
    rows += [Signer(m.id, m.name, label(m.role)) for m in case.current_mediators]
    rows += [Signer(p.id, p.name, label(p.capacity), must=False) for p in case.participants]
    rows += [Signer(s.id, s.name, s.organ, must=False) for s in seated(case, agreement)]
    return [_with_signature(row, agreement) for row in rows]


def agent_bar(agent: AgentFacts) -> str:
    """The code of what bars an agent from signing in the party's stead; empty where nothing does.

    民诉法解释第八十九条: 特别授权, item by item; 民事诉讼法第六十二条: with the paper for it.
    """
    if agent.kind is not AgentKind.AUTHORIZED:
        return ""
    if agent.authority is not Authority.SPECIAL:
        return "agent_not_authorized"
    return "" if agent.proof else "agent_without_proof"


def _of_party(case: CaseFacts, party: PartyFacts, article: Article) -> list[Signer]:
    day = case.accepted_on or case.registered_on or date.max
    side = label(party.role)
    guarded = party.person.is_minor_on(day) and not lives_on_own_work(case, party, day)
    own = Signer(party.id, party.name, side, party.id)
    if guarded:
        own = replace(own, must=False, bar=_bar("minor_signs_alone", party.name, article))
    rows = [own]
    for agent in party.agents:
        capacity = f"{side}{party.name}的{label(agent.kind)}"
        bar = _bar(agent_bar(agent), agent.person.name, article)
        must = guarded and bar is None
        rows.append(Signer(agent.id, agent.person.name, capacity, party.id, must, bar=bar))
    return rows


def _bar(code: str, who: str, article: Article) -> RuleBroken | None:
    return RuleBroken(code, article=article(code), field="who", who=who) if code else None


def _with_signature(row: Signer, agreement: AgreementFacts) -> Signer:
    found = next((s for s in agreement.signatures if s.signer_id == row.id), None)
    if found is None and row.party_id:
        found = _for_the_party(row.party_id, agreement)
        if found is not None:
            return replace(row, must=False)
    if found is None:
        return row
    return replace(row, signed_on=found.signed_on, method=found.method)


def _for_the_party(party_id: str, agreement: AgreementFacts) -> SignatureFacts | None:
    return next((s for s in agreement.signatures if s.for_party_id == party_id), None)


def is_sealed(agreement: AgreementFacts) -> bool:
    """Whether the committee's seal is on it."""
    return any(s.kind is SignerKind.SEAL for s in agreement.signatures)
