"""交办督办 in the window: who sees what, which buttons stand there, what is never shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.orders.sent_down_tab import SentDownTab
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.orders import OrdersPage
from mediation_desk.qt.pages.workbench import Workbench, day_sheet
from mediation_desk.usecases import asking
from mediation_desk.usecases.county import order_views
from mediation_desk.usecases.county.to_do import county_to_do
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.registry import Role
from tests.qt.orders.conftest import carry
from tests.usecases.exchange.packages import a_case

STRANGER = SignedIn("0198a0000000700080000000000000ff", "某人", frozenset({Role.MEDIATOR}))


@pytest.fixture
def order(county: Desk, desk: Desk, box: Path) -> str:
    """An order on a case of the township, which has come down."""
    case = a_case(desk)
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    carry(desk, county, box)
    values = {"kind": "交办", "case": case, "title": "秘密的事由", "due": "2026-11-30"}
    made = county.do("issue_order", values).created["county_order"]
    carry(county, desk, box)
    return made


def opened(qtbot: QtBot, frame: Frame, page: type[Page], subject: str = "") -> Page:
    made = page(frame)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.open(subject)
    made.show()
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    return made


def test_a_township_may_sign_and_answer_and_nothing_else(
    qtbot: QtBot, frame: Frame, order: str
) -> None:
    page = opened(qtbot, frame, OrdersPage, order)
    assert isinstance(page, OrdersPage)
    ui = page.ui
    shown = [ui.receive_button, ui.answer_button, ui.case_button]
    hidden = [ui.remind_button, ui.close_button, ui.withdraw_button, ui.new_button, ui.town_combo]
    assert [one.isVisible() for one in (*shown, *hidden)] == [True] * 3 + [False] * 5
    assert ui.title_text.text() == "秘密的事由"


def test_of_a_sensitive_case_a_stranger_reads_number_and_days_alone(
    qtbot: QtBot, frame: Frame, desk: Desk, order: str
) -> None:
    assert order
    desk.user = STRANGER
    page = opened(qtbot, frame, OrdersPage)
    assert isinstance(page, OrdersPage)
    texts = [page.ui.title_text, page.ui.text_label, page.ui.said_label, page.ui.about_label]
    assert "秘密" not in "".join(one.text() for one in texts)
    assert page.ui.number_label.text() == "交办〔2026〕1号"
    assert not page.ui.answer_button.isVisible()
    told = (*county_to_do(desk), *order_views.orders(desk), *order_views.owed(desk))
    assert "秘密" not in repr(told)


def test_the_days_page_lists_it_and_prints_it(
    qtbot: QtBot, frame: Frame, desk: Desk, order: str
) -> None:
    page = opened(qtbot, frame, Workbench)
    assert isinstance(page, Workbench)
    qtbot.waitUntil(lambda: page.tables["orders"].rowCount() == 1)
    item = page.tables["orders"].item(0, 0)
    assert item is not None
    assert item.data(0x100) == f"orders:{order}"
    sheet = asking.due_sheet(desk, desk.clock.today())
    assert "交办〔2026〕1号　秘密的事由" in day_sheet(sheet, "某人", page.to_do)


def test_a_township_reads_the_example_and_cannot_edit_it(
    qtbot: QtBot, frame: Frame, box: Path
) -> None:
    assert str(box)
    page = opened(qtbot, frame, Page)
    tab = SentDownTab(page)
    tab.widget.setParent(page)
    tab.widget.show()
    tab.refresh()
    qtbot.waitUntil(lambda: tab.ui.allowance_table.rowCount() == 4)
    assert "示例" in tab.ui.allowance_help.text()
    buttons = (tab.ui.edit_button, tab.ui.example_button, tab.ui.send_button)
    assert [one.isHidden() for one in buttons] == [True] * 3
