"""Notices that nobody has touched keyboard or mouse for a while, and says so once.

Listens at the windows of the system, through which every key and click comes; at the application
it would be called for every event of every widget, which made each page open half as fast.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

SHORTEST, LONGEST, USUAL = 1, 15, 5
_DEEDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """``idle`` comes after the set minutes without a deed of the person."""

    idle = Signal()

    def __init__(self, app: QApplication, minutes: int = USUAL) -> None:
        super().__init__()
        self._app = app
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        self._windows: list[QWindow] = []
        self._is_watching = False
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Between 1 and 15 minutes."""
        self._timer.setInterval(max(SHORTEST, min(LONGEST, minutes)) * 60_000)

    def set_milliseconds(self, milliseconds: int) -> None:
        """For tests: a shorter wait than the settings allow."""
        self._timer.setInterval(milliseconds)

    def start(self) -> None:
        """Begin to watch every window there is and each that comes to the front.

        An input method takes the keys for itself; of its words only the cursor's moving tells.
        """
        self.stop()
        self._is_watching = True
        self._app.focusWindowChanged.connect(self._listen_at)
        self._app.inputMethod().cursorRectangleChanged.connect(self._timer.start)
        for window in self._app.topLevelWindows():
            self._listen_at(window)
        self._timer.start()

    def stop(self) -> None:
        """Stop watching, as while locked."""
        self._timer.stop()
        if not self._is_watching:
            return
        self._is_watching = False
        self._app.focusWindowChanged.disconnect(self._listen_at)
        self._app.inputMethod().cursorRectangleChanged.disconnect(self._timer.start)
        for window in self._windows:
            if isValid(window):
                window.removeEventFilter(self)
        self._windows.clear()

    @Slot(QWindow)
    def _listen_at(self, window: QWindow | None) -> None:
        self._windows = [one for one in self._windows if isValid(one)]
        if window is not None and window not in self._windows:
            self._windows.append(window)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start counting anew with every deed."""
        if event.type() in _DEEDS:
            self._timer.start()
        return False
