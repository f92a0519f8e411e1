"""Keeps a title on one line: what does not fit ends in …, the whole stands in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


class Elider(QObject):
    """Watches a label's width. The label never makes its page wider than the window."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        self._label = label
        self._text = ""
        label.setMinimumWidth(120)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label.installEventFilter(self)

    def set_text(self, text: str) -> None:
        """Show a text, as much of it as there is room for."""
        self._text = text
        self._label.setToolTip(text)
        self._label.setAccessibleName(text)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when the room changes."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self._label.width()
        right = Qt.TextElideMode.ElideRight
        fitted = self._label.fontMetrics().elidedText(self._text, right, room)
        if fitted != self._label.text():
            self._label.setText(fitted)
