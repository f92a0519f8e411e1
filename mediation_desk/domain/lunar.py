"""The farmers' calendar from 1900 to 2100: lunar day ↔ day, names of months and days.

A table and counting, no astronomy. What lies outside the table is refused, never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.numerals import plain_number

FIRST_YEAR, LAST_YEAR = 1900, 2100
_NEW_YEAR_1900 = date(1900, 1, 31)

# One year a group: bits 0–12 are the months in order (1: thirty days, 0: twenty-nine), the rest is
# the number of the month that a leap month follows. After GB/T 33661-2017.
_YEARS = """
116D2 00752 00EA5 0B64A 0064B 00A9B 09556 0056A 00B59 05752 00752 0DB25 00B25 00A4B
0B4AB 002AD 0056B 04B69 00DA9 0FD92 00E92 00D25 0BA4D 00A56 002B6 095B5 006D4 00EA9
05E92 00E92 0CD26 0052B 00A57 0B2B6 00B5A 006D4 06EC9 00749 0F693 00A93 0052B 0CA5B
00AAD 0056A 09B55 00BA4 00B49 05A93 00A95 0F52D 00536 00AAD 0B5AA 005B2 00DA5 07D4A
00D4A 10A95 00A97 00556 0CAB5 00AD5 006D2 08EA5 00EA5 0064A 06C97 00A9B 0F55A 0056A
00B69 0B752 00B52 00B25 0964B 00A4B 114AB 002AD 0056D 0CB69 00DA9 00D92 09D25 00D25
15A4D 00A56 002B6 0C5B5 006D5 00EA9 0BE92 00E92 00D26 06A56 00A57 114D6 0035A 006D5
0B6C9 00749 00693 0952B 0052B 00A5B 0555A 0056A 0FB55 00BA4 00B49 0BA93 00A95 0052D
08AAD 00AB5 135AA 005D2 00DA5 0DD4A 00D4A 00C95 0952E 00556 00AB5 055B2 006D2 0CEA5
00725 0064B 0AC97 00CAB 0055A 06AD6 00B69 17752 00B52 00B25 0DA4B 00A4B 004AB 0A55B
005AD 00B6A 05B52 00D92 0FD25 00D25 00A55 0B4AD 004B6 005B5 06DAA 00EC9 11E92 00E92
00D26 0CA56 00A57 004D6 086D5 00755 00749 06E93 00693 0F52B 0052B 00A5B 0B55A 0056A
00B65 0974A 00B4A 11A95 00A95 0052D 0CAAD 00AB5 005AA 08BA5 00DA5 00D4A 07C95 00C96
0F94E 00556 00AB5 0B5B2 006D2 00EA5 08E4A 0068B 10C97 004AB 0055B 0CAD6 00B6A 00752
09725 00B45 00A8B 0549B 004AB
"""
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")


@dataclass(frozen=True, order=True, slots=True)
class LunarDay:
    """A day of the lunar calendar; ``is_leap`` marks the second month of a number (闰)."""

    year: int
    month: int
    day: int
    is_leap: bool = False

    @property
    def text(self) -> str:
        """``十月十四``, ``闰六月初一``, ``腊月三十``."""
        return f"{'闰' if self.is_leap else ''}{_MONTHS[self.month - 1]}月{day_name(self.day)}"


def day_name(day: int) -> str:
    """初一 … 初十, 十一 … 二十, 廿一 … 廿九, 三十."""
    if day <= 10:
        return f"初{plain_number(day)}"
    return plain_number(day).replace("二十", "廿") if 20 < day < 30 else plain_number(day)


@cache
def _months(year: int) -> tuple[tuple[int, bool, date, int], ...]:
    """Every month of a lunar year: number, leap, first day, length."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadInput("lunar_out_of_range", year=year, first=FIRST_YEAR, last=LAST_YEAR)
    packed = int(_YEARS.split()[year - FIRST_YEAR], 16)
    leap = packed >> 13
    order = [
        (n, is_leap) for n in range(1, 13) for is_leap in (False, True) if n == leap or not is_leap
    ]
    months, start = [], _new_year(year)
    for place, (number, is_leap) in enumerate(order):
        length = 29 + (packed >> place & 1)
        months.append((number, is_leap, start, length))
        start += timedelta(days=length)
    return tuple(months)


@cache
def _new_year(year: int) -> date:
    """春节 of a lunar year."""
    day = _NEW_YEAR_1900
    for packed in (int(text, 16) for text in _YEARS.split()[: year - FIRST_YEAR]):
        count = 13 if packed >> 13 else 12
        day += timedelta(days=29 * count + (packed & 0x1FFF).bit_count())
    return day


def to_day(year: int, month: int, day: int, *, is_leap: bool = False) -> date:
    """The day of a lunar date.

    Raises BadInput ``lunar_no_such_day`` (no leap month, or no thirtieth that month) or
    ``lunar_out_of_range``.
    """
    for number, leap, start, length in _months(year):
        if (number, leap) == (month, is_leap) and 1 <= day <= length:
            return start + timedelta(days=day - 1)
    raise BadInput("lunar_no_such_day", year=year, month=month, day=day)


def from_day(day: date) -> LunarDay:
    """The lunar date of a day; raises BadInput ``lunar_out_of_range``."""
    if not _NEW_YEAR_1900 <= day < _new_year(LAST_YEAR) + timedelta(days=384):
        raise BadInput("lunar_out_of_range", year=day.year, first=FIRST_YEAR, last=LAST_YEAR)
    year = day.year if day >= _new_year(day.year) else day.year - 1
    for number, is_leap, start, length in _months(year):
        if start <= day < start + timedelta(days=length):
            return LunarDay(year, number, (day - start).days + 1, is_leap)
    raise BadInput("lunar_out_of_range", year=day.year, first=FIRST_YEAR, last=LAST_YEAR)


def new_years_eve(year: int) -> date:
    """除夕 of a lunar year: the day before the next New Year."""
    _, _, start, length = _months(year)[-1]
    return start + timedelta(days=length - 1)
