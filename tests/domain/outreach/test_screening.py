"""Turns of a screening counted on a calendar by hand; what looks like the same matter."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.outreach.screening import Told, Turn, owed, turn_of, turns, why_same


def d(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


@pytest.mark.parametrize(
    ("first", "until", "every", "expected"),
    [
        ("03-02", "03-20", 7, ["03-02 03-08", "03-09 03-15", "03-16 03-20"]),
        ("02-03", "03-10", 15, ["02-03 02-15", "02-16 02-28", "03-01 03-10"]),
        ("12-16", "12-31", 15, ["12-16 12-31"]),
        ("01-31", "03-02", 30, ["01-31 01-31", "02-01 02-28", "03-01 03-02"]),
        ("03-02", "03-01", 7, []),
        ("03-01", "03-10", 5, ["03-01 03-05", "03-06 03-10"]),
    ],
)
def test_turns_follow_the_calendar(first: str, until: str, every: int, expected: list[str]) -> None:
    found = turns(d(first), d(until), every)
    assert found == [Turn(d(one.split()[0]), d(one.split()[1])) for one in expected]


def test_a_village_owes_each_turn_that_is_over() -> None:
    all_turns = turns(d("03-02"), d("03-22"), 7)
    assert turn_of(all_turns, d("03-09")) == all_turns[1]
    assert turn_of(all_turns, d("03-23")) is None
    reported = {("柳树村", d("03-02")), ("河湾村", d("03-09"))}
    found = owed(all_turns, ["柳树村", "河湾村"], reported, d("03-16"))
    assert [(one.village, one.turn.first) for one in found] == [
        ("河湾村", d("03-02")), ("柳树村", d("03-09")),
    ]  # fmt: skip
    assert owed(all_turns, ["柳树村"], reported, d("03-15")) == []


WALL = Told("1", "柳树村", ("张三", "李四"), "", "院墙占了滴水檐的地方")


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (Told("2", "柳树村", ("李四", "张三"), "", "争地"), "当事人相同（张三、李四）"),
        (Told("2", "柳树村", ("张三",), "", "浇水"), "同村有张三"),
        (Told("2", "柳树村", ("王五",), "", "滴水檐被院墙占了地方"), "同村，说的差不多"),
        (Told("2", "河湾村", ("张三", "李四"), "", "院墙占了滴水檐的地方"), ""),
        (Told("2", "柳树村", ("王五",), "", "灌溉次序"), ""),
    ],
)
def test_the_same_matter_is_seen_with_its_reason(other: Told, words: str) -> None:
    assert why_same(WALL, other) == words


def test_one_telephone_says_it_in_any_village() -> None:
    one, other = Told("1", "甲村", (), "139", "x"), Told("2", "乙村", (), "139", "y")
    assert why_same(one, other) == "同一个电话"
