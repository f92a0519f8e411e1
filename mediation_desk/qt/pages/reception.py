"""接待: one page from who came to the registered dispute, its receipt and its case page.

Typing is helped: people are found again, type, place and amount are proposed out of what is told.
Decides nothing: the verb ``register`` does.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.form_fields import FieldTools, proposer
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_reception import Ui_Reception
from mediation_desk.qt.meeting.met_box import MetBox
from mediation_desk.qt.meeting.typed import seen_in
from mediation_desk.qt.page import Page
from mediation_desk.qt.parties.body_field import BODY, offer_bodies
from mediation_desk.qt.parties.dispute_fields import LATE_REASON, dispute_specs
from mediation_desk.qt.parties.grid_form import GridForm, set_lines
from mediation_desk.qt.parties.party_sides import PartySides
from mediation_desk.qt.parties.people_finder import find_people
from mediation_desk.qt.printing import print_html
from mediation_desk.qt.widgets.choice_field import ChoiceField, ChoicesField
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.qt.words import explain
from mediation_desk.usecases import asking
from mediation_desk.usecases.casework.bodies import Body
from mediation_desk.usecases.casework.proposals import Proposal, propose
from mediation_desk.usecases.fields import own_first

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.tracks.rules import TrackRules
    from mediation_desk.usecases.asking import Found
    from mediation_desk.usecases.desk import Changes, Desk, Done

PAUSE_MS = 400
DRAFT = "reception"


class ReceptionPage(Page):
    """接待登记."""

    title = "接待登记"
    help_topic = (
        "先听人说，把事情写下来；类型、地点、金额会从文字里提出建议，按“采用建议”填上。"
        "名字打头几个字、拼音首字母或电话，就能找到以前来过的人。没填完也不要紧，回来接着写。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_Reception()
        dress(self.ui, self)
        self.tools = FieldTools(frame.today, find_people(self), propose=proposer(frame.desk))
        self.proposal = Proposal()
        self._flags: list[tuple[str, str]] = []
        self._bodies: Sequence[Body] = ()
        self._named: list[Found] = []
        self._build()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._propose)
        self._listen()
        self._say("")
        self._show_kinds()
        self._show_proposal(self.proposal)
        self._empty_earlier()
        frame.drafts.watch(self, DRAFT, restored=self._say_restored)

    def _build(self) -> None:
        s = dispute_specs(self.frame.desk, "register")
        self.late = GridForm([[s["on"], s["receiver"]], [LATE_REASON]], self.tools)
        self.ui.late_layout.addWidget(self.late)
        self.ui.late_card.hide()
        self.forms = {
            "source": GridForm(
                [
                    [s["source"], s["outside_no"], s["source_note"]],
                    [s["track"], s["subtrack"], s["mode"], s[BODY]],
                ],
                self.tools,
            ),
            "facts": GridForm([[s["facts"]], [s["claims"]]], self.tools),
            "dispute": GridForm(
                [[s["stat_type"], s["local_type"]], [s["place"]], [s["amount"]]], self.tools
            ),
            "risk": GridForm([[s["risk_flags"]], [s["risk_colour"], s["is_major"]]], self.tools),
        }
        for name, form in self.forms.items():
            getattr(self.ui, f"{name}_layout").addWidget(form)
        for key in ("subtrack", "mode", BODY):
            self.forms["source"].keep_room(key)
        set_lines(self.forms["facts"], "facts", 4)
        set_lines(self.forms["facts"], "claims", 2)
        self.sides = PartySides(self.tools, self)
        self.ui.sides_layout.addWidget(self.sides)
        self.met = MetBox(self)
        self.ui.layout_17.insertWidget(self.ui.layout_17.indexOf(self.ui.earlier_card), self.met)
        place = self.ui.layout_19.indexOf(self.ui.save_button)
        self.ui.layout_19.insertWidget(place, self.met.way_button)
        self.met.wanted.connect(lambda: self.ui.scroll.ensureWidgetVisible(self.met, 0, 60))

    def _listen(self) -> None:
        self.forms["facts"].changed.connect(self._pause.start)
        for key in ("track", "subtrack", "mode"):
            self.forms["source"].field(key).changed.connect(self._show_kinds)
        self.sides.found.connect(self._ask_earlier)
        self.met.shown.connect(lambda: self._show_earlier(self._named))
        for part in (self.sides, self.forms["dispute"]):
            part.changed.connect(self._look_for_met)
        self.sides.all_named.connect(self.ui.save_button.setFocus)
        self.ui.take_button.clicked.connect(self.take_proposal)
        self.ui.save_button.clicked.connect(self.submit)
        self.ui.late_button.toggled.connect(self._show_late)
        self.ui.oral_button.clicked.connect(lambda: self.frame.go("oral", ""))

    def first_input(self) -> QWidget | None:
        """What happened comes first."""
        return self.forms["facts"].field("facts").focusProxy()

    def touches(self, changes: Changes) -> bool:
        """Nothing here is read from cases, except what is asked anew with every name."""
        return "organization" in changes.kinds

    def refresh(self) -> None:
        """Ask which bodies may take a case."""
        desk = self.frame.desk
        self.ask(lambda: asking.organizations(desk), self._know_bodies, key="bodies")

    # the track

    def _show_kinds(self) -> None:
        """The kinds and modes of the track; where it has none nothing is asked."""
        form = self.forms["source"]
        rules = self.frame.desk.rules.track(Track(str(form.field("track").value())))
        for key, words in (("subtrack", rules.kinds), ("mode", rules.modes)):
            field = form.field(key)
            assert isinstance(field, ChoiceField)
            field.set_choices(list(words.items()), required=key == "mode")
            form.show_fields([key], bool(words))
        self._show_bodies()
        self._show_flags()

    def _know_bodies(self, found: Sequence[Body]) -> None:
        self._bodies = found
        self._show_bodies()

    def _show_bodies(self) -> None:
        offer_bodies(self.forms["source"], self._bodies, self._rules().bodies)

    def _rules(self) -> TrackRules:
        """The rules of the track, kind and mode that are chosen."""
        asked = self.forms["source"].values()
        track = Track(str(asked["track"]))
        return self.frame.desk.rules.track(
            track, str(asked.get("subtrack", "")), str(asked.get("mode", ""))
        )

    def _show_flags(self) -> None:
        """What the track and kind want to know before anything is begun; their own come first."""
        shared = self.frame.desk.rules.track(Track.PEOPLE).risk_flags
        pairs = [(key, flag.zh) for key, flag in own_first(self._rules().risk_flags, shared)]
        field = self.forms["risk"].field("risk_flags")
        assert isinstance(field, ChoicesField)
        if pairs != self._flags:
            self._flags = pairs
            field.set_choices(pairs)

    # an earlier day

    @property
    def _asked(self) -> list[GridForm]:
        """The forms in use: that of an earlier day only where it was asked for."""
        late = [self.late] if self.ui.late_button.isChecked() else []
        return [*late, *self.forms.values()]

    def _show_late(self, on: bool) -> None:
        """The card of an earlier day comes and goes with its button; gone it counts for nothing."""
        self.ui.late_card.setVisible(on)
        target = self.late.field("on") if on else self.forms["facts"].field("facts")
        target.focus_input()

    # proposals

    def _propose(self) -> None:
        text = str(self.forms["facts"].field("facts").value())
        self.ask(lambda: propose(text), self._show_proposal, key="proposal")

    def _show_proposal(self, proposal: Proposal) -> None:
        self.proposal = proposal
        amount = f"{proposal.amount.comma}元" if proposal.amount else ""
        words = "　".join(p for p in (proposal.stat_type, proposal.place, amount) if p)
        self.ui.proposal_label.setText(f"建议：{words}" if words else " ")
        self.ui.take_button.setEnabled(bool(proposal))

    def take_proposal(self) -> None:
        """Fill the proposal into the fields that are still empty."""
        found = {
            "stat_type": self.proposal.stat_type,
            "place": self.proposal.place,
            "amount": self.proposal.amount,
        }
        form = self.forms["dispute"]
        blank = {key: value for key, value in found.items() if form.blocks[key].is_blank()}
        form.set_values({key: value for key, value in blank.items() if value})

    # earlier matters

    def _look_for_met(self) -> None:
        """Whoever is typed may have been here; so may others at the same house or plot."""
        seen = [one for card in self.sides.in_order() if (one := seen_in(card)) is not None]
        place = str(self.forms["dispute"].field("place").value() or "").strip()
        self.met.look(seen, [(place, "")] if place else [])

    def _ask_earlier(self, name: str) -> None:
        names = [one for one in self.sides.names() if len(one) > 1]
        if not names:
            self._empty_earlier()
            return
        self.ask(lambda: earlier(self.frame.desk, names), self._show_earlier, key="earlier")

    def _show_earlier(self, cases: list[Found]) -> None:
        """Cases in which the names stand, without those that are offered with a reason."""
        self._empty_earlier()
        self._named = cases
        rest = [case for case in cases if case.id not in self.met.cases()]
        for case in rest:
            words = "　".join(part for part in (case.label, case.detail) if part)
            button = QPushButton(words, self.ui.earlier_card)
            button.setProperty("role", "link")
            button.setStyleSheet("text-align: left")
            button.clicked.connect(lambda _on, one=case.id: self.frame.go("case", one))
            self.ui.earlier_layout.addWidget(button)
        self.ui.earlier_card.setVisible(bool(rest))

    def _empty_earlier(self) -> None:
        self._named = []
        self.ui.earlier_card.hide()
        cleared(self.ui.earlier_layout)

    def showEvent(self, event: QShowEvent) -> None:
        """Come back to what was typed: by now somebody may be on file."""
        super().showEvent(event)
        self._look_for_met()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight nothing is asked."""
        self.met.rest()
        super().hideEvent(event)

    # saving

    def values(self) -> dict[str, object]:
        """What the verb gets."""
        found: dict[str, object] = {"on": self.frame.today(), "parties": self.sides.value()}
        for form in self._asked:
            found |= form.values()
        found.pop(LATE_REASON.key, None)
        if self.met.said_rows:
            found["ties"] = self.met.value()
        return {key: value for key, value in found.items() if value not in (None, "")}

    def late_reason(self) -> str:
        """Why the reception is entered only now; empty for one of today."""
        return str(self.late.field(LATE_REASON.key).value()) if self.late in self._asked else ""

    def submit(self) -> None:
        """Register; faults are shown beside their fields."""
        self._say("")
        *first, risk = self._asked
        parts: tuple[GridForm | PartySides | MetBox, ...]
        parts = (risk, self.met, self.sides, *reversed(first))
        wrong = [part.own_faults() for part in parts]  # the first on the page gets the focus
        if any(wrong):
            self._say("还有没填好的地方，红字旁边写着怎么改。")
            return
        self.do(
            "register",
            self.values(),
            then=self._registered,
            refused=self._show_refusal,
            button=self.ui.save_button,
            late_reason=self.late_reason(),
        )

    def _show_refusal(self, error: RuleBroken) -> None:
        if error.field.split(".")[0] == "parties" and self.sides.show_refusal(error):
            return
        shown = any(form.show_refusal(error) for form in self._asked)
        if not shown and not self.sides.show_refusal(error):
            self._say(explain(error))

    def _registered(self, done: Done) -> None:
        self.frame.drafts.forget(self)
        self._clear()
        self.frame.drafts.watch(self, DRAFT, restored=self._say_restored)
        self.ask(
            lambda: asking.facts_of(self.frame.desk, done.case_id), self._offer_receipt, key="done"
        )
        self.frame.go("case", done.case_id)

    def _offer_receipt(self, facts: CaseFacts) -> None:
        self.frame.notices.tell(
            f"登记好了，登记号 {facts.register_no}。",
            "打印回执(&R)",
            lambda: self._print_receipt(facts),
        )

    def _print_receipt(self, facts: CaseFacts) -> None:
        print_html(self, receipt(facts), "接待回执")

    def _clear(self) -> None:
        self._pause.stop()
        self.ui.late_button.setChecked(False)
        for form in (self.late, *self.forms.values()):
            for block in form.blocks.values():
                block.clear_fault()
                block.input.set_value(block.spec.default)
        self._show_kinds()
        self.sides.clear()
        self._show_proposal(Proposal())
        self._empty_earlier()
        self.met.set_value(())
        self.ui.draft_label.setText(" ")
        self._say("")

    def _say(self, text: str) -> None:
        self.ui.message_label.setText(text or " ")

    def _say_restored(self) -> None:
        self.ui.draft_label.setText("这是上次没写完的内容")
        self._look_for_met()
        self._show_kinds()
        said = any(not block.is_blank() for block in self.late.blocks.values())
        self.ui.late_button.setChecked(said)
        self._propose()


def earlier(desk: Desk, names: list[str]) -> list[Found]:
    """Cases in which these names stand, each once."""
    found = {
        line.id: line
        for name in names
        for line in asking.find(desk, name, limit=8)
        if line.kind == "case"
    }
    return list(found.values())[:8]


def receipt(facts: CaseFacts) -> str:
    """The slip that the person takes home: what was taken in, when, by whom, and what comes."""
    names = "、".join(p.name for p in facts.applicants)
    day = zh_date(facts.registered_on) if facts.registered_on else ""
    rows = (
        ("登记号", facts.register_no),
        ("来访人", names),
        ("事由", facts.title),
        ("接待日期", day),
        ("接待人", facts.first_receiver),
        ("单位", facts.center.name),
    )
    lines = "".join(
        f"<tr><td width='110'>{name}</td><td>{escape(text)}</td></tr>" for name, text in rows
    )
    return (
        f"<h2 align='center'>接待登记回执</h2><table cellpadding='6'>{lines}</table>"
        "<p>您反映的事情已经登记。是否受理会尽快告诉您；由上面的接待人负责到底，"
        "有事请凭登记号联系。</p>"
    )
