"""Shows a paper from memory, page under page; nothing readable is written anywhere."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget


class PdfView(QWidget):
    """A page preview that can be given a new PDF at any time and keeps its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buffer: QBuffer | None = None
        self._document = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setDocument(self._document)
        self._view.setAccessibleName("文书预览")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._view)

    def show_pdf(self, pdf: bytes) -> None:
        """Show these bytes; the place on the page stays where it was."""
        bar = self._view.verticalScrollBar()
        place = bar.value()
        self._document.close()
        old, self._buffer = self._buffer, QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        bar.setValue(place)
        if old is not None:
            old.close()
            old.deleteLater()

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def fit_page(self) -> None:
        """Show a whole page at a time."""
        self._view.setZoomMode(QPdfView.ZoomMode.FitInView)
