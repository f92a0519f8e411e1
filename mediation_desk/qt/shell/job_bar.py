"""The bar that shows a job: after 0.3 seconds how far it is, after three also a way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from mediation_desk.qt.jobs import Job

SHOW_MS = 300
STOP_MS = 3_000
_PARTS = 1000


class JobBar(QWidget):
    """Watches one job at a time; takes its room even while empty, so that nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._is_over = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.text = QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.stop_button = QPushButton("停下", self)
        self.stop_button.setProperty("role", "link")
        row.addWidget(self.text, 1)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        self._show_timer = self._once(SHOW_MS, self._appear)
        self._stop_timer = self._once(STOP_MS, self._offer_stop)
        self.stop_button.clicked.connect(self._stop)
        self._vanish()

    def _once(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    @property
    def is_shown(self) -> bool:
        """Whether the bar is in sight."""
        return self.bar.isVisible()

    def watch(self, job: Job) -> None:
        """Show this job if it takes long; a job without a title is nobody's business."""
        if not job.title or self._is_over:
            return
        self._job = job
        self._show_timer.start()
        self._stop_timer.start()
        job.progressed.connect(self._step)
        job.ended.connect(self._ended)

    @Slot()
    def leave(self) -> None:
        """Nobody sits at the window any more: watch nothing, count no seconds."""
        self._is_over = True
        self._vanish()

    def _appear(self) -> None:
        if self._job:
            self.text.setText(self._job.title)
            self.bar.setRange(0, 0)
            self.text.show()
            self.bar.show()

    def _offer_stop(self) -> None:
        if self._job:
            self.stop_button.setEnabled(True)
            self.stop_button.setText("停下")
            self.stop_button.show()

    @Slot(object, object, str)
    def _step(self, done: int, total: int, note: str) -> None:
        if self.sender() is not self._job or self._job is None:
            return
        if total > 0:
            self.bar.setRange(0, _PARTS)
            self.bar.setValue(int(done * _PARTS / total))
        self.text.setText(f"{self._job.title}　{note}" if note else self._job.title)

    @Slot()
    def _ended(self) -> None:
        if self.sender() is self._job:
            self._vanish()

    def _stop(self) -> None:
        if self._job:
            self._job.cancel()
            self.stop_button.setEnabled(False)
            self.stop_button.setText("正在停下…")

    def _vanish(self) -> None:
        self._job = None
        self._show_timer.stop()
        self._stop_timer.stop()
        for part in (self.text, self.bar, self.stop_button):
            part.hide()
