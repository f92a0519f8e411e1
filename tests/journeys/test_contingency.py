"""The guides of 特殊情况 by mouse and keyboard: deleting by order, a colleague who leaves."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from mediation_desk.qt.pages.contingency import ContingencyPage
from mediation_desk.qt.pages.contingency.departure import DepartureGuide
from mediation_desk.qt.pages.contingency.redaction import RedactionGuide
from mediation_desk.records.keys import wrap
from mediation_desk.usecases import asking
from mediation_desk.usecases.accounts import add_user, list_users
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import Role
from tests.desks import MEDIATOR, OTHER, SetClock, led
from tests.journeys.hands import Hands
from tests.journeys.test_every_stop import doubled, walk
from tests.kept_store import kept_store
from tests.usecases.contingency.left import everything
from tests.usecases.exchange.stores import cheap_cost


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk with a key ring, at which one person is head and administrator."""
    monkeypatch.setattr(wrap, "calibrated", cheap_cost)
    made = kept_store(tmp_path / "data").open(SetClock(date(2026, 4, 20)))
    for name in (MEDIATOR.name, OTHER.name):
        add_user(made, name, [Role.MEDIATOR], "Pear7-boat-lamp-x")
    yield made
    made.store.close()


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the person keeps what is printed."""
    path = tmp_path / "paper.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    return path


def opened(hands: Hands, card: str) -> ContingencyPage:
    """特殊情况 from the side bar, and one of its cards."""
    side = hands.window.findChild(QPushButton, "side_contingency")
    assert side is not None
    hands.click(side)
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, ContingencyPage)
    shot(hands, "cards")
    hands.click(getattr(page.ui, f"{card}_button"))
    hands.settle()
    return page


def shot(hands: Hands, name: str) -> None:
    """Keep a picture in both sizes, where one is wanted."""
    into = os.environ.get("CONTINGENCY_SHOTS")
    for wide, high in ((1920, 1080), (1366, 768)) if into else ():
        hands.window.resize(wide, high)
        hands.settle()
        hands.window.grab().save(str(Path(into or "") / f"{name}-{wide}.png"))


def text_of(path: Path) -> str:
    return "".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_person_is_deleted_by_order_from_the_case_number_to_the_certificate(
    hands: Hands, desk: Desk, saved: Path
) -> None:
    case = led(desk, "give_notice")
    number = asking.facts_of(desk, case).case_no
    page = opened(hands, "redaction")
    guide = page.findChild(RedactionGuide)
    assert guide is not None
    ui, wait = guide.ui, hands.qtbot.waitUntil
    hands.click(ui.case_edit)
    hands.write(number)
    hands.qtbot.keyClick(ui.case_edit, Qt.Key.Key_Return)
    wait(lambda: ui.case_list.count() == 1)
    shot(hands, "redaction-1")
    hands.click(ui.next_button)
    wait(lambda: ui.item_list.count() > 0)
    shot(hands, "redaction-2")
    hands.click(ui.next_button)
    wait(lambda: ui.preview_list.count() > 0)
    assert "人员·姓名" in ui.preview_list.item(0).text() or ui.preview_list.count() > 1
    shot(hands, "redaction-3")
    hands.click(ui.next_button)
    assert "命令文号" in ui.message_label.text()
    hands.click(ui.number_edit)
    hands.write("2026-1")
    hands.click(ui.next_button)
    wait(ui.confirm_button.isVisible)
    shot(hands, "redaction-4")
    hands.click(ui.confirm_button)
    wait(ui.carry_button.isVisible)
    assert "龚㛃兰" in everything(desk)
    hands.click(ui.carry_button)
    wait(ui.paper_button.isVisible, timeout=20_000)
    hands.settle()
    assert "龚㛃兰" not in everything(desk)
    shot(hands, "redaction-5")
    hands.click(ui.paper_button)
    wait(lambda: "存好了" in ui.progress_label.text())
    assert "个人信息删除证明" in text_of(saved)
    assert not [*doubled(hands.window), *walk(hands)]


def test_an_order_left_unfinished_is_gone_on_with_from_the_list(hands: Hands, desk: Desk) -> None:
    case = led(desk, "give_notice")
    values = {"case": case, "order_no": "青删1号", "basis": "court", "scope": "case"}
    desk.do("ask_redaction", values)
    page = opened(hands, "redaction")
    guide = page.findChild(RedactionGuide)
    assert guide is not None
    hands.qtbot.waitUntil(lambda: guide.ui.order_list.count() == 1)
    guide.ui.order_list.setFocus()
    hands.qtbot.keyClick(guide.ui.order_list, Qt.Key.Key_Down)
    guide.ui.order_list.setCurrentRow(0)
    hands.click(guide.ui.next_button)
    hands.qtbot.waitUntil(guide.ui.confirm_button.isVisible)
    hands.click(guide.ui.leave_button)
    hands.settle()
    hands.qtbot.waitUntil(lambda: "1 件" in page.ui.redaction_state.text())


def test_a_colleague_leaves_case_by_case_to_the_signed_book(
    hands: Hands, desk: Desk, saved: Path
) -> None:
    cases = [led(desk, "give_notice"), led(desk, "give_notice")]
    page = opened(hands, "leaving")
    guide = page.findChild(DepartureGuide)
    assert guide is not None
    ui, wait = guide.ui, hands.qtbot.waitUntil
    wait(lambda: ui.user_list.count() == 2)
    shot(hands, "leaving-1")
    names = [ui.user_list.item(row).text() for row in range(2)]
    ui.user_list.setCurrentRow(next(n for n, text in enumerate(names) if MEDIATOR.name in text))
    hands.click(ui.next_button)
    wait(lambda: ui.case_list.count() == 2)
    hands.click(ui.all_button)
    shot(hands, "leaving-2")
    ui.receiver_combo.setCurrentIndex(ui.receiver_combo.findText("何玉霞"))
    hands.click(ui.hand_button)
    wait(lambda: ui.case_list.count() == 0)
    hands.settle()
    for case in cases:
        assert [m.name for m in asking.facts_of(desk, case).current_mediators] == ["何玉霞"]
    hands.click(ui.next_button)
    hands.click(ui.returned_edit)
    hands.qtbot.keyClicks(ui.returned_edit, "key no. 3")
    shot(hands, "leaving-3")
    hands.click(ui.off_button)
    wait(ui.book_button.isVisible)
    hands.settle()
    assert not {u.name: u.active for u in list_users(desk)}[MEDIATOR.name]
    shot(hands, "leaving-4")
    hands.click(ui.book_button)
    wait(lambda: "存好了" in ui.saved_label.text())
    text = text_of(saved)
    assert all(asking.facts_of(desk, case).case_no in text for case in cases)
    assert "key no. 3" in text
    assert not [*doubled(hands.window), *walk(hands)]
