"""What stands over the window while it is locked: a name, a password, nothing of any case."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_lock_screen import Ui_LockScreen


class LockScreen(QWidget):
    """``asked`` carries the password; ``other_wanted`` comes when somebody else wants to sign
    in."""

    asked = Signal(str)
    other_wanted = Signal()

    def __init__(self, user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LockScreen()
        dress(self.ui, self)
        self.ui.user_label.setText(user)
        self.ui.open_button.clicked.connect(self._ask)
        self.ui.password_edit.returnPressed.connect(self._ask)
        self.ui.other_button.clicked.connect(self.other_wanted)

    def come_up(self) -> None:
        """Show an empty password line."""
        self.ui.password_edit.clear()
        self.ui.message_label.setText(" ")
        self.ui.password_edit.setFocus()

    def refuse(self, text: str) -> None:
        """Say that the password does not open."""
        self.set_busy(False)
        self.ui.message_label.setText(text)
        self.ui.password_edit.selectAll()
        self.ui.password_edit.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the password is tried."""
        self.ui.open_button.setEnabled(not busy)
        self.ui.open_button.setText("正在打开…" if busy else "解锁(&O)")

    def _ask(self) -> None:
        if self.ui.password_edit.text() and self.ui.open_button.isEnabled():
            self.set_busy(True)
            self.asked.emit(self.ui.password_edit.text())
            self.ui.password_edit.clear()
