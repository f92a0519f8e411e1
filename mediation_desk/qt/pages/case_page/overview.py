"""概况: the dispute and its claims, both sides' offers and the gap, what the volume still lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from mediation_desk.domain.case_facts import Outcome
from mediation_desk.domain.dates import zh_date, zh_month_day
from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.labels import label
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import PartyRole
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_case_overview import Ui_CaseOverview
from mediation_desk.qt.numbers.former_note import FormerNote
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.tab import CaseTab, card, pairs, words
from mediation_desk.qt.risk.risk_card import RiskBox
from mediation_desk.qt.risk.triage_box import TriageBox
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.petitions.again import EndedRun, flag_of, raised_before, said_of
from mediation_desk.usecases.presenting import notice

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts, OfferFacts
    from mediation_desk.usecases.asking import CasePage as CaseView
    from mediation_desk.usecases.desk import Desk


class OverviewTab(CaseTab):
    """概况."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = Ui_CaseOverview()
        dress(self.ui, self)
        self.ui.amend_button.clicked.connect(lambda: self.wanted.emit("amend_case", {}))
        self.ui.offer_button.clicked.connect(lambda: self.wanted.emit("add_offer", {}))
        self._former = FormerNote(page)
        self.ui.layout_53.insertWidget(0, self._former)
        self._warning, box = card("以前答复过")
        self._warned = QVBoxLayout()
        box.addLayout(self._warned)
        self._warning.hide()
        self.ui.layout_53.insertWidget(0, self._warning)
        self.risk, self.triage = RiskBox(page), TriageBox(page)
        self.risk.wanted.connect(self.wanted)
        self.triage.wanted.connect(self.wanted)
        self.ui.layout_53.insertWidget(2, self.triage)
        self.ui.layout_53.insertWidget(4, self.risk)  # after the dispute itself

    def fill(self, view: CaseView) -> None:
        """Show the case."""
        facts = view.facts
        self.ui.amend_button.setEnabled(self.is_allowed("amend_case"))
        self.ui.offer_button.setEnabled(self.is_allowed("add_offer"))
        amount = f"{facts.amount.comma}元" if facts.amount else ""
        parts = (facts.stat_type, facts.local_type, facts.place, amount, label(facts.source))
        self.ui.dispute_line.setText("　".join(part for part in parts if part))
        self.ui.facts_label.setText(facts.facts)
        self._claims(facts)
        self._ladder(facts)
        self._people(facts)
        self._former.look(facts.id)
        allowed = frozenset(one.spec.name for one in view.allowed if one.refusal is None)
        self.risk.look(facts.id, allowed)
        self.triage.look(facts, allowed)
        desk = self.page.frame.desk
        self.page.ask(lambda: meter(desk, facts.id), self._show_meter, key="meter")
        self._warn(None)
        if facts.outcome is Outcome.OPEN and flag_of(facts, desk.rules):
            self.page.ask(lambda: raised_before(desk, facts.id), self._warn, key="again")

    def _warn(self, earlier: EndedRun | None) -> None:
        """The same petition was answered before: name it, and offer to mark this one."""
        self._warning.setVisible(earlier is not None)
        cleared(self._warned)
        if earlier is None or self.view is None:
            return
        self._warned.addWidget(words(notice(*said_of(earlier))))
        row = QHBoxLayout()
        seen = QPushButton(f"看{earlier.number}", self)
        seen.setObjectName("earlier_case")
        seen.clicked.connect(lambda: self.page.frame.go("case", earlier.case_id))
        mark = QPushButton("标明：已经终结，不再受理", self)
        mark.setObjectName("mark_again")
        mark.setEnabled(self.is_allowed("amend_case"))
        mark.clicked.connect(self._mark_again)
        for button in (seen, mark):
            row.addWidget(button)
        row.addStretch(1)
        self._warned.addLayout(row)

    def _mark_again(self) -> None:
        """Set the flag by which the track refuses what was settled for good."""
        facts = self.view.facts if self.view else None
        if facts is None:
            return
        flags = [*facts.risk_flags, flag_of(facts, self.page.frame.desk.rules)]
        then = self.page.frame.notices.done
        self.page.do(
            "amend_case",
            {"risk_flags": flags},
            case=facts.id,
            then=lambda _done: then("标明了：已经复核终结，不再受理。"),
        )

    def _claims(self, facts: CaseFacts) -> None:
        place = self.ui.claims_layout
        cleared(place)
        if facts.claims:
            place.addWidget(words("请求", "muted"))
        for number, claim in enumerate(facts.claims, 1):
            place.addWidget(words(f"{number}. {claim}"))

    def _ladder(self, facts: CaseFacts) -> None:
        """Rungs in the order they were made: one side left, the other right, the gap below."""
        place = self.ui.ladder_layout
        cleared(place)
        offers = sorted_offers(facts)
        if not offers:
            place.addWidget(words("还没有出价。调解中谁提出多少，在这里一左一右记下来。", "muted"))
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for column, side in enumerate((facts.applicants, facts.respondents)):
            names = "、".join(p.name for p in side[:2]) or "—"
            grid.addWidget(words(names, "muted"), 0, column)
        for row, offer in enumerate(offers, 1):
            party = facts.party(offer.party_id)
            column = 1 if party is not None and party.role is PartyRole.RESPONDENT else 0
            day = f"　{zh_month_day(offer.made_on)}" if offer.made_on else ""
            text = f"　{offer.text}" if offer.text else ""
            grid.addWidget(words(f"{offer.amount.comma}元{day}{text}"), row, column)
        place.addLayout(grid)
        gap = gap_of(facts)
        if gap is not None:
            place.addWidget(words(f"还差 {gap.comma}元" if gap else "双方出价已经一致", "heading"))

    def _people(self, facts: CaseFacts) -> None:
        place = self.ui.people_layout
        cleared(place)
        mediators = "、".join(f"{m.name}（{label(m.role)}）" for m in facts.current_mediators)
        registered = zh_date(facts.registered_on) if facts.registered_on else ""
        lines = (
            ("负责人", facts.responsible),
            ("首位接待", facts.first_receiver),
            ("调解员", mediators),
            ("参加人", "、".join(f"{p.name}（{label(p.capacity)}）" for p in facts.participants)),
            ("登记日期", registered),
            ("登记号", facts.register_no),
            ("对方编号", facts.outside_no),
            ("调解组织", facts.committee.name),
            ("备注", facts.notes),
        )
        pairs(place, lines)

    def _show_meter(self, found: tuple[int, int, tuple[tuple[str, str], ...]]) -> None:
        have, total, missing = found
        place = self.ui.volume_layout
        cleared(place)
        if not total:
            self.ui.volume_heading.setText("还缺什么")
            place.addWidget(
                words("达成协议或者终止以后，这里列出卷宗必备的文书还缺哪几件。", "muted")
            )
            place.addStretch(1)
            return
        self.ui.volume_heading.setText(f"卷宗必备 {total} 件，已有 {have} 件")
        bar = QProgressBar()
        bar.setRange(0, max(1, total))
        bar.setValue(have)
        bar.setTextVisible(False)
        bar.setAccessibleName("卷宗齐全程度")
        place.addWidget(bar)
        for line, why in missing:
            place.addWidget(words(f"缺　{line}"))
            if why:
                place.addWidget(words(f"　　{why}。", "muted"))
        if not missing:
            place.addWidget(words("必备的都有了。", "muted"))
        place.addStretch(1)


def sorted_offers(facts: CaseFacts) -> list[OfferFacts]:
    """Open offers in the order of the sessions."""
    return [offer for session in facts.sessions for offer in session.offers]


def gap_of(facts: CaseFacts) -> Money | None:
    """How far the last offers of both sides lie apart; None while one side has made none."""
    last: dict[PartyRole, Money] = {}
    for offer in sorted_offers(facts):
        party = facts.party(offer.party_id)
        if party is not None:
            last[party.role] = offer.amount
    one, two = last.get(PartyRole.APPLICANT), last.get(PartyRole.RESPONDENT)
    if one is None or two is None:
        return None
    return one - two if one >= two else Money(0)


def meter(desk: Desk, case_id: str) -> tuple[int, int, tuple[tuple[str, str], ...]]:
    """How many papers of the volume are there, of how many; which lack, and what each is for."""
    try:
        found = papers_desk.volume_meter(desk, case_id)
    except DeskError:
        return 0, 0, ()
    lines = []
    for need in found.missing:
        who = "、".join(subject.label for subject in need.lacking if subject.label)
        lines.append((f"{need.name}（{who}）" if who else need.name, need.why))
    return found.have, found.total, tuple(lines)
