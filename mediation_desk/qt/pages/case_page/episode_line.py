"""All runs of tracks of a case in one line, with their time; the present one is marked.

A click or Enter on another goes on with it. Shows only; going on is a verb of the desk.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QWidget

from mediation_desk.domain.dates import zh_month_day
from mediation_desk.qt.pages.case_page.clock_words import days_words
from mediation_desk.qt.pages.case_page.tab import empty, words

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import CasePage as CaseView
    from mediation_desk.usecases.track_page import EpisodeMark

_HEIGHT = 44
#: So many runs have room for everything about them; of more, only the present one.
_ROOMY = 3


#: The run that is worked on stands out by its weight and its mark.
_PRESENT = "font-weight: bold"


class EpisodeLine(QScrollArea):
    """``chosen`` carries the id of the run to go on with."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inner = QWidget(self)
        self.row = QHBoxLayout(inner)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.setWidget(inner)
        self.setAccessibleName("办过的途径")
        self._marks: tuple[EpisodeMark, ...] = ()

    def show_case(self, view: CaseView) -> None:
        """A case that runs in one track of people's mediation alone needs no line."""
        marks = view.track.episodes
        many = len(marks) > 1
        self.setVisible(many or view.facts.track.value != "people")
        if marks == self._marks:
            return
        self._marks = marks
        empty(self.row)
        for place, mark in enumerate(marks):
            if place:
                self.row.addWidget(words("→", "muted"))
            self.row.addWidget(self._part(mark, mark.is_present or len(marks) <= _ROOMY))
        self.row.addStretch(1)

    def _part(self, mark: EpisodeMark, is_whole: bool) -> QWidget:
        text, told = told_of(mark)
        text = text if is_whole else f"{mark.seq} {mark.track}"
        button = QPushButton(text, self)
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


def told_of(mark: EpisodeMark) -> tuple[str, str]:
    """A short line for the button, and everything for whoever asks."""
    head = " ".join(part for part in (f"{mark.seq} {mark.track}", mark.kind) if part)
    time = f"{short(mark.opened_on)}—{short(mark.ended_on)}"
    clock = days_words(mark.clock)[0] if mark.clock is not None else ""
    now = "● " if mark.is_present else ""
    line = "　".join(part for part in (now + head, time, mark.result, clock) if part)
    more = "　".join(part for part in (mark.organization, clock_told(mark)) if part)
    return line, "　".join(part for part in (head, time, mark.result, more) if part)


def clock_told(mark: EpisodeMark) -> str:
    """Which clock runs, and until when."""
    if mark.clock is None:
        return ""
    return f"{mark.clock.label}最后一天{zh_month_day(mark.clock.legal_last_day)}"


def short(day: date | None) -> str:
    """``4月7日``, or nothing while it has not come."""
    return zh_month_day(day) if day is not None else ""
