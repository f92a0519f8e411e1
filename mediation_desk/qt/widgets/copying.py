"""Labels whose text may be marked and copied, as cheap as those whose text may not.

A text that can be marked is laid out as a document; of the thirty on a page nobody marks more
than one, so a label becomes such a text when the mouse is pressed on it. A plain label leaves the
press to what it stands in.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

_MARK = "copyable"


def copyable(text: str) -> QLabel:
    """Plain words that wrap, and may be marked where :func:`begin_to_mark` hears of the press."""
    made = QLabel(text)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty(_MARK, True)
    return made


def begin_to_mark(inside: QWidget, event: QMouseEvent) -> None:
    """Let the label under a press that nobody wanted take it after all."""
    label = inside.childAt(event.position().toPoint())
    if not isinstance(label, QLabel) or not label.property(_MARK):
        return
    label.setProperty(_MARK, False)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    place = label.mapFromGlobal(event.globalPosition())
    again = QMouseEvent(
        event.type(),
        place,
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers(),
    )
    QApplication.sendEvent(label, again)
