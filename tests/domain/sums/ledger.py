"""A book of figures made for tests, and short ways to fill in a calculator and read its sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

import pytest

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.worked import Calculator, References, SumRefused, Worked

Figures = Mapping[tuple[str, str, int], str]


class Ledger:
    """Knows the figures it is given and no other."""

    def __init__(self, figures: Figures | None = None) -> None:
        self._figures = dict(figures or {})

    def lpr(self, on: date) -> Decimal:
        raise SumRefused("sum_lpr_missing", month=on)

    def figure(self, kind: str, region: str, year: int) -> Decimal:
        if (kind, region, year) not in self._figures:
            raise SumRefused("sum_figure_missing", kind=kind, region=region, year=year)
        return Decimal(self._figures[kind, region, year])


EMPTY = Ledger()
Work = Callable[[Mapping[str, object], References], Worked]


def yuan(text: str) -> Money:
    return Money.yuan(text)


def typed(**filled: object) -> dict[str, object]:
    """Values as the screen gives them: ``"4800"`` a sum, ``(2025, 3, 1)`` a day, 5 a number,
    ``"=code"`` a choice or a text.
    """
    return {key: _typed(value) for key, value in filled.items()}


def _typed(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, tuple):
        return date(*value)
    if isinstance(value, (int, float)):
        return Decimal(str(value))
    assert isinstance(value, str)
    return value[1:] if value.startswith("=") else yuan(value)


def result(work: Work, *, book: Ledger = EMPTY, **filled: object) -> str:
    """What comes out, as ``14103.45``."""
    return str(work(typed(**filled), book).result)


def amounts(worked: Worked) -> list[str]:
    """The amounts of the steps from top to bottom; lines that only explain are left out."""
    return [str(step.amount) for step in worked.steps if step.amount is not None]


def lines(work: Work, *, book: Ledger = EMPTY, **filled: object) -> list[str]:
    return amounts(work(typed(**filled), book))


def said(worked: Worked) -> str:
    """Every word of the sheet."""
    told: Iterable[str] = (f"{step.label}：{step.formula}" for step in worked.steps)
    return "\n".join([*told, *worked.notes, *(f"{a}：{b}" for a, b in worked.facts)])


def refusal(work: Work, *, book: Ledger = EMPTY, **filled: object) -> SumRefused:
    with pytest.raises(SumRefused) as caught:
        work(typed(**filled), book)
    return caught.value


def assert_sound(calculator: Calculator, worked: Worked) -> None:
    """Every calculator's sheet: keys once, choices with words, words and articles everywhere."""
    keys = [field.key for field in calculator.fields]
    assert len(keys) == len(set(keys))
    assert all((field.kind == "choice") == bool(field.choices) for field in calculator.fields)
    assert all((worked.steps, worked.notes, worked.articles, worked.result_label))
    assert all(step.label and step.formula for step in worked.steps)
