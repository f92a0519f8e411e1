"""The row on the page 交换 that makes a folder one where this PC exchanges by itself.

Says what is set; the exchange itself goes on behind the window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker

from mediation_desk.domain.errors import DeskError
from mediation_desk.qt.generated.ui_exchange import Ui_Exchange
from mediation_desk.qt.page import Page
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.exchange import shares
from mediation_desk.usecases.exchange.shares import EVERY, Share

PACES = ((60, "每1分钟"), (300, "每5分钟"), (900, "每15分钟"), (1800, "每半小时"))
ON = "本机开着就自己收发；没有新内容不写，共享断了接上再来。"
OFF = "办公室里几台电脑共用的文件夹才勾；U盘不勾。"


class ShareRow(QObject):
    """``choose`` gives the folder of the page, asked for where there is none."""

    def __init__(self, page: Page, ui: Ui_Exchange, choose: Callable[[], Path | None]) -> None:
        super().__init__(page)
        self._page, self.ui, self._choose = page, ui, choose
        self._known: dict[Path, int] = {}
        for seconds, words in PACES:
            ui.share_every.addItem(words, seconds)
        ui.share_check.clicked.connect(self._clicked)
        ui.share_every.activated.connect(self._paced)
        self.show_place(None)

    def show_shares(self, known: Sequence[Share], place: Path | None) -> None:
        """Show how it is set for the folder of the page."""
        self._known = {one.folder: one.every for one in known}
        self.show_place(place)

    def show_place(self, place: Path | None) -> None:
        """Another folder is the page's."""
        every = self._known.get(place) if place else None
        is_on = every is not None
        with QSignalBlocker(self.ui.share_check), QSignalBlocker(self.ui.share_every):
            self.ui.share_check.setChecked(is_on)
            found = self.ui.share_every.findData(every if is_on else EVERY)
            if found < 0:  # set by hand to something else
                self.ui.share_every.addItem(f"每{every}秒", every)
                found = self.ui.share_every.count() - 1
            self.ui.share_every.setCurrentIndex(found)
        self.ui.share_every.setEnabled(is_on)
        self.ui.share_label.setText(ON if is_on else OFF)

    def _clicked(self, is_on: bool) -> None:
        place = self._choose()
        if place is None:
            self.ui.share_check.setChecked(False)
        elif is_on:
            self.begin(place)
        else:
            self.end(place)

    def _paced(self, _index: int) -> None:
        place = self._choose()
        if place is not None and place in self._known:
            self.begin(place)

    def begin(self, place: Path, *, although_full: bool = False) -> None:
        """From now on exchange there by itself."""
        desk, every = self._page.frame.desk, int(self.ui.share_every.currentData())
        job = self._page.frame.runner.pool(
            lambda progress: shares.set_share(
                desk, place, every, although_full=although_full, progress=progress
            )
        )
        job.succeeded.connect(self._changed)
        job.failed.connect(lambda error: self._failed(place, error))

    def end(self, place: Path) -> None:
        """From now on only when somebody says so."""
        desk = self._page.frame.desk
        job = self._page.frame.runner.write(lambda _progress: shares.end_share(desk, place))
        job.succeeded.connect(self._changed)

    def _changed(self, _done: object) -> None:
        frame = self._page.frame
        frame.hub.saved.emit()
        frame.hub.changed.emit(Changes(frozenset({"share"})), self)

    def _failed(self, place: Path, error: object) -> None:
        self.show_place(place)
        if not isinstance(error, DeskError):
            return
        if error.code == "mailbox_not_empty":
            self._page.frame.notices.tell(
                explain(error), "第一次用作交换(&Y)", lambda: self.begin(place, although_full=True)
            )
        else:
            self._page.frame.notices.refused(explain(error))
