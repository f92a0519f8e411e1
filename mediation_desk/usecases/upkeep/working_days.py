"""The yearly notice on holidays: typed or read from a file, checked, kept for the whole centre.

What is kept is recorded like everything else. Counts no time limit: see ``due_days.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from mediation_desk.deadlines.notices import (
    THIRTEEN,
    YearNotice,
    checked,
    known_notice,
    parse_notice,
    typed_notice,
)
from mediation_desk.domain.dates import zh_month_day
from mediation_desk.domain.errors import BadInput
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.desk_settings import KEEPERS
from mediation_desk.usecases.registry import EVERYBODY, F, query, verb
from mediation_desk.usecases.requests import Lines, Request, Text
from mediation_desk.usecases.upkeep.small_files import read_yaml
from mediation_desk.usecases.work import Work

NAME = "law.holidays"
SHIPPED_SOURCE = "随程序"


class HolidayYear(Request):
    """One year's arrangement as the notice gives it."""

    year: Annotated[int, F("年份", help="如 2027")]
    off: Annotated[
        Lines,
        F("放假的日子", help="一行一段，如 春节 2月5日至11日；也可以把通知里的话整段贴进来"),
    ]
    work: Annotated[Lines, F("调休上班的周末", kind="text", help="如 2月20日、2月28日")] = ()
    source: Annotated[Text, F("依据", help="通知的名称和文号")]


class OneYear(Request):
    """Which year."""

    year: Annotated[int, F("年份")]


@dataclass(frozen=True, slots=True)
class YearShown:
    """A year of the calendar as it is shown. ``is_own``: put in by this centre."""

    year: int
    off: tuple[str, ...]
    work: str
    days_off: int
    days_worked: int
    source: str
    is_own: bool


@verb(
    "add_holiday_year", "录入放假安排",
    access=KEEPERS, request=HolidayYear, on_case=False, group="care",
)  # fmt: skip
def add_holiday_year(work: Work, request: HolidayYear) -> None:
    """Keep a year's notice, in place of what was known of that year."""
    if not request.source:
        raise BadInput("field_required", field="source", label="依据")
    notice = checked(typed_notice(request.year, request.off, request.work, request.source))
    if not notice.is_balanced:
        weekdays = sum(day.weekday() < 5 for day in notice.days_off)
        told = {"worked": len(notice.work), "statutory": THIRTEEN, "more": weekdays - THIRTEEN}
        work.notices.append(("holidays_unbalanced", told))
    kept = _kept(work)
    set_shared(work.writer.session, NAME, kept | {str(notice.year): notice.as_table()})


@verb(
    "drop_holiday_year", "撤掉录入的放假安排",
    access=KEEPERS, request=OneYear, on_case=False, group="care",
)  # fmt: skip
def drop_holiday_year(work: Work, request: OneYear) -> None:
    """Go back to what came with the program for a year."""
    kept = _kept(work)
    if kept.pop(str(request.year), None) is None:
        raise BadInput("holiday_year_not_local", field="year", year=str(request.year))
    set_shared(work.writer.session, NAME, kept)


def _kept(work: Work) -> dict[str, Any]:
    return dict(shared(work.writer.session, NAME, {}))


def read_notice_file(path: Path) -> HolidayYear:
    """A notice from a YAML file (``year, off, work, source``), as a request that can be looked at.

    Raises BadInput ``holiday_file_unreadable``, or says what in the notice is wrong.
    """
    try:
        notice = parse_notice(read_yaml(path, "holiday_file_unreadable"))
    except BadInput as error:
        if error.code == "law_data_unreadable":
            raise BadInput("holiday_file_unreadable") from None
        raise
    return HolidayYear(
        year=notice.year, off=off_lines(notice), work=(work_line(notice),), source=notice.source
    )


@query("holiday_years", access=EVERYBODY)
def holiday_years(desk: Desk) -> list[YearShown]:
    """Every year that is known, the latest first."""
    with desk.store.read() as session:
        own: dict[str, Any] = shared(session, NAME, {})
    years = sorted(desk.rules.calendar.published, reverse=True)
    return [_shown(known_notice(desk.rules.calendar, year), own.get(str(year))) for year in years]


def _shown(notice: YearNotice, own: dict[str, Any] | None) -> YearShown:
    return YearShown(
        notice.year,
        off_lines(notice),
        work_line(notice),
        len(notice.days_off),
        len(notice.work),
        str(own["source"]) if own else SHIPPED_SOURCE,
        own is not None,
    )


def off_lines(notice: YearNotice) -> tuple[str, ...]:
    """The days off as they are typed, one break a line; days of December with their year."""
    lines = []
    for one in notice.off:
        days = [one.first] if one.first == one.last else [one.first, one.last]
        lines.append(f"{one.name} {'至'.join(_day(day, notice.year) for day in days)}")
    return tuple(lines)


def work_line(notice: YearNotice) -> str:
    """The weekends that are worked, in one line."""
    return "、".join(_day(day, notice.year) for day in notice.work)


def _day(day: date, year: int) -> str:
    return zh_month_day(day) if day.year == year else f"{day.year}年{zh_month_day(day)}"
