"""县里的表: a workbook of another office, each of whose cells is told once which figure stands in
it; filled every period with the figures of that day. A newer file of one name is a new version.

What is written is a number or a text, never a formula; cells that hold formulas stay as they are.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.returns.periods import Times
from mediation_desk.intake.book import open_book
from mediation_desk.records.queries.returns import kept as asked
from mediation_desk.records.queries.returns.kept import Book
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import KEEPERS, needed
from mediation_desk.usecases.registry import F, query, verb
from mediation_desk.usecases.requests import Request, Text
from mediation_desk.usecases.returns.kept import RETURNERS, layout_of
from mediation_desk.usecases.returns.views import KINDS, PEOPLE, Return, made_return
from mediation_desk.usecases.word_files.converting import write_bytes
from mediation_desk.usecases.work import Work

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["Book", "BookShown", "figures_to_point_at", "fill_return_book", "return_books"]
LARGEST = 256 * 1024
_MOST_ROWS, _MOST_COLUMNS, _DOWN = 200, 80, 4
WORDS = "words"
#: What is no figure but stands on every form.
_WORDS = {
    "unit": "填报单位", "period": "报表时间", "on": "填报时间", "head": "负责人",
    "filler": "填表人",
}  # fmt: skip
_ROWS = {"": "全部合计", "own": "本级", "lower": "下级"}
_SPACE = re.compile(r"\s+|[（(].{1,4}[)）]$")
_UNSAFE = re.compile(r'[\\/:*?"<>|\s]+')
Mark = tuple[str, str, str, str, str]


class LearnBookRequest(Request):
    """An empty workbook of another office."""

    name: Annotated[Text, F("叫什么表", help="如：县司法局月报。用原来的名字就是换了新表样")]
    file: Annotated[Text, F("空表", kind="file", help="县里发的空表（xlsx），不要填了数的")]


class MarkCellRequest(Request):
    """What stands in one cell from now on."""

    book: Annotated[Text, F("哪张表", kind="hidden")]
    tab: Annotated[Text, F("哪一页", kind="hidden")]
    cell: Annotated[Text, F("哪一格", kind="hidden")]
    figure: Annotated[Text, F("这一格填什么", help="空着就是不填")] = ""
    unit: Annotated[Text, F("哪个单位的数")] = ""


class EndBookRequest(Request):
    """A workbook that is filled no more."""

    book: Annotated[Text, F("哪张表", kind="hidden")]


@verb(
    "learn_return_book", "认县里的表",
    access=KEEPERS, request=LearnBookRequest, on_case=False, group="duty",
)  # fmt: skip
def learn_return_book(work: Work, request: LearnBookRequest) -> None:
    """Keep an empty workbook as the next version of its name; cells pointed at before keep what
    they are for where they are still there, else those under a known heading are proposed.

    Raises BadInput ``field_required``, ``sheet_too_large``, or as :func:`open_book`.
    """
    needed(request.name, "name", "叫什么表")
    needed(request.file, "file", "空表")
    path = Path(request.file)
    open_book(path)
    if path.stat().st_size > LARGEST:
        raise BadInput("sheet_too_large", field="file", most=str(LARGEST // 1024))
    held = path.read_bytes()
    before = next((b for b in asked.books(work.writer.session) if b.name == request.name), None)
    book = _opened(held)
    there = {(tab.title, place) for tab in book.worksheets for place in _anchors(tab)}
    kept = [mark for mark in before.marks if (mark[0], mark[1]) in there] if before else []
    marks = kept or [mark for tab in book.worksheets for mark in _guessed(tab)]
    if before is not None and before.ended_on is None:
        work.put(Row.RETURN_BOOK, before.id, ended_on=work.today)
    work.put(
        Row.RETURN_BOOK, name=request.name, version=before.version + 1 if before else 1,
        since_on=work.today, marks=[list(mark) for mark in marks],
        book=base64.b64encode(held).decode(), sha256=hashlib.sha256(held).hexdigest(),
        by=work.user.name,
    )  # fmt: skip
    work.notice("return_book_learnt", cells=str(len(marks)))


@verb(
    "mark_return_cell", "这一格填什么",
    access=KEEPERS, request=MarkCellRequest, on_case=False, group="duty",
)  # fmt: skip
def mark_return_cell(work: Work, request: MarkCellRequest) -> None:
    """Settle what stands in a cell from now on.

    Raises RuleBroken ``return_book_unknown``, ``return_cell_formula``; BadInput
    ``return_cell_unknown``, ``choice_unknown``.
    """
    held = _standing(work, request.book)
    tab = _tab(_opened(base64.b64decode(asked.book_bytes(work.writer.session, held.id))), request)
    place = _anchors(tab).get(request.cell.upper(), "")
    if not place:
        raise BadInput("return_cell_unknown", field="cell", typed=request.cell)
    if tab[place].data_type == "f":
        raise RuleBroken("return_cell_formula", field="figure", cell=place)
    known = dict(figures_to_point_at())
    if request.figure and request.figure not in known:
        raise BadInput(
            "choice_unknown", field="figure", typed=request.figure, known="、".join(known.values())
        )
    marks = [mark for mark in held.marks if (mark[0], mark[1]) != (tab.title, place)]
    if request.figure:
        kind, _, key = request.figure.partition(":")
        marks.append((tab.title, place, kind, key, request.unit))
    work.put(Row.RETURN_BOOK, held.id, marks=[list(mark) for mark in sorted(marks)])


@verb(
    "end_return_book", "不用这张表了",
    access=KEEPERS, request=EndBookRequest, on_case=False, group="duty",
)  # fmt: skip
def end_return_book(work: Work, request: EndBookRequest) -> None:
    """Fill a workbook no more; its versions stay. Raises RuleBroken ``return_book_unknown``."""
    work.put(Row.RETURN_BOOK, _standing(work, request.book).id, ended_on=work.today)


def _standing(work: Work, book: str) -> Book:
    every = asked.books(work.writer.session)
    found = next((b for b in every if b.id == book and b.ended_on is None), None)
    if found is None:
        raise RuleBroken("return_book_unknown")
    return found


def _tab(book: Workbook, request: MarkCellRequest) -> Worksheet:
    found = next((tab for tab in book.worksheets if tab.title == request.tab), None)
    if found is None:
        raise BadInput("return_cell_unknown", field="cell", typed=request.cell)
    return found


@cache
def figures_to_point_at() -> tuple[tuple[str, str], ...]:
    """Whatever a cell can be filled with: ``kind:column`` and its words."""
    figures = [
        (f"{kind}:{column.key}", f"{layout_of(kind).short}　{column.words}")
        for kind in KINDS for column in layout_of(kind).columns
    ]  # fmt: skip
    return (*figures, *((f"{WORDS}:{key}", said) for key, said in _WORDS.items()))


@dataclass(frozen=True, slots=True)
class TabShown:
    """A page of a workbook as a grid of words; ``marked`` by the cell what is filled in."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    marked: dict[str, str]


@dataclass(frozen=True, slots=True)
class BookShown:
    """A workbook that is filled, with its pages and its earlier versions."""

    book: Book
    tabs: tuple[TabShown, ...]
    earlier: tuple[Book, ...]


@query("return_books", access=RETURNERS)
def return_books(desk: Desk) -> tuple[BookShown, ...]:
    """The workbooks that are filled here, by name."""
    with desk.store.read() as session:
        every = asked.books(session)
        held = {b.id: asked.book_bytes(session, b.id) for b in every if b.ended_on is None}
    return tuple(
        BookShown(
            b, tuple(_shown(tab, b) for tab in _opened(base64.b64decode(held[b.id])).worksheets),
            tuple(e for e in every if e.name == b.name and e.version < b.version),
        )
        for b in every if b.id in held
    )  # fmt: skip


def _shown(tab: Worksheet, book: Book) -> TabShown:
    known = dict(figures_to_point_at())
    marked = {
        cell: known.get(f"{kind}:{key}", "") + (f"（{_ROWS.get(row, row)}）" if row else "")
        for name, cell, kind, key, row in book.marks if name == tab.title
    }  # fmt: skip
    rows = tab.iter_rows(
        max_row=min(max(tab.max_row, 1), _MOST_ROWS),
        max_col=min(max(tab.max_column, 1), _MOST_COLUMNS), values_only=True,
    )  # fmt: skip
    told = tuple(tuple("" if v is None else str(v) for v in row) for row in rows)
    return TabShown(tab.title, told, marked)


@query("fill_return_book", access=RETURNERS)
def fill_return_book(desk: Desk, book: str, period: Times, folder: Path) -> Path:
    """Fill a workbook with the figures of a period.

    Raises RuleBroken ``return_book_unknown``, ``return_book_unmarked``; KnownTrouble
    ``file_not_written``.
    """
    with desk.store.read() as session:
        held = next((b for b in asked.books(session) if b.id == book), None)
        empty = base64.b64decode(asked.book_bytes(session, book))
    if held is None or not empty:
        raise RuleBroken("return_book_unknown")
    if not held.marks:
        raise RuleBroken("return_book_unmarked")
    kinds = {mark[2] for mark in held.marks} - {WORDS} or {PEOPLE}
    found = {kind: made_return(desk, period, kind) for kind in kinds if kind in KINDS}
    told = next(iter(found.values()))
    words = {
        "unit": told.unit, "period": period.words, "on": zh_date(desk.clock.today()),
        "head": told.habits.head, "filler": told.habits.filler or desk.user.name,
    }  # fmt: skip
    filled = _opened(empty)
    for tab, cell, kind, key, row in held.marks:
        if tab in filled.sheetnames:
            value = words.get(key, "") if kind == WORDS else _figure(found.get(kind), key, row)
            _put(filled[tab], cell, value)
    if filled.calculation is not None:
        filled.calculation.fullCalcOnLoad = True
    out = io.BytesIO()
    filled.save(out)
    path = folder / f"{_UNSAFE.sub('', held.name)} {period.words}.xlsx"
    write_bytes(path, out.getvalue())
    return path


def _figure(found: Return | None, key: str, row: str) -> Decimal | int | str:
    if found is None or key not in {column.key for column in found.layout.columns}:
        return ""
    rows = {"own": found.counted.own_rows(), "lower": found.counted.lower_rows()}.get(row)
    return found.figure(key, (row,) if row and rows is None else rows)


def _put(tab: Worksheet, place: str, value: Decimal | int | str) -> None:
    """A figure is a number, a text stays text, whatever it begins with."""
    cell = tab[place]
    if cell.data_type == "f":
        return
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def _opened(held: bytes) -> Workbook:
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(held), keep_links=False)


def _anchors(tab: Worksheet) -> dict[str, str]:
    """Each cell of the page with the one that holds its words: of a merged block the first."""
    from openpyxl.utils import get_column_letter

    rows = min(tab.max_row + _DOWN, _MOST_ROWS)
    columns = min(tab.max_column + 1, _MOST_COLUMNS)
    own = {
        f"{get_column_letter(column)}{row}": f"{get_column_letter(column)}{row}"
        for row in range(1, rows + 1) for column in range(1, columns + 1)
    }  # fmt: skip
    for block in tab.merged_cells.ranges:
        first = f"{get_column_letter(block.min_col)}{block.min_row}"
        own.update({f"{get_column_letter(c)}{r}": first for r, c in block.cells})
    return own


def _guessed(tab: Worksheet) -> Iterator[Mark]:
    """The cells under a heading that one column of the return of people's mediation has."""
    names: dict[str, list[str]] = {}
    for column in layout_of(PEOPLE).columns:
        names.setdefault(column.name, []).append(column.key)
    for row in tab.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS):
        for cell in row:
            keys = names.get(_SPACE.sub("", str(cell.value or "")).removeprefix("其中："), [])
            free = _free_below(tab, cell.row or 1, cell.column or 1) if len(keys) == 1 else ""
            if free:
                yield (tab.title, free, PEOPLE, keys[0], "")


def _free_below(tab: Worksheet, row: int, column: int) -> str:
    """The first empty cell below a heading, past its unit; none where a formula stands."""
    from openpyxl.cell.cell import MergedCell

    for down in range(row + 1, row + 1 + _DOWN):
        cell = tab.cell(down, column)
        if isinstance(cell, MergedCell) or (cell.value and cell.data_type != "f"):
            continue
        return "" if cell.value else str(cell.coordinate)
    return ""


def row_choices(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Whose figure may stand in a cell: all, this level, the levels below, or one unit."""
    return [*_ROWS.items(), *rows]

