"""A county's store and a township's, made once and copied; the window sits at the township's."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.domain.ports import Progress
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.pages.exchange import ExchangePage
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys import wrap
from mediation_desk.records.store import SystemClock
from mediation_desk.usecases.desk import Desk
from tests.usecases.exchange.stores import (
    COUNTY,
    HEWAN,
    PASSWORD,
    DayClock,
    cheap_cost,
    desk_of,
    make,
)


@pytest.fixture(scope="session")
def made_both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two fresh stores, never opened by a test itself."""
    folder = tmp_path_factory.mktemp("both")
    patch = pytest.MonkeyPatch()
    patch.setattr(wrap, "calibrated", cheap_cost)
    make(folder / "county", COUNTY, "青禾县")
    make(folder / "town", HEWAN, "青禾县河湾镇")
    patch.undo()
    return folder


@pytest.fixture(scope="session")
def data_keys(made_both: Path) -> dict[str, bytes]:
    """The data keys of both, got once by the password."""
    rings = {name: KeyRing.load(made_both / name) for name in ("county", "town")}
    return {n: bytes(r.unlock("", PASSWORD, SystemClock()).key) for n, r in rings.items()}


@pytest.fixture
def both(made_both: Path, tmp_path: Path) -> Path:
    """Where this test's stores lie."""
    return Path(shutil.copytree(made_both, tmp_path / "both"))


@pytest.fixture
def county(both: Path, data_keys: dict[str, bytes]) -> Iterator[Desk]:
    """The county's desk, whose window stands elsewhere."""
    made = desk_of(both / "county", data_keys["county"], DayClock())
    yield made
    made.store.close()


@pytest.fixture
def desk(both: Path, data_keys: dict[str, bytes]) -> Iterator[Desk]:
    """The township's desk, at which the window sits."""
    made = desk_of(both / "town", data_keys["town"], DayClock())
    yield made
    made.store.close()


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
