"""为什么: of every clock of the case how its last day was counted, the running ones first.

Shows only; counts nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from mediation_desk.domain.dates import zh_date
from mediation_desk.qt.pages.case_page.clock_words import days_words
from mediation_desk.qt.pages.case_page.tab import words
from mediation_desk.qt.widgets.letting_go import cleared

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import ClockView

#: Of the page so much may be taken; more scrolls.
_MOST = 176
_ORDER = ("running", "paused", "ended")


class Reasons(QScrollArea):
    """The reasons of all clocks, as high as they need, up to a third of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("期限为什么是这一天")
        self.inner = QWidget(self)
        self.column = QVBoxLayout(self.inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.setWidget(self.inner)
        self.inner.installEventFilter(self)
        self._clocks: Sequence[ClockView] = ()
        self._is_stale = False

    def show_clocks(self, clocks: Sequence[ClockView]) -> None:
        """The clocks to tell of, once they are in sight."""
        self._clocks, self._is_stale = clocks, True
        if self.isVisible():
            self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """What nobody looked at is told now."""
        super().showEvent(event)
        if self._is_stale:
            self._tell()

    def _tell(self) -> None:
        """A heading for each clock, and how it was counted."""
        self._is_stale = False
        cleared(self.column)
        for clock in sorted(self._clocks, key=lambda c: (_ORDER.index(c.state), c.legal_last_day)):
            head = f"{clock.label}（{zh_date(clock.starts_on)}起，{days_words(clock)[0]}）"
            self.column.addWidget(words(head, "heading"))
            self.column.addWidget(words("".join(clock.reasons)))
        self.column.addStretch(1)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width, or letters of another size, need another height."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        needed = self.column.heightForWidth(self.inner.width())
        self.setFixedHeight(max(0, min(needed, _MOST)))
