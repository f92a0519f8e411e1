"""Turns request models into form fields, and what was typed into requests. Knows no single verb."""

from __future__ import annotations

import types
from collections.abc import Mapping
from datetime import date, time
from enum import Enum
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput, DeskError
from mediation_desk.domain.labels import from_label, label
from mediation_desk.domain.money import Money
from mediation_desk.usecases.registry import Choice, F, FieldSpec, VerbSpec

_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "bool"),
    (date, "date"),
    (time, "time"),
    (Money, "money"),
    (int, "int"),
)


def fields_of_request(
    model: type[BaseModel], case: CaseFacts | None = None
) -> tuple[FieldSpec, ...]:
    """The form fields of a request model, in order, with the choices that the case gives."""
    return tuple(
        _field(key, info, case) for key, info in model.model_fields.items() if not _hidden(info)
    )


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


def _hidden(info: FieldInfo) -> bool:
    return any(isinstance(m, F) and m.kind == "hidden" for m in info.metadata)


def _field(key: str, info: FieldInfo, case: CaseFacts | None) -> FieldSpec:
    mark = next((m for m in info.metadata if isinstance(m, F)), F(key))
    inner, many = _inner(info.annotation)
    kind = mark.kind or _kind(inner, many)
    sub = (
        fields_of_request(inner, case)
        if isinstance(inner, type) and issubclass(inner, BaseModel)
        else ()
    )
    default = None if info.default is PydanticUndefined else info.default
    return FieldSpec(
        key,
        mark.label,
        kind,
        info.is_required(),
        _choices(mark, kind, inner, case),
        mark.help,
        mark.article,
        default,
        sub,
    )


def _inner(annotation: object) -> tuple[Any, bool]:
    """The element type of an annotation, and whether there may be many."""
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        rest = [a for a in get_args(annotation) if a is not type(None)]
        return _inner(rest[0])
    if origin is tuple:
        return _inner(get_args(annotation)[0])[0], True
    if hasattr(annotation, "__metadata__"):
        return _inner(get_args(annotation)[0])
    return annotation, False


def _kind(inner: Any, many: bool) -> str:
    if isinstance(inner, type):
        if issubclass(inner, BaseModel):
            return "table" if many else "record"
        if issubclass(inner, Enum):
            return "choices" if many else "choice"
        for kind, name in _KINDS:
            if issubclass(inner, kind):
                return name
    return "lines" if many else "text"


def _choices(mark: F, kind: str, inner: Any, case: CaseFacts | None) -> tuple[Choice, ...]:
    if mark.choices:
        return mark.choices
    if isinstance(inner, type) and issubclass(inner, Enum):
        return tuple(Choice(str(m.value), label(m)) for m in inner)
    if case is None:
        return ()
    return _case_choices(kind, case)


def _case_choices(kind: str, case: CaseFacts) -> tuple[Choice, ...]:
    if kind in ("party", "parties"):
        return tuple(Choice(p.id, p.name) for p in case.parties)
    if kind == "mediator":
        return tuple(Choice(m.id, m.name) for m in case.current_mediators)
    if kind == "session":
        return tuple(Choice(s.id, f"第{s.seq}次") for s in case.sessions)
    if kind == "payment":
        return tuple(
            Choice(p.id, f"第{p.seq}期 {p.amount.comma}元")
            for a in case.agreements
            for p in a.payments
        )
    if kind == "agreement":
        return tuple(Choice(a.id, a.number or label(a.form)) for a in case.agreements)
    return ()


def _by_label(info: FieldInfo, value: object) -> object:
    """Accept the Chinese of an enumeration's member as well as its value."""
    inner, many = _inner(info.annotation)
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
