"""Enter goes to the next field of a form, as people are used to from paper forms."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from mediation_desk.qt.widgets.finder import Finder


class EnterMoves(QObject):
    """Enter goes to the next field, as on paper; a button keeps its Enter."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        for child in form.findChildren(QWidget):
            if isinstance(child, QLineEdit | QComboBox):
                child.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn Enter into a step to the next field; an open list of names keeps its Enter."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        host = watched.parent()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or (isinstance(host, Finder) and host.is_open()):
            return super().eventFilter(watched, event)
        if isinstance(watched, QWidget):
            watched.focusNextChild()
        return True
