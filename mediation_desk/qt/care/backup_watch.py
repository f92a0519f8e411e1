"""Sees to the day's backup while a window is open: looks now and then whether a place is there,
feeds it when the desk rests, and says in the status bar when that was last done.

Asks disks on a thread that yields to everybody; never makes the person wait.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.rest import REST, AtRest
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.registry import Role
from mediation_desk.usecases.upkeep.backup_places import (
    BackupStanding,
    PlaceState,
    backup_standing,
)
from mediation_desk.usecases.upkeep.daily_backup import (
    Fed,
    daily_backup,
    outcome_words,
    reminders,
    status_words,
    wants_feeding,
)

LOOK_MS = 15_000
#: After something went wrong, or somebody stopped it, the next try waits so long.
TRY_AGAIN_SECONDS = 3600.0
PLUGGED_IN = "插上了备份U盘，正在往里备份。可以接着办案，做完会说。"


class BackupWatch(QObject):
    """One for a window in which somebody sits; ends when they leave."""

    def __init__(self, window: MainWindow, rest: int = REST, look: int = LOOK_MS) -> None:
        super().__init__(window)
        self.standing: BackupStanding | None = None
        self._window, self._runner, self._rest = window, window.runner, rest
        self._is_looking = self._is_feeding = self._is_waiting = self._is_over = False
        self._not_before = 0.0
        self._reminded_on: date | None = None
        self.label = QLabel(window.ui.status_bar)
        self.label.setObjectName("backup_status")
        row = window.ui.status_bar.layout()
        if isinstance(row, QBoxLayout):
            row.insertWidget(1, self.label)
        self._timer = QTimer(self)
        self._timer.setInterval(look)
        self._timer.timeout.connect(self._look_if_in_use)
        window.left.connect(self._end)
        window.reopened.connect(self.look)
        window.hub.changed.connect(self._hear_change)

    def start(self) -> None:
        """Begin to look, unless the person has left meanwhile."""
        if not self._is_over:
            self._timer.start()
            self.look()

    @Slot()
    def look(self) -> None:
        """Ask how the places are, unless that is being asked."""
        if self._is_looking or self._is_over or self._window.is_locked:
            return
        self._is_looking = True
        desk = self._window.frame.desk
        job = self._runner.behind(lambda _progress: _asked(desk))
        job.succeeded.connect(self._hear)
        job.ended.connect(self._looked)

    def feed(self) -> None:
        """Back up to every place that wants it, in a process of its own."""
        self._is_waiting = False
        if self._is_feeding or self._is_over or self._window.is_locked:
            return
        self._is_feeding = True
        desk, apart = self._window.frame.desk, self._runner.apart
        job = self._runner.pool(
            lambda progress: apart.run(desk, daily_backup, progress), title="正在备份"
        )
        job.succeeded.connect(self._fed)
        job.failed.connect(self._put_off)
        job.cancelled.connect(self._put_off)
        job.ended.connect(self._fed_or_not)

    @Slot()
    def _look_if_in_use(self) -> None:
        if QApplication.activeWindow() is not None:
            self.look()

    @Slot()
    def _looked(self) -> None:
        self._is_looking = False

    @Slot(object)
    def _hear(self, standing: BackupStanding | None) -> None:
        if standing is None or self._is_over:
            return
        before, self.standing = self.standing, standing
        self.label.setText(status_words(standing))
        if wants_feeding(standing) and not self._is_feeding:
            if _just_plugged_in(before, standing):
                self._not_before = 0.0
                self._window.notices.tell(PLUGGED_IN)
                self.feed()
            elif not self._is_waiting and time.monotonic() >= self._not_before:
                self._is_waiting = True
                AtRest(self._window, self.feed, self._rest)
        self._remind(standing)

    def _remind(self, standing: BackupStanding) -> None:
        """Once a day, and only where nothing else is being said."""
        said = reminders(standing)
        notices = self._window.notices
        if not said or self._is_feeding or self._reminded_on == standing.today or notices.kind:
            return
        self._reminded_on = standing.today
        if {Role.ADMIN, Role.HEAD} & self._window.frame.desk.user.roles:
            notices.tell(said[0], "看看(&V)", lambda: self._window.go("settings", "backup"))
        else:
            notices.tell(said[0])

    @Slot(object)
    def _fed(self, fed: Sequence[Fed]) -> None:
        done, wrong = outcome_words(fed)
        notices = self._window.notices
        if wrong:
            self._put_off()
            notices.tell(done + wrong)
        elif notices.text.text() == PLUGGED_IN or not notices.kind:
            notices.done(done)
        self._window.hub.changed.emit(Changes(frozenset({"backup"})), self)

    @Slot()
    @Slot(object)
    def _put_off(self, _error: object = None) -> None:
        self._not_before = time.monotonic() + TRY_AGAIN_SECONDS

    @Slot()
    def _fed_or_not(self) -> None:
        self._is_feeding = False
        self.look()

    @Slot(object, object)
    def _hear_change(self, changes: Changes, _initiator: object) -> None:
        if "backup" in changes.kinds:
            self.look()

    @Slot(bool)
    def _end(self, _for_another: bool) -> None:
        self._is_over = True
        self._timer.stop()
        self.label.clear()


def _asked(desk: Desk) -> BackupStanding | None:
    """How the places are; None while the store cannot be asked, as when it is just being locked."""
    try:
        return backup_standing(desk)
    except KnownTrouble:
        return None


def _just_plugged_in(before: BackupStanding | None, now: BackupStanding) -> bool:
    """Whether a stick that was away is there now."""
    if before is None or not now.stick.can_be_fed:
        return False
    return before.stick.state is not PlaceState.READY
