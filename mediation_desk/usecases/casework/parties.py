"""Verbs about people in a case: parties, agents, those invited, and their will to mediate."""

from __future__ import annotations

from typing import Any

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.names import same_name
from mediation_desk.domain.parties import AgentKind, Authority, Capacity, Consent, PartyFacts
from mediation_desk.records.writing import Row
from mediation_desk.usecases.casework import party_requests as req
from mediation_desk.usecases.registry import INTAKE_OWN, verb
from mediation_desk.usecases.work import Work

#: What an identity number tells besides itself.
_TOLD_BY_NUMBER = frozenset({"id_no", "id_type", "birth_date", "sex"})
FULL_AUTHORITY = ("全权代理", "全权", "全权委托")
#: In what capacity a mediator never takes part in his own case.
_HEARD = (Capacity.WITNESS, Capacity.INTERPRETER)


def put_person(work: Work, person: req.PersonInput) -> str:
    """The person's id: one already known is taken (and brought up to date), else a new one made."""
    if not person.person_id:
        known = _known(work, person)
        return known or work.put(Row.PERSON, **person.columns())
    if person.name:
        work.writer.put(Row.PERSON, person.person_id, _filled(person.columns()))
    return person.person_id


def _known(work: Work, person: req.PersonInput) -> str:
    """Somebody with the same identity number is the same person; the same name alone is not."""
    columns = person.columns()
    work.writer.flush()
    found = work.lookups.same_person(str(columns["id_no"]), str(columns["uscc"]))
    if found is None:
        return ""
    if not same_name(found.name, person.name):
        raise BadInput("number_of_another", field="id_no", name=person.name)
    work.writer.put(Row.PERSON, found.id, _filled(columns))
    return found.id


def _filled(columns: dict[str, Any]) -> dict[str, Any]:
    return {
        k: v
        for k, v in columns.items()
        if v not in ("", None) and getattr(v, "value", "") != "unknown"
    }


def put_party(work: Work, party: req.PartyInput, seq: int) -> str:
    """Write a party with its agents and group members; gives the party's id."""
    party_id = work.put(
        Row.PARTY,
        seq=seq,
        role=party.role,
        person_id=put_person(work, party.person),
        group_count=max(party.group_count, len(party.members)),
        group_document=party.group_document,
        service_address=party.service_address,
    )
    for agent in party.agents:
        put_agent(work, agent, party_id)
    for place, member in enumerate(party.members, 1):
        values = member.columns() | {
            "no": member.no or place,
            "shares": [s.cents for s in member.shares if s],
        }
        work.put(Row.MEMBER, party_id=party_id, seq=place, **values)
    return party_id


def put_agent(work: Work, agent: req.AgentInput, party_id: str) -> str:
    """Write an agent; 全权代理 without items gives no power to concede (民诉法解释第八十九条)."""
    items = tuple(i for i in agent.authority_items if i not in FULL_AUTHORITY)
    if agent.kind is AgentKind.AUTHORIZED and agent.authority_items:
        work.require(items, "full_authority_only", where="authority_items")
    authority = Authority.STATUTORY if agent.kind is AgentKind.GUARDIAN else agent.authority
    return work.put(
        Row.AGENT,
        party_id=party_id,
        person_id=put_person(work, agent.person),
        kind=agent.kind,
        relation=agent.relation,
        authority=authority,
        authority_items=items,
        proof=agent.proof,
    )


def one_party(work: Work, reference: str, where: str = "party") -> PartyFacts:
    """The party meant by an id or a name; BadInput where there is none or more than one."""
    found = [p for p in work.case.parties if reference in (p.id, p.person.name, p.name)]
    if len(found) != 1:
        raise BadInput(
            "party_unknown" if not found else "party_ambiguous", field=where, typed=reference
        )
    return found[0]


@verb("add_party", "添加当事人", access=INTAKE_OWN, request=req.AddPartyRequest, group="parties")
def add_party(work: Work, request: req.AddPartyRequest) -> None:
    """Add a party; its will must still be asked."""
    put_party(work, request, len(work.case.parties) + 1)


@verb(
    "amend_party", "更正当事人", access=INTAKE_OWN, request=req.AmendPartyRequest, group="parties"
)
def amend_party(work: Work, request: req.AmendPartyRequest) -> None:
    """Correct a person's data, for all cases this person is in."""
    party = one_party(work, request.party)
    columns = request.person.columns()
    told = _TOLD_BY_NUMBER if request.person.id_no else frozenset()
    keys = request.person.model_fields_set | told
    given = {k: v for k, v in columns.items() if k in keys}
    work.writer.put(Row.PERSON, party.person.id, given if given else _filled(columns))
    if request.service_address:
        work.put(Row.PARTY, party.id, service_address=request.service_address)


@verb(
    "remove_party", "移去当事人", access=INTAKE_OWN, request=req.RemovePartyRequest, group="parties"
)
def remove_party(work: Work, request: req.RemovePartyRequest) -> None:
    """Take a party out before acceptance; the history keeps it."""
    party = one_party(work, request.party)
    work.remove(Row.PARTY, party.id)
    work.event("party_removed", work.today, request.reason)


@verb("add_agent", "添加代理人", access=INTAKE_OWN, request=req.AddAgentRequest, group="parties")
def add_agent(work: Work, request: req.AddAgentRequest) -> None:
    """Add a guardian, authorised agent or elected representative."""
    if request.kind is AgentKind.AUTHORIZED:
        keep_apart(work, request.person.name, "person")
    put_agent(work, request, one_party(work, request.party).id)


def keep_apart(work: Work, name: str, where: str) -> None:
    """Who mediates, or has mediated in any run of the case, is no agent, witness or interpreter in
    it where the track says so (特邀调解规定第十六条).
    """
    if not work.rules.of(work.case).settings.get("mediator_takes_no_part"):
        return
    runs = (work.look_at(work.case_id, episode.id) for episode in work.case.episodes)
    mediators = {m.name for run in runs if run is not None for m in run.mediators}
    work.require(name not in mediators, "mediator_takes_part", where=where, name=name)


@verb(
    "remove_agent", "移去代理人", access=INTAKE_OWN, request=req.RemoveAgentRequest, group="parties"
)
def remove_agent(work: Work, request: req.RemoveAgentRequest) -> None:
    """Take an agent out; what was signed stays signed."""
    known = {a.id: a for p in work.case.parties for a in p.agents}
    by_name = {a.person.name: a.id for a in known.values()}
    agent_id = request.agent if request.agent in known else by_name.get(request.agent, "")
    if not agent_id:
        raise BadInput("agent_unknown", field="agent", typed=request.agent)
    work.remove(Row.AGENT, agent_id)
    work.event("agent_removed", work.today, request.reason)


@verb(
    "add_participant",
    "添加参加人",
    access=INTAKE_OWN,
    request=req.ParticipantRequest,
    group="parties",
)
def add_participant(work: Work, request: req.ParticipantRequest) -> None:
    """Somebody invited takes part only with the parties' consent (人民调解法第二十条)."""
    if request.capacity is Capacity.INVITED:
        work.require(request.consented, "third_without_consent", where="consented")
    if request.capacity in _HEARD:
        keep_apart(work, request.name, "name")
    party_id = one_party(work, request.party).id if request.party else ""
    work.put(
        Row.PARTICIPANT,
        name=request.name,
        capacity=request.capacity,
        organization=request.organization,
        phone=request.phone,
        id_no=request.id_no,
        language=request.language,
        for_party_id=party_id,
        consented=request.consented,
        note=request.note,
    )
    if request.capacity is Capacity.RECORDER and any(
        m.name == request.name for m in work.case.current_mediators
    ):
        work.notice("recorder_is_mediator", name=request.name)


@verb("record_consent", "记录调解意愿", access=INTAKE_OWN, request=req.ConsentRequest)
def record_consent(work: Work, request: req.ConsentRequest) -> None:
    """Record whether a party agrees to mediation; a clear refusal bars it (人民调解法第十七条)."""
    work.not_in_future(request.on)
    work.not_before(request.on, work.case.registered_on, "before_registration")
    chosen = [one_party(work, request.party)] if request.party else list(work.case.parties)
    consent = Consent.AGREED if request.agrees else Consent.REFUSED
    for party in chosen:
        work.put(
            Row.PARTY,
            party.id,
            consent=consent,
            consent_on=request.on,
            consent_manner=request.manner,
        )
    names = "、".join(p.name for p in chosen)
    work.event("consented" if request.agrees else "consent_refused", request.on, names)
