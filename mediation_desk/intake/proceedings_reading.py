"""Reads what happened around the agreement: evidence, offers, losses, hearing, service, whistle.

One small function a key, each giving frozen values; nothing here refuses for a rule of law.
"""

from __future__ import annotations

from mediation_desk.domain.names import normalise
from mediation_desk.intake.node import Node
from mediation_desk.intake.values import (
    ConfirmationDoc,
    DeceasedDoc,
    EvidenceDoc,
    HearingDoc,
    LossDoc,
    OfferDoc,
    ServiceDoc,
    TimeLimitDoc,
    WhistleDoc,
)


def read_evidence(case: Node) -> tuple[EvidenceDoc, ...]:
    """The evidence list; lines without a number are counted on."""
    found = []
    for place, node in enumerate(case.nodes("evidence"), start=1):
        found.append(
            EvidenceDoc(
                no=node.whole("no") or place,
                name=node.need("name"),
                pages=node.whole("pages") or 0,
                provider=node.text("provider"),
                original=node.text("original"),
                proves=node.text("proves"),
            )
        )
        node.done()
    return tuple(found)


def read_offers(case: Node) -> tuple[OfferDoc, ...]:
    """Sums offered or asked, in the file's order."""
    found = []
    for node in case.nodes("offers"):
        by, on = normalise(node.need("by")), node.day("date")
        found.append(OfferDoc(by, node.need_money("amount"), on, node.text("text")))
        node.done()
    return tuple(found)


def read_losses(case: Node) -> tuple[LossDoc, ...]:
    """The items of the loss."""
    found = []
    for node in case.nodes("loss_items"):
        found.append(LossDoc(node.need("item"), node.need_money("amount")))
        node.done()
    return tuple(found)


def read_hearing(case: Node) -> HearingDoc | None:
    """The petition hearing."""
    node = case.node("hearing")
    if node is None:
        return None
    people = node.texts("participants")
    hearing = HearingDoc(node.day("date"), node.text("chair"), people, node.text("conclusion"))
    node.done()
    return hearing


def read_service(case: Node) -> tuple[ServiceDoc, ...]:
    """Papers that were served."""
    found = []
    for node in case.nodes("service"):
        paper, to = node.need("doc"), normalise(node.need("to"))
        found.append(
            ServiceDoc(paper, to, node.text("method"), node.day("date"), node.text("witness"))
        )
        node.done()
    return tuple(found)


def read_whistle(case: Node) -> WhistleDoc | None:
    """The department call-in."""
    node = case.node("whistle")
    if node is None:
        return None
    whistle = WhistleDoc(
        number=node.text("no"),
        departments=node.texts("departments"),
        issued_on=node.day("issued"),
        due_on=node.day("due"),
        feedback_on=node.day("feedback"),
    )
    node.done()
    return whistle


def read_confirmation(node: Node) -> ConfirmationDoc:
    """Judicial confirmation by a court."""
    court, deadline = node.need("court"), node.day("deadline")
    confirmation = ConfirmationDoc(court, deadline, node.text("ruling"))
    node.done()
    return confirmation


def read_time_limit(case: Node) -> TimeLimitDoc | None:
    """The clock of the paper file; its last days are checks."""
    node = case.node("time_limit")
    if node is None:
        return None
    limit = TimeLimitDoc(
        rule=node.need("rule"),
        start=node.day("start"),
        raw_last_day=node.day("raw_last_day"),
        legal_last_day=node.day("legal_last_day"),
        extended_to=node.day("extended_to"),
        consented_on=node.day("consented_on"),
        reason=node.text("reason"),
    )
    node.done()
    return limit


def read_deceased(case: Node) -> DeceasedDoc | None:
    """Whose heirs the applicants are: a name or a mapping."""
    node = next(case.nodes("deceased"), None)
    if node is None:
        return None
    rest = (node.text("relation"), node.text("note"))
    deceased = DeceasedDoc(
        name=normalise(node.need("name")),
        died_on=node.day("died") or node.day("death") or node.day("death_date"),
        id_no=node.text("id_no"),
        note="；".join(text for text in rest if text),
    )
    node.done()
    return deceased
