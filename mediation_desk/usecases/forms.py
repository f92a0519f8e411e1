"""Turns what was typed into requests. Knows no single verb."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from mediation_desk.domain.errors import BadInput, DeskError
from mediation_desk.domain.labels import from_label
from mediation_desk.usecases.fields import Choice, F, inner_type
from mediation_desk.usecases.registry import VerbSpec


def read_request(spec: VerbSpec, values: Mapping[str, object], today: date) -> BaseModel:
    """Build the verb's request from what was typed. Raises BadInput with the field at fault."""
    known = spec.request.model_fields
    for key in values:
        if key not in known:
            raise BadInput("unknown_field", field=key, verb=spec.label, known="、".join(known))
    given = {k: _by_label(known[k], v) for k, v in values.items()}
    try:
        return spec.request.model_validate(given, context={"today": today})
    except ValidationError as error:
        raise _bad_input(error, spec.request) from None


def _by_label(info: FieldInfo, value: object) -> object:
    """Accept the Chinese of an enumeration's member or of a choice as well as its value."""
    inner, many = inner_type(info.annotation)
    labels = {choice.label: choice.value for choice in _choices(info)}
    if labels and isinstance(value, str):
        return labels.get(value.strip(), value)
    if labels and isinstance(value, list | tuple):
        return [labels.get(str(one).strip(), one) for one in value]
    if not (isinstance(inner, type) and issubclass(inner, Enum)) or isinstance(value, Enum):
        return value
    if many:
        parts = (
            value.replace("，", ",").replace("、", ",").split(",")
            if isinstance(value, str)
            else value
        )
        return tuple(_member(inner, p) for p in parts if str(p).strip())  # type: ignore[attr-defined]
    return _member(inner, value)


def _choices(info: FieldInfo) -> tuple[Choice, ...]:
    return next((mark.choices for mark in info.metadata if isinstance(mark, F)), ())


def _member(kind: type[Enum], value: object) -> object:
    text = str(value).strip()
    if any(text == m.value for m in kind):
        return kind(text)
    return from_label(kind, text) if text else value


def _bad_input(error: ValidationError, model: type[BaseModel]) -> DeskError:
    first = error.errors()[0]
    path = [str(p) for p in first["loc"]]
    key = path[0] if path else ""
    info = model.model_fields.get(key)
    mark = next((m for m in info.metadata if isinstance(m, F)), None) if info else None
    code = (
        "field_required"
        if first["type"] == "missing" or first.get("input") in (None, "")
        else "field_wrong"
    )
    return BadInput(
        code,
        field=".".join(path),
        label=mark.label if mark else key,
        typed=str(first.get("input", "")),
    )
