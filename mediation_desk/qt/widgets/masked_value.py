"""An ID number or phone under its mask until somebody asks for it; shown for ten seconds.

Never holds the full value longer than it shows it; asking is what the desk writes into the audit
trail.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

SHOWN_MS = 10_000


class MaskedValue(QWidget):
    """The masked text with 显示 beside it. ``asked`` comes when the person wants to see it."""

    asked = Signal()

    def __init__(self, masked: str, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._masked = masked
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.label = QLabel(masked, self)
        self.button = QPushButton("显示", self)
        self.button.setProperty("role", "link")
        self.button.setAccessibleName(f"显示{what}")
        self.button.setToolTip("显示十秒钟，会记入操作日志")
        row.addWidget(self.label)
        row.addWidget(self.button)
        row.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide_value)
        self.button.clicked.connect(self._pressed)
        self.button.setVisible(bool(masked))

    def show_value(self, value: str) -> None:
        """Show the full value for ten seconds."""
        self.label.setText(value)
        self.button.setText("隐藏")
        self._timer.start(SHOWN_MS)

    def hide_value(self) -> None:
        """Put the mask back."""
        self._timer.stop()
        self.label.setText(self._masked)
        self.button.setText("显示")

    def _pressed(self) -> None:
        if self._timer.isActive():
            self.hide_value()
        else:
            self.asked.emit()

    def hideEvent(self, event: object) -> None:
        """What is out of sight is masked again."""
        self.hide_value()
