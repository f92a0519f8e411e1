"""The talks as steps: consents, the rights notice, investigation, sessions, offers, extension.

Pure. Nothing that the paper file does not prove is supplied.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts, SessionResult
from mediation_desk.domain.names import same_name
from mediation_desk.intake.values import CaseDoc, OfferDoc
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.usecases.importing.step import (
    ON_PAPER,
    Done,
    Order,
    Step,
    Values,
    has_session,
)


def consent_steps(doc: CaseDoc, on: date, *, notice: bool = True) -> Iterator[Step]:
    """Everybody's will, the acceptance and the rights notice, as the paper file proves them."""
    yield Step(
        on, Order.ACCEPTED, "dates.accepted", "record_consent",
        {"on": on, "agrees": True, "manner": ON_PAPER},
        done=lambda case: case.accepted_on is not None,
    )  # fmt: skip
    yield Step(
        on, Order.ACCEPTED, "dates.accepted", "accept", {"on": on, "manner": doc.source_text},
        label="受理", done=lambda case: case.accepted_on is not None,
    )  # fmt: skip
    if notice:
        yield Step(
            on, Order.NOTICE, "dates.accepted", "give_notice", {"on": on, "manner": ON_PAPER},
            done=lambda case: case.notified_on is not None,
        )  # fmt: skip


def extension_steps(doc: CaseDoc, rules: TrackRules) -> Iterator[Step]:
    """An extension of the limit that the file names, with the consents and approval on paper."""
    limit = doc.time_limit
    if limit is None or limit.extended_to is None or limit.consented_on is None:
        return
    known = {c.rule for c in rules.clocks}
    yield Step(
        limit.consented_on, Order.EXTENDED, "time_limit.extended_to", "extend",
        {
            "on": limit.consented_on, "until": limit.extended_to, "reason": limit.reason,
            "all_consent": True, "approved_by": ON_PAPER,
            "rule": limit.rule if limit.rule in known else "",
        },
        label="延长期限", done=lambda case: bool(case.extensions),
    )  # fmt: skip


def investigation_steps(doc: CaseDoc) -> Iterator[Step]:
    """The investigation."""
    on = doc.dates.investigated
    if on is not None:
        yield Step(
            on, Order.INVESTIGATED, "dates.investigated", "investigate",
            {"on": on, "recorder": doc.recorder}, label="调查",
            done=lambda case: any(i.held_on == on for i in case.investigations),
        )  # fmt: skip


def session_steps(doc: CaseDoc) -> Iterator[Step]:
    """Every session, and after it the sums that were offered."""
    days = doc.dates.mediated
    for place, on in enumerate(days, 1):
        last = place == len(days)
        yield Step(
            on, Order.MEDIATED, "dates.mediated", "hold_session",
            {
                "on": on, "place": doc.place, "recorder": doc.recorder,
                "result": _session_result(doc, on, last=last).value,
            },
            label="调解",
            done=has_session(on),
        )  # fmt: skip
    if days:
        yield from _offers(doc, days)


def _session_result(doc: CaseDoc, on: date, *, last: bool) -> SessionResult:
    if last and doc.dates.agreement is not None and on <= doc.dates.agreement:
        return SessionResult.AGREED
    if last and doc.dates.terminated is not None:
        return SessionResult.FAILED
    return SessionResult.CONTINUED


def _offers(doc: CaseDoc, days: tuple[date, ...]) -> Iterator[Step]:
    """Each offer at the session of its day, else at the last; only a party's."""
    for offer in told_offers(doc):
        on = max((day for day in days if offer.on and day <= offer.on), default=days[-1])
        values: Values = {"party": _party(doc, offer), "amount": offer.amount, "text": offer.text}
        if offer.on is not None:
            values["on"] = offer.on
        yield Step(on, Order.MEDIATED, "offers", "add_offer", values, done=_offered(offer))


def told_offers(doc: CaseDoc) -> tuple[OfferDoc, ...]:
    """The offers that a party made; what anybody else said is left to the notes."""
    return tuple(o for o in doc.offers if _party(doc, o))


def _party(doc: CaseDoc, offer: OfferDoc) -> str:
    names = [p.person.name for p in doc.parties]
    names += [g.representatives[0] for g in doc.groups if g.representatives]
    return next((name for name in names if same_name(name, offer.by)), "")


def _offered(offer: OfferDoc) -> Done:
    def done(case: CaseFacts) -> bool:
        made = [o for s in case.sessions for o in s.offers]
        names = {p.id: p.person.name for p in case.parties}
        return any(
            o.amount == offer.amount and same_name(names.get(o.party_id, ""), offer.by)
            for o in made
        )

    return done
