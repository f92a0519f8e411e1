"""R30: a case is transferred while both ends write; packages go in any order, on two sticks.

The truth is kept beside: which edits of the old township the county had when it copied the case.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mediation_desk.domain.errors import NotAllowed
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging
from mediation_desk.usecases.transfers import handing_over, late_edits, taking_over
from tests.transfers.three import EAST, NAMES, REASON, WEST, Three, digests, rows
from tests.usecases.exchange.packages import a_case, amend
from tests.usecases.exchange.stores import DayClock, desk_of

STEPS = 14
FIELDS = ("facts", "place", "village", "claims")


class Life:
    """One run: what was written where, and when it was copied."""

    def __init__(self, three: Three, seed: int) -> None:
        self.three, self.chance = three, random.Random(seed)
        self.case, self.new, self.wrote = a_case(three.east), "", 0
        self.unheard: dict[str, int] = {}
        self.refusals = set[str]()
        three.up(three.east)
        self.sticks = [three.box, three.box.parent / "second"]
        self.sticks[1].mkdir()

    def step(self) -> None:
        deeds = [self.write_east, self.write_east, self.carry, self.carry, self.carry]
        deeds += [self.write_west, self.accept, self.decide]
        self.chance.choice([*deeds, *([] if self.new else [self.transfer] * 3)])()

    def write_east(self) -> None:
        """One field, or a new row; refused once the township has heard."""
        self.wrote += 1
        mark = f"河湾镇第{self.wrote}次改的"
        try:
            if self.chance.random() < 0.3:
                self.three.east.do("add_evidence", {"name": mark}, case=self.case)
            else:
                said = [mark] if (field := self.chance.choice(FIELDS)) == "claims" else mark
                amend(self.three.east, self.case, **{field: said})
        except NotAllowed as refused:
            self.refusals.add(refused.code)
            return
        self.unheard[mark] = tip(self.three.east)

    def transfer(self) -> None:
        made = handing_over.transfer_case(self.three.county, self.case, to=WEST, reason=REASON)
        self.new, heard = made.new_case_id, heard_of(self.three.county, self.three.east)
        self.unheard = {mark: seq for mark, seq in self.unheard.items() if seq > heard}

    def carry(self) -> None:
        """Somebody writes to a stick, or takes in what lies on it."""
        desk, stick = self.chance.choice(self.three.all), self.chance.choice(self.sticks)
        if self.chance.random() < 0.5:
            exchanging.export_to(desk, stick)
        elif (stick / "TJSYNC.json").exists():
            exchanging.import_from(desk, stick)

    def write_west(self) -> None:
        if self.is_taken_over:
            amend(self.three.west, self.new, facts=f"石桥镇改的{self.chance.random()}")

    def accept(self) -> None:
        for half in taking_over.transfers_to_accept(self.three.west):
            taking_over.accept_transfer(self.three.west, half.case_id)

    def decide(self) -> None:
        waiting = late_edits.late_edits(self.three.west) if self.is_taken_over else []
        if waiting:
            deed = self.chance.choice((late_edits.take_late_edit, late_edits.leave_late_edit))
            deed(self.three.west, [self.chance.choice(waiting).id])

    @property
    def is_taken_over(self) -> bool:
        return bool(self.new and rows(self.three.west, "transfer_receipt", self.new))

    def end(self) -> None:
        """Everybody hears of everything."""
        if not self.new:
            self.transfer()
        self.three.exchange()
        self.accept()
        self.three.exchange()


def tip(desk: Desk) -> int:
    with desk.store.read() as session:
        sql = "SELECT max(c.seq) FROM sync_change c JOIN sync_replica r ON r.alias = c.alias WHERE "
        return int(session.raw.execute(sql + "r.own = 1").fetchone()[0])


def heard_of(desk: Desk, other: Desk) -> int:
    with desk.store.read() as session:
        sql = "SELECT max(received_seq) FROM sync_replica WHERE uuid = ?"
        return int(session.raw.execute(sql, (other.store.origin.replica,)).fetchone()[0])


def told_late(life: Life) -> list[str]:
    """Every mark of the old township in a late edit, decided on or not."""
    with life.three.west.store.read() as session:
        sql = "SELECT new_values FROM late_edit WHERE case_id = ? AND table_name <> 'case_event'"
        found = session.raw.execute(sql, (life.new,)).fetchall()
    return [text for (text,) in found]


def check(life: Life) -> None:
    """One owner, nothing lost, nothing told twice, everybody alike."""
    three = life.three
    assert life.refusals <= {"case_transferred"}
    with pytest.raises(NotAllowed, match="case_transferred"):
        amend(three.east, life.case, facts="不能改")
    amend(three.west, life.new, facts="新单位在办")
    told = told_late(life)
    for mark in life.unheard:
        assert sum(f'"{mark}"' in text for text in told) == 1, mark
    assert len(told) == len(life.unheard)
    copied = len(rows(three.west, "party", life.new))
    assert copied == len(rows(three.east, "party", life.case))
    three.exchange()
    for town, code in ((three.east, EAST), (three.west, WEST)):
        assert digests(town, code) == digests(three.county, code)
        assert not town.store.verify_chain()
    assert heard_of(three.county, three.east) == tip(three.east)


@contextmanager
def fresh(made: tuple[Path, dict[str, bytes]], there: Path) -> Iterator[Three]:
    folder, keys = made
    shutil.copytree(folder, there)
    clock = DayClock()
    desks = {name: desk_of(there / name, keys[name], clock) for name in NAMES}
    yield Three(**desks, box=there / "stick")
    for desk in desks.values():
        desk.store.close()
    shutil.rmtree(there)


@pytest.mark.timeout(0)
@pytest.mark.parametrize("count", [4, pytest.param(500, marks=pytest.mark.heavy)])
def test_r30_a_transfer_while_both_ends_write(
    made_three: tuple[Path, dict[str, bytes]], tmp_path: Path, count: int
) -> None:
    late = 0
    for seed in range(count):
        with fresh(made_three, tmp_path / str(seed)) as three:
            life = Life(three, seed)
            for _step in range(STEPS):
                life.step()
            life.end()
            check(life)
            late += len(life.unheard)
    assert late >= count // 2, "the runs must write late often enough"
