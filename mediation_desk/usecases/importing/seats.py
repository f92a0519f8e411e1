"""Who mediated, since when and in whose place, as steps: assigned, recused, replaced.

Pure. That a mediator was recused is told by the days of the request and of its decision.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.parties import MediatorRole, PartyRole
from mediation_desk.intake.values import CaseDoc, MediatorDoc
from mediation_desk.usecases.importing.step import ON_PAPER, Done, Order, Step


def seats(doc: CaseDoc, accepted: date) -> Iterator[Step]:
    """Every mediator, in the order of the file."""
    presiding = any(m.role is MediatorRole.PRESIDING for m in doc.mediators)
    for place, mediator in enumerate(doc.mediators):
        gone = _replaced_by(doc, mediator)
        if gone is not None and gone.until_on is not None:
            yield from _in_place_of(doc, gone, mediator)
            continue
        role = mediator.role if presiding or place else MediatorRole.PRESIDING
        on = max(mediator.from_on or accepted, accepted)
        yield Step(
            on, Order.ACCEPTED, "mediators", "assign_mediator",
            {"name": mediator.name, "role": role.value, "on": on}, done=_sits(mediator.name),
        )  # fmt: skip


def _sits(name: str) -> Done:
    return lambda case: any(m.name == name for m in case.mediators)


def _replaced_by(doc: CaseDoc, mediator: MediatorDoc) -> MediatorDoc | None:
    """Whom this mediator followed: the one who left on or before the day this one came."""
    if mediator.from_on is None:
        return None
    left = [m for m in doc.mediators if m.until_on and m.until_on <= mediator.from_on]
    return left[-1] if left else None


def recusal_of(doc: CaseDoc) -> tuple[date, date] | None:
    """The days of a request for recusal and of its decision, where the file tells both."""
    applied = doc.dates.event("recusal_applied")
    decided = doc.dates.event("recusal_decided")
    return (applied, decided) if applied and decided and applied <= decided else None


def recused(doc: CaseDoc) -> MediatorDoc | None:
    """The mediator who left on the day of the decision."""
    days = recusal_of(doc)
    gone = (m for m in doc.mediators if days and m.until_on == days[1])
    return next(gone, None)


def _in_place_of(doc: CaseDoc, gone: MediatorDoc, new: MediatorDoc) -> Iterator[Step]:
    days, on = recusal_of(doc), gone.until_on
    if days is None or recused(doc) is not gone or on is None:
        yield Step(
            on or doc.dates.registered, Order.EXTENDED, "mediators", "replace_mediator",
            {"old": gone.name, "new": new.name, "on": on, "why": gone.why or ON_PAPER},
            done=_sits(new.name),
        )  # fmt: skip
        return

    def decided(case: CaseFacts) -> bool:
        return any(r.decided_on for r in case.recusals)

    yield Step(
        days[0], Order.EXTENDED, "dates.recusal_applied", "request_recusal",
        {"party": _asking(doc, gone), "mediator": gone.name, "on": days[0], "reason": gone.why},
        done=lambda case: bool(case.recusals),
    )  # fmt: skip
    yield Step(
        on, Order.EXTENDED, "dates.recusal_decided", "decide_recusal",
        {"granted": True, "on": on, "new": new.name, "text": gone.why or ON_PAPER}, done=decided,
    )  # fmt: skip


def _asking(doc: CaseDoc, gone: MediatorDoc) -> str:
    """Who asked: the side that the reason does not name; the applicant where it names nobody."""
    sides = [p for p in doc.parties if p.role is not PartyRole.THIRD]
    named = {p.role for p in sides if p.person.name in gone.why}
    others = [p for p in sides if p.role not in named] or sides
    group = next((g.representatives[0] for g in doc.groups if g.representatives), "")
    return others[0].person.name if others else group
