"""口头协议: one page from registration to the printed sheet, with the sheet itself beside it.

Everything is the one verb ``oral_case``, done in one step or not at all. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.clauses.clause_list import ClauseList
from mediation_desk.qt.clauses.live_look import LiveLook, Question, total_words
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.form_fields import FieldTools, proposer
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_oral import Ui_Oral
from mediation_desk.qt.page import Page
from mediation_desk.qt.parties.body_field import BODY, offer_bodies
from mediation_desk.qt.parties.grid_form import GridForm, set_lines
from mediation_desk.qt.parties.party_sides import PartySides
from mediation_desk.qt.parties.people_finder import find_people
from mediation_desk.qt.printing import print_pdf
from mediation_desk.qt.widgets.choice_field import YesNoField
from mediation_desk.qt.words import explain
from mediation_desk.usecases import asking
from mediation_desk.usecases.casework.bodies import Body
from mediation_desk.usecases.casework.proposals import propose
from mediation_desk.usecases.clauses.look import Look, look_at
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.registry import VERBS, fields_of

if TYPE_CHECKING:
    from mediation_desk.usecases.casework.proposals import Proposal
    from mediation_desk.usecases.desk import Changes, Done
    from mediation_desk.usecases.filing.papers_desk import Sheet, Stopped

VERB = "oral_case"
CODE = "RM-11"
DRAFT = "oral"
_SIDES = 2


class OralPage(Page):
    """口头协议."""

    title = "口头协议"
    help_topic = (
        "简单的事当场谈成，用这一页：双方是谁、什么事、谈成什么，右边就是登记表。"
        "双方同意并听过权利义务，勾上，按“达成协议”就打印。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_Oral()
        dress(self.ui, self)
        self.tools = FieldTools(frame.today, find_people(self), propose=proposer(frame.desk))
        self.sides = PartySides(self.tools, self, beside=False)
        self.clauses = ClauseList(self.tools, self)
        self._build_forms()
        labels = (self.ui.look_state, self.ui.advice_label, self.ui.empty_label)
        self.live = LiveLook(self, self._question, self.ui.look_layout, labels)
        self._build()
        self._listen()
        self.live.warm_up()
        frame.drafts.watch(self, DRAFT, restored=self._say_restored)

    def _build_forms(self) -> None:
        s = {spec.key: spec for spec in fields_of(VERBS[VERB])}
        s["dispute"] = replace(s["dispute"], required=True)
        rows = [[s["dispute"]], [s["stat_type"], s["place"]], [s["claims"]]]
        self.dispute = GridForm(rows, self.tools, self)
        set_lines(self.dispute, "dispute", 3)
        set_lines(self.dispute, "claims", 2)
        self.consent = GridForm(
            [
                [s["on"], s["mediator"]],
                [s[BODY]],
                [s["performance"]],
                [s["number"]],
                [s["paid_at_once"]],
                [s["consented"]],
            ],
            self.tools,
            self,
        )
        set_lines(self.consent, "performance", 2)
        self.consent.show_fields([BODY], False)
        self.consent.set_values({"on": self.frame.today(), "mediator": self.frame.desk.user.name})
        for key, letter in (("consented", "Y"), ("paid_at_once", "G")):
            field = self.consent.field(key)
            if isinstance(field, YesNoField):
                field.box.setText(f"{field.box.text()}(&{letter})")

    def _build(self) -> None:
        self.ui.sides_layout.addWidget(self.sides)
        self.ui.dispute_layout.addWidget(self.dispute)
        self.ui.clauses_layout.addWidget(self.clauses)
        self.ui.consent_layout.addWidget(self.consent)
        self.ui.splitter.setHandleWidth(16)
        self.ui.splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        self.ui.splitter.setSizes([640, 480])
        self.ui.splitter.setChildrenCollapsible(False)
        self._say_what_first()

    def _say_what_first(self) -> None:
        self.ui.empty_label.setText(
            "填好双方、事由和一条协议内容，勾上“各方同意”，这里就是登记表。"
        )
        self.ui.empty_label.show()

    def _listen(self) -> None:
        for part in (self.sides, self.clauses, self.dispute, self.consent):
            part.changed.connect(self.live.later)
        self.sides.found.connect(lambda _name: self._name_people())
        self.sides.all_named.connect(self.dispute.field("dispute").focus_input)
        self.dispute.field("dispute").changed.connect(self._propose_type)
        self.live.looked.connect(self._show_look)
        self.ui.save_button.clicked.connect(self.submit)
        self.ui.reception_button.clicked.connect(lambda: self.frame.go("reception", ""))

    def first_input(self) -> QWidget | None:
        """The first name."""
        return self.sides.cards[0].main.field("name").focusProxy()

    def touches(self, changes: Changes) -> bool:
        """Nothing here is read from cases."""
        return "organization" in changes.kinds

    def refresh(self) -> None:
        """Ask which committees may take such a case."""
        desk = self.frame.desk
        self.ask(lambda: asking.organizations(desk), self._offer_bodies, key="bodies")

    def _offer_bodies(self, found: Sequence[Body]) -> None:
        offer_bodies(self.consent, found, self.frame.desk.rules.track(Track.PEOPLE).bodies)

    def _name_people(self) -> None:
        self.clauses.set_names(self.sides.names())

    def _propose_type(self) -> None:
        text = str(self.dispute.field("dispute").value())
        self.ask(lambda: propose(text), self._take_proposal, key="proposal")

    def _take_proposal(self, found: Proposal) -> None:
        """What the text seems to say goes into fields that are still empty."""
        wanted = {"stat_type": found.stat_type, "place": found.place}
        blank = {k: v for k, v in wanted.items() if v and self.dispute.blocks[k].is_blank()}
        self.dispute.set_values(blank)

    # the live page

    def values(self) -> dict[str, object]:
        """The verb's request."""
        found: dict[str, object] = {"parties": self.sides.value()}
        return found | self.clauses.request() | self.dispute.values() | self.consent.values()

    def _question(self) -> Question | None:
        """Nothing is asked before there is something to show; consent is not part of the look."""
        facts = str(self.dispute.field("dispute").value())
        if len(self.sides.names()) < _SIDES or not self.clauses.rows or not facts:
            self._say_what_first()
            return None
        desk, values = self.frame.desk, self.values() | {"consented": True}
        return lambda: look_at(desk, VERB, values, CODE)

    def _show_look(self, look: Look) -> None:
        self.clauses.show_advice(look.advice)
        self.ui.total_label.setText(total_words(look.total))

    # saving

    def submit(self) -> None:
        """Do it all in one step."""
        self._say("")
        parts = (self.consent, self.clauses, self.dispute, self.sides)
        wrong = [part.own_faults() for part in parts]  # the first on the page gets the focus
        if any(wrong):
            self._say("还有没填好的地方，红字旁边写着怎么改。")
            return
        self.do(
            VERB,
            self.values(),
            then=self._agreed,
            refused=self._show_refused,
            button=self.ui.save_button,
        )

    def _show_refused(self, error: RuleBroken) -> None:
        if error.field.split(".")[0] == "parties" and self.sides.show_refusal(error):
            return
        shown = self.dispute.show_refusal(error) or self.consent.show_refusal(error)
        if not shown and not self.sides.show_refusal(error):
            self._say(explain(error))

    def _agreed(self, done: Done) -> None:
        self.frame.drafts.forget(self)
        self._clear()
        self.frame.drafts.watch(self, DRAFT, restored=self._say_restored)
        self.frame.notices.done("口头协议达成了，登记表正在打印。")
        self.frame.go("case", done.case_id)
        self.work(self._issuer(done.case_id), self._print, title="正在出具登记表")

    def _issuer(self, case: str) -> Callable[[object], tuple[list[Sheet], list[Stopped]]]:
        desk = self.frame.desk
        return lambda _progress: papers_desk.issue(desk, case, [CODE])

    def _print(self, issued: tuple[list[Sheet], list[Stopped]]) -> None:
        sheets, stopped = issued
        for stop in stopped:
            self.frame.notices.refused(explain(stop.error))
        for sheet in sheets:
            print_pdf(self, sheet.pdf, sheet.code)

    def _clear(self) -> None:
        self.sides.clear()
        self.clauses.set_value(None)
        for form in (self.dispute, self.consent):
            for block in form.blocks.values():
                block.clear_fault()
                block.input.set_value(block.spec.default)
        self.consent.set_values({"on": self.frame.today(), "mediator": self.frame.desk.user.name})
        self.live.viewer.hide()
        self.ui.total_label.setText(" ")
        self.ui.draft_label.setText(" ")
        self._say_what_first()
        self._say("")
        self.live.stop()

    def _say(self, text: str) -> None:
        self.ui.message_label.setText(text or " ")

    def _say_restored(self) -> None:
        self.ui.draft_label.setText("这是上次没写完的内容")
        self._name_people()
        self.live.later()
