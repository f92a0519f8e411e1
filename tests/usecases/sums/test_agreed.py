"""The amount of a kept sum goes into the draft by one deed, with its sheet named as an annex.

By hand: 100,000 yuan at 15.4 % for 365 days is 15,400.00; with the principal 115,400.00.
"""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from tests.desks import led

LOAN = {"principal": "10万", "lent_on": "2021-01-01", "rate": "30", "until": "2022-01-01"}


def keep(desk: Desk, case: str) -> str:
    values = {"calculator": "loan_interest", "inputs": LOAN}
    return desk.do("keep_sum", values, case=case).created["worked_sum"]


def test_the_amount_of_a_kept_sheet_becomes_a_clause_and_a_payment(desk: Desk) -> None:
    case = led(desk, "hold_session")
    values = {"sum": keep(desk, case), "due": "2026-06-30"}
    desk.do("agree_sum", values, case=case)
    drafted = facts_of(desk, case).agreement
    assert drafted is not None
    (paid,), (clause,), (annex,) = drafted.payments, drafted.clauses, drafted.attachments
    assert (str(paid.amount), paid.payer, paid.payee) == ("115400.00", "陈翀", "龚㛃兰")
    assert str(paid.due_on) == "2026-06-30"
    assert "壹拾壹万伍仟肆佰元整" in clause.text
    assert f"《{annex}》" in clause.text
    assert clause.text.count("计算表") == annex.count("计算表") == 1
    with pytest.raises(RuleBroken, match="sum_agreed"):
        desk.do("agree_sum", values, case=case)


def test_what_stands_in_the_draft_stays_as_it_is(desk: Desk) -> None:
    case = led(desk, "draft_agreement")
    old = facts_of(desk, case).agreement
    more = {"breach": "按LPR付息", "copies": 5, "attachments": ["平面图"], "court_fee": "各半",
            "split": [{"name": "甲", "amount": "1"}],
            "recurring": [{"payer": "陈翀", "payee": "龚㛃兰", "amount": "300", "day": 5}],
    }  # fmt: skip
    assert old is not None
    clauses = [{"text": c.text} for c in old.clauses]
    payments = [{"due": p.due_on, "amount": p.amount, "payer": p.payer, "payee": p.payee,
                 "condition": "验收后"} for p in old.payments]  # fmt: skip
    desk.do("draft_agreement", more | {"clauses": clauses, "payments": payments}, case=case)
    before = facts_of(desk, case).agreement
    desk.do("agree_sum", {"sum": keep(desk, case)}, case=case)
    after = facts_of(desk, case).agreement
    assert before is not None
    assert after is not None
    assert after.clauses[:1] == before.clauses
    assert after.payments[:1] == before.payments
    assert after.attachments[:1] == ("平面图",)
    for name in ("id", "number", "breach", "copies", "holders", "split", "recurring",
                 "facts_text", "court_fee", "performance"):  # fmt: skip
        assert getattr(after, name) == getattr(before, name), name
    assert str(after.total) == "122200.00"  # 6,800.00 + 115,400.00


def test_a_signed_agreement_and_a_sheet_that_is_gone_are_refused(desk: Desk) -> None:
    case = led(desk, "sign_agreement")
    kept = keep(desk, case)
    with pytest.raises(RuleBroken, match="agreement_frozen"):
        desk.do("agree_sum", {"sum": kept}, case=case)
    with pytest.raises(RuleBroken, match="sum_not_here"):
        desk.do("agree_sum", {"sum": "nothing"}, case=case)
