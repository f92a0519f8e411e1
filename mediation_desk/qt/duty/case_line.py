"""Lines on a case's page: its basket, its open whistles, its leader, its listing, and the ways to
begin each.

Decides nothing; every line leads to the tool where it is seen to.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from mediation_desk.domain.labels import label_of
from mediation_desk.qt.duty import words
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import worn
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.usecases.basket.views import basket_of, open_baskets
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import leading_views, whistle_views
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.gatherings import views as gathering_views
from mediation_desk.usecases.joint import views as joint_views
from mediation_desk.usecases.registry import INTAKE_WORK

#: More than fit beside each other are seen in the tools.
_MOST = 4
_WAYS = (
    ("吹哨…", "whistles/new"), ("领导包案…", "leads/new"), ("挂牌…", "listings/new"),
    ("开会（评理、听证、会商）…", "gatherings/new"), ("走访登记…", "visits/new"),
    ("联合调解入席…", "joint/new"), ("转介（心理、法援）…", "referrals/new"),
    ("问法律顾问…", "counsel/new"), ("申报补贴…", "allowance/new"),
)  # fmt: skip


class _Told(NamedTuple):
    """One line: its words, colour and where it leads."""

    text: str
    level: str
    subject: str


class DutyLines(QWidget):
    """A button for each, that reads as a line; the last offers what may be begun."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._case = page, ""
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.new_button = self._button("吹哨、包案、挂牌、一揽子…", "new_duty")
        self.new_button.clicked.connect(self._offer)
        self.menu = QMenu(self)
        self.hide()

    def look(self, case: str) -> None:
        """Ask what there is about a case."""
        desk = self._page.frame.desk
        if case != self._case:
            self.hide()
        self._case = case
        if SEERS.keys() & desk.user.roles:
            self._page.ask(lambda: (case, *_asked(desk, case)), self._show, key="duty")

    def _show(self, seen: tuple[str, list[_Told], list[tuple[str, str]]]) -> None:
        case, found, ways = seen
        if case != self._case:
            return
        self.menu.clear()
        for text, tool in ways:
            action = self.menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(partial(self._begin, tool))
        for old in self.buttons:
            let_go(old, self._row)
        self.buttons = [self._line(one) for one in found[:_MOST]]
        may = bool(INTAKE_WORK.keys() & self._page.frame.desk.user.roles)
        self.new_button.setVisible(may)
        self.setVisible(bool(found) or may)

    def _line(self, one: _Told) -> QPushButton:
        made = self._button(one.text.replace("&", "&&"), f"duty_{one.subject.replace('/', '_')}")
        if one.level:
            made.setStyleSheet(f"color: {worn(one.level)}")
        made.clicked.connect(lambda: self._page.frame.go("desk", one.subject))
        return made

    def _button(self, text: str, name: str) -> QPushButton:
        made = QPushButton(text, self)
        made.setObjectName(name)
        made.setProperty("role", "link")
        place = max(0, self._row.count() - 1)
        self._row.insertWidget(place, made)
        return made

    def _offer(self) -> None:
        self.menu.popup(self.new_button.mapToGlobal(QPoint(0, self.new_button.height())))

    def _begin(self, tool: str, _on: bool = False) -> None:
        self._page.frame.go("desk", f"{tool}:{self._case}")


def _asked(desk: Desk, case: str) -> tuple[list[_Told], list[tuple[str, str]]]:
    """What there is about a case, and what may be begun about it."""
    told, ways = [], list(_WAYS)
    basket = basket_of(desk, case)
    if basket is None:
        opened = open_baskets(desk)
        ways += [(f"放进一揽子“{o.line.name}”…", f"baskets/{o.line.id}") for o in opened[:_MOST]]
        ways.append(("放进新的一揽子…", "baskets/new"))
    else:
        text = f"一揽子：{basket.line.name}（{len(basket.members)}件）"
        told.append(_Told(text, "", f"baskets/{basket.line.id}"))
    for call in whistle_views.whistles(desk, case_id=case, open_only=True):
        said, level = words.call_state(call)
        told.append(_Told(f"{call.line.number}　{said}", level, f"whistles/{call.line.id}"))
    for lead in leading_views.leads(desk, case_id=case):
        if lead.due_on is not None:
            said, level = words.left_words(lead.days_left, lead.colour)
            text = f"{lead.line.leader}包案，走访{said}"
            told.append(_Told(text, level, f"leads/{lead.line.id}"))
    for one in leading_views.listed(desk, case_id=case):
        if one.line.delisted_on is None:
            said, level = words.left_words(one.days_left, one.colour)
            told.append(_Told(f"{one.line.number}　{said}", level, f"listings/{one.line.id}"))
    for slip in joint_views.referrals(desk, case_id=case):
        if slip.ended_on is None:
            text = f"转介　{words.day_words(slip.meet_on)}" if slip.meet_on else "转介　还没有约"
            told.append(_Told(text, "", f"referrals/{slip.id}"))
    for meeting in gathering_views.gatherings(desk, case_id=case):
        if meeting.is_waiting:
            line = meeting.line
            text = f"{label_of('GatheringKind', line.kind)} {words.day_words(line.held_on)}"
            told.append(_Told(text, "", f"gatherings/{line.id}"))
    return told, ways
