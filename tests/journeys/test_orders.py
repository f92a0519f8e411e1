"""The county issues an order from a case's page, hears the answer and delists it, by mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mediation_desk.qt.pages.orders import OrdersPage
from mediation_desk.usecases.county import order_views
from mediation_desk.usecases.desk import Changes, Desk
from tests.journeys.hands import Hands
from tests.journeys.orders import both, carry
from tests.journeys.test_every_stop import doubled, walk

pytestmark = pytest.mark.timeout(240)


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Desk, Desk, str]]:
    made = both(tmp_path, monkeypatch, county="data", town="town")
    yield made
    for desk in made[:2]:
        desk.store.close()


@pytest.fixture
def desk(pair: tuple[Desk, Desk, str]) -> Desk:
    """The window sits at the county's."""
    return pair[0]


def on_page(hands: Hands) -> OrdersPage:
    page = hands.window.current_page()
    assert isinstance(page, OrdersPage)
    return page


def filled(hands: Hands, values: dict[str, object]) -> None:
    """Fill the open form and press its button."""
    page = on_page(hands)
    assert page.panel is not None
    hands.fill(page.panel.form, values)
    hands.click(page.panel.ui.do_button)
    hands.settle()
    assert on_page(hands).panel is None


def state(hands: Hands) -> str:
    return on_page(hands).ui.state_label.text()


def test_an_order_is_issued_from_the_case_answered_and_delisted(
    hands: Hands, pair: tuple[Desk, Desk, str], tmp_path: Path
) -> None:
    county, town, case = pair
    hands.window.go("case", case)
    hands.settle()
    hands.click(hands.window.current_page().findChild(QWidget, "new_order"))
    hands.settle()
    filled(hands, {"kind": "assignment", "text": "查清界址，组织调解", "working_days": "5"})
    page = on_page(hands)
    assert state(hands).startswith("已发出")
    assert page.ui.title_text.text() == order_views.orders(county)[0].line.title != ""
    carry(county, town, tmp_path / "box")
    town.do("answer_order", {
        "order": "交办〔2026〕1号", "on": "2026-11-20", "text": "双方签了协议",
    })  # fmt: skip
    carry(town, county, tmp_path / "box")
    hands.window.hub.changed.emit(Changes(frozenset({"exchange"})), None)
    hands.settle()
    assert state(hands) == "已答复"
    assert "双方签了协议" in page.ui.said_label.text()
    hands.click(page.ui.close_button)
    filled(hands, {"closing_opinion": "同意销号"})
    assert page.ui.list_stack.currentWidget() is page.ui.empty_part
    hands.click(page.ui.open_check)
    assert state(hands) == "已销号"
    assert not [*doubled(hands.window), *walk(hands)]
    carry(county, town, tmp_path / "box")
    assert order_views.order(town, "交办〔2026〕1号").line.closing_opinion == "同意销号"


def test_a_late_order_is_red_and_offered_for_a_reminder(
    hands: Hands, pair: tuple[Desk, Desk, str]
) -> None:
    county = pair[0]
    values = {"kind": "交办", "centre": "620199101", "title": "排水", "due": "2026-11-20"}
    county.do("issue_order", values)
    county.clock.day = county.clock.day.replace(day=24)  # type: ignore[attr-defined]
    hands.window.go("orders", "")
    hands.settle()
    page = on_page(hands)
    assert state(hands) == "逾期 4 天"
    assert page.ui.remind_button.property("role") == "main"
    item = page.ui.order_table.item(0, page.ui.order_table.columnCount() - 1)
    assert item is not None
    assert item.foreground().style() is not Qt.BrushStyle.NoBrush
    hands.click(page.ui.remind_button)
    hands.settle()
    filled(hands, {"working_days": "3"})
    assert page.ui.number_label.text() == "督办〔2026〕1号"
    assert "催办的是 交办〔2026〕1号" in page.ui.about_label.text()
