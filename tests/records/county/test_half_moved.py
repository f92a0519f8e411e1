"""The server dies at each step of the move: the store goes on in its file, whole, or has moved."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.domain.errors import Cancelled, KnownTrouble
from mediation_desk.records.county import left_behind, making, mover, opening, setting
from mediation_desk.records.engine import choosing
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys import wrap
from mediation_desk.records.store import SystemClock
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep import county_database
from mediation_desk.usecases.upkeep.county_database import CountyPlace
from tests.records.county.server import PASSWORD as SERVER_PASSWORD
from tests.records.county.server import Server
from tests.records.county.stores import a_place
from tests.usecases.exchange.packages import a_case
from tests.usecases.exchange.stores import COUNTY, PASSWORD, DayClock, cheap_cost, desk_of, make


class Line:
    """A line to the server that can be cut, and mended."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._ends: list[socket.socket] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        self.is_cut = False
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                here, _who = self._door.accept()
            except OSError:
                return
            if self.is_cut:
                here.close()
                continue
            there = socket.create_connection(("127.0.0.1", self._to))
            self._ends += [here, there]
            for one, other in ((here, there), (there, here)):
                threading.Thread(target=_pump, args=(one, other), daemon=True).start()

    def cut(self) -> None:
        """Nobody answers any more."""
        self.is_cut = True
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self._ends.clear()

    def close(self) -> None:
        self.cut()
        self._door.close()


def _pump(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while data := one.recv(1 << 16):
            other.sendall(data)
    for end in (one, other):
        with suppress(OSError):
            end.close()


@pytest.fixture
def line(server: Server) -> Iterator[Line]:
    made = Line(server.port)
    yield made
    made.close()


@pytest.fixture
def place(server: Server, line: Line) -> CountyPlace:
    where = a_place(server)
    return CountyPlace(where.url.replace(str(server.port), str(line.port)), where.schema)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A county's store, never opened by a test itself, and its key."""
    folder = tmp_path_factory.mktemp("half") / "county"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrap, "calibrated", cheap_cost)
        make(folder, COUNTY, "青禾县")
    return folder, bytes(KeyRing.load(folder).unlock("", PASSWORD, SystemClock()).key)


@pytest.fixture
def desk(made: tuple[Path, bytes], tmp_path: Path) -> Iterator[Desk]:
    folder = Path(shutil.copytree(made[0], tmp_path / "county"))
    opened = desk_of(folder, made[1], DayClock())
    a_case(opened)
    yield opened
    with suppress(KnownTrouble):
        opened.store.close()


def after(
    patch: pytest.MonkeyPatch, owner: Any, name: str, then: Callable[[], object], nth: int = 1
) -> None:
    """Let something happen once this was called so often."""
    right, calls = getattr(owner, name), []

    def hooked(*given: Any, **more: Any) -> Any:
        done = right(*given, **more)
        calls.append(name)
        if len(calls) == nth:
            then()
        return done

    patch.setattr(owner, name, hooked)


def cases(desk: Desk) -> int:
    with desk.store.read() as session:
        return int(session.raw.execute("SELECT count(*) FROM case_file").fetchone()[0])


def check_in_file(desk: Desk, key: bytes) -> None:
    """Nothing names a database, and what is written now is there when the file is opened again."""
    folder = desk.store.folder
    assert not choosing.is_county(folder)
    before = cases(desk)
    a_case(desk, "搬不成以后")
    desk.store.close()
    again = desk_of(folder, key, DayClock())
    assert cases(again) == before + 1
    assert again.store.verify_chain() == []
    assert again.store.tables_unlike_log() == []
    again.store.close()


STEPS = {
    "the schema was made": (making, "make_schema", 1),
    "the tables were made": (making, "make_tables", 1),
    "some rows were copied": (mover, "_copy", 20),
    "all was copied": (mover, "_index_anew", 1),
    "it was committed": (mover, "_moved", 1),
    "the folder named it": (setting, "write", 1),
    "it was looked at": (opening, "look_at", 1),
}


QUICK = "the folder named it"


@pytest.mark.parametrize(
    "step", [one if one == QUICK else pytest.param(one, marks=pytest.mark.heavy) for one in STEPS]
)
def test_a_server_that_dies_leaves_the_store_in_its_file(
    desk: Desk, made: tuple[Path, bytes], place: CountyPlace, line: Line, step: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    owner, name, nth = STEPS[step]
    after(monkeypatch, owner, name, line.cut, nth)
    with pytest.raises(KnownTrouble, match="county_unreachable"):
        county_database.use_county_database(desk, place, SERVER_PASSWORD)
    assert line.is_cut
    check_in_file(desk, made[1])


def test_a_copying_that_was_stopped_at_its_very_end_is_taken_back(
    desk: Desk, made: tuple[Path, bytes], place: CountyPlace
) -> None:
    """The process that copied ended after its last step, before it could say so."""

    def copying(where: CountyPlace, _progress: object) -> Any:
        county_database.copy_to_county(desk, where)
        raise Cancelled

    with pytest.raises(Cancelled):
        county_database.use_county_database(desk, place, SERVER_PASSWORD, copying=copying)
    county_database.look_at_county_server(desk, place, SERVER_PASSWORD)  # its schema is free again
    check_in_file(desk, made[1])


@pytest.mark.heavy
def test_a_file_that_cannot_be_put_aside_does_not_undo_the_move(
    desk: Desk, made: tuple[Path, bytes], place: CountyPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise KnownTrouble("disk_full")

    before = cases(desk)
    with monkeypatch.context() as patch:
        patch.setattr(left_behind, "set_aside", full)
        county_database.use_county_database(desk, place, SERVER_PASSWORD)
        assert choosing.is_county(desk.store.folder)
        a_case(desk, "搬好以后")
    desk.store.close()
    again = desk_of(desk.store.folder, made[1], DayClock())
    assert cases(again) == before + 1
    assert not (again.store.folder / choosing.STORE_FILE).exists()
    again.store.close()
