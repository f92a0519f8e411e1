"""A centre with three PCs and its county, which exchange over one stick; and what numbers stand."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mediation_desk.records.backup.restoring import become
from mediation_desk.records.base import new_id
from mediation_desk.records.engine import Guard, open_raw
from mediation_desk.records.exchange import arrivals
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.records.log import receive
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import trusting
from mediation_desk.usecases.exchange.exchanging import list_arrived
from mediation_desk.usecases.numbers import settling
from tests.usecases.exchange.packages import SPACE, join, report, take
from tests.usecases.exchange.stores import DayClock, desk_of

NAMES = ("一号机", "二号机", "三号机")
TOWN = ("pc1", "pc2", "pc3")


def copied(source: Path, target: Path, key: bytes) -> Path:
    """A store brought to another place, as a restored backup is: with an id of its own."""
    there = Path(shutil.copytree(source, target))
    raw = open_raw(there / "store.db", key, guard := Guard())
    guard.mode = Guard.REDACTING
    become(raw, new_id(), device_signer(KeyRing.load(there), key, fresh=True).public_key)
    raw.close()
    return there


def found(folder: Path, keys: dict[str, bytes], clock: DayClock) -> None:
    """Make the second and the third PC out of the first, all of them joined."""
    county = desk_of(folder / "county", keys["county"], clock)
    first = desk_of(folder / "town", keys["town"], clock)
    join(county, first, folder / "papers0", NAMES[0])
    first.store.seal()
    for place, name in ((1, NAMES[1]), (2, NAMES[2])):
        there = copied(folder / "town", folder / TOWN[place], keys["town"])
        made = desk_of(there, keys["town"], clock)
        join(county, made, folder / f"papers{place}", name)
        made.store.close()
    first.store.close()
    (folder / "town").rename(folder / "pc1")
    newest = Path(trusting.write_list(county, folder))
    for name in TOWN:
        desk = desk_of(folder / name, keys["town"], clock)
        trusting.accept(desk, newest)
        desk.store.close()
    county.store.close()


@dataclass
class Centre:
    """Three PCs and the county. ``given``: final numbers in the order each PC gave them out."""

    folder: Path
    keys: dict[str, bytes]
    clock: DayClock
    desks: dict[str, Desk] = field(default_factory=dict)
    cases: int = 0
    restores: int = 0

    @property
    def stick(self) -> Path:
        return self.folder / f"stick{self.restores}"

    def open(self, *names: str) -> None:
        """Open these stores."""
        for name in names:
            key = self.keys["county" if name == "county" else "town"]
            self.desks[name] = desk_of(self.folder / name, key, self.clock)

    def close(self) -> None:
        for desk in self.desks.values():
            desk.store.close()
        self.desks.clear()

    def register(self, name: str, on: str = "2026-11-18") -> str:
        """A dispute comes to a PC; gives the case's id."""
        self.cases += 1
        people = [
            {"role": role, "person": {"name": f"{who}{self.cases}"}}
            for role, who in (("applicant", "甲"), ("respondent", "乙"))
        ]
        values = {"on": on, "facts": "排水", "stat_type": "房屋宅基地纠纷", "parties": people}
        return self.desks[name].do("register", values).case_id

    def exchange(self, *names: str, rounds: int = 1) -> None:
        """Each writes, then each takes."""
        for _round in range(rounds):
            for name in names:
                report(self.desks[name], self.stick)
            for name in names:
                take(self.desks[name], self.stick)

    def carry(self, source: str, target: str) -> None:
        """What one PC has goes to another, as far as it lacks it, without a package around it."""
        here, there = self.desks[source], self.desks[target]
        settling.before_export(here)
        with there.store.read() as session:
            have = receive.vectors(session.raw, f"centre:{SPACE}")[0]
        with here.store.read() as session:
            changes = list(receive.outgoing(session.raw, f"centre:{SPACE}", have))
        receive.receive(there.store, changes)
        with there.store.maintenance() as raw:
            new = "SELECT id FROM case_file WHERE id NOT IN (SELECT case_id FROM case_list)"
            arrivals.note(raw, [row[0] for row in raw.execute(new)])
        list_arrived(there)

    def keep(self, name: str) -> Path:
        """What a backup of a PC would hold now."""
        self.desks[name].store.close()
        kept = self.folder / f"kept-{new_id()}"
        shutil.copytree(self.folder / name, kept)
        self.open(name)
        return kept

    def restore(self, name: str, kept: Path, *, replaces: bool = True) -> None:
        """The PC is lost; what was kept of it comes back and is let in anew.

        From then on everybody goes by a new stick: what lies on the old one was sealed for the PC
        that is gone.
        """
        self.restores += 1
        self.desks[name].store.close()
        shutil.rmtree(self.folder / name)
        copied(kept, self.folder / name, self.keys["town"])
        self.open(name)
        papers = self.folder / f"papers-{new_id()}"
        papers.mkdir()
        asked = trusting.enrol(
            self.desks[name], papers, device_name=f"{name}新", replaces_old=replaces
        )
        let_in = trusting.admit(
            self.desks["county"], Path(asked.file), asked.fingerprint, papers
        )
        for desk in (self.desks[one] for one in TOWN):
            known = "" if desk is not self.desks[name] else let_in.fingerprint
            trusting.accept(desk, Path(let_in.file), known)

    def no_of(self, name: str, case: str) -> str:
        """The number a case is registered under, as a PC has it."""
        return register_no(self.desks[name], case)


def register_no(desk: Desk, case: str) -> str:
    """The number a case is registered under."""
    sql = "SELECT register_no FROM case_file WHERE id = ?"
    return str(ask(desk, sql, case)[0][0])


def ask(desk: Desk, sql: str, *values: object) -> list[tuple[object, ...]]:
    """Plain SQL, past everything that is tested."""
    with desk.store.read() as session:
        return [tuple(row) for row in session.raw.execute(sql, values).fetchall()]


def serials(desk: Desk, kind: str = "register") -> list[int]:
    """Numbers of a kind that standing cases bear, in the order in which they were given."""
    sql = (
        "SELECT g.serial FROM given_number g JOIN number_series s ON s.id = g.series_id "
        "WHERE s.kind = ? AND g.state = 'used' AND g.deleted = 0 ORDER BY g.id"
    )
    return [int(str(row[0])) for row in ask(desk, sql, kind)]


def uncovered(desk: Desk) -> list[tuple[object, int]]:
    """Serials below a series' highest that are neither used nor void, in no gap and no block."""
    series: dict[object, set[int]] = {}
    sql = (
        "SELECT s.kind || '/' || s.organization_id || '/' || s.year, g.serial, g.text, g.state "
        "FROM given_number g JOIN number_series s ON s.id = g.series_id"
    )
    for key, serial, text, state in ask(desk, sql):
        have = series.setdefault(key, set())
        have |= _range(str(text)) if state in ("gap", "before_import") else {int(str(serial))}
    sql = (
        "SELECT kind || '/' || organization_id || '/' || year, first_no, last_no FROM number_block "
        "WHERE closed = ''"
    )
    for key, first, last in ask(desk, sql):
        series.setdefault(key, set()).update(range(int(str(first)), int(str(last)) + 1))
    every = ((key, n, have) for key, have in series.items() for n in range(1, max(have)))
    return [(key, n) for key, n, have in every if n not in have]


def _range(text: str) -> set[int]:
    first, _, last = text.partition("–")
    return set(range(int(first), int(last) + 1))


def overlapping(desk: Desk) -> list[object]:
    """Blocks that share a number."""
    sql = (
        "SELECT a.id FROM number_block a JOIN number_block b ON a.kind = b.kind AND a.id < b.id "
        "AND a.organization_id = b.organization_id AND a.year = b.year "
        "AND a.first_no <= b.last_no AND b.first_no <= a.last_no"
    )
    return [row[0] for row in ask(desk, sql)]


def doubled_in(numbers: Iterable[str]) -> set[str]:
    """The numbers that come more than once."""
    seen: set[str] = set()
    return {one for one in numbers if one in seen or seen.add(one)}  # type: ignore[func-returns-value]


def day(text: str) -> date:
    return date.fromisoformat(text)
