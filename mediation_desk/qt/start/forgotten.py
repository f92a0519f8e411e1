"""忘记密码, before anybody is signed in: three ways, the quickest first, and how long each takes.

The county's way is in two halves; the half that was done is kept beside the store, so the window
may be closed between them.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.file_names import ask_folder, ask_open
from mediation_desk.qt.generated.ui_forgotten import Ui_Forgotten
from mediation_desk.qt.start.answers import Rescue
from mediation_desk.qt.start.strength import SHORTEST


class ForgottenPanel(QWidget):
    """``slip_wanted``: the recovery slip; ``ask_wanted`` carries a folder for the request;
    ``rescue_wanted`` carries the county's answer; ``back_wanted`` leads to the unlock panel.
    """

    slip_wanted = Signal()
    ask_wanted = Signal(object)
    rescue_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_Forgotten()
        dress(ui, self)
        self.file: Path | None = None
        ui.slip_button.clicked.connect(self.slip_wanted)
        ui.back_button.clicked.connect(self.back_wanted)
        ui.ask_button.clicked.connect(self._ask)
        ui.file_button.clicked.connect(self._choose_file)
        ui.open_button.clicked.connect(self._open)
        ui.user_edit.returnPressed.connect(ui.password_edit.setFocus)
        ui.password_edit.returnPressed.connect(ui.again_edit.setFocus)
        ui.again_edit.returnPressed.connect(self._open)

    def focus_first(self) -> None:
        """The slip: the first way that can be gone from here."""
        self.ui.slip_button.setFocus()

    def asked(self, file: str, fingerprint: str) -> None:
        """The request was written: what is to be read aloud to the county."""
        self.set_busy("")
        name = Path(file).name
        self.ui.finger_label.setText(f"写好了 {name}。核对码：{fingerprint}")

    def refuse(self, text: str) -> None:
        """Say why it does not open."""
        self.set_busy("")
        self.ui.message_label.setText(text)

    def set_busy(self, words: str) -> None:
        """While something is tried."""
        for button in (self.ui.open_button, self.ui.ask_button):
            button.setEnabled(not words)

    def _ask(self) -> None:
        folder = ask_folder(self, "求助文件写到哪个U盘或文件夹")
        if folder:
            self.ui.message_label.setText(" ")
            self.set_busy("正在写…")
            self.ask_wanted.emit(Path(folder))

    def _choose_file(self) -> None:
        name = ask_open(self, "县里的答复")
        if name:
            self.file = Path(name)
            self.ui.file_label.setText(self.file.name)

    def _fault(self) -> str:
        ui = self.ui
        if self.file is None:
            return "请先选县里的答复文件。"
        if not ui.user_edit.text().strip():
            return "请输入您的姓名。"
        if len(ui.password_edit.text()) < SHORTEST:
            return f"新密码至少{SHORTEST}个字符。"
        if ui.password_edit.text() != ui.again_edit.text():
            return "两次输入的密码不一样，请再输一遍。"
        return ""

    def _open(self) -> None:
        fault, ui = self._fault(), self.ui
        ui.message_label.setText(fault or " ")
        if fault or self.file is None or not ui.open_button.isEnabled():
            return
        answer = Rescue(self.file, ui.user_edit.text().strip(), ui.password_edit.text())
        ui.password_edit.clear()
        ui.again_edit.clear()
        self.rescue_wanted.emit(answer)
