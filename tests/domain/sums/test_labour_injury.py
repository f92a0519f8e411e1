"""Work injury: one-off sums by grade, monthly sums told beside, and what the kin get, by hand."""

from __future__ import annotations

import pytest

from mediation_desk.domain.sums import labour_injury
from mediation_desk.domain.sums.labour_injury import work_death, work_injury
from tests.domain.sums.ledger import (
    EMPTY,
    Ledger,
    assert_sound,
    lines,
    refusal,
    result,
    said,
    typed,
)

HURT = {"injured_on": (2024, 5, 1), "local_average": "7000"}


def test_a_ninth_grade_who_leaves() -> None:
    # 5,000 × 9 = 45,000; leave 5,200 × 3 = 15,600; grants 30,000 and 28,000; bills 1,234.56:
    # 119,834.56; less 15,600 paid = 104,234.56
    assert lines(work_injury, **HURT, grade="=9", own_wage="5000", usual_wage="5200",
                 leave_months=3, ends=True, medical_grant="30000", work_grant="28000",
                 costs="1234.56", paid="15600") == [
        "45000.00", "15600.00", "30000.00", "28000.00", "1234.56", "119834.56", "104234.56"]


def test_a_low_wage_counts_as_sixty_per_cent_of_the_average() -> None:
    # 7,000 × 60 % = 4,200; × 7 = 29,400; at 4,200 itself the wage counts as it is
    assert result(work_injury, **HURT, grade="=10", own_wage="2000") == "29400.00"
    assert result(work_injury, **HURT, grade="=10", own_wage="4200.01") == "29400.07"


def test_a_high_wage_counts_as_three_times_the_average() -> None:
    # 7,000 × 3 = 21,000; × 27 = 567,000; 90 % a month = 18,900; care 50 % of 7,000 = 3,500
    filled = typed(**HURT, grade="=1", own_wage="30000", care="=full", insured=True)
    worked = work_injury(filled, EMPTY)
    assert str(worked.result) == "567000.00"
    assert "= 18,900.00元，工伤保险基金付" in said(worked)
    assert "= 3,500.00元，工伤保险基金付" in said(worked)


@pytest.mark.parametrize(("grade", "months"), [
    (1, 27), (2, 25), (3, 23), (4, 21), (5, 18), (6, 16), (7, 13), (8, 11), (9, 9), (10, 7)])
def test_months_of_each_grade(grade: int, months: int) -> None:
    # articles 35, 36, 37 of the regulation, written out again
    assert result(work_injury, injured_on=(2024, 5, 1), local_average="1000", own_wage="1000",
                  grade=f"={grade}") == f"{months * 1000}.00"


def test_the_monthly_pension_stops_at_the_sixth_grade() -> None:
    def told(grade: int) -> str:
        return said(work_injury(typed(**HURT, grade=f"={grade}", own_wage="5000"), EMPTY))
    assert "5,000.00元 × 60% = 3,000.00元，单位（难以安排工作时）付" in told(6)
    assert "伤残津贴" not in told(7)


def test_the_grants_of_the_province_are_never_guessed() -> None:
    filled = {**HURT, "grade": "=8", "own_wage": "5000", "ends": True}
    assert refusal(work_injury, **filled).field == "medical_grant"
    assert refusal(work_injury, **filled, medical_grant="1").field == "work_grant"
    # grades 1 to 4 stay employed: 5,000 × 21, no grants
    assert result(work_injury, **{**filled, "grade": "=4"}) == "105000.00"


def test_leave_is_paid_for_two_years_at_most() -> None:
    filled = {**HURT, "grade": "=10", "own_wage": "5000", "usual_wage": "5000"}
    assert refusal(work_injury, **filled, leave_months=25).code == "sum_out_of_range"
    assert "市级劳动能力鉴定" in said(work_injury(typed(**filled, leave_months=13), EMPTY))


BOOK = Ledger({("urban_income", "全国", 2024): "54188",
               ("average_wage_month", "云川市", 2024): "7000"})


def test_a_death_at_work() -> None:
    # 7,000 × 6 = 42,000; 54,188 × 20 = 1,083,760; together 1,125,760; less 100,000
    assert lines(work_death, book=BOOK, died_on=(2025, 6, 1), region="=云川市", own_wage="5000",
                 paid="100000") == ["42000.00", "1083760.00", "1125760.00", "1025760.00"]


def test_a_death_with_figures_typed_in_and_of_a_fen() -> None:
    # 6,543.21 × 6 = 39,259.26; 51,821 × 20 = 1,036,420; 1,075,679.26
    assert lines(work_death, died_on=(2024, 2, 29), own_wage="5000", local_average="6543.21",
                 national_income="51821") == ["39259.26", "1036420.00", "1075679.26"]
    # 0.06 + 0.20; the wage of a fen lies between 60 % and 300 % of a fen
    assert lines(work_death, died_on=(2024, 2, 29), own_wage="0.01", local_average="0.01",
                 national_income="0.01") == ["0.06", "0.20", "0.26"]


@pytest.mark.parametrize(("kin", "words"), [
    ({"spouse": "=yes"}, "5,000.00元 × 40% = 2,000.00元"),
    ({"spouse": "=lone"}, "5,000.00元 × 50% = 2,500.00元"),
    ({"others": 2, "lone_others": 1}, "5,000.00元 × 70% = 3,500.00元"),
    # 40 + 60 + 10 = 110 %: never more than the wage
    ({"spouse": "=yes", "others": 2, "lone_others": 1}, "5,000.00元 × 100% = 5,000.00元"),
])
def test_pensions_of_the_kin(kin: dict[str, object], words: str) -> None:
    filled = typed(died_on=(2025, 6, 1), region="=云川市", own_wage="5000", **kin)
    assert words in said(work_death(filled, BOOK))


def test_the_year_before_the_death_counts_and_is_not_guessed() -> None:
    refused = refusal(work_death, book=BOOK, died_on=(2026, 1, 1), local_average="7000",
                      own_wage="5000")
    assert refused.values == {"kind": "urban_income", "region": "全国", "year": 2025}


def test_more_lone_kin_than_kin_are_refused() -> None:
    assert refusal(work_death, book=BOOK, died_on=(2025, 6, 1), region="=云川市",
                   own_wage="5000", others=1, lone_others=2).field == "lone_others"


def test_every_sheet_is_sound() -> None:
    base = {"injured_on": (2024, 5, 1), "died_on": (2025, 6, 1), "local_average": "7000",
            "own_wage": "5000", "grade": "=7", "spouse": "=yes", "national_income": "54188"}
    for calculator in labour_injury.CALCULATORS:
        keys = {field.key for field in calculator.fields}
        filled = typed(**{key: value for key, value in base.items() if key in keys})
        assert_sound(calculator, calculator.work(filled, EMPTY))
