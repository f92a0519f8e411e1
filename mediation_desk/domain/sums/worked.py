"""What every calculator is made of: fields to fill in, steps that a farmer can follow, a result.

Values only; the formulas stand in the other files of this room, one a group. Never reads a file,
never asks what day it is, and never fills in a figure that nobody entered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, Protocol

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.money import Money

FieldKind = Literal["money", "date", "number", "percent", "choice", "flag", "text", "lines"]


class SumRefused(RuleBroken):
    """The sum cannot be worked out: a field or a figure is missing, or lies outside its limits.

    ``field`` names the field beside which it is told.
    """


class References(Protocol):
    """Figures that were entered or shipped with their source; nothing is made up."""

    def lpr(self, on: date) -> Decimal:
        """一年期贷款市场报价利率 in per cent a year, in force on a day (the last one published).

        Raises SumRefused ``sum_lpr_missing`` (``month``).
        """
        ...

    def figure(self, kind: str, region: str, year: int) -> Decimal:
        """A local figure in its own unit, mostly yuan; ``kind`` is one of ``FIGURE_KINDS``.

        Raises SumRefused ``sum_figure_missing`` (``kind``, ``region``, ``year``).
        """
        ...


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in. ``choices``: code and words of each, for a ``choice``.

    Values come as Money, date, Decimal (number, and percent: 15 for 15 %), str (choice: its code;
    text; lines: several lines in one str) and bool; what was left empty is not in the mapping.
    """

    key: str
    label: str
    kind: FieldKind
    choices: tuple[tuple[str, str], ...] = ()
    is_required: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the sheet: what, how, how much; ``amount`` is None for a line that explains."""

    label: str
    formula: str
    amount: Money | Decimal | None = None
    article: str = ""


@dataclass(frozen=True, slots=True)
class Worked:
    """A sum worked out. ``facts``: what was filled in, as label and words."""

    title: str
    facts: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    result_label: str
    result: Money | Decimal
    notes: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    unit: str = "元"


@dataclass(frozen=True, slots=True)
class Calculator:
    """One calculator: its code in a kept sheet, its words, its fields and its formula."""

    code: str
    title: str
    group: str
    fields: tuple[Field, ...]
    work: Callable[[Mapping[str, object], References], Worked]
    about: str = ""
