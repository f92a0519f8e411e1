"""What a payment is known to be never contradicts its receipts, and a draft is nobody's debt."""

from __future__ import annotations

import pytest

from mediation_desk.domain.agreements import PaymentFacts
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import VERBS, fields_of
from tests.desks import led

LATER = {
    "clauses": [{"text": "陈翀另付龚㛃兰500元。"}],
    "payments": [{"due": "2026-07-31", "amount": "500", "payer": "陈翀", "payee": "龚㛃兰"}],
}


def payment(desk: Desk, case: str, agreement: int = 0) -> PaymentFacts:
    return asking.facts_of(desk, case).agreements[agreement].payments[0]


def refused(desk: Desk, case: str, verb: str, **values: object) -> tuple[str, str, str]:
    before = desk.store.rows_digest()
    with pytest.raises(RuleBroken) as error:
        desk.do(verb, {"payment": "1", "on": "2026-04-16", **values}, case=case)
    assert desk.store.rows_digest() == before
    return error.value.code, error.value.article, error.value.field


@pytest.mark.parametrize("state", ["due", "part", "unverified", "waived"])
def test_what_was_received_in_full_stays_paid(desk: Desk, state: str) -> None:
    case = led(desk, "record_payment")
    told = refused(desk, case, "verify_payment", state=state)
    assert told == ("payment_received", "人民调解法第三十一条", "state")
    assert payment(desk, case).state == "paid"


@pytest.mark.parametrize(("state", "ok"), [("due", False), ("unverified", False), ("part", True),
                                           ("waived", True), ("paid", True)])  # fmt: skip
def test_a_part_received_may_be_settled_but_not_denied(desk: Desk, state: str, ok: bool) -> None:
    case = led(desk, "seal_agreement")
    part = {"payment": "1", "on": "2026-04-15", "amount": "800"}
    desk.do("record_payment", part, case=case)
    if not ok:
        assert refused(desk, case, "verify_payment", state=state)[0] == "payment_received"
        return
    desk.do("verify_payment", {"payment": "1", "state": state, "on": "2026-04-16"}, case=case)
    now = payment(desk, case)
    assert (now.state, now.paid.comma) == (state, "6,800.00" if state == "paid" else "800.00")


def test_a_part_without_a_receipt_is_asked_for_its_receipt(desk: Desk) -> None:
    case = led(desk, "seal_agreement")
    assert refused(desk, case, "verify_payment", state="part")[0] == "payment_no_receipt"


def test_what_was_verified_by_mistake_is_owed_again_and_can_be_received(desk: Desk) -> None:
    case = led(desk, "seal_agreement")
    for state in ("paid", "due"):
        desk.do("verify_payment", {"payment": "1", "state": state}, case=case)
    now = payment(desk, case)
    assert (now.state, now.paid.cents, now.paid_on) == ("due", 0, None)
    desk.do("record_payment", {"payment": "1", "on": "2026-04-15"}, case=case)
    assert payment(desk, case).state == "paid"


@pytest.mark.parametrize("verb", ["record_payment", "verify_payment"])
def test_what_stands_in_a_draft_is_neither_received_nor_offered(desk: Desk, verb: str) -> None:
    case = led(desk, "seal_agreement")
    desk.do("supplement_agreement", LATER, case=case)
    draft = payment(desk, case, 1)
    more = {} if verb == "record_payment" else {"state": "paid"}
    told = refused(desk, case, verb, **{"payment": draft.id, **more})
    assert told == ("payment_not_in_effect", "人民调解法第二十九条", "payment")
    fields = {f.key: f for f in fields_of(VERBS[verb], asking.facts_of(desk, case), desk.rules)}
    offered = [one.value for one in fields["payment"].choices]
    assert offered == [payment(desk, case).id]
