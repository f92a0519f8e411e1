"""A signature as a field of a form: the pad with 重签 under it. Strokes are never kept as a
draft."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mediation_desk.qt.widgets.field import FieldWidget
from mediation_desk.qt.widgets.stroke_pad import StrokePad


class StrokeField(FieldWidget):
    """Gives the strokes as the verb keeps them: JSON of lists of [x, y, milliseconds]."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pad = StrokePad(self)
        self.column.addWidget(self.pad)
        row = QHBoxLayout()
        self.clear_button = QPushButton("重签", self)
        self.clear_button.setObjectName("clear_strokes")
        self.hint = QLabel("由本人在框里签名；在纸上签名的，这里空着", self)
        self.hint.setProperty("role", "help")
        row.addWidget(self.clear_button)
        row.addWidget(self.hint, 1)
        self.column.addLayout(row)
        self.setFocusProxy(self.clear_button)
        self.clear_button.clicked.connect(self.pad.clear)
        self.pad.changed.connect(self.changed)

    def value(self) -> object:
        """Every stroke in order; empty while nothing was written."""
        return "" if self.pad.is_empty() else self.pad.text()

    def set_value(self, value: object) -> None:
        """Nothing but an empty pad can be set: a signature is only ever written."""
        if isinstance(value, Sequence) and not value:
            self.pad.clear()

    def draft(self) -> object:
        """Nothing: a signature belongs to the moment it was written."""
        return ""

    def restore(self, kept: object) -> None:
        """Nothing comes back."""
