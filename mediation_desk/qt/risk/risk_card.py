"""风险: the colour with its word, every reason with its points, what is owed and until when.

Shows and opens forms; grades nothing itself. Out of sight for whoever may not read the case.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from mediation_desk.domain.labels import label
from mediation_desk.domain.risk.rules import RiskColour
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_risk_card import Ui_RiskCard
from mediation_desk.qt.page import Page
from mediation_desk.qt.printing import print_pdf
from mediation_desk.qt.risk.lines import line, shown
from mediation_desk.qt.style import set_mark
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.usecases.risk import asking
from mediation_desk.usecases.risk.asking import RiskCard, grade_words, owed_words

if TYPE_CHECKING:
    from mediation_desk.domain.risk.duties import Owed

_NOT_YET = "还没有评定。勾一遍核对表就会评定，以后事实有变会自动升级，不会自动降级。"
_LOWER = "按在案事实现在是{}，等级不会自动降低；要降低，按“定等级”写明理由。"
_EXPIRED = "改定的等级已经到了重新核对的日子。"
_VERBS = ("tick_risk", "grade_risk", "write_risk_report")


class RiskBox(QFrame):
    """The card on the overview. ``wanted`` carries a verb's name and what its form proposes."""

    wanted = Signal(str, object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._case = page, ""
        self.card: RiskCard | None = None
        self._open: frozenset[str] = frozenset()
        self.ui = ui = Ui_RiskCard()
        dress(ui, self)
        ui.tick_button.clicked.connect(lambda: self.wanted.emit("tick_risk", {}))
        ui.grade_button.clicked.connect(self._grade)
        ui.report_button.clicked.connect(lambda: self.wanted.emit("write_risk_report", {}))
        ui.print_button.clicked.connect(self.print_sheet)
        self.hide()

    def look(self, case: str, allowed: frozenset[str]) -> None:
        """Ask about a case; ``allowed`` are the verbs that may be done on it now."""
        if case != self._case:
            self.hide()
        self._case, self._open = case, allowed
        desk = self._page.frame.desk
        self._page.ask(lambda: asking.risk_card(desk, case), self._show, key="risk")

    def _show(self, card: RiskCard) -> None:
        if card.case_id != self._case:
            return
        self.card, ui = card, self.ui
        colour = card.stands or card.found.colour
        words = label(colour) if card.stands else f"建议 {label(colour)}"
        ui.colour_label.setText(words)
        set_mark(ui.colour_label, "level", "none" if colour is RiskColour.BLUE else colour.value)
        ui.points_label.setText(f"{card.found.points} 分")
        shown(ui.hint_label, _hint(card))
        ui.reasons_label.setText("\n".join(
            f"· {one.text}　{label(one.colour)}" + (f"　{one.points} 分" if one.points else "")
            for one in card.found.reasons
        ))  # fmt: skip
        shown(ui.law_label, "\n".join(card.laws))
        set_mark(ui.law_label, "level", "red" if card.laws else "none")
        self._show_owed(card)
        shown(ui.history_label, "\n".join(grade_words(one) for one in card.grades[-3:]))
        self._show_buttons(card)
        self.show()

    def _show_buttons(self, card: RiskCard) -> None:
        ui = self.ui
        buttons = (ui.tick_button, ui.grade_button, ui.report_button)
        for verb, button in zip(_VERBS, buttons, strict=True):
            button.setVisible(verb in self._open)
        grave = card.stands in (RiskColour.RED, RiskColour.ORANGE)
        ui.report_button.setVisible("write_risk_report" in self._open and grave)

    def _show_owed(self, card: RiskCard) -> None:
        place = self.ui.owed_layout
        cleared(place)
        for one in card.owed:
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(line(owed_words(one), "red" if card.is_late(one) else ""), 1)
            if not one.is_done and "risk_done" in self._open:
                row.addWidget(self._done_button(one), 0, Qt.AlignmentFlag.AlignTop)
            place.addLayout(row)

    def _done_button(self, one: Owed) -> QPushButton:
        made = QPushButton("记已办", self)
        made.setObjectName(f"done_{one.duty.id}")
        made.setAccessibleName(f"记已办 {one.duty.zh}")
        made.setProperty("role", "link")
        made.clicked.connect(partial(self.wanted.emit, "risk_done", {"duty": one.duty.id}))
        return made

    def _grade(self) -> None:
        """Propose what the facts give."""
        found = self.card.found.colour.value if self.card else ""
        self.wanted.emit("grade_risk", {"colour": found})

    def print_sheet(self) -> None:
        """Print the colour with its reasons."""
        desk, case = self._page.frame.desk, self._case
        self._page.work(
            lambda _progress: asking.risk_sheet(desk, case),
            self._print,
            title="正在写风险评定表",
            button=self.ui.print_button,
        )

    def _print(self, pdf: bytes) -> None:
        print_pdf(self, pdf, "风险评定表")


def _hint(card: RiskCard) -> str:
    if card.stands is None:
        return _NOT_YET
    if card.is_expired:
        return _EXPIRED
    if card.may_be_lowered and not card.is_over:
        return _LOWER.format(label(card.found.colour))
    return card.about
