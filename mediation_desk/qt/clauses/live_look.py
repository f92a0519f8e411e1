"""The live page beside the clauses: asks for the paper a while after the last keystroke.

Asks on the reader's thread, so that typing never waits; an older answer never replaces a newer one.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from mediation_desk.domain.money import Money
from mediation_desk.qt.clauses.clause_row import show_advice
from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.pdf_view import PdfView
from mediation_desk.qt.words import explain
from mediation_desk.usecases.clauses.look import Look, warm_up

PAUSE_MS = 400
Question = Callable[[], Look]


class LiveLook(QObject):
    """Shows what ``question`` answers. ``looked`` carries every answer."""

    looked = Signal(object)

    def __init__(
        self,
        page: Page,
        question: Callable[[], Question | None],
        place: QVBoxLayout,
        labels: tuple[QLabel, QLabel, QLabel],
    ) -> None:
        super().__init__(page)
        self._page, self._question = page, question
        self.state, self.advice, self.hint = labels
        self.viewer = PdfView(page)
        place.addWidget(self.viewer, 1)
        place.addStretch(0)
        self.viewer.hide()
        self.advice.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.look)

    def warm_up(self) -> None:
        """Get the fonts ready while the person is still reading the page."""
        desk = self._page.frame.desk
        self._page.frame.runner.pool(lambda _progress: warm_up(desk))

    def later(self) -> None:
        """Something was typed: look when the typing rests."""
        self.state.setText("正在更新……")
        self._timer.start()

    def look(self) -> None:
        """Look now; where there is nothing to ask yet the hint stays."""
        self._timer.stop()
        question = self._question()
        if question is None:
            self.state.setText(" ")
            return
        self._page.ask(question, self.show_look, key="look")

    def show_look(self, look: Look) -> None:
        """Show the paper, or why there is none yet; the last paper stays in sight meanwhile."""
        self.state.setText(f"{look.pages}页" if look.pages else " ")
        self.hint.setText(explain(look.error) if look.error else "")
        self.hint.setVisible(look.error is not None)
        if look.pdf:
            self.viewer.show_pdf(look.pdf)
            self.viewer.show()
        show_advice(self.advice, [one for one in look.advice if one.clause is None])
        self.looked.emit(look)

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self.state.setText(" ")


def total_words(total: Money) -> str:
    """``合计 6,800.00元　大写 陆仟捌佰元整``."""
    return f"合计 {total.comma}元　大写 {total.upper}" if total else "没有要付的款"
