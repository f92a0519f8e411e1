"""Lines on a case's page: the county's open orders on it, and at the county the way to issue one.

Not in sight where there is neither. Decides nothing.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mediation_desk.qt.orders.order_words import line_words, state_words
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import worn
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.usecases.county import order_views
from mediation_desk.usecases.county.order_views import SEERS, OrderShown
from mediation_desk.usecases.county.orders import ISSUERS
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.standing import is_county


class _Seen(NamedTuple):
    case: str
    orders: tuple[OrderShown, ...]
    may_issue: bool


class OrderLines(QWidget):
    """A button for each open order, that reads as a line; and 发交办、督办 at the county."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._case = page, ""
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.new_button = self._button("发交办、督办…", "new_order")
        self.new_button.clicked.connect(lambda: page.frame.go("orders", f"new:{self._case}"))
        self.new_button.hide()
        self.hide()

    def look(self, case: str) -> None:
        """Ask about a case."""
        desk = self._page.frame.desk
        if case != self._case:
            self.hide()
        self._case = case
        if SEERS.keys() & desk.user.roles:
            self._page.ask(lambda: _asked(desk, case), self._show, key="orders")

    def _show(self, seen: _Seen) -> None:
        if seen.case != self._case:
            return
        for old in self.buttons:
            let_go(old, self._column)
        self.buttons = [self._line(one) for one in seen.orders]
        self.new_button.setVisible(seen.may_issue)
        self.setVisible(bool(self.buttons) or seen.may_issue)

    def _line(self, one: OrderShown) -> QPushButton:
        made = self._button(line_words(one), f"order_{one.line.id}")
        level = state_words(one)[1]
        if level:
            made.setStyleSheet(f"color: {worn(level)}")
        made.clicked.connect(partial(self._page.frame.go, "orders", one.line.id))
        return made

    def _button(self, words: str, name: str) -> QPushButton:
        made = QPushButton(words.replace("&", "&&"), self)
        made.setObjectName(name)
        made.setProperty("role", "link")
        place = max(0, self._column.count() - 1)  # the way to issue one stands last
        self._column.insertWidget(place, made, 0, Qt.AlignmentFlag.AlignLeft)
        return made


def _asked(desk: Desk, case: str) -> _Seen:
    found = order_views.orders(desk, case_id=case, open_only=True)
    may = is_county(desk) and bool(ISSUERS.keys() & desk.user.roles)
    return _Seen(case, found, may and order_views.is_of_township(desk, case))
