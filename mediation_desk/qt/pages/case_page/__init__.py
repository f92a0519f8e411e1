"""案件页: where a case stands, what is next and why something is not allowed; all of it in tabs.

Shows and opens forms; every deed is a verb of the desk.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediation_desk.domain.dates import zh_month_day, zh_weekday
from mediation_desk.domain.labels import label_of
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.duty.case_line import DutyLines
from mediation_desk.qt.exchange.came_in import CameIn
from mediation_desk.qt.exchange.conflict_line import ConflictLine
from mediation_desk.qt.form_fields import FieldTools, proposer
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_case_page import Ui_CasePage
from mediation_desk.qt.meeting.thread_line import ThreadLine
from mediation_desk.qt.orders.case_line import OrderLines
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.agreement_tab import AgreementTab
from mediation_desk.qt.pages.case_page.clock_words import days_words
from mediation_desk.qt.pages.case_page.episode_line import EpisodeLine
from mediation_desk.qt.pages.case_page.evidence_tab import EvidenceTab
from mediation_desk.qt.pages.case_page.handover_panel import HandOverPanel
from mediation_desk.qt.pages.case_page.history_tab import HistoryTab
from mediation_desk.qt.pages.case_page.name_picture_panel import NamePicturePanel
from mediation_desk.qt.pages.case_page.overview import OverviewTab
from mediation_desk.qt.pages.case_page.panels import (
    AmendPanel,
    AmendPartyPanel,
    CasePanel,
    ClosePanel,
    PartyPanel,
)
from mediation_desk.qt.pages.case_page.papers_tab import PapersTab
from mediation_desk.qt.pages.case_page.people_tab import PeopleTab
from mediation_desk.qt.pages.case_page.performance_tab import PerformanceTab
from mediation_desk.qt.pages.case_page.reasons import Reasons
from mediation_desk.qt.pages.case_page.stage_bar import StageBar, short
from mediation_desk.qt.pages.case_page.step_panel import StepPanel
from mediation_desk.qt.pages.case_page.tab import CaseTab
from mediation_desk.qt.pages.case_page.talks_tab import TalksTab
from mediation_desk.qt.pages.case_page.track_tab import TrackTab
from mediation_desk.qt.pages.case_page.verb_list import VerbList
from mediation_desk.qt.parties.people_finder import find_people
from mediation_desk.qt.risk.safety_note import OF_MEETINGS, SafetyNote
from mediation_desk.qt.risk.tick_panel import TickPanel
from mediation_desk.qt.style import set_mark
from mediation_desk.qt.transfers.transfer_line import TransferLine
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.qt.widgets.elider import Elider
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.usecases import asking
from mediation_desk.usecases.casework.next_step import NextDeed, next_deed
from mediation_desk.usecases.registry import VERBS

if TYPE_CHECKING:
    from mediation_desk.domain.errors import RuleBroken
    from mediation_desk.usecases.asking import CasePage as CaseView
    from mediation_desk.usecases.asking import ClockView
    from mediation_desk.usecases.desk import Changes, Done
    from mediation_desk.usecases.registry import VerbSpec

TABS: tuple[tuple[str, type[CaseTab]], ...] = (
    ("概况", OverviewTab),
    ("途径", TrackTab),
    ("当事人", PeopleTab),
    ("调解", TalksTab),
    ("证据", EvidenceTab),
    ("协议", AgreementTab),
    ("文书", PapersTab),
    ("履行", PerformanceTab),
    ("记录", HistoryTab),
)
#: Verbs that are done on the agreement's page, with what comes behind the case's id there.
ON_PAGES = {
    "draft_agreement": "",
    "sign_agreement": "",
    "supplement_agreement": "/supplement",
    "agree_orally": "/oral",
}


class CasePage(Page):
    """案件页."""

    title = "案件"
    help_topic = (
        "上面一行是进度；蓝色按钮是下一步。不能办的事在“其他事项”里是灰的，旁边写着为什么。"
        "Alt+N 办下一步，Alt+M 看其他事项，Esc 退回。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_CasePage()
        dress(self.ui, self)
        self.view: CaseView | None = None
        self.panel: QWidget | None = None
        self.next: NextDeed | None = None
        self._title = Elider(self.ui.title_label)
        self.stages = StageBar(self)
        self.ui.stage_layout.addWidget(self.stages)
        self.episodes = EpisodeLine(self)
        self.ui.episode_layout.addWidget(self.episodes)
        self.conflicts = ConflictLine(self)
        self.ui.episode_layout.addWidget(self.conflicts, 0, Qt.AlignmentFlag.AlignLeft)
        self.orders = OrderLines(self)
        self.ui.episode_layout.addWidget(self.orders, 0, Qt.AlignmentFlag.AlignLeft)
        self.duty, self.thread_line = DutyLines(self), ThreadLine(self)
        beside = QHBoxLayout()
        beside.addWidget(self.duty)
        beside.addWidget(self.thread_line)
        beside.addStretch(1)
        self.ui.episode_layout.addLayout(beside)
        self.thread_line.opened.connect(self._show_panel)
        self.thread_line.left.connect(self._close_panel)
        self.came_in = CameIn(self, self.refresh)
        self.ui.episode_layout.addWidget(self.came_in, 0, Qt.AlignmentFlag.AlignLeft)
        self.transfer = TransferLine(self)
        self.ui.episode_layout.addWidget(self.transfer)
        self.transfer.opened.connect(self._show_panel)
        self.transfer.closed.connect(self._close_panel)
        self.episodes.chosen.connect(self.go_on_with)
        self.tabs = [made(self) for _, made in TABS]
        self._stale = set(range(len(TABS)))
        for (name, _), tab in zip(TABS, self.tabs, strict=True):
            tab.wanted.connect(self.open_verb)
            self.ui.tabs.addTab(tab, name)
        self.ui.tabs.tabBar().setAccessibleName("案件的各部分")
        self.ui.tabs.currentChanged.connect(self._show_tab)
        self.ui.why_button.toggled.connect(self.ui.why_frame.setVisible)
        self.ui.next_button.clicked.connect(self.open_next)
        self.ui.more_button.clicked.connect(self.open_list)
        self.reasons = Reasons(self)
        self.ui.why_layout.addWidget(self.reasons)
        self.ui.why_frame.hide()
        self.ui.why_button.hide()
        self.ui.next_button.setEnabled(False)

    @property
    def next_name(self) -> str:
        """The verb that is next; empty where nothing is."""
        return self.next.spec.name if self.next else ""

    # what is shown

    def open(self, subject: str) -> None:
        """Another case begins at its overview, with nothing half open; what follows ``#`` names
        the tab to show.
        """
        subject, _, tab = subject.partition("#")
        if subject != self.subject:
            self._close_panel()
            self.ui.tabs.setCurrentIndex(0)
            self.ui.why_button.setChecked(False)
        if tab:
            self._close_panel()
            self.ui.tabs.setCurrentIndex([name for name, _ in TABS].index(tab))
        super().open(subject)

    def holds_back(self, changes: Changes) -> bool:
        """What came in from another PC is told first."""
        return self.came_in.holds_back(changes, self.subject)

    def refresh(self) -> None:
        """Ask for the case."""
        desk, case = self.frame.desk, self.subject
        self.came_in.hide()
        if case:
            self.ask(lambda: asking.case_page(desk, case, note=False), self._show, key="page")
            self.conflicts.look(case)
            self.orders.look(case)
            self.duty.look(case)
            self.thread_line.look(case)
            self.transfer.look(case)

    def first_input(self) -> QWidget | None:
        """The next step."""
        return self.ui.next_button

    def step_back(self) -> bool:
        """Esc closes the open form or list."""
        if self.panel is None:
            return self.tabs[self.ui.tabs.currentIndex()].step_back()
        if isinstance(self.panel, VerbPanel | CasePanel):
            self.panel.cancel()
        else:
            self._close_panel()
        return True

    def print_page(self) -> None:
        """Ctrl+P: the papers."""
        place = [name for name, _ in TABS].index("文书")
        self.ui.tabs.setCurrentIndex(place)
        self.tabs[place].setFocus()

    def _show(self, view: CaseView) -> None:
        if view.facts.id != self.subject:
            return
        is_new = self.view is None or self.view.facts.id != view.facts.id
        if is_new:
            self._note_view(view.facts.id)
        self.view = view
        self._head(view)
        self.stages.show_stages(view.stages)
        self.episodes.show_case(view)
        self._clock(view.clocks)
        self._next(view)
        self._stale = set(range(len(TABS)))
        for place, ((name, _), tab) in enumerate(zip(TABS, self.tabs, strict=True)):
            self.ui.tabs.setTabText(place, f"{name} {tab.count(view)}".strip())
        self._show_tab(self.ui.tabs.currentIndex())
        if is_new and self.panel is None and self.isVisible():
            self.ui.next_button.setFocus()

    def _note_view(self, case: str) -> None:
        desk = self.frame.desk
        self.frame.runner.write(lambda _progress: asking.note_view(desk, case))

    def _show_tab(self, place: int) -> None:
        if self.view is not None and place in self._stale:
            self._stale.discard(place)
            self.tabs[place].show_case(self.view)

    def _head(self, view: CaseView) -> None:
        facts = view.facts
        self.ui.number_label.setText(facts.case_no or facts.register_no)
        self._title.set_text(facts.title)
        colour = facts.risk_colour
        self.ui.colour_label.setText(label_of("RiskColour", colour) if colour else "")
        set_mark(self.ui.colour_label, "level", colour or "none")
        self.ui.sensitive_label.setText("敏感案件" if facts.is_sensitive else "")
        set_mark(self.ui.sensitive_label, "level", "orange")
        presiding = next((m.name for m in facts.current_mediators), "")
        host = f"主办 {presiding}" if presiding else f"负责 {facts.responsible}"
        self.ui.host_label.setText(host)

    def _clock(self, clocks: tuple[ClockView, ...]) -> None:
        going = [c for c in clocks if c.state != "ended"]
        running = [c for c in going if c.state == "running"] or going
        self.ui.why_button.setVisible(bool(clocks))
        self.reasons.show_clocks(clocks)
        if not running:
            self.ui.clock_label.setText("现在没有期限在走")
            self.ui.days_label.setText("")
            return
        clock = min(running, key=lambda c: c.legal_last_day)
        last = clock.legal_last_day
        day = f"{zh_month_day(last)} {zh_weekday(last, short=True)}"
        self.ui.clock_label.setText(f"{clock.label}　最后一天 {day}")
        text, level = days_words(clock)
        self.ui.days_label.setText(text)
        set_mark(self.ui.days_label, "level", level)

    def _next(self, view: CaseView) -> None:
        rules = self.frame.desk.rules.of(view.facts)
        self.next = found = next_deed(view.facts, view.allowed, rules)
        self.ui.next_button.setVisible(found is not None)
        if found is not None:
            self.ui.next_button.setText(f"{found.label}(&N)")
            self.ui.next_button.setEnabled(True)
        ahead = next((m.label for m in view.stages if m.state == "ahead"), "")
        self.ui.next_label.setText(f"再往后：{short(ahead)}" if ahead else " ")

    # deeds

    def open_list(self) -> None:
        """其他事项."""
        if self.view is None:
            return
        found = VerbList(self.view.allowed, self)
        found.chosen.connect(lambda verb: self.open_verb(verb, {}))
        found.closed.connect(self._close_panel)
        self._show_panel(found)
        found.close_button.setFocus()

    def open_next(self) -> None:
        """The next step, with what is next about it."""
        if self.view is not None and self.next is not None:
            self.open_verb(self.next_name, self.next.values)

    def go_on_with(self, episode: str) -> None:
        """Work on another run of a track."""
        self._close_panel()
        self.do("go_on_with", {"episode": episode}, case=self.subject, then=self._did)

    def open_verb(self, verb: str, values: Mapping[str, object]) -> None:
        """Open a verb's form with a proposal; a verb with its own page goes there."""
        if self.view is None or not verb:
            return
        if verb in ("keep_sum", "agree_sum"):
            self.frame.go("desk", f"sums/{self.subject}")
            return
        if verb in ON_PAGES:
            self.frame.go("agreement", self.subject + ON_PAGES[verb])
            return
        panel = self._panel(verb, values)
        panel.done.connect(self._did)
        panel.closed.connect(self._close_panel)
        self._show_panel(panel)
        panel.focus_first()

    def _panel(self, verb: str, values: Mapping[str, object]) -> VerbPanel | CasePanel:
        assert self.view is not None
        facts = self.view.facts
        party = facts.party(str(values.get("party", "")))
        if verb == "amend_case":
            return AmendPanel(self, facts)
        if verb == "add_party":
            return PartyPanel(self, facts)
        if verb == "amend_party" and party is not None:
            return AmendPartyPanel(self, facts, party)
        if verb == "give_name_picture" and values:
            return NamePicturePanel(self, facts, values)
        if verb == "record_step" and values:
            return StepPanel(self, facts, str(values["step"]))
        if verb == "tick_risk":
            return TickPanel(self, facts, self._refusal(verb))
        if verb == "hand_over":
            return HandOverPanel(self, facts, str(values.get("pair", "")))
        if verb == "close_case":
            return ClosePanel(self, self._spec(verb), facts, self._refusal(verb))
        tools = FieldTools(
            self.frame.today, find_people(self), propose=proposer(self.frame.desk)
        )
        panel = VerbPanel(self, self._spec(verb), facts, refusal=self._refusal(verb), tools=tools)
        panel.set_values(values)
        if verb in OF_MEETINGS:
            panel.ui.fields_layout.insertWidget(0, SafetyNote(self, facts.id))
        return panel

    def _spec(self, verb: str) -> VerbSpec:
        """The verb, called as the case's track calls it."""
        allowed = self.view.allowed if self.view else ()
        return next((one.spec for one in allowed if one.spec.name == verb), VERBS[verb])

    def _refusal(self, verb: str) -> RuleBroken | None:
        allowed = self.view.allowed if self.view else ()
        return next((one.refusal for one in allowed if one.spec.name == verb), None)

    def _show_panel(self, panel: QWidget) -> None:
        self._close_panel()
        self.panel = panel
        self.ui.panel_layout.addWidget(panel)
        self.ui.stack.setCurrentWidget(self.ui.panel_page)

    def _close_panel(self) -> None:
        if self.panel is not None:
            self.frame.drafts.forget(self.panel, drop=False)
            let_go(self.panel, self.ui.panel_layout)
            self.panel = None
        self.ui.stack.setCurrentWidget(self.ui.tabs_page)
        if self.isVisible():
            self.ui.next_button.setFocus()

    def _did(self, done: Done) -> None:
        named = self.panel.spec if isinstance(self.panel, VerbPanel) else self._spec(done.verb)
        self._close_panel()
        self.frame.notices.done(f"{named.label}：保存好了。")
