"""Reading and writing days, against other calendars and counting done by hand."""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain import lunar
from mediation_desk.domain.dates import (
    Lean,
    from_excel_serial,
    lunar_text,
    read_date,
    zh_date,
    zh_date_weekday,
    zh_month_day,
    zh_numeral_date,
    zh_weekday,
)
from mediation_desk.domain.errors import BadInput

TODAY = date(2026, 11, 22)  # a Sunday
ANY_DAY = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-4-7", "2026-04-07"),
        ("2026.4.7", "2026-04-07"),
        ("2026/04/07", "2026-04-07"),
        ("20260407", "2026-04-07"),
        ("２０２６年４月７日", "2026-04-07"),
        ("4月7日", "2026-04-07"),
        ("4月7号", "2026-04-07"),
        ("3.5", "2026-03-05"),
        ("3-5", "2026-03-05"),
        ("26年4月7日", "2026-04-07"),
        ("68年4月12日", "1968-04-12"),
        ("二〇二六年四月七日", "2026-04-07"),
        ("二〇二六年七月二十七日", "2026-07-27"),
        ("明年3月5日", "2027-03-05"),
        ("明天", "2026-11-23"),
        ("大前天", "2026-11-19"),
        ("下周三", "2026-11-25"),
        ("本周五", "2026-11-20"),
        ("上个星期天", "2026-11-15"),
        ("下下周一", "2026-11-30"),
        ("周日", "2026-11-22"),
        ("三天后", "2026-11-25"),
        ("10日前", "2026-11-12"),
        ("两周后", "2026-12-06"),
        ("一个月后", "2026-12-22"),
        ("3个月之后", "2027-02-22"),
        ("月底", "2026-11-30"),
        ("下月底", "2026-12-31"),
        ("下个月15号", "2026-12-15"),
        ("年底", "2026-12-31"),
        ("腊月二十", "2027-01-27"),
        ("腊月廿三", "2027-01-30"),
        ("正月十五", "2027-02-20"),
        ("农历十月十四", "2026-11-22"),
        ("除夕", "2027-02-05"),
        ("明年春节", "2027-02-06"),
        ("中秋", "2027-09-15"),
        ("国庆节", "2026-10-01"),
        ("2026-4-1 15:30", "2026-04-01"),
        ("2026-04-01T15:30:00", "2026-04-01"),
        ("4月底", "2026-04-30"),
        ("2028年2月底前", "2028-02-29"),
        ("6月初", "2026-06-01"),
        ("5月31日前", "2026-05-31"),
        ("二〇二六年五月三十一日之前", "2026-05-31"),
        ("三天前", "2026-11-19"),
        ("今年腊月二十", "2027-01-27"),
        ("明年国庆节", "2027-10-01"),
        ("去年腊月廿三", "2026-02-10"),
        ("明年除夕", "2028-01-25"),
        ("下月初", "2026-12-01"),
        ("三年后", "2029-11-22"),
    ],
)
def test_reads_what_people_type(text: str, day: str) -> None:
    assert read_date(text, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2月30日",
        "十十月三日",
        "正月三三百日",
        "189年3月5日",
        "0100-1-1",
        "3000年腊月二十",
        "2026-13-1",
        "收割后",
        "尽快",
        "31.4",
        "腊月三十一",
        "闰正月初一",
        "3",
        "周八",
        "15:30",
        "前",
        "13月底",
    ],
)
def test_refuses_what_it_cannot_read(text: str) -> None:
    with pytest.raises(BadInput, match=r"date_(empty|unreadable)"):
        read_date(text, TODAY)


def test_the_hint_and_the_lean_choose_the_year() -> None:
    assert read_date("3.5", TODAY, year=2024) == date(2024, 3, 5)
    assert read_date("3.5", TODAY, lean=Lean.FUTURE) == date(2027, 3, 5)
    assert read_date("12.5", TODAY, lean=Lean.PAST) == date(2025, 12, 5)
    assert read_date("2.29", TODAY, lean=Lean.PAST) == date(2024, 2, 29)
    assert read_date("2.29", TODAY, lean=Lean.FUTURE) == date(2028, 2, 29)
    assert read_date("除夕", TODAY, year=2026) == date(2026, 2, 16)
    assert read_date("一个月后", date(2027, 1, 31)) == date(2027, 2, 28)
    assert read_date("腊月二十", TODAY, year=2026) == date(2026, 2, 7)
    assert read_date("腊月二十", TODAY, lean=Lean.PAST) == date(2026, 2, 7)
    assert read_date("2025年腊月二十", TODAY) == date(2026, 2, 7)
    assert read_date("除夕", TODAY, lean=Lean.PAST) == date(2026, 2, 16)


@given(ANY_DAY)
def test_every_writing_reads_back(day: date) -> None:
    today = date(2040, 1, 1)
    writings = [day.isoformat(), zh_date(day), zh_numeral_date(day), f"{day:%Y%m%d}"]
    assert {read_date(text, today) for text in writings} == {day}
    assert read_date(zh_month_day(day), today, year=day.year) == day


@given(st.dates(date(1900, 2, 1), date(2100, 12, 31)))
def test_the_farmers_calendar_goes_there_and_back(day: date) -> None:
    found = lunar.from_day(day)
    assert lunar.to_day(found.year, found.month, found.day, is_leap=found.is_leap) == day
    after = lunar.from_day(day + timedelta(days=1))
    assert after.day in (1, found.day + 1)


@pytest.mark.parametrize("year", range(2004, 2027))
def test_new_year_and_dragon_boat_lie_in_the_published_holidays(year: int) -> None:
    for month, day, name in ((1, 1, "Spring Festival"), (5, 5, "Dragon Boat Festival")):
        solar = lunar.to_day(year, month, day)
        if year >= 2008 or month == 1:
            off, holiday = chinese_calendar.get_holiday_detail(solar)
            assert off
            assert holiday in (name, None)  # a feast on a Saturday has no name there


def test_known_feasts_and_leap_months() -> None:
    """Published days: New Year 1949, 1976, 2000, 2033; leap months of 2020, 2023, 2025, 2033."""
    new_years = [lunar.to_day(y, 1, 1).isoformat() for y in (1949, 1976, 2000, 2033)]
    assert new_years == ["1949-01-29", "1976-01-31", "2000-02-05", "2033-01-31"]
    for year, month in ((2020, 4), (2023, 2), (2025, 6), (2033, 11)):
        assert lunar.to_day(year, month, 1, is_leap=True)
    assert lunar_text(date(2025, 7, 25)) == "农历闰六月初一"


def test_writes() -> None:
    assert lunar_text(TODAY) == "农历十月十四"
    assert zh_weekday(TODAY) == "星期日"
    assert zh_weekday(TODAY, short=True) == "周日"
    assert zh_date_weekday(date(2026, 4, 7)) == "2026年4月7日（星期二）"
    assert zh_numeral_date(date(2026, 10, 20)) == "二〇二六年十月二十日"
    assert lunar_text(date(1899, 1, 1)) == ""


def test_excel_serials() -> None:
    assert from_excel_serial(46119) == date(2026, 4, 7)
    assert from_excel_serial(46119.75) == date(2026, 4, 7)
    with pytest.raises(BadInput, match="date_unreadable"):
        from_excel_serial(60)
