"""协议: clauses at the left, the page as it will be printed at the right, then signing and seal.

The same page writes a supplement and an oral agreement of a case. What is saved, shown, printed and
put into the table of payments is one request. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTextEdit, QWidget

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.clauses.clause_list import ClauseList
from mediation_desk.qt.clauses.live_look import LiveLook, Question, total_words
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.exchange.came_in import CameIn
from mediation_desk.qt.form_fields import FieldTools, proposer
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_agreement import Ui_Agreement
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.agreement_editor.signing import SigningList
from mediation_desk.qt.pages.agreement_editor.writing import (
    ORAL,
    SUPPLEMENT,
    WRITINGS,
    Terms,
    Writing,
    joined,
    kind_now,
    paper_of,
    shown_agreement,
    worded,
)
from mediation_desk.qt.printing import print_pdf
from mediation_desk.qt.widgets.elider import Elider
from mediation_desk.qt.words import explain
from mediation_desk.usecases import asking
from mediation_desk.usecases.clauses.look import Look, look_at, look_at_case
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.filing import papers_desk, signed_papers

if TYPE_CHECKING:
    from mediation_desk.domain.agreements import AgreementFacts
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.usecases.desk import Done
    from mediation_desk.usecases.filing.papers_desk import Sheet, Stopped


KEPT_ONLY = (
    "这种协议书由主持调解的机关制发，右边只是收存页。本案就由该机关在这里办理的，先在“途径”页的"
    "专项内容里填上“行政机关”，就印它的协议书。"
)


class AgreementEditor(Page):
    """协议编辑与签署. Its subject is a case's id, with ``/supplement`` or ``/oral`` behind it for
    one of these.
    """

    title = "协议"
    help_topic = (
        "从“添加条款”选一条，把空填上；金额的大写、合计和给付表由程序算。右边就是打印出来的样子。"
        "下面的提示说哪里可能不算数、怎么改。定稿以后一人一签，签了就不能再改。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_Agreement()
        dress(self.ui, self)
        self.facts: CaseFacts | None = None
        self.kind = self._loaded = self._shown_id = ""
        self._is_over = False
        self.tools = FieldTools(frame.today, names=self._names, propose=proposer(frame.desk))
        self.clauses = ClauseList(self.tools, self)
        self.more = Terms(self.tools, self)
        self.signing = SigningList(self)
        self._title = Elider(self.ui.title_label)
        labels = (self.ui.look_state, self.ui.advice_label, self.ui.empty_label)
        self.came_in = CameIn(self, self.refresh)
        self.live = LiveLook(self, self._question, self.ui.look_layout, labels)
        self._build()
        self._listen()
        self.live.warm_up()

    def _build(self) -> None:
        self.ui.clauses_layout.addWidget(self.clauses)
        self.ui.more_layout.addWidget(self.more)
        self.ui.signers_layout.addWidget(self.signing)
        self.ui.clauses_layout.insertWidget(0, self.came_in)
        self.ui.splitter.setHandleWidth(16)
        self.ui.splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        self.ui.splitter.setSizes([600, 520])
        self.ui.splitter.setChildrenCollapsible(False)
        self.ui.empty_label.setText("加上第一条，这里就出现协议书。")

    def _listen(self) -> None:
        self.clauses.changed.connect(self.live.later)
        self.more.changed.connect(self.live.later)
        self.live.looked.connect(self._show_look)
        self.ui.save_button.clicked.connect(self.save)
        self.ui.sign_button.clicked.connect(self._finish)
        self.ui.edit_button.clicked.connect(self._edit)
        self.ui.seal_button.clicked.connect(self.seal)
        self.ui.print_button.clicked.connect(self.issue_and_print)
        self.ui.signed_button.clicked.connect(self.make_signed)
        self.ui.case_button.clicked.connect(lambda: self.frame.go("case", self.case_id))
        self.signing.signed.connect(self.sign)
        self.signing.pad_opened.connect(self._show_pad)

    @property
    def case_id(self) -> str:
        """The case whose agreement it is."""
        return self.subject.partition("/")[0]

    @property
    def writing(self) -> Writing:
        """What is written: verb, paper and words."""
        usual = WRITINGS[self.kind]
        return worded(usual, self.facts, self.frame.desk.rules) if self.facts else usual

    def _names(self) -> list[str]:
        return [party.name for party in self.facts.parties] if self.facts else []

    # what is shown

    def open(self, subject: str) -> None:
        """Another case's agreement begins with what stands in the store, or its draft."""
        if subject != self.subject or self._is_over:
            self.live.stop()
            self.frame.drafts.forget(self, drop=False)
            self._loaded = self._shown_id = ""
            self._is_over, self._is_stale = False, True
            self.ui.edit_page.setEnabled(False)
        super().open(subject)

    def touches(self, changes: Changes) -> bool:
        """Whether the case changed."""
        return self.case_id in changes.case_ids

    def holds_back(self, changes: Changes) -> bool:
        """What came in from another PC is told first."""
        held = self.came_in.holds_back(changes, self.case_id)
        self._loaded = "" if held else self._loaded  # what is typed lies over it as a draft
        return held

    def refresh(self) -> None:
        """Ask for the case."""
        self.came_in.hide()
        desk, case = self.frame.desk, self.case_id
        if case:
            self.ask(lambda: asking.facts_of(desk, case), self._show, key="facts")

    def first_input(self) -> QWidget | None:
        """Adding a clause."""
        return self.clauses.add_button

    def step_back(self) -> bool:
        """Esc leaves the signing pad first."""
        return self.signing.close_pad()

    def _show(self, facts: CaseFacts) -> None:
        if facts.id != self.case_id:
            return
        self.facts = facts
        self.kind = kind_now(self.subject.partition("/")[2], facts)
        agreement = shown_agreement(self.kind, facts, self._shown_id)
        self._shown_id = agreement.id if agreement else ""
        self._head(facts, agreement)
        self.clauses.set_names([p.name for p in facts.parties])
        if self._loaded != facts.id + self.kind:
            self._load(facts, agreement)
        is_frozen = agreement is not None and agreement.frozen
        if is_frozen:
            self._to_signing()
        self.ui.edit_button.setVisible(not is_frozen)
        self._show_signing(facts, agreement)

    def _head(self, facts: CaseFacts, agreement: AgreementFacts | None) -> None:
        self._title.set_text(f"{self.writing.title}　{facts.title}")
        self.ui.number_label.setText(agreement.number if agreement else facts.case_no)
        self.ui.sign_button.setText(self.writing.finish)
        self.ui.save_button.setVisible(self.kind != ORAL)
        self.more.show_fields(("on",), self.kind == ORAL)

    def _load(self, facts: CaseFacts, agreement: AgreementFacts | None) -> None:
        """The draft as saved into the form, and over it what was typed and not saved."""
        self.frame.drafts.forget(self, drop=False)
        self._loaded = facts.id + self.kind
        self.ui.edit_page.setEnabled(True)
        self.ui.stack.setCurrentWidget(self.ui.edit_page)
        self.ui.message_label.setText(" ")
        self.ui.draft_label.setText(" ")
        self.clauses.set_value(agreement)
        self.more.show_agreement(facts, agreement, self.clauses.request())
        if self.kind == ORAL:
            self.more.field("on").set_value(self.frame.today())
        self.frame.drafts.watch(self, self.draft_key, facts.id, restored=self._say_restored)
        if self.isVisible():
            self.clauses.add_button.setFocus()
        self.live.look()

    @property
    def draft_key(self) -> str:
        """Under which key the draft is kept."""
        return f"agreement:{self.kind}" if self.kind else "agreement"

    def _show_signing(self, facts: CaseFacts, agreement: AgreementFacts | None) -> None:
        is_free = self._has_no_cursor()
        if agreement is not None:
            self.signing.show_case(facts, agreement)
            self.ui.seal_button.setVisible(agreement.effective_on is None)
            self.ui.seal_button.setEnabled(self.signing.all_signed)
        is_free = is_free or self._has_no_cursor()  # what had it may have gone meanwhile
        if is_free and self.ui.stack.currentWidget() is self.ui.sign_page:
            self._to_what_is_next()
        is_done = agreement is not None and agreement.effective_on is not None
        self.ui.signed_button.setVisible(is_done and not self.kind)
        self._is_over = is_done and self.kind == SUPPLEMENT

    def _has_no_cursor(self) -> bool:
        """Whether nobody is at work elsewhere: the focus is beside a name, or went astray."""
        now = QApplication.focusWidget()
        is_at_work = isinstance(now, QLineEdit | QTextEdit) or (
            isinstance(now, QPushButton) and self.isAncestorOf(now)
        )
        return self.signing.has_focus or not is_at_work

    def _to_what_is_next(self) -> None:
        """The next name, then the seal, then back to the case."""
        if not self.signing.focus_next():
            seal = self.ui.seal_button
            (seal if seal.isEnabled() and not seal.isHidden() else self.ui.case_button).setFocus()

    def _say_restored(self) -> None:
        self.ui.draft_label.setText("这是上次没写完的内容")
        self.more.show_filled()
        self.live.later()

    # the live page

    def values(self) -> dict[str, object]:
        """The verb's request: clauses, both tables, and what else was agreed."""
        return joined(self.clauses.request(), self.more.values(), self.kind)

    def _question(self) -> Question | None:
        facts, desk = self.facts, self.frame.desk
        if facts is None:
            return None
        agreement = shown_agreement(self.kind, facts, self._shown_id)
        if agreement is not None and agreement.frozen:
            return self._frozen_question(facts)
        if not self.clauses.rows:
            return None
        values, what = self.values(), self.writing
        code = paper_of(what, facts, desk.rules)
        return lambda: look_at(desk, what.verb, values, code, facts.id)

    def _frozen_question(self, facts: CaseFacts) -> Callable[[], Look]:
        desk, case = self.frame.desk, facts.id
        code = paper_of(self.writing, facts, desk.rules)
        return lambda: look_at_case(desk, asking.facts_of(desk, case, unmasked=True), code)

    def _show_look(self, look: Look) -> None:
        self.clauses.show_advice(look.advice)
        self.ui.total_label.setText(total_words(look.total))
        if look.kept_only:
            self.ui.empty_label.setText(KEPT_ONLY)
            self.ui.empty_label.show()

    # deeds

    def save(self) -> None:
        """Ctrl+S keeps the draft at the desk."""
        self.save_draft()

    def save_draft(self, then: Callable[[], None] | None = None) -> None:
        """Write the draft; faults are shown beside their blanks."""
        self.ui.message_label.setText(" ")
        if self.clauses.own_faults() or self.more.own_faults():
            self.ui.message_label.setText("还有没填好的空，红字旁边写着怎么改。")
            return
        self.do(
            self.writing.verb,
            self.values(),
            case=self.case_id,
            then=lambda _done: self._saved(then),
            refused=self._say_refusal,
            button=self.ui.sign_button if self.kind == ORAL else self.ui.save_button,
        )

    def _saved(self, then: Callable[[], None] | None) -> None:
        self.frame.drafts.drop(self.draft_key, self.case_id)
        self.ui.draft_label.setText(" ")
        if self.kind == ORAL:
            self._said_orally()
            return
        self.frame.notices.done(f"{self.writing.title}草稿存好了。")
        if then is not None:
            then()

    def _said_orally(self) -> None:
        """An oral agreement holds at once: back to the case, with its sheet to be printed."""
        self.frame.go("case", self.case_id)
        self.frame.notices.tell(f"{self.writing.title}，办好了。", "打印(&P)", self.issue_and_print)

    def _say_refusal(self, error: RuleBroken) -> None:
        signing = self.ui.stack.currentWidget() is self.ui.sign_page
        if signing or not self.more.show_refusal(error):
            self.ui.message_label.setText(explain(error))
            self.ui.sign_message.setText(explain(error))

    def _finish(self) -> None:
        self.save_draft(self._to_signing)

    def _to_signing(self) -> None:
        self.ui.sign_message.setText(" ")
        self.ui.stack.setCurrentWidget(self.ui.sign_page)
        self.live.look()

    def _edit(self) -> None:
        self.ui.stack.setCurrentWidget(self.ui.edit_page)
        self.live.look()

    def sign(self, values: dict[str, object]) -> None:
        """One person signs."""
        self.ui.sign_message.setText(" ")
        self.do(
            "sign_agreement",
            values,
            case=self.case_id,
            then=self._did_sign,
            refused=self._say_refusal,
        )

    def _show_pad(self) -> None:
        """The pad comes into sight once it has its place."""
        pad = self.signing.pad_card
        QTimer.singleShot(0, self, lambda: self.ui.sign_scroll.ensureWidgetVisible(pad))

    def _did_sign(self, _done: Done) -> None:
        self.signing.close_pad()
        self.live.look()

    def seal(self) -> None:
        """The seal goes on; the agreement takes effect."""
        self.do(
            "seal_agreement",
            {"on": self.signing.day() or self.frame.today()},
            case=self.case_id,
            then=self._sealed,
            refused=self._say_refusal,
            button=self.ui.seal_button,
        )

    def _sealed(self, _done: Done) -> None:
        self.frame.notices.done(f"{self.writing.title}生效了，给付表和提醒已经排好。")
        self.ui.case_button.setFocus()

    def print_page(self) -> None:
        """Ctrl+P: issue and print the agreement."""
        if self.ui.stack.currentWidget() is self.ui.sign_page:
            self.issue_and_print()

    def issue_and_print(self) -> None:
        """Issue the agreement and print it."""
        if self.facts is None:
            return
        desk, case = self.frame.desk, self.case_id
        code = paper_of(self.writing, self.facts, desk.rules)
        self.work(
            lambda progress: papers_desk.issue(desk, case, [code], progress),
            self._print,
            title=f"正在出具{self.writing.title}",
            button=self.ui.print_button,
        )

    def make_signed(self) -> None:
        """The PDF with the centre's signature, kept with the case."""
        desk, case = self.frame.desk, self.case_id
        self.work(
            lambda _progress: signed_papers.make_signed_pdf(desk, case),
            self._say_signed,
            title="正在生成电子签署件",
            button=self.ui.signed_button,
        )

    def _say_signed(self, _sheet: Sheet) -> None:
        self.frame.notices.done("电子签署件做好了，和案件放在一起（证据页的附件里）。")
        changes = Changes(frozenset({"paper"}), frozenset({self.case_id}))
        self.frame.hub.changed.emit(changes, self)

    def _print(self, issued: tuple[list[Sheet], list[Stopped]]) -> None:
        sheets, stopped = issued
        for stop in stopped:
            self.ui.sign_message.setText(explain(stop.error))
        for sheet in sheets:
            print_pdf(self, sheet.pdf, sheet.code)
