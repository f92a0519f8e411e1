"""A calculator's fields as fields of the screen, and what was typed back as texts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.worked import Calculator, Field
from mediation_desk.usecases.registry import Choice, FieldSpec

_KINDS = {
    "money": "money", "date": "date", "number": "text", "percent": "text", "choice": "choice",
    "flag": "bool", "text": "text", "lines": "lines",
}  # fmt: skip


def specs_of(calculator: Calculator) -> tuple[FieldSpec, ...]:
    """The fields of a calculator; choices that are required begin with none chosen."""
    return tuple(_spec(field) for field in calculator.fields)


def _spec(field: Field) -> FieldSpec:
    choices = tuple(Choice(code, words) for code, words in field.choices)
    return FieldSpec(
        field.key, field.label, _KINDS[field.kind], field.is_required, choices, field.hint
    )


def as_texts(values: Mapping[str, object]) -> dict[str, str]:
    """What was filled in, as the texts a sum is asked for with; blanks are left out."""
    texts = {key: _text(value) for key, value in values.items()}
    return {key: text for key, text in texts.items() if text}


def _text(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "是"
    if isinstance(value, Money):
        return value.plain
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return "\n".join(str(one) for one in value)
    return str(value).strip()


def as_values(calculator: Calculator, texts: Mapping[str, str]) -> dict[str, object]:
    """Kept texts as the fields show them."""
    flags = {field.key for field in calculator.fields if field.kind == "flag"}
    return {key: (text == "是" if key in flags else text) for key, text in texts.items()}
