"""A line on a case's papers: the sums that are kept with it; one click shows them. Decides nothing.
"""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from mediation_desk.domain.sums.kept import said
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import set_mark
from mediation_desk.usecases.sums import working
from mediation_desk.usecases.sums.working import KeptSum


class SumLine(QPushButton):
    """Not in sight where nothing is kept."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._case = page, ""
        self.setObjectName("sums_of_case")
        set_mark(self, "role", "link")
        self.clicked.connect(lambda: page.frame.go("desk", f"sums/{self._case}"))
        self.hide()

    def look(self, case: str) -> None:
        """Ask what is kept with a case."""
        self._case = case
        desk = self._page.frame.desk
        self._page.ask(lambda: working.kept_sums(desk, case), self._show, key="sums of papers")

    def _show(self, kept: tuple[KeptSum, ...]) -> None:
        self.setVisible(bool(kept))
        if kept:
            newest = kept[0]
            value = said(newest.worked.result, newest.worked.unit) if newest.worked else ""
            more = f"等{len(kept)}张" if len(kept) > 1 else ""
            self.setText(f"计算表：{newest.title} {value} {more}（打开、打印）")
