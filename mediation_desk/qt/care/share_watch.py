"""Exchanges by itself over the folders that are shared in the centre, while a window is open.

Asks on a thread that yields to everybody and does the work in a process of its own. Trouble is
said in the status bar, once; the next round comes by itself. A job that a person began goes before.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.care.share_pace import SharePace
from mediation_desk.qt.jobs import Job
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases.apart import Apart
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.exchange import saying, shares
from mediation_desk.usecases.exchange.shares import Look, Round, Share

TICK_MS = 5_000
SHARED = "share"
"""Under this word the window hears that a folder was marked, or is no longer."""


class Found(NamedTuple):
    """What came of a look, and of the round where there was one."""

    folder: Path
    look: Look
    took: float
    done: Round | None


class ShareWatch(QObject):
    """One for a window in which somebody sits. ``told`` carries what the status bar says of it."""

    told = Signal(str)

    def __init__(self, window: MainWindow, tick: int = TICK_MS) -> None:
        super().__init__(window)
        self._window, self._runner = window, window.runner
        self._paces: dict[Path, SharePace] = {}
        self._words: dict[Path, str] = {}
        self._job: Job | None = None
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setInterval(tick)
        self._timer.timeout.connect(self.look)
        window.left.connect(self._end)
        window.reopened.connect(self._ask)
        window.hub.changed.connect(self._hear_change)
        self._runner.started.connect(self._give_way)

    def start(self) -> None:
        """Begin to look, unless the person has left meanwhile."""
        if not self._is_over:
            self._ask()

    @Slot()
    def _ask(self) -> None:
        desk = self._window.frame.desk
        self._runner.behind(lambda _progress: _shares(desk)).succeeded.connect(self._take)

    @Slot(object)
    def _take(self, known: Sequence[Share]) -> None:
        before = self._paces
        self._paces = {one.folder: before.get(one.folder, SharePace(one.every)) for one in known}
        for one in known:
            self._paces[one.folder].every = one.every
            self._paces[one.folder].at_once()
        self._words = {folder: self._words.get(folder, "") for folder in self._paces}
        self._say()
        if self._is_over or not known:
            self._timer.stop()
        else:
            self._timer.start()
            self.look()

    def hurry(self) -> None:
        """See to every share as soon as may be."""
        for pace in self._paces.values():
            pace.at_once()
        self.look()

    @Slot()
    def look(self) -> None:
        """See to the share that is due, unless one is being seen to."""
        if self._job is not None or self._is_over or self._window.is_locked:
            return
        now = time.monotonic()
        due = [folder for folder, pace in self._paces.items() if pace.due <= now]
        if due:
            folder = min(due, key=lambda one: self._paces[one].due)
            desk, apart, pace = self._window.frame.desk, self._runner.apart, self._paces[folder]
            self._job = self._runner.behind(
                lambda progress: _seen_to(desk, apart, pace, folder, progress)
            )
            self._job.succeeded.connect(self._hear)
            self._job.cancelled.connect(partial(self._stopped, folder))
            self._job.ended.connect(self._ended)

    @Slot(object)
    def _hear(self, found: Found) -> None:
        pace, now = self._paces.get(found.folder), time.monotonic()
        if self._is_over or pace is None:
            return
        if found.done is None:
            pace.looked(found.look, found.took, now)
        else:
            pace.went(found.look, found.done, now)
        words = saying.share_words(found.look, found.done, self._window.frame.desk.clock.now())
        self._words[found.folder] = words or self._words[found.folder]
        self._say()
        if found.done is not None and found.done.taken.packages:
            cases = frozenset(found.done.taken.cases)
            self._window.hub.changed.emit(Changes(frozenset({"exchange"}), cases), self)

    def _stopped(self, folder: Path) -> None:
        if folder in self._paces:
            self._paces[folder].stopped(time.monotonic())

    @Slot()
    def _ended(self) -> None:
        self._job = None

    def _say(self) -> None:
        self.told.emit(" · ".join(dict.fromkeys(one for one in self._words.values() if one)))

    @Slot(object)
    def _give_way(self, job: Job) -> None:
        """What a person waits for, with a bar, does not wait for a round."""
        if job.title and self._job is not None:
            self._job.cancel()

    @Slot(object, object)
    def _hear_change(self, changes: Changes, _initiator: object) -> None:
        if SHARED in changes.kinds:
            self._ask()

    @Slot(bool)
    def _end(self, _for_another: bool) -> None:
        self._is_over = True
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()


def _seen_to(
    desk: Desk, apart: Apart, pace: SharePace, folder: Path, progress: Progress
) -> Found:
    """Look, and make a round where that is worth its while."""
    began = time.monotonic()
    try:
        look = shares.look_at(desk, folder)
    except DeskError as error:  # the store is just being locked
        look = Look(error.code)
    took = time.monotonic() - began
    if not pace.wants_round(look, time.monotonic()):
        return Found(folder, look, took, None)
    done = apart.run(desk, partial(shares.exchange_round, folder=folder), progress)
    if done.taken.packages:
        desk.learn_rules()  # what others settled may have come along
    return Found(folder, look, took, done)


def _shares(desk: Desk) -> tuple[Share, ...]:
    """The folders; none for whom the exchange does not concern."""
    try:
        return shares.shares(desk)
    except DeskError:
        return ()
