"""导入: a ledger or a case file, first read on trial, corrected, then taken in, and taken back.

Reads nothing itself: the desk reads, refuses and writes; here it is shown and set right.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QWidget,
)

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_import import Ui_Import
from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.file_field import FileField
from mediation_desk.qt.widgets.plain_list import dress_view, fill_list
from mediation_desk.qt.widgets.words_table import WordsModel
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.importing import (
    ColumnView,
    Report,
    Trial,
    import_file,
    meanings,
    try_file,
    undo_import,
)

MOST_MENDED = 300  # places to write in at a time; the next come when the file is read again
KINDS = "台账和案件文件 (*.xlsx *.xlsm *.yaml *.yml *.json)"
COLUMNS = ("表", "列", "标题", "是什么")
REFUSED = ("哪一行", "为什么不能收", "应当是")
TOLD = ("哪一行", "情况")
RESULT = ("行或编号", "结果")
_NUMBER = re.compile(r"(\d+)\D*$")
_ID = Qt.ItemDataRole.UserRole


class ImportFile(Page):
    """导入."""

    title = "导入"
    help_topic = (
        "先选文件试读，什么也不会写进去。列认错了、行有问题，都可以在这里改好再试读。"
        "导入以后觉得不对，按“撤销这次导入”，就像没有导入过一样。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_Import()
        dress(self.ui, self)
        self.path: Path | None = None
        self.report: Report | None = None
        self.columns: tuple[ColumnView, ...] = ()
        self._cells: dict[tuple[str, int, str], str] = {}
        self.setProperty("no_draft", True)
        self.file = FileField(KINDS, self)
        self.file.name_for_readers("要导入的文件")
        self.ui.file_layout.addWidget(self.file)
        self._dress_tables()
        self._listen()

    def _dress_tables(self) -> None:
        for table, headings, widths in (
            (self.ui.columns_table, COLUMNS, (160, 70, 360)),
            (self.ui.refused_table, REFUSED, (110, 700)),
        ):
            table.setColumnCount(len(headings))
            table.setHorizontalHeaderLabels(list(headings))
            dress_view(table, widths)
        self.told, self.result = WordsModel(TOLD, self), WordsModel(RESULT, self)
        for view, model, width in (
            (self.ui.told_table, self.told, 200),
            (self.ui.result_table, self.result, 240),
        ):
            view.setModel(model)
            dress_view(view, (width,))

    def _listen(self) -> None:
        self.file.changed.connect(lambda: self.ui.choose_message.setText(" "))
        self.ui.read_button.clicked.connect(self.try_reading)
        self.ui.again_button.clicked.connect(self.try_reading)
        self.ui.back_button.clicked.connect(self.start)
        self.ui.import_button.clicked.connect(self.take_in)
        self.ui.undo_button.clicked.connect(self.undo)
        self.ui.cases_button.clicked.connect(lambda: self.frame.go("cases", ""))

    def first_input(self) -> QWidget | None:
        """Choosing the file."""
        return self.file.button

    def showEvent(self, event: QShowEvent) -> None:
        """A file is likely to be read: its process gets ready while it is chosen."""
        super().showEvent(event)
        self.frame.runner.apart.get_ready()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing will be read; a job that runs goes on."""
        super().hideEvent(event)
        self.frame.runner.apart.rest()

    def touches(self, changes: Changes) -> bool:
        """What others do does not change what a file says."""
        return False

    def step_back(self) -> bool:
        """Esc goes back to the choice of the file."""
        if self.ui.stack.currentWidget() is self.ui.choose_page:
            return False
        self.start()
        return True

    def start(self) -> None:
        """From the beginning."""
        self.report, self.columns = None, ()
        self._cells.clear()
        self.ui.columns_table.setRowCount(0)
        self.ui.refused_table.setRowCount(0)
        self.ui.file_label.setText(" ")
        self.ui.stack.setCurrentWidget(self.ui.choose_page)

    # trial

    def try_reading(self) -> None:
        """Read the file and write nothing; corrections made so far are used."""
        path = self.file.value()
        if not isinstance(path, Path):
            self.ui.choose_message.setText("请先选一个文件。")
            return
        if path != self.path:
            self.start()
        self.path = path
        call = partial(
            try_file,
            path=path,
            columns=self.chosen_columns(),
            cells=self.corrected_cells(),
            with_columns=not self.columns,
        )
        job = self.work_apart(call, self._show_trial, title="正在试读", button=self.ui.read_button)
        job.failed.connect(self._say_refusal)

    def _say_refusal(self, error: object) -> None:
        if isinstance(error, RuleBroken):
            self.ui.choose_message.setText(explain(error))
            self.ui.preview_message.setText(explain(error))

    def _show_trial(self, trial: Trial) -> None:
        self.report = report = trial.report
        columns = trial.columns or self.columns
        self.ui.file_label.setText(self.path.name if self.path else " ")
        self.ui.sum_label.setText(sum_words(report))
        if columns != self.columns:
            self.columns = columns
            self._show_columns()
        self._show_refused(report)
        rows = [(one.source, f"和{one.of}重复，不再导入") for one in report.doubled]
        rows += [(one.source, one.message) for one in report.notices]
        self.told.show_rows(rows)
        self.ui.tabs.setTabText(1, f"不能收的 {len(report.refused)}")
        self.ui.tabs.setTabText(2, f"重复和留意 {len(rows)}")
        is_ledger = bool(self.columns)
        self.ui.tabs.setTabVisible(0, is_ledger)
        self.ui.again_button.setVisible(is_ledger)
        self.ui.import_button.setEnabled(bool(report.imported))
        self.ui.import_button.setText(f"导入这 {len(report.imported)} 件(&I)")
        self.ui.preview_message.setText(" ")
        self.ui.stack.setCurrentWidget(self.ui.preview_page)

    def _show_columns(self) -> None:
        table = self.ui.columns_table
        fill_list(table, [("", (c.sheet, c.letter, c.heading, "")) for c in self.columns])
        for place, column in enumerate(self.columns):
            box = QComboBox(table)
            box.setAccessibleName(f"{column.heading}是什么")
            box.addItem("（记在备注里）", "")
            for choice in meanings():
                box.addItem(choice.label, choice.value)
            box.setCurrentIndex(max(0, box.findData(column.meaning or "")))
            table.setCellWidget(place, len(COLUMNS) - 1, box)

    def _show_refused(self, report: Report) -> None:
        """The refused rows; a place for what should stand there where the file is a ledger."""
        table = self.ui.refused_table
        fill_list(table, [("", (one.source, one.message, "")) for one in report.refused])
        table.setColumnHidden(2, not self.columns)
        for place, one in enumerate(report.refused[:MOST_MENDED]):
            first = table.item(place, 0)
            if first is not None:
                first.setData(_ID, one.field)
            right = QLineEdit(table)
            right.setPlaceholderText("在这里填正确的")
            right.setAccessibleName(f"{one.source}应当是")
            table.setCellWidget(place, 2, right)

    def chosen_columns(self) -> dict[tuple[str, str], str | None]:
        """The columns that somebody understood otherwise than the program."""
        found: dict[tuple[str, str], str | None] = {}
        for place, column in enumerate(self.columns):
            box = self.ui.columns_table.cellWidget(place, len(COLUMNS) - 1)
            if isinstance(box, QComboBox) and (box.currentData() or None) != column.meaning:
                found[column.sheet, column.letter] = box.currentData() or None
        return found

    def corrected_cells(self) -> dict[tuple[str, int, str], str]:
        """What should stand in the refused rows, kept over every trial."""
        table = self.ui.refused_table
        for place in range(table.rowCount()):
            source, text = table.item(place, 0), table.cellWidget(place, 2)
            if source is not None and isinstance(text, QLineEdit) and text.text().strip():
                key = self._cell(source.text(), str(source.data(_ID)))
                if key is not None:
                    self._cells[key] = text.text().strip()
        return dict(self._cells)

    def _cell(self, source: str, meaning: str) -> tuple[str, int, str] | None:
        number = _NUMBER.search(source)
        sheets = list(dict.fromkeys(column.sheet for column in self.columns))
        named = next((s for s in sheets if source.startswith(s)), sheets[0] if sheets else "")
        return (named, int(number[1]), meaning) if number and named and meaning else None

    # taking in and back

    def take_in(self) -> None:
        """Import for good, as one batch."""
        columns, cells = self.chosen_columns(), self.corrected_cells()
        if self.path is not None:
            call = partial(import_file, path=self.path, columns=columns, cells=cells)
            job = self.work_apart(
                call, self._show_result, title="正在导入", button=self.ui.import_button
            )
            job.failed.connect(self._say_refusal)

    def _show_result(self, report: Report) -> None:
        self.report = report
        self.ui.result_label.setText(sum_words(report))
        rows = [(t.source_id, f"已导入　{t.case_no}".rstrip("　")) for t in report.imported]
        rows += [(t.source_id, "以前导入过") for t in report.already]
        rows += [(c.source_id, f"内容有变：{'、'.join(c.fields)}") for c in report.changed]
        rows += [(r.source, f"未收：{r.message}") for r in report.refused]
        self.result.show_rows(rows)
        self.ui.undo_button.setEnabled(bool(report.batch))
        self.ui.result_message.setText(" ")
        self.ui.stack.setCurrentWidget(self.ui.result_page)
        self._tell_everybody(report)

    def _tell_everybody(self, report: Report) -> None:
        ids = frozenset(one.id for one in report.imported if one.id)
        self.frame.hub.changed.emit(Changes(frozenset({"import"}), ids), self)

    def undo(self) -> None:
        """Take the whole batch back."""
        report = self.report
        if report is not None and report.batch:
            call = partial(undo_import, batch=report.batch)
            job = self.work_apart(
                call, self._undone, title="正在撤销导入", button=self.ui.undo_button
            )
            job.failed.connect(self._say_not_undone)

    def _undone(self, number: int) -> None:
        report = self.report
        self.start()
        self.frame.notices.done(f"撤销好了，收回 {number} 件，就像没有导入过。")
        if report is not None:
            self._tell_everybody(report)

    def _say_not_undone(self, error: object) -> None:
        if isinstance(error, RuleBroken):
            self.ui.result_message.setText(explain(error))


def sum_words(report: Report) -> str:
    """The answer's first line in words."""
    parts = (
        (len(report.imported), "件可以导入" if not report.batch else "件已导入"),
        (len(report.already), "件以前导入过"),
        (len(report.changed), "件内容有变"),
        (len(report.doubled), "行重复"),
        (len(report.refused), "件不能收"),
    )
    return "，".join(f"{number} {words}" for number, words in parts if number) or "文件里没有案件"
