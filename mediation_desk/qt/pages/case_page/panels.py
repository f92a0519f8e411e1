"""Panels of the case page for verbs whose plain form would be too long: the dispute, a party.

Each gives its verb what stands in it and shows a refusal beside its field.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mediation_desk.domain.errors import DeskError, RuleBroken
from mediation_desk.domain.labels import label
from mediation_desk.domain.parties import PartyRole, head_word
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.file_names import ask_folder
from mediation_desk.qt.form_fields import FieldTools, proposer
from mediation_desk.qt.generated.ui_case_panel import Ui_CasePanel
from mediation_desk.qt.page import Page
from mediation_desk.qt.parties.dispute_fields import dispute_specs
from mediation_desk.qt.parties.grid_form import GridForm, set_lines
from mediation_desk.qt.parties.party_card import PartyCard
from mediation_desk.qt.parties.people_finder import find_people
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.qt.widgets.choice_field import ChoiceField
from mediation_desk.qt.words import explain, in_words
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.filing import paper_files, papers_desk
from mediation_desk.usecases.registry import VERBS

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.domain.parties import PartyFacts
    from mediation_desk.usecases.desk import Desk, Done
    from mediation_desk.usecases.filing.paper_files import IssuedFiles
    from mediation_desk.usecases.filing.papers_desk import Unissued
    from mediation_desk.usecases.registry import VerbSpec


class CasePanel(QWidget):
    """A verb's panel. ``done`` carries the desk's answer, ``closed`` comes on 取消."""

    done = Signal(object)
    closed = Signal()
    verb = ""

    def __init__(self, page: Page, facts: CaseFacts) -> None:
        super().__init__(page)
        self.page, self.facts = page, facts
        self.tools = FieldTools(
            page.frame.today, find_people(page), propose=proposer(page.frame.desk)
        )
        self.ui = Ui_CasePanel()
        dress(self.ui, self)
        self.setMaximumWidth(960)
        self.ui.title_label.setText(VERBS[self.verb].label)
        self.build()
        self.ui.do_button.clicked.connect(self.submit)
        self.ui.cancel_button.clicked.connect(self.cancel)
        key = f"verb:{self.verb}"
        page.frame.drafts.watch(self, key, facts.id, restored=self._say_restored)

    def build(self) -> None:
        """Put the fields into the panel."""
        raise NotImplementedError

    def values(self) -> dict[str, object]:
        """What the verb gets."""
        raise NotImplementedError

    def own_faults(self) -> bool:
        """Show what is wrong before the verb looks; True when something is."""
        return False

    def show_at(self, error: RuleBroken) -> bool:
        """Put a refusal beside its field; False when it names none here."""
        return False

    def focus_first(self) -> None:
        """Put the cursor into the first field."""

    def submit(self) -> None:
        """Do the verb."""
        self.ui.message_label.setText(" ")
        if not self.own_faults():
            self.page.do(
                self.verb,
                self.values(),
                case=self.facts.id,
                then=self._succeeded,
                refused=self._refused,
                button=self.ui.do_button,
            )

    def cancel(self) -> None:
        """Close; what was typed stays as a draft."""
        self.page.frame.drafts.save_now()
        self.page.frame.drafts.forget(self, drop=False)
        self.closed.emit()

    def _succeeded(self, done: Done) -> None:
        self.page.frame.drafts.forget(self)
        self.done.emit(done)

    def _refused(self, error: RuleBroken) -> None:
        if not self.show_at(error):
            self.ui.message_label.setText(explain(error))

    def _say_restored(self) -> None:
        self.ui.draft_label.setText("这是上次没写完的内容")


class AmendPanel(CasePanel):
    """修改案情."""

    verb = "amend_case"

    def build(self) -> None:
        """What stands in the case, to be changed; only what changed is sent."""
        s = dispute_specs(self.page.frame.desk, self.verb, self.facts)
        rows = [
            [s["title"]],
            [s["facts"]],
            [s["claims"]],
            [s["stat_type"], s["local_type"], s["civil_cause"]],
            [s["place"], s["village"], s["venue"]],
            [s["amount"], s["source"], s["outside_no"]],
            [s["risk_flags"]],
            [s["risk_colour"], s["is_major"]],
            [s["notes"]],
        ]
        self.form = GridForm(rows, self.tools, self)
        for key, lines in (("facts", 5), ("claims", 3), ("notes", 2)):
            set_lines(self.form, key, lines)
        self.before = {key: getattr(self.facts, key) for key in self.form.blocks}
        self.form.set_values({key: plain(value) for key, value in self.before.items()})
        self.start = {key: block.input.value() for key, block in self.form.blocks.items()}
        self.ui.fields_layout.addWidget(self.form)

    def values(self) -> dict[str, object]:
        """Only what is different now."""
        now = {key: block.input.value() for key, block in self.form.blocks.items()}
        return {key: value for key, value in now.items() if value != self.start[key]}

    def own_faults(self) -> bool:
        """The fields' own faults."""
        return self.form.own_faults()

    def show_at(self, error: RuleBroken) -> bool:
        """Beside its field."""
        return self.form.show_refusal(error)

    def focus_first(self) -> None:
        """The facts."""
        self.form.field("facts").focus_input()


class ClosePanel(VerbPanel):
    """结案: the usual form, above it the required papers that are not issued yet, all issued with
    one button into a folder.
    """

    def __init__(
        self, page: Page, spec: VerbSpec, facts: CaseFacts, refusal: RuleBroken | None
    ) -> None:
        super().__init__(page, spec, facts, refusal=refusal)
        self.owed: list[Unissued] = []
        self.owed_label, self.issue_button = QLabel(" ", self), QPushButton("出具这些(&I)…", self)
        self.owed_label.setWordWrap(True)
        self.issue_button.setObjectName("issue_owed")
        self.ui.fields_layout.insertWidget(0, self.owed_label)
        self.ui.fields_layout.insertWidget(1, self.issue_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.issue_button.clicked.connect(self._choose)
        self.issue_button.hide()
        self._ask()

    def _ask(self) -> None:
        desk, case = self._page.frame.desk, self.case_id
        self._page.ask(lambda: readable_unissued(desk, case), self._show_owed, key="owed")

    def _show_owed(self, owed: list[Unissued]) -> None:
        self.owed = owed
        gaps = (f"（缺{in_words(one.voids)}）" if one.voids else "" for one in owed)
        names = "、".join(one.name + gap for one, gap in zip(owed, gaps, strict=True))
        told = f"必备文书还没有出具的 {len(owed)} 件：{names}。"
        self.owed_label.setText(told if owed else "必备文书都出具了。")
        self.issue_button.setVisible(any(one.code and not one.voids for one in owed))

    def _choose(self) -> None:
        folder = ask_folder(self, "存到哪个文件夹")
        if folder:
            self.issue_to(Path(folder))

    def issue_to(self, folder: Path) -> None:
        """Issue all that can be printed as Word and PDF files into a folder."""
        desk, case = self._page.frame.desk, self.case_id
        codes = [one.code for one in self.owed if one.code and not one.voids]
        self._page.work(
            lambda progress: paper_files.issue_to(
                desk, case, codes, ("docx", "pdf"), folder, progress
            ),
            self._issued,
            title="正在出具文书",
            button=self.issue_button,
        )

    def _issued(self, issued: IssuedFiles) -> None:
        self._page.frame.notices.done(f"存好了 {len(issued.files)} 个文件。")
        changes = Changes(frozenset({"paper"}), frozenset({self.case_id}))
        self._page.frame.hub.changed.emit(changes, self._page)
        self._ask()


def readable_unissued(desk: Desk, case_id: str) -> list[Unissued]:
    """What is not issued yet; nothing for somebody who may not issue papers."""
    try:
        return papers_desk.unissued(desk, case_id)
    except DeskError:
        return []


class PartyPanel(CasePanel):
    """添加当事人."""

    verb = "add_party"

    def build(self) -> None:
        """The side and the card."""
        self.role = ChoiceField([(role.value, label(role)) for role in PartyRole], self)
        self.role.setObjectName("role")
        self.role.name_for_readers("地位")
        self.role.set_value(PartyRole.APPLICANT.value)
        self.card = PartyCard(PartyRole.APPLICANT.value, self.tools, self)
        self.card.setObjectName("party")
        self.card.other_button.clicked.connect(self.card.forget_person)
        self.ui.fields_layout.addWidget(self.role)
        self.ui.fields_layout.addWidget(self.card)

    def values(self) -> dict[str, object]:
        """The party with its side."""
        self.card.role = str(self.role.value())
        party = self.card.value()
        return dict(party) if isinstance(party, Mapping) else {}

    def own_faults(self) -> bool:
        """The card's own faults."""
        return self.card.own_faults()

    def show_at(self, error: RuleBroken) -> bool:
        """Beside the card's field."""
        return self.card.show_at(error.field, explain(error))

    def focus_first(self) -> None:
        """The name."""
        self.card.focus_input()


class AmendPartyPanel(PartyPanel):
    """更正当事人: what is known stands there; masked numbers are typed anew where they change."""

    verb = "amend_party"

    def __init__(self, page: Page, facts: CaseFacts, party: PartyFacts) -> None:
        self.party = party
        super().__init__(page, facts)

    def build(self) -> None:
        """The card with what is known."""
        super().build()
        self.role.hide()
        self.card.set_value({"person": known_of(self.party)})
        for button in self.card.buttons.values():
            button.setVisible(button is self.card.buttons["more"])
        self.ui.title_label.setText(f"更正当事人　{self.party.name}")

    def values(self) -> dict[str, object]:
        """The person's data; numbers left empty stay as they are."""
        party = super().values()
        service = party.get("service_address", "")
        made: dict[str, object] = {"party": self.party.id, "person": party.get("person", {})}
        return made | ({"service_address": service} if service else {})


def known_of(party: PartyFacts) -> dict[str, object]:
    """What may stand in the form: everything but the masked numbers."""
    keys = (
        "name", "ethnicity", "birth_date", "occupation", "address", "no_papers", "uscc",
        "representative", "representative_title", "language", "needs_reading",
    )  # fmt: skip
    found: dict[str, object] = {key: getattr(party.person, key) for key in keys}
    head = party.person.representative_kind or head_word(party.person.kind)
    found["representative_kind"] = head
    return found | {"kind": party.person.kind.value, "sex": party.person.sex.value}


def plain(value: object) -> object:
    """A fact as a field takes it."""
    return getattr(value, "value", value) if hasattr(value, "name") else value
