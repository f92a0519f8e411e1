"""The guide to a forgotten password: three ways, the quickest first; at the county, the answer.

No code and no password stays here longer than the answer takes.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.domain.errors import DeskError
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.file_names import ask_folder, ask_open
from mediation_desk.qt.generated.ui_ways_back import Ui_WaysBack
from mediation_desk.qt.page import Page
from mediation_desk.qt.words import explain
from mediation_desk.usecases.exchange.rescuing import RescueAnswered, rescue_answer
from mediation_desk.usecases.exchange.standing import is_county


class WaysBackGuide(QWidget):
    """找回密码. ``left``: the person goes back to the cards."""

    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page, self.frame = page, page.frame
        self.ui = ui = Ui_WaysBack()
        dress(ui, self)
        self.file: Path | None = None
        ui.leave_button.clicked.connect(self.left)
        ui.accounts_button.clicked.connect(lambda: self.frame.go("settings", "people"))
        ui.file_button.clicked.connect(self._choose_file)
        ui.answer_button.clicked.connect(self._answer)

    def begin(self) -> None:
        """The ways; the county's answer only at the county."""
        ui = self.ui
        for edit in (ui.finger_edit, ui.one_edit, ui.two_edit):
            edit.clear()
        ui.message_label.setText(" ")
        ui.done_label.setText(" ")
        ui.answer_card.setVisible(is_county(self.frame.desk))
        ui.accounts_button.setFocus()

    def go_back(self) -> None:
        """There is one step only."""
        self.left.emit()

    @property
    def step(self) -> int:
        """There is one step only."""
        return 0

    def _choose_file(self) -> None:
        name = ask_open(self, "乡镇的求助文件")
        if name:
            self.file = Path(name)
            self.ui.file_label.setText(self.file.name)

    def _answer(self) -> None:
        ui, file, desk = self.ui, self.file, self.frame.desk
        codes = (ui.one_edit.text().strip(), ui.two_edit.text().strip())
        finger = ui.finger_edit.text()
        if file is None or not all((finger, *codes)):
            ui.message_label.setText("请选求助文件，输入核对码和两份凭条的码。")
            return
        folder = ask_folder(self, "答复写到哪个U盘或文件夹")
        if not folder:
            return
        ui.message_label.setText(" ")
        ui.answer_button.setEnabled(False)
        job = self.frame.runner.write(
            lambda _progress: rescue_answer(desk, file, finger, codes, Path(folder))
        )
        job.succeeded.connect(self._answered)
        job.failed.connect(self._refused)
        job.ended.connect(lambda: ui.answer_button.setEnabled(True))

    def _answered(self, done: RescueAnswered) -> None:
        ui = self.ui
        for edit in (ui.finger_edit, ui.one_edit, ui.two_edit):
            edit.clear()
        name = Path(done.file).name
        ui.done_label.setText(f"答复写好了：{name}。带回乡镇，在登录窗口“忘记密码”里打开。")
        self.frame.hub.saved.emit()

    def _refused(self, error: object) -> None:
        if isinstance(error, DeskError):
            self.ui.message_label.setText(explain(error))
