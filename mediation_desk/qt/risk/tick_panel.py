"""风险核对: the check-list with what is ticked already; taking a tick back asks why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mediation_desk.qt.page import Page
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.qt.widgets.long_text import LongTextField
from mediation_desk.usecases.registry import VERBS
from mediation_desk.usecases.risk import asking

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.domain.errors import RuleBroken
    from mediation_desk.usecases.risk.asking import RiskCard

VERB = "tick_risk"


class TickPanel(VerbPanel):
    """The check-list of one case."""

    def __init__(self, page: Page, facts: CaseFacts, refusal: RuleBroken | None = None) -> None:
        self.before: frozenset[str] | None = None
        self._restored = False
        super().__init__(page, VERBS[VERB], facts, refusal=refusal)
        self.ui.do_button.setText("评定(&Y)")
        self.ui.do_button.setEnabled(False)
        self._is_refused = refusal is not None
        note = self.form.field("note")
        if isinstance(note, LongTextField):
            note.edit.setFixedHeight(72)
        desk, case = page.frame.desk, facts.id
        page.ask(lambda: asking.risk_card(desk, case), self._fill, key="ticks")

    def _fill(self, card: RiskCard) -> None:
        """Tick what stands; what was typed and not done last time stays as it was."""
        if card.case_id != self.case_id:
            return
        self.before = frozenset(one.sign.id for one in card.marks if one.line is not None)
        if not self._restored:
            calls = card.police_calls or None
            self.form.set_values({"signs": tuple(self.before), "police_calls": calls})
        self.ui.do_button.setEnabled(not self._is_refused)

    def values(self) -> dict[str, object]:
        """What was ticked anew, and what was taken back."""
        found = super().values()
        ticked = _texts(found.get("signs"))
        before = self.before or frozenset()
        found["signs"] = tuple(one for one in ticked if one not in before)
        found["cleared"] = tuple(sorted(before - set(ticked)))
        return found

    def _say_restored(self) -> None:
        self._restored = True
        super()._say_restored()


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, Iterable) else ()
