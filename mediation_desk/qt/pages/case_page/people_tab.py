"""当事人: who is in the case, with numbers under their mask, who acts for whom, who needs what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.domain.parties import PartyRole, Sex
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_case_list_tab import Ui_CaseListTab
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.name_picture_panel import given, names_to_give
from mediation_desk.qt.pages.case_page.tab import CaseTab, card, pairs, words
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.qt.widgets.masked_value import MaskedValue
from mediation_desk.usecases import asking

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.domain.parties import AgentFacts, PartyFacts
    from mediation_desk.usecases.asking import CasePage as CaseView
    from mediation_desk.usecases.filing.rare_names import RareName

_SHOWN_MEMBERS = 30


class PeopleTab(CaseTab):
    """当事人."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = Ui_CaseListTab()
        dress(self.ui, self)
        self._names: dict[str, QBoxLayout] = {}
        self.ui.note_label.setText("证件号码和电话平时遮住，按“显示”看十秒，会记入操作日志。")

    def count(self, view: CaseView) -> str:
        """How many parties."""
        return str(len(view.facts.parties))

    def fill(self, view: CaseView) -> None:
        """A card a party, then who else takes part."""
        self.verb_buttons(
            self.ui.buttons_layout,
            ("添加当事人(&P)", "add_party"),
            ("添加代理人(&G)", "add_agent"),
            ("添加参加人(&J)", "add_participant"),
        )
        place = self.ui.items_layout
        cleared(place)
        self._names.clear()
        facts = view.facts
        self._ask_rare(facts)
        both = QHBoxLayout()
        both.setSpacing(16)
        for side in (facts.applicants, facts.respondents):
            both.addLayout(self._side(facts, side), 1)
        place.addLayout(both)
        for party in facts.side(PartyRole.THIRD):
            place.addWidget(self._party(facts, party))
        if facts.participants:
            place.addWidget(self._participants(facts))

    def _ask_rare(self, facts: CaseFacts) -> None:
        """Characters that cannot be printed are named in the card of the one who bears them."""
        desk = self.page.frame.desk
        self.page.ask(
            lambda: names_to_give(desk, facts.id),
            lambda found: self._show_rare(facts, found),
            key="rare",
        )

    def _show_rare(self, facts: CaseFacts, found: tuple[RareName, ...]) -> None:
        if self.view is None or self.view.facts.id != facts.id:
            return
        for one in found:
            told = words(f"{one.name}的“{one.character}”字库里没有，印不出来", level="orange")
            give = self.verb_button("给一次图片", "give_name_picture", given(one))
            give.setProperty("role", "link")
            row = QHBoxLayout()
            row.addWidget(told, 1)
            row.addWidget(give)
            self._names[one.person_id].insertLayout(1, row)

    def _side(self, facts: CaseFacts, parties: tuple[PartyFacts, ...]) -> QBoxLayout:
        side = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        side.setSpacing(16)
        for party in parties:
            side.addWidget(self._party(facts, party))
        side.addStretch(1)
        return side

    def _party(self, facts: CaseFacts, party: PartyFacts) -> QFrame:
        amend = self.verb_button("更正", "amend_party", {"party": party.id})
        amend.setProperty("role", "link")
        frame, box = card(f"{label(party.role)}　{party.name}", amend)
        person = party.person
        for one in (person, *(agent.person for agent in party.agents)):
            self._names[one.id] = box
        day = facts.accepted_on or facts.registered_on
        if day is not None and person.is_minor_on(day):
            box.addWidget(words("未成年人，由监护人代为参加", level="orange"))
        age = person.age_on(self.page.frame.today())
        sex = "" if person.sex is Sex.UNKNOWN else label(person.sex)
        told = (sex, f"{age}岁" if age is not None else "", person.ethnicity, person.occupation)
        kind = label(person.kind) if not person.is_natural else ""
        pairs(box, (("类别", kind), ("基本情况", "　".join(t for t in told if t))))
        for name, field, masked in (
            ("证件号码", "id_no", person.id_no),
            ("联系电话", "phone", person.phone),
        ):
            if masked:
                box.addLayout(self._masked(party, name, field, masked))
        pairs(box, self._more(party))
        for agent in party.agents:
            box.addWidget(words(agent_words(agent)))
        if party.members:
            names = "、".join(m.name for m in party.members[:_SHOWN_MEMBERS])
            more = "……" if len(party.members) > _SHOWN_MEMBERS else ""
            pairs(box, ((f"共{len(party.members)}人", names + more),))
        return frame

    def _more(self, party: PartyFacts) -> tuple[tuple[str, str], ...]:
        person = party.person
        head = f"{person.representative}　{person.representative_title}".strip()
        needs = [f"需要{person.language}翻译"] if person.language else []
        needs += ["需要代读"] if person.needs_reading else []
        on = f"　{zh_date(party.consent_on)}" if party.consent_on else ""
        told = f"已告知　{zh_date(party.notified_on)}" if party.notified_on else "还没有告知"
        return (
            ("信用代码", person.uscc),
            (person.representative_kind or "负责人", head),
            ("没有证件", person.no_papers),
            ("住址", person.address),
            ("送达地址", party.service_address),
            ("需要", "、".join(needs)),
            ("调解意愿", f"{label(party.consent)}{on}"),
            ("权利义务", told),
        )

    def _masked(self, party: PartyFacts, name: str, field: str, masked: str) -> QHBoxLayout:
        row = QHBoxLayout()
        head = words(name, "muted")
        head.setFixedWidth(96)
        value = MaskedValue(masked, name)
        value.asked.connect(partial(self._reveal, party.id, field, value))
        row.addWidget(head)
        row.addWidget(value, 1)
        return row

    def _reveal(self, party_id: str, field: str, value: MaskedValue) -> None:
        desk, case = self.page.frame.desk, self.page.subject
        self.page.ask(lambda: asking.reveal(desk, case, party_id, field), value.show_value)

    def _participants(self, facts: CaseFacts) -> QFrame:
        frame, box = card("其他参加人")
        for one in facts.participants:
            parts = (one.organization, one.language, one.note)
            told = "　".join(part for part in parts if part)
            pairs(box, ((label(one.capacity), f"{one.name}　{told}".strip()),))
        return frame


def agent_words(agent: AgentFacts) -> str:
    """``委托代理人 张三（同事，特别授权：代为和解）``."""
    items = "、".join(agent.authority_items)
    power = f"{label(agent.authority)}：{items}" if items else label(agent.authority)
    told = "，".join(part for part in (agent.relation, power, agent.proof) if part)
    return f"{label(agent.kind)} {agent.person.name}（{told}）"
