"""Both sides of a dispute: the cards of applicants, respondents and third persons.

Gives the parties as the verbs take them, in order; decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mediation_desk.domain.errors import DeskError, RuleBroken
from mediation_desk.domain.parties import PartyRole
from mediation_desk.qt.form_fields import FieldTools
from mediation_desk.qt.parties.party_card import PartyCard
from mediation_desk.qt.widgets.field import FieldWidget
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.qt.words import explain

_HEADINGS = {
    PartyRole.APPLICANT: ("申请人(&Q)", "再加申请人(&1)"),
    PartyRole.RESPONDENT: ("被申请人（对方）(&W)", "再加对方(&2)"),
    PartyRole.THIRD: ("", "添加第三人(&3)"),
}


class PartySides(FieldWidget):
    """The cards of a dispute. ``found`` carries a name that was taken or typed; ``all_named`` comes
    when the last empty name was taken, so that the page can go on to what is next.
    """

    found = Signal(str)
    all_named = Signal()

    def __init__(
        self, tools: FieldTools, parent: QWidget | None = None, *, beside: bool = True
    ) -> None:
        super().__init__(parent)
        self.setObjectName("parties")
        self._tools = tools
        self.cards: list[PartyCard] = []
        self._places: dict[PartyRole, QVBoxLayout] = {}
        self._heads: dict[PartyRole, QLabel] = {}
        both = QHBoxLayout() if beside else QVBoxLayout()
        both.setSpacing(16)
        both.addLayout(self._side(PartyRole.APPLICANT), 1)
        both.addLayout(self._side(PartyRole.RESPONDENT), 1)
        self.column.setSpacing(8)
        self.column.addLayout(both)
        self.column.addLayout(self._side(PartyRole.THIRD))
        self._first_cards()
        self.setFocusProxy(self.cards[0])

    def _side(self, role: PartyRole) -> QBoxLayout:
        heading, words = _HEADINGS[role]
        side, head, place = QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        if heading:
            name = QLabel(heading, self)
            name.setProperty("role", "heading")
            self._heads[role] = name
            head.addWidget(name)
            head.addStretch(1)
        add = QPushButton(words, self)
        add.setObjectName(f"add_{role.value}")
        add.setProperty("role", "link")
        add.clicked.connect(lambda: self.add_card(role).focus_input())
        head.addWidget(add)
        if not heading:
            head.addStretch(1)
        place.setSpacing(8)
        self._places[role] = place
        side.addLayout(head)
        side.addLayout(place)
        side.addStretch(1)
        return side

    def _first_cards(self) -> None:
        self.add_card(PartyRole.APPLICANT)
        self.add_card(PartyRole.RESPONDENT)

    def of_side(self, role: PartyRole) -> list[PartyCard]:
        """The cards of one side, in their order."""
        return [card for card in self.cards if card.role == role.value]

    def add_card(self, role: PartyRole) -> PartyCard:
        """One more party on a side."""
        first = role is not PartyRole.THIRD and not self.of_side(role)
        card = PartyCard(role.value, self._tools, self, can_remove=not first)
        card.setObjectName(f"party_{role.value}_{len(self.of_side(role))}")
        card.setProperty("no_draft", True)
        card.changed.connect(self.changed)
        card.found.connect(self.found)
        card.removed.connect(lambda: self.remove_card(card))
        card.other_button.clicked.connect(card.forget_person)
        self.cards.append(card)
        self._places[role].addWidget(card)
        card.taken.connect(self._go_on)
        self._set_buddies()
        return card

    def _set_buddies(self) -> None:
        """Alt and the letter of a side's heading go to its first name."""
        for role, head in self._heads.items():
            first = self.of_side(role)[:1]
            if first:
                name = first[0].main.field("name")
                head.setBuddy(name.focusProxy() or name)

    def _go_on(self) -> None:
        """Somebody known was taken: the next name without one is where to type."""
        empty = next((card for card in self.in_order() if not card.name), None)
        if empty is not None:
            empty.focus_input()
        else:
            self.all_named.emit()

    def remove_card(self, card: PartyCard) -> None:
        """Take a party away again."""
        self.cards.remove(card)
        let_go(card, self._places[PartyRole(card.role)])
        self.changed.emit()

    def clear(self) -> None:
        """Empty cards, one a side."""
        for card in list(self.cards):
            self.remove_card(card)
        self._first_cards()
        self.setFocusProxy(self.cards[0])

    def in_order(self) -> list[PartyCard]:
        """Applicants, respondents, third persons."""
        return [card for role in PartyRole for card in self.of_side(role)]

    def value(self) -> object:
        """The parties that hold something."""
        found = (card.value() for card in self.in_order())
        return tuple(party for party in found if party is not None)

    def names(self) -> tuple[str, ...]:
        """The names as they stand, in order."""
        return tuple(card.name for card in self.in_order() if card.name)

    def set_value(self, value: object) -> None:
        """Show parties of the same shape."""
        for card in list(self.cards):
            self.remove_card(card)
        for party in value if isinstance(value, list | tuple) else ():
            self.add_card(PartyRole(str(party["role"]))).set_value(party)

    def draft(self) -> object:
        """Each card's draft with its side; nothing while nothing was typed."""
        kept = [{"role": card.role, "card": card.draft()} for card in self.in_order()]
        return kept if any(one["card"] for one in kept) else []

    def restore(self, kept: object) -> None:
        """The cards as they were."""
        rows = [one for one in kept if isinstance(one, Mapping)] if isinstance(kept, list) else []
        if not rows:
            return
        for card in list(self.cards):
            self.remove_card(card)
        for one in rows:
            self.add_card(PartyRole(str(one["role"]))).restore(one["card"])
        self.setFocusProxy(self.cards[0])

    def problem(self) -> DeskError | None:
        """The first thing wrong in any card."""
        return next((p for card in self.cards if (p := card.problem()) is not None), None)

    def own_faults(self) -> bool:
        """Show what the cards know to be wrong, the first with the focus; an empty third person is
        passed over.
        """
        cards = reversed(self.in_order())
        asked = [c for c in cards if c.role != PartyRole.THIRD.value or c.value() is not None]
        wrong = [card.own_faults() for card in asked]
        return any(wrong)

    def show_refusal(self, error: RuleBroken) -> bool:
        """Put a refusal beside the field it names: ``parties.1.person.id_no`` or ``id_no``."""
        path = error.field.removeprefix("parties.")
        number, _, rest = path.partition(".")
        filled = [card for card in self.in_order() if card.value() is not None]
        if number.isdigit() and int(number) < len(filled):
            return filled[int(number)].show_at(rest, explain(error))
        return any(card.show_at(path, explain(error)) for card in self._meant(error, path))

    def _meant(self, error: RuleBroken, key: str) -> list[PartyCard]:
        """The card that a refusal without a path means: by the name or the value it carries."""
        name, typed = str(error.values.get("name", "")), str(error.values.get("typed", ""))
        named = [card for card in self.cards if name and card.name == name]
        same = [
            card
            for card in self.cards
            if key in card.main.blocks and typed and str(card.main.field(key).value()) == typed
        ]
        return (named or same)[:1]
