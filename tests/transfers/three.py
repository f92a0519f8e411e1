"""A county and two townships, and what is asked of all three."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mediation_desk.records.exchange import parcels
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging
from mediation_desk.usecases.transfers import handing_over, taking_over
from tests.usecases.exchange.packages import report, take

NAMES = {
    "county": ("620199000", "青禾县"),
    "east": ("620199101", "青禾县河湾镇"),
    "west": ("620199102", "青禾县石桥镇"),
}
EAST, WEST = NAMES["east"][0], NAMES["west"][0]
REASON = "被申请人住所地在石桥镇，由石桥镇办理更方便"


@dataclass
class Three:
    """The three desks."""

    county: Desk
    east: Desk
    west: Desk
    box: Path

    @property
    def all(self) -> tuple[Desk, Desk, Desk]:
        """Every desk."""
        return self.county, self.east, self.west

    def up(self, town: Desk) -> exchanging.Imported:
        """A township reports, the county takes it in."""
        report(town, self.box)
        return take(self.county, self.box)

    def down(self, town: Desk) -> exchanging.Imported:
        """The county writes, a township takes it in."""
        report(self.county, self.box)
        return take(town, self.box)

    def exchange(self) -> None:
        """Everybody hears of everything."""
        for _time in range(2):
            for town in (self.east, self.west):
                self.up(town)
            for town in (self.east, self.west):
                self.down(town)

    def transfer(self, case: str, to: str = WEST) -> str:
        """The county transfers a case; gives the new id."""
        return handing_over.transfer_case(self.county, case, to=to, reason=REASON).new_case_id

    def hand_on(self, case: str) -> str:
        """Transferred from east to west, travelled and taken over there."""
        self.up(self.east)
        new = self.transfer(case)
        self.down(self.west)
        self.down(self.east)
        taking_over.accept_transfer(self.west, new)
        return new


def rows(desk: Desk, table: str, case: str) -> list[tuple[object, ...]]:
    """The rows of a case in a table, by id."""
    name = "id" if table == "case_file" else "case_id"
    with desk.store.read() as session:
        sql = f'SELECT * FROM "{table}" WHERE "{name}" = ? ORDER BY id'
        return session.raw.execute(sql, (case,)).fetchall()


def digests(desk: Desk, centre: str) -> object:
    """The digests of a centre's rows at a desk, without private notes."""
    with desk.store.read() as session:
        return parcels.digests(session.raw, [f"centre:{centre}"], 1 << 40)
