"""Days and times as people type them: 3.5, 3-5, 下周三, 腊月二十; the day and weekday stand
below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtWidgets import QWidget

from mediation_desk.domain.date_reading import read_date
from mediation_desk.domain.dates import zh_date_weekday
from mediation_desk.domain.errors import BadInput, DeskError
from mediation_desk.qt.widgets.field import EchoField


class DayField(EchoField):
    """A day; gives a ``date``, or the typed text where it cannot be read."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.edit.setPlaceholderText("如 3.5、昨天、下周三、腊月二十")
        self.edit.editingFinished.connect(self._tidy)

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
        return zh_date_weekday(day) if day else ""

    def _tidy(self) -> None:
        day = self.day()
        if day:
            self.edit.setText(day.isoformat())


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
