"""记录: who did what when, from what to what, and why; what was entered late is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_case_history import Ui_CaseHistory
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.tab import CaseTab
from mediation_desk.qt.widgets.plain_list import dress_list, fill_list
from mediation_desk.usecases import care

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import CasePage as CaseView
    from mediation_desk.usecases.care import HistoryLine
    from mediation_desk.usecases.history_words import HistoryChange

HEADINGS = ("时间", "谁", "办了什么", "变化", "补录说明")
WIDTHS = (160, 90, 150, 560)


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
    changes = "；".join(change_words(change) for change in line.changes)
    late = f"补录：{line.reason}" if line.reason else ""
    return (f"{line.at.astimezone():%Y-%m-%d %H:%M}", line.by, line.verb, changes, late)


def change_words(change: HistoryChange) -> str:
    """One change on one line."""
    before = f"{change.old} → " if change.old else ""
    return f"{change.what}：{before}{change.new}"
