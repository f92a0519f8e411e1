"""A desk on a real encrypted store for a whole module, and one case page on it for a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.frame import Frame, Hub
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.notice_bar import NoticeBar
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.shell.session import DeskDrafts
from mediation_desk.usecases.desk import Desk
from tests.desks import make_desk
from tests.track_blocks.command_line import CommandLine

HERE = Path(__file__).parent
#: Late in the year, so that days of the whole year can be told of.
TODAY = date(2026, 11, 20)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says this of every window with a least size; it means nothing."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Desk]]:
    """Townships' desks by name, each made when it is first asked for."""
    made: dict[str, Desk] = {}

    def desk_named(name: str) -> Desk:
        if name not in made:
            made[name] = make_desk(tmp_path_factory.mktemp("store"), day=TODAY)
        return made[name]

    yield desk_named
    for one in made.values():
        one.store.close()


@pytest.fixture
def desk(request: pytest.FixtureRequest, desks: Callable[[str], Desk]) -> Desk:
    """The desk on which all rows of a part of the table make their cases, each its own."""
    return desks(request.node.callspec.params["part"])


@pytest.fixture
def typing(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    """The command line at the same desk."""
    return CommandLine(desk, capsys, monkeypatch)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[CasePage]:
    """The real case page."""
    runner, notices = Runner(), NoticeBar()
    drafts = DraftKeeper(runner, DeskDrafts(desk))
    frame = Frame(
        desk, runner, Hub(), notices, drafts, lambda *_: None, lambda: None, desk.clock.today
    )
    made = CasePage(frame)
    qtbot.addWidget(notices)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    yield made
    made._close_panel()
    drafts.stop()
    assert runner.shutdown(10)
