"""A scenario taken through the window by hand: each step is what a mediator does on that day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from mediation_desk.qt.pages.agreement_editor import AgreementEditor
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.qt.parties.party_card import PartyCard
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import SetClock
from tests.journeys.hands import Hands
from tests.journeys.papers import Scenario

KINDS = {"自然人": "natural", "个体工商户": "sole_trader"}
SEXES = {"女": "female", "男": "male"}
ROLES = {"主持调解员": "presiding", "调解员": "mediator"}
FROM_PAPER = "依纸质卷宗"


def come_to(desk: Desk, day: str) -> None:
    """The day on which the next steps are done."""
    cast(SetClock, desk.clock).day = date.fromisoformat(day)


def register(hands: Hands, told: Scenario) -> None:
    """F2, what is told, both sides, 登记."""
    hands.press(Qt.Key.Key_F2)
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, ReceptionPage)
    hands.write(told["facts"])
    hands.fill(page.forms["facts"], {"claims": told["claims"]})
    hands.fill(page.forms["source"], {"source": "on_application", "source_note": told["source"]})
    hands.fill(page.forms["dispute"], {"stat_type": told["stat_type"]})
    for card, person in zip(
        page.sides.cards, told["applicants"] + told["respondents"], strict=True
    ):
        who_is(hands, card, person)
    hands.click(page.ui.save_button)
    hands.qtbot.waitUntil(lambda: hands.window.current_page() is not page, timeout=30_000)
    hands.settle()


def who_is(hands: Hands, card: PartyCard, told: Mapping[str, Any]) -> None:
    """One card, as the person's papers say."""
    main = {"kind": KINDS[told["kind"]], "name": told["name"], "phone": told["phone"]}
    body = {"uscc": "uscc", "representative": "representative"}
    body |= {"representative_title": "representative_title", "id_no": "id_no"}
    main |= {key: told[name] for key, name in body.items() if name in told}
    hands.fill(card.main, main | {"address": told["address"]})
    more = {key: told[key] for key in ("ethnicity", "occupation") if key in told}
    if more:
        hands.click(card.buttons["more"])
        hands.fill(card.forms["more"], more)


def accept(hands: Hands, told: Scenario) -> None:
    """The dispute's name and cause, consent, acceptance, mediators, recorder, evidence, notice."""
    day = told["dates"]["accepted"]
    hands.do(
        "amend_case",
        {"title": told["title"], "civil_cause": told["civil_cause"], "venue": told["place"],
         "amount": told["agreement"]["total"]},
    )  # fmt: skip
    hands.do("record_consent", {"on": day, "agrees": True, "manner": FROM_PAPER})
    number = {"case_no": told["numbers"]["case_no"], "manner": told["source"]}
    hands.do("accept", {"on": day, **number})
    for one in told["mediators"]:
        hands.do("assign_mediator", {"name": one["name"], "role": ROLES[one["role"]], "on": day})
    hands.do("add_participant", {"name": told["recorder"], "capacity": "recorder"})
    for line in told.get("evidence", ()):
        given = {key: line[key] for key in ("name", "provider", "original", "pages")}
        hands.do("add_evidence", given)
    hands.do("give_notice", {"on": day, "manner": FROM_PAPER})


def talk(hands: Hands, told: Scenario, desk: Desk) -> None:
    """The investigation and every session, each on its day."""
    if "investigated" in told["dates"]:
        come_to(desk, told["dates"]["investigated"])
        day = told["dates"]["investigated"]
        hands.do("investigate", {"on": day, "recorder": told["recorder"]})
    for day in told["dates"]["mediated"]:
        come_to(desk, day)
        held = {"on": day, "place": told["place"], "recorder": told["recorder"]}
        hands.do("hold_session", held | {"result": "agreed"})


def agreement_of(told: Scenario) -> dict[str, object]:
    """What the scenario's agreement holds beside its clauses."""
    agreed = told["agreement"]
    values = {"performance": agreed["performance"], "copies": agreed["copies"]}
    return values | ({"breach": agreed["breach"]} if agreed["breach"] else {})


def payments_of(told: Scenario) -> list[dict[str, object]]:
    """The rows of the table of payments."""
    keys = ("due", "amount", "method", "payer", "payee")
    return [{key: row[key] for key in keys} for row in told["agreement"]["payments"]]


def write_agreement(hands: Hands, told: Scenario) -> AgreementEditor:
    """The clauses as they stand, both tables, the draft kept."""
    hands.click(hands.tab("协议").findChild(QPushButton, "open_editor"))
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, AgreementEditor)
    write_clauses(hands, page, told["agreement"]["clauses"])
    hands.fill(page.more, {**agreement_of(told), "payments": payments_of(told)})
    hands.click(page.ui.sign_button)
    hands.settle()
    assert page.ui.stack.currentWidget() is page.ui.sign_page, page.ui.message_label.text()
    return page


def agree_orally(hands: Hands, told: Scenario, desk: Desk) -> None:
    """The agreement as it was said: its verb opens the page of the agreement."""
    agreed = told["agreement"]
    hands.open_verb("agree_orally")
    page = hands.window.current_page()
    assert isinstance(page, AgreementEditor)
    write_clauses(hands, page, agreed["clauses"])
    own = {"on": told["dates"]["agreement"], "payments": payments_of(told)}
    hands.fill(page.more, agreement_of(told) | own)
    hands.click(page.more.seldom_button)
    number = told["numbers"]["agreement_no"]
    hands.fill(page.more, {"holders": agreed["copy_holders"], "number": number})
    hands.click(page.ui.sign_button)
    hands.settle()
    assert hands.case_page.subject, page.ui.message_label.text()


def write_clauses(hands: Hands, page: AgreementEditor, texts: Sequence[str]) -> None:
    """Each clause in one's own words."""
    for text in texts:
        choose_clause(hands, page.clauses.add_button, "自己写")
        hands.fill(page.clauses.rows[-1].form, {"text": text})


def choose_clause(hands: Hands, button: QPushButton, name: str) -> None:
    """A kind of clause from the button's list."""
    menu = button.menu()
    wanted = next(one for one in menu.actions() if name in one.text())
    button.setFocus()
    wanted.trigger()
    hands.clicks += 2


def sign_all(hands: Hands, page: AgreementEditor) -> None:
    """Everybody has signed on paper, one after the other; then the seal."""
    for name in [one.name for one in page.signing.signers if one.must]:
        hands.click(page.signing.findChild(QWidget, f"paper_{name}"))
        hands.settle()
    hands.click(page.ui.seal_button)
    hands.settle()
    assert "生效" in page.signing.head.text(), page.ui.sign_message.text()
    hands.click(page.ui.case_button)
    hands.settle()


def pay(hands: Hands, desk: Desk, told: Scenario) -> None:
    """Each payment on its day."""
    rows = told["agreement"]["payments"]
    facts = asking.facts_of(desk, hands.case_page.subject)
    assert facts.agreement is not None
    for row, owed in zip(rows, facts.agreement.payments, strict=True):
        come_to(desk, row["due"])
        values = {"payment": owed.id, "on": row["due"], "amount": row["amount"]}
        hands.do("record_payment", values)


def end(hands: Hands, desk: Desk, told: Scenario) -> None:
    """The visit, the rating, closing, the archive."""
    visit, filed = told["dates"]["visit"], told["dates"]["filed"]
    come_to(desk, visit)
    hands.do("follow_up", {"on": visit})
    hands.do("rate", {"result": "满意"})
    hands.do("close_case", {"on": visit})
    come_to(desk, filed)
    archive = told["archive"]
    kept = {"retention": archive["retention"], "title": archive["volume_title"]}
    hands.do("file_volume", {"on": filed, **kept})
