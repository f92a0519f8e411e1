"""Turns the people of a case file into what the verbs take. Invents nothing, checks nothing."""

from __future__ import annotations

from mediation_desk.domain.identity import ID_TYPE_LABELS, IdType
from mediation_desk.domain.parties import AgentKind, PartyKind
from mediation_desk.intake.values import (
    AgentDoc,
    CaseDoc,
    GroupDoc,
    GroupMemberDoc,
    GuardianDoc,
    PartyDoc,
    PersonDoc,
)
from mediation_desk.usecases.importing.step import Values


def parties_of(doc: CaseDoc) -> list[Values]:
    """Every party with those who act for it, in the file's order; groups come first."""
    groups = [_group(g, doc) for g in doc.groups]
    return groups + [_party(p, doc) for p in doc.parties]


def _party(party: PartyDoc, doc: CaseDoc) -> Values:
    acting = [_guardian(g) for g in party.guardians]
    acting += [_agent(a) for a in doc.agents if a.agent_of == party.person.name]
    person = _person(party.person)
    if party.note and not person["kind_note"]:
        person["kind_note"] = party.note
    return {"role": party.role.value, "person": person, "agents": acting}


def _person(doc: PersonDoc) -> Values:
    known = doc.id_type is not IdType.NONE
    return {
        "kind": doc.kind.value,
        "name": doc.name,
        "id_type": ID_TYPE_LABELS[doc.id_type] if doc.id_no and known else "",
        "id_no": doc.id_no,
        "sex": doc.sex.value,
        "birth_date": doc.birth_date,
        "ethnicity": doc.ethnicity,
        "phone": doc.phone,
        "occupation": doc.occupation,
        "address": doc.address,
        "kind_note": doc.kind_note,
        "uscc": doc.uscc,
        "representative": doc.representative,
        "representative_kind": doc.representative_kind,
        "representative_title": doc.representative_title,
    }


def _guardian(doc: GuardianDoc) -> Values:
    return {
        "kind": AgentKind.GUARDIAN.value,
        "person": _person(doc.person),
        "relation": doc.relation,
        "proof": doc.proof,
    }


def _agent(doc: AgentDoc) -> Values:
    return {
        "kind": AgentKind.AUTHORIZED.value,
        "person": _person(doc.person),
        "relation": doc.relation,
        "authority": doc.authority.value,
        "authority_items": doc.authority_items,
        "proof": doc.proof,
    }


def _group(group: GroupDoc, doc: CaseDoc) -> Values:
    """Many on one side stand as one party under the name of the first representative."""
    heads = {m.name: m for m in group.members}
    first, *others = group.representatives or (group.members[0].name,)
    acting: list[Values] = [
        {
            "kind": AgentKind.GROUP_REPRESENTATIVE.value,
            "person": _head(heads[name]) if name in heads else {"name": name},
            "proof": group.representative_doc,
        }
        for name in others
    ]
    acting += [_agent(a) for a in doc.agents if a.agent_of == first]
    return {
        "role": group.role.value,
        "person": _head(heads[first]) if first in heads else {"name": first},
        "agents": acting,
        "group_count": group.count,
        "group_document": group.representative_doc,
        "members": [_member(m) for m in group.members],
    }


def _head(member: GroupMemberDoc) -> Values:
    return {
        "kind": PartyKind.NATURAL.value,
        "name": member.name,
        "sex": member.sex.value,
        "birth_date": member.birth_date,
        "ethnicity": member.ethnicity,
        "id_no": member.id_no,
        "phone": member.phone,
        "occupation": member.occupation,
    }


def _member(member: GroupMemberDoc) -> Values:
    return {
        "no": member.no,
        "name": member.name,
        "sex": member.sex.value,
        "ethnicity": member.ethnicity,
        "birth_date": member.birth_date,
        "id_no": member.id_no,
        "phone": member.phone,
        "occupation": member.occupation,
        "period": member.period,
        "owed": member.owed,
        "account": member.account,
        "shares": [amount for _, amount in sorted(member.shares)],
    }
