"""Reads a township's Excel ledger: sheets, heading rows, columns by meaning, rows, doubled rows.

The whole reading is done again with the user's corrections, so the preview holds no state of its
own. Never writes and never asks the store; nothing is invented that the ledger does not say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.numerals import digits_in_a_row
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.intake import cells
from mediation_desk.intake.book import Sheet, Value, open_book
from mediation_desk.intake.headings import Headings, find_headings, match_columns
from mediation_desk.intake.ledger_rows import Context, Record, read_record
from mediation_desk.intake.ledger_values import (
    Column,
    Corrections,
    DoubledRow,
    Ledger,
    LedgerReading,
    LedgerRow,
    Meaning,
    Place,
    RefusedRow,
)
from mediation_desk.intake.values import Notice
from mediation_desk.intake.words import Words, folded, shipped_words

SUFFIXES = (".xlsx", ".xlsm")
_TITLE_YEAR = re.compile(r"((?:19|20)\d{2}|二[〇零○][〇零○一二三四五六七八九]{2})\s*年?")
_FILLED_IN = re.compile(r"填报|填表|制表|上报|报送|日期|截至|截止")
_STEP = 200
_JOINED = (Meaning.PARTIES, Meaning.APPLICANT, Meaning.RESPONDENT, Meaning.PHONE, Meaning.ID_NO)


def read_ledger(
    path: Path,
    *,
    today: date,
    words: Words | None = None,
    corrections: Corrections | None = None,
    progress: Progress | None = None,
) -> Ledger:
    """Read a workbook.

    Raises BadInput as :func:`~mediation_desk.intake.book.open_book`, or ``ledger_no_heading`` where
    no sheet has a row of headings.
    """
    sheets = open_book(path)
    words = words or shipped_words()
    corrections = corrections or Corrections()
    found = [(sheet, find_headings(sheet, words)) for sheet in sheets]
    ledgers = [(sheet, headings) for sheet, headings in found if headings is not None]
    if not ledgers:
        raise BadInput("ledger_no_heading")
    alone = len(ledgers) == 1
    seen: dict[str, Place] = {}
    readings = tuple(
        _SheetReader(sheet, headings, words, corrections, today, alone).read(
            seen, progress or NoProgress()
        )
        for sheet, headings in ledgers
    )
    others = tuple(sheet.name for sheet, headings in found if headings is None)
    return Ledger(readings, others)


def title_years(texts: Sequence[str]) -> set[int]:
    """The years named in titles, lines about filling in aside."""
    found = set()
    for text in texts:
        if _FILLED_IN.search(text):
            continue
        for year in _TITLE_YEAR.findall(unicodedata.normalize("NFKC", text)):
            found.add(int(digits_in_a_row(year) or year))
    return found


@dataclass(slots=True)
class _Caption:
    """What the last caption row said for the rows below it."""

    village: str = ""
    category: str = ""


class _SheetReader:
    """One sheet, from its headings to its last row."""

    def __init__(
        self,
        sheet: Sheet,
        headings: Headings,
        words: Words,
        corrections: Corrections,
        today: date,
        alone: bool,
    ) -> None:
        self._sheet, self._headings, self._words = sheet, headings, words
        self._corrections, self._alone = corrections, alone
        own = {c: m for (name, c), m in corrections.columns.items() if name == sheet.name}
        self._columns = match_columns(sheet, headings, words, own)
        self._context = Context(words, today, self._columns, sheet.epoch_1904)
        self._places = {
            c.meaning: place for place, c in enumerate(self._columns, start=1) if c.meaning
        }
        self._skipped = 0

    def read(self, seen: dict[str, Place], progress: Progress) -> LedgerReading:
        """All rows; ``seen`` are the digests of rows taken so far in this workbook."""
        rows: list[LedgerRow] = []
        refused: list[RefusedRow] = []
        doubled: list[DoubledRow] = []
        year = self._title_year()
        records = list(self._records())
        self._give_years(records, year)
        for done, record in enumerate(records):
            if done % _STEP == 0:
                progress.step(done, len(records))
            row = read_record(record, self._context)
            if isinstance(row, RefusedRow):
                refused.append(row)
            elif row.digest in seen:
                doubled.append(DoubledRow(row.place, row.number, seen[row.digest]))
            else:
                seen[row.digest] = row.place
                rows.append(row)
        progress.step(len(records), len(records))
        return LedgerReading(
            sheet=self._sheet.name,
            heading_rows=self._headings.rows,
            columns=self._columns,
            rows=tuple(rows),
            refused=tuple(refused),
            doubled=tuple(doubled),
            title=self._title(),
            year=year,
            skipped=self._skipped,
            notices=tuple(self._column_notices()),
        )

    def _titles(self) -> list[str]:
        above = range(1, self._headings.rows[0])
        return [t for row in above for v in self._sheet.rows[row - 1] if (t := cells.shown(v))]

    def _title(self) -> str:
        return next(iter(self._titles()), "")

    def _title_year(self) -> int | None:
        """The one year of the title, of the sheet's name, or what the user said."""
        told = self._corrections.years.get(self._sheet.name)
        if told is not None:
            return told
        for texts in (self._titles(), [self._sheet.name]):
            years = title_years(texts)
            if years:
                return years.pop() if len(years) == 1 else None
        return None

    def _column_notices(self) -> Iterator[Notice]:
        for meaning in (Meaning.REGISTERED_ON, Meaning.OUTCOME):
            if meaning not in self._places:
                yield Notice(meaning.value, "column_missing")
        if not {Meaning.PARTIES, Meaning.APPLICANT} & self._places.keys():
            yield Notice(Meaning.PARTIES.value, "column_missing")

    # --- records -------------------------------------------------------------------------------

    def _records(self) -> Iterator[Record]:
        caption = _Caption()
        row, last = self._headings.rows[-1] + 1, len(self._sheet.rows)
        while row <= last:
            end = self._end_of_record(row)
            if self._is_dispute(row, caption):
                yield self._record(row, end, caption)
            row = end + 1

    def _end_of_record(self, row: int) -> int:
        """The last row of a record whose number is merged over several rows."""
        place = self._places.get(Meaning.NUMBER)
        span = self._sheet.covers.get((row, place)) if place else None
        return span.bottom if span and span.left == span.right else row

    def _is_dispute(self, row: int, caption: _Caption) -> bool:
        """Whether a row tells a dispute; captions are remembered, totals and notes passed over."""
        if (self._sheet.name, row) in self._corrections.skipped:
            self._skipped += 1
            return False
        filled = [(c, v) for c, v in enumerate(self._sheet.rows[row - 1], start=1) if v is not None]
        if not filled:
            return False
        if self._is_aside(row, [v for _, v in filled]):
            self._skipped += 1
            return False
        if len(filled) == 1 and self._is_caption(filled[0][1], caption):
            self._skipped += 1
            return False
        number = self._places.get(Meaning.NUMBER)
        only_number = all(column == number for column, _ in filled)
        return not only_number

    def _is_aside(self, row: int, values: Sequence[Value]) -> bool:
        """Headings again, a row of column numbers, a total, a note, an example."""
        texts = [cells.shown(value) for value in values]
        first = folded(texts[0])
        heading = {folded(t) for t in self._headings.texts if t}
        again = sum(1 for text in texts if folded(text) in heading)
        if len(texts) > 2 and again > len(texts) / 2:
            return True
        if len(texts) > 3 and texts == [str(n) for n in range(1, len(texts) + 1)]:
            return True
        if first in self._words.examples:
            return True
        if any(first.startswith(word) for word in self._words.totals):
            return True
        return self._is_note(row, texts)

    def _is_note(self, row: int, texts: Sequence[str]) -> bool:
        """填表人：…, 备注：… below the rows: a word, a colon, and no day in the row."""
        place = self._places.get(Meaning.REGISTERED_ON)
        if place and self._sheet.cell(row, place) is not None and len(texts) > 3:
            return False
        head = re.split(r"[:：]", texts[0], maxsplit=1)
        return len(head) > 1 and any(folded(head[0]) == word for word in self._words.notes)

    def _is_caption(self, value: Value, caption: _Caption) -> bool:
        """A lone text: a village or a type for the rows below, or a line to pass over."""
        text = cells.shown(value)
        if not isinstance(value, str):
            return False
        bare = re.sub(r"^[（(]?[一二三四五六七八九十\d]+[）)]?[、.．\s]*", "", text)
        bare = re.sub(r"[（(].*$|\d+\s*[件起例].*$|[:：]$", "", bare).strip()
        if re.search(r"[村社区居]$|村委会$|居委会$", bare) and len(bare) <= 12:
            caption.village = bare
        elif len(bare) <= 14 and (self._words.stat_type(bare)):
            caption.category = bare
        return True

    def _record(self, row: int, end: int, caption: _Caption) -> Record:
        place = Place(self._sheet.name, row, self._alone)
        values: dict[Meaning, Value] = {}
        others, raw = [], []
        for column, told in enumerate(self._columns, start=1):
            value = self._value(told, row, end, column)
            if told.meaning is not Meaning.NUMBER:
                raw.append((told.heading, cells.shown(value)))
            if told.meaning:
                values[told.meaning] = value
            elif value is not None and told.heading:
                others.append((told.heading, cells.shown(value)))
        day = values.get(Meaning.REGISTERED_ON)
        for (sheet, at, meaning), text in self._corrections.cells.items():
            if sheet == self._sheet.name and row <= at <= end:
                values[meaning] = text or None
        return Record(
            place,
            values,
            tuple(others),
            tuple(raw),
            yearless=not cells.has_year(day),
            village=caption.village,
            category=caption.category,
        )

    def _value(self, told: Column, row: int, end: int, column: int) -> Value:
        """The cell, or what several rows of one record say together."""
        found = [self._sheet.filled(at, column) for at in range(row, end + 1)]
        kept = list(dict.fromkeys(value for value in found if value is not None))
        if len(kept) < 2:
            return kept[0] if kept else None
        if told.meaning in (*_JOINED, Meaning.FACTS, Meaning.REMARK, None):
            return ("；" if told.meaning not in _JOINED else "、").join(map(cells.shown, kept))
        return kept[0]

    # --- years ---------------------------------------------------------------------------------

    def _give_years(self, records: list[Record], year: int | None) -> None:
        """The title's year, else that of the nearest row whose day names one."""
        full = [] if year is not None else list(self._full_years(records))
        for place, record in enumerate(records):
            nearest = min(full, key=lambda pair: (abs(pair[0] - place), pair[0]), default=None)
            record.year = year if year is not None else nearest[1] if nearest else None

    def _full_years(self, records: list[Record]) -> Iterator[tuple[int, int]]:
        for place, record in enumerate(records):
            for meaning in (Meaning.REGISTERED_ON, Meaning.RESOLVED_ON):
                value = record.cells.get(meaning)
                if value is None or not cells.has_year(value):
                    continue
                try:
                    day = cells.day_of(value, self._context.today, None, late=self._context.late)
                except BadInput:
                    continue
                yield place, day.year
                break


def with_column(
    corrections: Corrections, sheet: str, letter: str, meaning: Meaning | None
) -> Corrections:
    """The corrections with one more column set right."""
    return replace(corrections, columns={**corrections.columns, (sheet, letter): meaning})


def with_cell(
    corrections: Corrections, sheet: str, row: int, meaning: Meaning, text: str
) -> Corrections:
    """The corrections with one more cell set right."""
    return replace(corrections, cells={**corrections.cells, (sheet, row, meaning): text})
