"""Ctrl+K: finds a case, a person, a paper, a page or a command by what is typed.

Asks the desk through the runner at each keystroke; shows masked numbers only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_find_box import Ui_FindBox

#: The code of a hand-off as it is printed on its letter.
_CODE = re.compile(r"(?=.*\d)[0-9A-Fa-f]{8}")
#: So many cases are shown for what is typed; who wants another types on.
MOST_FOUND = 20
_UP_DOWN = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Line:
    """One line to choose: the page and subject it leads to, its name, and what tells it apart."""

    page: str
    subject: str
    label: str
    detail: str = ""
    kind: str = ""


class FindBox(QFrame):
    """``wanted`` carries the text at each keystroke; ``chosen`` the line that was taken."""

    wanted = Signal(str)
    chosen = Signal(object)

    def __init__(self, commands: Sequence[Line], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FindBox()
        dress(self.ui, self)
        self.ui.found_list.setUniformItemSizes(True)
        self._commands = tuple(commands)
        self._lines: list[Line] = []
        self._came_from: QWidget | None = None
        self.ui.find_edit.textEdited.connect(self._typed)
        self.ui.find_edit.returnPressed.connect(self._take)
        self.ui.find_edit.installEventFilter(self)
        self.ui.found_list.itemClicked.connect(lambda _item: self._take())
        self.show_found("", ())
        self.hide()

    def come_up(self) -> None:
        """Open with an empty line and the commands."""
        self.ui.find_edit.clear()
        self.show_found("", ())
        self._came_from = QApplication.focusWidget()
        self._place()
        self.show()
        # Opaque, so that a key's answer paints the list alone and not the page under it; said
        # here, because a style sheet takes it back when it dresses the box.
        self.setAutoFillBackground(True)
        self.raise_()
        self.ui.find_edit.setFocus()

    def put_away(self) -> None:
        """Close, and give the cursor back to where it was."""
        self.hide()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus()
        self._came_from = None

    def _place(self) -> None:
        host = self.parentWidget()
        if host is not None:
            width, height = min(720, host.width() - 48), min(460, host.height() - 96)
            self.setGeometry((host.width() - width) // 2, 64, width, height)

    def show_found(self, text: str, found: Sequence[Line]) -> None:
        """Show what the desk found for this text, and the commands that match it."""
        if text != self.ui.find_edit.text().strip():
            return
        commands = [c for c in self._commands if not text or text in c.label]
        self._lines = [*found, *commands]
        self.ui.found_list.clear()
        self.ui.found_list.addItems([_words(line) for line in self._lines])
        self.ui.found_list.setCurrentRow(0)
        keys = "↑ ↓ 选择　Enter 打开　Esc 关闭"
        if text and not self._lines:
            keys = _not_found(text)
        elif sum(line.page == "case" for line in found) >= MOST_FOUND:
            keys += f"　只列最近的{MOST_FOUND}件，接着打字可缩小范围"
        self.ui.hint_label.setText(keys)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list while the cursor stays in the line; Esc closes."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        is_escape = event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()  # this Esc is the box's, not the window's 后退
            return True
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        step = _UP_DOWN.get(Qt.Key(event.key()), 0)
        if is_escape:
            self.put_away()
        elif step:
            row = self.ui.found_list.currentRow() + step
            self.ui.found_list.setCurrentRow(max(0, min(row, len(self._lines) - 1)))
        return bool(step) or is_escape

    def _typed(self, text: str) -> None:
        if text.strip():
            self.wanted.emit(text.strip())
        else:
            self.show_found("", ())

    def _take(self) -> None:
        row = self.ui.found_list.currentRow()
        if 0 <= row < len(self._lines):
            self.put_away()
            self.chosen.emit(self._lines[row])


def _not_found(text: str) -> str:
    """What to try next: of a code on a returned sheet something else than of a name."""
    if _CODE.fullmatch(text):
        return f"没有编码是{text}的移送单。请对照退回单骑缝处的编码再输一次。"
    return "没有找到。换姓名的一个字、拼音首字母或案号再试。"


def _words(line: Line) -> str:
    return "　".join(part for part in (line.kind, line.label, line.detail) if part)
