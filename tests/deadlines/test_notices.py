"""A year's notice as typed, pasted or filed: read, checked, and laid over the tables."""

from __future__ import annotations

import importlib.util
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

import chinese_calendar
import pytest
import yaml

from mediation_desk.deadlines.calendar import Break, WorkCalendar
from mediation_desk.deadlines.engine import compute
from mediation_desk.deadlines.notices import (
    YearNotice,
    checked,
    known_notice,
    notices_of,
    parse_notice,
    typed_notice,
    with_notices,
)
from mediation_desk.deadlines.rules import TimeLimit, Unit
from mediation_desk.domain.errors import BadInput
from tests.deadlines.conftest import ROOT, load

# The notice for 2025 (国办发明电〔2024〕12号), shortened to its arrangement.
PASTED = """
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
""".strip().splitlines()
NEXT = [
    "元旦 1月1日至3日", "2027-02-05..2027-02-11", "清明节：4月3日-5日", "5.1至5.5",
    "端午节 6月9日", "中秋节 9月15日", "国庆节 10月1日—10月7日",
]  # fmt: skip
NEXT_WORK = ["2月20日、2月28日", "5月8日（星期六）", "9月26日和10月9日上班"]


def of_2027(off: list[str] = NEXT, work: list[str] = NEXT_WORK) -> YearNotice:
    return checked(typed_notice(2027, off, work, "样例"))


def test_the_notice_itself_can_be_pasted(calendar: WorkCalendar) -> None:
    notice = checked(typed_notice(2025, PASTED, [], "国办发明电〔2024〕12号"))
    known = known_notice(calendar, 2025)
    assert set(notice.days_off) == set(known.days_off)
    assert notice.work == known.work
    assert notice.is_balanced


def test_lines_as_people_type_them() -> None:
    notice = of_2027()
    assert notice.off[1] == Break(date(2027, 2, 5), date(2027, 2, 11), "春节")
    assert [one.name for one in notice.off] == [
        "元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节",
    ]  # fmt: skip
    assert notice.work == tuple(
        date(2027, m, d) for m, d in ((2, 20), (2, 28), (5, 8), (9, 26), (10, 9))
    )


def test_a_notice_comes_back_from_its_table() -> None:
    notice = of_2027()
    assert parse_notice(notice.as_table()) == notice
    assert list(notices_of({"2027": notice.as_table()})) == [notice]


@pytest.mark.parametrize("year", range(2008, 2027))
def test_every_shipped_year_passes_its_own_checks(year: int, calendar: WorkCalendar) -> None:
    notice = checked(known_notice(calendar, year))
    again = with_notices(calendar, [notice])
    assert (again.off, again.make_up) == (calendar.off, calendar.make_up)


@pytest.mark.parametrize("year", [2025, 2026])
def test_real_notices_are_balanced_and_a_lost_line_is_not(
    year: int, calendar: WorkCalendar
) -> None:
    notice = known_notice(calendar, year)
    assert notice.is_balanced
    assert not YearNotice(year, notice.off, notice.work[1:], "").is_balanced


@pytest.mark.parametrize(
    ("off", "work", "code", "field"),
    [
        ([*NEXT, "2月30日"], [], "holiday_line_unreadable", "off"),
        ([*NEXT, "春节前后"], [], "holiday_line_unreadable", "off"),
        ([*NEXT, "6月11日起放三天"], [], "holiday_line_unreadable", "off"),
        (NEXT, ["下周六"], "holiday_line_unreadable", "work"),
        (NEXT, ["2月20日补2月8日"], "holiday_line_unreadable", "work"),
        ([*NEXT, "8月9日至8日"], [], "holiday_reversed", "off"),
        ([*NEXT, "7月1日至8月31日"], [], "holiday_reversed", "off"),
        ([*NEXT, "2026年6月1日"], [], "holiday_wrong_year", "off"),
        ([*NEXT, "12月27日"], [], "holiday_wrong_year", "off"),
        ([*NEXT, "2月11日至12日"], [], "holiday_overlaps", "off"),
        (NEXT[:-1], [], "holiday_missing", "off"),
        ([], [], "holiday_missing", "off"),
        (NEXT, ["2026年2月28日"], "holiday_wrong_year", "work"),
        (NEXT, ["2月22日"], "make_up_on_weekday", "work"),
        (NEXT, ["2月6日"], "make_up_is_off", "work"),
        (NEXT, ["2月20日、2月20日"], "make_up_doubled", "work"),
    ],
)
def test_what_contradicts_itself_is_refused(
    off: list[str], work: list[str], code: str, field: str
) -> None:
    with pytest.raises(BadInput, match=code) as caught:
        of_2027(off, work)
    assert caught.value.field == field


def test_what_is_missing_is_named() -> None:
    with pytest.raises(BadInput) as caught:
        of_2027([line for line in NEXT if "清明" not in line], [])
    assert caught.value.values["days"] == ["清明节4月5日"]


@pytest.mark.parametrize("year", [1990, 2101])
def test_a_year_out_of_reach_is_refused(year: int) -> None:
    with pytest.raises(BadInput, match="holiday_year_unusable"):
        checked(YearNotice(year, (), (), ""))


FILED = """
year: 2027
source: 样例
off:
- {name: 元旦, first: 2027-01-01, last: 2027-01-03}
- {first: 2027-02-05, last: 2027-02-11}
- {first: 2027-04-03, last: 2027-04-05}
- {first: 2027-05-01, last: 2027-05-05}
- {first: 2027-06-09}
- {first: 2027-09-15}
- {name: 国庆节, first: 2027-10-01, last: 2027-10-07}
work: [2027-02-20, 2027-02-28, 2027-05-08, 2027-09-26, 2027-10-09]
"""


def test_a_file_says_the_same_as_the_typed_lines() -> None:
    table = yaml.safe_load(FILED)
    assert parse_notice(table) == of_2027()
    assert parse_notice(table | {"off": NEXT}) == of_2027()


@pytest.mark.parametrize(
    "change",
    [{"year": "x"}, {"source": None}, {"off": None}, {"off": [1]}, {"work": ["x"]}, {"off": [{}]}],
)
def test_a_file_that_cannot_be_read_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(BadInput, match="law_data_unreadable"):
        parse_notice(yaml.safe_load(FILED) | change)
    with pytest.raises(BadInput, match="law_data_unreadable"):
        parse_notice([])


def test_a_provisional_result_becomes_sure_and_moves(calendar: WorkCalendar) -> None:
    """Ten working days over the spring festival of 2027, before and after its notice."""
    rule = TimeLimit("x.y", "people", "试验", "受理", 10, Unit.WORKING_DAY, "无")
    before = compute(rule, date(2027, 2, 1), calendar=calendar)
    after = compute(rule, date(2027, 2, 1), calendar=with_notices(calendar, [of_2027()]))
    assert (before.raw_last_day, before.provisional) == (date(2027, 2, 17), True)
    assert (after.raw_last_day, after.provisional) == (date(2027, 2, 20), False)


def test_a_notice_reaches_into_the_december_before(calendar: WorkCalendar) -> None:
    """The notice for 2019 took 30 and 31 December 2018 off and worked on the 29th."""
    bare = with_notices(calendar, [YearNotice(2019, (), (), "")])
    days = [date(2018, 12, day) for day in (29, 30, 31)]
    assert [bare.is_working_day(day) for day in days] == [False, False, True]
    again = with_notices(bare, [known_notice(calendar, 2019)])
    assert [again.is_working_day(day) for day in days] == [
        chinese_calendar.is_workday(day) for day in days
    ]


def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build", ROOT / "scripts" / "build_holidays.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_the_shipped_file_is_what_the_script_writes() -> None:
    shipped = ROOT / "resources" / "law" / "holidays.yaml"
    assert shipped.read_text(encoding="utf-8") == builder().text()


def noted(year: int, words: str) -> set[date]:
    """Days listed in the notes: ``# Days off 2026: 01-01..03; …. Working weekends: 01-04, …``."""
    lines = Path(ROOT / "tests" / "data" / "time_limits.yaml").read_text(encoding="utf-8")
    line = next(one for one in lines.splitlines() if one.startswith(f"# Days off {year}:"))
    part = line.split(words)[1].split(". ")[0].rstrip(".")
    found: set[date] = set()
    for piece in part.replace(";", ",").split(","):
        first, _, last = piece.strip().partition("..")
        begin = date.fromisoformat(f"{year}-{first}")
        end = date.fromisoformat(
            f"{year}-{last if '-' in last else first[:3] + (last or first[3:])}"
        )
        found |= {begin + timedelta(n) for n in range((end - begin).days + 1)}
    return found


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_shipped_years_are_those_of_the_notes(year: int, calendar: WorkCalendar) -> None:
    assert set(known_notice(calendar, year).days_off) == noted(year, f"Days off {year}: ")
    assert set(known_notice(calendar, year).work) == noted(year, "Working weekends: ")
    assert load("resources", "law", "holidays.yaml")["version"]
