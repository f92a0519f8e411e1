"""当面签名: whose turn it is, a stroke back, again, and what somebody who cannot read needs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.pages.case_page.papers_tab import PapersTab
from mediation_desk.qt.signing.pad_card import PadCard
from mediation_desk.qt.signing.paper_signing import PaperSigning
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.signing import papers_signed
from tests.desks import led


def write(card: PadCard, *marks: tuple[int, int]) -> None:
    """Strokes by the mouse, each slanting from its point."""
    for x, y in marks:
        QTest.mousePress(card.pad, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
        for step in range(1, 6):
            QTest.mouseMove(card.pad, QPoint(x + 7 * step, y + 5 * step))
        QTest.mouseRelease(card.pad, Qt.MouseButton.LeftButton, pos=QPoint(x + 40, y + 30))


def press(signing: PaperSigning, name: str) -> None:
    button = signing.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def test_a_stroke_is_taken_back_and_nothing_is_kept_of_an_empty_pad(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget

    place = QWidget()
    qtbot.addWidget(place)
    card = PadCard(place)
    kept: list[str] = []
    card.kept.connect(kept.append)
    card.open_for("龚㛃兰", "申请人")
    assert card.title.text() == "请申请人 龚㛃兰 本人签名"
    assert not card.keep_button.isEnabled()
    write(card, (20, 20), (120, 40))
    card.back_button.click()
    assert len(card.pad.strokes()) == 1
    card.back_button.click()
    assert not card.keep_button.isEnabled()
    write(card, (20, 20), (120, 40))
    card.again_button.click()
    card.keep_button.click()
    assert kept == []
    write(card, (30, 30))
    card.keep_button.click()
    assert len(kept) == 1
    assert card.shut()
    assert card.pad.is_empty()


def test_one_signs_after_the_other_and_the_turn_goes_on(
    qtbot: QtBot, frame: Frame, desk: Desk, tmp_path: Path
) -> None:
    case = led(desk, "hold_session")
    party = asking.facts_of(desk, case).parties[1]
    told = {"name": party.name, "needs_reading": True}
    desk.do("amend_party", {"party": party.id, "person": told}, case=case)
    papers_desk.issue(desk, case, ["RM-08"])
    page = CasePage(frame)
    qtbot.addWidget(page)
    page.resize(1230, 680)
    page.show()
    page.open(f"{case}#文书")
    (tab,) = page.findChildren(PapersTab)
    qtbot.waitUntil(lambda: tab.ui.table.rowCount() > 5)
    names = [tab.ui.table.item(n, 0).text() for n in range(tab.ui.table.rowCount())]
    tab.ui.table.setCurrentCell(names.index("人民调解记录"), 0)
    tab.ui.signing_button.click()
    signing = tab.signing
    qtbot.waitUntil(lambda: signing.turn.text().startswith("轮到 龚㛃兰 签，后面还有 陈翀"))
    qtbot.waitUntil(lambda: tab.ui.view_title.text().startswith("人民调解记录"))
    told_all = " ".join(label.text() for label in signing.findChildren(QLabel))
    assert "不会写字的由本人按指印，请见证人在场" in told_all
    assert "还没有登记宣读" in told_all
    press(signing, "screen_龚㛃兰")
    write(signing.card, (40, 40), (140, 50))
    signing.card.keep_button.click()
    qtbot.waitUntil(lambda: signing.turn.text().startswith("轮到 陈翀 签"))
    assert signing.card.isHidden()
    assert signing.findChild(QPushButton, "scan_陈翀") is not None
    signing.take_scan(signing.paper.left[0], tmp_path / "none.png")
    qtbot.waitUntil(lambda: "见证人" in signing.message.text())
    press(signing, "paper_陈翀")
    qtbot.waitUntil(lambda: signing.turn.text().startswith("轮到 蒲守信 签"))
    paper = asking.facts_of(desk, case).papers[-1].id
    marks = papers_signed.marks_on_paper(desk, case, paper)
    assert [(m.name, m.method) for m in marks] == [("龚㛃兰", "screen"), ("陈翀", "paper")]
    press(signing, "screen_蒲守信")
    assert tab.step_back()
    assert signing.card.isHidden()
    assert tab.ui.left_stack.currentWidget() is signing
    assert tab.step_back()
    assert tab.ui.left_stack.currentWidget() is tab.ui.list_page
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)


def test_words_that_changed_since_are_not_signed(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    case = led(desk, "hold_session")
    papers_desk.issue(desk, case, ["RM-08"])
    paper = asking.facts_of(desk, case).papers[-1].id
    page = CasePage(frame)
    qtbot.addWidget(page)
    page.open(case)
    signing = PaperSigning(page)
    qtbot.addWidget(signing)
    signing.open_for([(paper, "第1版")])
    qtbot.waitUntil(lambda: signing.turn.text().startswith("轮到") and frame.runner.busy() == 0)
    assert signing.people.isEnabled()
    party = asking.facts_of(desk, case).parties[0]
    told = {"paper": "RM-08", "party": party.id, "on": "2026-04-13", "reader": "何玉霞"}
    desk.do("read_aloud", told, case=case)
    signing.open_for([(paper, "第1版")])
    qtbot.waitUntil(lambda: "重新出具一版" in signing.message.text())
    assert not signing.people.isEnabled()
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
