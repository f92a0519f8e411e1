"""Prints what is shown: a PDF page by page, a list as a small document. Never keeps a file.

Whether a print belongs into the audit trail is the caller's verb, not this module's.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QPageSize, QPainter, QTextDocument
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

DPI = 300


def _printer(name: str) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDocName(name)
    printer.setResolution(DPI)
    return printer


def _ask(parent: QWidget | None, name: str) -> QPrinter | None:
    printer = _printer(name)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def print_html(parent: QWidget | None, html: str, name: str) -> bool:
    """Ask for the printer and print a list; ``name`` is a code or a word, never a person's name."""
    printer = _ask(parent, name)
    if printer is None:
        return False
    document(html).print_(printer)
    return True


def document(html: str) -> QTextDocument:
    """The list as a document in the screen's font."""
    made = QTextDocument()
    made.setDefaultFont(QApplication.font())
    made.setHtml(html)
    return made


def print_pdf(parent: QWidget | None, pdf: bytes, name: str) -> bool:
    """Ask for the printer and print a paper as it was drawn; False when the person gave it up."""
    printer = _ask(parent, name)
    if printer is None:
        return False
    paint_pdf(printer, pdf)
    return True


def paint_pdf(printer: QPrinter, pdf: bytes) -> None:
    """Paint every page of a PDF onto a printer, whole page on whole page."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    paper = QPdfDocument()
    paper.load(buffer)
    printer.setFullPage(True)
    painter = QPainter(printer)
    for page in range(paper.pageCount()):
        if page:
            printer.newPage()
        area = painter.viewport()
        points = paper.pagePointSize(page)
        scale = min(area.width() / points.width(), area.height() / points.height())
        size = QSize(int(points.width() * scale), int(points.height() * scale))
        painter.drawImage(0, 0, paper.render(page, size))
    painter.end()
    paper.close()
    buffer.close()
