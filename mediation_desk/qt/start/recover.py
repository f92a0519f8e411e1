"""The panel for the recovery slip: its code and a new password."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_recover import Ui_Recover
from mediation_desk.qt.start.answers import Recovery
from mediation_desk.qt.start.strength import SHORTEST, advice


class RecoverPanel(QWidget):
    """``recover_wanted`` carries the answers; ``back_wanted`` leads to the unlock panel."""

    recover_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Recover()
        dress(self.ui, self)
        self.ui.back_button.clicked.connect(self.back_wanted)
        self.ui.recover_button.clicked.connect(self._ask)
        self.ui.password_edit.textEdited.connect(self._advise)
        edits = (self.ui.code_edit, self.ui.user_edit, self.ui.password_edit)
        for edit in edits:
            edit.returnPressed.connect(edit.focusNextChild)
        self.ui.again_edit.returnPressed.connect(self._ask)

    def focus_first(self) -> None:
        """The code."""
        self.ui.code_edit.setFocus()

    def refuse(self, text: str) -> None:
        """Say why the slip does not open."""
        self.set_busy("")
        self.ui.message_label.setText(text)

    def set_busy(self, words: str) -> None:
        """While the slip is tried."""
        self.ui.recover_button.setEnabled(not words)
        self.ui.recover_button.setText(words or "设新密码并打开(&O)")

    def _advise(self, text: str) -> None:
        self.ui.password_help.setText(advice(text, self.ui.user_edit.text().strip()))

    def _fault(self) -> str:
        if not self.ui.code_edit.text().strip() or not self.ui.user_edit.text().strip():
            return "请输入恢复凭条上的编码和您的姓名。"
        if len(self.ui.password_edit.text()) < SHORTEST:
            return f"新密码至少{SHORTEST}个字符。"
        if self.ui.password_edit.text() != self.ui.again_edit.text():
            return "两次输入的密码不一样，请再输一遍。"
        return ""

    def _ask(self) -> None:
        fault = self._fault()
        self.ui.message_label.setText(fault or " ")
        if fault or not self.ui.recover_button.isEnabled():
            return
        self.set_busy("正在打开…")
        self.recover_wanted.emit(
            Recovery(
                self.ui.code_edit.text().strip(),
                self.ui.user_edit.text().strip(),
                self.ui.password_edit.text(),
            )
        )
