"""The fixtures of this room's tests, over a county's database instead of the file.

One schema serves all of them: before each test every row is taken out and the first ones put back,
with the triggers asleep, which only the server's own administrator can do.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from mediation_desk.records import schema
from mediation_desk.records.backup.restoring import become
from mediation_desk.records.base import new_id
from mediation_desk.records.county import setting
from mediation_desk.records.county.driver import speak_as_the_file
from mediation_desk.records.engine import Guard, open_raw
from mediation_desk.records.store import STORE_FILE, Store
from tests.records.conftest import CENTRE, DeviceKey, StillClock
from tests.records.county.server import PASSWORD, Server
from tests.records.county.stores import a_county

FILE_KEY = b"f" * 32

def connected(folder: Path) -> Any:
    """The plain driver with the password and nothing of ours."""
    where = setting.read(folder)
    path = f"-c search_path={where.schema}"
    made = psycopg.connect(where.url, password=PASSWORD, autocommit=True, options=path)
    speak_as_the_file(made)
    return made


def keep(folder: Path, name: str) -> None:
    """Keep every row beside, to be put back."""
    with connected(folder) as plain:
        for table in [*schema.load_tables().tables, "search_words"]:
            if plain.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone():
                plain.execute(f"CREATE TABLE {name}_{table} AS SELECT * FROM {table}")


def put_back(folder: Path, name: str) -> None:
    """Take out every row and put back those that were kept under a name."""
    with connected(folder) as plain:
        kept = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        found = {table for (table,) in plain.execute(kept)}
        tables = [*schema.load_tables().tables, "search_words"]
        steps = ["SET session_replication_role = replica"]
        steps += [f"DELETE FROM {table}" for table in tables]
        for table in tables:
            if f"{name}_{table}" in found:
                steps.append(f"INSERT INTO {table} SELECT * FROM {name}_{table}")
        plain.execute(";".join(steps).encode())


@pytest.fixture(scope="session")
def made_store(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("both") / "data"
    store = a_county(folder, server, StillClock(), centre=CENTRE)
    key = store.key_copy()
    store.close()
    keep(folder, "first")
    store.key_copy = lambda: key  # closing wiped it
    return store


@pytest.fixture
def data_key(made_store: Store) -> bytes:
    return made_store.key_copy()


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def folder(made_store: Store, tmp_path: Path) -> Path:
    put_back(made_store.folder, "first")
    return Path(shutil.copytree(made_store.folder, tmp_path / "there"))


@pytest.fixture
def store(folder: Path, data_key: bytes, clock: StillClock) -> Iterator[Store]:
    opened = Store.open(folder, data_key, clock=clock, signer=DeviceKey())
    yield opened
    opened.close()


@pytest.fixture
def second_reader(folder: Path) -> Iterator[Callable[[], Any]]:
    opened: list[Any] = []

    def connect() -> Any:
        opened.append(connected(folder))
        return opened[-1]

    yield connect
    for connection in opened:
        connection.close()


@pytest.fixture(scope="session")
def made_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A centre's store in its file, for the PCs beside."""
    folder = tmp_path_factory.mktemp("file")
    Store.create(folder, FILE_KEY, CENTRE, clock=StillClock(), signer=DeviceKey()).close()
    return folder


@pytest.fixture
def pcs(store: Store, made_folder: Path, tmp_path: Path) -> Iterator[list[Store]]:
    """Three PCs of a centre: one keeps its store in PostgreSQL, two in their files."""
    stores = [store]
    for number in (1, 2):
        at = Path(shutil.copytree(made_folder, tmp_path / f"pc{number}"))
        raw = open_raw(at / STORE_FILE, FILE_KEY, guard := Guard())
        guard.mode = Guard.REDACTING
        become(raw, new_id(), None)
        raw.close()
        clock = StillClock()
        clock.forward(hours=9 * number)
        stores.append(Store.open(at, FILE_KEY, clock=clock))
    yield stores
    for one in stores[1:]:
        one.close()
