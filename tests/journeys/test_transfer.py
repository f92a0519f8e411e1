"""A case goes from one township to another through the real window, by keys and by the mouse."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.pages.conflicts import ConflictsPage
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.transfers import taking_over
from tests.journeys.keyboard import Keyboard
from tests.transfers.conftest import clock, made_three, three  # noqa: F401 - fixtures
from tests.transfers.three import Three
from tests.usecases.exchange.packages import amend

pytestmark = pytest.mark.timeout(240)
FACTS = "两家为界址和排水起了争执。"
LATE = "移交以后河湾镇又补充的情况：排水沟已经改道。"


@pytest.fixture
def case(three: Three) -> str:  # noqa: F811
    """A case of the east that the county has heard of."""
    sides = (("applicant", "李梅"), ("respondent", "赵军"))
    values = {"on": "2026-11-18", "facts": FACTS, "stat_type": "房屋宅基地纠纷"}
    parties = [{"role": role, "person": {"name": name}} for role, name in sides]
    made = three.east.do("register", {**values, "parties": parties}).case_id
    three.up(three.east)
    return made


@pytest.fixture
def at_the_county(three: Three, case: str) -> str:  # noqa: F811
    """The window sits at the county's."""
    return case


@pytest.fixture
def came_over(three: Three, case: str) -> str:  # noqa: F811
    """The case lies at the west's, not accepted yet, with a late edit."""
    new = three.transfer(case)
    amend(three.east, case, facts=LATE)
    three.exchange()
    return new


@pytest.fixture
def desk(request: pytest.FixtureRequest, three: Three) -> Desk:  # noqa: F811
    """At which the window sits."""
    is_county = "at_the_county" in request.fixturenames
    request.getfixturevalue("case" if is_county else "came_over")
    return three.county if is_county else three.west


@pytest.fixture
def keys(qtbot: QtBot, window: MainWindow) -> Iterator[Keyboard]:
    """The keyboard at the window."""
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    made = Keyboard(qtbot, window.runner.busy)
    made.settle()
    return made


def page_of(window: MainWindow, kind: type[CasePage] | type[ConflictsPage]) -> object:
    return next(one for one in window.findChildren(kind))


def picture(window: MainWindow, name: str) -> None:
    """Kept where somebody wants to look at it."""
    folder = os.environ.get("TRANSFER_PICTURES")
    for wide, high in ((1366, 768), (1920, 1080)) if folder else ():
        window.resize(wide, high)
        window.grab().save(str(Path(folder or "") / f"{name}-{wide}.png"))


def test_the_county_transfers_a_case_by_keys(
    at_the_county: str, keys: Keyboard, window: MainWindow, three: Three  # noqa: F811
) -> None:
    window.go("case", at_the_county)
    keys.settle()
    page = page_of(window, CasePage)
    assert isinstance(page, CasePage)
    keys.qtbot.waitUntil(page.transfer.button.isVisible)
    picture(window, "county")
    with keys.step("transfer"):
        keys.alt("j")
        assert keys.here() == "移交到"
        picture(window, "form")
        keys.alt("y")
        keys.reads("原因")
        keys.alt("r")
        keys.write("被申请人住在石桥镇", is_free=True)
        keys.alt("y")
    keys.qtbot.waitUntil(lambda: "石桥镇" in page.transfer.label.text())
    assert keys.steps["transfer"] <= 6
    picture(window, "gone")
    three.down(three.west)
    (half,) = taking_over.transfers_to_accept(three.west)
    assert half.reason == "被申请人住在石桥镇"


def test_the_new_township_accepts_it_and_takes_what_came_late_by_mouse(
    came_over: str, keys: Keyboard, window: MainWindow, desk: Desk
) -> None:
    window.go("case", came_over)
    keys.settle()
    page = page_of(window, CasePage)
    assert isinstance(page, CasePage)
    left, bot = Qt.MouseButton.LeftButton, keys.qtbot
    bot.waitUntil(lambda: page.transfer.button.text().startswith("接收"))
    picture(window, "accept")
    bot.mouseClick(page.transfer.button, left)
    bot.waitUntil(lambda: "1 处" in page.transfer.button.text())
    picture(window, "accepted")
    bot.mouseClick(page.transfer.button, left)
    keys.settle()
    late = page_of(window, ConflictsPage)
    assert isinstance(late, ConflictsPage)
    bot.waitUntil(late.late.ui.take_button.isVisible)
    assert late.late.ui.late_wrote_text.toPlainText() == LATE
    picture(window, "late")
    bot.mouseClick(late.late.ui.take_button, left)
    bot.waitUntil(lambda: not late.late.waiting)
    assert asking.facts_of(desk, came_over).facts == LATE
