"""Verbs of the agreement: draft, signatures, seal, oral agreement, supplement.

What is signed is frozen: text and data never change again, later wishes become a supplement.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from mediation_desk.domain.agreements import (
    AgreementFacts,
    AgreementForm,
    AgreementState,
    agreement_digest,
)
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import PartyFacts
from mediation_desk.records.writing import Row
from mediation_desk.tracks.people import pending_agreement
from mediation_desk.usecases.casework import agreement_requests as req
from mediation_desk.usecases.casework.mediation import committee_of
from mediation_desk.usecases.numbers.giving import keep_number, next_number
from mediation_desk.usecases.registry import CASE_WORK, verb
from mediation_desk.usecases.work import Work


def total_of(work: Work, request: req.AgreementFields) -> Money:
    """The computed total; a total given beside payments must agree with them."""
    paid = [p.amount for p in request.payments if p.amount is not None and not p.is_future]
    total = Money(sum(m.cents for m in paid))
    if not paid:
        return request.total or Money(0)
    if request.total is not None and request.total != total:
        if not work.is_import:
            raise work.block(
                "payments_not_total", where="payments", given=request.total.comma, total=total.comma
            )
        work.notice("payments_not_total", given=request.total.comma, total=total.comma)
    return total


def write_agreement(
    work: Work,
    request: req.AgreementFields,
    form: AgreementForm,
    old: AgreementFacts | None,
    **columns: object,
) -> str:
    """Write an agreement with its children; replaces the children of the earlier draft ``old``."""
    work.require(request.clauses, "clause_missing", where="clauses")
    holders = request.holders or (
        *(p.person.name for p in work.case.parties),
        work.case.committee.name,
    )
    values: dict[str, Any] = {
        "form": form,
        "facts_text": request.facts or work.case.facts,
        "total": total_of(work, request),
        "performance": request.performance,
        "breach": request.breach,
        "holders": holders,
        "copies": request.copies or len(holders),
        "attachments": _attachments(request, old),
        "court_fee": request.court_fee,
        "split": [[s.name, s.amount.cents if s.amount else 0] for s in request.split],
        **columns,
    }
    if old is None:
        agreement_id = work.put(Row.AGREEMENT, seq=len(work.case.agreements) + 1, **values)
    else:
        agreement_id = work.put(Row.AGREEMENT, old.id, **values)
    _write_children(work, request, agreement_id, old)
    return agreement_id


def _attachments(request: req.AgreementFields, old: AgreementFacts | None) -> tuple[str, ...]:
    """As given; a form that does not ask for them leaves those of the draft."""
    if old is not None and "attachments" not in request.model_fields_set:
        return old.attachments
    return request.attachments


def _write_children(
    work: Work, request: req.AgreementFields, agreement_id: str, old: AgreementFacts | None
) -> None:
    """Clauses and both tables. A row that stood at the same place before is changed, not replaced:
    what was not touched leaves no trace in the history.
    """
    groups: tuple[tuple[Row, list[dict[str, Any]], Iterable[str]], ...] = (
        (Row.CLAUSE, _clauses(request), (c.id for c in old.clauses) if old else ()),
        (Row.PAYMENT, _payments(work, request), (p.id for p in old.payments) if old else ()),
        (Row.RECURRING, _recurring(request), (r.id for r in old.recurring) if old else ()),
    )
    for row, wanted, ids in groups:
        kept = list(ids)
        for place, values in enumerate(wanted):
            row_id = kept[place] if place < len(kept) else ""
            work.put(row, row_id, agreement_id=agreement_id, **values)
        for row_id in kept[len(wanted) :]:
            work.remove(row, row_id)


def _clauses(request: req.AgreementFields) -> list[dict[str, Any]]:
    return [
        {
            "seq": seq,
            "text": clause.text,
            "kind": clause.kind,
            "values": [list(v) for v in clause.values],
        }
        for seq, clause in enumerate(request.clauses, 1)
    ]


def _payments(work: Work, request: req.AgreementFields) -> list[dict[str, Any]]:
    return [_payment(work, pay, seq) for seq, pay in enumerate(request.payments, 1)]


def _payment(work: Work, pay: req.PaymentInput, seq: int) -> dict[str, Any]:
    if not pay.amount:
        raise BadInput("field_required", field="payments", label="金额")
    payer, payee = _party_named(work, pay.payer), _party_named(work, pay.payee)
    return {
        "seq": pay.seq or seq,
        "amount": pay.amount,
        "payer": payer.name if payer else pay.payer,
        "payee": payee.name if payee else pay.payee,
        "payer_party_id": payer.id if payer else "",
        "payee_party_id": payee.id if payee else "",
        "due_on": pay.due,
        "method": pay.method,
        "condition": pay.condition,
        "account": pay.account,
        "is_future": pay.is_future,
    }


def _recurring(request: req.AgreementFields) -> list[dict[str, Any]]:
    keys = ("payer", "payee", "amount", "every", "day", "start", "end")
    return [
        {"seq": seq} | {key: getattr(again, key) for key in keys}
        for seq, again in enumerate(request.recurring, 1)
    ]


def _party_named(work: Work, reference: str) -> PartyFacts | None:
    return next((p for p in work.case.parties if reference in (p.id, p.name, p.person.name)), None)


@verb("draft_agreement", "起草协议", access=CASE_WORK, request=req.DraftRequest, group="agreement")
def draft_agreement(work: Work, request: req.DraftRequest) -> None:
    """Write or rewrite the draft. It has its number from the start, so that the paper can carry
    it.
    """
    number = _number(work, request.number, work.today)
    state = AgreementState.DRAFT
    old = work.case.agreement
    write_agreement(work, request, AgreementForm.WRITTEN, old, state=state, number=number)


def _number(work: Work, given: str, on: date) -> str:
    """The agreement's number: as given on paper, else the case's own."""
    current = work.case.agreement.number if work.case.agreement else ""
    if given and given != work.case.case_no:
        series = work.rules.of(work.case).number
        return keep_number(work, series, given, on, committee_of(work))
    return current or work.case.case_no


@verb("agree_orally", "口头协议", access=CASE_WORK, request=req.OralRequest, group="agreement")
def agree_orally(work: Work, request: req.OralRequest) -> None:
    """An oral agreement takes effect the day it is reached (人民调解法第三十条)."""
    work.not_before(request.on, work.case.accepted_on, "before_acceptance")
    number = _oral_number(work, request)
    agreement_id = write_agreement(
        work,
        request,
        AgreementForm.ORAL,
        work.case.agreement,
        number=number,
        reached_on=request.on,
        effective_on=request.on,
    )
    work.refresh()
    written = next(a for a in work.case.agreements if a.id == agreement_id)
    work.put(
        Row.AGREEMENT, agreement_id, state=AgreementState.FROZEN, digest=agreement_digest(written)
    )
    work.event("agreement_effective", request.on, number)


def _oral_number(work: Work, request: req.OralRequest) -> str:
    """The number in the track's series of oral agreements; the case's own where it has none."""
    series = str(work.rules.of(work.case).settings.get("oral_number", "people_oral"))
    if not series:
        return request.number or work.case.case_no
    if request.number:
        return keep_number(work, series, request.number, request.on, committee_of(work))
    return next_number(work, series, request.on, committee_of(work))


@verb(
    "supplement_agreement",
    "补充协议",
    access=CASE_WORK,
    request=req.SupplementRequest,
    group="agreement",
)
def supplement_agreement(work: Work, request: req.SupplementRequest) -> None:
    """A later wish becomes a supplement, numbered 补1, 补2 …; the agreement itself stays as
    signed. A supplement that nobody has signed yet is written anew.
    """
    base = work.case.agreement
    if base is None or base.effective_on is None:
        raise work.block("not_effective")
    old = pending_agreement(work.case)
    if old is not None and old.frozen:
        raise work.block("agreement_frozen")
    place = old.supplement if old else max(a.supplement for a in work.case.agreements) + 1
    write_agreement(
        work,
        request,
        AgreementForm.WRITTEN,
        old,
        state=AgreementState.DRAFT,
        number=f"{base.number}补{place}",
        supplement=place,
    )


@verb(
    "oral_case",
    "口头协议（一页办完）",
    access=CASE_WORK,
    request=req.OralCaseRequest,
    on_case=False,
    group="intake",
)
def oral_case(work: Work, request: req.OralCaseRequest) -> None:
    """From registration to an oral agreement in one step and one transaction."""
    work.require(request.consented, "consent_missing", where="consented")
    parties = [p.model_dump() for p in request.parties]
    work.then(
        "register",
        on=request.on,
        parties=parties,
        facts=request.dispute,
        claims=request.claims,
        stat_type=request.stat_type,
        place=request.place,
        source="on_application",
        organization=request.organization,
    )
    work.then("record_consent", on=request.on, agrees=True)
    work.then("accept", on=request.on)
    work.then(
        "assign_mediator", name=request.mediator or work.user.name, role="presiding", on=request.on
    )
    work.then("give_notice", on=request.on, manner="口头")
    own = {k: getattr(request, k) for k in req.OralRequest.model_fields}
    work.then("agree_orally", **own)
    if request.paid_at_once:
        for payment in work.case.agreements[0].payments:
            work.then("record_payment", payment=payment.id, on=request.on, amount=payment.amount)
