"""A township joins the county and reports in three clicks, by mouse and keys; the county answers.

The county stands elsewhere: its side is done by what its own window calls.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.pages.exchange import ExchangePage
from mediation_desk.qt.program import Program
from mediation_desk.records.keys import wrap
from mediation_desk.usecases import asking, opening
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging, trusting
from tests.journeys.hands import Hands
from tests.journeys.test_every_stop import doubled, walk
from tests.kept_store import a_case
from tests.usecases.exchange.packages import report, take
from tests.usecases.exchange.stores import COUNTY, PASSWORD, cheap_cost

pytestmark = pytest.mark.timeout(240)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What the person picks in the system's own dialogs, which no test can press."""
    said: dict[str, str] = {}
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: said["folder"])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (said["file"], ""))
    return said


@pytest.fixture
def county(tmp_path: Path) -> Iterator[Desk]:
    """The county's desk."""
    patch, folder = pytest.MonkeyPatch(), tmp_path / "county"
    patch.setattr(wrap, "calibrated", cheap_cost)
    name, committee = "青禾县社会治安综合治理中心", "青禾县人民调解委员会"
    opening.create_store(folder, name, committee, COUNTY, True, "管理员", PASSWORD)
    patch.undo()
    made = opening.open_store(folder, "", PASSWORD)
    yield made
    made.store.close()


@pytest.mark.usefixtures("keys")
def test_a_township_joins_reports_in_three_clicks_and_hears_that_it_arrived(
    qtbot: QtBot, program: Program, county: Desk, tmp_path: Path, answers: dict[str, str]
) -> None:
    assert program.window is not None
    hands = Hands(qtbot, program.window)
    case = a_case(program.window.frame.desk)
    page = opened(hands)
    join(hands, page, county, tmp_path, answers)
    stick = tmp_path / "usb"
    stick.mkdir()
    answers["folder"] = str(stick)
    assert reported(hands) <= 2  # with the folder's own dialog three
    got = take(county, stick)
    assert [one.state for one in got.taken.packages] == ["applied"]
    here = hands.window.frame.desk
    assert asking.facts_of(county, case).title == asking.facts_of(here, case).title
    report(county, stick)
    hands.click(page.ui.take_button)
    qtbot.waitUntil(lambda: page.ui.unreported_value.text() == "0 条", timeout=90_000)
    hands.settle()
    status = hands.window.findChild(QWidget, "exchange_status")
    qtbot.waitUntil(lambda: "未上报 0 条 · 县里已确认到" in status.text())  # type: ignore[union-attr]
    assert exchanging.export_to(here, stick).packages == ()
    assert not [*doubled(hands.window), *walk(hands)]


def opened(hands: Hands) -> ExchangePage:
    """The page, from the side bar."""
    hands.click(hands.window.findChild(QPushButton, "side_exchange"))
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, ExchangePage)
    return page


def join(
    hands: Hands, page: ExchangePage, county: Desk, place: Path, answers: dict[str, str]
) -> None:
    """写出入网申请 → the county admits → the fingerprint is typed → 接受名单."""
    answers["folder"] = str(place)
    hands.click(page.ui.enrol_button)
    hands.qtbot.waitUntil(lambda: page.ui.fingerprint_label.text().strip() != "")
    [request] = place.glob("*.tjt")
    let_in = trusting.admit(county, request, page.ui.fingerprint_label.text(), place)
    answers["file"] = let_in.file
    hands.click(page.ui.county_edit)
    hands.write(let_in.fingerprint)
    hands.click(page.ui.accept_button)
    hands.qtbot.waitUntil(page.ui.work_part.isVisible, timeout=30_000)
    hands.settle()


def reported(hands: Hands) -> int:
    """From another page: 交换 → 上报 → the folder; gives the clicks in our window."""
    hands.window.go("today")
    hands.settle()
    before = hands.clicks
    page = opened(hands)
    assert QApplication.focusWidget() is page.ui.report_button
    hands.click(page.ui.report_button)
    said = page.ui.result_label.text
    hands.qtbot.waitUntil(lambda: "已写入，可以拔出U盘" in said(), timeout=90_000)
    hands.settle()
    return hands.clicks - before
