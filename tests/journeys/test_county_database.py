"""A county moves to its database server by mouse and works on there: lists, a case, an exchange.

The township stands elsewhere: its side is done by what its own window calls.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from mediation_desk.qt.pages.all_cases import AllCases
from mediation_desk.qt.pages.exchange import ExchangePage
from mediation_desk.qt.pages.settings import Settings
from mediation_desk.qt.program import Places, Program, dress_app
from mediation_desk.qt.window_settings import WindowSettings
from mediation_desk.records.keys import wrap
from mediation_desk.usecases import opening
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import standing
from tests.journeys.by_keys import ME, PASSWORD
from tests.journeys.hands import CTRL, Hands
from tests.journeys.test_every_stop import doubled, walk
from tests.records.county.server import PASSWORD as SERVER_PASSWORD
from tests.records.county.server import Server, running
from tests.usecases.exchange.packages import a_case, join, report
from tests.usecases.exchange.stores import COUNTY, HEWAN, DayClock, cheap_cost, make, opened

pytestmark = pytest.mark.timeout(300)
NAME, COMMITTEE = "青禾县社会治安综合治理中心", "青禾县人民调解委员会"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running() as started:
        yield started


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """The county's program, waiting for the password."""
    folder, bugs = tmp_path / "MediationDesk", list[BaseException]()
    opening.create_store(folder, NAME, COMMITTEE, COUNTY, True, ME, PASSWORD, tmp_path / "s.pdf")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress_app(app, WindowSettings())
    places = Places(folder, tmp_path / "Practice", True)
    made = Program(app, places, WindowSettings(), bugs.append)
    made.begin()
    yield made
    if made.window is not None:
        made.window.close()
    assert made.end()
    app.setStyleSheet("")
    assert not bugs


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Desk]:
    patch = pytest.MonkeyPatch()
    patch.setattr(wrap, "calibrated", cheap_cost)
    make(tmp_path / "town", HEWAN, "青禾县河湾镇")
    patch.undo()
    desk = opened(tmp_path / "town", DayClock())
    yield desk
    desk.store.close()


@pytest.mark.heavy
@pytest.mark.usefixtures("keys")
def test_a_county_moves_to_its_server_and_goes_on(
    qtbot: QtBot, program: Program, town: Desk, server: Server, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    assert program.window is not None
    hands, stick = Hands(qtbot, program.window), tmp_path / "usb"
    here = hands.window.frame.desk
    join(here, town, tmp_path / "papers")
    case = a_case(town)
    report(town, stick)
    monkeypatch.setattr(QMessageBox, "question", lambda *_args: QMessageBox.StandardButton.Yes)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(stick))
    moved(hands, server, tmp_path)
    taken(hands)
    found(hands, case)
    digests = {d.centre: d.digest for d in standing.digests(here)}
    assert digests[HEWAN] == {d.centre: d.digest for d in standing.digests(town)}[HEWAN]
    assert not [*doubled(hands.window), *walk(hands)]


def moved(hands: Hands, server: Server, place: Path) -> None:
    """设置 → 县级数据库 → 先看看 → 搬过去."""
    hands.window.go("settings", "county")
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, Settings)
    ui = page.county.ui
    assert ui.move_card.isVisible()
    assert "加密文件" in ui.where_label.text()
    typed(hands, ui.url_edit, server.url)
    typed(hands, ui.password_edit, SERVER_PASSWORD)
    typed(hands, ui.schema_edit, "journey")
    hands.click(ui.look_button)
    hands.qtbot.waitUntil(lambda: ui.move_label.text().startswith("可以搬"), timeout=30_000)
    hands.settle()
    picture(hands, "settings-county-look")
    hands.click(ui.move_button)
    hands.qtbot.waitUntil(ui.backup_card.isVisible, timeout=90_000)
    hands.settle()
    picture(hands, "settings-county")
    assert "在县级数据库" in ui.where_label.text()
    assert "数据库服务器" in page.ui.place_label.text()
    tabs = page.findChild(QTabWidget, "tabs")
    assert tabs is not None
    tabs.setCurrentWidget(page.backups.widget)
    assert page.backups.ui.elsewhere_card.isVisible()
    assert not page.backups.ui.daily_card.isVisible()
    assert page.backups.ui.slip_button.isVisible()
    picture(hands, "settings-county-backup")
    assert (place / "MediationDesk" / "store.before-county.db").exists()


def taken(hands: Hands) -> None:
    """交换 → 收入."""
    hands.click(hands.window.findChild(QPushButton, "side_exchange"))
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, ExchangePage)
    hands.click(page.ui.take_button)
    hands.qtbot.waitUntil(lambda: "1" in page.ui.result_label.text(), timeout=90_000)
    hands.settle()
    assert "拒收" not in page.ui.result_label.text()


def found(hands: Hands, case: str) -> None:
    """全部案件, then the case's own page."""
    hands.click(hands.window.findChild(QPushButton, "side_cases"))
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, AllCases)
    hands.qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=30_000)
    hands.window.go("case", case)
    hands.settle()
    assert hands.case_page.subject == case


def typed(hands: Hands, edit: QLineEdit, text: str) -> None:
    """Put a text into a field."""
    hands.click(edit)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.write(text)


def picture(hands: Hands, name: str) -> None:
    """Keep what is in sight, where somebody asked for pictures."""
    into = os.environ.get("COUNTY_PICTURES")
    if into:
        for width, height in ((1366, 768), (1920, 1080)):
            hands.window.resize(width, height)
            QApplication.processEvents()
            hands.window.grab().save(str(Path(into) / f"{name}-{width}.png"))
        hands.window.resize(1366, 768)

