"""Traffic accidents: which cover pays first, who pays the rest, worked by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.traffic import CALCULATORS, NEW, OLD, limits_on, traffic
from tests.domain.sums.ledger import (
    EMPTY,
    assert_sound,
    lines,
    refusal,
    result,
    said,
    typed,
)

DAY = {"happened_on": (2024, 5, 1)}


def test_a_walker_hit_by_a_car_with_both_covers() -> None:
    # 180,000 + 18,000 + 2,000 = 200,000; 353,000 − 200,000 = 153,000 × 80 % = 122,400;
    # commercial 100,000, the driver 22,400; 322,400 in all, the walker bears 30,600
    filled = {**DAY, "claimant": "=other", "fault": "=main", "share": 80, "life": "300000",
              "medical": "50000", "things": "3000", "insured": True, "commercial": "100000"}
    assert lines(traffic, **filled) == [
        "180000.00", "18000.00", "2000.00", "100000.00", "22400.00", "322400.00"]
    assert "= 30,600.00元" in said(traffic(typed(**filled), EMPTY))


def test_two_cars_of_equal_fault() -> None:
    # medical 5,000 whole; things 2,000 of 12,000; 10,000 × 50 % = 5,000; 12,000; 1,000 paid
    assert lines(traffic, **DAY, claimant="=motor", fault="=equal", medical="5000",
                 things="12000", insured=True, paid="1000") == [
        "5000.00", "2000.00", "5000.00", "12000.00", "11000.00"]


def test_a_driver_without_fault_and_a_walker() -> None:
    # 18,000 + 1,800 + 100 = 19,900; 120,500 − 19,900 = 100,600 × 10 % = 10,060; 29,960
    assert lines(traffic, **DAY, claimant="=other", fault="=none", share=10, life="100000",
                 medical="20000", things="500", insured=True) == [
        "18000.00", "1800.00", "100.00", "10060.00", "29960.00"]


@pytest.mark.parametrize(("day", "cover"), [
    ((2020, 9, 18), "110000.00"), ((2020, 9, 19), "180000.00"), ((2008, 2, 1), "110000.00")])
def test_the_limits_by_the_day_of_the_accident(day: tuple[int, int, int], cover: str) -> None:
    steps = lines(traffic, happened_on=day, claimant="=motor", fault="=full", life="200000",
                  insured=True)
    assert steps == [cover, str(Money.yuan("200000") - Money.yuan(cover)), "200000.00"]


def test_before_february_2008_nothing_is_worked_out() -> None:
    assert refusal(traffic, happened_on=(2008, 1, 31), claimant="=motor", fault="=full",
                   life="1").code == "sum_before_law"


def test_the_limits_without_fault_are_the_published_ones() -> None:
    # 公告 2020: 18,000 / 1,800 / 100; before 11,000 / 1,000 / 100
    new, old = limits_on(date(2020, 9, 19), True), limits_on(date(2020, 9, 18), True)
    assert (new.life, new.medical, new.things) == (18_000, 1_800, 100)
    assert (old.life, old.medical, old.things) == (11_000, 1_000, 100)
    assert (NEW.life, NEW.medical, NEW.things) == (180_000, 18_000, 2_000)
    assert (OLD.life, OLD.medical, OLD.things) == (110_000, 10_000, 2_000)


def test_local_shares_are_asked_for_and_usual_ones_are_told() -> None:
    walker = {**DAY, "claimant": "=other", "life": "1000"}
    assert refusal(traffic, **walker, fault="=equal").field == "share"
    assert refusal(traffic, **walker, fault="=none").field == "share"
    assert refusal(traffic, **walker, fault="=none", share=11).code == "sum_out_of_range"
    cars = traffic(typed(**DAY, claimant="=motor", fault="=main", things="1000"), EMPTY)
    assert "通常的70%" in said(cars)


def test_two_hurt_share_the_limit() -> None:
    # 60 % of 180,000 = 108,000; the rest 92,000 is borne in full
    assert lines(traffic, **DAY, claimant="=other", fault="=full", life="200000",
                 limit_part=60, insured=True) == ["108000.00", "92000.00", "200000.00"]


def test_without_cover_the_owner_pays_within_the_limits() -> None:
    worked = traffic(typed(**DAY, claimant="=motor", fault="=minor", things="3000"), EMPTY)
    # 2,000; 1,000 × 30 % = 300
    assert str(worked.result) == "2300.00"
    assert "没买交强险的人在限额内赔：财产损失" in said(worked)


@pytest.mark.parametrize(("things", "due"), [(None, "0.00"), ("0.01", "0.01"),
                                             ("2000.01", "2000.01"), ("2000.02", "2000.01")])
def test_nothing_and_a_fen(things: str | None, due: str) -> None:
    filled = {} if things is None else {"things": things}
    assert result(traffic, **DAY, claimant="=motor", fault="=equal", insured=True,
                  **filled) == due


SUMS = st.integers(0, 10**9).map(Money)


@settings(max_examples=50)
@given(SUMS, SUMS, SUMS, SUMS, st.integers(0, 100), st.sampled_from(["full", "main", "equal"]))
def test_nobody_pays_more_than_the_loss(
    life: Money, medical: Money, things: Money, cover: Money, share: int, fault: str
) -> None:
    values = {"happened_on": date(2024, 1, 1), "claimant": "other", "fault": fault,
              "share": Decimal(share), "life": life, "medical": medical, "things": things,
              "commercial": cover, "insured": True}
    due = traffic(values, EMPTY).result
    loss = life + medical + things
    assert min(loss.cents, 0) <= _cents(due) <= loss.cents
    # a second way: what the compulsory cover leaves, times the share, half up
    first = sum(min(one.cents, top * 100) for one, top in
                zip((life, medical, things), (180_000, 18_000, 2_000), strict=True))
    assert _cents(due) == first + ((loss.cents - first) * share + 50) // 100


def _cents(due: object) -> int:
    assert isinstance(due, Money)
    return due.cents


def test_the_sheet_is_sound() -> None:
    filled = typed(**DAY, claimant="=motor", fault="=main", life="1000")
    assert_sound(CALCULATORS[0], traffic(filled, EMPTY))
