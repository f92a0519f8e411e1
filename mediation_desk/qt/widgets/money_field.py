"""Sums as people type them: 3.5万 becomes 35,000.00 with 叁万伍仟元整 beside it, at each key."""

from __future__ import annotations

from mediation_desk.domain.errors import BadInput, DeskError
from mediation_desk.domain.money import Money
from mediation_desk.qt.widgets.field import EchoField


class MoneyField(EchoField):
    """A sum; gives ``Money``, or the typed text where it cannot be read."""

    def money(self) -> Money | None:
        """The sum as understood, or None."""
        try:
            return Money.parse(self.text()) if self.text() else None
        except BadInput:
            return None

    def value(self) -> object:
        """The sum, the unreadable text, or None when empty."""
        found = self.money()
        return found if found is not None else (self.text() or None)

    def set_value(self, value: object) -> None:
        """Show a sum or a text."""
        self.edit.setText(value.comma if isinstance(value, Money) else str(value or ""))
        self.refresh()

    def problem(self) -> DeskError | None:
        """Why the text is no sum."""
        if not self.text():
            return None
        try:
            Money.parse(self.text())
        except BadInput as error:
            return error
        return None

    def meaning(self) -> str:
        """``35,000.00元　叁万伍仟元整``."""
        found = self.money()
        return f"{found.comma}元　{found.upper}" if found is not None else ""


class NumberField(EchoField):
    """A whole number."""

    def number(self) -> int | None:
        """The number as understood, or None."""
        try:
            return int(self.text()) if self.text() else None
        except ValueError:
            return None

    def value(self) -> object:
        """The number, the unreadable text, or None when empty."""
        found = self.number()
        return found if found is not None else (self.text() or None)

    def set_value(self, value: object) -> None:
        """Show a number or a text."""
        self.edit.setText("" if value is None else str(value))
        self.refresh()

    def problem(self) -> DeskError | None:
        """Why the text is no number."""
        if not self.text() or self.number() is not None:
            return None
        return BadInput("number_unreadable", typed=self.text())
