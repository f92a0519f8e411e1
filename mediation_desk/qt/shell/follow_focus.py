"""Keeps what has the focus in sight: when a letter or the program put it there, and when what
stands above it grows.

Qt itself scrolls on Tab only. Never scrolls while a mouse button is down (the click would miss),
nor after somebody has scrolled away to read.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QWidget
from shiboken6 import isValid

#: At once, and again when what was just put into the page has found its place.
_WAITS_MS = (0, 60)


class FollowFocus(QObject):
    """Watches the focus of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._left_at: list[tuple[QScrollBar, int]] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._forget()
        if now is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if self._window.isAncestorOf(now):
            for wait in _WAITS_MS:
                QTimer.singleShot(wait, self, lambda: self._bring(now))

    def _bring(self, widget: QWidget) -> None:
        if not (isValid(widget) and widget.isVisible() and widget.hasFocus()):
            return
        self._forget()
        for area in _areas(widget):
            area.ensureWidgetVisible(widget)
            bar = area.verticalScrollBar()
            self._left_at.append((bar, bar.value()))
            bar.rangeChanged.connect(self._grown)

    def _forget(self) -> None:
        for bar, _ in self._left_at:
            if isValid(bar):
                bar.rangeChanged.disconnect(self._grown)
        self._left_at = []

    @Slot()
    def _grown(self) -> None:
        """What is scrolled has another height: follow, unless somebody has scrolled since."""
        now = QApplication.focusWidget()
        if now is not None and all(bar.value() == at for bar, at in self._left_at):
            QTimer.singleShot(0, self, lambda: self._bring(now))


def _areas(widget: QWidget) -> Iterator[QScrollArea]:
    """The areas around a widget that scroll, the inner one first."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            yield above
        above = above.parentWidget()
