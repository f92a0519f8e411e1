"""Does a thing that nobody waits for when the desk is at rest: nothing asked, nothing done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from mediation_desk.qt.shell.main_window import MainWindow

#: After so many milliseconds without a question the desk is at rest.
REST = 30_000


class AtRest(QObject):
    """Does ``deed`` once; never where the person leaves the window before."""

    def __init__(self, window: MainWindow, deed: Callable[[], object], wait: int = REST) -> None:
        super().__init__(window)
        self._window, self._runner, self._deed = window, window.runner, deed
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(wait)
        self._timer.timeout.connect(self._look)
        self._runner.started.connect(self._begin_again)
        window.left.connect(self._stop)
        self._timer.start()

    @Slot(object)
    def _begin_again(self, _job: object) -> None:
        self._timer.start()

    @Slot(bool)
    def _stop(self, _for_another: bool) -> None:
        self._timer.stop()
        self._runner.started.disconnect(self._begin_again)
        self._window.left.disconnect(self._stop)
        self.deleteLater()

    def _look(self) -> None:
        if self._runner.busy() or self._window.is_locked:
            self._timer.start()
            return
        self._stop(False)
        self._deed()
