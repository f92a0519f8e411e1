"""冲突处理: where two desks wrote differently, and what came and was put aside.

Shows and asks; every decision is made by a person and done by the desk.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_conflicts import Ui_Conflicts
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.conflicts.choosing import Choosing
from mediation_desk.qt.pages.conflicts.review_tab import ReviewTab
from mediation_desk.qt.transfers.late_tab import TITLE, LateTab
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.exchange import conflicts, reviewing
from mediation_desk.usecases.exchange.conflicts import ConflictShown
from mediation_desk.usecases.exchange.reviewing import REVIEWERS, Review
from mediation_desk.usecases.registry import CASE_WORK
from mediation_desk.usecases.transfers import late_edits
from mediation_desk.usecases.transfers.late_edits import LateShown

_TITLES = ("两边改得不一样", "搁置的变更", TITLE)
LATE = "late"
"""As the page's subject: begin with what came late."""


class Seen(NamedTuple):
    """What the page shows, asked at once."""

    rows: tuple[ConflictShown, ...]
    review: Review
    late: tuple[LateShown, ...]
    may_choose: bool
    may_review: bool


class ConflictsPage(Page):
    """冲突处理; the subject is a case to begin with, or nothing."""

    title = "冲突处理"
    help_topic = (
        "两台电脑各自改了同一项，两边写的都留着，由您选定：Alt+1 采用左，Alt+2 采用右，"
        "Alt+3 按“结果”里写的合并。选好一处自动到下一处。“搁置的变更”里是收入时没有采用的，"
        "写明原因，收下或者不收。移交来的案子，原单位后来又改的也列在这里，由您决定采纳不采纳。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = ui = Ui_Conflicts()
        dress(ui, self)
        self.setProperty("no_draft", True)
        self.seen: Seen | None = None
        self._case, self._wants_late = "", False
        ui.tabs.tabBar().setAccessibleName("冲突和搁置的变更")
        self.choosing = Choosing(self, ui)
        self.review = ReviewTab(self, ui)
        self.late = LateTab(self)
        ui.tabs.addTab(self.late.widget, TITLE)
        ui.tabs.setTabVisible(1, False)
        ui.tabs.setTabVisible(2, False)

    def open(self, subject: str) -> None:
        """Begin with a case's conflicts where one is named."""
        self._case, self._wants_late = ("", True) if subject == LATE else (subject, False)
        self.ui.said_label.setText(" ")
        super().open(subject)

    def touches(self, changes: Changes) -> bool:
        """Any edit may settle a conflict, and any exchange may bring one."""
        return True

    def first_input(self) -> QWidget | None:
        """The list of what waits."""
        ui = self.ui
        lists = (ui.conflict_list, ui.review_table, self.late.ui.late_table)
        return next((one for one in lists if one.isVisible()), ui.tabs.tabBar())

    def refresh(self) -> None:
        """Ask what waits."""
        desk = self.frame.desk
        self.ask(lambda: _asked(desk), self._show, key="waiting")

    def _show(self, seen: Seen) -> None:
        is_first, self.seen = self.seen is None, seen
        ui = self.ui
        self.choosing.show_rows(seen.rows, may=seen.may_choose, case=self._case)
        self._case = ""
        self.review.show_review(seen.review)
        ui.tabs.setTabVisible(1, seen.may_review)
        self.late.show_waiting(seen.late)
        ui.tabs.setTabVisible(2, bool(seen.late) or ui.tabs.currentIndex() == 2)
        if self._wants_late and seen.late:
            ui.tabs.setCurrentIndex(2)
        self._wants_late = False
        counts = (len(seen.rows), len(seen.review.waiting), len(seen.late))
        for place, (name, count) in enumerate(zip(_TITLES, counts, strict=True)):
            ui.tabs.setTabText(place, f"{name} {count or ''}".strip())
        cases = len({row.case_id for row in seen.rows})
        ui.count_label.setText(f"还有 {cases} 件案子 {counts[0]} 处" if cases else "")
        target = self.first_input()
        if is_first and target is not None and self.isVisible():
            target.setFocus()


def _asked(desk: Desk) -> Seen:
    may_choose = bool(CASE_WORK.keys() & desk.user.roles)
    may_review = bool(REVIEWERS.keys() & desk.user.roles)
    rows = tuple(conflicts.open_conflicts(desk)) if may_choose else ()
    review = reviewing.waiting_for_review(desk) if may_review else Review((), ())
    late = tuple(late_edits.late_edits(desk)) if may_choose else ()
    return Seen(rows, review, late, may_choose, may_review)
