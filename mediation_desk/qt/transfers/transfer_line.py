"""A case page's line about its transfer: where it went, where it came from, and the way on.

Out of sight for a case that always was here, but at the county, where it offers the transfer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mediation_desk.domain.dates import zh_date
from mediation_desk.qt.page import Page
from mediation_desk.qt.transfers.transfer_panel import TransferPanel
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.registry import CASE_WORK, HEAD_ONLY, READERS
from mediation_desk.usecases.transfers import handing_over, late_edits, taking_over
from mediation_desk.usecases.transfers.handing_over import TRANSFERERS


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is said of a case, and what its button does: ``accept``, ``late``, ``transfer``."""

    case: str
    words: str
    deed: str
    button: str
    targets: Sequence[tuple[str, str]] = ()


class TransferLine(QWidget):
    """``opened`` carries the form that the page is to show, ``closed`` comes when it is done."""

    opened = Signal(object)
    closed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._case = page, ""
        self.seen: _Seen | None = None
        self.setObjectName("transfer_line")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.label, self.button = QLabel(self), QPushButton(self)
        self.label.setWordWrap(True)
        self.label.setObjectName("transfer_label")
        self.button.setObjectName("transfer_button")
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._go)
        self.hide()

    def look(self, case: str) -> None:
        """Ask about a case."""
        desk = self._page.frame.desk
        if case != self._case:
            self.hide()
        self._case = case
        if READERS.keys() & desk.user.roles:
            self._page.ask(lambda: _asked(desk, case), self._show, key="transfer")

    def _show(self, seen: _Seen) -> None:
        if seen.case != self._case:
            return
        self.seen = seen
        self.label.setText(seen.words)
        self.button.setText(seen.button)
        self.button.setVisible(bool(seen.deed))
        self.button.setProperty("role", "main" if seen.deed == "accept" else "")
        self.button.style().polish(self.button)
        self.setVisible(bool(seen.words or seen.deed))

    def _go(self) -> None:
        seen = self.seen
        if seen is None:
            return
        if seen.deed == "late":
            self._page.frame.go("conflicts", "late")
        elif seen.deed == "accept":
            self._accept(seen.case)
        elif seen.deed == "transfer":
            panel = TransferPanel(self._page, seen.case, seen.targets)
            panel.closed.connect(self.closed)
            self.opened.emit(panel)
            panel.focus_first()

    def _accept(self, case: str) -> None:
        desk = self._page.frame.desk
        self.button.setEnabled(False)
        job = self._page.frame.runner.write(
            lambda _progress: taking_over.accept_transfer(desk, case)
        )
        job.succeeded.connect(lambda number: self._accepted(case, str(number)))
        job.failed.connect(self._page.show_refusal)
        job.ended.connect(lambda: self.button.setEnabled(True))

    def _accepted(self, case: str, number: str) -> None:
        frame = self._page.frame
        frame.notices.done(f"接收了这件案子，编号{number}。请指定调解员。")
        frame.hub.saved.emit()
        frame.hub.changed.emit(Changes(frozenset({"case", "transfer"}), frozenset({case})), None)


def _asked(desk: Desk, case: str) -> _Seen:
    halves = taking_over.transfers_of(desk, case)
    out = next((one for one in halves if one.is_out), None)
    if out is not None:
        words = (
            f"{zh_date(out.on)}由县里移交给{out.name}，这里只能查阅。理由：{out.reason}"
        )
        return _Seen(case, words, "", "")
    came = next((one for one in halves if not one.is_out), None)
    words = ""
    if came is not None:
        number = f"，原编号{came.old_no}" if came.old_no else ""
        words = f"{zh_date(came.on)}由{came.name}移交{number}。理由：{came.reason}"
        if not came.accepted:
            if not came.is_whole:
                return _Seen(case, f"{words}　材料还没有到齐。", "", "")
            may = bool(HEAD_ONLY.keys() & desk.user.roles)
            waits = "" if may else "　等主任接收。"
            return _Seen(case, words + waits, "accept" if may else "", "接收(&J)")
        if CASE_WORK.keys() & desk.user.roles:
            count = len(late_edits.late_edits(desk, case))
            if count:
                return _Seen(case, words, "late", f"有 {count} 处移交后原单位又改的(&J)")
    if TRANSFERERS.keys() & desk.user.roles:
        targets = handing_over.transfer_targets(desk, case)
        if targets:
            return _Seen(case, words, "transfer", "移交到其他乡镇…(&J)", targets)
    return _Seen(case, words, "", "")
