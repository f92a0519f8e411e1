"""访调对接: the committee's run inside a petition, from the hand-over to the answer.

Pure. The petition keeps running; the committee's talks have their own consents, clock and end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mediation_desk.domain.case_facts import Outcome
from mediation_desk.domain.parties import Capacity, MediatorRole
from mediation_desk.intake.values import CaseDoc, MediatorDoc
from mediation_desk.usecases.importing.ends import (
    agreement_steps,
    closing_steps,
    confirmation_steps,
    end_steps,
)
from mediation_desk.usecases.importing.seats import seats
from mediation_desk.usecases.importing.step import (
    COMMITTEE_RUN,
    ON_PAPER,
    Order,
    Step,
    has_participant,
)
from mediation_desk.usecases.importing.talks import consent_steps, session_steps

_RESULTS = {
    Outcome.AGREED: "达成调解协议",
    Outcome.NOT_AGREED: "未达成协议，终止调解",
    Outcome.WITHDRAWN: "当事人撤回申请，终止调解",
}


def opening_day(doc: CaseDoc) -> date | None:
    """The day the committee took the petition over; None where it never did."""
    told = doc.dates.event("committee_accepted")
    return told or next(iter(doc.dates.mediated), None)


def committee_steps(doc: CaseDoc) -> Iterator[Step]:
    """Hand-over, the committee's own steps, the answer to the petition, and its closing."""
    on = opening_day(doc)
    if on is None:
        return
    yield from _handed(doc, on)
    yield from (_inside(step) for step in _talks(doc, on))
    yield from _returned(doc)
    yield from (_inside(step) for step in closing_steps(doc))


def _inside(step: Step) -> Step:
    return replace(step, run=COMMITTEE_RUN)


def _handed(doc: CaseDoc, on: date) -> Iterator[Step]:
    yield Step(
        on, Order.HANDED, "dates.committee_accepted", "hand_to_committee",
        {
            "pair": "petition_people", "on": on, "to_track": "people",
            "consented": doc.dates.accepted or on, "reason": ON_PAPER,
        },
        label="移送调解", done=lambda case: bool(case.handoffs),
    )  # fmt: skip
    yield Step(
        on, Order.HANDED, "dates.committee_accepted", "sign_handoff", {"on": on, "by": ON_PAPER},
        done=lambda case: any(h.received_on for h in case.handoffs),
    )  # fmt: skip


def _talks(doc: CaseDoc, on: date) -> Iterator[Step]:
    """What is the committee's own: opened first, then as in any mediation."""
    mine = replace(doc, mediators=_committee_mediators(doc))
    opening = [*consent_steps(doc, on), *seats(mine, on), *_guests(doc, mine, on)]
    for step in opening:
        yield replace(step, order=max(step.order, Order.OPENED)) if step.on == on else step
    yield from session_steps(doc)
    yield from agreement_steps(doc)
    if doc.outcome is not Outcome.REFUSED:
        yield from end_steps(doc)
    yield from confirmation_steps(doc)


def _committee_mediators(doc: CaseDoc) -> tuple[MediatorDoc, ...]:
    """Those who are people's mediators by their role, where the file tells them apart."""
    named = tuple(m for m in doc.mediators if "人民" in m.role_text)
    return named or doc.mediators


def _guests(doc: CaseDoc, mine: CaseDoc, on: date) -> Iterator[Step]:
    """Whoever else sat at the table takes part with the parties' consent (人民调解法第二十条)."""
    for other in doc.mediators:
        if other not in mine.mediators:
            yield Step(
                on, Order.OPENED, "mediators", "add_participant",
                {
                    "name": other.name, "capacity": Capacity.INVITED.value,
                    "note": other.role_text or MediatorRole.MEDIATOR.value,
                },
                done=has_participant(other.name),
            )  # fmt: skip


def _returned(doc: CaseDoc) -> Iterator[Step]:
    agreed = doc.dates.agreement if doc.agreement else None
    on = agreed or doc.dates.terminated
    if on is not None and doc.outcome in _RESULTS:
        yield Step(
            on, Order.RETURNED, "result", "return_handoff",
            {"on": on, "result": _RESULTS[doc.outcome]},
            done=lambda case: any(h.returned_on for h in case.handoffs),
        )  # fmt: skip
