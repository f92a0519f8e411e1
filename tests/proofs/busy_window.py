"""The window in that busy hour: pages opened, typed into, searched, printed, left unsaved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTextEdit, QWidget

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.file_names import ask_save
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.printing import paint_pdf
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from tests.proofs.planted import Planted

PAGES = ("today", "reception", "oral", "cases", "case", "agreement", "import", "settings")


def look_around(desk: Desk, folder: Path, case: str, known: list[Planted]) -> None:
    """Go everywhere, type names into whatever takes them, find, preview and print."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    runner = Runner()
    window = MainWindow(
        make_seat(desk, folder, IdleWatch(app)), runner, DraftKeeper(runner, DeskDrafts(desk))
    )
    window.show()
    for page in PAGES:
        window.go(page, case if page in ("case", "agreement") else "")
        _settle(window)
        for who in known:
            _type(window, f"{who.name}{who.phone}")
        _settle(window)
    _choose(window, folder.parent / "asked" / f"{known[0].name}一案" / "口述.txt")
    QGuiApplication.clipboard().setText(known[0].id_no)
    _print(desk, case, folder.parent / "asked" / "printed.pdf")


def _type(window: QWidget, text: str) -> None:
    """Every free input in sight takes the text, as from an input method."""
    for one in [*window.findChildren(QLineEdit), *window.findChildren(QTextEdit)]:
        if one.isVisible() and one.isEnabled() and not one.isReadOnly():
            one.setFocus()
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(one, event)


def _choose(window: MainWindow, file: Path) -> None:
    """A file out of a folder that somebody named after a party."""
    file.parent.mkdir()
    file.touch()

    def take() -> None:
        for dialog in window.findChildren(QFileDialog):
            dialog.setDirectory(str(file.parent))
            dialog.selectFile(file.name)
            dialog.done(QFileDialog.DialogCode.Accepted)

    QTimer.singleShot(500, take)
    ask_save(window, "另存", str(file.with_suffix(".pdf")))


def _settle(window: MainWindow) -> None:
    QTest.qWait(200)
    for _ in range(100):
        if window.runner.busy():
            QTest.qWait(50)


def _print(desk: Desk, case: str, target: Path) -> None:
    """The case's agreement, drawn and painted as it is for a printer."""
    sheet = papers_desk.issue(desk, case, ["RM-10"])[0][0]
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    paint_pdf(printer, sheet.pdf)
