"""协议: the agreement as it stands, who has signed, and the way to the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPushButton

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_case_list_tab import Ui_CaseListTab
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.tab import CaseTab, card, pairs, words
from mediation_desk.qt.widgets.letting_go import cleared

if TYPE_CHECKING:
    from mediation_desk.domain.agreements import AgreementFacts
    from mediation_desk.usecases.asking import CasePage as CaseView


class AgreementTab(CaseTab):
    """协议."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = Ui_CaseListTab()
        dress(self.ui, self)
        self.ui.note_label.setText("签名以后内容就定了，不能再改；以后的变化另立补充协议。")

    def fill(self, view: CaseView) -> None:
        """A card an agreement; before there is one, the ways to make it."""
        self._buttons(view)
        place = self.ui.items_layout
        cleared(place)
        for one in view.facts.agreements:
            place.addWidget(self._agreement(one))
        if not view.facts.agreements:
            said = f"还没有协议。谈成了就“起草书面协议”。{self._oral(view)}"
            place.addWidget(words(said, "muted"))

    def _oral(self, view: CaseView) -> str:
        """Whether an oral agreement will do, or why it must be written."""
        may = "agree_orally" in self.page.frame.desk.rules.of(view.facts).moves
        return "简单的事可以办口头协议。" if may else self.why_not("agree_orally")

    def _buttons(self, view: CaseView) -> None:
        place = self.ui.buttons_layout
        cleared(place)
        case, agreement = view.facts.id, view.facts.agreement
        text = "起草书面协议(&D)" if agreement is None else "打开协议(&D)"
        editor = QPushButton(text, self)
        editor.setObjectName("open_editor")
        is_oral = agreement is not None and agreement.form is AgreementForm.ORAL
        editor.setEnabled(
            not is_oral and (agreement is not None or self.is_allowed("draft_agreement"))
        )
        editor.clicked.connect(lambda: self.page.frame.go("agreement", case))
        place.addWidget(editor)
        for words_, verb in (
            ("口头协议(&K)", "agree_orally"),
            ("补充协议(&U)", "supplement_agreement"),
            ("终止调解(&Z)", "terminate"),
        ):
            place.addWidget(self.verb_button(words_, verb))

    def _agreement(self, one: AgreementFacts) -> QFrame:
        name = label(one.form) if not one.supplement else f"补充协议{one.supplement}"
        effective = f"{zh_date(one.effective_on)}生效" if one.effective_on else label(one.state)
        frame, box = card(f"{name}　{one.number}　{effective}")
        for number, clause in enumerate(one.clauses, 1):
            box.addWidget(words(f"{number}. {clause.text}"))
        total = f"{one.total.comma}元（{one.total.upper}）" if one.total else ""
        pairs(
            box,
            (
                ("总额", total),
                ("履行方式", one.performance),
                ("违约责任", one.breach),
                ("份数", f"{one.copies}份" if one.copies else ""),
            ),
        )
        for signature in one.signatures:
            told = f"{signature.name}　{label(signature.method)}　{zh_date(signature.signed_on)}"
            pairs(box, ((label(signature.kind), told),))
        return frame
