"""Ctrl+C in the terminal, and the system's wish that we end: the windows close as by hand.

Python alone would hear of it only with the next event of the window. A second one ends the
process at once, as anywhere. Never decides what closing means.
"""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QApplication

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Lets the signals wake the event loop; :meth:`stop` gives them back."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._hears, self._wakes = socket.socketpair()
        self._hears.setblocking(False)
        self._wakes.setblocking(False)
        kind = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(self._hears.fileno(), kind, self)
        self._notifier.activated.connect(self._heard)
        self._before = {one: signal.signal(one, _wait) for one in SIGNALS}
        signal.set_wakeup_fd(self._wakes.fileno(), warn_on_full_buffer=False)

    def stop(self) -> None:
        """Give the signals back and let go of the sockets."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._give_back()
        self._hears.close()
        self._wakes.close()

    @Slot()
    def _heard(self) -> None:
        self._hears.recv(64)
        self._give_back()
        self._app.closeAllWindows()

    def _give_back(self) -> None:
        for one, handler in self._before.items():
            signal.signal(one, signal.SIG_DFL if handler is None else handler)
        self._before = {}


def _wait(_number: int, _frame: object) -> None:
    """Python's part; the windows close when the event loop has woken."""
