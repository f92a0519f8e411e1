"""Several lines of text, with air between the lines; Tab goes to the next field."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from mediation_desk.qt.widgets.field import FieldWidget

_LINE_HEIGHT = 150.0
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class LongTextField(FieldWidget):
    """A text of several lines; plain text only, also when pasted."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = 5) -> None:
        super().__init__(parent)
        self.edit = QTextEdit(self)
        self.edit.setObjectName("edit")
        self.edit.setAcceptRichText(False)
        self.edit.setTabChangesFocus(True)
        height = int(self.edit.fontMetrics().lineSpacing() * lines * 1.5) + 16
        self.edit.setMinimumHeight(height)
        self.edit.setMaximumHeight(height * 2)
        self.column.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self._space_lines()
        self.edit.textChanged.connect(self.changed)

    def grow(self, lines: int) -> None:
        """Stand with room for a few lines, and for more as the text grows, up to four times."""
        line = int(self.edit.fontMetrics().lineSpacing() * _LINE_HEIGHT / 100)

        def fit() -> None:
            needed = int(self.edit.document().size().height())
            least = line * lines
            self.edit.setFixedHeight(min(max(needed, least), least * 4) + 16)

        self.edit.document().documentLayout().documentSizeChanged.connect(lambda _size: fit())
        fit()

    def value(self) -> object:
        """The text without blanks around it."""
        return self.edit.toPlainText().strip()

    def set_value(self, value: object) -> None:
        """Show a text; a list of texts stands one a line."""
        if isinstance(value, Iterable) and not isinstance(value, str):
            value = "\n".join(str(v) for v in value)
        self.edit.blockSignals(True)
        self.edit.setPlainText("" if value is None else str(value))
        self._space_lines()
        self.edit.blockSignals(False)

    def draft(self) -> object:
        """The text as typed."""
        return self.edit.toPlainText()

    def _space_lines(self) -> None:
        cursor = QTextCursor(self.edit.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
        cursor.mergeBlockFormat(spacing)


class LinesField(LongTextField):
    """A list of texts, one a line."""

    def value(self) -> object:
        """The lines that hold something."""
        lines = self.edit.toPlainText().splitlines()
        return tuple(line.strip() for line in lines if line.strip())
