"""Reception by mouse and keyboard, by keyboard alone, and of a known pair in few keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.widgets.finder import Finder
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import registered
from tests.journeys.hands import Hands

FACTS = "家住河湾村三组，与邻居因宅基地界址发生争议，要求赔偿6800元。"


def test_a_known_pair_is_received_in_sixty_keys_without_a_mouse(
    monkeypatch: pytest.MonkeyPatch, hands: Hands, desk: Desk
) -> None:
    first = registered(desk)
    unplug(monkeypatch)
    page = open_reception(hands)
    hands.write(FACTS)
    hands.qtbot.waitUntil(page.ui.take_button.isEnabled, timeout=30_000)
    hands.alt("T")
    for card, letters in zip(page.sides.cards, ("gjl", "cc"), strict=True):
        find(hands, card.main.field("name"), letters)
    hands.alt("S")
    found = arrived(hands, desk)
    assert [p.person.id for p in found.parties] == persons_of(desk, first)
    assert found.stat_type == "房屋宅基地纠纷"
    assert hands.keys - len(FACTS) <= 60


def test_the_letters_of_the_sides_add_cards_and_do_not_leave_the_page(hands: Hands) -> None:
    page = open_reception(hands)
    for letter, side in (("1", "applicant"), ("2", "respondent"), ("3", "third")):
        wanted = [*(card.role for card in page.sides.cards), side]
        hands.alt(letter)
        hands.qtbot.waitUntil(
            lambda wanted=wanted: sorted(c.role for c in page.sides.cards) == sorted(wanted),
            timeout=30_000,
        )
        assert hands.window.current_page() is page


def test_a_fault_is_shown_beside_its_field_and_keeps_what_was_typed(hands: Hands) -> None:
    page = open_reception(hands)
    hands.write(FACTS)
    one = page.sides.cards[0].main
    hands.fill(one, {"name": "龚㛃兰", "id_no": "620102196804129961"})
    hands.click(page.ui.save_button)
    assert one.blocks["id_no"].fault.isVisible()
    assert one.field("id_no").value() == "620102196804129961"
    assert QApplication.focusWidget() is one.field("id_no").focusProxy()


def open_reception(hands: Hands) -> ReceptionPage:
    hands.press(Qt.Key.Key_F2)
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, ReceptionPage)
    return page


def find(hands: Hands, finder: QWidget, letters: str) -> None:
    """Go to the name by Tab, type initials, take the first answer."""
    assert isinstance(finder, Finder)
    hands.tab_to(finder.edit)
    hands.write(letters)
    hands.qtbot.waitUntil(finder.is_open, timeout=30_000)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert finder.chosen is not None


def arrived(hands: Hands, desk: Desk) -> asking.CaseFacts:
    """The case page that opens after registering."""
    window: MainWindow = hands.window
    hands.qtbot.waitUntil(lambda: isinstance(window.current_page(), CasePage), timeout=30_000)
    hands.settle()
    return asking.facts_of(desk, hands.case_page.subject)


def persons_of(desk: Desk, case: str) -> list[str]:
    return [p.person.id for p in asking.facts_of(desk, case).parties]


def unplug(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on a click is a fault."""

    def no_mouse(*_args: object) -> None:
        raise AssertionError("the mouse is unplugged")

    monkeypatch.setattr(QTest, "mouseClick", no_mouse)
    assert QApplication.instance() is not None
