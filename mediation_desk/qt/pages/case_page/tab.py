"""The base of the tabs of the case page, and the small pieces that they are built of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.qt.page import Page
from mediation_desk.qt.style import colour

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import CasePage as CaseView

_ID = Qt.ItemDataRole.UserRole


class CaseTab(QWidget):
    """One tab. ``wanted`` carries a verb's name and what to propose in its form."""

    wanted = Signal(str, object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page
        self.view: CaseView | None = None

    def show_case(self, view: CaseView) -> None:
        """Show the case; called when the tab is in sight and the case is fresh."""
        self.view = view
        self.fill(view)

    def fill(self, view: CaseView) -> None:
        """Put the case into the tab's widgets."""
        raise NotImplementedError

    def count(self, view: CaseView) -> str:
        """What stands behind the tab's name: a number, or nothing."""
        return ""

    def step_back(self) -> bool:
        """Esc: close what is open in the tab; False where nothing is."""
        return False

    def is_allowed(self, verb: str) -> bool:
        """Whether this verb may be done now."""
        allowed = self.view.allowed if self.view else ()
        return any(one.spec.name == verb and one.refusal is None for one in allowed)

    def verb_button(self, words: str, verb: str, values: object = None) -> QPushButton:
        """A button that opens a verb's form with a proposal."""
        button = QPushButton(words, self)
        button.setObjectName(f"do_{verb}")
        button.setEnabled(self.is_allowed(verb))
        button.clicked.connect(lambda: self.wanted.emit(verb, values or {}))
        return button

    def verb_buttons(self, place: QLayout, *pairs: tuple[str, str]) -> None:
        """Fill a row with buttons of verbs; what is not allowed now is grey."""
        empty(place)
        for words, verb in pairs:
            place.addWidget(self.verb_button(words, verb))


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def words(text: str, role: str = "", *, level: str = "") -> QLabel:
    """A label that wraps, and whose text may be marked and copied."""
    made = QLabel(text)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        made.setProperty("role", role)
    if level:
        made.setProperty("level", level)
    return made


def card(heading: str, *buttons: QPushButton) -> tuple[QFrame, QVBoxLayout]:
    """A card with its heading and buttons at the right; gives it and where its content goes."""
    frame = QFrame()
    frame.setProperty("role", "card")
    box = QVBoxLayout(frame)
    box.setContentsMargins(16, 12, 16, 12)
    box.setSpacing(8)
    head = QHBoxLayout()
    head.addWidget(words(heading, "heading"), 1)
    for button in buttons:
        head.addWidget(button)
    box.addLayout(head)
    return frame, box


def pairs(place: QBoxLayout, lines: Sequence[tuple[str, str]]) -> None:
    """Lines of a name and a text; empty texts are left out."""
    for name, text in lines:
        if text:
            row = QHBoxLayout()
            label = words(name, "muted")
            label.setFixedWidth(96)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words(text), 1)
            place.addLayout(row)


def dress_list(table: QTableWidget, headings: Sequence[str], widths: Sequence[int]) -> None:
    """Give a short list its columns; the last one takes the rest of the width."""
    table.setColumnCount(len(headings))
    table.setHorizontalHeaderLabels(list(headings))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    header.setHighlightSections(False)
    for place, width in enumerate(widths):
        table.setColumnWidth(place, width)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(max(40, table.fontMetrics().height() + 16))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)


def fill_list(
    table: QTableWidget,
    rows: Sequence[tuple[str, Sequence[str]]],
    levels: dict[int, str] | None = None,
) -> None:
    """Show rows of (id, cells); ``levels`` colours the last cell of some rows."""
    kept = current_id(table)
    table.setRowCount(len(rows))
    for place, (key, cells) in enumerate(rows):
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setData(_ID, key)
            item.setToolTip(text)
            table.setItem(place, column, item)
        level = (levels or {}).get(place, "")
        last = table.item(place, len(cells) - 1)
        if level and last is not None:
            last.setForeground(QColor(colour(level)))
        if key == kept:
            table.setCurrentCell(place, 0)


def fit_height(table: QTableWidget) -> None:
    """As high as its rows: for a list inside a page that scrolls itself."""
    rows = table.rowCount() * table.verticalHeader().defaultSectionSize()
    table.setFixedHeight(rows + table.horizontalHeader().sizeHint().height() + 4)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def current_id(table: QTableWidget) -> str:
    """The id of the row that is chosen."""
    item = table.item(table.currentRow(), 0) if table.currentRow() >= 0 else None
    return str(item.data(_ID)) if item is not None else ""
