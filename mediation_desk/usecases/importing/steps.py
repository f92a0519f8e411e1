"""The steps that a case file tells, in the order of their days: the real verbs with their values.

Pure: a case's document goes in, steps come out. What the paper file proves is supplied as the case
file format says; what it does not say is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mediation_desk.domain.case_facts import SessionResult
from mediation_desk.domain.parties import Capacity, MediatorRole
from mediation_desk.intake.values import CaseDoc, MediatorDoc
from mediation_desk.usecases.importing.ends import later_steps
from mediation_desk.usecases.importing.numbers import is_outside
from mediation_desk.usecases.importing.people import parties_of
from mediation_desk.usecases.importing.step import (
    ON_PAPER,
    Order,
    Step,
    Values,
    has_event,
    has_evidence,
    has_participant,
    has_session,
)


def steps_of(doc: CaseDoc) -> list[Step]:
    """Every step of the file in the order in which it happened; without a registration no case."""
    makers = (
        _registration, _events, _acceptance, _extension, _investigation, _sessions, later_steps,
    )  # fmt: skip
    found = [step for maker in makers for step in maker(doc)]
    return sorted(found, key=lambda s: (s.order is not Order.REGISTERED, s.on, s.order))


def _registration(doc: CaseDoc) -> Iterator[Step]:
    number = doc.number("case_no")
    outside = doc.number("petition_no") or (number if is_outside(number) else "")
    yield Step(
        doc.dates.registered, Order.REGISTERED, "dates.registered", "register",
        {
            "on": doc.dates.registered,
            "track": doc.track.value,
            "parties": parties_of(doc),
            "organization": doc.organization,
            "case_no": "" if is_outside(number) else number,
            "outside_no": outside,
            "source_id": doc.id,
            "notes": notes_of(doc),
            **dispute_of(doc),
        },
        label="登记",
        done=lambda case: case.registered_on is not None,
    )  # fmt: skip


def dispute_of(doc: CaseDoc) -> Values:
    """What the dispute is: the values that registering and amending share."""
    return {
        "title": doc.title,
        "facts": doc.facts,
        "claims": doc.claims,
        "stat_type": doc.stat_type,
        "civil_cause": doc.civil_cause,
        "venue": doc.place,
        "amount": _amount(doc),
        "source": doc.source.value,
        "source_note": doc.source_text,
        "source_document": doc.source_doc,
    }


def _amount(doc: CaseDoc) -> object:
    return doc.agreement.total if doc.agreement else doc.loss_total


def notes_of(doc: CaseDoc) -> str:
    """Keys the format does not know, and what has no place of its own."""
    lines = [f"{path}：{text}" for path, text in doc.unknown]
    lines += [f"无争议的事实：{text}" for text in doc.undisputed_facts]
    lines += [f"损失项目：{loss.item} {loss.amount.comma}元" for loss in doc.loss_items]
    if doc.liability:
        lines.append(f"责任：{doc.liability}")
    if doc.deceased:
        lines.append(f"被继承人（死者）：{doc.deceased.name}")
    return "\n".join(lines)


_STEP_EVENTS = {"confirmation_applied", "confirmation_ruling"}


def _events(doc: CaseDoc) -> Iterator[Step]:
    for name, on in doc.dates.events:
        if name not in _STEP_EVENTS and on >= doc.dates.registered:
            yield Step(
                on, Order.EVENT, f"dates.{name}", "outside_event", {"event": name, "on": on},
                done=has_event(name, on),
            )  # fmt: skip


def _acceptance(doc: CaseDoc) -> Iterator[Step]:
    on = doc.dates.accepted
    here = on or doc.dates.registered
    if on is not None:
        yield from _accepted(doc, on)
    for mediator in doc.mediators:
        yield from _seat(doc, mediator, here)
    for name, capacity in _others(doc):
        yield Step(
            here, Order.ACCEPTED, "participants", "add_participant",
            {"name": name, "capacity": capacity.value, "note": ON_PAPER},
            done=has_participant(name),
        )  # fmt: skip
    for line in doc.evidence:
        yield Step(
            here, Order.ACCEPTED, "evidence", "add_evidence",
            {
                "name": line.name, "pages": line.pages, "provider": line.provider,
                "original": line.original, "proves": line.proves,
            },
            done=has_evidence(line.name),
        )  # fmt: skip


def _accepted(doc: CaseDoc, on: date) -> Iterator[Step]:
    yield Step(
        on, Order.ACCEPTED, "dates.accepted", "record_consent",
        {"on": on, "agrees": True, "manner": ON_PAPER},
        done=lambda case: case.accepted_on is not None,
    )  # fmt: skip
    yield Step(
        on, Order.ACCEPTED, "dates.accepted", "accept", {"on": on, "manner": doc.source_text},
        label="受理", done=lambda case: case.accepted_on is not None,
    )  # fmt: skip
    yield Step(
        on, Order.NOTICE, "dates.accepted", "give_notice", {"on": on, "manner": ON_PAPER},
        done=lambda case: case.notified_on is not None,
    )  # fmt: skip


def _seat(doc: CaseDoc, mediator: MediatorDoc, accepted: date) -> Iterator[Step]:
    """A mediator from the start, or in the place of one who was replaced."""
    gone = _replaced_by(doc, mediator)
    key = "mediators"
    if gone is not None and gone.until_on is not None:
        yield Step(
            gone.until_on, Order.EXTENDED, key, "replace_mediator",
            {
                "old": gone.name, "new": mediator.name, "on": gone.until_on,
                "why": gone.why or ON_PAPER,
            },
            done=lambda case: any(m.name == mediator.name for m in case.mediators),
        )  # fmt: skip
        return
    presiding = any(m.role is MediatorRole.PRESIDING for m in doc.mediators)
    first = mediator is doc.mediators[0]
    role = MediatorRole.PRESIDING if first and not presiding else mediator.role
    on = max(mediator.from_on or accepted, accepted)
    yield Step(
        on, Order.ACCEPTED, key, "assign_mediator",
        {"name": mediator.name, "role": role.value, "on": on},
        done=lambda case: any(m.name == mediator.name for m in case.mediators),
    )  # fmt: skip


def _replaced_by(doc: CaseDoc, mediator: MediatorDoc) -> MediatorDoc | None:
    """Whom this mediator followed: the one who left on or before the day this one came."""
    if mediator.from_on is None:
        return None
    left = [m for m in doc.mediators if m.until_on and m.until_on <= mediator.from_on]
    return left[-1] if left else None


def _others(doc: CaseDoc) -> Iterator[tuple[str, Capacity]]:
    for name in filter(None, doc.recorder.split("、")):
        yield name, Capacity.RECORDER
    if doc.interpreter:
        yield doc.interpreter.name, Capacity.INTERPRETER
    for other in doc.witnesses:
        yield other.name, Capacity.SIGNING_WITNESS
    for other in doc.participants:
        yield other.name, Capacity.INVITED


def _extension(doc: CaseDoc) -> Iterator[Step]:
    limit = doc.time_limit
    if limit is None or limit.extended_to is None or limit.consented_on is None:
        return
    yield Step(
        limit.consented_on, Order.EXTENDED, "time_limit.extended_to", "extend",
        {
            "on": limit.consented_on, "until": limit.extended_to, "reason": limit.reason,
            "all_consent": True,
        },
        done=lambda case: bool(case.extensions),
    )  # fmt: skip


def _investigation(doc: CaseDoc) -> Iterator[Step]:
    on = doc.dates.investigated
    if on is not None:
        yield Step(
            on, Order.INVESTIGATED, "dates.investigated", "investigate",
            {"on": on, "recorder": doc.recorder}, label="调查",
            done=lambda case: any(i.held_on == on for i in case.investigations),
        )  # fmt: skip


def _sessions(doc: CaseDoc) -> Iterator[Step]:
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


def _session_result(doc: CaseDoc, on: date, *, last: bool) -> SessionResult:
    if last and doc.dates.agreement is not None and on <= doc.dates.agreement:
        return SessionResult.AGREED
    if last and doc.dates.terminated is not None:
        return SessionResult.FAILED
    return SessionResult.CONTINUED
