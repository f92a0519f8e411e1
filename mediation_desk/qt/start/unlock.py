"""The first window: a name and a password, or the way to the slip, the wizard and the practice.

Painted before anything heavy is imported: PySide6 and the standard library only, and of PySide6
only what the first paint needs: naming ``Qt`` alone makes a hundred enums (a fifth of the start).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_unlock import Ui_Unlock

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent


class UnlockPanel(QWidget):
    """Name and password."""

    open_wanted = Signal(object)
    recover_wanted = Signal()
    restore_wanted = Signal()
    practice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, user: str = "") -> None:
        super().__init__(parent)
        self.ui = Ui_Unlock()
        dress(self.ui, self)
        self.ui.user_required.hide()
        self.ui.password_required.hide()
        self.ui.user_edit.setText(user)
        self.ui.user_edit.returnPressed.connect(self.ui.password_edit.setFocus)
        self.ui.password_edit.returnPressed.connect(self._ask)
        self.ui.open_button.clicked.connect(self._ask)
        self.ui.recover_button.clicked.connect(self.recover_wanted)
        self.ui.restore_button.clicked.connect(self.restore_wanted)
        self.ui.practice_button.clicked.connect(self.practice_wanted)

    def focus_first(self) -> None:
        """The password when the name is known."""
        known = self.ui.user_edit.text()
        (self.ui.password_edit if known else self.ui.user_edit).setFocus()

    def refuse(self, text: str) -> None:
        """Say why it does not open; the name stays, the password is typed again."""
        self.set_busy("")
        self.ui.message_label.setText(text)
        self.ui.password_edit.setFocus()

    def set_busy(self, words: str) -> None:
        """While the password is tried: ``words`` stand on the button; empty ends it."""
        self.ui.open_button.setEnabled(not words)
        self.ui.open_button.setText(words or "打开(&O)")

    def _ask(self) -> None:
        if not self.ui.open_button.isEnabled():
            return
        user, password = self.ui.user_edit.text().strip(), self.ui.password_edit.text()
        if not user or not password:
            self.ui.message_label.setText("请输入姓名和密码。")
            self.focus_first()
            return
        self.ui.password_edit.clear()
        self.ui.message_label.setText(" ")
        self.set_busy("正在打开…")
        from mediation_desk.qt.start.answers import Entrance

        self.open_wanted.emit(Entrance(user, password))


class StartWindow(QStackedWidget):
    """Holds the panels before the desk is open. ``painted`` comes once, after the first paint."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("start_window")
        self.setWindowTitle("调解台")
        self.resize(1024, 720)
        self._was_painted = False
        self.painted.connect(self._listen_keys)

    def _listen_keys(self) -> None:
        """Esc leads home; made after the paint."""
        from PySide6.QtGui import QKeySequence, QShortcut

        QShortcut(QKeySequence("Esc"), self).activated.connect(self.home)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.close)

    def show_panel(self, panel: QWidget) -> None:
        """Show a panel and put the cursor into its first field."""
        if self.indexOf(panel) < 0:
            self.addWidget(panel)
        self.setCurrentWidget(panel)
        focus = getattr(panel, "focus_first", None)
        if focus:
            focus()

    def say_closed(self, text: str) -> None:
        """The data folder cannot be opened here: say why, and let nothing else be tried."""
        panel = self.currentWidget()
        refuse = getattr(panel, "refuse", None)
        if refuse:
            refuse(text)
        for button in self.findChildren(QPushButton):
            button.setEnabled(False)

    def home(self) -> None:
        """Back to the first panel."""
        first = self.widget(0)
        if first is not None:
            self.show_panel(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus."""
        from mediation_desk.qt.keyboard.enter_key import take_enter

        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the first paint."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
