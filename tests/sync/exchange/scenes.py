"""A township that has reported to its county, whole stores to copy, and how a store is judged."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mediation_desk.records import attachments
from mediation_desk.records.exchange import arrivals, journal, peers
from mediation_desk.sync.package import inspect, verify
from mediation_desk.sync.trust.keeping import trust_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging, standing
from mediation_desk.usecases.filing import attaching
from tests.usecases.exchange.packages import a_case, amend, digest, join, report
from tests.usecases.exchange.stores import HEWAN, DayClock, desk_of

ROUNDS = 3


@dataclass(frozen=True)
class Scene:
    """Where ``county``, ``town`` and ``box`` lie, and the data keys of both."""

    folder: Path
    keys: dict[str, bytes]

    @property
    def box(self) -> Path:
        return self.folder / "box"

    def open(self, name: str) -> Desk:
        return desk_of(self.folder / name, self.keys[name], DayClock())

    def copy(self, to: Path, *names: str) -> Scene:
        """The same once more; only of these parts."""
        for name in names or ("county", "town", "box"):
            shutil.copytree(self.folder / name, to / name)
        return Scene(to, self.keys)


def work_on(desk: Desk, folder: Path, number: int, size: int = 150_000) -> None:
    """A case, one of its fields, and a file of its own."""
    case = a_case(desk, f"宅基地界址与排水{number}")
    amend(desk, case, place=f"河湾村{number}组")
    scan = folder / f"scan{number}.bin"
    scan.write_bytes(f"{number:06}".encode() * (size // 6))
    attaching.attach(desk, case, scan, f"借条{number}", "证据")
    scan.unlink()


def joined(scene: Scene) -> None:
    """Let the township in."""
    county, town = scene.open("county"), scene.open("town")
    join(county, town, scene.folder / "papers")
    county.store.close()
    town.store.close()


def reported(scene: Scene, rounds: int = ROUNDS) -> None:
    """A few packages for the county lie in the box, none taken in yet."""
    town = scene.open("town")
    for number in range(rounds):
        for more in range(2):
            work_on(town, scene.folder, number * 10 + more)
        report(town, scene.box)
    town.store.close()


def whole(desk: Desk) -> dict[str, Any]:
    """All that must be the same at the end, however often it was disturbed."""
    with desk.store.read() as session:
        files = session.raw.execute("SELECT sha256 FROM blob ORDER BY sha256").fetchall()
        listed = session.raw.execute("SELECT count(*) FROM case_list").fetchone()
    return {
        "digests": standing.digests(desk), "files": files, "listed": listed,
        "state": standing.status(desk),
    }  # fmt: skip


def check_sound(desk: Desk) -> None:
    """The log tells the tables, and nothing that came was left half."""
    assert desk.store.verify_chain() == []
    assert desk.store.tables_unlike_log() == []
    assert attachments.damaged(desk.store) == []


def check_complete(desk: Desk) -> None:
    """Nothing waits: no list to make, no file to come, no package in the inbox."""
    with desk.store.read() as session:
        assert arrivals.count(session.raw) == 0
        assert peers.lacking(session.raw, desk.store.origin.replica) == ()
    assert attachments.missing(desk.store) == []
    inbox = desk.store.folder / "inbox"
    assert not inbox.exists() or list(inbox.iterdir()) == []
    blobs = desk.store.folder / "blobs"
    assert [p.name for p in blobs.rglob("*.part")] == []


def check_box(desk: Desk, box: Path) -> None:
    """What bears a package's name is whole and signed; what is told as written is there."""
    trust = trust_of(desk.store)
    for path in box.rglob("*.tjx"):
        verify(path, inspect(path), trust.key_of)
    with desk.store.read() as session:
        lines = journal.lines(session.raw, direction=journal.OUT)
    counters = [line.counter for line in lines]
    assert len(set(counters)) == len(counters)
    for line in lines:
        if line.state == journal.Outgoing.PUBLISHED:
            assert (box / line.file).stat().st_size == line.size


def parts(box: Path) -> list[Path]:
    """What was begun and not finished."""
    return list(box.rglob("*.part"))


def tip(desk: Desk) -> int:
    """The number of the last own change in the township's space."""
    [space] = [one for one in standing.digests(desk) if one.centre == HEWAN]
    return dict(space.vector).get(desk.store.origin.replica, 0)


def check_arrived(town: Desk, county: Desk) -> None:
    """The county has every change of the township, in one unbroken row."""
    [space] = [one for one in standing.digests(county) if one.centre == HEWAN]
    assert dict(space.vector)[town.store.origin.replica] == tip(town)
    assert digest(town) == digest(county)


def take_all(desk: Desk, box: Path) -> list[str]:
    """Take in what lies there; the states of its packages."""
    got = exchanging.import_from(desk, box)
    return [one.state for one in got.taken.packages]


