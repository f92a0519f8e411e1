"""The oral agreement: one page, one verb, the sheet itself beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.domain.case_facts import Stage
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages import reception_oral
from mediation_desk.qt.pages.reception_oral import OralPage
from mediation_desk.qt.widgets.finder import Finder
from mediation_desk.usecases import asking
from mediation_desk.usecases.asking import CaseFilter


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What went to the printer."""
    sheets: list[bytes] = []
    monkeypatch.setattr(reception_oral, "print_pdf", lambda _parent, pdf, _name: sheets.append(pdf))
    return sheets


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Iterator[OralPage]:
    made = OralPage(frame)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.live.stop()
    frame.notices.clear()
    frame.drafts.forget(made, drop=False)


def fill(page: OralPage, *, consented: bool = True) -> None:
    """A whole oral agreement."""
    for card, name in zip(page.sides.cards, ("龚㛃兰", "陈翀"), strict=True):
        if not card.name:
            card.main.set_values({"name": name})
    page._name_people()
    page.dispute.set_values({"dispute": "借款三千元未还。"})
    row = page.clauses.add("paid_now")
    row.form.set_values(
        {"payer": "陈翀", "payee": "龚㛃兰", "amount": "3000", "method": "现金", "reason": "借款"}
    )
    row._write()
    page.consent.set_values({"consented": consented})


def test_the_sheet_stands_beside_the_form(qtbot: QtBot, page: OralPage, frame: Frame) -> None:
    fill(page, consented=False)
    qtbot.waitUntil(lambda: page.live.viewer.pages > 0, timeout=20_000)
    assert "叁仟元整" in page.ui.total_label.text()
    assert len(asking.case_ids(frame.desk, CaseFilter())) == 0


def test_one_step_makes_the_case_and_prints_its_sheet(
    qtbot: QtBot,
    page: OralPage,
    frame: Frame,
    visits: list[tuple[str, str]],
    printed: list[bytes],
) -> None:
    fill(page)
    page.submit()
    qtbot.waitUntil(lambda: bool(visits))
    facts = asking.facts_of(frame.desk, visits[0][1])
    assert facts.agreement is not None
    assert facts.agreement.effective_on == frame.today()
    assert facts.stage in (Stage.AGREED, Stage.PERFORMING)
    qtbot.waitUntil(lambda: bool(printed), timeout=20_000)
    assert page.sides.names() == ()


def test_claims_and_a_number_already_on_paper_are_kept(
    qtbot: QtBot,
    page: OralPage,
    frame: Frame,
    visits: list[tuple[str, str]],
    printed: list[bytes],
) -> None:
    fill(page)
    page.dispute.set_values({"claims": ["还款三千元", "赔礼道歉"]})
    page.consent.set_values({"number": "(2026)河湾人调口字第9号"})
    page.submit()
    qtbot.waitUntil(lambda: bool(printed), timeout=20_000)
    facts = asking.facts_of(frame.desk, visits[0][1])
    assert facts.claims == ("还款三千元", "赔礼道歉")
    assert facts.agreement is not None
    assert facts.agreement.number == "(2026)河湾人调口字第9号"


def test_without_consent_nothing_is_written_and_the_article_is_named(
    qtbot: QtBot, page: OralPage, frame: Frame
) -> None:
    fill(page, consented=False)
    page.submit()
    fault = page.consent.blocks["consented"].fault
    qtbot.waitUntil(lambda: bool(fault.text()))
    assert "第十七条" in fault.text()
    assert len(asking.case_ids(frame.desk, CaseFilter())) == 0


def test_a_draft_brings_the_clauses_back(page: OralPage) -> None:
    fill(page)
    kept = page.clauses.draft()
    page.clauses.set_value(None)
    page.clauses.restore(kept)
    assert "3000元（大写：叁仟元整）" in page.clauses.rows[0].text()


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_known_pair_takes_at_most_forty_keys_besides_the_clauses(
    qtbot: QtBot,
    page: OralPage,
    frame: Frame,
    registered: Callable[..., str],
    visits: list[tuple[str, str]],
    printed: list[bytes],
) -> None:
    registered("龚㛃兰", "陈翀")
    page.activateWindow()
    keys = 2  # Alt+O on the page before
    page.sides.cards[0].focus_input()
    for place, letters in enumerate(("gjl", "cc")):
        finder = page.sides.cards[place].main.field("name")
        assert isinstance(finder, Finder)
        qtbot.waitUntil(finder.edit.hasFocus)
        keys += type_name(qtbot, finder, letters)
    text = page.dispute.field("dispute").focusProxy()
    assert text is not None
    qtbot.waitUntil(text.hasFocus)  # the cursor has gone on by itself
    fill(page, consented=True)
    page.submit()
    keys += 4  # Alt+Y, Alt+S
    qtbot.waitUntil(lambda: bool(printed), timeout=20_000)
    assert keys <= 40
    assert len(asking.find_person(frame.desk, "陈翀")) == 2


def type_name(qtbot: QtBot, finder: Finder, letters: str) -> int:
    """Type initials and take the first answer; gives the keys it took."""
    qtbot.keyClicks(finder.edit, letters)
    qtbot.waitUntil(finder.is_open)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(finder.edit, key)
    assert finder.chosen is not None
    return len(letters) + 2
