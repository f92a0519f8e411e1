"""The card on which one person writes a signature: whose turn it is, one stroke back, again.

Gives what was written; never keeps or reuses it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mediation_desk.qt.widgets.stroke_pad import StrokePad

#: Room for a signature on the lowest screens, in pixels.
_LOW = 140
_HINT = "用手写笔或者鼠标在框里写，写完按“就用这个签名”。"


class PadCard(QFrame):
    """``kept`` carries the strokes; ``left`` comes when nobody is to sign after all."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget, height: int = _LOW) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setProperty("no_draft", True)
        box = QVBoxLayout(self)
        box.setSpacing(8)
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.note = QLabel(self)
        self.note.setProperty("role", "help")
        self.note.setWordWrap(True)
        self.pad = StrokePad(self)
        self.pad.setMinimumHeight(height)
        self.pad.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for widget in (self.title, self.note, self.pad):
            box.addWidget(widget)
        buttons = QHBoxLayout()
        self.keep_button = self._button("就用这个签名(&Y)", buttons)
        self.keep_button.setProperty("role", "main")
        self.back_button = self._button("退一笔(&J)", buttons)
        self.again_button = self._button("重签(&C)", buttons)
        self.leave_button = self._button("不签了(&X)", buttons)
        buttons.addStretch(1)
        box.addLayout(buttons)
        self.keep_button.clicked.connect(self._keep)
        self.back_button.clicked.connect(self.pad.take_back)
        self.again_button.clicked.connect(self.pad.clear)
        self.leave_button.clicked.connect(self.shut)
        self.pad.changed.connect(self._show_state)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.pad.take_back)

    def open_for(self, name: str, capacity: str, note: str = "") -> None:
        """Let one person write."""
        self.pad.clear()
        self.title.setText(f"请{capacity} {name} 本人签名")
        self.note.setText(note or _HINT)
        self.show()
        self.pad.setFocus()

    def shut(self) -> bool:
        """Take the card away with what was written; False when it was not there."""
        was_open = not self.isHidden()
        self.hide()
        self.pad.clear()
        if was_open:
            self.left.emit()
        return was_open

    def _button(self, words: str, row: QHBoxLayout) -> QPushButton:
        button = QPushButton(words, self)
        row.addWidget(button)
        return button

    def _show_state(self) -> None:
        has_strokes = not self.pad.is_empty()
        for button in (self.keep_button, self.back_button, self.again_button):
            button.setEnabled(has_strokes)

    def _keep(self) -> None:
        if not self.pad.is_empty():
            self.kept.emit(self.pad.text())
