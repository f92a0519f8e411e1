"""A case as screens and lists may show it: identity numbers, phones and bank cards covered up.

What is covered is told only by ``reveal``, which leaves an entry in the audit trail.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.identity import mask_id, mask_phone
from mediation_desk.domain.parties import GroupMember, ParticipantFacts, PartyFacts, PersonFacts

_Numbered = TypeVar("_Numbered", PersonFacts, GroupMember, ParticipantFacts)


def masked_facts(facts: CaseFacts) -> CaseFacts:
    """The snapshot with every identity number, phone and bank card of a head masked."""
    return replace(
        facts,
        parties=tuple(_party(p) for p in facts.parties),
        participants=tuple(_masked(p) for p in facts.participants),
    )


def _party(party: PartyFacts) -> PartyFacts:
    return replace(
        party,
        person=_masked(party.person),
        agents=tuple(replace(a, person=_masked(a.person)) for a in party.agents),
        members=tuple(replace(_masked(m), account=mask_id(m.account)) for m in party.members),
    )


def _masked(who: _Numbered) -> _Numbered:
    return replace(who, id_no=mask_id(who.id_no), phone=mask_phone(who.phone))
