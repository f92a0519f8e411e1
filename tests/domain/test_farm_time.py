"""Days proposed for the way people speak, against published almanac days."""

from __future__ import annotations

import copy
import itertools
from datetime import date
from pathlib import Path
from typing import Any

import chinese_calendar
import pytest
import yaml

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.farm_time import FarmTime, parse_farm_time
from mediation_desk.domain.solar_terms import NAMES, term_day

FILE = Path(__file__).parents[2] / "resources" / "law" / "farm_time.yaml"
DATA: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def habits() -> FarmTime:
    return parse_farm_time(DATA)


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("秋收后还钱", "秋收", "2027-10-31"),
        ("等卖了羊给", "出栏", "2026-12-31"),
        ("年前付清", "年前", "2027-02-05"),
        ("过完年就搬", "年后", "2027-02-21"),
        ("霜降前拆完", "霜降", "2027-10-23"),
        ("大雪那天", "大雪", "2026-12-07"),
        ("下一个集上给", "集日", "2026-11-26"),
        ("年底结清", "年底", "2026-12-31"),
    ],
)
def test_a_day_is_proposed(text: str, name: str, day: str, habits: FarmTime) -> None:
    (found,) = habits.proposals(text, TODAY)
    assert (found.name, found.day.isoformat()) == (name, day)
    assert found.quoted in text


def test_several_words_keep_their_order(habits: FarmTime) -> None:
    found = habits.proposals("麦收后付一半，年前付清", TODAY)
    assert [proposal.name for proposal in found] == ["麦收", "年前"]
    assert habits.proposals("2026年12月1日前付清，2026年底结算", TODAY) == ()


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("立春", 2025, "02-03"),
        ("雨水", 2026, "02-18"),
        ("冬至", 2021, "12-21"),
        ("夏至", 2024, "06-21"),
        ("小寒", 2019, "01-05"),
        ("立秋", 2002, "08-08"),
        ("大寒", 2000, "01-21"),
        ("霜降", 2024, "10-23"),
    ],
)
def test_solar_terms_of_the_almanac(name: str, year: int, day: str) -> None:
    assert term_day(name, year) == date.fromisoformat(f"{year}-{day}")


def test_tomb_sweeping_day_is_the_holiday_of_its_name() -> None:
    for year in range(2009, 2027):
        day = term_day("清明", year)
        assert day is not None
        assert chinese_calendar.is_holiday(day)


def test_terms_follow_each_other_by_a_fortnight() -> None:
    days = [term_day(name, year) for year in range(2000, 2100) for name in NAMES]
    known = [day for day in days if day is not None]
    assert len(known) == 2400
    gaps = {(after - before).days for before, after in itertools.pairwise(known)}
    assert gaps <= {14, 15, 16}
    assert term_day("清明", 1999) is term_day("清明节", 2026) is None


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("habits", 0, "find"), "("),
        (("habits", 0, "month"), 13),
        (("habits", 0, "day"), 32),
        (("market", "digits"), ["3"]),
        (("market",), None),
    ],
)
def test_broken_habits_are_refused(path: tuple[Any, ...], value: object) -> None:
    data = copy.deepcopy(DATA)
    inner: Any = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(BadInput, match="law_data_unreadable"):
        parse_farm_time(data)
