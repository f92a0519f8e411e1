"""The county's form by which a case goes to another township. Decides nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.form_fields import proposer
from mediation_desk.qt.generated.ui_transfer import Ui_TransferPanel
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import size
from mediation_desk.qt.widgets.day_field import DayField
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.transfers import handing_over
from mediation_desk.usecases.transfers.handing_over import TransferMade


class TransferPanel(QWidget):
    """``closed`` comes on 取消 and once the case was transferred."""

    closed = Signal()

    def __init__(self, page: Page, case: str, targets: Sequence[tuple[str, str]]) -> None:
        super().__init__(page)
        self._page, self._case = page, case
        self.ui = ui = Ui_TransferPanel()
        dress(ui, self)
        self.setMaximumWidth(size("card"))
        for code, name in targets:
            ui.centre_list.addItem(name or code, code)
        self.day = DayField(page.frame.today, self, proposer(page.frame.desk))
        self.day.set_value(page.frame.today())
        caption = QLabel("移交日期(&D)", self)
        caption.setBuddy(self.day.edit)
        self.day.edit.setAccessibleName("移交日期")
        ui.day_layout.addWidget(caption)
        ui.day_layout.addWidget(self.day)
        ui.message_label.hide()
        ui.do_button.clicked.connect(self.submit)
        ui.cancel_button.clicked.connect(self.closed)
        ui.reason_edit.textEdited.connect(lambda _text: ui.message_label.hide())

    def focus_first(self) -> None:
        """The township."""
        self.ui.centre_list.setFocus()

    def submit(self) -> None:
        """Transfer, if what is written can be read."""
        fault = self.day.problem()
        if fault is not None:
            self._say(explain(fault))
            self.day.edit.setFocus()
            return
        desk, case, ui = self._page.frame.desk, self._case, self.ui
        to, reason, on = str(ui.centre_list.currentData()), ui.reason_edit.text(), self.day.day()
        ui.do_button.setEnabled(False)
        job = self._page.frame.runner.write(
            lambda _progress: handing_over.transfer_case(desk, case, to=to, reason=reason, on=on)
        )
        job.succeeded.connect(self._done)
        job.failed.connect(self._refused)
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self.ui.do_button.setEnabled(True)

    def _refused(self, error: object) -> None:
        if not isinstance(error, RuleBroken):
            return
        self._say(explain(error))
        if error.field == "reason":
            self.ui.reason_edit.setFocus()

    def _say(self, words: str) -> None:
        self.ui.message_label.setText(words)
        self.ui.message_label.show()

    def _done(self, made: TransferMade) -> None:
        frame = self._page.frame
        frame.notices.done(f"已移交给{made.to_name}。下次导出时带去，两边收入以后生效。")
        frame.hub.saved.emit()
        cases = frozenset({made.case_id, made.new_case_id})
        frame.hub.changed.emit(Changes(frozenset({"transfer"}), cases), None)
        self.closed.emit()
