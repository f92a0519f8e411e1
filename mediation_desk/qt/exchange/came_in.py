"""One line on the page of a case: that it was changed from elsewhere just now, and 刷新.

What a person is typing there is never touched by what comes in; they look when they choose to.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Changes

CAME_IN = "此案刚收到其他电脑的修改　刷新(&R)"
FROM_ELSEWHERE = "exchange"


class CameIn(QPushButton):
    """A button that reads as a line; ``again`` shows the case as it is now."""

    def __init__(self, page: Page, again: Callable[[], object]) -> None:
        super().__init__(CAME_IN, page)
        self.setObjectName("came_in")
        self.setProperty("role", "link")
        self.hide()
        self._again = again
        self.clicked.connect(self._look)

    def holds_back(self, changes: Changes, case: str) -> bool:
        """Whether these changes came from elsewhere and are told instead of shown."""
        is_of_case = FROM_ELSEWHERE in changes.kinds and case in changes.case_ids
        if is_of_case:
            self.show()
        return is_of_case

    def _look(self) -> None:
        self.hide()
        self._again()
