"""What is being written on the agreement's page (the agreement, a supplement, an oral one), and the
form of what is agreed beside the clauses. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mediation_desk.domain.agreements import AgreementFacts, AgreementForm, PaymentFacts
from mediation_desk.qt.form_fields import FieldTools
from mediation_desk.qt.parties.grid_form import GridForm, set_lines
from mediation_desk.tracks.people import pending_agreement
from mediation_desk.usecases.registry import VERBS, FieldSpec, fields_of

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.tracks.rulebook import RuleBook

ORAL, SUPPLEMENT = "oral", "supplement"
_PAYMENT = ("amount", "payer", "payee", "method", "condition", "account", "is_future")
_RECURRING = ("payer", "payee", "amount", "every", "day", "start", "end")
_TEXTS = ("performance", "breach", "court_fee", "attachments", "copies")
#: Rows above the button that shows the rest.
_IN_SIGHT = 6
_SELDOM = ("total", "number", "facts", "attachments", "holders", "split")


@dataclass(frozen=True, slots=True)
class Writing:
    """One kind of agreement: its verb, its form, and the words on the page."""

    verb: str
    form: str
    title: str
    finish: str


WRITINGS = {
    "": Writing("draft_agreement", "written", "协议", "定稿，去签名(&G)"),
    SUPPLEMENT: Writing("supplement_agreement", "supplement", "补充协议", "定稿，去签名(&G)"),
    ORAL: Writing("agree_orally", "oral", "口头协议", "达成口头协议(&G)"),
}


def worded(what: Writing, facts: CaseFacts, book: RuleBook) -> Writing:
    """The same in the words of the case's track, where it calls the verb otherwise."""
    own = book.of(facts).settings.get("verb_words", {}).get(what.verb)
    return replace(what, title=own, finish=f"{own}(&G)") if own else what


def paper_of(what: Writing, facts: CaseFacts, book: RuleBook) -> str:
    """The code of the paper that is written, as the case's track has it."""
    return book.of(facts).agreement_papers[what.form]


def kind_now(asked: str, facts: CaseFacts) -> str:
    """What is to be written: as asked for, but a supplement that waits comes first."""
    waits = pending_agreement(facts)
    if waits is not None and waits.supplement:
        return SUPPLEMENT
    return asked if asked in WRITINGS else ""


def shown_agreement(kind: str, facts: CaseFacts, last_id: str = "") -> AgreementFacts | None:
    """The agreement that stands on the page; ``last_id`` is the one that stood there before."""
    if kind == SUPPLEMENT:
        waits = pending_agreement(facts)
        return waits or next((a for a in facts.agreements if a.id == last_id), None)
    agreement = facts.agreement
    form = AgreementForm.ORAL if kind == ORAL else AgreementForm.WRITTEN
    return agreement if agreement and (kind == ORAL or agreement.form is form) else None


class Terms(GridForm):
    """What is agreed beside the clauses; what is seldom needed comes with one click."""

    def __init__(self, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(_rows(), tools, parent)
        for key in ("performance", "facts", "attachments", "holders"):
            set_lines(self, key, 2)
        self.seldom_button = QPushButton(self)
        self.seldom_button.setObjectName("show_seldom")
        self.seldom_button.setProperty("role", "link")
        self.seldom_button.setCheckable(True)
        self.seldom_button.toggled.connect(self._show_seldom)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(_IN_SIGHT, self.seldom_button)
        self._show_seldom(False)
        self.show_fields(("on",), False)

    def _show_seldom(self, shown: bool) -> None:
        self.seldom_button.setText("收起" if shown else "＋核对总额、编号、附件、持有人、分配")
        self.show_fields(_SELDOM, shown)

    def show_at(self, path: str, text: str) -> bool:
        """A fault in a field that is out of sight brings it into sight."""
        if path.partition(".")[0] in _SELDOM:
            self.seldom_button.setChecked(True)
        return super().show_at(path, text)

    def show_agreement(
        self, case: CaseFacts, agreement: AgreementFacts | None, made: Mapping[str, object]
    ) -> None:
        """An agreement's terms; ``made`` is the part of it that its clauses make."""
        for block in self.blocks.values():
            block.clear_fault()
            block.input.set_value(block.spec.default or None)
        if agreement is not None:
            self.set_values(terms_of(case, agreement, made))
        self.show_filled()

    def show_filled(self) -> None:
        """What is seldom needed is in sight where it holds something."""
        self.seldom_button.setChecked(any(not self.blocks[key].is_blank() for key in _SELDOM))


def _specs() -> dict[str, FieldSpec]:
    fields = {spec.key: spec for spec in fields_of(VERBS["agree_orally"])}
    fields["on"] = replace(fields["on"], required=False)
    return fields


def _rows() -> list[list[FieldSpec]]:
    s = _specs()
    often = [
        [s["on"]], [s["performance"]], [s["breach"]], [s["court_fee"], s["copies"]],
        [s["payments"]], [s["recurring"]],
    ]  # fmt: skip
    seldom = [[s["total"], s["number"]], [s["facts"]], [s["attachments"], s["holders"]]]
    return [*often, *seldom, [s["split"]]]


def terms_of(
    case: CaseFacts, agreement: AgreementFacts, made: Mapping[str, object]
) -> dict[str, object]:
    """What stands in the draft beside its clauses: the payments that no clause makes among it, and
    not what the verb fills in by itself.
    """
    found: dict[str, object] = {key: getattr(agreement, key) for key in _TEXTS}
    everybody = (*(p.person.name for p in case.parties), case.committee.name)
    counted = any(not one.is_future for one in agreement.payments)
    paid = list(enumerate(agreement.payments, 1))[_count(made, "payments") :]
    again = agreement.recurring[_count(made, "recurring") :]
    return found | {
        "facts": agreement.facts_text if agreement.facts_text != case.facts else "",
        "holders": agreement.holders if agreement.holders != everybody else (),
        "total": None if counted or not agreement.total else agreement.total,
        "payments": [_payment(one, place) for place, one in paid],
        "recurring": [{key: getattr(one, key) for key in _RECURRING} for one in again],
        "split": [{"name": name, "amount": amount} for name, amount in agreement.split],
    }


def _count(made: Mapping[str, object], key: str) -> int:
    rows = made.get(key)
    return len(rows) if isinstance(rows, list) else 0


def _payment(one: PaymentFacts, place: int) -> dict[str, object]:
    """A row of the table; its number only where it is not simply its place."""
    row = {"due": one.due_on, **{key: getattr(one, key) for key in _PAYMENT}}
    return row | ({"seq": one.seq} if one.seq != place else {})


def joined(made: Mapping[str, object], typed: Mapping[str, object], kind: str) -> dict[str, object]:
    """The verb's request: what the clauses make and what was typed beside them."""
    found, more = dict(made), dict(typed)
    for key in ("payments", "recurring"):
        rows, extra = found.get(key), more.pop(key, ())
        if isinstance(rows, list) and isinstance(extra, tuple):
            found[key] = [*rows, *extra]
    if kind != ORAL:
        more.pop("on", None)
    return found | more
