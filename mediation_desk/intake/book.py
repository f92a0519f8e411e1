"""Opens an Excel workbook within limits and gives its sheets as plain values.

Refuses what swells when unpacked before any of it is parsed; evaluates no formula (the values that
Excel stored are taken), follows no link, runs no macro.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.domain.errors import BadInput

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | date | None

LARGEST_BOOK = 64 * 1024 * 1024
LARGEST_PART = 96 * 1024 * 1024
LARGEST_WHOLE = 256 * 1024 * 1024
MOST_PARTS = 2_000
HIGHEST_RATIO = 400
MOST_ROWS = 50_000
MOST_COLUMNS = 200

_OLE = b"\xd0\xcf\x11\xe0"
_DOCTYPE = re.compile(rb"<\s*!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_FIXED = re.compile(r"^0\.(0+)$")


@dataclass(frozen=True, slots=True)
class Span:
    """A merged block, rows and columns counted from 1, ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: ``rows[0]`` is row 1. Only the top left cell of a merged block has a value."""

    name: str
    rows: Sequence[Sequence[Value]]
    spans: tuple[Span, ...] = ()
    epoch_1904: bool = False
    covers: dict[tuple[int, int], Span] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> Value:
        """The value at row and column, counted from 1; None beyond the sheet."""
        if not 1 <= row <= len(self.rows) or not 1 <= column <= len(self.rows[row - 1]):
            return None
        return self.rows[row - 1][column - 1]

    def filled(self, row: int, column: int) -> Value:
        """The value at a place, or of the merged block that covers it."""
        span = self.covers.get((row, column))
        return self.cell(span.top, span.left) if span else self.cell(row, column)

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max((len(row) for row in self.rows), default=0)


def open_book(path: Path) -> tuple[Sheet, ...]:
    """All visible sheets with something in them.

    Raises BadInput ``file_unreadable``, ``file_too_large``, ``book_old_or_locked`` (an .xls, or a
    workbook with a password), ``book_not_xlsx``, ``book_swells``, ``book_too_long`` (``most``).
    """
    _check_outside(path)
    _check_parts(path)
    return _load(path)


def _check_outside(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(4)
        size = path.stat().st_size
    except OSError as trouble:
        raise BadInput("file_unreadable", errno=trouble.errno) from trouble
    if size > LARGEST_BOOK:
        raise BadInput("file_too_large", size=size, largest=LARGEST_BOOK)
    if head == _OLE:
        raise BadInput("book_old_or_locked")
    if head[:2] != b"PK":
        raise BadInput("book_not_xlsx")


def _check_parts(path: Path) -> None:
    """Unpacked sizes as the archive tells them; reading stops there, so a lie gains nothing."""
    try:
        with zipfile.ZipFile(path) as book:
            parts = book.infolist()
            if len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > LARGEST_WHOLE:
                raise BadInput("book_swells")
            for part in parts:
                _check_part(book, part)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as trouble:
        raise BadInput("book_not_xlsx") from trouble


def _check_part(book: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    ratio = part.file_size / max(1, part.compress_size)
    if part.file_size > LARGEST_PART or (ratio > HIGHEST_RATIO and part.file_size > 1_000_000):
        raise BadInput("book_swells")
    if part.filename.endswith((".xml", ".rels")):
        with book.open(part) as content:
            if _DOCTYPE.search(content.read(4096).replace(b"\x00", b"")):
                raise BadInput("book_swells")


def _load(path: Path) -> tuple[Sheet, ...]:
    import warnings

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions it drops
            book = load_workbook(path, data_only=True, keep_links=False)
    except (InvalidFileException, KeyError, ValueError, TypeError, SyntaxError, IndexError) as bad:
        raise BadInput("book_not_xlsx") from bad
    late = book.epoch.year == 1904
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    read = [_sheet(sheet, late) for sheet in shown]
    book.close()
    return tuple(sheet for sheet in read if sheet.rows)


def _sheet(sheet: Worksheet, late: bool) -> Sheet:
    last_row, last_column = _extent(sheet)
    if last_row > MOST_ROWS or last_column > MOST_COLUMNS:
        raise BadInput("book_too_long", most=MOST_ROWS, most_columns=MOST_COLUMNS)
    cells = sheet.iter_rows(max_row=last_row, max_col=last_column) if last_row else ()
    rows = [[_value(cell) for cell in row] for row in cells]
    spans = tuple(
        Span(m.min_row, m.min_col, min(m.max_row, last_row), min(m.max_col, last_column))
        for m in sheet.merged_cells.ranges
        if m.min_row <= last_row and m.min_col <= last_column
    )
    return Sheet(sheet.title, rows, spans, late, _covers(spans))


def _extent(sheet: Worksheet) -> tuple[int, int]:
    """The last row and column with a value: a sheet formatted to its end is not long."""
    filled = [
        (cell.row, cell.column)
        for cell in getattr(sheet, "_cells").values()  # noqa: B009 - openpyxl has no public way
        if cell.value is not None
    ]
    return max((r for r, _ in filled), default=0), max((c for _, c in filled), default=0)


def _covers(spans: Sequence[Span]) -> dict[tuple[int, int], Span]:
    return {
        (row, column): span
        for span in spans
        for row in range(span.top, span.bottom + 1)
        for column in range(span.left, span.right + 1)
    }


def _value(cell: Cell | MergedCell) -> Value:
    """A plain value; an error cell is empty, a number shown with fixed decimals is its text."""
    value = cell.value
    if value is None or cell.data_type == "e":
        return None
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, float) and (match := _FIXED.match(cell.number_format or "")):
        return f"{value:.{len(match[1])}f}"
    if isinstance(value, int | float | date):
        return value
    if isinstance(value, time):
        return value.isoformat()
    return str(value).strip() or None
