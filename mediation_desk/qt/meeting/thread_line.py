"""A line on a case's page: the how-manieth visit, what it is tied to, what it may belong to.

One click opens the panel. Decides nothing.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from mediation_desk.qt.meeting.thread_panel import Asked, ThreadPanel, asked
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import set_mark
from mediation_desk.usecases.registry import READERS


class ThreadLine(QPushButton):
    """``opened`` carries the panel that the page is to show, ``left`` comes when it is done."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._case = page, ""
        self.setObjectName("thread_line")
        set_mark(self, "role", "link")
        self.clicked.connect(self._open)
        self.hide()

    def look(self, case: str) -> None:
        """Ask about a case."""
        desk = self._page.frame.desk
        if case != self._case:
            self.hide()
        self._case = case
        if READERS.keys() & desk.user.roles:
            self._page.ask(lambda: asked(desk, case), self._show, key="thread line")

    def _show(self, found: Asked) -> None:
        thread, answer = found
        if thread.case_id != self._case:
            return
        parts = [thread.count]
        if thread.merged_into:
            parts.append(f"已并入{thread.merged_into}")
        elif thread.ties:
            parts.append(f"关联{len(thread.ties)}件")
        offered = len(answer.people) + len(answer.places)
        if offered:
            parts.append(f"可能有关的{offered}件")
        said = "　".join(part for part in parts if part)
        self.setText(said.replace("&", "&&") or "关联、并案、分案…")
        self.show()

    def _open(self) -> None:
        panel = ThreadPanel(self._page, self._case)
        panel.closed.connect(self.left)
        self.opened.emit(panel)
        panel.focus_first()
