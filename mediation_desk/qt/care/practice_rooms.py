"""Furnishes the desk of the practice township behind its window, a chapter at a time between what
the person does.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases.demo.furnishing import furnish
from mediation_desk.usecases.desk import Changes


class PracticeRooms(QObject):
    """One for a window on the practice township; ends with it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def go_on(self) -> None:
        """The next chapter, if there is one; the writer takes it in its turn."""
        desk = self._window.frame.desk
        job = self._window.runner.write(lambda _progress: furnish(desk))
        job.succeeded.connect(self._done)

    @Slot(object)
    def _done(self, changes: Changes | None) -> None:
        if changes is not None and self._window.isVisible():
            self._window.frame.hub.changed.emit(changes, None)
            self.go_on()
