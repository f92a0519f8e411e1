"""What happens to an error of ours: a text without personal data that can be copied, and on we go.

Takes file names, line numbers and kinds of errors only; the words of an error may hold names and
are left out.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from mediation_desk import __version__
from mediation_desk.domain.errors import DeskError

_log = logging.getLogger(__name__)


def report_text(error: BaseException) -> str:
    """The report: versions, the kinds of error from first to last, and where in the code."""
    import platform

    from PySide6 import __version__ as pyside_version

    lines = [
        f"调解台 {__version__}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"Python {platform.python_version()}, PySide6 {pyside_version}",
        "",
    ]
    for one in _chain(error):
        code = f" {one.code}" if isinstance(one, DeskError) else ""
        lines.append(f"{type(one).__module__}.{type(one).__name__}{code}")
        for frame in traceback.extract_tb(one.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    here: BaseException | None = error
    while here is not None and here not in found:
        found.append(here)
        here = here.__cause__ or here.__context__
    return found


def _short(name: str) -> str:
    return "/".join(PurePath(name).parts[-3:])


class TopHook(QObject):
    """Catches what nobody caught, on any thread, and shows it on the window's thread."""

    caught = Signal(str)

    def __init__(self, show: Callable[[str], None] | None = None) -> None:
        super().__init__()
        self._show = show or self._show_dialog
        self._is_open = False
        self.caught.connect(self._hear)

    def install(self) -> None:
        """Stand in for Python's own handlers."""
        sys.excepthook = self.hear
        threading.excepthook = lambda args: self.report(args.exc_value)

    def hear(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """The signature of ``sys.excepthook``."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    @Slot(object)
    def report(self, error: BaseException | None) -> None:
        """Log the report and show it; may be called from any thread."""
        if error is not None:
            text = report_text(error)
            _log.error("bug\n%s", text)
            self.caught.emit(text)

    @Slot(str)
    def _hear(self, text: str) -> None:
        if not self._is_open:
            self._is_open = True
            QTimer.singleShot(0, lambda: self._come_up(text))

    def _come_up(self, text: str) -> None:
        try:
            self._show(text)
        finally:
            self._is_open = False

    def _show_dialog(self, text: str) -> None:
        from mediation_desk.qt.shell.report_dialog import ReportDialog

        ReportDialog(text, QApplication.activeWindow()).exec()
