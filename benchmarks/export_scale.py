"""Does what an export costs follow the changes, or the store? Up to a million cases.

For each size a township's store is filled with plain cases (a case, its two people, a line of its
history) by the same bulk writer as the practice township, and the county is noted to hold all of
it. Then so many fields are changed and exported, the stores in turn, several times as after a day's
work, and several times with the store's pages gone from the system's memory. Printed are the
seconds, their medians and the ratio of these.
Run: ``python benchmarks/export_scale.py [--cases 10000 1000000] [--changes 1000] [--at DIR]``;
``--keep`` leaves the stores in DIR and finds them there again.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from exchange import edit, pair  # noqa: E402

from mediation_desk.records.base import new_id  # noqa: E402
from mediation_desk.records.exchange import parcels, peers  # noqa: E402
from mediation_desk.records.keyring import KeyRing  # noqa: E402
from mediation_desk.records.keys import wrap  # noqa: E402
from mediation_desk.records.log import bulk  # noqa: E402
from mediation_desk.records.store import SystemClock  # noqa: E402
from mediation_desk.records.tables.case import CaseRow, EventRow, PartyRow  # noqa: E402
from mediation_desk.records.tables.people import PersonRow  # noqa: E402
from mediation_desk.usecases.desk import Desk  # noqa: E402
from tests.usecases.exchange.packages import report  # noqa: E402
from tests.usecases.exchange.stores import PASSWORD, DayClock, cheap_cost, desk_of  # noqa: E402

A_VERB = 5_000


def a_case(number: int, chance: random.Random) -> list[bulk.NewRow]:
    """The rows of one plain case."""
    case = new_id()
    place = f"河湾村{chance.randrange(900)}号"
    facts = f"第{number}件：宅基地界址与排水，双方各执一词，已各自举证。"
    people = [new_id(), new_id()]
    named = [
        bulk.fresh(PersonRow, {"id": one, "kind": "natural", "name": f"村民{chance.random():.9f}"})
        for one in people
    ]
    sides = [
        bulk.fresh(PartyRow, {"case_id": case, "role": role, "person_id": one})
        for role, one in zip(("applicant", "respondent"), people, strict=True)
    ]
    day = date(2026, 3, 2)
    told = bulk.fresh(EventRow, {"case_id": case, "on_day": day, "event": "note", "text": facts})
    return [bulk.fresh(CaseRow, {"id": case, "title": facts, "place": place}),
            *named, *sides, told]  # fmt: skip


def fill(town: Desk, cases: int) -> None:
    """So many cases, and the county holds them all."""
    chance = random.Random(7)
    for first in range(0, cases, A_VERB):
        with town.store.write(town.user.user_id, "demo", "demo") as session:
            numbers = range(first, min(cases, first + A_VERB))
            bulk.add_changes(session, (a_case(number, chance) for number in numbers))


def county_holds_all(town: Desk, county: str) -> None:
    """Note that the county has said so, as its manifest would."""
    with town.store.maintenance() as raw:
        held = parcels.held(raw, parcels.spaces(raw))
        peers.heard(raw, county, held, (), town.clock.now())


def forget_pages(folder: Path) -> None:
    """Nothing of the store is in the system's memory."""
    os.sync()
    for path in folder.rglob("store.db*"):
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def export(place: Path, town: Desk, changes: int, *, cold: bool) -> tuple[float, float]:
    """Seconds of one export of so many changes, and of the processor in it."""
    edit(town, changes)
    os.sync()
    if cold:
        forget_pages(town.store.folder)
    started, worked = time.perf_counter(), time.process_time()
    report(town, place / "box")
    return time.perf_counter() - started, time.process_time() - worked


def compare(stores: dict[Path, Desk], changes: int, rounds: int, *, cold: bool) -> None:
    """Each store in turn, so that what else the machine does falls on all alike."""
    spent: list[list[tuple[float, float]]] = [[] for _ in stores]
    for _ in range(rounds):
        for (place, town), one in zip(stores.items(), spent, strict=True):
            one.append(export(place, town, changes, cold=cold))
    print("nothing of the store in memory" if cold else "as after a day's work")
    for kind, name in enumerate(("on the clock", "of the processor")):
        told = "; ".join(" ".join(f"{pair[kind]:.3f}" for pair in one) for one in spent)
        middle = [statistics.median(pair[kind] for pair in one) for one in spent]
        medians = ", ".join(f"{one:.3f} s" for one in middle)
        ratio = middle[-1] / middle[0]
        print(f"  {name}: {told}")
        print(f"      medians {medians}; largest to smallest {ratio:.2f}", flush=True)


def a_store(place: Path, cases: int) -> Desk:
    """A township's store of so many cases, found there or made now."""
    if not (place / "ready").exists():
        started = time.perf_counter()
        county, town = pair(place)
        fill(town, cases)
        county_holds_all(town, county.store.origin.replica)
        county.store.close()
        town.store.close()
        (place / "ready").touch()
        print(f"{cases:,} cases made in {time.perf_counter() - started:.0f} s", flush=True)
    key = bytes(KeyRing.load(place / "town").unlock("", PASSWORD, SystemClock()).key)
    return desk_of(place / "town", key, DayClock())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=(10_000, 1_000_000))
    parser.add_argument("--changes", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--at", type=Path, help="where the stores lie")
    parser.add_argument("--keep", action="store_true")
    given = parser.parse_args()
    wrap.calibrated = cheap_cost
    place = given.at or Path(tempfile.mkdtemp(prefix="export-scale-"))
    try:
        places = [place / f"{cases}" for cases in given.cases]
        stores = {at: a_store(at, n) for at, n in zip(places, given.cases, strict=True)}
        for at, town in stores.items():
            size = (town.store.folder / "store.db").stat().st_size
            print(f"{at.name} cases, {size / 1e9:.2f} GB", flush=True)
            export(at, town, given.changes, cold=False)  # the first also tells of what is new
        for cold in (False, True):
            compare(stores, given.changes, given.rounds, cold=cold)
        for town in stores.values():
            town.store.close()
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"memory at most {most:.0f} MiB")
    finally:
        if not given.keep:
            shutil.rmtree(place)


if __name__ == "__main__":
    main()
