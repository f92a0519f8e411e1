"""What the verbs of the agreement and after it leave behind of a made-up case.

Told shortly and without a store; ``usecases/casework`` decides. Writes nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mediation_desk.domain.agreements import agreement_digest
from mediation_desk.domain.money import Money
from mediation_desk.records.bulk_rows import given
from mediation_desk.records.writing import Row
from mediation_desk.usecases.demo.made import Deed
from mediation_desk.usecases.demo.scribe import Columns, Scribe
from mediation_desk.usecases.demo.told import agreement_of


def _terms(scribe: Scribe, deed: Deed, **columns: object) -> Columns:
    names = scribe.names()
    ids = {person.name: party["id"] for party, person in scribe.people}
    payments, holders = deed.values["payments"], [*names, scribe.run.body.name]
    told = scribe.of_run(
        Row.AGREEMENT, seq=1, facts_text=scribe.case["facts"], holders=holders,
        copies=len(holders), total_cents=sum(p["amount"].cents for p in payments), **columns,
    )  # fmt: skip
    own = {"agreement_id": told["id"]}
    for seq, clause in enumerate(deed.values["clauses"], 1):
        scribe.clauses.append(scribe.of_case(Row.CLAUSE, seq=seq, text=clause["text"], **own))
    for seq, pay in enumerate(payments, 1):
        scribe.payments.append(scribe.of_case(
            Row.PAYMENT, seq=seq, amount_cents=pay["amount"].cents, payer=pay["payer"],
            payee=pay["payee"], payer_party_id=ids[pay["payer"]],
            payee_party_id=ids[pay["payee"]], due_on=pay["due"], method=pay["method"], **own,
        ))  # fmt: skip
    scribe.run.agreement = told
    return told


def _freeze(scribe: Scribe) -> Columns:
    told, agreement = scribe.run.agreement, agreement_of(scribe, scribe.run)
    if told is None or agreement is None:
        raise LookupError("nothing to sign")
    told.update(state="frozen", digest=agreement_digest(agreement))
    return told


def _draft(scribe: Scribe, deed: Deed) -> None:
    _terms(scribe, deed, form="written", state="draft", number=scribe.run.columns["case_no"])


def _orally(scribe: Scribe, deed: Deed) -> None:
    number = scribe.number("people_oral", deed.on)
    _terms(
        scribe, deed, form="oral", state="draft", number=number, reached_on=deed.on,
        effective_on=deed.on,
    )  # fmt: skip
    _freeze(scribe)
    scribe.event("agreement_effective", deed.on, number)


def _sign(scribe: Scribe, deed: Deed) -> None:
    name, told = deed.values["who"], scribe.run.agreement
    if told is None or told["state"] == "draft":
        told = _freeze(scribe)
    party = next((p["id"] for p, person in scribe.people if person.name == name), "")
    signer = party or next(m["id"] for m in scribe.run.mediators if m["name"] == name)
    _signature(scribe, told, deed, "party" if party else "mediator", name, signer)
    scribe.event("signed", deed.on, name)


def _signature(
    scribe: Scribe, told: Columns, deed: Deed, kind: str, name: str, signer: str = ""
) -> None:
    scribe.signed += 1
    scribe.rows.append(given(Row.SIGNATURE, scribe.new_id(), {
        "case_id": scribe.case["id"], "seq": scribe.signed, "agreement_id": told["id"],
        "kind": kind, "signer_id": signer, "name": name, "method": "paper",
        "signed_on": deed.on.isoformat(), "for_party_id": signer if kind == "party" else "",
        "capacity": "", "present": "", "strokes": "", "strokes_digest": "", "image_sha256": "",
        "version_digest": told["digest"],
    }))  # fmt: skip


def _seal(scribe: Scribe, deed: Deed) -> None:
    """All sign on one day, which is the day of effect whatever signatures the track counts."""
    told = scribe.run.agreement or {}
    _signature(scribe, told, deed, "seal", scribe.run.body.name)
    told.update(reached_on=deed.on, effective_on=deed.on)
    scribe.signed = 0
    scribe.event("agreement_effective", deed.on, told["number"])


def _pay(scribe: Scribe, deed: Deed) -> None:
    own = (scribe.run.agreement or {}).get("id")
    seq = int(deed.values["payment"])
    told = next(p for p in scribe.payments if (p["agreement_id"], p["seq"]) == (own, seq))
    sum_paid = told["amount_cents"]
    scribe.of_case(
        Row.RECEIPT, payment_id=told["id"], amount_cents=sum_paid, received_on=deed.on,
        method=told["method"],
    )  # fmt: skip
    scribe.standings[told["id"]] = scribe.of_case(
        Row.STANDING, payment_id=told["id"], state="paid", paid_cents=sum_paid, paid_on=deed.on
    )
    scribe.event("paid", deed.on, f"第{seq}期 {Money(sum_paid).comma}元")


def _visit(scribe: Scribe, deed: Deed) -> None:
    scribe.run.visits.append(scribe.of_run(
        Row.FOLLOW_UP, seq=len(scribe.run.visits) + 1, visited_on=deed.on,
        manner=deed.values["manner"], visitor=scribe.town.user_name, text=deed.values["text"],
        performance=deed.values["performance"],
    ))  # fmt: skip
    scribe.event("visited", deed.on)


def _rate(scribe: Scribe, deed: Deed) -> None:
    names = {"态度": "attitude", "过程": "process", "结果": "result"}
    scores = [[name, deed.values[key]] for name, key in names.items()]
    scribe.of_run(Row.RATING, rated_on=deed.on, scores=scores, manner="现场")


def _apply(scribe: Scribe, deed: Deed) -> None:
    court, told = deed.values["court"], scribe.run.agreement or {}
    scribe.run.confirmation = scribe.of_run(
        Row.CONFIRMATION, agreement_id=told["id"], court=court, applied_on=deed.on, jointly=True
    )
    scribe.event("confirmation_applied", deed.on, court)


def _court_took(scribe: Scribe, deed: Deed) -> None:
    number = deed.values["number"]
    (scribe.run.confirmation or {}).update(accepted_on=deed.on, number=number)
    scribe.event("confirmation_accepted", deed.on, number)


def _court_ruled(scribe: Scribe, deed: Deed) -> None:
    told = deed.values
    (scribe.run.confirmation or {}).update(
        result=told["result"], ruled_on=deed.on, number=told["number"], ruling=told["text"]
    )
    scribe.event("confirmation_ruled", deed.on, told["text"])


def _close(scribe: Scribe, deed: Deed) -> None:
    scribe.run.columns["closed_on"] = deed.on
    scribe.event("closed", deed.on)


def _file(scribe: Scribe, deed: Deed) -> None:
    scribe.run.columns.update(
        filed_on=deed.on, retention=deed.values["retention"], volume_title=scribe.case["title"],
        compiled_by=scribe.town.user_name,
    )  # fmt: skip
    scribe.event("filed", deed.on)


DEEDS: Mapping[str, Callable[[Scribe, Deed], None]] = {
    "draft_agreement": _draft,
    "agree_orally": _orally,
    "sign_agreement": _sign,
    "seal_agreement": _seal,
    "record_payment": _pay,
    "follow_up": _visit,
    "rate": _rate,
    "apply_confirmation": _apply,
    "confirmation_accepted": _court_took,
    "confirmation_result": _court_ruled,
    "close_case": _close,
    "file_volume": _file,
}
