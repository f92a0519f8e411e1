"""当面签名: a record is issued, signed by mouse and by fingerprint, sealed and verified."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mediation_desk.domain.proceedings import SIGNED_PDF
from mediation_desk.qt.pages.case_page import papers_tab
from mediation_desk.qt.pages.case_page.papers_tab import PapersTab
from mediation_desk.qt.signing import paper_signing
from mediation_desk.records import attachments, paper_key
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import signed_papers
from mediation_desk.usecases.signing import papers_signed
from tests.desks import ONE, TWO, led
from tests.journeys.hands import Hands
from tests.papers.centre_key import centre_key
from tests.papers.test_ink import finger, png

THIRD = {"role": "respondent", "person": {"name": "马六斤", "needs_reading": True}}


@pytest.fixture
def keyed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A centre's key, which a store made for tests has none of; and no printer."""
    key = centre_key()
    kept = SimpleNamespace(certificate=key.certificate_der, sign=key.sign)
    monkeypatch.setattr(paper_key, "signer_of", lambda *_a: kept)
    monkeypatch.setattr(papers_tab, "print_pdf", lambda *_a: True)


def scribble(hands: Hands, tab: PapersTab, lean: int) -> None:
    """Three strokes with the mouse, another for everybody."""
    pad = tab.signing.card.pad
    for left in (40, 110, 190):
        at = QPoint(left, 30)
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=at)
        for step in range(1, 9):
            at = QPoint(left + lean * step, 30 + 8 * step)
            QTest.mouseMove(pad, at)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=at)
    hands.clicks += 3


def button(tab: PapersTab, name: str) -> QPushButton | None:
    return tab.signing.findChild(QPushButton, name)


def waits_for(hands: Hands, tab: PapersTab, name: str) -> None:
    hands.qtbot.waitUntil(lambda: tab.signing.turn.text().startswith(name), timeout=30_000)
    hands.settle()


def test_a_record_is_signed_at_the_desk_sealed_and_verified(
    hands: Hands, desk: Desk, keyed: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.clock.day = desk.clock.day.replace(day=13)  # type: ignore[attr-defined]
    case = led(desk, "hold_session", ONE, TWO, THIRD)
    hands.window.go("case", case)
    tab = hands.tab("文书")
    assert isinstance(tab, PapersTab)
    names = [tab.ui.table.item(n, 0).text() for n in range(tab.ui.table.rowCount())]
    tab.ui.table.setCurrentCell(names.index("人民调解记录"), 0)
    hands.click(tab.ui.print_button)
    hands.settle()
    hands.click(tab.ui.signing_button)
    for lean, name in ((3, "龚㛃兰"), (5, "陈翀")):
        waits_for(hands, tab, f"轮到 {name} 签")
        hands.click(button(tab, f"screen_{name}"))
        scribble(hands, tab, lean)
        hands.click(tab.signing.card.back_button)
        hands.click(tab.signing.card.keep_button)
    waits_for(hands, tab, "轮到 马六斤 签")
    scan = tmp_path / "finger.png"
    scan.write_bytes(png(finger(11)))
    monkeypatch.setattr(paper_signing, "ask_open", lambda *_a: str(scan))
    hands.click(button(tab, "scan_马六斤"))
    hands.settle()
    assert "见证人" in tab.signing.message.text()
    hands.write("何玉霞")
    hands.click(button(tab, "scan_马六斤"))
    waits_for(hands, tab, "轮到 蒲守信 签")
    hands.click(button(tab, "screen_蒲守信"))
    scribble(hands, tab, 7)
    hands.click(tab.signing.card.keep_button)
    waits_for(hands, tab, "都签好了")
    hands.click(tab.signing.file_button)
    hands.settle()
    facts = asking.facts_of(desk, case)
    record = next(p for p in facts.papers if p.code == "RM-08")
    told = [(m.name, m.method, m.present) for m in papers_signed.marks_on_paper(
        desk, case, record.id)]  # fmt: skip
    assert told == [
        ("龚㛃兰", "screen", ""), ("陈翀", "screen", ""),
        ("马六斤", "fingerprint", "何玉霞"), ("蒲守信", "screen", "何玉霞"),
    ]  # fmt: skip
    kept = next(a for a in facts.attachments if a.kind == SIGNED_PDF)
    with attachments.open_stream(desk.store, kept.sha256) as stream:
        pdf = stream.read()
    assert all(one.good for one in signed_papers.check_pdf(desk, pdf))
    broken = bytearray(pdf)
    broken[len(pdf) // 2] ^= 1
    assert not all(one.good for one in signed_papers.check_pdf(desk, bytes(broken)))
    hands.press(Qt.Key.Key_Escape)
    assert tab.ui.left_stack.currentWidget() is tab.ui.list_page
