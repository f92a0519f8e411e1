"""Turns codes and values into the sentences and words that window and command line show.

The sentences are data (``resources/words``): what is wrong and what to do next. Decides nothing and
writes nothing into a log: a sentence may hold names of people.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from enum import Enum
from functools import cache

import yaml

from mediation_desk.domain.dates import zh_date, zh_date_weekday
from mediation_desk.domain.errors import Cancelled, DeskError, KnownTrouble, RuleBroken
from mediation_desk.domain.labels import has_labels, label, label_of
from mediation_desk.domain.money import Money
from mediation_desk.shipped import shipped

__all__ = [
    "article_of",
    "day",
    "has_sentence",
    "label",
    "money",
    "notice",
    "sentence",
    "shown",
    "template",
    "told",
]

_OPTIONAL = re.compile(r"<([^<>]*)>")
_FIELD = re.compile(r"\{(\w+)\}")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_FAULT = "internal_fault"
#: Values that are members kept as text, by the name under which errors carry them.
_MEMBERS = {
    "track": "Track",
    "stage": "Stage",
    "outcome": "Outcome",
    "role": "Role",
    "step": "Event",
}


def sentence(error: DeskError) -> str:
    """What is wrong and what to do next, in Chinese, with the article where there is one."""
    text = _filled(_template_of(error), {"code": error.code, **error.values})
    article = article_of(error)
    if article and article not in text:
        text = f"{text.removesuffix('。')}（依据：{article}）。"
    return text


def told(code: str, values: Mapping[str, object], article: str = "") -> str:
    """The sentence of a refusal that is no exception: read from a file as code and values."""
    error = RuleBroken(code, article=article)
    error.values.update(values)
    return sentence(error)


def notice(code: str, values: Mapping[str, object]) -> str:
    """The sentence of something that warns without holding back."""
    known = template(code)
    return _filled(known, values) if known else f"请留意（{code}）。"


def article_of(error: DeskError) -> str:
    """The article of law that an error cites; empty where it cites none."""
    return error.article if isinstance(error, RuleBroken) else ""


def has_sentence(code: str) -> bool:
    """Whether there are words for a code."""
    return template(code) != ""


def template(code: str) -> str:
    """The words kept for a code, with the names of the values they take; empty if none."""
    return _sentences().get(code, "")


def money(amount: Money | None) -> str:
    """``6,800.00元``; 未填 where there is none."""
    return "未填" if amount is None else f"{amount.comma}元"


def day(on: date | None, *, weekday: bool = False) -> str:
    """``2026年4月7日``, with its weekday if asked for; 未填 where there is none."""
    if on is None:
        return "未填"
    return zh_date_weekday(on) if weekday else zh_date(on)


def shown(value: object) -> str:
    """Any value as a person reads it: days, sums and members in words, lists with 、."""
    if value is None or value == "":
        return ""
    if isinstance(value, Enum):
        return label(value) if has_labels(type(value)) else str(value.value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Money):
        return money(value)
    if isinstance(value, datetime):
        return f"{zh_date(value.date())}{value:%H:%M}"
    if isinstance(value, date):
        return zh_date(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return "、".join(shown(v) for v in value)
    text = str(value)
    try:
        return zh_date(date.fromisoformat(text)) if _ISO.fullmatch(text) else text
    except ValueError:  # looks like a day and is none: as it was typed
        return text


def _template_of(error: DeskError) -> str:
    known = template(error.code)
    if known:
        return known
    if isinstance(error, Cancelled | RuleBroken | KnownTrouble):
        return template("without_words")
    return template(_FAULT)


def _filled(text: str, values: Mapping[str, object]) -> str:
    """Put the values in; ``< … >`` falls away where a value in it is missing or empty."""
    words = {key: _word(key, value) for key, value in values.items()}
    if isinstance(needed_bytes := values.get("needed"), int):
        words["needed_mb"] = str(-(-needed_bytes // (1 << 20)))

    def part(match: re.Match[str]) -> str:
        needed = _FIELD.findall(match[1])
        return match[1] if all(words.get(key) for key in needed) else ""

    return _Quiet().vformat(_OPTIONAL.sub(part, text), (), words)


def _word(key: str, value: object) -> str:
    kind = _MEMBERS.get(key)
    return label_of(kind, str(value)) if kind and value else shown(value)


class _Quiet(string.Formatter):
    """Leaves a blank for a value that was not given: a message must never fail itself."""

    def get_value(
        self, key: int | str, args: Sequence[object], kwargs: Mapping[str, object]
    ) -> object:
        return kwargs.get(str(key), "")


@cache
def _sentences() -> dict[str, str]:
    out: dict[str, str] = {}
    for path in sorted(shipped("resources", "words").glob("*.yaml")):
        found = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        out |= {str(code): " ".join(str(text).split()) for code, text in found.items()}
    return out
