"""Notices that nobody has touched keyboard or mouse for a while, and says so once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

SHORTEST, LONGEST, USUAL = 1, 15, 5
_DEEDS = frozenset(
    {
        QEvent.Type.KeyPress,
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
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Between 1 and 15 minutes."""
        self._timer.setInterval(max(SHORTEST, min(LONGEST, minutes)) * 60_000)

    def set_milliseconds(self, milliseconds: int) -> None:
        """For tests: a shorter wait than the settings allow."""
        self._timer.setInterval(milliseconds)

    def start(self) -> None:
        """Begin to watch."""
        self._app.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Stop watching, as while locked."""
        self._app.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start counting anew with every deed."""
        if event.type() in _DEEDS:
            self._timer.start()
        return False
