"""A county's store and a township's, made once and copied; the window sits at the township's."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.domain.ports import Progress
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.pages.exchange import ExchangePage
from mediation_desk.usecases.desk import Desk
from tests.usecases.exchange.conftest import (  # noqa: F401 - fixtures
    clock,
    county,
    folders,
    keys,
    made_pair,
    town,
)


@pytest.fixture
def desk(town: Desk) -> Desk:  # noqa: F811
    """The township's desk, at which the window sits."""
    return town


class Here:
    """Does the longest work on the thread it is asked on: a process each would take minutes."""

    def run(self, desk: Desk, call: Callable[..., object], progress: Progress) -> object:
        return call(desk, progress=progress)

    def close(self) -> None:
        """Nothing stands ready."""


@pytest.fixture(autouse=True)
def apart(request: pytest.FixtureRequest, runner: Runner) -> None:
    """Long work is done here, but in tests that say otherwise."""
    if "a_process_of_its_own" not in request.fixturenames:
        runner.__dict__["apart"] = Here()


@pytest.fixture
def a_process_of_its_own() -> None:
    """This test does long work as the program does."""


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> ExchangePage:
    """The page as it comes up."""
    made = ExchangePage(frame)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.open("")
    made.show()
    qtbot.waitUntil(lambda: made.seen is not None)
    return made
