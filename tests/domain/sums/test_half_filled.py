"""Sums are worked out while people type: whatever stands there, a sheet or a refusal with words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.money import LARGEST_CENTS, Money
from mediation_desk.domain.sums import CALCULATORS
from mediation_desk.domain.sums.worked import Calculator, Field
from tests.domain.sums.ledger import Ledger

BOOK = Ledger({(kind, "云川", year): "30000.55" for year in range(2005, 2030) for kind in (
    "average_wage_month", "urban_income", "urban_consumption", "rural_income",
    "rural_consumption")})
DAYS = st.one_of(st.dates(date(2005, 1, 1), date(2029, 12, 31)), st.dates())
NUMBERS = st.one_of(st.integers(0, 30).map(Decimal),
                    st.decimals(-5, 10**9, places=2), st.decimals(0, 40, places=1))
SUMS = st.one_of(st.integers(0, 10**7), st.integers(0, LARGEST_CENTS)).map(Money)


def values(calculator: Calculator) -> st.SearchStrategy[dict[str, object]]:
    needed = {f.key: value(f) for f in calculator.fields if f.is_required}
    other = {f.key: value(f) for f in calculator.fields if not f.is_required}
    return st.one_of(st.fixed_dictionaries(needed, optional=other),
                     st.fixed_dictionaries({}, optional={**needed, **other}))


def value(field: Field) -> st.SearchStrategy[object]:
    if field.kind == "choice":
        return st.sampled_from([code for code, _words in field.choices])
    if field.kind == "text" and field.key == "region":
        return st.sampled_from(["云川", "别处"])
    return {"money": SUMS, "date": DAYS, "number": NUMBERS, "percent": NUMBERS,
            "flag": st.booleans(), "text": st.text(max_size=8),
            "lines": st.text(max_size=30)}[field.kind]


def refused_field(calculator: Calculator, filled: dict[str, object]) -> str | None:
    """The field a refusal names; None for a sheet."""
    try:
        worked = calculator.work(filled, BOOK)
    except RuleBroken as refused:
        return refused.field
    assert worked.steps
    assert isinstance(worked.result, Money) or worked.result >= 0
    return None


def check(calculator: Calculator, filled: dict[str, object]) -> None:
    known = {None, "", *(field.key for field in calculator.fields)}
    assert refused_field(calculator, filled) in known


@settings(max_examples=4, deadline=None)
@given(st.data())
@pytest.mark.parametrize("calculator", CALCULATORS, ids=lambda one: one.code)
def test_whatever_is_typed_gives_a_sheet_or_a_refusal(
    calculator: Calculator, data: st.DataObject
) -> None:
    check(calculator, data.draw(values(calculator)))


@pytest.mark.heavy
@settings(max_examples=120, deadline=None)
@given(st.data())
@pytest.mark.parametrize("calculator", CALCULATORS, ids=lambda one: one.code)
def test_whatever_is_typed_many_times(calculator: Calculator, data: st.DataObject) -> None:
    check(calculator, data.draw(values(calculator)))


@pytest.mark.parametrize("calculator", CALCULATORS, ids=lambda one: one.code)
def test_an_empty_sheet_gives_nothing_or_names_a_field(calculator: Calculator) -> None:
    field = refused_field(calculator, {})
    assert field in {one.key for one in calculator.fields} or (
        field is None and str(calculator.work({}, BOOK).result) in {"0.00", "0"})
