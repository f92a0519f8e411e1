"""A last small window: the day's backup is made when everything else is closed, and can be left.

Never keeps the computer from being switched off.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from mediation_desk.qt.care.backup_watch import BackupWatch
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_farewell import Ui_Farewell
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep.daily_backup import daily_backup, wants_feeding

_PARTS = 1000


class Farewell(QWidget):
    """Backs up, then closes itself; ``then`` is called once, however it ends."""

    def __init__(self, runner: Runner, desk: Desk, then: Callable[[], object]) -> None:
        super().__init__()
        self.ui = Ui_Farewell()
        dress(self.ui, self)
        self.ui.progress.setRange(0, 0)
        self.ui.leave_button.clicked.connect(self.close)
        self._then: Callable[[], object] | None = then
        self.job = runner.pool(lambda progress: runner.apart.run(desk, daily_backup, progress))
        self.job.progressed.connect(self._step)
        self.job.ended.connect(self.close)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is not finished: no half backup is ever counted as one."""
        self.job.cancel()
        then, self._then = self._then, None
        if then is not None:
            then()
        event.accept()

    def _step(self, done: int, total: int, _note: str) -> None:
        if total > 0:
            self.ui.progress.setRange(0, _PARTS)
            self.ui.progress.setValue(int(done * _PARTS / total))


def say_farewell(window: MainWindow, then: Callable[[], object]) -> Farewell | None:
    """The last window, where today's backup is wanting and its place is there; else None."""
    watch, app = window.findChild(BackupWatch), QApplication.instance()
    standing = watch.standing if watch is not None else None
    if standing is None or not wants_feeding(standing) or window.is_locked:
        return None
    if isinstance(app, QApplication) and app.isSavingSession():
        return None
    made = Farewell(window.runner, window.frame.desk, then)
    made.show()
    return made
