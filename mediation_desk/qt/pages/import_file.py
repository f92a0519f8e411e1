"""导入: a ledger or a case file is looked at first, then taken in; the whole batch can be undone.

Reads no file itself: the desk's import does, and answers with a report line by line.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_import_file import Ui_ImportFile
from mediation_desk.qt.page import Page
from mediation_desk.qt.settings import plain_table
from mediation_desk.qt.widgets.file_field import FileField
from mediation_desk.usecases import importing

if TYPE_CHECKING:
    from mediation_desk.usecases.desk import Changes
    from mediation_desk.usecases.importing import Report

KINDS = "台账和案件 (*.xlsx *.yaml *.yml *.json)"
SHOWN = 500
HEADINGS = ("在哪里", "结果", "说明")


class ImportFile(Page):
    """导入."""

    title = "导入台账或案件"
    help_topic = "先选文件，再按“先看一遍”：只看不写。没有问题再按“导入”。导错了按“整批撤销”。"

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_ImportFile()
        dress(self.ui, self)
        self.file = FileField(KINDS, self)
        self.file.setObjectName("file")
        self.ui.file_layout.addWidget(self.file)
        self.batch = ""
        self.looked_at: Path | None = None
        self.ui.column_part.hide()
        plain_table.dress(self.ui.problem_table, HEADINGS, (180, 140))
        self.ui.problem_table.setWordWrap(True)
        self.file.changed.connect(self._chosen)
        self.ui.look_button.clicked.connect(lambda: self._run(dry_run=True))
        self.ui.import_button.clicked.connect(lambda: self._run(dry_run=False))
        self.ui.undo_button.clicked.connect(self._undo)
        self._chosen()

    def touches(self, changes: Changes) -> bool:
        """Nothing that is shown here changes by others."""
        return False

    def first_input(self) -> QWidget | None:
        """The button that chooses the file."""
        return self.file.button

    def _chosen(self) -> None:
        if self.frame.desk.is_practice:
            self._say_practice()
            return
        has_file = isinstance(self.file.value(), Path)
        self.looked_at, self.batch = None, ""
        self.ui.look_button.setEnabled(has_file)
        self.ui.import_button.setEnabled(False)
        self.ui.undo_button.hide()
        self.ui.result_label.setText("" if has_file else "请先选文件。")
        plain_table.fill(self.ui.problem_table, ())

    def _say_practice(self) -> None:
        for button in (self.file.button, self.ui.look_button, self.ui.import_button):
            button.setEnabled(False)
        self.ui.undo_button.hide()
        self.ui.result_label.setText("练习乡镇里只有编造的人和事，不能导入真实的台账和案件。")

    def _run(self, *, dry_run: bool) -> None:
        path, desk = self.file.value(), self.frame.desk
        if not isinstance(path, Path):
            return

        def work(progress: Progress) -> Report:
            return importing.import_file(desk, path, dry_run=dry_run, progress=progress)

        title = "正在看文件" if dry_run else "正在导入"
        button = self.ui.look_button if dry_run else self.ui.import_button
        self.ui.result_label.setText(f"{title}…")
        job = self.work(work, lambda report: self._show(report, path, dry_run), title=title)
        button.setEnabled(False)
        job.failed.connect(self._say_refused)
        job.ended.connect(lambda: self.ui.look_button.setEnabled(True))

    def _say_refused(self, error: object) -> None:
        self.ui.result_label.setText("没有导入。" if isinstance(error, RuleBroken) else "")

    def _show(self, report: Report, path: Path, dry_run: bool) -> None:
        self.ui.result_label.setText(summary(report, dry_run))
        plain_table.fill(self.ui.problem_table, problem_rows(report))
        self.ui.problem_table.resizeRowsToContents()
        self.looked_at = path if dry_run else None
        self.ui.import_button.setEnabled(dry_run and bool(report.imported))
        self.batch = report.batch
        self.ui.undo_button.setVisible(bool(report.batch))
        if not dry_run:
            self._tell_others(report)

    def _tell_others(self, report: Report) -> None:
        from mediation_desk.usecases.desk import Changes

        ids = frozenset(taken.id for taken in report.imported)
        self.frame.hub.saved.emit()
        self.frame.hub.changed.emit(Changes(frozenset({"import"}), ids), self)

    def _undo(self) -> None:
        batch, desk = self.batch, self.frame.desk
        if batch:
            self.work(
                lambda progress: importing.undo_import(desk, batch, progress=progress),
                self._undone,
                title="正在撤销",
                button=self.ui.undo_button,
            )

    def _undone(self, count: int) -> None:
        from mediation_desk.usecases.desk import Changes

        self._chosen()
        self.ui.result_label.setText(f"这一批 {count} 件都撤销了，和导入以前一样。")
        self.frame.hub.changed.emit(Changes(frozenset({"import"}), frozenset({"all"})), self)


def summary(report: Report, dry_run: bool) -> str:
    """One sentence of counts."""
    took = "可以导入" if dry_run else "导入了"
    parts = [f"{took} {len(report.imported)} 件"]
    for words, found in (
        ("已经有了", report.already),
        ("内容有变", report.changed),
        ("重复", report.doubled),
        ("不能导入", report.refused),
    ):
        if found:
            parts.append(f"{words} {len(found)} 件")
    return "，".join(parts) + ("。这次只看，没有写。" if dry_run else "。")


def problem_rows(report: Report) -> list[plain_table.Row]:
    """Every line that somebody should look at, the refused first."""
    rows: list[plain_table.Row] = [("", (r.source, "不能导入", r.message)) for r in report.refused]
    rows += [("", (d.source, "重复", f"和{d.of}是同一件")) for d in report.doubled]
    rows += [("", (c.source_id, "内容有变", "、".join(c.fields))) for c in report.changed]
    rows += [("", (t.source, "请留意", t.message)) for t in report.notices]
    more = len(rows) - SHOWN
    return [*rows[:SHOWN], ("", ("", "还有", f"{more} 条没有列出"))] if more > 0 else rows
