"""Identity numbers and telephones: what is wrong is named by its digit, what is right is read
out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import BadInput, DeskError
from mediation_desk.domain.identity import ResidentId, read_phone, read_resident_id
from mediation_desk.domain.parties import Sex
from mediation_desk.qt.widgets.field import EchoField

_SEX = {Sex.MALE: "男", Sex.FEMALE: "女"}


class IdNumberField(EchoField):
    """A resident identity number. ``understood`` carries the read number so that a form fills sex,
    birth date and area from it.
    """

    understood = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.changed.connect(self._tell)

    def number(self) -> ResidentId | None:
        """The number as understood, or None."""
        try:
            return read_resident_id(self.text(), today=self._today()) if self.text() else None
        except BadInput:
            return None

    def value(self) -> object:
        """The number in its written form, or the text as typed."""
        found = self.number()
        return found.number if found else self.text()

    def set_value(self, value: object) -> None:
        """Show a number."""
        self.edit.setText(str(value or ""))
        self.refresh()

    def problem(self) -> DeskError | None:
        """Which digit fails, and why."""
        if not self.text():
            return None
        try:
            read_resident_id(self.text(), today=self._today())
        except BadInput as error:
            return error
        return None

    def meaning(self) -> str:
        """``男　1990年1月1日出生　36岁　甘肃省…``; a minor is named as one."""
        found = self.number()
        if not found:
            return ""
        today = self._today()
        age = f"{found.age_on(today)}岁" + ("（未成年人）" if found.is_minor_on(today) else "")
        born = f"{zh_date(found.birth_date)}出生"
        return "　".join(p for p in (_SEX[found.sex], born, age, found.area_name) if p)

    def refresh(self) -> None:
        """While the number is still being typed, only count; then say what fails."""
        typed = len(self.text())
        if typed < 18 and self.edit.hasFocus():
            self.echo.setText(f"已输入 {typed} 位，共 18 位" if typed else " ")
            return
        super().refresh()

    def _tell(self) -> None:
        found = self.number()
        if found:
            self.understood.emit(found)


class PhoneField(EchoField):
    """A telephone number."""

    def value(self) -> object:
        """The number in its written form, or the text as typed."""
        try:
            return read_phone(self.text()) if self.text() else ""
        except BadInput:
            return self.text()

    def set_value(self, value: object) -> None:
        """Show a number."""
        self.edit.setText(str(value or ""))
        self.refresh()

    def problem(self) -> DeskError | None:
        """Why the text is no telephone number."""
        if not self.text():
            return None
        try:
            read_phone(self.text())
        except BadInput as error:
            return error
        return None

    def refresh(self) -> None:
        """Say nothing while the number is being typed."""
        if self.edit.hasFocus() and len(self.text()) < 7:
            self.echo.setText(" ")
            return
        super().refresh()
