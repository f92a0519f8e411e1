"""Counts a time limit: raw last day, legal last day, safe day, and why.

民法典第二百至二百零四条, 民事诉讼法第八十五条. The day of the start is not counted; only the last
day moves off a rest day; what does not count is skipped while counting; an extension goes on from
the raw last day. Never asks what day it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from mediation_desk.deadlines.calendar import WorkCalendar
from mediation_desk.deadlines.counting import (
    DAY,
    Span,
    advance,
    as_date,
    run_hours,
    skipped_days,
)
from mediation_desk.deadlines.rules import TimeLimit, Unit
from mediation_desk.domain.errors import BadInput, RuleBroken

_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_LONGEST_EXTENSION = 3660


@dataclass(frozen=True, slots=True)
class Extension:
    """One extension: ``n`` in the unit of the rule's extension; the rest is for the record."""

    n: int
    consented_on: date | None = None
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of the count, for ``explain.py``: a code and its values."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A counted time limit. For a rule in hours the days are moments (datetime), and no safe day.

    ``raw_last_day`` by counting alone; ``legal_last_day`` moved off a rest day; ``safe_day`` the
    last working day up to the raw one; ``provisional`` where an unpublished year is touched.
    """

    rule: str
    start: date
    raw_last_day: date
    legal_last_day: date
    safe_day: date | None
    provisional: bool
    reasons: tuple[Reason, ...] = ()

    @property
    def last_date(self) -> date:
        """The legal last day as a plain day, also for hours."""
        return as_date(self.legal_last_day)

    @property
    def warn_on(self) -> date:
        """The day for which a duty is warned: the safe day, for hours the day itself."""
        return self.safe_day or self.last_date

    def days_left(self, today: date) -> int:
        """Days from today to the legal last day; negative once it has passed."""
        return (self.last_date - as_date(today)).days

    def is_overdue(self, today: date) -> bool:
        """Whether the legal last day has passed; hours by the moment, if one is given."""
        if isinstance(today, datetime) and isinstance(self.legal_last_day, datetime):
            return today.replace(tzinfo=None) > self.legal_last_day
        return self.days_left(today) < 0


def iso(value: date) -> str:
    """``2026-02-18``, for a moment ``2026-05-02T03:20``."""
    return value.strftime("%Y-%m-%dT%H:%M") if isinstance(value, datetime) else value.isoformat()


def compute(
    rule: TimeLimit,
    start: date,
    *,
    excluded: Sequence[Span] = (),
    extensions: Sequence[Extension] = (),
    calendar: WorkCalendar,
) -> Deadline:
    """Count a time limit from its start.

    ``excluded``: spans A..B of which the days after A up to and including B do not count.
    ``extensions``: in the order in which they were granted, each checked by itself.
    Of a rule that has changed, the version in force on the day of the start is counted.

    Raises BadInput ``start_needs_time`` (a rule in hours needs a moment), ``start_out_of_range``,
    ``exclusion_reversed``, ``extension_not_positive``; RuleBroken ``extension_not_allowed``,
    ``extension_too_often``, ``extension_too_long`` (values ``rule``, ``allowed``, ``given``).
    """
    rule = rule.in_force(start)
    _check_input(rule, start, excluded)
    _check_extensions(rule, extensions)
    if rule.unit is Unit.HOUR:
        return _hours(rule, start, excluded, extensions)
    first = as_date(start)
    skipped = skipped_days(excluded)
    reasons = [_counted_reason(rule, first)]
    raw = advance(first, rule.length, rule.unit, skipped, calendar, back=rule.back)
    for extension in extensions:
        raw = _extended(rule, extension, raw, skipped, calendar, reasons)
    _add_exclusions(rule, first, raw, excluded, skipped, reasons)
    return _settled(rule, start, raw, calendar, reasons)


def _check_input(rule: TimeLimit, start: date, excluded: Sequence[Span]) -> None:
    if rule.unit is Unit.HOUR and not isinstance(start, datetime):
        raise BadInput("start_needs_time", field="from", rule=rule.zh)
    days = [start, *(day for span in excluded for day in span)]
    if not all(_FIRST_YEAR <= day.year <= _LAST_YEAR for day in days):
        raise BadInput("start_out_of_range", field="from", first=_FIRST_YEAR, last=_LAST_YEAR)
    for begin, end in excluded:
        if as_date(end) < as_date(begin):
            raise BadInput("exclusion_reversed", field="exclude", begin=begin, end=end)


def _check_extensions(rule: TimeLimit, extensions: Sequence[Extension]) -> None:
    """Each extension by itself against what the rule allows, then how many there are."""
    if not extensions:
        return
    allowed = rule.extend
    if allowed is None:
        raise RuleBroken("extension_not_allowed", article=rule.basis, field="extend", rule=rule.zh)
    longest = _LONGEST_EXTENSION if allowed.length is None else allowed.length
    for extension in extensions:
        if extension.n <= 0:
            raise BadInput("extension_not_positive", field="extend", given=extension.n)
        if extension.n > longest:
            raise _refused("extension_too_long", rule, longest, extension.n)
    if allowed.times is not None and len(extensions) > allowed.times:
        raise _refused("extension_too_often", rule, allowed.times, len(extensions))


def _refused(code: str, rule: TimeLimit, allowed: int, given: int) -> RuleBroken:
    return RuleBroken(
        code, article=rule.basis, field="extend", rule=rule.zh, allowed=allowed, given=given
    )


def _extended(
    rule: TimeLimit,
    extension: Extension,
    raw: date,
    skipped: frozenset[date],
    calendar: WorkCalendar,
    reasons: list[Reason],
) -> date:
    """Count one extension on from the raw last day."""
    unit = rule.extend.unit if rule.extend else rule.unit
    reasons.append(Reason("extended", {"begin": raw, "n": extension.n, "unit": unit}))
    return advance(raw, extension.n, unit, skipped, calendar)


def _hours(
    rule: TimeLimit, start: date, excluded: Sequence[Span], extensions: Sequence[Extension]
) -> Deadline:
    """Hours run from the moment itself and stop for nothing but what does not count."""
    moment = (
        start.replace(tzinfo=None)
        if isinstance(start, datetime)
        else datetime(start.year, start.month, start.day)
    )
    skipped = skipped_days(excluded)
    last = run_hours(moment, rule.length, skipped)
    values = {"start": moment, "length": rule.length, "starts": rule.starts}
    reasons = [Reason("counted_hours", values)]
    for extension in extensions:
        step = {"begin": last, "n": extension.n, "unit": Unit.HOUR}
        reasons.append(Reason("extended", step))
        last = run_hours(last, extension.n, skipped)
    reasons.append(Reason("last_day", {"raw_last_day": last}))
    return Deadline(rule.id, moment, last, last, None, False, tuple(reasons))


# --- moving, and why ------------------------------------------------


def _counted_reason(rule: TimeLimit, start: date) -> Reason:
    code = "counted_back" if rule.back else "counted"
    values = {"start": start, "length": rule.length, "unit": rule.unit, "starts": rule.starts}
    return Reason(code, values)


def _add_exclusions(
    rule: TimeLimit,
    start: date,
    raw: date,
    excluded: Sequence[Span],
    skipped: frozenset[date],
    reasons: list[Reason],
) -> None:
    """Say which spans did not count, after the sentence on the count itself."""
    low, high = sorted((start, raw))
    told = []
    for begin, end in excluded:
        first, last = max(as_date(begin), low), min(as_date(end), high)
        days = sum(first < day <= last for day in skipped)
        if days > 0:
            values = {"begin": as_date(begin), "end": as_date(end), "days": days}
            told.append(Reason("excluded", values))
    if told and not rule.exclude:
        told.append(Reason("exclusion_not_in_rule", {"basis": rule.basis}))
    reasons[1:1] = told


def _settled(
    rule: TimeLimit, start: date, raw: date, calendar: WorkCalendar, reasons: list[Reason]
) -> Deadline:
    """Move the last day, find the safe day, see whether an unpublished year is touched."""
    first = as_date(start)
    legal = raw if rule.back or rule.never_moved else calendar.on_or_after(raw)
    safe = calendar.on_or_before(raw)
    if not rule.back:
        safe = max(safe, first)
    unknown = _unpublished(first, raw, legal, calendar, back=rule.back)
    reasons.append(_last_day_reason(rule, raw, legal, calendar))
    if safe != legal:
        reasons.append(Reason("safe_day", {"safe_day": safe}))
    if rule.applies_from is not None and first < rule.applies_from:
        values = {"applies_from": rule.applies_from, "basis": rule.basis}
        reasons.append(Reason("before_rule", values))
    if rule.until is not None:
        reasons.append(Reason("earlier_rule", {"until": rule.until}))
    if unknown:
        reasons.append(Reason("provisional", {"years": unknown}))
    return Deadline(rule.id, first, raw, legal, safe, bool(unknown), tuple(reasons))


def _unpublished(
    start: date, raw: date, legal: date, calendar: WorkCalendar, *, back: bool
) -> tuple[int, ...]:
    """Years without a notice among the days counted and moved over; the start day is neither."""
    first, last = (raw, start - DAY) if back else (start + DAY, max(raw, legal))
    years = range(first.year, last.year + 1)
    return tuple(year for year in years if not calendar.is_published(year))


def _last_day_reason(rule: TimeLimit, raw: date, legal: date, calendar: WorkCalendar) -> Reason:
    rest = calendar.break_around(raw)
    if rest is None:
        code = "make_up_day" if raw.weekday() >= 5 else "last_day"
        return Reason(code, {"raw_last_day": raw, "back": rule.back})
    values = {"raw_last_day": raw, "holiday": rest.name, "legal_last_day": legal}
    if legal != raw:
        return Reason("moved", values)
    return Reason("back_stays" if rule.back else "never_moved", values)


def extension_until(
    rule: TimeLimit,
    start: date,
    day: date,
    *,
    excluded: Sequence[Span] = (),
    calendar: WorkCalendar,
) -> Extension:
    """The extension that makes ``day`` the raw last day (a paper says 延长至…).

    Raises as :func:`compute`, or BadInput ``extension_not_positive`` where the day is not later.
    """
    rule = rule.in_force(start)
    allowed = rule.extend
    if allowed is None:
        raise RuleBroken("extension_not_allowed", article=rule.basis, field="extend", rule=rule.zh)
    raw = as_date(compute(rule, start, excluded=excluded, calendar=calendar).raw_last_day)
    skipped = skipped_days(excluded)
    for n in range(1, _LONGEST_EXTENSION):
        reached = advance(raw, n, allowed.unit, skipped, calendar)
        if raw < day <= reached:
            return Extension(n)
        if reached >= day:
            break
    raise BadInput("extension_not_positive", field="extend", given=0)
