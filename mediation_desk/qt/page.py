"""The base of all pages: ask the desk, do a verb, hear of changes, print, save, step back.

A page never waits for the store, never refreshes by hand after its own verb (the hub's notice does
that), and never opens another page's module.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.jobs import Job
from mediation_desk.qt.widgets.copying import begin_to_mark
from mediation_desk.qt.words import explain, warnings

if TYPE_CHECKING:
    from mediation_desk.usecases.desk import Changes, Done

T = TypeVar("T")


class Page(QWidget):
    """One page of the window. Subclasses set ``title`` and override what they need."""

    title = ""
    help_topic = ""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame = frame
        self.subject = ""
        self._is_stale = True
        self.setObjectName("page")
        frame.hub.changed.connect(self._hear_change)

    def open(self, subject: str) -> None:
        """Come to the page, with the id it is about; loads on the way."""
        moved = subject != self.subject
        self.subject = subject
        if moved or self._is_stale:
            self._refresh()

    def refresh(self) -> None:
        """Load again everything that is shown; asks the desk through :meth:`ask`."""

    def touches(self, changes: Changes) -> bool:
        """Whether these changes concern what the page shows."""
        return not self.subject or self.subject in changes.case_ids

    def holds_back(self, changes: Changes) -> bool:
        """Whether the page tells of these changes itself and shows them only when asked to."""
        return False

    def first_input(self) -> QWidget | None:
        """Where the cursor goes when the page opens."""
        return None

    def print_page(self) -> None:
        """Ctrl+P: print what the page is about."""

    def save(self) -> None:
        """Ctrl+S: everything saves itself, so this only saves at once what is being typed."""
        self.frame.drafts.save_now()

    def step_back(self) -> bool:
        """Esc: close what is open inside the page; False when the page itself should go."""
        return False

    def ask(
        self,
        question: Callable[[], T],
        then: Callable[[T], None],
        *,
        key: str = "",
        title: str = "",
    ) -> Job:
        """Put a question to the desk on the reader's thread; ``then`` gets the answer here.

        A newer question with the same ``key`` replaces the older one.
        """
        name = f"{type(self).__name__}.{key}" if key else ""
        job = self.frame.runner.read(lambda _progress: question(), key=name, title=title)
        job.succeeded.connect(then)
        job.failed.connect(self.show_refusal)
        return job

    def work(
        self,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        *,
        title: str,
        button: QPushButton | None = None,
    ) -> Job:
        """Do long work (papers, volume) in the pool, with a bar and a way to stop."""
        job = self.frame.runner.pool(work, title=title)
        job.succeeded.connect(then)
        job.failed.connect(self.show_refusal)
        self._hold(job, button)
        return job

    def work_apart(
        self,
        call: Callable[..., T],
        then: Callable[[T], None],
        *,
        title: str,
        button: QPushButton | None = None,
    ) -> Job:
        """Do the longest work (import, backup, volume) in a process of its own.

        ``call`` is a function of the desk's rooms, or a partial of one; it is called there with a
        desk and ``progress``.
        """
        runner, desk = self.frame.runner, self.frame.desk
        return self.work(
            lambda progress: runner.apart.run(desk, call, progress),
            then,
            title=title,
            button=button,
        )

    def do(
        self,
        verb: str,
        values: Mapping[str, object],
        *,
        case: str = "",
        then: Callable[[Done], None] | None = None,
        refused: Callable[[RuleBroken], None] | None = None,
        button: QPushButton | None = None,
        late_reason: str = "",
    ) -> Job:
        """Do one verb at the desk; the button sleeps meanwhile, everybody hears of the change."""
        desk, kept = self.frame.desk, dict(values)
        job = self.frame.runner.write(
            lambda _progress: desk.do(verb, kept, case=case, late_reason=late_reason)
        )
        job.succeeded.connect(lambda done: self._done(done, then))
        job.failed.connect(lambda error: self._refused(error, refused))
        self._hold(job, button)
        return job

    def show_refusal(self, error: object) -> None:
        """Say a broken rule in the notice bar; trouble and bugs are shown by the window."""
        if isinstance(error, RuleBroken):
            self.frame.notices.refused(explain(error))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on words begins to mark them."""
        begin_to_mark(self, event)

    def showEvent(self, event: QShowEvent) -> None:
        """What went stale out of sight is loaded when it comes into sight."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _done(self, done: Done, then: Callable[[Done], None] | None) -> None:
        self.frame.hub.saved.emit()
        self.frame.hub.changed.emit(done.changes, self)
        if then:
            then(done)
        if done.notices:
            self.frame.notices.add(warnings(done.notices))

    def _refused(self, error: object, refused: Callable[[RuleBroken], None] | None) -> None:
        if isinstance(error, RuleBroken) and refused:
            refused(error)
        else:
            self.show_refusal(error)

    def _hold(self, job: Job, button: QPushButton | None) -> None:
        if button is None:
            return
        had_focus = button.hasFocus()
        button.setEnabled(False)
        meanwhile = QApplication.focusWidget()

        def wake() -> None:
            button.setEnabled(True)
            if had_focus and QApplication.focusWidget() is meanwhile and button.isVisible():
                button.setFocus()

        job.ended.connect(wake)

    def _refresh(self) -> None:
        self._is_stale = False
        self.refresh()

    @Slot(object, object)
    def _hear_change(self, changes: Changes, _initiator: object) -> None:
        if not self.touches(changes) or self.holds_back(changes):
            return
        if self.isVisible():
            self._refresh()
        else:
            self._is_stale = True
