"""A return as XLSX and on paper, in the layout of the published form; of what was sent the very
figures that were sent.

File names carry the form and the period, never people.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.returns.periods import Times, read_period
from mediation_desk.reports.returns.layout import LEVELS, Column, Layout, head_cells
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.returns.kept import RETURNERS
from mediation_desk.usecases.returns.sending import content_of, return_copy
from mediation_desk.usecases.returns.views import PEOPLE, Return, made_return
from mediation_desk.usecases.word_files.converting import write_bytes

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_ABOVE = 2
"""Rows above the head: the title, and who fills it in."""
_NAMES, _FIGURES = 26, 7
_MANY, _A3, _A4 = 24, 8, 9
"""Columns from which on a return needs A3; how a workbook names the papers."""
Content = Mapping[str, Any]


@query("export_return", access=RETURNERS)
def export_return(
    desk: Desk, period: Times, folder: Path, kind: str = PEOPLE, space: int = 0
) -> Path:
    """The return of a period as it is counted now, as XLSX."""
    found = made_return(desk, period, kind, space)
    path = folder / f"{_name(found.layout, period)}.xlsx"
    save_return(desk, found, path)
    return path


@query("save_return", access=RETURNERS)
def save_return(desk: Desk, found: Return, path: Path) -> None:
    """A return that was counted, as XLSX. Raises KnownTrouble ``file_not_written``."""
    content = content_of(found)
    about = _about(desk, found.unit, found.period, content, desk.clock.today())
    write_bytes(path, workbook(content, about))


@query("print_return", access=RETURNERS)
def print_return(
    desk: Desk, period: Times, folder: Path, kind: str = PEOPLE, space: int = 0
) -> list[Path]:
    """The return of a period as it is counted now, as XLSX, Word and PDF."""
    found = made_return(desk, period, kind, space)
    content = content_of(found)
    about = _about(desk, found.unit, period, content, desk.clock.today())
    return _all_three(desk, content, about, folder, _name(found.layout, period))


@query("print_return_copy", access=RETURNERS)
def print_return_copy(desk: Desk, copy_id: str, folder: Path) -> list[Path]:
    """What was sent once more, as XLSX, Word and PDF.

    Raises RuleBroken ``return_copy_unknown``; KnownTrouble ``return_copy_altered``.
    """
    copy, content = return_copy(desk, copy_id)
    period = read_period(copy.period)
    about = _about(desk, copy.unit, period, content, copy.sent_on, copy.by)
    if copy.serial > 1:
        about = (*about, f"第{copy.serial}次报送（更正）")
    name = f"{_name(layout_kept(content), period)} {copy.sent_on.isoformat()} 第{copy.serial}次"
    return _all_three(desk, content, about, folder, name)


def _all_three(
    desk: Desk, content: Content, about: Sequence[str], folder: Path, name: str
) -> list[Path]:
    path = folder / f"{name}.xlsx"
    write_bytes(path, workbook(content, about))
    return [path, *written(desk, paper(content, about), folder, name)]


def _name(layout: Layout, period: Times) -> str:
    return f"{layout.code} {layout.title} {period.words}"


def _about(
    desk: Desk, unit: str, period: Times, content: Content, on: date, by: str = ""
) -> tuple[str, ...]:
    filler = content["filler"] or by or desk.user.name
    return (
        f"填报单位：{unit}", f"报表时间：{period.words}", f"填报时间：{zh_date(on)}",
        f"负责人：{content['head']}", f"填表人：{filler}",
    )  # fmt: skip


def layout_kept(content: Content) -> Layout:
    """The head as a copy keeps it."""
    columns = tuple(
        Column(key, (path[0], path[1], path[2]), counts, is_part=is_part)
        for key, path, counts, is_part in content["columns"]
    )
    return Layout(content["code"], content["title"], tuple(content["first"]), columns, ())


def _foot(content: Content) -> list[str]:
    told = [f"计数口径：{content['rule']}"] if content["rule"] else []
    return told + ([f"本地口径：{content['source']}"] if content["source"] else [])


def paper(content: Content, about: Sequence[str]) -> bytes:
    """The return as a Word file."""
    from mediation_desk.papers.desk_sheets.returns import ReturnForm, drawn

    layout = layout_kept(content)
    rows = [[*words, *figures] for words, figures in content["lines"]]
    head = [(c.row, c.column, c.rows, c.columns, c.words) for c in head_cells(layout)]
    form = ReturnForm(layout.title, about, head, rows, _foot(content), len(layout.first))
    return drawn(form)


def workbook(content: Content, about: Sequence[str]) -> bytes:
    """The return as XLSX: figures are numbers, whatever else is text."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    layout = layout_kept(content)
    book = Workbook()
    tab = book.worksheets[0]
    tab.title = layout.code
    last = len(layout.first) + len(layout.columns)
    _text(tab, 1, 1, layout.title, size=16, bold=True)
    tab.merge_cells(start_row=1, end_row=1, start_column=1, end_column=last)
    _text(tab, 2, 1, "　　".join(about), align="left")
    tab.merge_cells(start_row=2, end_row=2, start_column=1, end_column=last)
    _head(tab, layout)
    row = _ABOVE + LEVELS
    for words, figures in content["lines"]:
        row += 1
        for place, word in enumerate(words, start=1):
            _text(tab, row, place, word, box=True, align="left")
        for column, figure in zip(layout.columns, figures, strict=True):
            place += 1
            _number(tab, row, place, column, figure)
    for line in _foot(content):
        row += 1
        _text(tab, row, 1, line, align="left")
        tab.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last)
    for place in range(1, last + 1):
        is_name = place <= len(layout.first)
        tab.column_dimensions[get_column_letter(place)].width = _NAMES if is_name else _FIGURES
    _page(tab, layout)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _head(tab: Worksheet, layout: Layout) -> None:
    for cell in head_cells(layout):
        row, column = _ABOVE + 1 + cell.row, 1 + cell.column
        for down in range(cell.rows):
            for right in range(cell.columns):
                _text(tab, row + down, column + right, "", box=True)
        _text(tab, row, column, cell.words, box=True)
        if cell.rows > 1 or cell.columns > 1:
            tab.merge_cells(
                start_row=row, end_row=row + cell.rows - 1,
                start_column=column, end_column=column + cell.columns - 1,
            )  # fmt: skip
    for down, height in enumerate((20, 48, 90) if len(layout.columns) > _MANY else (20, 36, 48)):
        tab.row_dimensions[_ABOVE + 1 + down].height = height


def _page(tab: Worksheet, layout: Layout) -> None:
    from openpyxl.utils import get_column_letter

    is_many = len(layout.columns) > _MANY
    tab.page_setup.orientation, tab.page_setup.paperSize = "landscape", _A3 if is_many else _A4
    tab.page_setup.fitToWidth, tab.page_setup.fitToHeight = 1, 0
    if tab.sheet_properties.pageSetUpPr is not None:
        tab.sheet_properties.pageSetUpPr.fitToPage = True
    tab.print_title_rows = f"1:{_ABOVE + LEVELS}"
    tab.freeze_panes = f"{get_column_letter(len(layout.first) + 1)}{_ABOVE + LEVELS + 1}"


def _text(
    tab: Worksheet, row: int, column: int, text: str, *, box: bool = False, size: int = 10,
    bold: bool = False, align: str = "center",
) -> None:  # fmt: skip
    """A text stays text, whatever it begins with."""
    from openpyxl.styles import Alignment, Border, Font, Side

    cell = tab.cell(row, column)
    cell.value = text
    cell.data_type, cell.number_format = "s", "@"
    cell.font = Font(name="宋体", size=size, bold=bold)
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)
    if box:
        line = Side(style="thin")
        cell.border = Border(line, line, line, line)


def _number(tab: Worksheet, row: int, place: int, column: Column, figure: str) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    cell, thin = tab.cell(row, place), Side(style="thin")
    cell.value = Decimal(figure) if column.is_money else int(figure)
    cell.number_format = "0.00" if column.is_money else "0"
    cell.font = Font(name="宋体", size=10)
    cell.alignment = Alignment(horizontal="center", vertical="center")
    cell.border = Border(thin, thin, thin, thin)
