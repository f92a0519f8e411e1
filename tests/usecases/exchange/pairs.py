"""A second PC of a township and what comes between the two: conflicts, refused changes."""

from __future__ import annotations

import shutil
from pathlib import Path

from mediation_desk.records.backup.restoring import become
from mediation_desk.records.base import new_id
from mediation_desk.records.engine import Guard, open_raw
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.records.log import receive
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.exchanging import list_arrived
from tests.usecases.exchange.packages import SPACE, a_case, amend, join, report, take
from tests.usecases.exchange.stores import DayClock, desk_of

EAST, WEST = "河湾村东头李家院外的水渠边", "河湾村西头李家院外的水渠边"


def second_pc(county: Desk, town: Desk, key: bytes, folder: Path) -> Desk:
    """The township's store brought over to another PC, both of them joined."""
    join(county, town, folder / "papers")
    town.store.seal()
    there = Path(shutil.copytree(town.store.folder, folder / "second"))
    raw = open_raw(there / "store.db", key, guard := Guard())
    guard.mode = Guard.REDACTING
    signer = device_signer(KeyRing.load(there), key, fresh=True)
    become(raw, new_id(), signer.public_key)
    raw.close()
    clock = DayClock()
    clock.day = clock.day.replace(day=21)
    made = desk_of(there, key, clock)
    join(county, made, folder / "papers2", "二号机")
    report(county, folder / "box")
    take(town, folder / "box")
    return made


def shared_case(town: Desk, second: Desk, box: Path, facts: str = "宅基地界址与排水") -> str:
    """A case that both PCs have."""
    case = a_case(town, facts)
    report(town, box)
    take(second, box)
    return case


def write_apart(town: Desk, second: Desk, box: Path, case: str, **values: tuple[str, str]) -> None:
    """Each PC writes these fields without having seen the other's; then they exchange."""
    amend(town, case, **{name: both[0] for name, both in values.items()})
    amend(second, case, **{name: both[1] for name, both in values.items()})
    for deed in (report, take):
        for desk in (town, second):
            deed(desk, box)


def hand_over(source: Desk, target: Desk, why: str) -> None:
    """Carry over what the target has not got; there it is refused."""
    space = f"centre:{SPACE}"
    with target.store.read() as session:
        have = receive.vectors(session.raw, space)[0]
    with source.store.read() as session:
        changes = list(receive.outgoing(session.raw, space, have))
    receive.receive(target.store, changes, refused=lambda _change: why)
    list_arrived(target)
