"""Writes days as papers and people write them.

Pure text out of days; reading what people type is ``date_reading.py``. Never asks what day it is.
"""

from __future__ import annotations

from datetime import date, timedelta

from mediation_desk.domain import lunar
from mediation_desk.domain.date_reading import Lean, read_date
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.numerals import PLAIN, plain_number

__all__ = [
    "Lean",
    "from_excel_serial",
    "lunar_text",
    "read_date",
    "zh_date",
    "zh_date_weekday",
    "zh_month_day",
    "zh_numeral_date",
    "zh_weekday",
]

_WEEKDAYS = "一二三四五六日"
_EXCEL_FIRST = date(1899, 12, 30)
_EXCEL_REAL = 61  # serial 60 is 29 February 1900, a day that never was


def zh_date(day: date) -> str:
    """``2026年4月7日``."""
    return f"{day.year}年{day.month}月{day.day}日"


def zh_month_day(day: date) -> str:
    """``4月7日``."""
    return f"{day.month}月{day.day}日"


def zh_weekday(day: date, *, short: bool = False) -> str:
    """``星期二``, short ``周二``."""
    return ("周" if short else "星期") + _WEEKDAYS[day.weekday()]


def zh_date_weekday(day: date) -> str:
    """``2026年4月7日（星期二）``: the echo beside a field."""
    return f"{zh_date(day)}（{zh_weekday(day)}）"


def zh_numeral_date(day: date) -> str:
    """``二〇二六年七月二十七日``: the date under a paper."""
    year = "".join(PLAIN[int(char)] for char in f"{day.year:04d}")
    return f"{year}年{plain_number(day.month)}月{plain_number(day.day)}日"


def lunar_text(day: date) -> str:
    """``农历十月十四``; empty outside 1900–2100."""
    try:
        return f"农历{lunar.from_day(day).text}"
    except BadInput:
        return ""


def from_excel_serial(serial: float) -> date:
    """The day of an Excel serial number (1900 date system); a time of day is dropped.

    Raises BadInput ``date_unreadable`` below 1 March 1900 or beyond the year 9999.
    """
    if not _EXCEL_REAL <= serial < 2_958_466:
        raise BadInput("date_unreadable", text=str(serial))
    return _EXCEL_FIRST + timedelta(days=int(serial))
