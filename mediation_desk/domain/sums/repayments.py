"""Reads what was repaid: a line each, a day and an amount. Knows nothing of interest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.dates import read_date
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.sheet import Sheet
from mediation_desk.domain.sums.worked import SumRefused

_LINE = re.compile(r"^(\S+?)[\s：:，,还]+(\S+)$")


@dataclass(frozen=True, slots=True)
class Repayment:
    """One repayment."""

    on: date
    amount: Money


def read_repayments(sheet: Sheet, key: str, first: date, last: date) -> tuple[Repayment, ...]:
    """The repayments in order of their days.

    Raises SumRefused ``sum_line_unreadable`` (``line``), ``sum_repaid_outside`` for a day before
    ``first`` or after ``last``.
    """
    typed = sheet.choice(key, "").replace("；", "\n").replace(";", "\n")
    found = [_one(key, line.strip(), last) for line in typed.splitlines() if line.strip()]
    for one in found:
        if not first <= one.on <= last:
            raise SumRefused("sum_repaid_outside", field=key, day=one.on, first=first, last=last)
    return tuple(sorted(found, key=lambda one: one.on))


def _one(key: str, line: str, today: date) -> Repayment:
    matched = _LINE.match(line)
    if matched is None:
        raise SumRefused("sum_line_unreadable", field=key, line=line)
    try:
        return Repayment(_day(matched[1], today), Money.parse(matched[2]))
    except BadInput:
        raise SumRefused("sum_line_unreadable", field=key, line=line) from None


def _day(text: str, today: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return read_date(text, today=today)
