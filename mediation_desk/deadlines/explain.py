"""Says in Chinese how a time limit was counted, sentence by sentence and in one line.

Only words: every day in them comes from the engine's reasons. For the case page, the deadline slip
and the command line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from mediation_desk.deadlines.counting import as_date
from mediation_desk.deadlines.engine import Deadline
from mediation_desk.deadlines.rules import UNIT_LABELS, TimeLimit, Unit
from mediation_desk.domain.dates import zh_date, zh_month_day

_Values = Mapping[str, object]
_Say = Callable[[date], str]


def explain(deadline: Deadline, rule: TimeLimit) -> list[str]:
    """One sentence a step, with 。 at its end; the count first."""
    say = _day_writer(deadline)
    sentences = [_SENTENCES[reason.code](reason.values, say) for reason in deadline.reasons]
    return [f"{sentence}。" for sentence in sentences] + _notes(rule.in_force(deadline.start))


def summary(deadline: Deadline) -> str:
    """The count and the move in one line: ``1月19日受理，次日起算30日，届满日…``."""
    say = _day_writer(deadline)
    told = [r for r in deadline.reasons if r.code not in _ASIDES]
    return "，".join(_SENTENCES[reason.code](reason.values, say) for reason in told)


def last_day_text(deadline: Deadline) -> str:
    """The legal last day as people read it; a moment with its hour."""
    last = deadline.legal_last_day
    if isinstance(last, datetime):
        return f"{zh_date(last)}{last.hour}时{last.minute:02d}分"
    return zh_date(last)


def _day_writer(deadline: Deadline) -> _Say:
    """Days with their year only where the count leaves the year in which it starts."""
    days = [deadline.start, deadline.raw_last_day, deadline.legal_last_day]
    one_year = len({day.year for day in days}) == 1

    def say(day: date) -> str:
        text = zh_month_day(day) if one_year and day.year == days[0].year else zh_date(day)
        return f"{text}{day.hour}时{day.minute:02d}分" if isinstance(day, datetime) else text

    return say


def _notes(rule: TimeLimit) -> list[str]:
    notes = [f"依据：{rule.basis}。"]
    if rule.shipped is not None:
        notes.append(f"本地：本县把此项期限定为{rule.figure}，随程序的是{rule.shipped.figure}。")
    if rule.note:
        notes.append(f"注意：{rule.note}。")
    if rule.on_expiry:
        notes.append(f"逾期：{rule.on_expiry}。")
    return notes


# --- the values of a reason, with their types -----------------------


def _day(values: _Values, key: str) -> date:
    value = values[key]
    if not isinstance(value, date):
        raise TypeError(key)
    return value


def _length(values: _Values, key: str = "length") -> str:
    unit = values["unit"]
    label = UNIT_LABELS[unit] if isinstance(unit, Unit) else ""
    return f"{values[key]}{label}"


def _starts(values: _Values) -> str:
    """The event without what stands in brackets."""
    return re.sub("（.*?）", "", str(values["starts"]))


# --- the sentences --------------------------------------------------


def _counted(values: _Values, say: _Say) -> str:
    return f"{say(_day(values, 'start'))}{_starts(values)}，次日起算{_length(values)}"


def _counted_back(values: _Values, say: _Say) -> str:
    start = say(_day(values, "start"))
    return f"{_starts(values)}为{start}，当日不算，往前数{_length(values)}"


def _counted_hours(values: _Values, say: _Say) -> str:
    event = _starts(values).removesuffix("时刻")
    return f"{say(_day(values, 'start'))}{event}，从该时刻起算{values['length']}小时"


def _excluded(values: _Values, say: _Say) -> str:
    begin, end = _day(values, "begin"), _day(values, "end")
    return f"{say(begin)}委托至{say(end)}收到结果，其间{values['days']}日不计入"


def _extended(values: _Values, say: _Say) -> str:
    return f"从{say(_day(values, 'begin'))}接着延长{_length(values, 'n')}"


def _last_day(values: _Values, say: _Say) -> str:
    return f"{'最迟' if values.get('back') else '届满日'}{say(_day(values, 'raw_last_day'))}"


def _moved(values: _Values, say: _Say) -> str:
    raw, legal = _day(values, "raw_last_day"), _day(values, "legal_last_day")
    return f"届满日{say(raw)}{_rest(values, raw)}，顺延至{say(legal)}"


def _rest(values: _Values, day: date) -> str:
    if values["holiday"]:
        return f"在{values['holiday']}假期内"
    return f"是星期{'一二三四五六日'[as_date(day).weekday()]}"


def _never_moved(values: _Values, say: _Say) -> str:
    raw = _day(values, "raw_last_day")
    return f"届满日{say(raw)}{_rest(values, raw)}，但此项期限不顺延"


def _back_stays(values: _Values, say: _Say) -> str:
    raw = _day(values, "raw_last_day")
    return f"最迟{say(raw)}，{_rest(values, raw)}，倒算的期限不顺延，请提前办"


def _make_up(values: _Values, say: _Say) -> str:
    return f"届满日{say(_day(values, 'raw_last_day'))}是调休上班日，不顺延"


def _safe(values: _Values, say: _Say) -> str:
    return f"稳妥起见，请在{say(_day(values, 'safe_day'))}前（含当日）办完"


def _provisional(values: _Values, say: _Say) -> str:
    years = values["years"]
    named = "、".join(f"{year}年" for year in years) if isinstance(years, tuple) else ""
    return f"{named}的放假安排没有录入，结果是暂定的"


def _before_rule(values: _Values, say: _Say) -> str:
    return (
        f"此项规定自{zh_date(_day(values, 'applies_from'))}起施行，起算日在此之前，请核对当时的规定"
    )


def _earlier_rule(values: _Values, say: _Say) -> str:
    until = zh_date(_day(values, "until"))
    return f"此项规定后来改过，起算日在{until}以前（含当日），仍按当时的规定"


def _not_in_rule(values: _Values, say: _Say) -> str:
    return f"请核对：{values['basis']}没有规定可以扣除时间，上面的扣除只供参考"


_SENTENCES: Mapping[str, Callable[[_Values, _Say], str]] = {
    "counted": _counted,
    "counted_back": _counted_back,
    "counted_hours": _counted_hours,
    "excluded": _excluded,
    "exclusion_not_in_rule": _not_in_rule,
    "extended": _extended,
    "last_day": _last_day,
    "moved": _moved,
    "never_moved": _never_moved,
    "back_stays": _back_stays,
    "make_up_day": _make_up,
    "safe_day": _safe,
    "provisional": _provisional,
    "before_rule": _before_rule,
    "earlier_rule": _earlier_rule,
}
_ASIDES = frozenset({
    "exclusion_not_in_rule", "safe_day", "provisional", "before_rule", "earlier_rule",
})  # fmt: skip
