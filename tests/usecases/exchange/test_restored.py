"""A lone PC of a township breaks down and comes back from an old backup, on the same stick."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.records.backup.making import make_backup
from mediation_desk.records.backup.restoring import Restoring
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import trusting
from tests.usecases.exchange.packages import (
    SPACE,
    a_case,
    amend,
    digest,
    join,
    report,
    states,
    take,
    there_and_back,
)
from tests.usecases.exchange.pairs import second_pc, shared_case
from tests.usecases.exchange.stores import DayClock, desk_of


def backed_up(desk: Desk, place: Path) -> Path:
    """A backup, made as every day's is."""
    return make_backup(desk.store, place, desk.clock.now()).folder


def come_back(county: Desk, backup: Path, key: bytes, folder: Path) -> Desk:
    """The backup is restored on a new PC, which asks to stand in for the old one."""
    with Restoring(backup, folder / "new") as restoring:
        restoring.finish(key, DayClock().now())
    made = desk_of(folder / "new", key, DayClock())
    asked = trusting.enrol(made, folder, device_name="新一号机", replaces_old=True)
    let_in = trusting.admit(county, Path(asked.file), asked.fingerprint, folder)
    trusting.accept(made, Path(let_in.file), let_in.fingerprint)
    return made


@pytest.fixture
def back(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path
) -> Iterator[tuple[Desk, str, str]]:
    """The new PC, a case that is older than the backup, and one that is newer."""
    join(county, town, tmp_path / "papers")
    box = tmp_path / "box"
    old = a_case(town, "备份以前登记的")
    there_and_back(town, county, box)
    backup = backed_up(town, tmp_path / "backup")
    new = a_case(town, "备份以后登记、县里收到了的")
    amend(town, old, facts="备份以后改的")
    there_and_back(town, county, box)
    made = come_back(county, backup, keys["town"], tmp_path / "papers2")
    yield made, old, new
    made.store.close()


def cases(desk: Desk) -> dict[str, str]:
    with desk.store.read() as session:
        return dict(session.raw.execute("SELECT id, facts FROM case_file").fetchall())


def test_one_of_two_comes_back_over_the_same_stick_and_nothing_waits_for_ever(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path
) -> None:
    """What lies there was sealed for the PC that is gone; the new one is given it anew."""
    second, box = second_pc(county, town, keys["town"], tmp_path), tmp_path / "own"
    backup = backed_up(second, tmp_path / "backup")
    case = shared_case(town, second, box)
    report(second, box)
    take(town, box)
    second.store.close()
    made = come_back(county, backup, keys["town"], tmp_path / "papers3")
    trusting.accept(town, Path(trusting.write_list(county, tmp_path / "papers4")))
    amend(town, case, facts="之后又改的")
    seen = []
    for one in (made, town, made, town, made):
        seen = states(take(one, box))
        report(one, box)
    assert "held" not in [state for state, _why in seen]
    assert cases(made)[case] == "之后又改的"
    assert digest(made) == digest(town)
    made.store.close()


def test_what_the_county_has_of_it_comes_back(
    county: Desk, back: tuple[Desk, str, str], tmp_path: Path
) -> None:
    made, old, new = back
    assert new not in cases(made)
    for _ in range(2):
        there_and_back(made, county, tmp_path / "box")
    assert cases(made)[new] == "备份以后登记、县里收到了的"
    assert cases(made)[old] == "备份以后改的"
    assert digest(made) == digest(county, SPACE)
    assert made.store.verify_chain() == []


class Township:
    """Two PCs and their county, at whom anything may happen; one stick goes round."""

    def __init__(self, county: Desk, desks: list[Desk], key: bytes, folder: Path) -> None:
        self.county, self.desks, self.key, self.folder = county, desks, key, folder
        self.box, self.count = folder / "round", 0
        self.backups: list[tuple[int, Path]] = []

    def fresh(self, name: str) -> Path:
        self.count += 1
        return self.folder / f"{name}{self.count}"

    def back_up(self, who: int) -> None:
        self.backups.append((who, backed_up(self.desks[who], self.fresh("backup"))))

    def restore(self) -> None:
        if self.backups:
            who, backup = self.backups.pop()
            self.backups = [one for one in self.backups if one[0] != who]
            self.desks[who].store.close()
            self.desks[who] = come_back(self.county, backup, self.key, self.fresh("papers"))

    def anything(self, chance: random.Random) -> None:
        who = chance.randrange(2)
        deed = chance.choice(["case", "amend", "round", "round", "back_up", "restore"])
        if deed == "case":
            a_case(self.desks[who], f"第{self.count}件")
        elif deed == "amend" and cases(self.desks[who]):
            amend(self.desks[who], chance.choice(sorted(cases(self.desks[who]))), facts=f"{who}改")
        elif deed == "round":
            for one in (self.desks[who], self.county):
                report(one, self.box)
                take(one, self.box)
        elif deed == "back_up":
            self.back_up(who)
        elif deed == "restore":
            self.restore()

    def settle(self) -> list[tuple[str, str]]:
        """All exchange until it rests; gives what became of what came last."""
        seen: list[tuple[str, str]] = []
        for _ in range(5):
            for one in (*self.desks, self.county):
                seen = states(take(one, self.box))
                report(one, self.box)
        return seen


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(n, marks=pytest.mark.heavy) for n in range(1, 13))]
)
def test_r28_whatever_comes_back_over_one_stick_all_agree(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path, seed: int
) -> None:
    second, chance = second_pc(county, town, keys["town"], tmp_path), random.Random(seed)
    township = Township(county, [town, second], keys["town"], tmp_path)
    for _ in range(25):
        township.anything(chance)
    township.settle()
    found = {digest(one) for one in (*township.desks, county)}
    for one in township.desks:
        one.store.close()
    assert len(found) == 1
