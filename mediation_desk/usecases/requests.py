"""Types of request fields: how what people type becomes a day, a sum, a list, a yes.

Reads the day at the desk from the validation context only; never looks at the clock itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainValidator, ValidationInfo

from mediation_desk.domain.dates import read_date
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money
from mediation_desk.domain.names import normalise

_YES = {"true", "1", "yes", "y", "是", "有", "对", "同意"}
_NO = {"false", "0", "no", "n", "否", "无", "没有", "不", "不同意", ""}


class Request(BaseModel):
    """What a verb is asked to do; frozen, and validated where it is built."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def _today(info: ValidationInfo) -> date:
    context: dict[str, Any] = info.context or {}
    today = context.get("today")
    if not isinstance(today, date):
        raise BadInput("date_unreadable", field=info.field_name or "")
    return today


def _day(value: object, info: ValidationInfo) -> object:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date) or value is None:
        return value
    text = str(value).strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return read_date(text, today=_today(info))


def _clock(value: object, info: ValidationInfo) -> object:
    if isinstance(value, time) or value is None:
        return value
    text = (
        str(value)
        .strip()
        .replace("：", ":")
        .replace("时", ":")
        .replace("点", ":")
        .replace("分", "")
    )
    if not text:
        return None
    hours, _, minutes = text.rstrip(":").partition(":")
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        raise BadInput("time_unreadable", field=info.field_name or "", typed=str(value)) from None


def _cash(value: object) -> Money | None:
    if isinstance(value, Money) or value is None:
        return value
    text = str(value).strip()
    return Money.parse(text) if text else None


def _lines(value: object) -> object:
    if value is None:
        return ()
    if isinstance(value, str):
        parts = value.replace("；", "\n").replace(";", "\n").splitlines()
        return tuple(p.strip() for p in parts if p.strip())
    if isinstance(value, Iterable):
        return tuple(str(v).strip() for v in value if str(v).strip())
    return value


def _pairs(value: object, info: ValidationInfo) -> object:
    """Names with values: as a table, or a line each (``事故时间：2026年3月18日``)."""
    if value is None:
        return ()
    if isinstance(value, Mapping):
        return tuple((str(k).strip(), str(v).strip()) for k, v in value.items())
    if isinstance(value, str):
        lines = [line.replace(":", "：", 1) for line in value.splitlines() if line.strip()]
        if any("：" not in line for line in lines):
            raise BadInput("pair_unreadable", field=info.field_name or "")
        cut = (line.partition("：") for line in lines)
        return tuple((name.strip(), rest.strip()) for name, _, rest in cut)
    if isinstance(value, Iterable):
        return tuple((str(k).strip(), str(v).strip()) for k, v in value)
    return value


def _yes(value: object, info: ValidationInfo) -> object:
    if isinstance(value, bool):
        return value
    text = str(value or "").strip().lower()
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise BadInput("yes_or_no", field=info.field_name or "", typed=str(value))


def _text(value: object) -> object:
    return "" if value is None else str(value).strip()


def _name(value: object) -> object:
    return normalise(str(value)) if value is not None else ""


Day = Annotated[date, BeforeValidator(_day)]
MaybeDay = Annotated[date | None, BeforeValidator(_day)]
MaybeTime = Annotated[time | None, BeforeValidator(_clock)]
Cash = Annotated[Money | None, PlainValidator(_cash)]
Lines = Annotated[tuple[str, ...], BeforeValidator(_lines)]
Pairs = Annotated[tuple[tuple[str, str], ...], BeforeValidator(_pairs)]
Yes = Annotated[bool, BeforeValidator(_yes)]
Text = Annotated[str, BeforeValidator(_text)]
Name = Annotated[str, BeforeValidator(_name)]

T = TypeVar("T")
