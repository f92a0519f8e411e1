"""The steps that a case file tells, in the order of their days: the real verbs with their values.

Pure: a case's document goes in, steps come out. What the paper file proves is supplied as the case
file format says; what it does not say is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from mediation_desk.domain.case_facts import CaseFacts, Outcome
from mediation_desk.domain.parties import Capacity
from mediation_desk.intake.values import CaseDoc
from mediation_desk.usecases.importing.belonging import Belonging, outside_number, own_number
from mediation_desk.usecases.importing.details import details_of, untold
from mediation_desk.usecases.importing.ends import (
    agreement_steps,
    closing_steps,
    confirmation_steps,
    end_steps,
    own_end_steps,
    visit_steps,
)
from mediation_desk.usecases.importing.joined import (
    came_in_steps,
    committee_steps,
    opening_day,
)
from mediation_desk.usecases.importing.people import parties_of
from mediation_desk.usecases.importing.seats import recused, seats
from mediation_desk.usecases.importing.step import (
    ON_PAPER,
    Order,
    Step,
    Values,
    has_evidence,
    has_participant,
)
from mediation_desk.usecases.importing.talks import (
    consent_steps,
    extension_steps,
    investigation_steps,
    session_steps,
    told_offers,
)
from mediation_desk.usecases.importing.track_steps import track_steps, untold_days


def steps_of(doc: CaseDoc, where: Belonging) -> list[Step]:
    """Every step of the file in the order in which it happened; without a registration no case."""
    found = [*_opening(doc, where), *_acceptance(doc, where)]
    found += [*came_in_steps(doc), *extension_steps(doc, where.rules), *investigation_steps(doc)]
    found += _joined(doc) if _is_handed_on(doc, where) else _alone(doc)
    return sorted(found, key=lambda s: (s.order is not Order.REGISTERED, s.on, s.order))


def _is_handed_on(doc: CaseDoc, where: Belonging) -> bool:
    """Whether a committee mediated inside the petition (访调)."""
    return where.is_joined and opening_day(doc) is not None


def _alone(doc: CaseDoc) -> list[Step]:
    makers = (
        session_steps, agreement_steps, own_end_steps, confirmation_steps, visit_steps,
        closing_steps,
    )  # fmt: skip
    return [step for maker in makers for step in maker(doc)]


def _joined(doc: CaseDoc) -> list[Step]:
    """The committee's run first: where both end on one day, the petition is what goes on."""
    ended = doc.outcome in (Outcome.WITHDRAWN, Outcome.REFUSED)
    own = [*(end_steps(doc) if ended else ()), *visit_steps(doc), *closing_steps(doc)]
    withdrawn = (replace(s, order=Order.DECIDED) if s.order is Order.TERMINATED else s for s in own)
    return [*committee_steps(doc), *withdrawn]


def _opening(doc: CaseDoc, where: Belonging) -> Iterator[Step]:
    yield from _registration(doc, where)
    details = details_of(doc, where.rules)
    if details:
        yield Step(
            doc.dates.registered, Order.REGISTERED, "details", "set_details",
            {"details": tuple(details.items())}, done=_has_details(details),
        )  # fmt: skip
    taken = {"dates.recusal_applied", "dates.recusal_decided"} if recused(doc) else set()
    yield from (s for s in track_steps(doc, where.rules) if s.key not in taken)


def _has_details(details: dict[str, str]) -> Callable[[CaseFacts], bool]:
    return lambda case: details.items() <= dict(case.details).items()


def _registration(doc: CaseDoc, where: Belonging) -> Iterator[Step]:
    yield Step(
        doc.dates.registered, Order.REGISTERED, "dates.registered", "register",
        {
            "on": doc.dates.registered,
            "track": doc.track.value,
            "parties": parties_of(doc),
            "organization": doc.organization,
            "subtrack": where.kind,
            "mode": where.mode,
            "case_no": own_number(doc, where.rules),
            "outside_no": outside_number(doc, where.rules),
            "source_id": doc.id,
            "notes": notes_of(doc, where),
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


def notes_of(doc: CaseDoc, where: Belonging) -> str:
    """Keys the format does not know, and what has no place of its own."""
    lines = [f"{path}：{text}" for path, text in doc.unknown]
    lines += [*untold(doc, details_of(doc, where.rules)), *untold_days(doc, where.rules)]
    placed = told_offers(doc) if doc.dates.mediated else ()
    lines += [f"出价：{o.by} {o.amount.comma}元" for o in doc.offers if o not in placed]
    if where.unknown_kind:
        lines.append(f"类别（原文）：{where.unknown_kind}")
    if doc.deceased:
        lines.append(f"被继承人（死者）：{doc.deceased.name}")
    return "\n".join(lines)


def _acceptance(doc: CaseDoc, where: Belonging) -> Iterator[Step]:
    on = doc.dates.accepted
    here = on or doc.dates.registered
    if on is not None:
        yield from consent_steps(doc, on, notice=not _is_handed_on(doc, where))
    yield from seats(doc, here)
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


def _others(doc: CaseDoc) -> Iterator[tuple[str, Capacity]]:
    for name in filter(None, doc.recorder.split("、")):
        yield name, Capacity.RECORDER
    if doc.interpreter:
        yield doc.interpreter.name, Capacity.INTERPRETER
    for other in doc.witnesses:
        yield other.name, Capacity.SIGNING_WITNESS
    for other in doc.participants:
        yield other.name, Capacity.INVITED
