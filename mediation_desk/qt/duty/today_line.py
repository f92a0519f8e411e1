"""One line on 今日: who is on duty now, and the way to the roster.

Not in sight without a roster.
"""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from mediation_desk.qt.page import Page
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.duty.roster_views import today_words


class TodayLine(QPushButton):
    """A button that reads as a line."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("duty_line")
        self.setProperty("role", "link")
        self.hide()
        self.clicked.connect(lambda: page.frame.go("desk", "roster"))

    def look(self) -> None:
        """Ask who is on duty."""
        desk = self._page.frame.desk
        if SEERS.keys() & desk.user.roles:
            self._page.ask(lambda: today_words(desk), self._show, key="duty")

    def _show(self, words: str) -> None:
        self.setText(f"今天值班　{words}".replace("&", "&&"))
        self.setToolTip(words.replace("　", "\n"))
        self.setVisible(bool(words))
