"""Shows 2: three linked disputes of two families in one basket, and the basket taken apart again.

Worked by hand: 陈翀 owes 龚㛃兰 30,000.00 (loan); 龚㛃兰 owes 陈翀 12,345.67 (land) and 5,000.00
(tractor). 30,000.00 - 12,345.67 = 17,654.33; 17,654.33 - 5,000.00 = 12,654.33.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.basket.views import Board, basket_board, basket_check, baskets
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.heads.keeping import heads
from tests.desks import ONE, OTHER, TWO, at, led
from tests.living import standing

GONG, CHEN = "龚㛃兰", "陈翀"
OWN = {"basket", "basket_case", "basket_claim", "basket_task"}


@pytest.fixture
def cases(desk: Desk) -> list[str]:
    """Loan, land, tractor: all three after their session."""
    return [led(desk, "hold_session", ONE, TWO) for _ in range(3)]


def made(desk: Desk, cases: list[str]) -> str:
    values = {"name": "龚陈两家", "cases": cases}
    basket = desk.do("make_basket", values).created["basket"]
    claim(desk, basket, cases[0], CHEN, GONG, "30000", ground="借款")
    claim(desk, basket, cases[1], GONG, CHEN, "12345.67", ground="地租")
    claim(desk, basket, cases[2], GONG, CHEN, "5000", ground="农机款")
    return basket


def claim(
    desk: Desk, basket: str, case: str, who: str, whom: str, sum_: str, **more: object
) -> str:
    values = {"basket": basket, "case": case, "debtor": who, "creditor": whom, "amount": sum_}
    return desk.do("enter_claim", values | more).created["basket_claim"]


def draft(desk: Desk, basket: str) -> None:
    desk.do("draft_basket", {"basket": basket, "pay_by": "2026-06-30", "breach": "按LPR付息"})


def digests(desk: Desk) -> dict[str, str]:
    return {name: told for name, told in desk.store.rows_digest().items() if name not in OWN}


def board(desk: Desk, basket: str) -> Board:
    return basket_board(desk, basket)


def test_the_board_is_the_hand_computation(desk: Desk, cases: list[str]) -> None:
    found = board(desk, made(desk, cases))
    assert [one.amount.plain for one in found.setoff.steps] == ["12345.67", "5000.00"]
    before, after = found.matrix[CHEN, GONG]
    assert (str(before), str(after)) == ("30000.00", "12654.33")
    assert str(found.matrix[GONG, CHEN][1]) == "0.00"
    assert found.balances == {GONG: 1265433, CHEN: -1265433}


def test_one_agreement_settles_all_three(desk: Desk, cases: list[str]) -> None:
    draft(desk, made(desk, cases))
    master = facts_of(desk, cases[0]).agreement
    assert master is not None
    (paid,) = master.payments
    assert (str(paid.amount), paid.payer, paid.payee) == ("12654.33", CHEN, GONG)
    assert "30,000.00元" in master.clauses[0].text
    assert "抵销5,000.00元" in master.clauses[2].text
    number = facts_of(desk, cases[0]).case_no
    for other in cases[1:]:
        refers = facts_of(desk, other).agreement
        assert refers is not None
        assert (number in refers.clauses[0].text, refers.payments) == (True, ())


def test_made_filled_and_taken_apart_no_row_of_a_case_was_touched(
    desk: Desk, cases: list[str]
) -> None:
    before = digests(desk)
    basket = made(desk, cases)
    task = {"basket": basket, "who": CHEN, "what": "搬走农机", "due_on": "2026-05-01"}
    desk.do("plan_task", task)
    desk.do("agree_circle", {"basket": basket, "willing": [GONG, CHEN]})
    desk.do("take_apart", {"basket": basket})
    assert digests(desk) == before
    assert baskets(desk) == ()


def test_drafted_and_taken_apart_all_that_stands_is_what_stood_before(
    desk: Desk, cases: list[str]
) -> None:
    before = standing(desk)
    basket = made(desk, cases)
    draft(desk, basket)
    assert standing(desk) != before
    desk.do("take_apart", {"basket": basket})
    assert standing(desk) == before
    draft(desk, made(desk, cases))  # and all can be done once more


@pytest.mark.parametrize(
    "runs", [range(3), pytest.param(range(3, 120), marks=pytest.mark.heavy)]
)
def test_whatever_was_done_in_a_basket_it_leaves_nothing_standing(
    desk: Desk, cases: list[str], runs: range
) -> None:
    before = standing(desk)
    for seed in runs:
        basket = at_random(desk, cases, Random(seed))
        desk.do("take_apart", {"basket": basket})
        assert standing(desk) == before, seed


def at_random(desk: Desk, cases: list[str], chance: Random) -> str:
    """A basket of two or three cases with debts, a plan, sometimes a draft that was written anew.
    """
    chosen = chance.sample(cases, chance.randint(2, 3))
    basket = desk.do("make_basket", {"name": "随机", "cases": chosen}).created["basket"]
    for _n in range(chance.randint(1, 5)):
        who, whom = chance.sample([GONG, CHEN], 2)
        fen = f"{chance.randint(1, 10**7) / 100:.2f}"
        made = claim(desk, basket, chance.choice(chosen), who, whom, fen,
                     bar=chance.choice(["", "wages"]))  # fmt: skip
        if chance.random() < 0.3:
            desk.do("agree_claim", {"claim": made, "amount": "77.01"})
    for _n in range(chance.randint(0, 2)):
        task = {"basket": basket, "who": CHEN, "what": "搬走", "case": chance.choice(chosen)}
        desk.do("plan_task", task)
    if chance.random() < 0.3 and len(chosen) == 3:
        desk.do("take_from_basket", {"basket": basket, "case": chosen.pop()})
    if not basket_board(desk, basket).setoff.claims:
        return basket
    draft(desk, basket)
    if chance.random() < 0.5:
        clauses = [{"text": "改过的一条。"}, {"text": "又一条。"}][: chance.randint(1, 2)]
        desk.do("draft_agreement", {"clauses": clauses}, case=chance.choice(chosen))
    return basket


def test_shares_worked_out_of_the_draft_go_with_it(
    desk: Desk, cases: list[str], tmp_path: Path
) -> None:
    sheet = tmp_path / "a.csv"
    sheet.write_text("姓名,金额\n甲工,100.01\n乙工,200\n", encoding="utf-8")
    desk.do("take_heads", {"case": cases[0], "party": GONG, "file": str(sheet)})
    before = standing(desk)
    group = facts_of(desk, cases[0]).parties[0].name
    basket = desk.do("make_basket", {"name": "群体", "cases": cases}).created["basket"]
    claim(desk, basket, cases[0], CHEN, group, "300.01")
    draft(desk, basket)
    desk.do("share_heads", {"case": cases[0]})
    assert all(one.shares for one in heads(desk, cases[0]))
    desk.do("take_apart", {"basket": basket})
    assert standing(desk) == before


@pytest.mark.heavy
def test_what_is_signed_is_not_taken_apart(desk: Desk, cases: list[str]) -> None:
    basket = made(desk, cases)
    draft(desk, basket)
    desk.do("sign_agreement", {"who": GONG, "on": "2026-04-20"}, case=cases[1])
    before = desk.store.rows_digest()
    with pytest.raises(RuleBroken, match="basket_signed"):
        desk.do("take_apart", {"basket": basket})
    assert desk.store.rows_digest() == before


def test_a_debt_in_dispute_stops_the_agreement_until_it_is_left(
    desk: Desk, cases: list[str]
) -> None:
    basket = made(desk, cases)
    open_one = claim(desk, basket, cases[2], GONG, CHEN, "900", is_agreed="否")
    with pytest.raises(RuleBroken, match="basket_disputed"):
        draft(desk, basket)
    desk.do("end_claim", {"claim": open_one, "state": "left", "why": "另行起诉"})
    draft(desk, basket)
    master = facts_of(desk, cases[0]).agreement
    assert master is not None
    assert any("不在本协议中处理" in one.text for one in master.clauses)


@pytest.mark.heavy
def test_wages_are_not_set_off_and_are_paid_in_full(desk: Desk, cases: list[str]) -> None:
    basket = made(desk, cases)
    claim(desk, basket, cases[0], GONG, CHEN, "1000", bar="wages")
    draft(desk, basket)
    master = facts_of(desk, cases[0]).agreement
    assert master is not None
    assert [str(p.amount) for p in master.payments] == ["12654.33", "1000.00"]


@pytest.mark.heavy
def test_nothing_is_entered_once_the_agreement_says_it(desk: Desk, cases: list[str]) -> None:
    basket = made(desk, cases)
    draft(desk, basket)
    with pytest.raises(RuleBroken, match="basket_drafted"):
        claim(desk, basket, cases[0], GONG, CHEN, "1")


@pytest.mark.heavy
@pytest.mark.parametrize(("who", "whom"), [("路人", GONG), (GONG, "路人")])
def test_only_parties_owe(desk: Desk, cases: list[str], who: str, whom: str) -> None:
    with pytest.raises(BadInput, match="basket_not_party"):
        claim(desk, made(desk, cases), cases[0], who, whom, "1")


@pytest.mark.heavy
def test_a_case_lies_in_one_basket_only(desk: Desk, cases: list[str]) -> None:
    made(desk, cases)
    with pytest.raises(RuleBroken, match="basket_case_elsewhere"):
        desk.do("make_basket", {"name": "又一个", "cases": cases[1:]})


@pytest.mark.heavy
def test_a_signer_from_another_case_must_stand_in_the_leading_one(
    desk: Desk, cases: list[str]
) -> None:
    son = {"role": "respondent", "person": {"name": "陈小川"}}
    other = led(desk, "hold_session", ONE, son)
    values = {"name": "父子", "cases": [cases[0], other]}
    basket = desk.do("make_basket", values).created["basket"]
    claim(desk, basket, other, "陈小川", GONG, "100")
    with pytest.raises(RuleBroken, match="basket_signer_missing") as refused:
        draft(desk, basket)
    assert refused.value.values["names"] == "陈小川"


def test_one_meeting_is_on_the_record_of_each_case(desk: Desk, cases: list[str]) -> None:
    basket = made(desk, cases)
    values = {"basket": basket, "on": "2026-04-20", "text": "三件事一起谈", "result": "agreed"}
    desk.do("hold_basket_session", values)
    for case in cases:
        facts = facts_of(desk, case)
        others = {facts_of(desk, one).case_no for one in cases} - {facts.case_no}
        assert all(number in facts.sessions[-1].text for number in others)
        assert facts.case_no not in facts.sessions[-1].text


@pytest.mark.heavy
def test_the_closing_check_names_what_is_lacking(desk: Desk, cases: list[str]) -> None:
    basket = made(desk, cases)
    desk.do("plan_task", {"basket": basket, "who": CHEN, "what": "搬走农机"})
    codes = [one.code for one in basket_check(desk, basket)]
    assert codes[:4] == ["master_not_effective"] * 3 + ["task_open"]
    assert len(codes) == 7
    assert all(codes[4:])


def test_a_case_that_has_ended_is_named_and_taken_out(desk: Desk, cases: list[str]) -> None:
    basket = made(desk, cases)
    desk.do("withdraw", {"text": "不调了", "on": "2026-04-20"}, case=cases[1])
    for verb, values in (
        ("draft_basket", {"pay_by": "2026-06-30"}),
        ("hold_basket_session", {"text": "一起谈", "on": "2026-04-20"}),
    ):
        with pytest.raises(RuleBroken, match="basket_case_stage") as told:
            desk.do(verb, {"basket": basket, **values})
        assert told.value.values["number"] == facts_of(desk, cases[1]).case_no
    desk.do("take_from_basket", {"basket": basket, "case": cases[1]})
    draft(desk, basket)


def test_a_masked_case_masks_the_basket(desk: Desk, cases: list[str]) -> None:
    basket = made(desk, cases)
    desk.do("mark_sensitive", {"kind": "健康"}, case=cases[1])
    here = at(desk, OTHER)
    (shown,) = baskets(here)
    assert shown.is_masked
    with pytest.raises(NotAllowed, match="case_sensitive"):
        board(here, basket)
    with pytest.raises(NotAllowed):
        claim(here, basket, cases[0], GONG, CHEN, "1")
