"""All runs of tracks of a case in one line, with their time; the present one is marked.

A click or Enter on another goes on with it. Shows only; going on is a verb of the desk.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QWidget

from mediation_desk.domain.dates import zh_month_day
from mediation_desk.qt.pages.case_page.clock_words import days_words
from mediation_desk.qt.pages.case_page.tab import words
from mediation_desk.qt.widgets.letting_go import cleared

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import CasePage as CaseView
    from mediation_desk.usecases.track_page import EpisodeMark

_HEIGHT = 44
#: How much is said of the runs that are not worked on; less where the line would not fit.
_WHOLE, _RESULT, _NAME = range(3)


#: The run that is worked on stands out by its weight and its mark.
_PRESENT = "font-weight: bold"


class EpisodeLine(QScrollArea):
    """``chosen`` carries the id of the run to go on with."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.inner = QWidget(self)
        self.row = QHBoxLayout(self.inner)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.setWidget(self.inner)
        self.setAccessibleName("办过的途径")
        self._marks: tuple[EpisodeMark, ...] = ()
        self._buttons: list[QPushButton] = []

    def show_case(self, view: CaseView) -> None:
        """A case that runs in one track of people's mediation alone needs no line."""
        marks = view.track.episodes
        many = len(marks) > 1
        self.setVisible(many or view.facts.track.value != "people")
        if marks == self._marks:
            return
        self._marks = marks
        cleared(self.row)
        self._buttons = [self._part(mark) for mark in marks]
        for place, button in enumerate(self._buttons):
            if place:
                self.row.addWidget(words("→", "muted"))
            self.row.addWidget(button)
        self.row.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much is said as has room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say less of the other runs until the line fits; many runs scroll, below the line."""
        for much in (_WHOLE, _RESULT, _NAME):
            for mark, button in zip(self._marks, self._buttons, strict=True):
                button.setText(line_of(mark, _WHOLE if mark.is_present else much))
            self.row.invalidate()
            wide = self.row.sizeHint().width() > self.width()
            if not wide:
                break
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        self.setFixedHeight(_HEIGHT + bar)
        present = next((b for b in self._buttons if b.isChecked()), None)
        if wide and present is not None:
            QTimer.singleShot(0, present, lambda: self.ensureWidgetVisible(present))

    def _part(self, mark: EpisodeMark) -> QPushButton:
        told = told_of(mark)
        button = QPushButton(self)
        button.setObjectName(f"episode_{mark.seq}")
        button.setCheckable(True)
        button.setChecked(mark.is_present)
        button.setStyleSheet(_PRESENT if mark.is_present else "")
        button.setToolTip(told)
        button.setAccessibleName(("现在办理：" if mark.is_present else "转到：") + told)
        button.clicked.connect(lambda: self._choose(button, mark))
        return button

    def _choose(self, button: QPushButton, mark: EpisodeMark) -> None:
        button.setChecked(mark.is_present)
        if not mark.is_present:
            self.chosen.emit(mark.id)


def line_of(mark: EpisodeMark, much: int) -> str:
    """What stands on the button of a run."""
    name = f"{mark.seq} {mark.track}"
    if much != _WHOLE:
        return "　".join(part for part in (name, mark.result if much == _RESULT else "") if part)
    clock = days_words(mark.clock)[0] if mark.clock is not None else ""
    head = ("● " if mark.is_present else "") + " ".join(p for p in (name, mark.kind) if p)
    return "　".join(part for part in (head, _time(mark), mark.result, clock) if part)


def told_of(mark: EpisodeMark) -> str:
    """Everything about a run, for whoever asks."""
    head = " ".join(part for part in (f"{mark.seq} {mark.track}", mark.kind) if part)
    parts = (head, _time(mark), mark.result, mark.organization, clock_told(mark))
    return "　".join(part for part in parts if part)


def _time(mark: EpisodeMark) -> str:
    return f"{short(mark.opened_on)}—{short(mark.ended_on)}"


def clock_told(mark: EpisodeMark) -> str:
    """Which clock runs, and until when."""
    if mark.clock is None:
        return ""
    return f"{mark.clock.label}最后一天{zh_month_day(mark.clock.legal_last_day)}"


def short(day: date | None) -> str:
    """``4月7日``, or nothing while it has not come."""
    return zh_month_day(day) if day is not None else ""
