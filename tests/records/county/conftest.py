"""One PostgreSQL for the tests of a run, and stores in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mediation_desk.records.store import Store
from tests.records.conftest import StillClock
from tests.records.county.server import Server, running
from tests.records.county.stores import a_county


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running() as started:
        yield started


@pytest.fixture
def make_county(server: Server, tmp_path: Path) -> Iterator[Callable[..., Store]]:
    made: list[Store] = []

    def make(**how: int) -> Store:
        made.append(a_county(tmp_path / f"county{len(made)}", server, StillClock(), **how))
        return made[-1]

    yield make
    for store in made:
        store.close()


@pytest.fixture(scope="module")
def county(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for the tests of a file: each brings townships and cases of its own."""
    store = a_county(tmp_path_factory.mktemp("county") / "data", server, StillClock())
    yield store
    store.close()
