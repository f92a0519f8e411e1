"""What a case's page says of its numbers: temporary ones, those it bore before, papers with them.

Not in sight for a case that always bore its own. Changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel

from mediation_desk.domain.dates import zh_date
from mediation_desk.qt.page import Page
from mediation_desk.usecases.numbers.showing import FormerShown, former_numbers


class FormerNote(QLabel):
    """A few lines of words."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._case = page, ""
        self.setObjectName("former_note")
        self.setWordWrap(True)
        self.setProperty("role", "muted")
        self.hide()

    def look(self, case: str) -> None:
        """Ask about a case."""
        desk = self._page.frame.desk
        if case != self._case:
            self.hide()
        self._case = case
        self._page.ask(lambda: (case, former_numbers(desk, case)), self._show, key="former")

    def _show(self, found: tuple[str, Sequence[FormerShown]]) -> None:
        case, rows = found
        if case == self._case:
            self.setText("\n".join(former_words(row) for row in rows))
            self.setVisible(bool(rows))


def former_words(row: FormerShown) -> str:
    """One number in words: what became of it, and which issued papers bear it still."""
    if not row.number:
        return f"{row.kind}“{row.text}”是临时编号，收到主机发来的号段后自动换成正式编号。"
    day = zh_date(row.changed_on) if row.changed_on else ""
    name = "临时编号" if row.is_temporary else "原编号"
    text = f"{row.kind}{name}“{row.text}”，{day}改为“{row.number}”。"
    if row.papers:
        text += f"已出具的{'、'.join(row.papers)}上印的是“{row.text}”，要用新编号请重新出具。"
    return text
