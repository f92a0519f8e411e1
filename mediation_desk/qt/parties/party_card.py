"""One party as a card: who it is, its papers, its guardian, its agents, its group.

Somebody known is found while the name is typed; an ID number fills in sex, birth and age. Gives
what the verbs take as a party; decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.parties import PartyKind, head_word
from mediation_desk.qt.form_fields import FieldTools
from mediation_desk.qt.parties import party_fields as fields
from mediation_desk.qt.parties.grid_form import GridForm
from mediation_desk.qt.widgets.field import FieldWidget
from mediation_desk.qt.widgets.finder import Answer, Finder
from mediation_desk.qt.widgets.identity_field import IdNumberField
from mediation_desk.usecases.homecoming.id_card import read_id_card

if TYPE_CHECKING:
    from mediation_desk.domain.identity import ResidentId

_PARTS = (("more", "更多情况"), ("agents", "代理人"), ("group", "群体"))


class PartyCard(FieldWidget):
    """One party. ``found`` carries the name of somebody taken or typed, for earlier matters;
    ``taken`` comes when somebody known was taken.
    """

    removed = Signal()
    found = Signal(str)
    taken = Signal()

    def __init__(
        self,
        role: str,
        tools: FieldTools,
        parent: QWidget | None = None,
        *,
        can_remove: bool = False,
    ) -> None:
        super().__init__(parent)
        self.role = role
        self.person_id = ""
        self._today = tools.today
        self._known_words = ""
        self.card = QFrame(self)
        self.card.setProperty("role", "card")
        self._box = QVBoxLayout(self.card)
        self._box.setContentsMargins(16, 12, 16, 12)
        self._box.setSpacing(8)
        self.column.addWidget(self.card)
        self.main = self._form(GridForm(fields.main_rows(), tools, self.card))
        self._add_known_line()
        self.forms = {
            "more": self._form(GridForm(fields.more_rows(), tools, self.card)),
            "guardian": self._form(GridForm(fields.guardian_rows(), tools, self.card)),
            "agents": self._form(GridForm(fields.agent_rows(), tools, self.card)),
            "group": self._form(GridForm(fields.group_rows(), tools, self.card)),
        }
        self._add_buttons(can_remove)
        for form in self.forms.values():
            form.hide()
        self._listen()
        self._show_kind()

    # what stands in it

    def value(self) -> object:
        """The party as the verbs take it; None when nothing was typed."""
        person = fields.given(self.main) | fields.given(self.forms["more"])
        if self.kind == PartyKind.NATURAL.value:
            person = {key: one for key, one in person.items() if key not in fields.OF_A_BODY}
        if not person.get("representative"):
            person.pop("representative_kind", None)
        service = person.pop("service_address", "")
        if not person.get("name") and not self.person_id:
            return None
        if self.person_id:
            person["person_id"] = self.person_id
        made: dict[str, object] = {"role": self.role, "person": person}
        made |= fields.given(self.forms["group"])
        if service:
            made["service_address"] = service
        agents = (*fields.guardian_of(self.forms["guardian"]), *self._agents())
        return made | ({"agents": agents} if agents else {})

    def _agents(self) -> tuple[object, ...]:
        rows = self.forms["agents"].field("agents").value()
        return tuple(rows) if isinstance(rows, tuple) else ()

    def set_value(self, value: object) -> None:
        """Show a party of the same shape."""
        given = dict(value) if isinstance(value, Mapping) else {}
        person = given.get("person", {})
        self.main.set_values(person)
        self.forms["more"].set_values(person)
        self.forms["group"].set_values(given)
        self._show_kind()

    def draft(self) -> object:
        """Every form's fields as typed, and who was found."""
        kept: dict[str, object] = {
            name: {key: block.input.draft() for key, block in form.blocks.items()}
            for name, form in self._all_forms().items()
        }
        blank = not any(v for form in kept.values() if isinstance(form, dict) for v in _said(form))
        if blank and not self.person_id:
            return {}
        return kept | {"known": [self.person_id, self._known_words]}

    def restore(self, kept: object) -> None:
        """The card as it was."""
        content = kept if isinstance(kept, Mapping) else {}
        for name, form in self._all_forms().items():
            for key, value in dict(content.get(name) or {}).items():
                if key in form.blocks:
                    form.blocks[key].input.restore(value)
        known = content.get("known") or ["", ""]
        self._know(str(known[0]), str(known[1]))
        self._show_kind()
        self._show_filled()

    def problem(self) -> DeskError | None:
        """The first thing wrong in any field."""
        found = (
            block.input.problem()
            for form in self._all_forms().values()
            for block in form.blocks.values()
        )
        return next((problem for problem in found if problem is not None), None)

    def own_faults(self) -> bool:
        """Show what is wrong by itself, beside its field, the first with the focus; True when
        something is.
        """
        shown = [form for form in self._all_forms().values() if form.isVisible()]
        wrong = [form.own_faults() for form in reversed(shown)]
        return any(wrong)

    def show_at(self, path: str, text: str) -> bool:
        """Put words beside the field of a path like ``person.name``."""
        key = path.removeprefix("person.")
        for name, form in self._all_forms().items():
            if form.show_at(key, text):
                form.setVisible(True)
                self._press(name)
                return True
        return False

    def focus_input(self) -> None:
        """The name, where everything begins."""
        self.main.field("name").focus_input()

    @property
    def name(self) -> str:
        """The name as it stands."""
        return str(self.main.field("name").value())

    # how it moves

    def _form(self, form: GridForm) -> GridForm:
        self._box.addWidget(form)
        form.changed.connect(self.changed)
        return form

    def _all_forms(self) -> dict[str, GridForm]:
        return {"main": self.main, **self.forms}

    def _add_known_line(self) -> None:
        row = QHBoxLayout()
        self.known_label = QLabel(self.card)
        self.known_label.setProperty("role", "help")
        self.known_label.setWordWrap(True)
        self.other_button = QPushButton("不是这个人", self.card)
        self.other_button.setProperty("role", "link")
        row.addWidget(self.known_label, 1)
        row.addWidget(self.other_button)
        self._box.addLayout(row)
        self._know("", "")

    def _add_buttons(self, can_remove: bool) -> None:
        row = QHBoxLayout()
        self.buttons: dict[str, QPushButton] = {}
        for name, words in _PARTS:
            button = QPushButton(f"＋{words}", self.card)
            button.setObjectName(f"show_{name}")
            button.setCheckable(True)
            button.setProperty("role", "link")
            button.toggled.connect(self._shower(name))
            row.addWidget(button)
            self.buttons[name] = button
        row.addStretch(1)
        if can_remove:
            remove = QPushButton("移去", self.card)
            remove.setObjectName("remove_party")
            remove.setProperty("role", "link")
            remove.clicked.connect(self.removed)
            row.addWidget(remove)
        self._box.addLayout(row)

    def _shower(self, name: str) -> Callable[[bool], None]:
        def show(on: bool) -> None:
            form, button = self.forms[name], self.buttons[name]
            form.setVisible(on)
            words = dict(_PARTS)[name]
            button.setText(f"收起{words}" if on else f"＋{words}")

        return show

    def _press(self, name: str) -> None:
        if name in self.buttons:
            self.buttons[name].setChecked(True)

    def _listen(self) -> None:
        self.main.field("kind").changed.connect(self._choose_kind)
        name = self.main.field("name")
        if isinstance(name, Finder):
            name.taken.connect(self._take)
            name.changed.connect(lambda: self._know("", ""))
            name.edit.textChanged.connect(self._read_card)
            name.edit.editingFinished.connect(lambda: self.found.emit(self.name))
        number = self.main.field("id_no")
        if isinstance(number, IdNumberField):
            number.understood.connect(self._understand)
        self.forms["more"].field("birth_date").changed.connect(self._show_guardian)

    @property
    def kind(self) -> str:
        """Person or which kind of body."""
        return str(self.main.field("kind").value() or PartyKind.NATURAL.value)

    def _choose_kind(self) -> None:
        """Another kind of body is usually headed by somebody called otherwise."""
        self.main.set_values({"representative_kind": head_word(PartyKind(self.kind))})
        self._show_kind()

    def _show_kind(self) -> None:
        kind = self.kind
        natural = kind == PartyKind.NATURAL.value
        trader = kind == PartyKind.SOLE_TRADER.value
        self.main.show_fields(fields.OF_A_PERSON, natural or trader)
        self.main.show_fields(fields.OF_A_BODY, not natural)
        self.forms["more"].show_fields(fields.MORE_OF_A_PERSON, natural or trader)
        self._show_guardian()

    def _show_guardian(self) -> None:
        self.forms["guardian"].setVisible(self._is_minor())

    def _is_minor(self) -> bool:
        number = self.main.field("id_no")
        read = number.number() if isinstance(number, IdNumberField) else None
        return read is not None and read.is_minor_on(self._today())

    def _understand(self, number: ResidentId) -> None:
        """The number fills in what it tells; the guardian is asked for where it is a minor's."""
        more = self.forms["more"]
        more.set_values({"sex": number.sex.value, "birth_date": number.birth_date})
        self._show_guardian()

    def _read_card(self) -> None:
        """A card's text put where the name goes fills the fields; saving them confirms them."""
        card = read_id_card(self.name)
        if card is None:
            return
        self.main.set_values({"kind": PartyKind.NATURAL.value})
        self._show_kind()
        self.main.set_values({"name": card.name, "id_no": card.number})
        self.forms["more"].set_values({"sex": card.sex.value, "ethnicity": card.ethnicity})
        if card.address:
            self.main.set_values({"address": card.address})
        if card.birth_date:
            self.forms["more"].set_values({"birth_date": card.birth_date})
        self._press("more")
        self._show_guardian()
        self.changed.emit()

    def _take(self, answer: Answer) -> None:
        kind = getattr(answer.payload, "kind", "")
        if kind:
            self.main.field("kind").set_value(kind)
        self._choose_kind()
        self._know(answer.id, answer.detail)
        self.changed.emit()
        self.found.emit(answer.label)
        self.taken.emit()

    def _know(self, person_id: str, words: str) -> None:
        self.person_id, self._known_words = person_id, words
        self.known_label.setText(f"以前来过：{words}。只填有变化的。" if person_id else "")
        self.known_label.setVisible(bool(person_id))
        self.other_button.setVisible(bool(person_id))

    def forget_person(self) -> None:
        """Not the one who was found: a new person of this name."""
        self._know("", "")
        self.changed.emit()

    def _show_filled(self) -> None:
        """Parts that hold something are in sight after a draft came back."""
        for name in self.buttons:
            if fields.given(self.forms[name]):
                self._press(name)


def _said(form: Mapping[str, object]) -> list[object]:
    """What was typed; the proposed kind and the like say nothing."""
    return [value for key, value in form.items() if key not in fields.PROPOSED and value]
