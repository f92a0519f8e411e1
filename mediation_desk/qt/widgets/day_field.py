"""Days and times as people type them: 3.5, 3-5, 下周三, 腊月二十; the day and weekday stand
below. Words that name no day for certain (秋收后, 霜降前) are offered as a day to be confirmed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, time
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from mediation_desk.domain.date_reading import read_date
from mediation_desk.domain.dates import lunar_text, zh_date_weekday
from mediation_desk.domain.errors import BadInput, DeskError
from mediation_desk.qt.style import set_mark
from mediation_desk.qt.widgets.field import EchoField


class Proposed(Protocol):
    """A day proposed for words, and by what."""

    @property
    def quoted(self) -> str:
        """The words."""
        ...

    @property
    def name(self) -> str:
        """The habit, solar term or market that is meant."""
        ...

    @property
    def day(self) -> date:
        """The day."""
        ...


ProposeDays = Callable[[str], Sequence[Proposed]]
#: A day typed by the moon is told back by the moon.
_BY_MOON = re.compile("[农阴旧腊正冬初廿闰夕节]|端午|中秋|重阳|元宵|小年|三十")


class DayField(EchoField):
    """A day; gives a ``date``, or the typed text where it cannot be read.

    Where ``propose`` knows a day for the words, a button below takes it: nobody's words become a
    day without a person saying yes.
    """

    def __init__(
        self, today: Callable[[], date], parent: QWidget | None = None,
        propose: ProposeDays | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._today = today
        self._propose = propose
        self.edit.setPlaceholderText("如 3.5、昨天、下周三、腊月二十")
        self.edit.editingFinished.connect(self._tidy)
        self.take_button: QPushButton | None = None

    def _proposed(self) -> Proposed | None:
        """The first day that can be proposed for what stands here and is no day."""
        if self._propose is None or not self.text() or self.day() is not None:
            return None
        return next(iter(self._propose(self.text())), None)

    def refresh(self) -> None:
        """Read the text again; offer a day for words that are none."""
        super().refresh()
        found = self._proposed()
        if found is None:
            if self.take_button is not None:
                self.take_button.hide()
            return
        self.echo.setText(
            f"“{found.quoted}”没有写明哪一天。按{found.name}算是{zh_date_weekday(found.day)}"
            f"{_moon(found.day)}，是这一天就按下面的按钮。"
        )
        self.echo.setWordWrap(True)
        set_mark(self.echo, "role", "help")
        self._button().setText(f"就定{found.day.month}月{found.day.day}日")
        self._button().show()

    def _button(self) -> QPushButton:
        if self.take_button is None:
            self.take_button = QPushButton(self)
            self.take_button.setObjectName("take_day")
            self.take_button.clicked.connect(self._take)
            self.column.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignLeft)
        return self.take_button

    def _take(self) -> None:
        found = self._proposed()
        if found is not None:
            self.set_value(found.day)
            self.edit.setFocus()
            self.changed.emit()

    def day(self) -> date | None:
        """The day as understood, or None."""
        try:
            return read_date(self.text(), self._today()) if self.text() else None
        except BadInput:
            return None

    def value(self) -> object:
        """The day, the unreadable text, or None when empty."""
        return self.day() or self.text() or None

    def set_value(self, value: object) -> None:
        """Show a day or a text."""
        self.edit.setText(value.isoformat() if isinstance(value, date) else str(value or ""))
        self.refresh()

    def problem(self) -> DeskError | None:
        """Why the text is no day."""
        if not self.text():
            return None
        try:
            read_date(self.text(), self._today())
        except BadInput as error:
            return error
        return None

    def meaning(self) -> str:
        """``2026年4月7日（星期二）``."""
        day = self.day()
        if day is None:
            return ""
        by_moon = _moon(day) if _BY_MOON.search(self.text()) else ""
        return f"{zh_date_weekday(day)}{by_moon}"

    def _tidy(self) -> None:
        day = self.day()
        if day:
            self.edit.setText(day.isoformat())


def _moon(day: date) -> str:
    return f"（{lunar_text(day)}）" if lunar_text(day) else ""


class TimeField(EchoField):
    """A time of day: 14:30, 14点30, 下午2点半."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit.setPlaceholderText("如 14:30、下午2点半")

    def moment(self) -> time | None:
        """The time as understood, or None."""
        text = self.text().replace("：", ":").replace("半", "30").replace("分", "")
        for mark in ("点", "时"):
            text = text.replace(mark, ":")
        later = text.startswith(("下午", "晚上"))
        hours, _, minutes = (
            text.removeprefix("上午").removeprefix("下午").removeprefix("晚上").partition(":")
        )
        try:
            hour = int(hours)
            return time(hour + 12 if later and hour < 12 else hour, int(minutes or 0))
        except ValueError:
            return None

    def value(self) -> object:
        """The time, the unreadable text, or None when empty."""
        return self.moment() or self.text() or None

    def set_value(self, value: object) -> None:
        """Show a time or a text."""
        self.edit.setText(f"{value:%H:%M}" if isinstance(value, time) else str(value or ""))
        self.refresh()

    def draft(self) -> object:
        """The text as typed."""
        return self.edit.text()

    def problem(self) -> DeskError | None:
        """Why the text is no time."""
        if not self.text() or self.moment():
            return None
        return BadInput("time_unreadable", typed=self.text())

    def meaning(self) -> str:
        """``14时30分``."""
        moment = self.moment()
        return f"{moment.hour}时{moment.minute:02d}分" if moment else ""
