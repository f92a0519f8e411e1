"""What every input of a form can do: give its value, take one, keep what was typed, show a fault.

A field never saves anything and never shows a dialog.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QVBoxLayout, QWidget

from mediation_desk.domain.errors import DeskError
from mediation_desk.qt.style import set_mark
from mediation_desk.qt.words import explain


class FieldWidget(QWidget):
    """Base of all fields. ``changed`` comes with every keystroke or choice of the person."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    def value(self) -> object:
        """What the verb gets: a canonical value where it could be read, else the text as typed."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show a value; says nothing on ``changed``."""
        raise NotImplementedError

    def draft(self) -> object:
        """What to keep so that the field can look the same after a crash; JSON values only."""
        return self.value()

    def restore(self, kept: object) -> None:
        """Bring back what :meth:`draft` gave."""
        self.set_value(kept)

    def problem(self) -> DeskError | None:
        """What is wrong with the field by itself, before the verb looks at it."""
        return None

    def mark_wrong(self, is_wrong: bool) -> None:
        """Draw the frame that goes with a message beside the field."""
        target = self.focusProxy() or self
        set_mark(target, "invalid", "true" if is_wrong else "false")

    def focus_input(self) -> None:
        """Put the cursor where the person types."""
        (self.focusProxy() or self).setFocus()

    def name_for_readers(self, name: str) -> None:
        """Tell screen readers what the field is called."""
        (self.focusProxy() or self).setAccessibleName(name)


class EchoField(FieldWidget):
    """A line with an echo under it that says at once how the program understood it."""

    def __init__(self, parent: QWidget | None = None, *, has_echo: bool = True) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setObjectName("edit")
        self.column.addWidget(self.edit)
        self.echo = QLabel(self)
        self.echo.setProperty("role", "help")
        self.echo.setVisible(has_echo)
        if has_echo:
            self.column.addWidget(self.echo)
            self.echo.setText(" ")
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._edited)

    def put_under(self, line: QWidget) -> None:
        """A line of help between the field and its echo, so that it stands at its own field."""
        self.column.insertWidget(1, line)

    def text(self) -> str:
        """What was typed, without blanks around it."""
        return self.edit.text().strip()

    def draft(self) -> object:
        """The text as typed, also where it cannot be read yet."""
        return self.edit.text()

    def restore(self, kept: object) -> None:
        """Bring the typed text back and read it again."""
        self.edit.setText(str(kept or ""))
        self.refresh()

    def refresh(self) -> None:
        """Read the text again and say what it means or what is wrong with it."""
        error = self.problem()
        said = explain(error) if error and self.text() else self.meaning()
        self.echo.setText(said or " ")
        set_mark(self.echo, "role", "error" if error and self.text() else "help")

    def meaning(self) -> str:
        """How the program understood the text."""
        return ""

    def _edited(self) -> None:
        self.refresh()
        self.changed.emit()


class TextField(EchoField):
    """One line of free text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, has_echo=False)

    def set_suggestions(self, words: Sequence[str]) -> None:
        """Offer known words while the person types; anything else may be typed as well."""
        helper = QCompleter(list(words), self)
        helper.setFilterMode(Qt.MatchFlag.MatchContains)
        helper.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.edit.setCompleter(helper)

    def value(self) -> object:
        """The text."""
        return self.text()

    def set_value(self, value: object) -> None:
        """Show a text."""
        self.edit.setText("" if value is None else str(value))
