"""Reads a day as people type or say it: 2026-4-7, 3.5, 下周三, 腊月二十, 二〇二六年四月七日.

Needs to be told what day it is; what it cannot read for certain it refuses, never guesses.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mediation_desk.domain import lunar
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.numerals import digits_in_a_row, small_number, unfold


class Lean(StrEnum):
    """Which year a day without a year belongs to."""

    THIS_YEAR = "this_year"
    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a reading needs besides the text."""

    today: date
    year: int | None
    lean: Lean


_Found = date | None
_NUMBER = r"[0-9〇零○一二三四五六七八九十两]+"
_HOUR = re.compile(r"(?:\s+|(?<=\d)T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")
_UNTIL = re.compile(r"(?:之|以)?前$|止$")  # 5月31日前 is the day by which
_BLANKS = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def read_date(
    text: str, today: date, *, year: int | None = None, lean: Lean = Lean.THIS_YEAR
) -> date:
    """The day that was typed.

    ``today`` anchors 明天 and 下周三; ``year`` is the year of a day typed without one, else
    ``lean`` decides: the year of today, the latest such day up to today, or the next from today
    on. A lunar day without a year and without hint is the next one from today on, unless ``lean``
    is PAST. Two digits of a year are at most twenty years ahead of today.

    Raises BadInput ``date_empty``, or ``date_unreadable`` with the ``text``.
    """
    bare = _BLANKS.sub("", _HOUR.sub("", unicodedata.normalize("NFKC", text).strip()))
    if not bare:
        raise BadInput("date_empty", text=text)
    asked = _Asked(today, year, lean)
    found = _read(bare, asked) or _read(_UNTIL.sub("", bare), asked)
    if found is None:
        raise BadInput("date_unreadable", text=text)
    return found


def _read(bare: str, asked: _Asked) -> _Found:
    for reader in _READERS:
        try:
            found = reader(bare, asked)
        except (ValueError, OverflowError):
            found = None
        except BadInput:
            return None
        if found is not None:
            return found
    return None


def _int(text: str) -> int | None:
    """A number in digits or Chinese, 〇三 and 廿三 too; None for anything else."""
    row = digits_in_a_row(text)
    return int(row) if row is not None else small_number(text)


def _full_year(text: str, asked: _Asked) -> int | None:
    number = _int(text)
    if number is None or len(text) not in (2, 4):
        return None
    if len(text) == 4:
        return number if number >= 1000 else None
    century = asked.today.year // 100 * 100
    return century + number - (100 if century + number > asked.today.year + 20 else 0)


def _yearless(month: int, day: int, asked: _Asked) -> date:
    """A month and day in the year hinted at, else by ``lean``."""
    if asked.year is not None:
        return date(asked.year, month, day)
    this = asked.today.year
    if asked.lean is Lean.THIS_YEAR:
        return date(this, month, day)
    years = range(this, this - 9, -1) if asked.lean is Lean.PAST else range(this, this + 9)
    days = [_exists(y, month, day) for y in years]
    past = asked.lean is Lean.PAST
    fits = [d for d in days if d and (d <= asked.today if past else d >= asked.today)]
    if not fits:
        raise ValueError("no such day in any near year")
    return fits[0]


def _exists(year: int, month: int, day: int) -> _Found:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# --- written dates --------------------------------------------------

_ISO = re.compile(r"(\d{2}|\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_COMPACT = re.compile(r"(\d{4}|\d{2})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{1,2})[-./](\d{1,2})")
_ZH = re.compile(
    rf"(?:(?P<year>\d{{4}}|\d{{2}}|[〇零○一二三四五六七八九]{{4}}|[〇零○一二三四五六七八九]{{2}}"
    rf"|今|明|后|去|前|本|当)年)?(?P<month>{_NUMBER})月(?P<day>{_NUMBER})[日号]?"
)
_DAY_ONLY = re.compile(rf"(?P<which>本|这个?|当|上个?|下个?)月(?P<day>{_NUMBER}|底|末|初)[日号]?")
_YEAR_WORDS = {"今": 0, "本": 0, "当": 0, "明": 1, "后": 2, "去": -1, "前": -2}


def _iso(text: str, asked: _Asked) -> _Found:
    match = _ISO.fullmatch(text) or _COMPACT.fullmatch(text)
    if match is None:
        return None
    year = _full_year(match[1], asked)
    return None if year is None else date(year, int(match[2]), int(match[3]))


def _short(text: str, asked: _Asked) -> _Found:
    match = _SHORT.fullmatch(text)
    return None if match is None else _yearless(int(match[1]), int(match[2]), asked)


def _chinese(text: str, asked: _Asked) -> _Found:
    match = _ZH.fullmatch(unfold(text))
    if match is None:
        return None
    month, day = _int(match["month"]), _int(match["day"])
    if month is None or day is None:
        return None
    word = match["year"]
    if word is None:
        return _yearless(month, day, asked)
    if word in _YEAR_WORDS:
        return date(asked.today.year + _YEAR_WORDS[word], month, day)
    year = _full_year(word, asked)
    return None if year is None else date(year, month, day)


def _this_month(text: str, asked: _Asked) -> _Found:
    """本月15号, 下个月3日, 月底, 下月底."""
    match = _DAY_ONLY.fullmatch(
        unfold(text.replace("月末", "月底") if text != "月底" else "本月底")
    )
    if match is None:
        return None
    step = {"上": -1, "下": 1}.get(match["which"][0], 0)
    first = _add_months(asked.today.replace(day=1), step)
    if match["day"] in "底末":
        return _add_months(first, 1) - timedelta(days=1)
    day = 1 if match["day"] == "初" else _int(match["day"])
    return None if day is None else first.replace(day=day)


_MONTH_END = re.compile(rf"(?P<year>.*年)?(?P<month>{_NUMBER})月(?P<end>底|末|初)")


def _month_end(text: str, asked: _Asked) -> _Found:
    """4月底, 2026年6月初."""
    match = _MONTH_END.fullmatch(unfold(text))
    if match is None:
        return None
    first = _chinese(f"{match['year'] or ''}{match['month']}月1日", asked)
    if first is None or match["end"] == "初":
        return first
    return _add_months(first, 1) - timedelta(days=1)


def _add_months(day: date, count: int) -> date:
    """The corresponding day, or the month's last (民法典第二百零二条)."""
    index = day.year * 12 + day.month - 1 + count
    year, month = divmod(index, 12)
    for last in (day.day, 30, 29, 28):
        found = _exists(year, month + 1, min(day.day, last))
        if found is not None:
            return found
    raise ValueError("no such month")


# --- spoken dates ---------------------------------------------------

_NEAR = {
    "今天": 0, "今日": 0, "今儿": 0, "明天": 1, "明日": 1, "明儿": 1, "后天": 2, "大后天": 3,
    "昨天": -1, "昨日": -1, "前天": -2, "大前天": -3,
}  # fmt: skip
_AWAY = re.compile(
    rf"(?P<count>{_NUMBER})个?(?P<unit>天|日|周|星期|礼拜|月|年)(?:之|以)?(?P<way>后|前)"
)
_WEEK = re.compile(
    r"(?P<which>上上|下下|上|下|这|本)?个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])"
)
_WEEKS = {None: 0, "这": 0, "本": 0, "上": -1, "下": 1, "上上": -2, "下下": 2}


def _near(text: str, asked: _Asked) -> _Found:
    step = _NEAR.get(text)
    return None if step is None else asked.today + timedelta(days=step)


def _away(text: str, asked: _Asked) -> _Found:
    """三天后, 两周后, 一个月后, 半个月后 is not: the count must be a number."""
    match = _AWAY.fullmatch(text)
    count = _int(match["count"]) if match else None
    if match is None or count is None:
        return None
    count = -count if match["way"] == "前" else count
    if match["unit"] in ("月", "年"):
        return _add_months(asked.today, count * (12 if match["unit"] == "年" else 1))
    days = 1 if match["unit"] in ("天", "日") else 7
    return asked.today + timedelta(days=count * days)


def _week(text: str, asked: _Asked) -> _Found:
    match = _WEEK.fullmatch(text)
    if match is None:
        return None
    monday = asked.today - timedelta(days=asked.today.weekday())
    day = "一二三四五六日".index(match["day"].replace("天", "日"))
    return monday + timedelta(days=7 * _WEEKS[match["which"]] + day)


# --- the farmers' calendar ------------------------------------------

_LUNAR = re.compile(
    rf"(?:(?P<year>\d{{4}}|[〇零○一二三四五六七八九]{{4}}|今|明|去|本|当)年)?"
    rf"(?P<mark>农历|阴历|旧历)?(?P<leap>闰)?(?P<month>正|冬|腊|{_NUMBER})月"
    rf"(?P<first>初)?(?P<day>{_NUMBER})[日号]?"
)
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_FEASTS = {
    "春节": (1, 1), "大年初一": (1, 1), "元宵": (1, 15), "元宵节": (1, 15), "龙抬头": (2, 2),
    "端午": (5, 5), "端午节": (5, 5), "七夕": (7, 7), "中秋": (8, 15), "中秋节": (8, 15),
    "重阳": (9, 9), "重阳节": (9, 9), "腊八": (12, 8), "小年": (12, 23),
}  # fmt: skip
_SOLAR_FEASTS = {
    "元旦": (1, 1), "劳动节": (5, 1), "五一": (5, 1), "国庆": (10, 1), "国庆节": (10, 1),
    "十一": (10, 1), "年底": (12, 31), "年末": (12, 31),
}  # fmt: skip
_EVES = frozenset({"除夕", "大年三十", "年三十", "年前"} - {"年前"})


def _farmers(text: str, asked: _Asked) -> _Found:
    match = _LUNAR.fullmatch(unfold(text.removeprefix("农历").removeprefix("阴历")))
    marked = text.startswith(("农历", "阴历", "旧历"))
    if match is None:
        return None
    named = match["month"] in _LUNAR_MONTHS
    if not (marked or match["mark"] or match["leap"] or match["first"] or named):
        return None
    month = _LUNAR_MONTHS.get(match["month"]) or _int(match["month"])
    day = _int(match["day"])
    if month is None or day is None:
        return None
    leap = match["leap"] is not None
    return _lunar_near(_lunar_year(match["year"], asked), month, day, asked, leap=leap)


def _lunar_year(word: str | None, asked: _Asked) -> int | None:
    """The lunar year that was named; 今年 is the lunar year of today."""
    if word is None:
        return None
    if word in _YEAR_WORDS:
        return lunar.from_day(asked.today).year + _YEAR_WORDS[word]
    return _full_year(word, asked)


def _lunar_near(
    year: int | None, month: int, day: int, asked: _Asked, *, leap: bool = False
) -> _Found:
    """In the lunar year named; else in the hinted calendar year; else next, or last."""
    if year is not None:
        return lunar.to_day(year, month, day, is_leap=leap)
    anchor = asked.year if asked.year is not None else asked.today.year
    days = [d for y in range(anchor - 9, anchor + 10) if (d := _lunar_day(y, month, day, leap))]
    if asked.year is not None:
        return next((d for d in days if d.year == asked.year), None)
    if asked.lean is Lean.PAST:
        return max(d for d in days if d <= asked.today)
    return min(d for d in days if d >= asked.today)


def _lunar_day(year: int, month: int, day: int, leap: bool) -> _Found:
    try:
        return lunar.to_day(year, month, day, is_leap=leap)
    except BadInput:
        return None


def _feast(text: str, asked: _Asked) -> _Found:
    word = re.match("(今|明|去|本)年", text)
    name = text[word.end() :] if word else text
    year = word[1] if word else None
    if name in _SOLAR_FEASTS:
        month, day = _SOLAR_FEASTS[name]
        if year is None:
            return _yearless(month, day, asked)
        return date(asked.today.year + _YEAR_WORDS[year], month, day)
    if name in _FEASTS:
        month, day = _FEASTS[name]
        if year is not None:  # 明年春节 lies in the calendar year that begins next January
            asked = _Asked(asked.today, asked.today.year + _YEAR_WORDS[year], asked.lean)
        return _lunar_near(None, month, day, asked)
    if name in _EVES:
        return _eve(year, asked)
    return None


def _eve(year: str | None, asked: _Asked) -> _Found:
    """除夕, which has no fixed number: the day before New Year."""
    anchor = lunar.from_day(asked.today).year
    if year is not None:
        return lunar.new_years_eve(anchor + _YEAR_WORDS[year])
    if asked.year is not None:
        return lunar.new_years_eve(asked.year - 1)
    past = asked.lean is Lean.PAST
    eves = [lunar.new_years_eve(y) for y in range(anchor - 2, anchor + 2)]
    fits = [d for d in eves if (d <= asked.today if past else d >= asked.today)]
    return fits[-1] if past else fits[0]


_READERS: tuple[Callable[[str, _Asked], _Found], ...] = (
    _iso, _short, _near, _week, _away, _this_month, _month_end, _feast, _farmers, _chinese,
)  # fmt: skip
