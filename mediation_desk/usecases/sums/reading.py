"""Turns what was typed into a calculator's fields into values. Knows no formula."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from mediation_desk.domain.dates import read_date
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.worked import Calculator, Field, SumRefused

_YES = frozenset({"是", "true", "True", "1", "有", "对"})
_LONGEST = 18


def read_inputs(
    calculator: Calculator, typed: Mapping[str, str], today: date
) -> dict[str, object]:
    """The values of a calculator's fields; what was left empty is left out.

    Raises SumRefused or BadInput with the ``field`` at fault.
    """
    found: dict[str, object] = {}
    for field in calculator.fields:
        text = typed.get(field.key, "").strip()
        if text:
            found[field.key] = _value(field, text, today)
        elif field.is_required:
            raise SumRefused("sum_field_needed", field=field.key, label=field.label)
    return found


def _value(field: Field, text: str, today: date) -> object:
    try:
        if field.kind == "money":
            return Money.parse(text)
        if field.kind == "date":
            return _day(text, today)
    except BadInput as error:
        error.field = field.key
        raise
    if field.kind in ("number", "percent"):
        return _number(field, text)
    if field.kind == "choice":
        return _choice(field, text)
    return text in _YES if field.kind == "flag" else text


def _day(text: str, today: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return read_date(text, today=today)


def _number(field: Field, text: str) -> Decimal:
    plain = unicodedata.normalize("NFKC", text).replace(",", "").replace("%", "").strip()
    try:
        number = Decimal(plain)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or len(plain) > _LONGEST or "E" in plain.upper():
        raise SumRefused(
            "sum_number_unreadable", field=field.key, label=field.label, typed=text
        )
    return number


def _choice(field: Field, text: str) -> str:
    known = dict(field.choices) | {code: code for code, _words in field.choices}
    by_words = {words: code for code, words in field.choices}
    if text in by_words:
        return by_words[text]
    if text not in known:
        raise SumRefused("sum_choice_unknown", field=field.key, label=field.label, typed=text)
    return text
