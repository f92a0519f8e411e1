"""For whom or what a paper is made: one sheet a case, a party, a session, a payment, a visit …

Pure; it lists ids and a few words to tell the sheets apart, and never decides what is required.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.parties import AgentKind, Capacity, PartyKind
from mediation_desk.papers.facts_tracks import handed_on

_BODIES = (PartyKind.LEGAL, PartyKind.UNINCORPORATED)


@dataclass(frozen=True, slots=True)
class Subject:
    """One sheet's subject: the id of the row it is about and Chinese words for the list."""

    id: str = ""
    label: str = ""


def _parties(case: CaseFacts) -> list[Subject]:
    return [Subject(p.id, p.name) for p in case.parties]


def _applicants(case: CaseFacts) -> list[Subject]:
    return [Subject(p.id, p.name) for p in case.applicants]


def _respondents(case: CaseFacts) -> list[Subject]:
    return [Subject(p.id, p.name) for p in case.respondents]


def _guarded(case: CaseFacts) -> list[Subject]:
    return [Subject(p.id, p.name) for p in case.parties if p.guardians]


def _with_agent(case: CaseFacts) -> list[Subject]:
    return [Subject(p.id, p.name) for p in case.parties if p.authorized]


def _bodies(case: CaseFacts) -> list[Subject]:
    return [Subject(p.id, p.name) for p in case.parties if p.person.kind in _BODIES]


def _groups(case: CaseFacts) -> list[Subject]:
    return [Subject(p.id, p.name) for p in case.parties if p.group_count > 1 or p.members]


def _represented(case: CaseFacts) -> list[Subject]:
    kind = AgentKind.GROUP_REPRESENTATIVE
    parties = [p for p in case.parties if any(a.kind is kind for a in p.agents)]
    return [Subject(p.id, p.name) for p in parties]


def _sessions(case: CaseFacts) -> list[Subject]:
    return [Subject(s.id, f"第{s.seq}次调解") for s in case.sessions]


def _held(case: CaseFacts) -> list[Subject]:
    return [Subject(s.id, f"第{s.seq}次调解") for s in case.held_sessions()]


def _payments(case: CaseFacts) -> list[Subject]:
    return [
        Subject(p.id, f"补{a.supplement}第{p.seq}期" if a.supplement else f"第{p.seq}期")
        for a in case.agreements
        for p in a.payments
    ]


def _supplements(case: CaseFacts) -> list[Subject]:
    return [Subject(a.id, f"补{a.supplement}") for a in case.agreements if a.supplement > 0]


def _visits(case: CaseFacts) -> list[Subject]:
    return [Subject(v.id, f"第{v.seq}次回访") for v in case.follow_ups]


def _investigations(case: CaseFacts) -> list[Subject]:
    return [Subject(i.id, f"第{i.seq}次调查") for i in case.investigations]


def _mediators(case: CaseFacts) -> list[Subject]:
    return [Subject(m.id, m.name) for m in case.current_mediators]


def _interpreters(case: CaseFacts) -> list[Subject]:
    here = [p for p in case.participants if p.capacity is Capacity.INTERPRETER]
    return [Subject(p.id, p.name) for p in here]


def _demands(case: CaseFacts) -> list[Subject]:
    names = {p.id: p.name for p in case.parties}
    return [Subject(d.id, names.get(d.party_id, "")) for d in case.demands]


def _ratings(case: CaseFacts) -> list[Subject]:
    names = {p.id: p.name for p in case.parties}
    return [Subject(r.id, names.get(r.party_id, "")) for r in case.ratings]


def _recusals(case: CaseFacts) -> list[Subject]:
    return [Subject(r.id, r.mediator_name) for r in case.recusals]


def _extensions(case: CaseFacts) -> list[Subject]:
    return [Subject(e.id, f"第{n}次延长") for n, e in enumerate(case.extensions, start=1)]


def _served(case: CaseFacts) -> list[Subject]:
    """Whom papers are served on: everybody, of a petition those who raised it."""
    return _applicants(case) if case.track is Track.PETITION else _parties(case)


def _steps(kind: str) -> Callable[[CaseFacts], list[Subject]]:
    """One sheet for each step of this kind, told apart by its number or its organ."""

    def found(case: CaseFacts) -> list[Subject]:
        steps = [s for s in case.steps if s.kind == kind]
        return [Subject(s.id, s.number or s.organ or zh_date(s.on_day)) for s in steps]

    return found


def _handoffs(case: CaseFacts) -> list[Subject]:
    return [Subject(h.id, f"移送{h.organ}") for h in handed_on(case)]


#: Steps that have sheets of their own.
_STEPS = ("assigned", "hearing", "supervised", "transferred", "whistle", "whistle_feedback")

PER: dict[str, Callable[[CaseFacts], list[Subject]]] = {
    "case": lambda case: [Subject()],
    "party": _parties,
    "applicant": _applicants,
    "respondent": _respondents,
    "guarded_party": _guarded,
    "party_with_agent": _with_agent,
    "body": _bodies,
    "group": _groups,
    "represented_group": _represented,
    "session": _held,
    "planned_session": _sessions,
    "payment": _payments,
    "supplement": _supplements,
    "visit": _visits,
    "investigation": _investigations,
    "mediator": _mediators,
    "interpreter": _interpreters,
    "demand": _demands,
    "rating": _ratings,
    "recusal": _recusals,
    "extension": _extensions,
    "served_party": _served,
    "handoff": _handoffs,
    **{kind: _steps(kind) for kind in _STEPS},
}


def subjects_of(case: CaseFacts, per: str) -> tuple[Subject, ...]:
    """The sheets a paper has in this case; empty where there is nothing to make it for yet."""
    return tuple(PER[per](case))


def sheets_of(case: CaseFacts, per: str) -> tuple[Subject, ...]:
    """The sheets to print: one a subject, or one blank form where there is no subject yet."""
    return subjects_of(case, per) or (Subject(),)
