"""One line on the workbench: that cases bear the same number, and the way to give one another.

Not in sight where there is nothing to do, nor for who does not work on cases.
"""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from mediation_desk.qt.page import Page
from mediation_desk.usecases.numbers.renumbering import doubled_count
from mediation_desk.usecases.registry import CASE_WORK


class DoubledLine(QPushButton):
    """A button that reads as a line."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("doubled_line")
        self.setProperty("role", "link")
        self.hide()
        self.clicked.connect(lambda: page.frame.go("numbers", "doubled"))

    def look(self) -> None:
        """Ask how many there are."""
        desk = self._page.frame.desk
        if CASE_WORK.keys() & desk.user.roles:
            self._page.ask(lambda: doubled_count(desk), self._show, key="doubled")

    def _show(self, count: int) -> None:
        self.setText(f"号码重复 {count} 个，等人改号(&U)")
        self.setVisible(count > 0)
