"""安全筛查和安全卡: what those in the room must know before a meeting, on top of the talks.

Who does not mediate the case does not see that it exists.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from mediation_desk.domain.dates import zh_month_day
from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.labels import label_of
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_safety_box import Ui_SafetyBox
from mediation_desk.qt.page import Page
from mediation_desk.qt.printing import print_pdf
from mediation_desk.qt.risk.lines import line, shown
from mediation_desk.qt.style import set_mark
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.usecases.risk import safety

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.usecases.desk import Desk
    from mediation_desk.usecases.risk.safety import Safety

_APART = "不宜当面一起谈：有人受过暴力、威胁，或者怕见面。请背靠背分开谈，先写好安全卡再约人。"
_UNASKED = "还没有单独问过：{}。约双方见面以前，先单独问一问有没有暴力、威胁，怕不怕见面。"
_WIDTH = 128


class SafetyBox(QFrame):
    """The card above the talks. ``wanted`` carries a verb's name and what its form proposes."""

    wanted = Signal(str, object)

    def __init__(self, page: Page, facts: CaseFacts, allowed: frozenset[str]) -> None:
        super().__init__(page)
        self._page, self._facts = page, facts
        self.found: Safety | None = None
        self.ui = ui = Ui_SafetyBox()
        dress(ui, self)
        self.setProperty("role", "tinted")
        ui.ask_button.setVisible("ask_safety" in allowed)
        ui.card_button.setVisible("make_safety_card" in allowed)
        ui.ask_button.clicked.connect(self._ask)
        ui.card_button.clicked.connect(self._write)
        ui.print_button.clicked.connect(self.print_card)
        self.hide()
        desk, case = page.frame.desk, facts.id
        page.ask(lambda: readable(desk, case), self._show, key="safety")

    def _show(self, found: Safety | None) -> None:
        self.found, ui = found, self.ui
        if found is None:
            return
        shown(ui.warning_label, _warning(found))
        set_mark(ui.warning_label, "level", "red" if found.is_apart else "none")
        shown(ui.answers_label, "\n".join(self._answers(found)))
        shown(ui.law_label, "\n".join(found.laws))
        cleared(ui.card_layout)
        for head, text in safety.card_lines(found.card) if found.card else ():
            row = QHBoxLayout()
            name = line(head, role="muted")
            name.setFixedWidth(_WIDTH)
            row.addWidget(name)
            row.addWidget(line(text), 1)
            ui.card_layout.addLayout(row)
        ui.print_button.setVisible(found.card is not None)
        self.show()

    def _answers(self, found: Safety) -> list[str]:
        told = []
        for one in found.answers:
            party = self._facts.party(one.party_id)
            name = party.name if party else ""
            said = "、".join(label_of("SafetySign", sign) for sign in one.signs) or "没有说到危险"
            text = f"。{one.text}" if one.text else ""
            told.append(f"{zh_month_day(one.asked_on)} {name}：{said}{text}")
        return told

    def _ask(self) -> None:
        unasked = self.found.unasked if self.found else ()
        party = next((p.id for p in self._facts.parties if p.name in unasked), "")
        self.wanted.emit("ask_safety", {"party": party} if party else {})

    def _write(self) -> None:
        """Begin with the card that stands, else with what the answers suggest."""
        if self.found is None:
            return
        keys = ("is_apart", "seats", "standby", "avoid", "way_out", "signal")
        begun = asdict(self.found.card or self.found.proposed)
        self.wanted.emit("make_safety_card", {key: begun[key] for key in keys})

    def print_card(self) -> None:
        """Print the card for the table."""
        desk, case = self._page.frame.desk, self._facts.id
        self._page.work(
            lambda _progress: safety.safety_sheet(desk, case),
            self._print,
            title="正在写安全卡",
            button=self.ui.print_button,
        )

    def _print(self, pdf: bytes) -> None:
        print_pdf(self, pdf, "安全卡")


def _warning(found: Safety) -> str:
    if found.is_apart:
        return _APART
    return _UNASKED.format("、".join(found.unasked)) if found.unasked else ""


def readable(desk: Desk, case_id: str) -> Safety | None:
    """What those in the room know; None for somebody else."""
    try:
        return safety.safety(desk, case_id)
    except DeskError:
        return None
