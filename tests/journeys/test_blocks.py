"""Every hard block as the page shows it: grey with its reason, or said in the form."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.form_builder import FieldBlock, FormFields
from mediation_desk.qt.pages.agreement_editor import AgreementEditor
from mediation_desk.qt.pages.case_page import ON_PAGES
from mediation_desk.qt.widgets.choice_field import ChoiceField
from mediation_desk.qt.widgets.field import EchoField
from mediation_desk.qt.words import explain
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.blocks import TRIES, Try
from tests.journeys.by_hand import choose_clause, come_to
from tests.journeys.hands import Hands


@pytest.mark.timeout(240)
@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.heavy)])
def test_every_block_is_seen_on_the_page_with_its_article(
    hands: Hands, desk: Desk, every: int
) -> None:
    come_to(desk, "2026-04-20")
    unseen = {}
    for tried in TRIES[::every]:
        case = tried.arrange(desk)
        if tried.verb == "sign_agreement":
            come_to_signing(hands, case)
        before = asking.facts_of(desk, case)
        wanted, seen = reason_of(desk, tried, case), tried_on_page(hands, tried, case)
        if wanted not in seen or asking.facts_of(desk, case) != before:
            unseen[f"{tried.verb} {tried.code}"] = (wanted, seen)
    assert not unseen


def reason_of(desk: Desk, tried: Try, case: str) -> str:
    """What the desk itself says to the same."""
    with pytest.raises(RuleBroken) as refused:
        desk.do(tried.verb, tried.values, case=case)
    assert refused.value.code == tried.code
    assert tried.article in explain(refused.value)
    return explain(refused.value)


def tried_on_page(hands: Hands, tried: Try, case: str) -> str:
    """Everything that can be read on the page after trying."""
    hands.window.go("case", case)
    hands.settle()
    hands.click(hands.case_page.ui.more_button)
    listed = hands.case_page.panel
    assert listed is not None
    button = listed.findChild(QPushButton, f"verb_{tried.verb}")
    if button is None or not button.isEnabled():
        return readable(listed)
    if tried.verb in ON_PAGES:
        return tried_on_editor(hands, tried)
    hands.click(button)
    hands.settle()
    return tried_in_form(hands, tried)


def tried_in_form(hands: Hands, tried: Try) -> str:
    """Fill the form as the table says and press its button."""
    panel = hands.case_page.panel
    form = panel.form  # type: ignore[union-attr]
    assert isinstance(form, FormFields)
    for key, value in tried.values.items():
        if key in form.blocks and is_offered(form.blocks[key], value):
            hands.give(form.field(key), as_chosen(form.blocks[key], value))
    hands.click(panel.ui.do_button)  # type: ignore[union-attr]
    hands.settle()
    seen = readable(hands.case_page)
    hands.case_page.step_back()
    return seen


def tried_on_editor(hands: Hands, tried: Try) -> str:
    """The page of the agreement: write what the table says, or let somebody sign."""
    hands.window.go("agreement", hands.case_page.subject)
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, AgreementEditor)
    if tried.verb == "draft_agreement":
        write_on(hands, page, tried)
    else:
        sign_on(hands, page, str(tried.values["who"]))
    hands.settle()
    return readable(page)


def write_on(hands: Hands, page: AgreementEditor, tried: Try) -> None:
    """Clauses, payments and the total to compare with; then the draft is to be kept."""
    for clause in tried.values["clauses"]:
        choose_clause(hands, page.clauses.add_button, "自己写")
        hands.fill(page.clauses.rows[-1].form, clause)
    if "total" in tried.values:
        hands.click(page.more.seldom_button)
        hands.fill(page.more, {key: tried.values[key] for key in ("total", "payments")})
    hands.click(page.ui.save_button)


def come_to_signing(hands: Hands, case: str) -> None:
    """The draft as it stands on the page is kept, and the page of signatures opened."""
    hands.window.go("agreement", case)
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, AgreementEditor)
    if page.clauses.rows and page.ui.stack.currentWidget() is page.ui.edit_page:
        hands.click(page.ui.sign_button)
        hands.settle()


def sign_on(hands: Hands, page: AgreementEditor, who: str) -> None:
    """The button of somebody's line that is awake, if one is."""
    found = [page.signing.findChild(QWidget, f"{way}_{who}") for way in ("paper", "again")]
    button = next(one for one in found if one is not None)
    if button.isEnabled():
        hands.click(button)


def is_offered(block: FieldBlock, value: object) -> bool:
    """Whether the form has this value at all."""
    known = block.input._choices if isinstance(block.input, ChoiceField) else ()
    return not known or any(value in pair for pair in known)


def as_chosen(block: FieldBlock, value: object) -> object:
    """A value of the table as the form offers it: a party by its id, yes and no as a tick."""
    if isinstance(block.input, ChoiceField):
        return next((key for key, label in block.input._choices if value in (key, label)), value)
    if block.spec.kind == "bool":
        return value in ("是", True)
    if isinstance(value, list) and isinstance(block.input, EchoField):
        return "、".join(value)
    return value


def readable(widget: QWidget) -> str:
    """Every word in sight."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())
