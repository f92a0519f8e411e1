"""Keeps what has the focus in sight, also when a letter or the program put it there.

Qt itself scrolls on Tab only. Never scrolls while a mouse button is down: the click would miss.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

#: At once, and again when what was just put into the page has found its place.
_WAITS_MS = (0, 60)


class FollowFocus(QObject):
    """Watches the focus of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if self._window.isAncestorOf(now):
            for wait in _WAITS_MS:
                QTimer.singleShot(wait, self, lambda: self._bring(now))

    def _bring(self, widget: QWidget) -> None:
        if isValid(widget) and widget.hasFocus():
            bring_into_sight(widget)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll every area around a widget until it can be seen."""
    above = widget.parentWidget() if isValid(widget) and widget.isVisible() else None
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
