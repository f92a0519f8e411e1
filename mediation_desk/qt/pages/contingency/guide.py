"""What every guide does: one step at a time, back, leave and come again, say what was refused.

Knows no single guide. What was done so far is in the store, so leaving loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.file_names import ask_save
from mediation_desk.qt.page import Page
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Changes

T = TypeVar("T")
KEY = Qt.ItemDataRole.UserRole


class GuideForm(Protocol):
    """The parts that the form of every guide has."""

    steps: QStackedWidget
    steps_label: QLabel
    message_label: QLabel
    back_button: QPushButton
    next_button: QPushButton
    leave_button: QPushButton


class Guide(QWidget):
    """One guide. ``left``: the person goes back to the cards."""

    left = Signal()
    titles: tuple[str, ...] = ()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page, self.frame = page, page.frame
        self._form: GuideForm | None = None

    @property
    def step(self) -> int:
        """Which step is open."""
        return self._form.steps.currentIndex() if self._form else 0

    def begin(self) -> None:
        """Come to the guide: the first step, with what was left unfinished to choose from."""

    def go_on(self) -> None:
        """Next step."""

    def go_back(self) -> None:
        """The step before."""
        self.show_step(max(0, self.step - 1))

    def wire(self, form: GuideForm) -> None:
        """Connect the parts that every form has."""
        self._form = form
        form.back_button.clicked.connect(self.go_back)
        form.next_button.clicked.connect(self.go_on)
        form.leave_button.clicked.connect(self.left)

    def show_step(self, step: int, *, can_go_on: bool = True) -> None:
        """Open a step."""
        form = self._form
        if form is None:
            return
        form.steps.setCurrentIndex(step)
        marks = [f"【{t}】" if n == step else t for n, t in enumerate(self.titles)]
        form.steps_label.setText("　—　".join(marks))
        form.message_label.setText(" ")
        form.back_button.setVisible(step > 0)
        form.next_button.setVisible(step < len(self.titles) - 1)
        form.next_button.setEnabled(can_go_on)
        if form.next_button.isVisible() and can_go_on:
            form.next_button.setFocus()

    def say(self, words: str) -> None:
        """What is wanting, or was refused."""
        if self._form is not None:
            self._form.message_label.setText(words or " ")

    def refused(self, error: object) -> None:
        """Say why something was not done."""
        if isinstance(error, DeskError):
            self.say(explain(error))

    def work(
        self,
        deed: Callable[[], T],
        then: Callable[[T], None],
        *,
        button: QPushButton,
        cases: frozenset[str] = frozenset(),
    ) -> None:
        """Do something at the desk; its button sleeps meanwhile, everybody hears of it."""
        self.say("")
        button.setEnabled(False)
        job = self.frame.runner.write(lambda _progress: deed())
        job.succeeded.connect(lambda done: self._told(done, then, cases))
        job.failed.connect(self.refused)
        job.ended.connect(lambda: button.setEnabled(True))

    def long_work(
        self,
        deed: Callable[[Progress], T],
        then: Callable[[T], None],
        *,
        button: QPushButton,
        title: str,
        cases: frozenset[str] = frozenset(),
    ) -> None:
        """Do longer work in the writer's turn, with a bar."""
        self.say("")
        button.setEnabled(False)
        job = self.frame.runner.write(deed, title=title)
        job.succeeded.connect(lambda done: self._told(done, then, cases))
        job.failed.connect(self.refused)
        job.ended.connect(lambda: button.setEnabled(True))

    def look(self, question: Callable[[], T], then: Callable[[T], None], key: str) -> None:
        """Ask the desk; a refusal is said below the step."""
        job = self.frame.runner.read(lambda _progress: question(), key=f"contingency.{key}")
        job.succeeded.connect(then)
        job.failed.connect(self.refused)

    def print_to(
        self, name: str, write: Callable[[Path], str], said: QLabel, button: QPushButton
    ) -> None:
        """Ask where a paper is to be kept, and write it there."""
        chosen = ask_save(self, "存到哪里", f"{name}.pdf", "PDF 文件 (*.pdf)")
        if chosen:
            path = Path(chosen)
            self.work(lambda: write(path), lambda _place: said.setText(_SAVED), button=button)

    def _told(self, done: T, then: Callable[[T], None], cases: frozenset[str]) -> None:
        self.frame.hub.saved.emit()
        self.frame.hub.changed.emit(Changes(frozenset({"contingency"}), cases), self.page)
        then(done)


_SAVED = "存好了。请打印、签字、归档。"


def fill(view: QListWidget, rows: Sequence[tuple[str, str]], *, to_tick: bool = False) -> None:
    """Show rows of (key, words); with boxes to tick where several may be chosen."""
    view.clear()
    for key, words in rows:
        item = QListWidgetItem(words)
        item.setData(KEY, key)
        item.setToolTip(words)
        if to_tick:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        view.addItem(item)


def chosen(view: QListWidget) -> str:
    """The key of the chosen row; empty for none."""
    item = view.currentItem()
    return str(item.data(KEY)) if view.selectedItems() else ""


def ticked(view: QListWidget) -> tuple[str, ...]:
    """The keys of the rows that are ticked."""
    items = (view.item(row) for row in range(view.count()))
    return tuple(str(i.data(KEY)) for i in items if i.checkState() == Qt.CheckState.Checked)


def tick_all(view: QListWidget) -> None:
    """Tick every row that may be."""
    for row in range(view.count()):
        item = view.item(row)
        if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            item.setCheckState(Qt.CheckState.Checked)
