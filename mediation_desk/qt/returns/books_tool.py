"""县里的表: a workbook of another office as it looks; a cell is pointed at once and says what
stands in it from then on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox

from mediation_desk.domain.returns.periods import Period, PeriodKind, period_of
from mediation_desk.qt.desk.deed_form import Offered
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import scaled
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.returns import kept, workbooks
from mediation_desk.usecases.returns.workbooks import BookShown, TabShown

_MONTHS, _QUARTERS = 12, 4
_MORE_ROWS, _MORE_COLUMNS, _LETTERS = 3, 1, 26
_AIR, _NARROW, _WIDE = 16, 60, 210
_MARK = Deed("mark_return_cell", "这一格填什么(&E)", "定好了，以后都这样填。")


class BooksTool(ListTool):
    """One page of a workbook at a time, drawn as a grid."""

    title = "县里的表"
    help_topic = (
        "按“认县里的表”选县里发的空表。点一格，按“这一格填什么”，选是哪一栏的数；定一次就够。"
        "以后选好时间按“填表”，数就填进去，原来的格式和公式不动。"
    )
    nothing = "还没有认过表。县里发的月报、季报空表认一次，以后每期自己填好。"
    columns: tuple[tuple[str, int], ...] = (("A", _NARROW),)
    deeds = (
        Deed(
            "learn_return_book", "认县里的表(&N)", "认好了。没有定的格子点一下再定。",
            on_row=False, is_main=True,
        ),
        _MARK,
        Deed("end_return_book", "不用这张表了(&X)", "以后不填这张表了，以前的表样都还在。"),
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.books: tuple[BookShown, ...] = ()
        self.units: tuple[tuple[str, str], ...] = ()
        self.book_box = self._box("哪一张表", 170)
        self.book_box.setMinimumWidth(scaled(150))
        self.tab_box = self._box("哪一页", 110)
        self.period_box = self._box("填哪一期", 134)
        self.periods = _periods(page)
        self.period_box.addItems([period.words for period in self.periods])
        self.book_box.activated.connect(lambda _place: self._show_tab())
        self.tab_box.activated.connect(lambda _place: self._show_tab(keep=True))
        self.fill_button = self.add_top("填表(&T)", "fill_button", self.print_page)
        self.fill_button.hide()

    def _box(self, said: str, width: int) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(said)
        box.setProperty("no_draft", True)
        box.setMaximumWidth(scaled(width))
        self.ui.filters_layout.addWidget(box)
        return box

    # what is shown

    def asked(self, desk: Desk) -> Sequence[Line]:
        """Every workbook with its pages; shown is one page."""
        self.books = workbooks.return_books(desk)
        self.units = kept.return_bodies(desk)
        return self._lines()

    @property
    def book(self) -> BookShown | None:
        """The chosen workbook."""
        place = max(0, self.book_box.currentIndex())
        return self.books[place] if place < len(self.books) else None

    @property
    def tab(self) -> TabShown | None:
        """The chosen page."""
        place = max(0, self.tab_box.currentIndex())
        tabs = self.book.tabs if self.book else ()
        return tabs[min(place, len(tabs) - 1)] if tabs else None

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show the page; workbooks that came since are offered too."""
        chosen = self.book_box.currentText()
        self.book_box.clear()
        self.book_box.addItems([one.book.name for one in self.books])
        self.book_box.setCurrentIndex(max(0, self.book_box.findText(chosen)))
        self._show_tab(keep=True)
        self.fill_button.setVisible(bool(self.books))

    def _show_tab(self, *, keep: bool = False) -> None:
        book, place = self.book, self.tab_box.currentIndex() if keep else 0
        self.tab_box.clear()
        self.tab_box.addItems([tab.name for tab in book.tabs] if book else [])
        self.tab_box.setCurrentIndex(max(0, min(place, self.tab_box.count() - 1)))
        at = (self.ui.table.currentRow(), self.ui.table.currentColumn())
        lines = tuple(self._lines())
        width = max((len(line.cells) for line in lines), default=1)
        self.columns = tuple((_letter(n), _NARROW) for n in range(width))
        self._dress_table()
        super().show_lines(lines)
        if lines:
            self.ui.table.setCurrentCell(max(0, at[0]), max(0, at[1]))

    def _dress_table(self) -> None:
        super()._dress_table()
        table = self.ui.table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        table.setShowGrid(True)
        table.verticalHeader().show()

    def _fit(self) -> None:
        """Every column as its words need, within bounds; a wide workbook is scrolled."""
        table = self.ui.table
        for place in range(table.columnCount()):
            wanted = table.sizeHintForColumn(place) + _AIR
            table.setColumnWidth(place, min(max(wanted, scaled(_NARROW)), scaled(_WIDE)))

    def _lines(self) -> list[Line]:
        tab = self.tab
        if tab is None:
            return []
        width = max((len(row) for row in tab.rows), default=0) + _MORE_COLUMNS
        rows = [*tab.rows, *[()] * _MORE_ROWS]
        return [_line(tab, down, row, width) for down, row in enumerate(rows, start=1)]

    def count_words(self, shown: Sequence[Line]) -> str:
        """How many cells are settled, and which version this is."""
        if self.book is None:
            return " "
        one = self.book.book
        return f"第 {one.version} 版　{one.since_on.isoformat()} 起　定了 {len(one.marks)} 格"

    @property
    def cell(self) -> str:
        """The name of the cell that is pointed at."""
        return f"{_letter(max(0, self.ui.table.currentColumn()))}{self.ui.table.currentRow() + 1}"

    def show_chosen(self) -> None:
        """Say what stands in the cell and what it is filled with."""
        super().show_chosen()
        if self.chosen is None or self.tab is None:
            return
        said = self.tab.marked.get(self.cell, "")
        place = self.ui.table.currentColumn()
        row = self.chosen.cells
        self.ui.name_label.setText(f"{self.cell} 格")
        self.ui.state_label.setText(f"填：{said}" if said else "不填")
        self.ui.state_label.setVisible(True)
        self.ui.about_label.setText(row[place] if 0 <= place < len(row) and not said else "")

    # doing

    def fixed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """Which workbook and which cell."""
        if self.book is None or not deed.on_row:
            return {}
        told: dict[str, object] = {"book": self.book.book.id}
        if deed is _MARK and self.tab is not None:
            told |= {"tab": self.tab.name, "cell": self.cell}
        return told

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """What the cell is for now."""
        if deed is not _MARK or self.book is None or self.tab is None:
            return {}
        marks = self.book.book.marks
        mine = (m for m in marks if (m[0], m[1]) == (self.tab.name, self.cell))
        return next(({"figure": f"{m[2]}:{m[3]}", "unit": m[4]} for m in mine), {})

    def offered(self, deed: Deed) -> Offered:
        """Every figure, and whose it may be."""
        if deed is not _MARK:
            return {}
        return {
            "figure": [("", "（不填）"), *workbooks.figures_to_point_at()],
            "unit": workbooks.row_choices(self.units),
        }

    def print_page(self) -> None:
        """Fill the workbook with the figures of the chosen period."""
        book, desk = self.book, self.page.frame.desk
        period = self.periods[max(0, self.period_box.currentIndex())]
        if book is None:
            return

        def write(to: Path) -> list[Path]:
            return [workbooks.fill_return_book(desk, book.book.id, period, to)]

        print_into(self.page, write, "正在填表", self.fill_button, "请打开核对一遍再报。")


def _periods(page: Page) -> list[Period]:
    """Months, quarters, half-years and years up to now, the last month that is over first."""
    today, out = page.frame.today(), []
    kinds = (
        (PeriodKind.MONTH, _MONTHS), (PeriodKind.QUARTER, _QUARTERS), (PeriodKind.HALF, 2),
        (PeriodKind.YEAR, 2),
    )  # fmt: skip
    for kind, many in kinds:
        one = period_of(today, kind).before()
        told = [period_of(today, kind)]
        for _ in range(many):
            told.append(one)
            one = one.before()
        out += [*told[1:], told[0]]
    return out


def _letter(place: int) -> str:
    """A, B … Z, AA …: how a workbook names its columns."""
    first, last = divmod(place, _LETTERS)
    return (chr(ord("A") + first - 1) if first else "") + chr(ord("A") + last)


def _line(tab: TabShown, down: int, row: Sequence[str], width: int) -> Line:
    cells = []
    for place in range(width):
        said = tab.marked.get(f"{_letter(place)}{down}", "")
        own = row[place] if place < len(row) else ""
        cells.append(f"【{said.partition('　')[2] or said}】" if said else own)
    return Line(str(down), tuple(cells), f"第 {down} 行", deeds=(_MARK.verb, "end_return_book"))
