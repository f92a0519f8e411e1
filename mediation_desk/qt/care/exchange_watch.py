"""Says in the status bar how the exchange stands, and finishes what a taking-in left to be listed.

Asks on a thread that yields to everybody, after each deed; never makes the person wait. Shows
nothing on a PC that has not joined.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QBoxLayout, QLabel

from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.shell.main_window import MainWindow

if TYPE_CHECKING:
    from mediation_desk.usecases.desk import Changes, Desk


class ExchangeWatch(QObject):
    """One for a window in which somebody sits; ends when they leave."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._runner = window, window.runner
        self._is_looking = self._is_asked_again = self._is_over = False
        self._stands = self._of_share = ""
        self.label = QLabel(window.ui.status_bar)
        self.label.setObjectName("exchange_status")
        self.label.setMinimumWidth(1)  # rather cut short than make the window wider
        row = window.ui.status_bar.layout()
        if isinstance(row, QBoxLayout):
            row.insertWidget(row.indexOf(window.ui.job_place) - 1, self.label)
        window.left.connect(self._end)
        window.reopened.connect(self.look)
        window.hub.changed.connect(self._hear_change)

    def start(self) -> None:
        """Look for the first time, and list what came and is in no list yet."""
        if not self._is_over:
            self.look()
            desk = self._window.frame.desk
            job = self._runner.behind(lambda _progress: _waiting(desk))
            job.succeeded.connect(self._list_waiting)
            self._share()

    def _share(self) -> None:
        from mediation_desk.qt.care.share_watch import ShareWatch

        watch = ShareWatch(self._window)
        watch.told.connect(self._hear_share)
        watch.start()

    @Slot()
    def look(self) -> None:
        """Ask how things stand; again, if that is being asked."""
        if self._is_over or self._window.is_locked:
            return
        if self._is_looking:
            self._is_asked_again = True
            return
        self._is_looking = True
        desk = self._window.frame.desk
        job = self._runner.behind(lambda _progress: _words(desk))
        job.succeeded.connect(self._show)
        job.ended.connect(self._looked)

    @Slot(object)
    def _show(self, words: str) -> None:
        self._stands = words
        self._say()

    @Slot(str)
    def _hear_share(self, words: str) -> None:
        self._of_share = words
        self._say()

    def _say(self) -> None:
        if not self._is_over:
            words = " · ".join(one for one in (self._stands, self._of_share) if one)
            self.label.setText(words)
            self.label.setToolTip(words)

    @Slot()
    def _looked(self) -> None:
        self._is_looking = False
        if self._is_asked_again:
            self._is_asked_again = False
            self.look()

    @Slot(object)
    def _list_waiting(self, waiting: int) -> None:
        if not waiting or self._is_over or self._window.is_locked:
            return
        desk = self._window.frame.desk
        job = self._runner.pool(
            lambda progress: self._listed_apart(desk, progress), title="正在把收到的案件列入清单"
        )
        job.succeeded.connect(self._listed)

    def _listed_apart(self, desk: Desk, progress: Progress) -> int:
        from mediation_desk.usecases.exchange.exchanging import list_arrived

        done = self._runner.apart.run(desk, list_arrived, progress)
        desk.learn_rules()
        return done

    @Slot(object)
    def _listed(self, _cases: int) -> None:
        from mediation_desk.usecases.desk import Changes

        self._window.hub.changed.emit(Changes(frozenset({"exchange"})), self)

    @Slot(object, object)
    def _hear_change(self, _changes: Changes, _initiator: object) -> None:
        self.look()

    @Slot(bool)
    def _end(self, _for_another: bool) -> None:
        self._is_over = True
        self.label.clear()


def _words(desk: Desk) -> str:
    """What the status bar says; nothing while the store cannot be asked, or to whom it is not
    told.
    """
    from mediation_desk.usecases.exchange import saying, standing

    try:
        state = standing.status(desk)
        today, is_county = desk.clock.today(), standing.is_county(desk)
    except DeskError:
        return ""
    return saying.status_words(state, today, is_county=is_county)


def _waiting(desk: Desk) -> int:
    from mediation_desk.usecases.exchange import standing

    try:
        return standing.unlisted(desk)
    except DeskError:
        return 0
