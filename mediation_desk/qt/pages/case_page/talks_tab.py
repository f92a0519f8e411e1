"""调解: investigations, sessions with their offers, and the notes that never leave the room."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPushButton

from mediation_desk.domain.case_facts import SessionResult
from mediation_desk.domain.dates import zh_date_weekday
from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.labels import label
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_case_list_tab import Ui_CaseListTab
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.tab import CaseTab, card, pairs, words
from mediation_desk.qt.risk.safety_box import SafetyBox
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.usecases.casework.private_notes import PrivateNote, private_notes
from mediation_desk.usecases.duty.kept import LEADERS

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts, InvestigationFacts, SessionFacts
    from mediation_desk.usecases.asking import CasePage as CaseView
    from mediation_desk.usecases.desk import Desk


class TalksTab(CaseTab):
    """调解."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = Ui_CaseListTab()
        dress(self.ui, self)
        self.private: QFrame | None = None
        self.safety: SafetyBox | None = None
        self.ui.note_label.setText(" ")

    def count(self, view: CaseView) -> str:
        """How many sessions were held."""
        held = len(view.facts.held_sessions())
        return str(held) if held else ""

    def fill(self, view: CaseView) -> None:
        """What was found out, said and offered, in its order."""
        self.verb_buttons(
            self.ui.buttons_layout,
            ("调查记录(&I)", "investigate"),
            ("排定调解(&P)", "plan_session"),
            ("记一次调解(&T)", "hold_session"),
            ("记出价(&O)", "add_offer"),
            ("背靠背记录(&K)", "note_private"),
        )
        place = self.ui.items_layout
        cleared(place)
        facts = view.facts
        allowed = frozenset(one.spec.name for one in view.allowed if one.refusal is None)
        self.safety = SafetyBox(self.page, facts, allowed)
        self.safety.wanted.connect(self.wanted)
        place.addWidget(self.safety)
        for one in facts.investigations:
            place.addWidget(self._investigation(one))
        for session in facts.sessions:
            place.addWidget(self._session(facts, session))
        if not facts.investigations and not facts.sessions:
            place.addWidget(words("还没有调查和调解。按上面的按钮记一次。", "muted"))
        self._ask_private(facts)

    def _investigation(self, one: InvestigationFacts) -> QFrame:
        frame, box = card(f"调查　{when(one.held_on, one.start_at, one.end_at)}")
        pairs(
            box,
            (
                ("被调查人", f"{one.subject_name}　{one.subject_relation}".strip()),
                ("地点", one.place),
                ("调查人", one.investigators),
                ("记录人", one.recorder),
            ),
        )
        if one.text:
            box.addWidget(words(one.text))
        for question, answer in () if one.text else one.answers:
            box.addWidget(words(f"问：{question}\n答：{answer}"))
        return frame

    def _session(self, facts: CaseFacts, one: SessionFacts) -> QFrame:
        planned = one.result is SessionResult.PLANNED
        hold = self.verb_button("记下经过", "hold_session", {"session": one.id, "on": one.held_on})
        hold.setVisible(planned)
        title = f"第{one.seq}次{label(one.kind)}　{when(one.held_on, one.start_at, one.end_at)}"
        seat = self._seat_button(facts, one)
        frame, box = card(f"{title}　{label(one.result)}", *((hold,) if planned else ()), seat)
        present = [p.name for p in facts.parties if p.id in one.present_party_ids]
        pairs(
            box,
            (
                ("地点", one.place),
                ("主持", one.presiding),
                ("到场", "、".join(present)),
                ("参加人", one.participants),
                ("联合调解", "、".join(seat.words for seat in one.seats)),
                ("记录人", one.recorder),
            ),
        )
        if one.text:
            box.addWidget(words(one.text))
        for offer in one.offers:
            party = facts.party(offer.party_id)
            who = party.name if party else ""
            pairs(box, ((f"{who}出价", f"{offer.amount.comma}元　{offer.text}".strip()),))
        return frame

    def _seat_button(self, facts: CaseFacts, one: SessionFacts) -> QPushButton:
        """The way to the seats of this session, for whoever may take them."""
        button = QPushButton("入席…")
        button.setObjectName(f"seat_{one.seq}")
        button.setProperty("role", "link")
        frame, subject = self.page.frame, f"joint/new:{facts.id}:{one.id}"
        button.clicked.connect(lambda: frame.go("desk", subject))
        button.setVisible(bool(LEADERS.keys() & frame.desk.user.roles))
        return button

    def _ask_private(self, facts: CaseFacts) -> None:
        desk = self.page.frame.desk
        self.page.ask(
            lambda: readable_notes(desk, facts.id),
            lambda notes: self._show_private(facts, notes),
            key="private",
        )

    def _show_private(self, facts: CaseFacts, notes: list[PrivateNote] | None) -> None:
        """The panel of the room; those who may not read it do not see that it exists."""
        if notes is None:
            return
        frame, box = card("背靠背记录（只在本中心可见，不进任何文书、导出和查找）")
        frame.setProperty("role", "tinted")
        frame.setObjectName("private_panel")
        for note in notes:
            party = facts.party(note.party_id)
            day = zh_date_weekday(note.noted_on) if note.noted_on else ""
            head = "　".join(t for t in (day, party.name if party else "", note.by) if t)
            box.addWidget(words(head, "muted"))
            amount = f"私下出价 {note.amount.comma}元　" if note.amount is not None else ""
            box.addWidget(words(amount + note.text))
        if not notes:
            box.addWidget(words("没有背靠背记录。", "muted"))
        self.private = frame
        self.ui.items_layout.addWidget(frame)


def readable_notes(desk: Desk, case_id: str) -> list[PrivateNote] | None:
    """The notes, or None for somebody who may not read them."""
    try:
        return private_notes(desk, case_id)
    except DeskError:
        return None


def when(day: date, start: time | None, end: time | None) -> str:
    """``2026年4月13日（星期一） 14:30—16:00``."""
    hours = "—".join(f"{t:%H:%M}" for t in (start, end) if t is not None)
    return f"{zh_date_weekday(day)}　{hours}".rstrip("　")
