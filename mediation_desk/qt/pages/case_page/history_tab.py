"""记录: who did what when, from what to what, and why; what was entered late is marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mediation_desk.domain.labels import label_of
from mediation_desk.domain.money import Money
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_case_history import Ui_CaseHistory
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.tab import CaseTab, dress_list, fill_list
from mediation_desk.usecases import care

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import CasePage as CaseView
    from mediation_desk.usecases.care import HistoryChange, HistoryLine

HEADINGS = ("时间", "谁", "办了什么", "变化", "补录说明")
WIDTHS = (160, 90, 150, 560)
#: Columns whose label comes from another form.
_OTHER_NAMES = {"账户名": "名称"}
_INNER = frozenset({"期次", "序号"})
_CODE = re.compile(r"[a-z_]+")
_KINDS = (
    "SessionKind", "SessionResult", "MediatorRole", "PartyRole", "PartyKind", "Sex", "Consent",
    "AgentKind", "Authority", "Capacity", "IntakeSource", "AgreementForm", "AgreementState",
    "SignerKind", "SignMethod", "PaymentState", "ConfirmationResult", "RiskColour", "Event",
    "Stage", "Outcome", "Track",
)  # fmt: skip


class HistoryTab(CaseTab):
    """记录."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = Ui_CaseHistory()
        dress(self.ui, self)
        dress_list(self.ui.table, HEADINGS, WIDTHS)

    def fill(self, view: CaseView) -> None:
        """Ask for the chain's own account of the case."""
        desk, case = self.page.frame.desk, view.facts.id
        self.page.ask(lambda: care.history(desk, case), self._show, key="history")

    def _show(self, lines: list[HistoryLine]) -> None:
        fill_list(self.ui.table, [(str(n), history_cells(one)) for n, one in enumerate(lines)])


def history_cells(line: HistoryLine) -> tuple[str, ...]:
    """A line of the history: ``标题：宅基地纠纷 → 界址纠纷``."""
    changes = "；".join(text for c in line.changes if (text := change_words(c)))
    late = f"补录：{line.reason}" if line.reason else ""
    return (f"{line.at.astimezone():%Y-%m-%d %H:%M}", line.by, line.verb, changes, late)


def change_words(change: HistoryChange) -> str:
    """One change in words; what only the program needs (places in a list, its own codes) is
    left out.
    """
    old, new = (_plain(change.what, text) for text in (change.old, change.new))
    if change.what in _INNER or old is None or new is None or not (old or new):
        return ""
    name = _OTHER_NAMES.get(change.what, change.what.removesuffix("（分）"))
    return f"{name}：{old} → {new}" if old else f"{name}：{new}"


def _plain(what: str, text: str) -> str | None:
    """A value as people say it; None for a code without a Chinese word."""
    if what.endswith("（分）") and text.isdigit():
        return f"{Money(int(text)).comma}元"
    if not _CODE.fullmatch(text):
        return text
    return next((w for kind in _KINDS if (w := label_of(kind, text)) != text), None)
