"""文书: which form of a paper is issued – the official one, the 通俗大字版, or both."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.pages.case_page import papers_tab as tabs
from mediation_desk.qt.pages.case_page.papers_tab import PapersTab
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import led
from tests.journeys.papers import imported


@pytest.fixture
def case(desk: Desk, tmp_path: Path) -> str:
    return imported(desk, "S01", tmp_path)


def facts(desk: Desk, case: str) -> CaseFacts:
    return asking.facts_of(desk, case, unmasked=True)


def opened(qtbot: QtBot, frame: Frame, case: str) -> PapersTab:
    page = CasePage(frame)
    qtbot.addWidget(page)
    page.resize(1230, 680)
    page.show()
    page.open(f"{case}#文书")
    (tab,) = page.findChildren(PapersTab)
    qtbot.waitUntil(lambda: tab.ui.table.rowCount() > 5)
    return tab


def choose(tab: PapersTab, name: str) -> None:
    row = next(n for n in range(tab.ui.table.rowCount()) if tab.ui.table.item(n, 0).text() == name)
    tab.ui.table.setCurrentCell(row, 0)


def forms(tab: PapersTab) -> list[str]:
    return [tab.ui.form_box.itemText(n) for n in range(tab.ui.form_box.count())]


def test_both_forms_are_issued_and_the_official_one_takes_the_scan(
    qtbot: QtBot, frame: Frame, desk: Desk, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = opened(qtbot, frame, case)
    choose(tab, "人民调解协议书")
    assert forms(tab) == ["正式版", "通俗大字版", "两样都出"]
    assert tab.ui.form_box.currentText() == "正式版"
    tab.ui.form_box.setCurrentText("通俗大字版")
    tab.ui.preview_button.click()
    qtbot.waitUntil(lambda: tab.ui.view_title.text().startswith("人民调解协议书（通俗大字版）"))
    printed: list[str] = []
    monkeypatch.setattr(tabs, "print_pdf", lambda _who, _pdf, code: not printed.append(code))
    tab.ui.form_box.setCurrentText("两样都出")
    tab.ui.print_button.click()
    qtbot.waitUntil(lambda: printed == ["RM-10", "RM-10/大字"])
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    now = facts(desk, case)
    official = [p.id for p in now.papers if p.code == "RM-10"]
    assert tab.view is not None
    assert tab.ui.form_box.currentText() == "两样都出"
    assert tab._waiting() == official[-1]
    assert "人民调解协议书（通俗大字版）" in {
        tab.ui.table.item(n, 0).text() for n in range(tab.ui.table.rowCount())
    }


def test_both_are_picked_for_somebody_who_cannot_read(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    case = led(desk, "hold_session")
    party = facts(desk, case).parties[0]
    told = {"name": party.name, "needs_reading": True}
    desk.do("amend_party", {"party": party.id, "person": told}, case=case)
    tab = opened(qtbot, frame, case)
    choose(tab, "人民调解记录")
    assert tab.ui.form_box.currentText() == "两样都出"
    assert f"{party.name}需要代读" in tab.ui.form_help.text()
    choose(tab, "人民调解受理登记表")
    assert forms(tab) == ["正式版"]
    assert not tab.ui.form_box.isEnabled()
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
