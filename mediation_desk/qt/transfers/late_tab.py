"""移交后原单位又改的: what the old township wrote late, what stands here, what a person decides.

Decides nothing by itself and shows of a masked case its number alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView, QWidget

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_late_edits import Ui_LateEdits
from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.plain_list import dress_list, fill_list
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.presenting import day
from mediation_desk.usecases.transfers import late_edits
from mediation_desk.usecases.transfers.late_edits import LateShown

HEADINGS = ("写的时间", "案件", "改了什么", "他们改成", "谁写的")
TITLE = "移交后原单位又改的"
_NONE = (
    "没有移交后原单位又改的。\n\n"
    "案子移交过来以后，原单位在得知以前写的内容会列在这里，由您决定采纳不采纳；不会自己改进案子里。"
)
_MASKED = "这件案子您看不到内容，不能在这里决定。请由主任办理。"
Decision = Callable[[Desk, Sequence[str]], str]


class LateTab(QObject):
    """A tab of the page of conflicts; ``widget`` is what it shows."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self.widget = page, QWidget(page)
        self.ui = ui = Ui_LateEdits()
        dress(ui, self.widget)
        self.waiting: Sequence[LateShown] = ()
        self._is_busy = False
        table = ui.late_table
        dress_list(table, HEADINGS, (190, 260, 220, 320))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.currentCellChanged.connect(self._choose)
        ui.late_empty_label.setText(_NONE)
        ui.take_button.clicked.connect(lambda: self._decide(late_edits.take_late_edit, "采纳了"))
        ui.leave_button.clicked.connect(
            lambda: self._decide(late_edits.leave_late_edit, "没有采纳")
        )
        ui.late_case_button.clicked.connect(self._open_case)

    def show_waiting(self, waiting: Sequence[LateShown]) -> None:
        """Show what waits."""
        ui, self.waiting = self.ui, waiting
        ui.late_stack.setCurrentIndex(1 if waiting else 0)
        fill_list(ui.late_table, [(one.id, _cells(one)) for one in waiting])
        if waiting and ui.late_table.currentRow() < 0:
            ui.late_table.selectRow(0)
        self._choose()

    def _current(self) -> LateShown | None:
        place = self.ui.late_table.currentRow()
        return self.waiting[place] if 0 <= place < len(self.waiting) else None

    def _choose(self) -> None:
        ui, one = self.ui, self._current()
        ui.late_fault.setText(" ")
        ui.late_card.setVisible(one is not None)
        if one is None:
            return
        is_open = not one.is_masked
        for button in (ui.take_button, ui.leave_button, ui.late_case_button):
            button.setEnabled(is_open)
        ui.late_title.setText("　".join(x for x in (one.case_no, one.title, one.what) if x))
        ui.late_by.setText(_whose(one) if is_open else _MASKED)
        texts = (
            (ui.late_before_text, one.before), (ui.late_now_text, one.now),
            (ui.late_wrote_text, one.wrote),
        )  # fmt: skip
        for edit, words in texts:
            edit.setPlainText(words)
        for caption in (ui.late_before_caption, ui.late_now_caption):
            caption.setVisible(is_open and not one.is_new)
        for edit, _words in texts[:2]:
            edit.setVisible(is_open and not one.is_new)

    def _open_case(self) -> None:
        one = self._current()
        if one is not None:
            self._page.frame.go("case", one.case_id)

    def _decide(self, decision: Decision, said: str) -> None:
        one = self._current()
        if self._is_busy or one is None or one.is_masked:
            return
        self._is_busy = True
        desk = self._page.frame.desk
        job = self._page.frame.runner.write(lambda _progress: decision(desk, [one.id]))
        job.succeeded.connect(lambda case: self._decided(f"“{one.what}”{said}。", str(case)))
        job.failed.connect(self._refused)
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._is_busy = False

    def _decided(self, words: str, case: str) -> None:
        self.ui.late_table.setFocus()
        hub = self._page.frame.hub
        self._page.frame.notices.done(words)
        hub.saved.emit()
        hub.changed.emit(Changes(frozenset({"case", "exchange"}), frozenset({case})), self._page)

    def _refused(self, error: object) -> None:
        if isinstance(error, RuleBroken):
            self.ui.late_fault.setText(explain(error))


def _cells(one: LateShown) -> tuple[str, ...]:
    case = "　".join(part for part in (one.case_no, one.title) if part)
    if one.is_masked or one.at is None:
        return "", case, "", "", ""
    here = one.at.astimezone()
    return f"{day(here.date())} {here:%H:%M}", case, one.what, one.wrote, one.by or "不知道是谁"


def _whose(one: LateShown) -> str:
    if one.at is None:
        return ""
    here = one.at.astimezone()
    return "　".join(
        part
        for part in (
            one.centre, one.by or "不知道是谁", one.device, f"{day(here.date())} {here:%H:%M}"
        )
        if part
    )  # fmt: skip
