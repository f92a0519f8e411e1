"""履行: what is to be paid and what came, demands, visits, ratings, confirmation by the court."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from mediation_desk.domain.agreements import PaymentState
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.domain.money import total
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_case_performance import Ui_CasePerformance
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.tab import CaseTab, card, pairs, words
from mediation_desk.qt.rates.invite import invite_card
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.qt.widgets.plain_list import current_id, dress_list, fill_list, fit_height

if TYPE_CHECKING:
    from mediation_desk.domain.agreements import PaymentFacts
    from mediation_desk.domain.case_facts import CaseFacts, ConfirmationFacts
    from mediation_desk.usecases.asking import CasePage as CaseView

HEADINGS = ("期次", "到期日", "金额（元）", "谁付给谁", "已付（元）", "状态")
WIDTHS = (70, 170, 130, 300, 130)
_OPEN = (PaymentState.DUE, PaymentState.PART)
_ON_PAYMENT = {"record_payment", "demand_performance", "verify_payment"}


class PerformanceTab(CaseTab):
    """履行."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = Ui_CasePerformance()
        dress(self.ui, self)
        dress_list(self.ui.table, HEADINGS, WIDTHS)

    def count(self, view: CaseView) -> str:
        """How many payments are open."""
        left = sum(p.state in _OPEN for p in payments_of(view.facts))
        return str(left) if left else ""

    def fill(self, view: CaseView) -> None:
        """The table of payments and everything that follows an agreement."""
        facts = view.facts
        self._buttons()
        payments = payments_of(facts)
        today = self.page.frame.today()
        fill_list(
            self.ui.table,
            [(p.id, payment_cells(p, today)) for p in payments],
            {n: "red" for n, p in enumerate(payments) if is_late(p, today)},
        )
        fit_height(self.ui.table)
        self.ui.table.setVisible(bool(payments))
        self.ui.empty_label.setVisible(not payments)
        due = total(p.amount for p in payments if not p.is_future)
        paid = total(p.paid for p in payments if not p.is_future)
        words_of_sum = f"应付 {due.comma}元（{due.upper}），已付 {paid.comma}元"
        self.ui.sum_label.setText(words_of_sum if payments else "履行")
        self._items(facts)

    def _buttons(self) -> None:
        place = self.ui.buttons_layout
        cleared(place)
        for text, verb in (
            ("记收款(&Y)", "record_payment"),
            ("督促(&D)", "demand_performance"),
            ("回访(&V)", "follow_up"),
            ("满意度(&Z)", "rate"),
            ("申请司法确认(&C)", "apply_confirmation"),
        ):
            button = self.verb_button(text, verb)
            button.clicked.disconnect()
            button.clicked.connect(lambda _on, one=verb: self._want(one))
            place.addWidget(button)

    def _want(self, verb: str) -> None:
        chosen = current_id(self.ui.table) or self._first_open()
        self.wanted.emit(verb, {"payment": chosen} if verb in _ON_PAYMENT and chosen else {})

    def _first_open(self) -> str:
        payments = payments_of(self.view.facts) if self.view else []
        return next((p.id for p in payments if p.state in _OPEN), "")

    def _items(self, facts: CaseFacts) -> None:
        place = self.ui.items_layout
        cleared(place)
        again = [r for a in facts.agreements for r in a.recurring]
        if again:
            frame, box = card("按期给付")
            for r in again:
                until = f"至{zh_date(r.end)}" if r.end else ""
                text = f"每{r.every}{r.day}日前 {r.amount.comma}元，{r.payer}付{r.payee}　{until}"
                box.addWidget(words(text))
            place.addWidget(frame)
        invite = invite_card(self.page, facts) if self.is_allowed("rate") else None
        for one in (self._demands(facts), self._visits(facts), self._ratings(facts), invite):
            if one is not None:
                place.addWidget(one)
        if facts.confirmation is not None:
            place.addWidget(self._confirmation(facts.confirmation))

    def _demands(self, facts: CaseFacts) -> QFrame | None:
        if not facts.demands:
            return None
        frame, box = card("督促")
        for one in facts.demands:
            until = f"，限{zh_date(one.until_on)}前" if one.until_on else ""
            pairs(box, ((zh_date(one.sent_on), f"{one.text}{until}" or "已发督促"),))
        return frame

    def _visits(self, facts: CaseFacts) -> QFrame | None:
        if not facts.follow_ups:
            return None
        frame, box = card("回访")
        for one in facts.follow_ups:
            parts = (one.manner, one.visitor, one.performance, one.text, one.satisfaction)
            pairs(box, ((zh_date(one.visited_on), "　".join(p for p in parts if p) or "已回访"),))
        return frame

    def _ratings(self, facts: CaseFacts) -> QFrame | None:
        if not facts.ratings:
            return None
        frame, box = card("满意度")
        for one in facts.ratings:
            party = facts.party(one.party_id)
            scores = "　".join(score for _, score in one.scores if score)
            text = f"{scores}　{one.remark}".strip() or "未测"
            pairs(box, ((party.name if party else "评价", text),))
        return frame

    def _confirmation(self, one: ConfirmationFacts) -> QFrame:
        taken = self.verb_button("法院已立案", "confirmation_accepted")
        ruled = self.verb_button("记裁定", "confirmation_result")
        frame, box = card("司法确认", taken, ruled)
        pairs(
            box,
            (
                ("法院", one.court),
                ("申请日期", zh_date(one.applied_on) if one.applied_on else ""),
                ("立案日期", zh_date(one.accepted_on) if one.accepted_on else ""),
                ("案号", one.number),
                ("结果", label(one.result)),
                ("裁定", one.ruling),
            ),
        )
        return frame


def payments_of(facts: CaseFacts) -> list[PaymentFacts]:
    """Every payment of the agreements in effect."""
    return [p for a in facts.agreements if a.effective_on is not None for p in a.payments]


def is_late(payment: PaymentFacts, today: date) -> bool:
    """Whether a day has passed on which it should have been paid."""
    return payment.state in _OPEN and payment.due_on is not None and payment.due_on < today


def payment_cells(payment: PaymentFacts, today: date) -> tuple[str, ...]:
    """A payment's row."""
    due = zh_date(payment.due_on) if payment.due_on else payment.condition or "未定"
    state = "已逾期" if is_late(payment, today) else label(payment.state)
    on = f"　{zh_date(payment.paid_on)}" if payment.paid_on else ""
    return (
        f"第{payment.seq}期",
        due,
        payment.amount.comma,
        f"{payment.payer} 付 {payment.payee}",
        payment.paid.comma if payment.paid else "",
        state + on,
    )
