"""Turns one record of a ledger sheet into a row, or says why it cannot be taken.

Reads cells by the meaning of their columns; refuses what has no day, no party or a wrong identity
number, and tells everything else that could not be read as a notice.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.identity import read_resident_id
from mediation_desk.domain.parties import PartyRole
from mediation_desk.intake import cells
from mediation_desk.intake.book import Value
from mediation_desk.intake.ledger_parties import (
    is_body,
    side_parties,
    split_parties,
    with_numbers,
)
from mediation_desk.intake.ledger_values import (
    Column,
    LedgerParty,
    LedgerRow,
    Meaning,
    Place,
    RefusedRow,
)
from mediation_desk.intake.node import values_of
from mediation_desk.intake.values import Notice
from mediation_desk.intake.words import Words

_KEPT_AS_TEXT = (
    Meaning.VILLAGE, Meaning.GRID_WORKER, Meaning.ADDRESS, Meaning.FACTS, Meaning.CLAIMS,
    Meaning.RISK, Meaning.RESPONSIBLE, Meaning.MEASURES, Meaning.FOLLOW_UP, Meaning.REMARK,
)  # fmt: skip
_PARTY_COLUMNS = (Meaning.PARTIES, Meaning.APPLICANT, Meaning.RESPONDENT)


@dataclass(frozen=True, slots=True)
class Context:
    """What a sheet gives to all its rows."""

    words: Words
    today: date
    columns: tuple[Column, ...]
    late: bool = False


@dataclass(slots=True)
class Record:
    """The cells of one dispute: by meaning, those of columns without one, and all as they stand.

    ``raw`` is heading and text of every column but the number's, before any correction;
    ``yearless`` whether its day names no year, so that ``year`` belongs to what it says.
    """

    place: Place
    cells: dict[Meaning, Value]
    others: tuple[tuple[str, str], ...] = ()
    raw: tuple[tuple[str, str], ...] = ()
    year: int | None = None
    yearless: bool = False
    village: str = ""
    category: str = ""
    notices: list[Notice] = field(default_factory=list)

    def text(self, meaning: Meaning) -> str:
        """A cell as text; empty where it or its column is missing."""
        return cells.shown(self.cells.get(meaning))

    def notice(self, meaning: Meaning, code: str, **values: object) -> None:
        """Tell something that stops nothing."""
        self.notices.append(Notice(meaning.value, code, values_of(**values)))


class _Refused(Exception):
    """A cell for which the whole record is refused."""

    def __init__(self, meaning: Meaning, bad: BadInput) -> None:
        super().__init__(bad.code)
        self.meaning, self.bad = meaning, bad


def read_record(record: Record, context: Context) -> LedgerRow | RefusedRow:
    """The row, or its refusal with the cells for the preview."""
    number = record.text(Meaning.NUMBER)
    try:
        return _row(record, context, number)
    except _Refused as refused:
        values = values_of(**refused.bad.values)
        shown = tuple((m.value, cells.shown(v)) for m, v in record.cells.items() if v is not None)
        return RefusedRow(record.place, number, refused.meaning, refused.bad.code, values, shown)


def _row(record: Record, context: Context, number: str) -> LedgerRow:
    words = context.words
    day = _day(record, context)
    parties = _parties(record, context)
    resolved = _resolved(record, context, day)
    column = next((c for c in context.columns if c.meaning is Meaning.AMOUNT), None)
    amount = cells.amount_of(
        record.cells.get(Meaning.AMOUNT),
        words,
        in_ten_thousands=column is not None and column.in_ten_thousands,
    )
    if amount.trouble:
        record.notice(Meaning.AMOUNT, amount.trouble, text=record.text(Meaning.AMOUNT))
    category, category_text = _category(record, words)
    outcome = cells.outcome_of(record.text(Meaning.OUTCOME), words)
    if outcome is None:
        code = "outcome_unclear" if record.text(Meaning.OUTCOME) else "outcome_missing"
        record.notice(Meaning.OUTCOME, code, text=record.text(Meaning.OUTCOME))
    kept = {m.value: _told(record.text(m), words) for m in _KEPT_AS_TEXT}
    return LedgerRow(
        place=record.place,
        number=number,
        registered_on=day,
        parties=parties,
        digest=row_digest(record),
        likeness=_likeness(day, parties),
        **kept | {"village": kept["village"] or record.village},
        category=category,
        category_text=category_text,
        outcome=outcome,
        outcome_text=record.text(Meaning.OUTCOME),
        resolved_on=resolved,
        form=cells.form_of(record.text(Meaning.FORM), words),
        amount=amount.money,
        amount_text=record.text(Meaning.AMOUNT),
        is_about=amount.is_about,
        source_text=_told(record.text(Meaning.SOURCE), words),
        head_count=_whole(record.text(Meaning.HEAD_COUNT)),
        others=record.others,
        notices=tuple(record.notices),
    )


def _told(text: str, words: Words) -> str:
    return "" if words.is_nothing(text) else text


def _whole(text: str) -> int:
    digits = unicodedata.normalize("NFKC", text).strip().removesuffix("人")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else 0


def _day(record: Record, context: Context) -> date:
    value = record.cells.get(Meaning.REGISTERED_ON)
    if isinstance(value, str) and context.words.is_nothing(value):
        value = None
    try:
        day = cells.day_of(value, context.today, record.year, late=context.late)
    except BadInput as bad:
        raise _Refused(Meaning.REGISTERED_ON, bad) from None
    if not cells.has_year(value):
        record.notice(Meaning.REGISTERED_ON, "year_inferred", year=day.year)
    if day > context.today:
        record.notice(Meaning.REGISTERED_ON, "day_after_today", on=day)
    return day


def _resolved(record: Record, context: Context, registered: date) -> date | None:
    """The day it was settled; without a year it follows the registration (12月28日 → 1月5日)."""
    value = record.cells.get(Meaning.RESOLVED_ON)
    if value is None or (isinstance(value, str) and context.words.is_nothing(value)):
        return None
    try:
        day = cells.day_of(value, context.today, registered.year, late=context.late)
        if day < registered and not cells.has_year(value):
            day = cells.day_of(value, context.today, registered.year + 1, late=context.late)
    except BadInput as bad:
        record.notice(Meaning.RESOLVED_ON, bad.code, text=record.text(Meaning.RESOLVED_ON))
        return None
    if day < registered:
        record.notice(Meaning.RESOLVED_ON, "resolved_before_registered", on=day)
    return day


def _category(record: Record, words: Words) -> tuple[str, str]:
    """The statistical type and what the ledger calls it; a caption serves rows without one."""
    text = _told(record.text(Meaning.CATEGORY), words) or record.category
    found = words.stat_type(text) if text else ""
    if not found:
        code = "category_unknown" if text else "category_missing"
        record.notice(Meaning.CATEGORY, code, text=text)
    return found, text


def _parties(record: Record, context: Context) -> tuple[LedgerParty, ...]:
    named = _named(record, context.words)
    if not named:
        meaning = next((m for m in _PARTY_COLUMNS if m in record.cells), Meaning.PARTIES)
        raise _Refused(meaning, BadInput("party_missing"))
    for one in named:
        _check_inside(one, context.today)
    both = [party.role for party in named]
    if PartyRole.RESPONDENT not in both or PartyRole.APPLICANT not in both:
        record.notice(Meaning.PARTIES, "one_side_only")
    joined = with_numbers(named, *_numbers(record, context, named, Meaning.PHONE, Meaning.ID_NO))
    first = next((p for p in joined if p.role is PartyRole.APPLICANT), joined[0])
    last = next((p for p in joined if p.role is PartyRole.RESPONDENT), None)
    sided = (
        (first, Meaning.APPLICANT_PHONE, Meaning.APPLICANT_ID_NO),
        (last, Meaning.RESPONDENT_PHONE, Meaning.RESPONDENT_ID_NO),
    )
    found = list(joined)
    for party, phone, number in sided:
        if party is not None:
            numbers = _numbers(record, context, [party], phone, number)
            found[found.index(party)] = with_numbers([party], *numbers)[0]
    return tuple(found)


def _check_inside(party: LedgerParty, today: date) -> None:
    """A number that stood beside the name is checked as one in a column of its own."""
    if not party.id_no:
        return
    try:
        read_resident_id(party.id_no, today=today)
    except BadInput as bad:
        raise _Refused(Meaning.ID_NO, bad) from None


def _named(record: Record, words: Words) -> tuple[LedgerParty, ...]:
    text = _told(record.text(Meaning.PARTIES), words)
    found = split_parties(text, words) if text else None
    sides = (
        (Meaning.APPLICANT, PartyRole.APPLICANT),
        (Meaning.RESPONDENT, PartyRole.RESPONDENT),
    )
    named = list(found.found) if found else []
    for meaning, role in sides:
        own = _told(record.text(meaning), words)
        named += side_parties(own, role, words) if own else ()
    if found and found.assumed:
        record.notice(Meaning.PARTIES, "sides_assumed")
    return tuple(party for party in named if not words.is_nothing(party.name))


def _numbers(
    record: Record,
    context: Context,
    parties: Sequence[LedgerParty],
    phone: Meaning,
    number: Meaning,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    phones, trouble = cells.phones_of(record.cells.get(phone), context.words)
    if trouble:
        record.notice(phone, trouble, text=record.text(phone))
    body = is_body(parties[0].name)
    try:
        numbers = cells.id_numbers_of(
            record.cells.get(number), context.words, context.today, is_body=body
        )
    except BadInput as bad:
        raise _Refused(number, bad) from None
    if max(len(phones), len(numbers)) > len(parties):
        record.notice(phone, "more_numbers_than_parties")
    return phones, numbers


def row_digest(record: Record) -> str:
    """SHA-256 of all the ledger says but the number, however columns are ordered or understood."""
    year = ("", str(record.year) if record.yearless else "")
    return _digest([*sorted(record.raw), ("", record.village), ("", record.category), year])


def _likeness(day: date, parties: Iterable[LedgerParty]) -> str:
    return _digest([(day.isoformat(), party.name) for party in parties])


def _digest(pairs: Iterable[tuple[str, str]]) -> str:
    plain = [(name, "".join(unicodedata.normalize("NFKC", text).split())) for name, text in pairs]
    lines = "\n".join(f"{name}\t{text}" for name, text in plain if text)
    return hashlib.sha256(lines.encode("utf-8")).hexdigest()
