"""The card by which a PC joins the county: it asks, its fingerprint is read out, it takes the list.

Never joins by itself: both fingerprints go through a person.
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.labels import label
from mediation_desk.qt.file_names import ask_folder, ask_open
from mediation_desk.qt.generated.ui_exchange import Ui_Exchange
from mediation_desk.qt.jobs import Job
from mediation_desk.qt.page import Page
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.exchange import trusting
from mediation_desk.usecases.exchange.standing import Asked
from mediation_desk.usecases.exchange.trusting import Accepted, Enrolled

T = TypeVar("T")
FILES = "入网文件 (*.tjt)"
_READ_OUT = "把下面这串数字当面或打电话读给县里核对；写出的文件是“{}”，请交给县里。"
_WAITS = "县里核准以前，这串数字一直在这里。"


class JoinCard(QObject):
    """``joined`` comes when the county's list was taken."""

    joined = Signal()

    def __init__(self, page: Page, ui: Ui_Exchange) -> None:
        super().__init__(page)
        self._page, self.ui = page, ui
        ui.name_edit.setText(platform.node())
        ui.enrol_button.clicked.connect(self._choose_where)
        ui.accept_button.clicked.connect(self._choose_list)
        ui.county_edit.returnPressed.connect(self._choose_list)

    def enrol(self, folder: Path) -> Job:
        """Write this PC's request into a folder and show what is to be read out."""
        name, is_gone = self.ui.name_edit.text().strip(), self.ui.replaces_check.isChecked()
        kit = self.ui.kit_edit.text().strip()
        call = partial(
            trusting.enrol, folder=folder, device_name=name, kit=kit, replaces_old=is_gone
        )
        return self._do(call, self._enrolled, self.ui.enrol_label)

    def accept(self, file: Path) -> Job:
        """Take the county's list, if the fingerprint that was read aloud is its own."""
        typed = self.ui.county_edit.text().strip()
        is_other = self.ui.other_check.isChecked()
        call = partial(trusting.accept, file=file, fingerprint=typed, other_county=is_other)
        return self._do(call, self._accepted, self.ui.accept_label)

    def show_asked(self, asked: Asked | None) -> None:
        """What was written before and waits for the county's answer can be read out again."""
        if asked is not None and not self.ui.fingerprint_label.text().strip():
            self.ui.enrol_label.setText(_READ_OUT.format(asked.file) + _WAITS)
            self.ui.fingerprint_label.setText(asked.fingerprint)

    def _do(
        self, call: Callable[[Desk], T], then: Callable[[T], None], told: QLabel
    ) -> Job:
        desk = self._page.frame.desk
        told.setText("")
        job = self._page.frame.runner.write(lambda _progress: call(desk))
        job.succeeded.connect(then)
        job.failed.connect(lambda error: _say(told, error))
        return job

    def _enrolled(self, made: Enrolled) -> None:
        self.ui.enrol_label.setText(_READ_OUT.format(Path(made.file).name))
        self.ui.fingerprint_label.setText(made.fingerprint)

    def _accepted(self, done: Accepted) -> None:
        frame = self._page.frame
        self.ui.county_edit.clear()
        self.ui.kit_edit.clear()
        self.ui.other_check.setChecked(False)
        self.ui.enrol_label.setText(" ")
        self.ui.fingerprint_label.setText(" ")
        frame.notices.done(f"已加入{done.county_name}。本机：{label(done.standing)}。")
        frame.hub.saved.emit()
        self.joined.emit()
        frame.hub.changed.emit(Changes(frozenset({"exchange"})), self)

    def _choose_where(self) -> None:
        name = ask_folder(self._page, "入网申请写到哪个文件夹")
        if name:
            self.enrol(Path(name))

    def _choose_list(self) -> None:
        if not self.ui.county_edit.text().strip():
            self.ui.accept_label.setText("请先填县里读出的指纹，再选名单文件。")
            self.ui.county_edit.setFocus()
            return
        name = ask_open(self._page, "县里的信任名单", FILES)
        if name:
            self.accept(Path(name))


def _say(told: QLabel, error: object) -> None:
    if isinstance(error, DeskError):
        told.setText(explain(error))
