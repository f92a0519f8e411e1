"""Grades by a county's table against cases graded by hand."""

from __future__ import annotations

import dataclasses

import pytest

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.money import Money
from mediation_desk.domain.register.grading import GradeRule, Settled, graded

SIMPLE = GradeRule("简单", Money(5_000))
USUAL = GradeRule("一般", Money(20_000), is_written=True)
HARD = GradeRule("疑难复杂", Money(50_000), is_written=True, sessions=2, days=30)
MAJOR = GradeRule("重大", Money(100_000), is_performed=True, heads=10, amount=Money(10_000_000))
TABLE = (SIMPLE, USUAL, HARD, MAJOR)
CASE = Settled(AgreementForm.WRITTEN, 1, 2, 5, Money(680_000), is_heavy=False, is_performed=False)


@pytest.mark.parametrize(
    ("facts", "grade"),
    [
        ({"form": AgreementForm.ORAL, "sessions": 5}, "简单"),
        ({}, "一般"),
        ({"sessions": 2}, "疑难复杂"),
        ({"days": 29}, "一般"),
        ({"days": 30}, "疑难复杂"),
        ({"heads": 23}, "一般"),
        ({"heads": 10, "is_performed": True}, "重大"),
        ({"heads": 9, "is_performed": True}, "一般"),
        ({"amount": Money(9_999_999), "is_performed": True}, "一般"),
        ({"amount": Money(10_000_000), "is_performed": True}, "重大"),
        ({"form": AgreementForm.ORAL, "heads": 10, "is_performed": True}, "重大"),
    ],
)
def test_the_highest_line_that_fits_is_the_grade(facts: dict[str, object], grade: str) -> None:
    found = graded(TABLE, dataclasses.replace(CASE, **facts))  # type: ignore[arg-type]
    assert found is not None
    assert (found.rule.grade, found.is_sure) == (grade, True)


def test_the_reasons_are_the_facts_that_were_reached() -> None:
    found = graded(TABLE, dataclasses.replace(CASE, heads=23, is_performed=True, sessions=3))
    assert found is not None
    assert found.reasons == ("书面协议", "已经履行", "涉及 23 人（够 10 人）")


def test_a_table_of_words_alone_leaves_the_choice_to_a_person() -> None:
    found = graded((SIMPLE, GradeRule("重大", Money(1))), CASE)
    assert found is not None
    assert (found.rule.grade, found.is_sure) == ("简单", False)


def test_where_no_line_fits_there_is_no_grade() -> None:
    assert graded((MAJOR,), CASE) is None
    assert graded((), CASE) is None


def test_a_heavy_line_asks_for_a_heavy_case() -> None:
    heavy = GradeRule("重大", Money(1), is_heavy=True)
    assert graded((heavy,), CASE) is None
    assert graded((heavy,), dataclasses.replace(CASE, is_heavy=True)) is not None
