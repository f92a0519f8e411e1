"""Ctrl+K: finds a case, a person, a paper, a page or a command by what is typed.

Asks the desk through the runner at each keystroke; shows masked numbers only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_find_box import Ui_FindBox

_UP_DOWN = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Line:
    """One line to choose: the page and subject it leads to, its name, and what tells it apart."""

    page: str
    subject: str
    label: str
    detail: str = ""
    kind: str = ""


class FindBox(QDialog):
    """``wanted`` carries the text at each keystroke; ``chosen`` the line that was taken."""

    wanted = Signal(str)
    chosen = Signal(object)

    def __init__(self, commands: Sequence[Line], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FindBox()
        dress(self.ui, self)
        self._commands = tuple(commands)
        self._lines: list[Line] = []
        self.ui.find_edit.textEdited.connect(self._typed)
        self.ui.find_edit.returnPressed.connect(self._take)
        self.ui.find_edit.installEventFilter(self)
        self.ui.found_list.itemClicked.connect(lambda _item: self._take())
        self.show_found("", ())

    def come_up(self) -> None:
        """Open with an empty line and the commands."""
        self.ui.find_edit.clear()
        self.show_found("", ())
        self.ui.find_edit.setFocus()
        self.open()

    def show_found(self, text: str, found: Sequence[Line]) -> None:
        """Show what the desk found for this text, and the commands that match it."""
        if text != self.ui.find_edit.text().strip():
            return
        commands = [c for c in self._commands if not text or text in c.label]
        self._lines = [*found, *commands]
        self.ui.found_list.clear()
        for line in self._lines:
            parts = (line.kind, line.label, line.detail)
            self.ui.found_list.addItem(QListWidgetItem("　".join(p for p in parts if p)))
        self.ui.found_list.setCurrentRow(0)
        nothing = text and not self._lines
        hint = "没有找到。换姓名的一个字、拼音首字母或案号再试。" if nothing else ""
        self.ui.hint_label.setText(hint or "↑ ↓ 选择　Enter 打开　Esc 关闭")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list while the cursor stays in the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _UP_DOWN.get(Qt.Key(event.key()), 0)
            if step:
                row = self.ui.found_list.currentRow() + step
                self.ui.found_list.setCurrentRow(max(0, min(row, len(self._lines) - 1)))
                return True
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        if text.strip():
            self.wanted.emit(text.strip())
        else:
            self.show_found("", ())

    def _take(self) -> None:
        row = self.ui.found_list.currentRow()
        if 0 <= row < len(self._lines):
            self.accept()
            self.chosen.emit(self._lines[row])
