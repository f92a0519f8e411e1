"""A file chosen or dropped: a scan, a photo, a ledger. Only its place is taken, nothing is read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mediation_desk.qt.file_names import ask_open
from mediation_desk.qt.widgets.field import FieldWidget

_EMPTY = "把文件拖到这里，或按“选择文件”"


class FileField(FieldWidget):
    """One file; gives its ``Path`` or None."""

    def __init__(self, kinds: str = "所有文件 (*)", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._path: Path | None = None
        self.setAcceptDrops(True)
        row = QHBoxLayout()
        self.label = QLabel(_EMPTY, self)
        self.label.setProperty("role", "muted")
        self.button = QPushButton("选择文件…", self)
        self.button.setObjectName("choose_file")
        row.addWidget(self.button)
        row.addWidget(self.label, 1)
        self.column.addLayout(row)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self._choose)

    def value(self) -> object:
        """Where the file lies."""
        return self._path

    def set_value(self, value: object) -> None:
        """Take a place."""
        self._path = Path(str(value)) if value else None
        self.label.setText(self._path.name if self._path else _EMPTY)

    def draft(self) -> object:
        """The place as text."""
        return str(self._path) if self._path else ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One local file may be dropped."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the dropped file."""
        self._take(event.mimeData().urls()[0].toLocalFile())

    def _choose(self) -> None:
        name = ask_open(self, "选择文件", self._kinds)
        if name:
            self._take(name)

    def _take(self, name: str) -> None:
        self.set_value(name)
        self.changed.emit()
