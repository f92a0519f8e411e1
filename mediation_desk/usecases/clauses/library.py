"""The library of clauses: texts with blanks, and the payments that a filled clause makes.

A sum, a day and the table of instalments are written out here from what was typed, so that text and
table cannot differ. Writes nothing and checks no law.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import yaml

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import BadInput, KnownTrouble
from mediation_desk.domain.money import Money
from mediation_desk.shipped import shipped

BLANK = "＿＿＿"
MOST_INSTALMENTS = 120
_MONTHS = {"月": 1, "季": 3, "年": 12}
_PLACE = re.compile(r"\{(\w+)\}")
_NO_END = "被赡养人、被抚养人依法不再需要时"
Typed = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Blank:
    """One blank of a clause. ``start`` and ``end`` are words around it that go with it;
    ``silent`` ones stand in no text.
    """

    key: str
    label: str
    kind: str
    choices: tuple[str, ...] = ()
    optional: bool = False
    silent: bool = False
    start: str = ""
    end: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class ClauseKind:
    """An entry of the library; ``pays``: once, now, instalments, recurring or nothing."""

    key: str
    name: str
    text: str
    blanks: tuple[Blank, ...]
    pays: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a filled clause adds to the tables, in the shape of the verbs' requests."""

    payments: tuple[dict[str, object], ...] = ()
    recurring: tuple[dict[str, object], ...] = ()


@cache
def library() -> tuple[ClauseKind, ...]:
    """The shipped library. Raises KnownTrouble ``clauses_unreadable`` for a broken file."""
    path = shipped("resources", "clauses", "people.yaml")
    try:
        return tuple(_kind(entry) for entry in yaml.safe_load(path.read_text("utf-8"))["clauses"])
    except (OSError, KeyError, TypeError, yaml.YAMLError) as error:
        raise KnownTrouble("clauses_unreadable") from error


def _kind(entry: Mapping[str, Any]) -> ClauseKind:
    blanks = tuple(
        Blank(**{**blank, "choices": tuple(blank.get("choices", ()))}) for blank in entry["blanks"]
    )
    return ClauseKind(entry["key"], entry["name"], entry["text"], blanks, entry.get("pays", ""))


def clause_kind(key: str) -> ClauseKind:
    """The entry of this key; one that is gone from the library is a clause of one's own."""
    found = {kind.key: kind for kind in library()}
    return found.get(key, found["free"])


def written(kind: ClauseKind, typed: Typed) -> str:
    """The clause's text; what was not typed yet stands as a line to fill."""
    blanks = {blank.key: blank for blank in kind.blanks}

    def part(match: re.Match[str]) -> str:
        key = match[1]
        if key == "table":
            return _table_text(typed)
        if key == "until":
            return _shown(typed.get("end")) or _NO_END
        blank = blanks[key]
        text = _shown(typed.get(key))
        if not text and blank.optional:
            return ""
        return f"{blank.start}{text or BLANK}{blank.end}"

    return _PLACE.sub(part, kind.text)


def money_words(amount: Money) -> str:
    """``6800元（大写：陆仟捌佰元整）``: the capitals are computed, never typed."""
    plain = amount.plain.removesuffix(".00")
    return f"{plain}元（大写：{amount.upper}）"


def _shown(value: object) -> str:
    if isinstance(value, Money):
        return money_words(value)
    if isinstance(value, date):
        return zh_date(value)
    return "" if value is None else str(value).strip()


def terms_of(kind: ClauseKind, typed: Typed) -> Terms:
    """The rows of the tables that a clause makes; none while sum or people are missing."""
    if kind.pays == "instalments":
        return Terms(payments=tuple(_instalments(typed)))
    amount = typed.get("amount")
    if not kind.pays or not isinstance(amount, Money):
        return Terms()
    row = {"payer": typed.get("payer", ""), "payee": typed.get("payee", ""), "amount": amount}
    if kind.pays == "recurring":
        more = {"every": typed.get("every") or "月", "day": typed.get("day") or 1}
        span = {"start": typed.get("start"), "end": typed.get("end")}
        return Terms(recurring=({**row, **more, **span},))
    when = {"condition": "当场付清"} if kind.pays == "now" else {"due": typed.get("due")}
    return Terms(payments=({**row, **_how(typed), **when},))


def _how(typed: Typed) -> dict[str, object]:
    return {"method": typed.get("method") or "", "account": typed.get("account") or ""}


def _instalments(typed: Typed) -> list[dict[str, object]]:
    people = {"payer": typed.get("payer", ""), "payee": typed.get("payee", "")}
    return [{**people, **_how(typed), "due": day, "amount": part} for day, part in shares(typed)]


def shares(typed: Typed) -> list[tuple[date, Money]]:
    """Days and sums of the instalments: equal, the last takes the rest; empty while unclear."""
    total, count, first = typed.get("total"), typed.get("count"), typed.get("due")
    if not isinstance(total, Money) or not isinstance(first, date) or not isinstance(count, int):
        return []
    if not 0 < count <= MOST_INSTALMENTS or not total:
        return []
    step = _MONTHS.get(str(typed.get("every") or "月"), 1)
    days = [later(first, step * number) for number in range(count)]
    try:
        parts = _whole_yuan(total, count)
    except BadInput:
        return []
    return list(zip(days, parts, strict=True))


def _whole_yuan(total: Money, count: int) -> tuple[Money, ...]:
    """Equal shares in whole yuan where that leaves something for the last, else to the cent."""
    each = total.cents // count // 100 * 100
    if not each:
        return total.split_even(count)
    return (*[Money(each)] * (count - 1), Money(total.cents - each * (count - 1)))


def later(day: date, months: int) -> date:
    """The same day some months later; the month's last where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for number in range(day.day, 27, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    return date(year, month, min(day.day, 28))


def _table_text(typed: Typed) -> str:
    parts = [
        f"第{number}期于{zh_date(day)}前支付{money_words(part)}"
        for number, (day, part) in enumerate(shares(typed), 1)
    ]
    return "；".join(parts) or BLANK


def kept(typed: Typed) -> tuple[tuple[str, str], ...]:
    """What was typed, as it is kept with the clause."""
    return tuple(
        (key, _kept_text(value)) for key, value in typed.items() if value not in (None, "")
    )


def _kept_text(value: object) -> str:
    if isinstance(value, Money):
        return value.plain
    return value.isoformat() if isinstance(value, date) else str(value)


def request_of(clauses: Sequence[tuple[ClauseKind, Typed, str]]) -> dict[str, object]:
    """The part of an agreement's request that clauses make: their texts and both tables.

    A clause is its kind, what was typed, and its text (an empty one is written from the blanks).
    """
    rows: list[dict[str, object]] = []
    payments: list[dict[str, object]] = []
    recurring: list[dict[str, object]] = []
    for kind, typed, text in clauses:
        body = text or written(kind, typed)
        rows.append({"text": body, "kind": kind.key, "values": kept(typed)})
        terms = terms_of(kind, typed)
        payments += terms.payments
        recurring += terms.recurring
    return {"clauses": rows, "payments": payments, "recurring": recurring}
