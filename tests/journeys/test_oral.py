"""The page of oral agreements: a known pair agrees in few keys, and the sheet is printed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.qt.pages import reception_oral
from mediation_desk.qt.pages.reception_oral import OralPage
from mediation_desk.qt.widgets.finder import Finder
from mediation_desk.usecases.desk import Desk
from tests.desks import registered
from tests.journeys.by_hand import choose_clause
from tests.journeys.hands import Hands
from tests.journeys.test_reception import arrived, persons_of

DISPUTE = "借款三千元到期没有还。"
CLAUSE = {"payer": "陈翀", "payee": "龚㛃兰", "amount": "3000", "method": "微信转账"}


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What went to the printer, which is the one thing that is not there."""
    sheets: list[bytes] = []
    monkeypatch.setattr(reception_oral, "print_pdf", lambda _parent, pdf, _name: sheets.append(pdf))
    return sheets


def test_a_known_pair_agrees_orally_in_forty_keys(
    hands: Hands, desk: Desk, printed: list[bytes]
) -> None:
    first = registered(desk)
    page = open_oral(hands)
    for card, letters in zip(page.sides.cards, ("gjl", "cc"), strict=True):
        take(hands, card.main.field("name"), letters)
    hands.give(page.dispute.field("dispute"), DISPUTE)
    choose_clause(hands, page.clauses.add_button, "当场付清")
    besides = typed(hands)
    hands.fill(page.clauses.rows[0].form, CLAUSE)
    besides = typed(hands) - besides + len(DISPUTE)
    hands.click(page.consent.field("consented").box)  # type: ignore[attr-defined]
    hands.click(page.ui.save_button)
    found = arrived(hands, desk)
    assert [p.person.id for p in found.parties] == persons_of(desk, first)
    assert found.agreement is not None
    assert found.agreement.form is AgreementForm.ORAL
    assert printed[0].startswith(b"%PDF")
    assert typed(hands) - besides <= 40


def open_oral(hands: Hands) -> OralPage:
    hands.press(Qt.Key.Key_F2)
    hands.settle()
    hands.alt("O")
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, OralPage)
    return page


def take(hands: Hands, finder: object, letters: str) -> None:
    assert isinstance(finder, Finder)
    hands.click(finder.edit)
    hands.write(letters)
    hands.qtbot.waitUntil(finder.is_open, timeout=30_000)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)


def typed(hands: Hands) -> int:
    """Keys and clicks alike."""
    return hands.keys + hands.clicks
