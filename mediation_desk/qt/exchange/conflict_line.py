"""One line on a case's page: that two desks wrote differently, and the way to choose.

Not in sight where nothing waits, nor for who does not work on cases. Decides nothing.
"""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import conflicts
from mediation_desk.usecases.registry import CASE_WORK


class ConflictLine(QPushButton):
    """A button that reads as a line."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._case = page, ""
        self.setObjectName("conflict_line")
        self.setProperty("role", "link")
        self.hide()
        self.clicked.connect(lambda: page.frame.go("conflicts", self._case))

    def look(self, case: str) -> None:
        """Ask about a case."""
        desk = self._page.frame.desk
        if case != self._case:
            self.hide()
        self._case = case
        if CASE_WORK.keys() & desk.user.roles:
            self._page.ask(lambda: _count(desk, case), self._show, key="conflicts")

    def _show(self, found: tuple[str, int]) -> None:
        case, count = found
        if case == self._case:
            self.setText(f"有 {count} 处两边改得不一样，等人选定(&E)")
            self.setVisible(count > 0)


def _count(desk: Desk, case: str) -> tuple[str, int]:
    return case, conflicts.count_of(desk, case)
