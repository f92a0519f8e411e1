"""Clauses write their text and their table from the same blanks."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.holding import HoldingWords
from mediation_desk.domain.money import Money, total
from mediation_desk.usecases.clauses import library as clauses
from mediation_desk.usecases.clauses.look import look_at
from tests.desks import led, make_desk

PAY = {"payer": "陈翀", "payee": "龚㛃兰", "amount": Money.yuan(6800), "due": date(2026, 6, 30)}


@pytest.mark.parametrize("kind", clauses.library(), ids=lambda kind: kind.key)
def test_every_blank_of_the_text_is_declared_and_an_empty_clause_shows_lines(
    kind: clauses.ClauseKind,
) -> None:
    text = clauses.written(kind, {})
    assert "{" not in text
    assert clauses.BLANK in text


def test_a_payment_writes_its_capitals_and_its_row() -> None:
    kind = clauses.clause_kind("payment")
    text = clauses.written(kind, PAY | {"method": "现金交付"})
    assert "6800元（大写：陆仟捌佰元整）" in text
    assert "2026年6月30日前" in text
    (row,) = clauses.terms_of(kind, PAY).payments
    assert (row["amount"], row["due"]) == (Money.yuan(6800), date(2026, 6, 30))


@pytest.mark.parametrize(("sum_", "count"), [(10000, 3), (100, 7), (5, 9), (6800, 12)])
def test_instalments_add_up_to_the_total(sum_: int, count: int) -> None:
    typed = {"total": Money.yuan(sum_), "count": count, "due": date(2026, 1, 31), "every": "月"}
    found = clauses.shares(typed)
    assert len(found) == count
    assert total(part for _, part in found) == Money.yuan(sum_)


def test_a_month_without_such_a_day_takes_its_last() -> None:
    assert clauses.later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert clauses.later(date(2027, 10, 31), 4) == date(2028, 2, 29)
    assert clauses.later(date(2026, 11, 15), 3) == date(2027, 2, 15)


def test_support_makes_a_row_that_comes_again() -> None:
    kind = clauses.clause_kind("support")
    typed = PAY | {"every": "月", "day": 5, "reason": "赡养费", "start": date(2026, 5, 1)}
    (row,) = clauses.terms_of(kind, typed).recurring
    assert (row["every"], row["day"]) == ("月", 5)
    assert "每月5日前" in clauses.written(kind, typed)


def test_looking_keeps_nothing_and_shows_the_paper(tmp_path: pytest.TempPathFactory) -> None:
    desk = make_desk(tmp_path)  # type: ignore[arg-type]
    case = led(desk, "hold_session")
    before = desk.store.history(case)
    request = clauses.request_of([(clauses.clause_kind("payment"), PAY, "")])
    look = look_at(desk, "draft_agreement", request, "RM-10", case)
    assert look.error is None
    assert look.pdf.startswith(b"%PDF")
    assert look.total == Money.yuan(6800)
    assert desk.store.history(case) == before


def test_a_vague_clause_is_named_with_how_to_mend_it(tmp_path: pytest.TempPathFactory) -> None:
    desk = make_desk(tmp_path)  # type: ignore[arg-type]
    assert isinstance(desk.rules.data.get("holding"), HoldingWords)
    case = led(desk, "hold_session")
    request = {"clauses": [{"text": "陈翀尽快支付龚㛃兰一定的钱。"}]}
    advice = look_at(desk, "draft_agreement", request, "RM-10", case).advice
    assert any(one.clause == 0 and one.how for one in advice)
