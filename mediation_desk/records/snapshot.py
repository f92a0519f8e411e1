"""Builds the frozen snapshot of a case from its rows: the one place where rows become CaseFacts.

Reads with plain prepared SQL inside the session given; private notes are never read here.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, Protocol, TypeVar

from mediation_desk.domain import agreements as ag
from mediation_desk.domain import case_facts as cf
from mediation_desk.domain import parties as pt
from mediation_desk.domain.joint.seats import SeatFacts
from mediation_desk.domain.money import Money
from mediation_desk.records.base import table_of
from mediation_desk.records.writing import Row, model_of
from mediation_desk.tracks.standing import standing

T = TypeVar("T")
Raw = Mapping[str, Any]


class Asking(Protocol):
    """A session that can ask with plain SQL."""

    @property
    def raw(self) -> Any:
        """The driver's connection."""
        ...


def case_facts(session: Asking, case_id: str, episode_id: str = "") -> cf.CaseFacts | None:
    """The snapshot of a case, or None where there is no such case (or it was taken back).

    It shows the run of the track that is being worked on, or the one named.
    """
    return _Loader(session, case_id).load(episode_id)


def other_runs(
    session: Asking, case: cf.CaseFacts, *, open_only: bool = False
) -> list[cf.CaseFacts]:
    """The case's runs of tracks beside the one that ``case`` shows, in the order of their opening.

    ``open_only``: without those that were closed.
    """
    wanted = [
        e.id
        for e in case.episodes
        if e.id != case.episode_id and not (open_only and e.closed_on is not None)
    ]
    found = (case_facts(session, case.id, episode) for episode in wanted)
    return [run for run in found if run is not None]


class _Loader:
    """Loads one case; each table is asked once, by the index on its case."""

    def __init__(self, session: Asking, case_id: str) -> None:
        self.ask, self.case_id = session.raw.execute, case_id
        self.mine: set[str] | None = None
        self.written: list[Raw] = []
        self.is_current = True

    def load(self, episode_id: str) -> cf.CaseFacts | None:
        case = self.one(Row.CASE, self.case_id)
        if case is None or case["deleted"]:
            return None
        values: dict[str, Any] = dict(_values(cf.CaseFacts, Row.CASE, case))
        values |= self.episode(episode_id, case["current_episode_id"])
        values["id"] = self.case_id
        values["center"] = self.center(case["space"])
        values.update(
            parties=self.parties(),
            steps=self.all(cf.StepFacts, Row.STEP),
            handoffs=self.all(cf.HandoffFacts, Row.HANDOFF),
            sessions=self.sessions(),
            agreements=self.agreements(),
            mediators=self.all(pt.MediatorFacts, Row.CASE_MEDIATOR),
            participants=self.all(pt.ParticipantFacts, Row.PARTICIPANT),
            evidence=self.evidence(),
            investigations=self.all(cf.InvestigationFacts, Row.INVESTIGATION),
            pauses=self.all(cf.PauseFacts, Row.PAUSE),
            extensions=self.all(cf.ExtensionFacts, Row.EXTENSION),
            recusals=self.all(cf.RecusalFacts, Row.RECUSAL),
            demands=self.all(cf.DemandFacts, Row.DEMAND),
            follow_ups=self.all(cf.FollowUpFacts, Row.FOLLOW_UP),
            ratings=self.all(cf.RatingFacts, Row.RATING),
            reminders=self.all(cf.ReminderFacts, Row.REMINDER),
            papers=self.all(cf.PaperFacts, Row.PAPER),
            readings=self.all(ag.ReadingFacts, Row.PAPER_READING),
            attachments=self.all(cf.AttachmentFacts, Row.ATTACHMENT),
            events=self.events(),
        )
        confirmations = self.all(cf.ConfirmationFacts, Row.CONFIRMATION)
        values["confirmation"] = confirmations[-1] if confirmations else None
        return standing(cf.CaseFacts(**values))

    def episode(self, wanted: str, current: str) -> dict[str, Any]:
        """What the run of the track says of itself, and the line of all of them."""
        rows, self.written = self.rows(Row.EPISODE), self.rows(Row.AGREEMENT)
        if not rows:
            return {}
        now = next((r for r in rows if r["id"] == current), rows[-1])
        found = next((r for r in rows if r["id"] == wanted), now)
        self.is_current = found is now
        self.mine = {found["id"], ""} if found is rows[0] else {found["id"]}
        return {
            **_values(cf.CaseFacts, Row.EPISODE, found),
            "episode_id": found["id"],
            "committee": self.organization(found["organization_id"]),
            "episodes": tuple(
                cf.EpisodeFacts(
                    **{**_values(cf.EpisodeFacts, Row.EPISODE, r), **self.agreed(r, r is rows[0])},
                    organization=self.organization(r["organization_id"]).name,
                )
                for r in rows
            ),
        }

    def agreed(self, run: Raw, is_first: bool) -> dict[str, Any]:
        """The agreement that took effect in a run of a track."""
        runs = {run["id"], ""} if is_first else {run["id"]}
        own = (a for a in self.written if a["episode_id"] in runs and not a["supplement"])
        found = next((a for a in own if a["effective_on"]), None)
        if found is None:
            return {}
        on = date.fromisoformat(found["effective_on"])
        return {"agreed_on": on, "agreement_no": found["number"]}

    def one(self, row: Row, row_id: str) -> Raw | None:
        found = self.ask(f"{_select(row)} WHERE id = ?", (row_id,)).fetchone()
        return None if found is None else dict(zip(_columns(row), found, strict=True))

    def rows(self, row: Row) -> list[Raw]:
        names = _columns(row)
        asked = self.ask(
            f"{_select(row)} WHERE case_id = ? AND deleted = 0 ORDER BY seq, id", (self.case_id,)
        )
        found: list[Raw] = [dict(zip(names, r, strict=True)) for r in asked.fetchall()]
        if self.mine is None or row is Row.HANDOFF or not row.belongs_to_episode:
            return found
        return [r for r in found if r["episode_id"] in self.mine]

    def all(self, kind: type[T], row: Row) -> tuple[T, ...]:
        return tuple(kind(**_values(kind, row, r)) for r in self.rows(row))

    def organization(self, organization_id: str) -> cf.OrganizationFacts:
        found = self.one(Row.ORGANIZATION, organization_id) if organization_id else None
        return (
            cf.OrganizationFacts(**_values(cf.OrganizationFacts, Row.ORGANIZATION, found))
            if found
            else cf.OrganizationFacts()
        )

    def center(self, space: int) -> cf.OrganizationFacts:
        """The centre whose case it is; the county's store holds several."""
        found = self.ask(
            f"{_select(Row.ORGANIZATION)} WHERE kind = 'center' AND deleted = 0 AND space = ? "
            "ORDER BY id LIMIT 1",
            (space,),
        ).fetchone()
        if found is None:
            return cf.OrganizationFacts()
        return cf.OrganizationFacts(
            **_values(
                cf.OrganizationFacts,
                Row.ORGANIZATION,
                dict(zip(_columns(Row.ORGANIZATION), found, strict=True)),
            )
        )

    def people(self) -> dict[str, pt.PersonFacts]:
        sql = (
            f"{_select(Row.PERSON)} WHERE id IN (SELECT person_id FROM party WHERE case_id = ? "
            "UNION SELECT person_id FROM agent WHERE case_id = ?)"
        )
        names = _columns(Row.PERSON)
        asked = self.ask(sql, (self.case_id, self.case_id)).fetchall()
        found = (dict(zip(names, r, strict=True)) for r in asked)
        return {r["id"]: pt.PersonFacts(**_values(pt.PersonFacts, Row.PERSON, r)) for r in found}

    def parties(self) -> tuple[pt.PartyFacts, ...]:
        people = self.people()
        agents = self.rows(Row.AGENT)
        kept = () if self.is_current else self.rows(Row.EPISODE_PARTY)
        then = {r["party_id"]: r for r in kept}
        members = self.rows(Row.MEMBER)
        out = []
        for row in self.rows(Row.PARTY):
            values = dict(_values(pt.PartyFacts, Row.PARTY, row))
            if row["id"] in then:
                values |= _values(_Then, Row.EPISODE_PARTY, then[row["id"]])
            values["person"] = people[row["person_id"]]
            values["agents"] = tuple(
                pt.AgentFacts(**_values(pt.AgentFacts, Row.AGENT, a), person=people[a["person_id"]])
                for a in agents
                if a["party_id"] == row["id"]
            )
            values["members"] = tuple(_member(m) for m in members if m["party_id"] == row["id"])
            out.append(pt.PartyFacts(**values))
        return tuple(sorted(out, key=lambda p: (_SIDES[p.role], p.seq)))

    def sessions(self) -> tuple[cf.SessionFacts, ...]:
        offers = self.all(cf.OfferFacts, Row.OFFER)
        seats = self.all(SeatFacts, Row.JOINT_SEAT)
        return tuple(
            cf.SessionFacts(
                **_values(cf.SessionFacts, Row.SESSION, r),
                offers=tuple(o for o in offers if o.session_id == r["id"]),
                seats=tuple(s for s in seats if s.session_id == r["id"]),
            )
            for r in self.rows(Row.SESSION)
        )

    def evidence(self) -> tuple[cf.EvidenceFacts, ...]:
        return tuple(
            cf.EvidenceFacts(**_values(cf.EvidenceFacts, Row.EVIDENCE, r))
            for r in self.rows(Row.EVIDENCE)
        )

    def agreements(self) -> tuple[ag.AgreementFacts, ...]:
        clauses, payments = self.rows(Row.CLAUSE), self.rows(Row.PAYMENT)
        recurring, signatures = self.rows(Row.RECURRING), self.rows(Row.SIGNATURE)
        standings = {s["payment_id"]: s for s in self.rows(Row.STANDING)}
        receipts = self.all(ag.ReceiptFacts, Row.RECEIPT)
        out = []
        mine = [a for a in self.written if self.mine is None or a["episode_id"] in self.mine]
        for row in sorted(mine, key=lambda r: r["supplement"]):
            values = dict(_values(ag.AgreementFacts, Row.AGREEMENT, row))
            due = [p for p in payments if p["agreement_id"] == row["id"]]
            ids = {p["id"] for p in due}
            values["split"] = tuple(
                (str(n), Money(int(c))) for n, c in json.loads(row["split"] or "[]")
            )
            values["clauses"] = _children(ag.ClauseFacts, Row.CLAUSE, clauses, row["id"])
            values["recurring"] = _children(ag.RecurringFacts, Row.RECURRING, recurring, row["id"])
            values["signatures"] = _children(
                ag.SignatureFacts, Row.SIGNATURE, signatures, row["id"]
            )
            values["payments"] = tuple(_payment(p, standings.get(p["id"])) for p in due)
            values["receipts"] = tuple(r for r in receipts if r.payment_id in ids)
            out.append(ag.AgreementFacts(**values))
        return tuple(out)

    def events(self) -> tuple[cf.EventFacts, ...]:
        found = (
            cf.EventFacts(
                r["id"],
                date.fromisoformat(r["on_day"]),
                r["event"],
                r["text"],
                bool(r["late"]),
                r["late_reason"],
                r["by"],
                datetime.fromisoformat(r["entered_at"]) if r["entered_at"] else None,
            )
            for r in self.rows(Row.EVENT)
        )
        return tuple(sorted(found, key=lambda e: (e.on, e.id)))


@dataclass(frozen=True, slots=True)
class _Then:
    """What a party had said in a run of a track that is over."""

    consent: pt.Consent = pt.Consent.UNKNOWN
    consent_on: date | None = None
    consent_manner: str = ""
    notified_on: date | None = None


_SIDES = {pt.PartyRole.APPLICANT: 0, pt.PartyRole.RESPONDENT: 1, pt.PartyRole.THIRD: 2}


def _member(row: Raw) -> pt.GroupMember:
    values = dict(_values(pt.GroupMember, Row.MEMBER, row))
    values["shares"] = tuple(Money(int(c)) for c in json.loads(row["shares"] or "[]"))
    return pt.GroupMember(**values)


def _children(kind: type[T], row: Row, rows: list[Raw], agreement_id: str) -> tuple[T, ...]:
    return tuple(kind(**_values(kind, row, r)) for r in rows if r["agreement_id"] == agreement_id)


def _payment(row: Raw, standing: Raw | None) -> ag.PaymentFacts:
    values = dict(_values(ag.PaymentFacts, Row.PAYMENT, row))
    if standing is not None:
        values["state"] = ag.PaymentState(standing["state"])
        values["paid"] = Money(standing["paid_cents"])
        values["paid_on"] = date.fromisoformat(standing["paid_on"]) if standing["paid_on"] else None
    return ag.PaymentFacts(**values)


@cache
def _columns(row: Row) -> tuple[str, ...]:
    return tuple(c.name for c in table_of(model_of(row)).columns)


@cache
def _select(row: Row) -> str:
    names = ", ".join(f'"{n}"' for n in _columns(row))
    return f'SELECT {names} FROM "{row.value}"'


Plan = tuple[tuple[str, str, Callable[[Any], Any] | None], ...]
_PLANS: dict[tuple[type[Any], Row], Plan] = {}


def _plan(kind: type[Any], row: Row) -> Plan:
    """The plan for a facts class and a table, worked out once."""
    if (kind, row) not in _PLANS:
        _PLANS[kind, row] = _make_plan(kind, row)
    return _PLANS[kind, row]


def _make_plan(kind: type[Any], row: Row) -> Plan:
    """Which field of a facts class comes from which column, and how it is read."""
    hints = typing.get_type_hints(kind)
    names = set(_columns(row))
    out = []
    for f in fields(kind):
        column = f"{f.name}_cents" if f"{f.name}_cents" in names else f.name
        if column not in names or (f.name in _NESTED and hints[f.name] is not str):
            continue
        out.append((f.name, column, _reader(hints[f.name], f.default is MISSING)))
    return tuple(out)


_NESTED = {
    "person",
    "agents",
    "members",
    "offers",
    "payments",
    "signatures",
    "receipts",
    "recurring",
    "clauses",
    "shares",
    "split",
}


def _values(kind: type[Any], row: Row, raw: Raw) -> dict[str, Any]:
    return {
        name: raw[column] if read is None else read(raw[column])
        for name, column, read in _plan(kind, row)
    }


def _reader(hint: Any, required: bool) -> Callable[[Any], Any] | None:
    kinds = (
        [k for k in typing.get_args(hint) if k is not type(None)]
        if typing.get_origin(hint) not in (None, tuple)
        else [hint]
    )
    kind = kinds[0]
    if typing.get_origin(hint) is Mapping:
        return _words
    if typing.get_origin(kind) is tuple:
        inner = typing.get_args(kind)[0]
        return _pairs if typing.get_origin(inner) is tuple else _strings
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return _READERS.get(kind)


def _pairs(text: str | None) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(str(x) for x in pair) for pair in json.loads(text or "[]"))


def _words(text: str | None) -> dict[str, str]:
    return {str(name): str(value) for name, value in json.loads(text or "{}").items()}


def _strings(text: str | None) -> tuple[str, ...]:
    return tuple(str(x) for x in json.loads(text or "[]"))


_READERS: dict[Any, Callable[[Any], Any]] = {
    date: lambda v: date.fromisoformat(v) if v else None,
    time: lambda v: time.fromisoformat(v) if v else None,
    datetime: lambda v: datetime.fromisoformat(v) if v else None,
    Money: lambda v: None if v is None else Money(v),
    bool: lambda v: None if v is None else bool(v),
}
