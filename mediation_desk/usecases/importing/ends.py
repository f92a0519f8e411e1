"""The later steps that a case file tells: agreement, end, confirmation, visit, closing, filing.

Pure: documents in, steps out. Nothing that the paper file does not prove is supplied.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.case_facts import CaseFacts, Outcome, Track
from mediation_desk.intake.values import AgreementDoc, CaseDoc
from mediation_desk.usecases.importing.step import ON_PAPER, Order, Step, Values, has_event


def agreement_steps(doc: CaseDoc) -> Iterator[Step]:
    """The agreement: drafted, signed and sealed as on paper, or reached by word of mouth."""
    on, agreed = doc.dates.agreement, doc.agreement
    if on is None or agreed is None:
        return
    values = _agreement_values(doc, agreed)

    def reached(case: CaseFacts) -> bool:
        return case.agreement is not None and case.agreement.effective_on is not None

    if doc.form is AgreementForm.ORAL:
        yield Step(
            on, Order.AGREED, "dates.agreement", "agree_orally", {"on": on, **values},
            label="达成协议", done=reached,
        )  # fmt: skip
    else:
        yield Step(
            on, Order.AGREED, "agreement", "draft_agreement", values, label="达成协议", done=reached
        )
        yield Step(on, Order.AGREED, "dates.agreement", "sign_all", {"on": on}, done=reached)
    spot = [p.seq for p in agreed.payments if p.on_the_spot]
    yield Step(
        on, Order.AGREED, "agreement.payments", "settle_payments", {"on": on, "spot": spot},
        done=reached,
    )  # fmt: skip


def _agreement_values(doc: CaseDoc, agreed: AgreementDoc) -> Values:
    payments: list[Values] = [
        {
            "seq": p.seq, "due": p.due_on, "amount": p.amount, "payer": p.payer, "payee": p.payee,
            "method": p.method, "condition": p.condition, "account": p.account,
        }
        for p in agreed.payments
    ]  # fmt: skip
    payments += [
        {
            "seq": len(agreed.payments) + place, "due": f.due_on, "amount": f.amount,
            "payer": f.payer, "payee": f.payee, "is_future": True,
        }
        for place, f in enumerate(agreed.future, 1)
    ]  # fmt: skip
    return {
        "clauses": [{"text": text} for text in agreed.clauses],
        "payments": payments,
        "recurring": [
            {
                "payer": r.payer, "payee": r.payee, "amount": r.amount, "every": r.every,
                "day": r.day, "start": r.start, "end": r.end,
            }
            for r in agreed.recurring
        ],
        "split": [{"name": name, "amount": amount} for name, amount in agreed.internal_split],
        "performance": agreed.performance,
        "breach": agreed.breach,
        "holders": agreed.copy_holders,
        "copies": agreed.copies,
        "attachments": agreed.attachments,
        "court_fee": agreed.court_fee,
        "total": agreed.total,
        "number": doc.number("agreement_no"),
    }  # fmt: skip


def end_steps(doc: CaseDoc) -> Iterator[Step]:
    """Refused, withdrawn or ended without agreement."""
    on = doc.dates.terminated
    if doc.outcome is Outcome.REFUSED:
        day = on or doc.dates.registered
        yield Step(
            day, Order.TERMINATED, "result", "refuse",
            {"on": day, "grounds": ["other"], "text": ON_PAPER},
            label="不予受理", done=lambda case: case.refused_on is not None,
        )  # fmt: skip
        return
    if on is None:
        return
    values: Values = {"on": on, "text": ON_PAPER}
    verb = "withdraw" if doc.outcome is Outcome.WITHDRAWN else "terminate"
    if verb == "terminate":
        values |= {"ground": "other", "number": doc.number("termination_no")}
    yield Step(
        on, Order.TERMINATED, "dates.terminated", verb, values, label="终止",
        done=lambda case: case.terminated_on is not None,
    )  # fmt: skip


def own_end_steps(doc: CaseDoc) -> Iterator[Step]:
    """The end of the run itself. Where talks inside a petition failed and the organ answered it
    after that, only the talks ended: the petition went on (信访工作条例第三十三、三十四条).
    """
    on, answered = doc.dates.terminated, doc.dates.event("opinion")
    failed = doc.track is Track.PETITION and doc.outcome is Outcome.NOT_AGREED
    if on is None or answered is None or not failed or answered < on:
        yield from end_steps(doc)
        return
    yield Step(
        on, Order.TERMINATED, "dates.terminated", "outside_event",
        {"event": "terminated", "on": on, "text": ON_PAPER}, label="终止调解",
        done=has_event("terminated", on),
    )  # fmt: skip


def confirmation_steps(doc: CaseDoc) -> Iterator[Step]:
    """The application for judicial confirmation, and the ruling."""
    applied = doc.dates.event("confirmation_applied")
    ruled = doc.dates.event("confirmation_ruling")
    told = doc.judicial_confirmation
    if applied is not None:
        yield Step(
            applied, Order.CONFIRMED, "dates.confirmation_applied", "apply_confirmation",
            {"on": applied, "court": told.court if told else "", "jointly": True},
            label="申请司法确认", done=lambda case: case.confirmation is not None,
        )  # fmt: skip
    if ruled is not None:
        text = told.ruling if told else ""
        yield Step(
            ruled, Order.CONFIRMED, "dates.confirmation_ruling", "confirmation_result",
            {
                "on": ruled, "result": _ruling(text), "text": text,
                "number": doc.number("confirmation_no"),
            },
            label="司法确认裁定",
            done=lambda case: case.confirmation is not None
            and case.confirmation.ruled_on is not None,
        )  # fmt: skip


def _ruling(text: str) -> str:
    if "不予受理" in text:
        return "not_accepted"
    if "驳回" in text:
        return "dismissed"
    return "withdrawn" if "撤回" in text else "confirmed"


def visit_steps(doc: CaseDoc) -> Iterator[Step]:
    """The follow-up visit."""
    on = doc.dates.visit
    if on is not None:
        yield Step(
            on, Order.VISITED, "dates.visit", "follow_up", {"on": on}, label="回访",
            done=lambda case: any(f.visited_on == on for f in case.follow_ups),
        )  # fmt: skip


def closing_steps(doc: CaseDoc) -> Iterator[Step]:
    """Closing and filing."""
    filed = doc.dates.filed
    if filed is None:
        return
    closed = closing_day(doc, filed)
    yield Step(
        closed, Order.CLOSED, "dates.filed", "close_case", {"on": closed}, label="结案",
        done=lambda case: case.closed_on is not None,
    )  # fmt: skip
    yield Step(
        filed, Order.FILED, "dates.filed", "file_volume",
        {"on": filed, "retention": doc.retention, "title": doc.volume_title}, label="归档",
        done=lambda case: case.filed_on is not None,
    )  # fmt: skip


def closing_day(doc: CaseDoc, filed: date) -> date:
    """The last of visit, ruling, opinion, report to the court and termination; else the agreement
    or the filing. Never before something that the file tells of the case.
    """
    names = ("confirmation_ruling", "opinion", "report_to_court")
    days = [doc.dates.visit, doc.dates.terminated, *(doc.dates.event(n) for n in names)]
    known = [day for day in days if day is not None and day <= filed]
    if not known and doc.outcome is Outcome.REFUSED:
        known = [doc.dates.terminated or doc.dates.registered]
    last = max(known, default=doc.dates.agreement or filed)
    return max([last, *(on for _, on in doc.dates.events if on <= filed)])
