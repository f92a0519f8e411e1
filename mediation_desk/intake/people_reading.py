"""Reads the people and bodies of a case: parties, guardians, agents, groups, mediators.

A wrong identity number or credit code refuses the case; what only disagrees with the number (sex,
birth date, age) is a notice. Never completes a person from another one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from mediation_desk.domain.ages import ADULT_AGE, age_on
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.identity import (
    IdType,
    id_type_of,
    read_paper_number,
    read_phone,
    read_resident_id,
    read_uscc,
)
from mediation_desk.domain.labels import from_label
from mediation_desk.domain.names import normalise, same_name
from mediation_desk.domain.parties import Authority, MediatorRole, PartyKind, PartyRole, Sex
from mediation_desk.intake.node import Node
from mediation_desk.intake.values import (
    AgentDoc,
    GroupDoc,
    GroupMemberDoc,
    GuardianDoc,
    MediatorDoc,
    OtherDoc,
    PartyDoc,
    PersonDoc,
)

_BRACKETED = re.compile(r"^([^（(]+)[（(]([^（()）]*)[）)]$")
_SHARE = re.compile(r"^inst(\d{1,3})$")
_RESIDENT = (IdType.RESIDENT_ID, IdType.HOUSEHOLD_BOOK)
SIDES = (
    ("applicants", PartyRole.APPLICANT),
    ("respondents", PartyRole.RESPONDENT),
    ("third_parties", PartyRole.THIRD),
)


def read_person(node: Node, accepted: date | None) -> PersonDoc:
    """One person or body; ``accepted`` is the day on which an age is checked."""
    kind, note = _kind(node)
    id_type = id_type_of(node.text("id_type"))
    id_no = _id_no(node, id_type, kind)
    person = PersonDoc(
        name=normalise(node.need("name")),
        kind=kind,
        kind_note=node.text("kind_note") or note,
        sex=node.word("sex", Sex) or Sex.UNKNOWN,
        ethnicity=node.text("ethnicity"),
        birth_date=node.day("birth_date"),
        id_type=id_type,
        id_no=id_no,
        phone=_phone(node),
        occupation=node.text("occupation") or node.text("job"),
        address=node.text("address"),
        uscc=_uscc(node),
        representative=normalise(node.text("representative")),
        representative_kind=node.text("representative_kind"),
        representative_title=node.text("representative_title"),
        age_on_acceptance=node.whole("age_on_acceptance"),
    )
    return _agreeing(node, person, accepted)


def _kind(node: Node) -> tuple[PartyKind, str]:
    """The kind, and what a bracket behind it says (法人（机关法人）)."""
    text = node.text("kind")
    match = _BRACKETED.match(text)
    if match:
        try:
            return from_label(PartyKind, match[1]), match[2]
        except BadInput:
            pass
    return node.word("kind", PartyKind) or PartyKind.NATURAL, ""


def _id_no(node: Node, id_type: IdType, kind: PartyKind) -> str:
    text = node.text("id_no")
    if not text or (kind is not PartyKind.NATURAL and id_type is IdType.NONE):
        return ""
    try:
        return read_paper_number(id_type, text)
    except BadInput as bad:
        bad.field = node.at("id_no")
        raise


def _uscc(node: Node) -> str:
    text = node.text("uscc")
    if not text:
        return ""
    try:
        return read_uscc(text)
    except BadInput as bad:
        bad.field = node.at("uscc")
        raise


def _phone(node: Node) -> str:
    """The telephone; one that cannot be read stays as it was written, with a notice."""
    text = node.text("phone")
    if not text:
        return ""
    try:
        return read_phone(text)
    except BadInput as bad:
        node.log.notice(node.at("phone"), bad.code)
        return text


def _agreeing(node: Node, person: PersonDoc, accepted: date | None) -> PersonDoc:
    """Fill sex and birth date from the resident number; note where the file has others."""
    if not (person.id_no and person.id_type in _RESIDENT and person.is_natural):
        return person
    number = read_resident_id(person.id_no)
    if person.sex is not Sex.UNKNOWN:
        node.log.differs(node.at("sex"), person.sex.value, number.sex.value)
    if person.birth_date is not None:
        node.log.differs(node.at("birth_date"), person.birth_date, number.birth_date)
    if person.age_on_acceptance is not None and accepted is not None:
        age = age_on(number.birth_date, accepted)
        node.log.differs(node.at("age_on_acceptance"), person.age_on_acceptance, age)
    return replace(person, sex=number.sex, birth_date=number.birth_date)


def read_parties(case: Node, accepted: date | None) -> tuple[PartyDoc, ...]:
    """All parties with the guardians that stand inside them, sides in order."""
    return tuple(_party(node, role, accepted) for key, role in SIDES for node in case.nodes(key))


def _party(node: Node, role: PartyRole, accepted: date | None) -> PartyDoc:
    person = read_person(node, accepted)
    inside = [*node.nodes("guardian"), *node.nodes("guardians")]
    guardians = tuple(_guardian(n, person.name, accepted) for n in inside)
    party = PartyDoc(role, person, note=node.text("role"), guardians=guardians)
    node.done()
    return party


def _guardian(node: Node, of: str, accepted: date | None) -> GuardianDoc:
    person = read_person(node, accepted)
    named = normalise(node.text("guardian_of")) or of
    found = GuardianDoc(person, named, node.text("relation"), node.text("proof"))
    node.done()
    return found


def with_guardians(
    case: Node, parties: tuple[PartyDoc, ...], accepted: date | None
) -> tuple[PartyDoc, ...]:
    """Join the case's own ``guardians`` list to the parties: by name, else to every minor party."""
    listed = [_guardian(node, "", accepted) for node in case.nodes("guardians")]
    return tuple(_joined(party, listed, accepted) for party in parties)


def _joined(party: PartyDoc, listed: list[GuardianDoc], accepted: date | None) -> PartyDoc:
    """The party with its guardians; the fuller of two entries of one person stands."""
    inside = list(party.guardians)
    for guardian in listed:
        same = [g for g in inside if same_name(g.person.name, guardian.person.name)]
        if same:
            at = inside.index(same[0])
            inside[at] = GuardianDoc(
                guardian.person,
                party.person.name,
                same[0].relation or guardian.relation,
                same[0].proof or guardian.proof,
            )
        elif _belongs(guardian, party, accepted) and not party.guardians:
            inside.append(
                GuardianDoc(guardian.person, party.person.name, guardian.relation, guardian.proof)
            )
    return PartyDoc(party.role, party.person, party.note, tuple(inside))


def _belongs(guardian: GuardianDoc, party: PartyDoc, accepted: date | None) -> bool:
    if guardian.guardian_of:
        return same_name(guardian.guardian_of, party.person.name)
    return is_minor(party.person, accepted)


def is_minor(person: PersonDoc, on: date | None) -> bool:
    """Under eighteen on that day (民法典第十七条); False where birth or day is not known."""
    if on is None or person.birth_date is None or not person.is_natural:
        return False
    return age_on(person.birth_date, on) < ADULT_AGE


def read_agents(case: Node, accepted: date | None) -> tuple[AgentDoc, ...]:
    """Authorised agents; special authority without its items is a notice (民诉法解释第八十九条)."""
    return tuple(_agent(node, accepted) for node in case.nodes("agents"))


def _agent(node: Node, accepted: date | None) -> AgentDoc:
    agent = AgentDoc(
        person=read_person(node, accepted),
        agent_of=normalise(node.need("agent_of")),
        relation=node.text("relation"),
        authority=node.word("authority", Authority) or Authority.GENERAL,
        authority_items=node.texts("authority_items"),
        proof=node.text("proof"),
    )
    if agent.authority is Authority.SPECIAL and not agent.authority_items:
        node.log.notice(node.at("authority_items"), "authority_items_missing")
    node.done()
    return agent


def read_groups(case: Node) -> tuple[GroupDoc, ...]:
    """The group of applicants, or of respondents."""
    sides = (
        ("applicant_group", PartyRole.APPLICANT),
        ("respondent_group", PartyRole.RESPONDENT),
    )
    return tuple(_group(node, role) for key, role in sides if (node := case.node(key)))


def _group(node: Node, role: PartyRole) -> GroupDoc:
    members = tuple(_member(n) for n in node.nodes("members"))
    count = node.whole("count") or len(members)
    if not count:
        raise node.missing("count")
    if members:
        node.log.differs(node.at("count"), count, len(members))
    representatives = tuple(normalise(name) for name in node.texts("representatives"))
    for place, name in enumerate(representatives):
        if members and not any(same_name(name, m.name) for m in members):
            field = f"{node.at('representatives')}[{place}]"
            raise BadInput("representative_not_member", field=field, name=name)
    doc = node.text("representative_doc")
    node.done()
    return GroupDoc(count, representatives, doc, members, role)


def _member(node: Node) -> GroupMemberDoc:
    person = read_person(node, None)
    shares = []
    for key in node.names():
        match = _SHARE.match(key)
        if match and (money := node.money(key)) is not None:
            shares.append((int(match[1]), money))
    member = GroupMemberDoc(
        no=node.whole("no") or 0,
        name=person.name,
        sex=person.sex,
        ethnicity=person.ethnicity,
        birth_date=person.birth_date,
        id_no=person.id_no,
        phone=person.phone,
        occupation=person.occupation,
        period=node.text("period"),
        owed=node.money("owed"),
        shares=tuple(sorted(shares)),
        account=node.text("account") or node.text("bank_account"),
    )
    node.done()
    return member


def read_mediators(case: Node) -> tuple[MediatorDoc, ...]:
    """The mediators; at least one (人民调解法第十九条). Another role is 调解员."""
    found = tuple(_mediator(node) for node in case.nodes("mediators"))
    if not found:
        raise case.missing("mediators")
    return found


def _mediator(node: Node) -> MediatorDoc:
    text = node.text("role")
    presiding = "主持" in text or "首席" in text
    mediator = MediatorDoc(
        name=normalise(node.need("name")),
        role=MediatorRole.PRESIDING if presiding else MediatorRole.MEDIATOR,
        role_text=text,
        from_on=node.day("from"),
        until_on=node.day("until"),
        why=node.text("why"),
    )
    node.done()
    return mediator


def read_others(case: Node, key: str) -> tuple[OtherDoc, ...]:
    """Participants, witnesses or the interpreter: names, or mappings with a role."""
    return tuple(_other(node) for node in case.nodes(key))


def _other(node: Node) -> OtherDoc:
    words = (node.text("role"), node.text("language"), node.text("relation"), node.text("note"))
    other = OtherDoc(
        name=normalise(node.need("name")),
        role=words[0],
        phone=_phone(node),
        note="；".join(word for word in words[1:] if word),
    )
    node.done()
    return other
