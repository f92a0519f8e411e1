"""Gets the main window ready while the password is typed: imports, then widgets, a step at a time.

Between two steps the person's events are heard, so no step may take as long as a keystroke is
felt. Opens nothing and shows nothing.
"""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from mediation_desk.qt.jobs import Runner
    from mediation_desk.qt.shell.main_window import MainWindow
    from mediation_desk.qt.shell.session import Prepared

#: Imported in a thread. Nothing here may import PySide6: its classes come to life when first
#: touched, and that is not safe on two threads at once.
HEAVY = (
    "mediation_desk.usecases.opening",
    "mediation_desk.usecases.verbs",
    "mediation_desk.usecases.asking",
    "mediation_desk.usecases.upkeep.checking",
    "mediation_desk.usecases.upkeep.daily_backup",
)
#: Imported in a thread once the first page stands: what the pages behind it ask of the desk.
HEAVY_LATER = (
    "mediation_desk.usecases.casework.proposals",
    "mediation_desk.usecases.exchange.saying",
    "mediation_desk.usecases.filing.paper_files",
    "mediation_desk.usecases.importing",
    "mediation_desk.usecases.upkeep.drills",
    "mediation_desk.usecases.upkeep.keeping",
)
#: Classes that bring many enums along; made before Enter, the rest of QtWidgets after it.
DEAR = ("QStyle", "QFileDialog", "QAbstractScrollArea", "QTableWidget", "QTextEdit")
_QT = "mediation_desk.qt."
#: Imported after that on the window's thread: what the main window and its first page need,
#: the inner modules first, so that no single step is long.
FIRST = (
    *(_QT + name for name in ("form_values", "jobs", "drafts", "notice_bar", "frame")),
    "PySide6.QtSvg",
    *(_QT + name for name in ("icons", "page", "shell.directory", "shell.find_box")),
    *(_QT + name for name in ("shell.lock_screen", "shell.seat", "shell.main_window")),
    *(_QT + name for name in ("shell.session", "shell.rest", "care.backup_watch")),
    _QT + "care.exchange_watch",
    "PySide6.QtPrintSupport",
    "PySide6.QtPdf",
    *(_QT + name for name in ("printing", "pages.workbench")),
)
#: Imported once the first page stands: what the pages behind it need.
LATER = (
    *(_QT + "widgets." + name for name in ("field", "choice_field", "day_field", "file_field")),
    *(_QT + "widgets." + name for name in ("finder", "identity_field", "long_text", "money_field")),
    *(_QT + "widgets." + name for name in ("stroke_pad", "stroke_field", "id_table", "elider")),
    *(_QT + "widgets." + name for name in ("pdf_view", "plain_list", "masked_value")),
    *(_QT + name for name in ("previews.picture", "form_fields", "form_builder", "verb_panel")),
    *(_QT + "parties." + name for name in ("party_fields", "party_card", "people_finder")),
    *(_QT + "settings." + name for name in ("account_tab", "backup_tab", "care_tab")),
    *(_QT + "settings." + name for name in ("lists_tab", "people_tab")),
    *(_QT + "pages." + name for name in ("case_page", "all_cases", "reception", "settings")),
    _QT + "pages.exchange",
)
PAUSE_MS = 1


class Steps(QObject):
    """Does steps one by one between events; ``finished`` comes after the last.

    The parent keeps it: what hears ``finished`` may let go of it while it is still being told.
    """

    finished = Signal()

    def __init__(self, steps: Iterable[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(steps)
        self.is_finished = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)

    def start(self, delay: int = PAUSE_MS) -> None:
        """Begin after so many milliseconds; returns at once."""
        self._timer.start(delay)

    def stop(self) -> None:
        """Do no further step."""
        self._timer.stop()
        self._left.clear()

    @Slot()
    def _next(self) -> None:
        self._timer.setInterval(PAUSE_MS)
        if self._left:
            self._left.pop(0)()
        else:
            self._timer.stop()
            self.is_finished = True
            self.finished.emit()


class Ahead(QObject):
    """The main window, got ready behind the first one; ``ready`` comes when it can be sat at."""

    ready = Signal()

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._is_stopped = False
        self._steps: Steps | None = None
        self._prepared: Prepared | None = None

    @property
    def is_ready(self) -> bool:
        """Whether every step has been done."""
        return self._steps is not None and self._steps.is_finished

    def start(self) -> None:
        """Begin with what is imported on a thread; returns at once."""
        job = self._runner.pool(lambda _progress: import_heavy(HEAVY))
        job.succeeded.connect(self._go_on)

    def take(self) -> Prepared:
        """Hand the window over; whoever takes it closes it."""
        from mediation_desk.qt.shell.session import prepare_window

        prepared, self._prepared = self._prepared, None
        return prepared or prepare_window(self._runner)

    def stop(self) -> None:
        """Do no more, and throw away a window that nobody took."""
        self._is_stopped = True
        if self._steps is not None:
            self._steps.stop()
        if self._prepared is not None:
            self._prepared.window.deleteLater()
            self._prepared = None
        self.deleteLater()

    @Slot()
    def _go_on(self) -> None:
        if self._is_stopped:
            return
        steps = [*classes(DEAR), *imports(FIRST), *self._window_steps()]
        self._steps = Steps(steps, self)
        self._steps.finished.connect(self.ready)
        self._steps.start()

    def _window_steps(self) -> list[Callable[[], object]]:
        return [self._make_window, self._make_page, self._draw]

    def _make_window(self) -> None:
        from mediation_desk.qt.shell.session import prepare_window

        self._prepared = prepare_window(self._runner)

    def _make_page(self) -> None:
        if self._prepared is not None:
            self._prepared.window.make_ahead("today")

    def _draw(self) -> None:
        """Paint it where nobody sees it: sheet, layout and letters are then there for the first
        real paint.
        """
        if self._prepared is not None:
            window = self._prepared.window
            window.resize(window.screen().availableSize())
            window.grab()


def steps_behind(window: MainWindow) -> list[Callable[[], object]]:
    """What makes the first opening of the pages behind the first one quick.

    Pages that keep drafts are not made: a draft comes back when somebody goes there.
    """
    pages = [partial(window.make_ahead, key) for key in ("case", "cases")]
    return [
        *classes(name for name in dir(QtWidgets) if name.startswith("Q")),
        *imports(LATER),
        *pages,
        window.find_box.grab,
    ]


def classes(names: Iterable[str]) -> list[Callable[[], object]]:
    """One step for each class of QtWidgets: it comes to life when it is first named."""
    return [partial(getattr, QtWidgets, name, None) for name in names]


def imports(names: Iterable[str]) -> list[Callable[[], object]]:
    """One step for each module."""
    return [partial(_import_for_good, name) for name in names]


def touch_qt() -> None:
    """Name ``Qt`` once: its hundred enums are made then, and everything after needs some."""
    from PySide6.QtCore import Qt

    _ = Qt.Key


def import_heavy(names: Iterable[str]) -> None:
    """Import, and let the room of opening read what is slow the first time; on a thread."""
    for name in names:
        _import_for_good(name)
    warm_up = getattr(sys.modules[HEAVY[0]], "warm_up", None)
    if warm_up is not None:
        warm_up()


def _import_for_good(name: str) -> None:
    """Import; the collector need not walk again and again over what never goes.

    A full walk over all modules held the window up for a tenth of a second.
    """
    if name not in sys.modules:
        importlib.import_module(name)
        gc.freeze()
