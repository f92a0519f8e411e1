"""A table over any number of rows: it holds the ids and fetches the pages that are in sight (P5).

Never waits for the store: a page that is not there yet is asked for and shows when it comes, a
stale one stays until the fresh one is there. Never loads rows for flags, counts or select-all.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mediation_desk.qt.style import scaled
from mediation_desk.qt.widgets.plain_list import dress_view

_NO_PARENT = QModelIndex()
PAGE_ROWS = 128
PAGES_KEPT = 40
Index = QModelIndex | QPersistentModelIndex
if TYPE_CHECKING:
    from array import array

    Ids = Sequence[str] | Sequence[int] | array[int]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key (also what sorting is asked by), heading and width in pixels;
    ``gives_way`` where there is no room for all of them.
    """

    key: str
    title: str
    width: int
    sortable: bool = True
    is_number: bool = False
    gives_way: bool = False


Cells = Callable[[object, str], str]
LevelOf = Callable[[object, str], str]


class IdTableModel(QAbstractTableModel):
    """Ids in order; rows by page. ``wanted`` carries (page number, its ids) for the owner to
    fetch."""

    wanted = Signal(int, object)
    sort_wanted = Signal(str, bool)

    def __init__(
        self, columns: Sequence[Column], cell: Cells, id_of: Callable[[object], str] = str
    ) -> None:
        super().__init__()
        self._id_of = id_of
        self._columns = tuple(columns)
        self._cell = cell
        self._ids: Ids = ()
        self._pages: OrderedDict[int, Sequence[object]] = OrderedDict()
        self._asked: set[int] = set()
        self._stale: set[int] = set()
        self.colour_of: Callable[[object, str], object] | None = None

    def set_ids(self, ids: Ids) -> None:
        """Show these rows in this order; what was fetched before is dropped."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._asked.clear()
        self._stale.clear()
        self.endResetModel()

    def ids(self) -> Ids:
        """The ids shown."""
        return self._ids

    def id_at(self, row: int) -> str:
        """The key of a row in the list of ids."""
        return str(self._ids[row]) if 0 <= row < len(self._ids) else ""

    def row_of(self, key: str) -> int:
        """Where the row of this key stands now, or -1."""
        if not key:
            return -1
        return next((n for n, one in enumerate(self._ids) if str(one) == key), -1)

    def opened_id(self, row: int) -> str:
        """What opening a row opens; empty while the row is not here."""
        here = self.row_at(row)
        return self._id_of(here) if here is not None else ""

    def row_at(self, row: int) -> object | None:
        """The fetched row, or None while it is not here."""
        page = self._pages.get(row // PAGE_ROWS)
        place = row % PAGE_ROWS
        return page[place] if page is not None and place < len(page) else None

    def put_page(
        self, number: int, rows: Sequence[object], asked: Sequence[object] | None = None
    ) -> None:
        """Take a fetched page and show it; a page asked for ids that went away is passed over."""
        if asked is not None and list(asked) != list(self._page_ids(number)):
            return
        self._asked.discard(number)
        self._stale.discard(number)
        self._pages[number] = rows
        self._pages.move_to_end(number)
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        first = number * PAGE_ROWS
        last = min(first + PAGE_ROWS, len(self._ids)) - 1
        if last >= first:
            ends = self.index(first, 0), self.index(last, len(self._columns) - 1)
            self.dataChanged.emit(*ends)

    def refetch(self) -> None:
        """Something in the rows may have changed: show the old pages until the fresh are here."""
        self._stale = set(self._pages)
        if self._pages:
            self.layoutChanged.emit()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many ids there are."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row may be chosen; no row is loaded to say so."""
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, or nothing while its page is on the way."""
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns[index.column()].is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if role not in wanted and role != Qt.ItemDataRole.ForegroundRole:
            return None
        row = self._here(index.row())
        if row is None:
            return None
        key = self._columns[index.column()].key
        if role == Qt.ItemDataRole.ForegroundRole:
            return self.colour_of(row, key) if self.colour_of else None
        return self._cell(row, key)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the owner for ids in another order; nothing is sorted here."""
        if 0 <= column < len(self._columns) and self._columns[column].sortable:
            descending = order == Qt.SortOrder.DescendingOrder
            self.sort_wanted.emit(self._columns[column].key, descending)

    def _here(self, row: int) -> object | None:
        number = row // PAGE_ROWS
        if number not in self._pages:
            self._want(number)
            return None
        if number in self._stale:
            self._want(number)
        self._pages.move_to_end(number)
        return self.row_at(row)

    def _page_ids(self, number: int) -> Ids:
        return self._ids[number * PAGE_ROWS : (number + 1) * PAGE_ROWS]

    def _want(self, number: int) -> None:
        if number not in self._asked:
            self._asked.add(number)
            self.wanted.emit(number, self._page_ids(number))


def dress_table(view: QTableView, columns: Sequence[Column], wide: str = "") -> None:
    """Give a view the manners of a long list: fixed rows, whole rows chosen, no fitting to
    contents."""
    dress_view(view, [column.width for column in columns])
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = view.horizontalHeader()
    header.setStretchLastSection(not wide)
    for place, column in enumerate(columns):
        if column.key == wide:
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
    if wide and isinstance(view, RowTable):
        view.keep_wide(columns)


class RowTable(QTableView):
    """A table whose Enter and double click open the row; ``opened`` carries its id."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[Column] = ()
        self.doubleClicked.connect(self._open)

    def keep_wide(self, columns: Sequence[Column]) -> None:
        """Columns that give way go, the last one first, while the wide one has not its width."""
        self._columns = columns
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large type on a small screen leaves no room for every column."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        room = self.viewport().width()
        room -= sum(scaled(one.width) for one in self._columns if not one.gives_way)
        for place, column in enumerate(self._columns):
            if column.gives_way:
                room -= scaled(column.width)
                self.setColumnHidden(place, room < 0)

    def keyPressEvent(self, event: object) -> None:
        """Enter opens the current row."""
        key = getattr(event, "key", lambda: None)()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

    def _open(self, index: QModelIndex) -> None:
        model = self.model()
        if index.isValid() and isinstance(model, IdTableModel) and model.opened_id(index.row()):
            self.opened.emit(model.opened_id(index.row()))
