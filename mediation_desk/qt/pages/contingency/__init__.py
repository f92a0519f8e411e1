"""特殊情况: four cards in plain words; each opens its guide, which may be left and gone on with.

A guide is made when it is first opened. Does nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QPushButton, QWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_contingency import Ui_Contingency
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.contingency.departure import DepartureGuide
from mediation_desk.qt.pages.contingency.guide import Guide
from mediation_desk.qt.pages.contingency.loss import LossGuide
from mediation_desk.qt.pages.contingency.redaction import RedactionGuide
from mediation_desk.qt.pages.contingency.ways_back import WaysBackGuide
from mediation_desk.usecases.contingency import carrying_out, leaving, losing
from mediation_desk.usecases.contingency.asking import KEEPERS
from mediation_desk.usecases.desk import Desk

_NOT_YOURS = "这些事由管理员和主任办理。忘了密码，请找管理员。"


class Unfinished(NamedTuple):
    """How many of each wait to be gone on with."""

    orders: int
    departures: int
    losses: int


class ContingencyPage(Page):
    """特殊情况."""

    title = "特殊情况"
    help_topic = (
        "删除个人信息、人员离岗、电脑或U盘丢失、忘记密码：照着一步一步办。"
        "做到一半可以离开，办过的都在，下次接着办。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = ui = Ui_Contingency()
        dress(ui, self)
        self.setProperty("no_draft", True)
        self._guides: dict[str, Guide | WaysBackGuide] = {}
        self._makers: dict[str, tuple[QPushButton, Callable[[], Guide | WaysBackGuide]]] = {
            "redaction": (ui.redaction_button, lambda: RedactionGuide(self)),
            "departure": (ui.leaving_button, lambda: DepartureGuide(self)),
            "loss": (ui.losing_button, lambda: LossGuide(self)),
            "ways_back": (ui.forgotten_button, lambda: WaysBackGuide(self)),
        }
        for key, (button, _make) in self._makers.items():
            button.clicked.connect(lambda _on=False, key=key: self.open_guide(key))
        self._allow()

    @property
    def may_keep(self) -> bool:
        """Whether this person sees to these things."""
        return bool(KEEPERS.keys() & self.frame.desk.user.roles)

    def first_input(self) -> QWidget | None:
        """The first card, unless a guide is open."""
        return self.ui.redaction_button if self.ui.guides.currentIndex() == 0 else None

    def step_back(self) -> bool:
        """Esc: a step back, then back to the cards."""
        guide = self.ui.guides.currentWidget()
        if not isinstance(guide, Guide | WaysBackGuide):
            return False
        if guide.step > 0:
            guide.go_back()
        else:
            self._to_cards()
        return True

    def refresh(self) -> None:
        """Ask what is unfinished."""
        desk = self.frame.desk
        if self.may_keep:
            self.ask(lambda: _asked(desk), self._show, key="unfinished")

    def open_guide(self, key: str) -> None:
        """Open a guide at its beginning."""
        if key not in self._guides:
            guide = self._guides[key] = self._makers[key][1]()
            guide.left.connect(self._to_cards)
            self.ui.guides.addWidget(guide)
        self.ui.guides.setCurrentWidget(self._guides[key])
        self._guides[key].begin()

    def _to_cards(self) -> None:
        self.ui.guides.setCurrentIndex(0)
        self.refresh()
        self.ui.redaction_button.setFocus()

    def _allow(self) -> None:
        for key, (button, _make) in self._makers.items():
            button.setEnabled(self.may_keep or key == "ways_back")
        if not self.may_keep:
            self.ui.intro_label.setText(_NOT_YOURS)

    def _show(self, found: Unfinished) -> None:
        ui = self.ui
        labels = (ui.redaction_state, ui.leaving_state, ui.losing_state)
        for label, count in zip(labels, found, strict=True):
            label.setText(f"有 {count} 件没有办完，点开接着办。" if count else " ")


def _asked(desk: Desk) -> Unfinished:
    orders = carrying_out.redaction_orders(desk)
    return Unfinished(
        sum(1 for one in orders if one.state in ("asked", "confirmed") or one.late),
        sum(1 for one in leaving.departures(desk) if one.closed_on is None),
        sum(1 for one in losing.incidents(desk) if one.closed_on is None),
    )
