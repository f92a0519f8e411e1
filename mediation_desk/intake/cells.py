"""Reads single cells of a ledger: days, sums, outcomes, telephones, identity numbers.

Takes what people type and what Excel made of it; what cannot be read for certain is refused with a
code, never guessed. Days that lean on today (上月底) are not days.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.dates import from_excel_serial, read_date
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.identity import read_phone, read_resident_id, read_uscc
from mediation_desk.domain.money import Money
from mediation_desk.intake.book import Value
from mediation_desk.intake.ledger_values import LedgerOutcome
from mediation_desk.intake.words import Words, folded

_FIRST_SERIAL, _LAST_SERIAL = 29_221, 62_093  # 1980 to 2069
_LEANING = re.compile(r"[上下本今昨明后前这当去]|底|末|旬|左右|前后|期间|周|星期|礼拜|不详|约")
_TIME_OF_DAY = re.compile(
    r"(?:[T\s]*\d{1,2}:\d{2}(?::\d{2})?|[上下中]午.*|[早晚]上?|(?<=[日号\s])\d{1,2}时.*)$"
)
_RANGE = re.compile(r"[至~～—–―到]|--")
_DIGIT = "[〇零○一二三四五六七八九]"
_WITH_YEAR = re.compile(rf"^(?:\d{{4}}|{_DIGIT}{{4}}|\d{{2}}年|{_DIGIT}{{2}}年)|^\d{{6}}$")
_DASHED = re.compile(r"^(\d{4})[—–―](\d{1,2})[—–―](\d{1,2})$")
_TWO_YEAR = re.compile(r"^\d{2}[-./]\d{1,2}[-./]\d{1,2}$")
_HALF_YEAR_MONTH = re.compile(r"^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$")
_ABOUT = re.compile(r"^(?:大?约|近|将近|大概)|(?:左右|上下|多元|余元|余|多)$")
_SUM_RANGE = re.compile(r"\d\s*万?元?\s*[-~～—至到]\s*\d")
_NOT_DIGITS = re.compile(r"[\s\-—–_]")
_SCIENTIFIC = re.compile(r"^\d(?:\.\d+)?E\+?\d{1,2}$", re.IGNORECASE)
_MOBILES = re.compile(r"(?<!\d)1\d{2}[\s-]?\d{4}[\s-]?\d{4}(?!\d)")
_ID_NUMBERS = re.compile(r"(?<![\dA-Za-z])\d{6}\s?\d{8}\s?\d{3}[\dXx](?![\dA-Za-z])")
_EXACT_INTEGERS = 2**53


def shown(value: Value) -> str:
    """A cell as text: whole floats without a point, days as 2026-04-07."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, date):
        return value.isoformat()
    return unicodedata.normalize("NFC", str(value)).strip()


def has_year(value: Value) -> bool:
    """Whether a day in this cell names its year."""
    if isinstance(value, date):
        return True
    text = _bare_day(shown(value))
    return bool(_WITH_YEAR.match(text) or _TWO_YEAR.match(text) or _serial(value) is not None)


def day_of(value: Value, today: date, year: int | None, *, late: bool = False) -> date:
    """The day in a cell; ``year`` serves days typed without one, ``late`` is Excel's 1904 calendar.

    Raises BadInput ``date_missing``, ``date_unreadable``, ``date_without_year`` or
    ``date_ambiguous`` (6.1 as a number: the first, or the tenth with its nought cut off).
    """
    if isinstance(value, date):
        return value
    serial = _serial(value)
    if serial is not None:
        return from_excel_serial(serial + (1462 if late else 0))
    text = shown(value)
    if not text:
        raise BadInput("date_missing")
    if isinstance(value, float) and re.fullmatch(r"\d{1,2}\.[123]", text):
        raise BadInput("date_ambiguous", text=text)
    bare = _bare_day(text)
    if not bare or _LEANING.search(bare) or _HALF_YEAR_MONTH.match(bare):
        raise BadInput("date_unreadable", text=text)
    if year is None and not has_year(value):
        raise BadInput("date_without_year", text=text)
    try:
        return read_date(bare, today, year=year)
    except BadInput:
        raise BadInput("date_unreadable", text=text) from None


def _serial(value: Value) -> int | None:
    """Excel's day number, as a number or as text."""
    text = shown(value)
    if isinstance(value, float) and not value.is_integer() and value > _FIRST_SERIAL:
        text = str(int(value))  # a day with a time of day
    if re.fullmatch(r"\d{5}", text) and _FIRST_SERIAL <= int(text) <= _LAST_SERIAL:
        return int(text)
    return None


def _bare_day(text: str) -> str:
    """The first day of a span, without time of day and without blanks."""
    plain = unicodedata.normalize("NFKC", text).strip().rstrip("。.;,、")
    first = _RANGE.split(_DASHED.sub(r"\1-\2-\3", plain))[0].strip()
    return re.sub(r"\s+", "", _TIME_OF_DAY.sub("", first))


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum, or none with the text that could not be taken as one; ``is_about`` for 约, 左右."""

    money: Money | None
    is_about: bool = False
    trouble: str = ""


def amount_of(value: Value, words: Words, *, in_ten_thousands: bool = False) -> Amount:
    """The sum in a cell; a bare number is in the unit of the heading."""
    text = shown(value)
    if words.is_nothing(text):
        return Amount(None)
    plain = unicodedata.normalize("NFKC", text).strip()
    if _SUM_RANGE.search(plain):
        return Amount(None, trouble="amount_is_a_range")
    bare = _ABOUT.sub("", plain)
    is_about = bare != plain
    if is_about and plain.endswith(("多元", "余元")):
        bare += "元"
    unit = "万" if in_ten_thousands and not re.search(r"[万元块]", bare) else ""
    try:
        money = _money(bare, unit, isinstance(value, float))
    except BadInput as bad:
        return Amount(None, is_about, bad.code)
    return Amount(money, is_about)


def _money(text: str, unit: str, is_float: bool) -> Money:
    if is_float:  # 1234.5600000000001 is Excel's, not the clerk's
        finest = Decimal("0.000001") if unit else Decimal("0.01")
        text = f"{Decimal(text).quantize(finest).normalize():f}"
    return Money.parse(text + unit)


def outcome_of(text: str, words: Words) -> LedgerOutcome | None:
    """已化解, 未化解 or 化解中 in whatever words; None where the cell is empty or tells neither."""
    if words.is_nothing(text):
        return None
    if text.strip().lower() in words.yes:
        return LedgerOutcome.RESOLVED
    if text.strip().lower() in words.no:
        return LedgerOutcome.UNRESOLVED
    plain = folded(text)
    for outcome, known in words.outcomes:
        if any(word in plain for word in known):
            return outcome
    return None


def form_of(text: str, words: Words) -> AgreementForm | None:
    """书面 or 口头; None where the cell names neither or both."""
    plain = folded(text)
    written = any(word in plain for word in words.written)
    oral = any(word in plain for word in words.oral)
    if oral and not plain.count("书面"):
        return AgreementForm.ORAL
    return AgreementForm.WRITTEN if written and not oral else None


def phones_of(value: Value, words: Words) -> tuple[tuple[str, ...], str]:
    """The telephones of a cell in order, and a code where there is one that cannot be read."""
    text = _digits(value)
    if words.is_nothing(text):
        return (), ""
    mobiles = [m.group() for m in _MOBILES.finditer(unicodedata.normalize("NFKC", text))]
    parts = mobiles if len(mobiles) > 1 else _parts(text)
    found = []
    for part in parts:
        try:
            found.append(read_phone(part))
        except BadInput as bad:
            return tuple(found), bad.code
    return tuple(found), ""


def id_numbers_of(value: Value, words: Words, today: date, *, is_body: bool) -> tuple[str, ...]:
    """The checked identity numbers (of a body: credit codes) of a cell, in order.

    Raises BadInput as :func:`~mediation_desk.domain.identity.read_resident_id`, or
    ``id_lost_digits`` where Excel kept the number as a number and lost its end.
    """
    text = _digits(value)
    if words.is_nothing(text):
        return ()
    if _lost(value, text):
        raise BadInput("id_lost_digits", field="id_no")
    if is_body and any(c.isalpha() for c in text[:17]):
        return (read_uscc(text),)
    found = [m.group() for m in _ID_NUMBERS.finditer(unicodedata.normalize("NFKC", text))]
    parts = found if len(found) > 1 else _parts(text)
    return tuple(read_resident_id(part, today=today).number for part in parts)


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"[、,，;；/|\n]+", text) if part.strip()]


def _digits(value: Value) -> str:
    """A number as Excel kept it, written out."""
    text = shown(value)
    if _SCIENTIFIC.match(text):
        return str(int(Decimal(text)))
    return text.removeprefix("'")


def _lost(value: Value, text: str) -> bool:
    """Excel keeps fifteen digits: a longer number is no longer the one that was typed."""
    if isinstance(value, int | float):
        return abs(value) > _EXACT_INTEGERS
    return bool(_SCIENTIFIC.match(str(value).strip())) and len(_NOT_DIGITS.sub("", text)) > 15
