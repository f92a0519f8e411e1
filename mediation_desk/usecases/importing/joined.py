"""Hand-offs that a case file tells: 访调对接, and what another body handed to a committee.

Pure. A petition keeps running; the committee's talks have their own consents, clock and end. Of a
court's, the petition office's and an organ's own tracks the letter is a step of theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mediation_desk.domain.case_facts import (
    CaseFacts,
    HandoffFacts,
    IntakeSource,
    Outcome,
    Track,
)
from mediation_desk.domain.parties import Capacity, MediatorRole
from mediation_desk.intake.values import CaseDoc, MediatorDoc
from mediation_desk.usecases.importing.ends import (
    agreement_steps,
    closing_steps,
    confirmation_steps,
    end_steps,
)
from mediation_desk.usecases.importing.numbers import letter_number
from mediation_desk.usecases.importing.seats import seats
from mediation_desk.usecases.importing.step import (
    COMMITTEE_RUN,
    ON_PAPER,
    Order,
    Step,
    Values,
    has_participant,
)
from mediation_desk.usecases.importing.talks import consent_steps, session_steps

RESULTS = {
    Outcome.AGREED: "达成调解协议",
    Outcome.NOT_AGREED: "未达成协议，终止调解",
    Outcome.WITHDRAWN: "当事人撤回申请，终止调解",
    Outcome.REFUSED: "不予受理",
}
_PAIRS = {
    IntakeSource.COURT: "from_court",
    IntakeSource.POLICE: "from_police",
    IntakeSource.PROSECUTOR: "from_prosecutor",
    IntakeSource.PETITION: "from_petition",
    IntakeSource.DEPARTMENT: "from_department",
}
_TRACKS = (Track.PEOPLE, Track.PROFESSIONAL)
#: The body before the word for handing over.
_BODY = re.compile(r"(?:[^\s]*\d号)?\s*(.*?)(?:移交|移送|转送|转办|交办|委托|委派|转介)")
#: Words of the letter that goes to the committee.
_OURS = ("访调", "移交")


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
            "consented": doc.dates.accepted or on, "reason": ON_PAPER, "letter_no": _letter(doc),
        },
        label="移送调解", done=lambda case: bool(case.handoffs),
    )  # fmt: skip
    yield Step(
        on, Order.HANDED, "dates.committee_accepted", "sign_handoff", {"on": on, "by": ON_PAPER},
        done=lambda case: any(h.received_on for h in case.handoffs),
    )  # fmt: skip


def _letter(doc: CaseDoc) -> str:
    """The number of the letter by which the committee got it, where the file tells it apart."""
    letters = re.split(r"[；;\n]", doc.source_doc)
    mine = next((one.strip() for one in letters if any(word in one for word in _OURS)), "")
    return letter_number(mine)


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
    if on is not None and doc.outcome in RESULTS:
        yield Step(
            on, Order.RETURNED, "result", "return_handoff",
            {"on": on, "result": RESULTS[doc.outcome]},
            done=lambda case: any(h.returned_on for h in case.handoffs),
        )  # fmt: skip


def came_in_steps(doc: CaseDoc) -> Iterator[Step]:
    """The receipt of the letter, and the answer once the case has come to its result."""
    pair, accepted = _PAIRS.get(doc.source), doc.dates.accepted
    if pair is None or doc.track not in _TRACKS or accepted is None:
        return
    told = doc.dates.event("entrusted") or doc.dates.event("received")
    on = max(told or doc.dates.registered, doc.dates.registered)
    values: Values = {
        "pair": pair, "organ": _sender(doc), "on": on, "by": ON_PAPER, "consented": accepted,
        "letter_no": letter_number(doc.source_doc),
    }  # fmt: skip
    yield Step(
        on, Order.RECEIVED, "source", "take_in_handoff", values, label="收到来件",
        done=lambda case: bool(_incoming(case)),
    )  # fmt: skip
    ended = (doc.dates.agreement if doc.agreement else None) or doc.dates.terminated
    if ended is not None and doc.outcome in RESULTS:
        yield Step(
            ended, Order.RETURNED, "result", "return_handoff",
            {"on": ended, "result": RESULTS[doc.outcome]},
            done=lambda case: any(h.returned_on for h in _incoming(case)),
        )  # fmt: skip


def _incoming(case: CaseFacts) -> list[HandoffFacts]:
    return [h for h in case.handoffs if not h.episode_id]


def _sender(doc: CaseDoc) -> str:
    """The body as its letter names it, else as the source does."""
    named = _BODY.match(doc.source_doc.strip())
    source = _BODY.match(doc.source_text.strip())
    found = (m[1].strip() for m in (named, source) if m)
    return next((name for name in found if name), doc.source_text)
