"""The list of cases: filters, sort, instant search, over ids with a page cache.

Holds ids and the rows in sight only; a sensitive case shows number and stage, as the desk gives it.
"""

from __future__ import annotations

from array import array
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from mediation_desk.domain.case_facts import Stage
from mediation_desk.domain.dates import zh_month_day, zh_weekday
from mediation_desk.domain.labels import label, label_of
from mediation_desk.domain.labels.dispute_types import STAT_TYPES
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_all_cases import Ui_AllCases
from mediation_desk.qt.page import Page
from mediation_desk.qt.shell.directory import ENTRIES
from mediation_desk.qt.style import worn
from mediation_desk.qt.widgets.id_table import Column, IdTableModel, RowTable, dress_table
from mediation_desk.usecases import asking

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import CaseLine
    from mediation_desk.usecases.desk import Changes

COLUMNS = (
    Column("number", "案号", 190),
    Column("title", "案件", 280, sortable=False),
    Column("type", "类型", 136, sortable=False, gives_way=True),
    Column("stage", "进度", 90, sortable=False),
    Column("mediator", "主办", 84, sortable=False),
    Column("due", "最近的期限", 216),
    Column("registered", "登记日期", 110, gives_way=True),
)
_OPEN, _CLOSED, _LEDGER = "~open", "~closed", "~ledger"
_SORTS = {"number": "number", "due": "due"}


class AllCases(Page):
    """案件."""

    title = "案件"
    help_topic = (
        "在“查找”里输入姓名的一个字、拼音、首字母、案号、电话或地名，边输边找。"
        "Enter 打开选中的案件。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_AllCases()
        dress(self.ui, self)
        self._sort = "newest"
        self.table = self._make_table()
        self._fill_filters()
        self.model = IdTableModel(COLUMNS, cell, id_of)
        self.model.colour_of = ink_of
        self.table.setModel(self.model)
        dress_table(self.table, COLUMNS, wide="title")
        self._connect()

    def _make_table(self) -> RowTable:
        table = RowTable(self)
        table.setObjectName("case_table")
        table.setAccessibleName("案件列表")
        self.ui.list_layout.replaceWidget(self.ui.table, table)
        self.ui.table.hide()
        self.ui.table.deleteLater()
        return table

    def _fill_filters(self) -> None:
        stages = self.ui.stage_list
        for words, value in (("全部", ""), ("办理中", _OPEN), ("已办结", _CLOSED)):
            stages.addItem(words, value)
        for stage in Stage:
            if stage is not Stage.LEDGER:
                stages.addItem(label(stage), stage.value)
        stages.addItem("台账里的", _LEDGER)
        self.ui.type_list.addItem("全部", "")
        for name in STAT_TYPES:
            self.ui.type_list.addItem(name, name)
        can_import = any(entry.key == "import" and entry.exists for entry in ENTRIES)
        self.ui.import_button.setVisible(can_import)
        self.ui.new_button.setVisible(any(e.key == "reception" and e.exists for e in ENTRIES))

    def _connect(self) -> None:
        self.table.setSortingEnabled(True)  # sorts at once: nobody listens yet
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.model.wanted.connect(self._fetch)
        self.model.sort_wanted.connect(self._sort_by)
        self.table.opened.connect(lambda case_id: self.frame.go("case", case_id))
        self.ui.search_edit.textEdited.connect(lambda _text: self.refresh())
        self.ui.search_edit.returnPressed.connect(self._into_table)
        self.ui.stage_list.activated.connect(lambda _row: self.refresh())
        self.ui.type_list.activated.connect(lambda _row: self.refresh())
        self.ui.mine_check.toggled.connect(lambda _on: self.refresh())
        self.ui.new_button.clicked.connect(lambda: self.frame.go("reception", ""))
        self.ui.import_button.clicked.connect(lambda: self.frame.go("import", ""))

    def open(self, subject: str) -> None:
        """``subject`` is a text to look for (a person's name from Ctrl+K) or empty."""
        if subject:
            self.ui.search_edit.setText(subject)
            self._is_stale = True
        super().open(subject)

    def first_input(self) -> QWidget | None:
        """The search line."""
        return self.ui.search_edit

    def touches(self, changes: Changes) -> bool:
        """Every change of a case may move a row."""
        return bool(changes.case_ids)

    def wanted(self) -> asking.CaseFilter:
        """What the list is narrowed to now."""
        choice = self.ui.stage_list.currentData() or ""
        is_group = choice.startswith("~")
        return asking.CaseFilter(
            text=self.ui.search_edit.text().strip(),
            stages=() if is_group or not choice else (choice,),
            stat_type=self.ui.type_list.currentData() or "",
            is_open={_OPEN: True, _CLOSED: False}.get(choice),
            ledger=True if choice == _LEDGER else None,
            mine=self.ui.mine_check.isChecked(),
            sort=self._sort,
        )

    def refresh(self) -> None:
        """Ask for the ids again; the rows in sight follow."""
        wanted = self.wanted()
        self.ask(lambda: asking.case_ids(self.frame.desk, wanted), self._show_ids, key="ids")

    def step_back(self) -> bool:
        """Esc empties the search first."""
        if not self.ui.search_edit.text():
            return False
        self.ui.search_edit.clear()
        self.refresh()
        return True

    def _show_ids(self, ids: array[int]) -> None:
        kept = self.model.id_at(self.table.currentIndex().row())
        if ids == self.model.ids():
            self.model.refetch()
        else:
            self.model.set_ids(ids)
        row = self.model.row_of(kept)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
        self.ui.count_label.setText(f"{len(ids):,} 件" if ids else "")
        self.ui.body.setCurrentIndex(0 if ids else 1)
        self._say_empty()

    def _say_empty(self) -> None:
        if self.ui.search_edit.text().strip():
            words = "没有找到。换姓名的一个字、拼音首字母或案号再试。"
        elif self.ui.stage_list.currentData() or self.ui.type_list.currentData():
            words = "这样筛选没有案件。把进度和类型改回“全部”看看。"
        elif self.ui.mine_check.isChecked():
            words = "还没有您主办的案件。"
        else:
            words = "还没有案件。按 F2 接待第一位群众，或导入台账。"
        self.ui.empty_label.setText(words)

    def _fetch(self, number: int, keys: object) -> None:
        if isinstance(keys, array):
            wanted = list(keys)
            self.ask(
                lambda: asking.case_rows(self.frame.desk, wanted),
                lambda rows: self._put_page(number, wanted, rows),
            )

    def _put_page(self, number: int, keys: list[int], rows: list[CaseLine]) -> None:
        self.model.put_page(number, rows, keys)

    def _sort_by(self, key: str, descending: bool) -> None:
        newest = "newest" if descending else "oldest"
        self._sort = _SORTS.get(key, newest)
        self.refresh()

    def _into_table(self) -> None:
        if self.model.rowCount() == 1:
            self.frame.go("case", self.model.opened_id(0))
        elif self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus()


def cell(row: object, key: str) -> str:
    """The words of one cell."""
    line: CaseLine = row  # type: ignore[assignment]
    words = {
        "number": line.case_no or line.outside_no or "（还没有案号）",
        "title": line.title or ("（敏感案件）" if line.masked else ""),
        "type": line.stat_type,
        "stage": label_of("Stage", line.stage),
        "mediator": line.mediator,
        "registered": line.registered_on,
        "due": _due_words(line),
    }
    return words[key]


def _due_words(line: CaseLine) -> str:
    if not line.next_due_on:
        return ""
    day = date.fromisoformat(line.next_due_on)
    return f"{zh_month_day(day)} {zh_weekday(day, short=True)} {line.next_due_what}"


def id_of(row: object) -> str:
    """The case's id."""
    return str(getattr(row, "id", ""))


def ink_of(row: object, key: str) -> object:
    """Colour beside the word, for the risk colour's row and a sensitive case."""
    risk = str(getattr(row, "colour", ""))
    if key == "due" and risk in ("red", "orange", "yellow"):
        return QColor(worn(risk))
    return QColor(worn("muted")) if getattr(row, "masked", False) else None
