"""A real encrypted store, a desk on it and the frame a page is given; nothing is mocked."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.frame import Frame, Hub
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.notice_bar import NoticeBar
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.usecases import opening, verbs  # noqa: F401 - verbs register themselves
from mediation_desk.usecases.desk import Desk
from tests.patient import Patient

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says this of every window with a least size; it means nothing."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture
def qtbot(request: pytest.FixtureRequest, qapp: QApplication) -> QtBot:
    """The bot of every test of the window."""
    return Patient(request)


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    made = Runner()
    yield made
    assert made.shutdown(100)


@pytest.fixture(scope="session")
def made_practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice township made once, never opened by a test itself."""
    folder = tmp_path_factory.mktemp("made") / "practice"
    opening.open_practice(folder).store.close()
    return folder


@pytest.fixture
def desk(made_practice: Path, tmp_path: Path) -> Iterator[Desk]:
    """A store with a centre, a committee and one account that may do everything but audit."""
    made = opening.open_practice(Path(shutil.copytree(made_practice, tmp_path / "practice")))
    made.is_practice = False
    yield made
    made.store.close()


@pytest.fixture
def visits() -> list[tuple[str, str]]:
    """Where a page wanted to go."""
    return []


@pytest.fixture
def frame(
    desk: Desk, runner: Runner, qtbot: QtBot, visits: list[tuple[str, str]]
) -> Iterator[Frame]:
    notices = NoticeBar()
    qtbot.addWidget(notices)
    drafts = DraftKeeper(runner, DeskDrafts(desk))

    def go(page: str, subject: str) -> None:
        visits.append((page, subject))

    hub = Hub()
    yield Frame(desk, runner, hub, notices, drafts, go, lambda: None, desk.clock.today)
    drafts.stop()


@pytest.fixture
def window(desk: Desk, runner: Runner, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    seat = make_seat(desk, tmp_path / "practice", IdleWatch(app))
    made = MainWindow(seat, runner, DraftKeeper(runner, DeskDrafts(desk)))
    qtbot.addWidget(made)
    made.go("today", "")
    made.show()
    yield made
    made.frame.drafts.stop()
    seat.stop()


@pytest.fixture
def registered(desk: Desk) -> Callable[..., str]:
    """Registers a dispute through the verb and gives the case's id."""

    def register(name: str = "龚㛃兰", other: str = "陈翀") -> str:
        parties = [
            {"role": "applicant", "person": {"kind": "natural", "name": name}},
            {"role": "respondent", "person": {"kind": "natural", "name": other}},
        ]
        values = {
            "on": desk.clock.today(),
            "title": f"{name}与{other}宅基地纠纷",
            "parties": parties,
            "facts": "宅基地界址争议",
            "stat_type": "房屋宅基地纠纷",
        }
        return desk.do("register", values).case_id

    return register
