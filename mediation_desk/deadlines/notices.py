"""One year's notice on holidays and make-up working days: read as typed or filed, checked, laid on.

Takes text and loaded tables, opens no file; a notice that contradicts itself is refused whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mediation_desk.deadlines.calendar import Break, WorkCalendar, statutory_days
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.law_tables import Reader

_DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 2004, 2100
#: From this year there are thirteen statutory days (全国年节及纪念日放假办法, 2024修订).
THIRTEEN_SINCE, THIRTEEN = 2025, 13
_LONGEST_BREAK = 31
_UNNAMED = "放假"

# Compiled where they are used: a year is read once, the program starts every day.
_ONE_DAY = r"(?:(\d{4})[-年./])?(\d{1,2})[-月./](\d{1,2})日?"
_TO = r"(?:至|到|~|—+|–|-+|\.{2,})"
_SPAN = rf"{_ONE_DAY}(?:{_TO}(?:{_ONE_DAY}|(\d{{1,2}})日?))?(?P<rest>.*)"
_ITEM = r"^(?:[一二三四五六七八九十]+|\d)、"
_HEAD = r"^[^\d]*"
_AFTER_SPAN = r"(?:放假|不?调休|公休|,|共?\d+天)*"
_BETWEEN_DAYS = r"(?:[、,和及\s]|上班|星期.|周.)*"


@dataclass(frozen=True, slots=True)
class YearNotice:
    """The arrangement of one year (部分节假日安排的通知). ``work``: weekends that are worked.

    The last week of December belongs to the notice of the year that follows.
    """

    year: int
    off: tuple[Break, ...]
    work: tuple[date, ...]
    source: str

    @property
    def days_off(self) -> dict[date, str]:
        """Every day off with the name under which it stands."""
        return {day: one.name for one in self.off for day in _each(one)}

    @property
    def is_balanced(self) -> bool:
        """Whether as many weekends are worked as weekdays are off beyond the thirteen days."""
        weekdays = sum(day.weekday() < 5 for day in self.days_off)
        return self.year < THIRTEEN_SINCE or weekdays - THIRTEEN == len(self.work)

    def as_table(self) -> dict[str, object]:
        """The notice as plain values, as :func:`parse_notice` reads them."""
        off = [
            {"name": o.name, "first": o.first.isoformat(), "last": o.last.isoformat()}
            for o in self.off
        ]
        work = [day.isoformat() for day in self.work]
        return {"year": self.year, "off": off, "work": work, "source": self.source}


def parse_notice(table: object) -> YearNotice:
    """A notice from a loaded file: ``{year, off: [{name, first, last}], work: [day], source}``.

    A day off may also be a line of text, as it is typed. Raises BadInput: ``law_data_unreadable``
    (values ``where``, ``key``) and as :func:`checked`.
    """
    if isinstance(table, Mapping):  # a bare ``off`` is a No to a loader of YAML
        table = {"off" if key is False else key: value for key, value in table.items()}
    row = Reader(table, "holidays")
    year, source = row.number("year"), row.text("source")
    entries = table.get("off") if isinstance(table, Mapping) else None
    if isinstance(entries, list) and entries and isinstance(entries[0], str):
        typed = typed_notice(year, row.texts("off"), (), source)
        off, listed = typed.off, typed.work
    else:
        off = tuple(_filed(one, year) for one in row.rows("off", required=True))
        listed = ()
    work = tuple(sorted([*listed, *row.days("work")]))
    return checked(YearNotice(year, off, work, source))


def _filed(row: Reader, year: int) -> Break:
    row.where = f"holidays {year}"
    first = row.day("first")
    last = row.day("last") if row.has("last") else first
    return Break(first, last, row.text("name", "") or _name_of(first, last))


def typed_notice(year: int, off: Sequence[str], work: Sequence[str], source: str) -> YearNotice:
    """A notice from lines as people type them: ``春节 2月5日至11日``; work ``2月14日、2月28日``.

    A line of the notice itself may be pasted, ``上班`` and all. Raises BadInput
    ``holiday_line_unreadable`` (value ``typed``).
    """
    breaks: list[Break] = []
    worked: list[date] = []
    for line in off:
        for clause in filter(None, _plain(line).split("。")):
            if "上班" in clause:
                worked += _listed(clause, year, "off")
            else:
                breaks.append(_break(clause, year))
    for line in work:
        worked += _listed(_plain(line).replace("。", ""), year, "work")
    ordered = tuple(sorted(breaks, key=lambda one: one.first))
    return YearNotice(year, ordered, tuple(sorted(worked)), source)


def _plain(text: str) -> str:
    """Half-width, without what stands in brackets and without blanks."""
    return re.sub(r"\([^()]*\)|\s", "", unicodedata.normalize("NFKC", text))


def _break(clause: str, year: int) -> Break:
    text = re.sub(_ITEM, "", clause)
    head = re.match(_HEAD, text)
    name = head.group().strip(":、,.") if head else ""
    found = re.fullmatch(_SPAN, text[head.end() if head else 0 :])
    if found is None or not re.fullmatch(_AFTER_SPAN, found["rest"]):
        raise BadInput("holiday_line_unreadable", field="off", typed=clause)
    first = _date(found[1], found[2], found[3], year, clause, "off")
    last = first
    if found[5]:
        last = _date(found[4], found[5], found[6], year, clause, "off")
    elif found[7]:
        last = _date(str(first.year), str(first.month), found[7], year, clause, "off")
    return Break(first, last, name or _name_of(first, last))


def _listed(clause: str, year: int, field: str) -> list[date]:
    if not re.fullmatch(_BETWEEN_DAYS, re.sub(_ONE_DAY, "", clause)):
        raise BadInput("holiday_line_unreadable", field=field, typed=clause)
    found = re.finditer(_ONE_DAY, clause)
    return [_date(one[1], one[2], one[3], year, clause, field) for one in found]


def _date(y: str | None, month: str, day: str, year: int, typed: str, field: str) -> date:
    try:
        return date(int(y or year), int(month), int(day))
    except ValueError:
        raise BadInput("holiday_line_unreadable", field=field, typed=typed) from None


def _name_of(first: date, last: date) -> str:
    """The statutory holiday that lies in a break."""
    known = statutory_days(last.year)
    days = [first + _DAY * n for n in range(min((last - first).days, _LONGEST_BREAK) + 1)]
    return next((known[day] for day in days if day in known), _UNNAMED)


# --- checking -------------------------------------------------------


def checked(notice: YearNotice) -> YearNotice:
    """The notice, unless it contradicts itself or the law.

    Raises BadInput, with the request's field: ``holiday_year_unusable``, ``holiday_reversed``,
    ``holiday_wrong_year``, ``holiday_overlaps``, ``holiday_missing``, ``make_up_on_weekday``,
    ``make_up_is_off``, ``make_up_doubled``.
    """
    if not FIRST_YEAR <= notice.year <= LAST_YEAR:
        raise BadInput("holiday_year_unusable", field="year", first=FIRST_YEAR, last=LAST_YEAR)
    for one in notice.off:
        if not 0 <= (one.last - one.first).days <= _LONGEST_BREAK:
            raise BadInput("holiday_reversed", field="off", begin=one.first, end=one.last)
    _check_year(notice)
    _check_off(notice)
    _check_work(notice)
    return notice


def year_of_notice(day: date) -> int:
    """The year whose notice speaks of a day: the last week of December is the next year's."""
    return (day + 7 * _DAY).year


def _check_year(notice: YearNotice) -> None:
    dated = [("off", day) for one in notice.off for day in (one.first, one.last)]
    for field, day in [*dated, *(("work", day) for day in notice.work)]:
        if year_of_notice(day) != notice.year:
            raise BadInput("holiday_wrong_year", field=field, day=day, year=str(notice.year))


def _check_off(notice: YearNotice) -> None:
    seen: set[date] = set()
    for day in (day for one in notice.off for day in _each(one)):
        if day in seen:
            raise BadInput("holiday_overlaps", field="off", day=day)
        seen.add(day)
    due = statutory_days(notice.year) if notice.year >= THIRTEEN_SINCE else {}
    missing = sorted(day for day in due if day not in seen)
    if missing or not seen:
        named = [f"{due[day]}{day.month}月{day.day}日" for day in missing]
        raise BadInput("holiday_missing", field="off", days=named)


def _check_work(notice: YearNotice) -> None:
    off = notice.days_off
    for place, day in enumerate(notice.work):
        if day in notice.work[:place]:
            raise BadInput("make_up_doubled", field="work", day=day)
        if day in off:
            raise BadInput("make_up_is_off", field="work", day=day, name=off[day])
        if day.weekday() < 5:
            weekday = "一二三四五"[day.weekday()]
            raise BadInput("make_up_on_weekday", field="work", day=day, weekday=weekday)


# --- laying over the tables -----------------------------------------


def with_notices(calendar: WorkCalendar, notices: Iterable[YearNotice]) -> WorkCalendar:
    """The calendar with these years in place of what it knew of them."""
    off, work = dict(calendar.off), set(calendar.make_up)
    published = set(calendar.published)
    for notice in notices:
        off = {d: n for d, n in off.items() if year_of_notice(d) != notice.year} | notice.days_off
        work = {d for d in work if year_of_notice(d) != notice.year} | set(notice.work)
        published.add(notice.year)
    return replace(calendar, off=off, make_up=frozenset(work), published=frozenset(published))


def notices_of(tables: Mapping[str, object]) -> Iterator[YearNotice]:
    """The notices kept by a centre, by year; raises as :func:`parse_notice`."""
    for year in sorted(tables):
        yield parse_notice(tables[year])


def known_notice(calendar: WorkCalendar, year: int) -> YearNotice:
    """What the calendar holds of a year, as a notice; the source is not known to it."""
    days = sorted(day for day in calendar.off if year_of_notice(day) == year)
    breaks: list[Break] = []
    for day in days:
        name = calendar.off[day]
        joins = breaks and breaks[-1].last == day - _DAY and breaks[-1].name == name
        if joins:
            breaks[-1] = replace(breaks[-1], last=day)
        else:
            breaks.append(Break(day, day, name))
    work = sorted(day for day in calendar.make_up if year_of_notice(day) == year)
    return YearNotice(year, tuple(breaks), tuple(work), "")


def _each(one: Break) -> list[date]:
    return [one.first + _DAY * n for n in range((one.last - one.first).days + 1)]
