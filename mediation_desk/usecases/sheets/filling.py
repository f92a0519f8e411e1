"""Fills a known sheet with the cases of a period and an area, as xlsx and as csv.

File names carry the sheet and the days, never people. Identity numbers and phones are covered
unless asked for in full, which is written in the audit trail. Sensitive cases stay out.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.domain.errors import NotAllowed, RuleBroken
from mediation_desk.records import audit
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.rates.views import Area, rates
from mediation_desk.usecases.registry import READERS, query
from mediation_desk.usecases.sheets.cells import FIELDS, Cell
from mediation_desk.usecases.sheets.known import FIXED, SERIAL, KnownSheet, empty_sheet
from mediation_desk.usecases.word_files.converting import write_bytes

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_TEN_THOUSANDS = re.compile(r"万元|单位[:：]?万|[（(]万[)）]")
_UNSAFE = re.compile(r'[\\/:*?"<>|\s]+')
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Filled:
    """What was written: the files, how many rows, how many sensitive cases were left out."""

    files: list[Path]
    rows: int
    left_out: int


@query("fill_sheet", access=READERS)
def fill_sheet(
    desk: Desk, sheet: str, first: date, last: date, folder: Path, area: Area | None = None,
    *, in_full: bool = False,
) -> Filled:  # fmt: skip
    """Fill a sheet with the cases registered in the period, the oldest first.

    Raises RuleBroken ``sheet_unknown``, ``sheet_no_cases``; KnownTrouble ``file_not_written``.
    """
    known, empty = empty_sheet(desk, sheet)
    ids = rates(desk, first, last, area).cases["found"]
    rows, left_out = _rows(desk, known, ids, in_full)
    if not rows:
        raise RuleBroken("sheet_no_cases")
    if in_full:
        with desk.store.write(desk.user.user_id or desk.user.name, "export") as session:
            audit.note(session, "export", what="sheet", cases=len(rows))
    name = f"{_UNSAFE.sub('', known.name)} {first.isoformat()} {last.isoformat()}"
    files = [folder / f"{name}.xlsx", folder / f"{name}.csv"]
    write_bytes(files[0], _book(known, empty, rows))
    write_bytes(files[1], _csv(known, rows))
    return Filled(files, len(rows), left_out)


def _rows(
    desk: Desk, known: KnownSheet, ids: Sequence[str], in_full: bool
) -> tuple[list[list[Cell]], int]:
    cases, left_out = [], 0
    for id_ in ids:
        try:
            cases.append(facts_of(desk, id_, unmasked=in_full))
        except NotAllowed:
            left_out += 1
            continue
        if cases[-1].is_sensitive:
            cases.pop()
            left_out += 1
    cases.sort(key=lambda case: (case.registered_on or date.min, case.register_no))
    rows: list[list[Cell]] = []
    for count, case in enumerate(cases, start=1):
        row: list[Cell] = []
        for column in known.columns:
            if column.field in FIELDS:
                row.append(_in_unit(FIELDS[column.field][1](case), column.heading))
            else:
                own: dict[str, Cell] = {SERIAL: count, FIXED: column.text}
                row.append(own.get(column.field))
        rows.append(row)
    return rows, left_out


def _in_unit(value: Cell, heading: str) -> Cell:
    """Money in the unit that the heading names."""
    if isinstance(value, Decimal) and _TEN_THOUSANDS.search(heading):
        return value / 10_000
    return value


def _book(known: KnownSheet, empty: bytes, rows: Sequence[Sequence[Cell]]) -> bytes:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(empty))
    tab = book[known.tab]
    places = [column.place for column in known.columns]
    start = _first_free(tab, known.below, places)
    for down, row in enumerate(rows):
        for place, value in zip(places, row, strict=True):
            if value is not None and value != "":
                _put(tab, start + down, place, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _first_free(tab: Worksheet, below: int, places: Sequence[int]) -> int:
    """The row below the headings, or below the examples that stand under them."""
    row = below
    while any(tab.cell(row, place).value not in (None, "") for place in places):
        row += 1
    return row


def _put(tab: Worksheet, row: int, place: int, value: Cell) -> None:
    """A text stays text, whatever it begins with; a day is a day; a number of a person no sum."""
    cell = tab.cell(row, place)
    cell.value = value
    if isinstance(value, str):
        cell.data_type, cell.number_format = "s", "@"
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"


def _csv(known: KnownSheet, rows: Sequence[Sequence[Cell]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.heading for column in known.columns])
    for row in rows:
        writer.writerow([_written(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _written(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text[:1] in _FORMULA else text
