"""A real encrypted store for each test, copied from one made once, and a second reader."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mediation_desk.records.store import STORE_FILE, Centre, Store

CENTRE = Centre("620199101", "试验镇综治中心")
USER = "0198a0000000700080000000000000aa"


class StillClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 7, 1, 1, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()

    def forward(self, **span: float) -> None:
        self.moment += timedelta(**span)


class DeviceKey:
    """A device key for tests."""

    def __init__(self) -> None:
        self.key = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
        self.public_key = self.key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self.key.sign(message)


@pytest.fixture(scope="session")
def data_key() -> bytes:
    return os.urandom(32)


@pytest.fixture(scope="session")
def made_folder(tmp_path_factory: pytest.TempPathFactory, data_key: bytes) -> Path:
    folder = tmp_path_factory.mktemp("made")
    Store.create(folder, data_key, CENTRE, clock=StillClock(), signer=DeviceKey()).close()
    return folder


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def folder(made_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made_folder, tmp_path / "data"))


@pytest.fixture
def store(folder: Path, data_key: bytes, clock: StillClock) -> Iterator[Store]:
    opened = Store.open(folder, data_key, clock=clock, signer=DeviceKey())
    yield opened
    opened.close()


@pytest.fixture
def second_reader(folder: Path, data_key: bytes) -> Iterator[Callable[[], Any]]:
    """Plain sqlcipher3 with the key and nothing of ours."""
    opened: list[Any] = []

    def connect() -> Any:
        opened.append(sqlcipher.connect(str(folder / STORE_FILE), isolation_level=None))
        opened[-1].execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
        return opened[-1]

    yield connect
    for connection in opened:
        connection.close()
