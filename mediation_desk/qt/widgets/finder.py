"""A line that finds something while one types: people by characters, pinyin, initials or phone.

Never asks the store itself: it says ``wanted`` with the text, and is given the answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mediation_desk.qt.widgets.field import EchoField

_PAUSE_MS = 60
_ROWS = 7


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of the popup: what it stands for, its name and what tells it from its namesakes."""

    id: str
    label: str
    detail: str = ""
    payload: object = None


class Finder(EchoField):
    """A text field with a popup of answers; Down and Enter take one, Esc closes the popup."""

    wanted = Signal(str)
    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, has_echo=False)
        self._answers: list[Answer] = []
        self._chosen: Answer | None = None
        self._popup = QFrame(self)
        self._popup.setObjectName("popup")
        self._popup.hide()
        box = QVBoxLayout(self._popup)
        box.setContentsMargins(0, 0, 0, 0)
        self._list = QListWidget(self._popup)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        box.addWidget(self._list)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.changed.connect(self._typed)
        self.edit.installEventFilter(self)
        self._list.itemClicked.connect(lambda item: self._take(self._list.row(item)))

    @property
    def chosen(self) -> Answer | None:
        """The answer that was taken, until the text is changed again."""
        return self._chosen

    def value(self) -> object:
        """The text."""
        return self.text()

    def set_value(self, value: object) -> None:
        """Show a text without asking."""
        self.edit.setText("" if value is None else str(value))
        self._chosen = None

    def set_answers(self, answers: Sequence[Answer]) -> None:
        """Show the answers to what was last wanted; none closes the popup."""
        self._answers = list(answers)
        self._list.clear()
        for answer in self._answers:
            item = QListWidgetItem(f"{answer.label}　{answer.detail}".rstrip())
            item.setToolTip(answer.detail)
            self._list.addItem(item)
        if self._answers and self.edit.hasFocus():
            self._show_popup()
        else:
            self._popup.hide()

    def is_open(self) -> bool:
        """Whether the popup is in sight."""
        return self._popup.isVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that belong to the popup while it is open; focus lost closes it."""
        if event.type() == QEvent.Type.FocusOut:
            self._popup.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def hideEvent(self, event: object) -> None:
        """A page that goes takes its popup along."""
        self._pause.stop()
        self._popup.hide()
        self._popup.setParent(self)

    def _key(self, event: QKeyEvent) -> bool:
        if not self._popup.isVisible():
            return False
        row, last = self._list.currentRow(), self._list.count() - 1
        if event.key() == Qt.Key.Key_Down:
            self._list.setCurrentRow(min(row + 1, last))
        elif event.key() == Qt.Key.Key_Up:
            self._list.setCurrentRow(max(row - 1, 0))
        elif event.key() == Qt.Key.Key_Escape:
            self._popup.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._take(row)
        else:
            return False
        return True

    def _typed(self) -> None:
        self._chosen = None
        self._pause.start()

    def _ask(self) -> None:
        if self.text():
            self.wanted.emit(self.text())
        else:
            self.set_answers(())

    def _take(self, row: int) -> None:
        self._popup.hide()
        self._chosen = self._answers[row]
        self.edit.setText(self._chosen.label)
        self.taken.emit(self._chosen)

    def _show_popup(self) -> None:
        """Lay the answers over the window, under the line; no window of their own."""
        host = self.window()
        rows = min(_ROWS, self._list.count())
        height = max(28, self._list.sizeHintForRow(0)) * rows + 6
        at = self.edit.mapTo(host, QPoint(0, self.edit.height() + 2))
        width = min(max(self.edit.width(), 420), host.width() - at.x())
        self._popup.setParent(host)
        self._popup.setGeometry(at.x(), at.y(), width, height)
        self._popup.show()
        self._popup.raise_()
