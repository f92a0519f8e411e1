"""Turns made-up cases into rows and into the snapshot those rows give; writes nothing itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

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
    EventFacts,
    FollowUpFacts,
    IntakeSource,
    InvestigationFacts,
    OrganizationFacts,
    Outcome,
    SessionFacts,
    SessionKind,
    SessionResult,
    Stage,
    Track,
)
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import (
    Consent,
    MediatorFacts,
    MediatorRole,
    PartyFacts,
    PartyRole,
    PersonFacts,
)
from mediation_desk.records.base import new_id
from mediation_desk.records.bulk_rows import BulkCase, derived, fresh
from mediation_desk.records.log.bulk import NewRow
from mediation_desk.records.writing import Row
from mediation_desk.tracks.clocks import dues_of
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.demo.plans import MadeCase, MadePerson

#: What stands as the batch of every made-up case.
MADE_UP = "demo"


@dataclass
class Township:
    """Whose cases they are, the numbers given so far, and the people already on file."""

    committee: OrganizationFacts
    user_id: str
    user_name: str
    code: str
    rules: RuleBook
    center_id: str = ""
    numbers: dict[tuple[str, int], int] = field(default_factory=dict)
    people: dict[MadePerson, PersonFacts] = field(default_factory=dict)

    def number(self, kind: str, on: date) -> int:
        """The next running number of a series."""
        here = (kind, on.year)
        self.numbers[here] = self.numbers.get(here, 0) + 1
        return self.numbers[here]


def build(made: MadeCase, town: Township) -> BulkCase:
    """The rows of a made-up case with everything that lists and search show of it."""
    facts, rows = facts_and_rows(made, town)
    return derived(facts, dues_of(facts, town.rules), rows)


def facts_and_rows(made: MadeCase, town: Township) -> tuple[CaseFacts, list[NewRow]]:
    """A made-up case as a snapshot, and the rows that give it: its own, its episode's, the rest."""
    case_id = new_id()
    rows: list[NewRow] = []
    facts = _facts(made, case_id, town, rows)
    _write_case(facts, made, town, rows)
    return facts, rows


def _facts(made: MadeCase, case_id: str, town: Township, rows: list[NewRow]) -> CaseFacts:
    parties = (
        _party(made, made.applicant, PartyRole.APPLICANT, case_id, town, rows),
        _party(made, made.respondent, PartyRole.RESPONDENT, case_id, town, rows),
    )
    accepted, year = made.accepted, (made.accepted or made.registered).year
    number = town.number("people_case", made.accepted) if made.accepted else 0
    agreement = _agreement(made, case_id, parties, number, town, rows)
    refused = made.stage is Stage.REFUSED
    return CaseFacts(
        case_id,
        Track.PEOPLE,
        _stage(made),
        _outcome(made),
        case_no=f"({year}){town.committee.short_name}人调字第{number}号" if number else "",
        register_no=_register_no(made, town),
        title=made.title,
        source=IntakeSource.ON_APPLICATION,
        stat_type=made.stat_type,
        village=made.village,
        facts=made.facts,
        claims=(made.claim,),
        amount=made.amount,
        registered_on=made.registered,
        responsible=town.user_name,
        responsible_user_id=town.user_id,
        episode_id=new_id(),
        committee=town.committee,
        accepted_on=accepted,
        refused_on=made.registered if refused else None,
        refusal_grounds=("party_refuses",) if refused else (),
        terminated_on=made.terminated,
        termination_ground="gap" if made.terminated else "",
        notified_on=accepted if made.stage is not Stage.ACCEPTED else None,
        closed_on=made.closed,
        filed_on=made.filed,
        retention="短期" if made.filed else "",
        parties=parties,
        mediators=_mediators(made, case_id, rows),
        investigations=_investigations(made, case_id, rows),
        sessions=_sessions(made, case_id, rows),
        agreements=(agreement,) if agreement else (),
        follow_ups=_follow_ups(made, case_id, rows),
        events=(EventFacts(new_id(), made.registered, "registered", by=town.user_name),),
    )


def _stage(made: MadeCase) -> Stage:
    """Where the case stands; ``tracks.standing`` says the same of it, at the cost of a copy."""
    if made.stage is Stage.PERFORMING and made.amount is not None:
        return Stage.AGREED  # nothing of it has been paid
    return made.stage


def _outcome(made: MadeCase) -> Outcome:
    if made.agreed is not None:
        return Outcome.AGREED
    if made.terminated is not None:
        return Outcome.NOT_AGREED
    return Outcome.REFUSED if made.stage is Stage.REFUSED else Outcome.OPEN


def _register_no(made: MadeCase, town: Township) -> str:
    serial = town.number("register", made.registered)
    return f"{made.registered.year}{town.code}{serial:05d}"


def _party(
    made: MadeCase,
    person: MadePerson,
    role: PartyRole,
    case_id: str,
    town: Township,
    rows: list[NewRow],
) -> PartyFacts:
    known = town.people.get(person)
    if known is None:
        known = PersonFacts(
            new_id(), person.kind, person.name, person.sex, "", person.birth_date,
            "居民身份证" if person.id_no else "", person.id_no, person.phone,
            address=person.address,
        )  # fmt: skip
        town.people[person] = known
        rows.append(fresh(Row.PERSON, {
            "id": known.id, "kind": known.kind.value, "name": known.name, "sex": known.sex.value,
            "birth_date": known.birth_date, "id_type": known.id_type, "id_no": known.id_no,
            "phone": known.phone, "address": known.address,
        }))  # fmt: skip
    consent = Consent.AGREED if made.accepted else Consent.UNKNOWN
    notified = made.accepted if made.stage is not Stage.ACCEPTED else None
    seq = 1 if role is PartyRole.APPLICANT else 2
    party = PartyFacts(new_id(), seq, role, known, consent, made.accepted, notified_on=notified)
    rows.append(fresh(Row.PARTY, {
        "id": party.id, "case_id": case_id, "seq": seq, "person_id": known.id,
        "role": role.value, "consent": consent.value, "consent_on": made.accepted,
        "notified_on": notified,
    }))  # fmt: skip
    return party


def _mediators(made: MadeCase, case_id: str, rows: list[NewRow]) -> tuple[MediatorFacts, ...]:
    if made.accepted is None:
        return ()
    one = MediatorFacts(new_id(), made.mediator, MediatorRole.PRESIDING, made.accepted)
    rows.append(fresh(Row.CASE_MEDIATOR, {
        "id": one.id, "case_id": case_id, "seq": 1, "name": one.name, "role": one.role.value,
        "from_on": one.from_on,
    }))  # fmt: skip
    return (one,)


def _investigations(
    made: MadeCase, case_id: str, rows: list[NewRow]
) -> tuple[InvestigationFacts, ...]:
    if made.stage is not Stage.INVESTIGATED or made.investigated is None:
        return ()
    one = InvestigationFacts(new_id(), 1, made.investigated, subject_name=made.applicant.name)
    rows.append(fresh(Row.INVESTIGATION, {
        "id": one.id, "case_id": case_id, "seq": 1, "held_on": one.held_on,
        "subject_name": one.subject_name,
    }))  # fmt: skip
    return (one,)


def _sessions(made: MadeCase, case_id: str, rows: list[NewRow]) -> tuple[SessionFacts, ...]:
    if made.mediated is None:
        return ()
    result = SessionResult.CONTINUED
    if made.agreed or made.terminated:
        result = SessionResult.AGREED if made.agreed else SessionResult.FAILED
    one = SessionFacts(
        new_id(), 1, SessionKind.JOINT, made.mediated, presiding=made.mediator, result=result
    )
    rows.append(fresh(Row.SESSION, {
        "id": one.id, "case_id": case_id, "seq": 1, "held_on": one.held_on,
        "presiding": one.presiding, "result": result.value,
    }))  # fmt: skip
    return (one,)


def _agreement(
    made: MadeCase,
    case_id: str,
    parties: tuple[PartyFacts, PartyFacts],
    number: int,
    town: Township,
    rows: list[NewRow],
) -> AgreementFacts | None:
    """An oral agreement: it needs no signatures (人民调解法第三十条). Its parts come before it."""
    if made.agreed is None:
        return None
    agreement_id = new_id()
    clause = ClauseFacts(new_id(), 1, made.clause)
    rows.append(fresh(Row.CLAUSE, {
        "id": clause.id, "case_id": case_id, "agreement_id": agreement_id, "seq": 1,
        "text": clause.text,
    }))  # fmt: skip
    payments = _payments(made, case_id, agreement_id, parties, rows)
    total = made.amount or Money(0)
    year = made.agreed.year
    oral = town.number("people_oral", made.agreed)
    text = f"({year}){town.committee.short_name}人调口字第{oral}号"
    rows.append(fresh(Row.AGREEMENT, {
        "id": agreement_id, "case_id": case_id, "seq": 1, "form": "oral", "state": "frozen",
        "number": text, "facts_text": made.facts, "total_cents": total.cents,
        "reached_on": made.agreed, "effective_on": made.agreed, "copies": 1,
    }))  # fmt: skip
    return AgreementFacts(
        agreement_id, AgreementForm.ORAL, AgreementState.FROZEN, text, facts_text=made.facts,
        clauses=(clause,), total=total, payments=payments, copies=1,
        reached_on=made.agreed, effective_on=made.agreed,
    )  # fmt: skip


def _payments(
    made: MadeCase,
    case_id: str,
    agreement_id: str,
    parties: tuple[PartyFacts, PartyFacts],
    rows: list[NewRow],
) -> tuple[PaymentFacts, ...]:
    if made.amount is None:
        return ()
    to, by = parties
    paid = made.visited is not None
    one = PaymentFacts(
        new_id(), 1, made.amount, by.name, to.name, made.due,
        state=PaymentState.PAID if paid else PaymentState.DUE,
        paid=made.amount if paid else Money(0), paid_on=made.due if paid else None,
        payer_party_id=by.id, payee_party_id=to.id,
    )  # fmt: skip
    rows.append(fresh(Row.PAYMENT, {
        "id": one.id, "case_id": case_id, "agreement_id": agreement_id, "seq": 1,
        "amount_cents": one.amount.cents, "payer": one.payer, "payee": one.payee,
        "payer_party_id": by.id, "payee_party_id": to.id, "due_on": made.due,
    }))  # fmt: skip
    if paid:
        rows.append(fresh(Row.STANDING, {
            "case_id": case_id, "payment_id": one.id, "state": "paid",
            "paid_cents": one.paid.cents, "paid_on": made.due,
        }))  # fmt: skip
    return (one,)


def _follow_ups(made: MadeCase, case_id: str, rows: list[NewRow]) -> tuple[FollowUpFacts, ...]:
    if made.visited is None:
        return ()
    one = FollowUpFacts(new_id(), 1, made.visited, "电话", performance="已履行")
    rows.append(fresh(Row.FOLLOW_UP, {
        "id": one.id, "case_id": case_id, "seq": 1, "visited_on": one.visited_on,
        "manner": one.manner, "performance": one.performance,
    }))  # fmt: skip
    return (one,)


def _write_case(facts: CaseFacts, made: MadeCase, town: Township, rows: list[NewRow]) -> None:
    """The case, its episode and the line of its timeline; the case first, as verbs write it."""
    rows.insert(0, fresh(Row.CASE, {
        "id": facts.id, "register_no": facts.register_no, "batch_id": MADE_UP,
        "title": facts.title, "source": facts.source.value, "stat_type": facts.stat_type,
        "village": facts.village, "facts": facts.facts, "claims": list(facts.claims),
        "amount_cents": facts.amount.cents if facts.amount else None,
        "registered_on": facts.registered_on, "registered_by": town.user_name,
        "first_receiver": town.user_name, "responsible": town.user_name,
        "responsible_user_id": town.user_id,
    }))  # fmt: skip
    rows.insert(1, fresh(Row.EPISODE, {
        "id": facts.episode_id, "case_id": facts.id, "case_no": facts.case_no,
        "organization_id": town.committee.id, "accepted_on": facts.accepted_on,
        "refused_on": facts.refused_on, "refusal_grounds": list(facts.refusal_grounds),
        "terminated_on": facts.terminated_on, "termination_ground": facts.termination_ground,
        "notified_on": facts.notified_on, "closed_on": facts.closed_on,
        "filed_on": facts.filed_on, "retention": facts.retention,
    }))  # fmt: skip
    event = facts.events[0]
    rows.append(fresh(Row.EVENT, {
        "id": event.id, "case_id": facts.id, "on_day": made.registered, "event": event.event,
        "by": event.by, "late": True, "late_reason": "演示",
    }))  # fmt: skip
