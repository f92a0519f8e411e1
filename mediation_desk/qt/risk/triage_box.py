"""分流建议: which way is proposed and why, on the overview until the case is accepted.

A person decides with the form; the decision with its reason stands in the timeline.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from mediation_desk.domain.case_facts import CaseFacts, Outcome
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_triage_card import Ui_TriageCard
from mediation_desk.qt.page import Page
from mediation_desk.qt.risk.lines import line, shown
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.usecases.risk import triage
from mediation_desk.usecases.risk.triage import Helper, Route, Triage


class TriageBox(QFrame):
    """The card. ``wanted`` carries the verb's name and what its form proposes."""

    wanted = Signal(str, object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._case = page, ""
        self.found: Triage | None = None
        self.ui = Ui_TriageCard()
        dress(self.ui, self)
        self.ui.decide_button.clicked.connect(self._decide)
        self.hide()

    def look(self, facts: CaseFacts, allowed: frozenset[str]) -> None:
        """Ask about a case that nobody has accepted yet."""
        self._case = facts.id
        waits = facts.accepted_on is None and facts.outcome is Outcome.OPEN and not facts.is_ledger
        self.setVisible(False)
        if not waits:
            return
        self.ui.decide_button.setVisible("decide_route" in allowed)
        desk, case = self._page.frame.desk, facts.id
        self._page.ask(
            lambda: (case, triage.triage(desk, case)), self._show, key="triage"
        )

    def _show(self, answer: tuple[str, Triage]) -> None:
        case, found = answer
        if case != self._case:
            return
        self.found, ui = found, self.ui
        shown(ui.decided_label, found.decided[-1] if found.decided else "")
        cleared(ui.routes_layout)
        ui.decide_button.setText("改变分流(&F)" if found.decided else "决定分流(&F)")
        for number, one in enumerate(() if found.decided else found.routes, 1):
            ui.routes_layout.addWidget(line(f"{number}. {one.words}"))
            ui.routes_layout.addWidget(line(f"　{_reasons(one)}", role="muted"))
        shown(ui.cautions_label, "\n".join(f"· {one}" for one in found.cautions))
        helpers = "；".join(_helper(one) for one in found.helpers if not one.kin)
        kin = "；".join(_kin(one) for one in found.helpers if one.kin)
        told = (
            f"可以请：{helpers}" if helpers else "", f"不宜请：{kin}" if kin else "",
            _on_duty(found),
        )  # fmt: skip
        shown(ui.helpers_label, "\n".join(part for part in told if part))
        self.show()

    def _decide(self) -> None:
        first = self.found.first if self.found else None
        values = {"track": first.track.value, "body": first.body} if first else {}
        self.wanted.emit("decide_route", values)


def _helper(one: Helper) -> str:
    return f"{one.name}（{'，'.join(one.reasons)}）"


def _kin(one: Helper) -> str:
    return f"{one.name}：{one.kin}"


def _reasons(one: Route) -> str:
    return f"不能受理：{one.refused}" if one.refused else "；".join(one.reasons)


def _on_duty(found: Triage) -> str:
    return f"今天值班：{found.on_duty}" if found.on_duty else ""
