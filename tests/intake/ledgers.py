"""Writes made-up ledgers as townships keep them, each with other headings, orders and habits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from mediation_desk.intake.ledger import read_ledger
from mediation_desk.intake.ledger_values import Corrections, Ledger, LedgerReading, LedgerRow

TODAY = date(2026, 11, 22)
SHARED = Path(__file__).resolve().parent.parent / "data" / "ledger.xlsx"
ID_A = "620102196804129960"
ID_B = "620102197509039975"
HEAD = ("序号", "排查时间", "当事人", "简要情况", "化解情况")

Rows = Sequence[Sequence[Any]]


def write(
    folder: Path,
    sheets: dict[str, Rows],
    merges: Sequence[str] = (),
    formats: dict[str, str] | None = None,
) -> Path:
    """A workbook; merges and number formats belong to its first sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    first = book.worksheets[0]
    for block in merges:
        first.merge_cells(block)
    for cell, number_format in (formats or {}).items():
        first[cell].number_format = number_format
    path = folder / "台账.xlsx"
    book.save(path)
    return path


def ledger(
    folder: Path,
    rows: Rows,
    *,
    merges: Sequence[str] = (),
    formats: dict[str, str] | None = None,
    corrections: Corrections | None = None,
) -> LedgerReading:
    """One sheet, as it is read."""
    path = write(folder, {"台账": rows}, merges, formats)
    return read_ledger(path, today=TODAY, corrections=corrections).sheets[0]


def one(folder: Path, *cells: Any, head: Sequence[str] = HEAD) -> LedgerRow:
    """The only row of a small ledger of 2026."""
    return ledger(folder, [["2026年矛盾纠纷台账"], head, cells]).rows[0]


def whole(path: Path, corrections: Corrections | None = None) -> Ledger:
    """A workbook on disk, as it is read."""
    return read_ledger(path, today=TODAY, corrections=corrections)
