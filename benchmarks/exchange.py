"""What an exchange costs: export by the changes and not by the store, import, bytes, and files.

A township reports to its county through a folder. For each size of store the same number of
changes of one field is written and taken in; printed are seconds, changes a second (making the
lists counted apart), bytes a changed field, and how much longer the larger store took. Then files
are carried over, beside the same bytes copied, digested, brought to the disk and read back.
Run: ``python benchmarks/exchange.py [--cases N …] [--changes N] [--gigabytes X] [--folder DIR]``;
``--cases`` without a number measures the files alone, and with them the memory they take.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from mediation_desk.records.keyring import KeyRing  # noqa: E402
from mediation_desk.records.keys import wrap  # noqa: E402
from mediation_desk.records.store import SystemClock  # noqa: E402
from mediation_desk.records.tables.case import CaseRow  # noqa: E402
from mediation_desk.usecases import demo  # noqa: E402
from mediation_desk.usecases.desk import Desk  # noqa: E402
from mediation_desk.usecases.exchange import exchanging, standing  # noqa: E402
from mediation_desk.usecases.filing import attaching  # noqa: E402
from tests.usecases.exchange.packages import a_case, join, report, take  # noqa: E402
from tests.usecases.exchange.stores import (  # noqa: E402
    COUNTY,
    HEWAN,
    PASSWORD,
    DayClock,
    cheap_cost,
    desk_of,
    make,
)

PIECE = 1 << 20


class Timer:
    """Seconds of what was done under a name."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def of(self, name: str, deed: Callable[[], object]) -> float:
        """Do it; gives its seconds, which are added up."""
        started = time.perf_counter()
        deed()
        seconds = time.perf_counter() - started
        self.spent[name] = self.spent.get(name, 0.0) + seconds
        return seconds


def pair(place: Path) -> tuple[Desk, Desk]:
    """A county and a township that has joined it."""
    desks = []
    for name, code in (("county", COUNTY), ("town", HEWAN)):
        make(place / name, code, "青禾县" if code == COUNTY else "青禾县河湾镇")
        key = bytes(KeyRing.load(place / name).unlock("", PASSWORD, SystemClock()).key)
        desks.append(desk_of(place / name, key, DayClock()))
    join(desks[0], desks[1], place / "papers")
    return desks[0], desks[1]


def edit(town: Desk, changes: int) -> None:
    """So many changes of one field, each saved by itself."""
    with town.store.read() as session:
        rows = session.raw.execute("SELECT id FROM case_file ORDER BY id LIMIT 500").fetchall()
    for number in range(changes):
        with town.store.write(town.user.user_id, "amend_case") as session:
            session.need(CaseRow, rows[number % len(rows)][0]).place = f"河湾村{number:05}号"


def taken(county: Desk, box: Path, timer: Timer) -> int:
    """Take everything in; the lists are timed apart."""
    lists = exchanging.list_arrived

    def timed(desk: Desk, progress: object = None) -> int:
        made: list[int] = []
        timer.of("lists", lambda: made.append(lists(desk)))
        return made[0]

    exchanging.list_arrived = timed
    try:
        got: list[exchanging.Imported] = []
        timer.of("import", lambda: got.append(take(county, box)))
    finally:
        exchanging.list_arrived = lists
    return sum(one.changes for one in got[0].taken.packages)


def of_size(place: Path, cases: int, changes: int) -> float:
    """Seconds in which a store of so many cases writes so many changes."""
    county, town = pair(place)
    demo.fill(town, cases, seed=7)
    box, timer = place / "box", Timer()
    report(town, box)
    first = taken(county, box, timer)
    whole = timer.spent["import"] - timer.spent["lists"]
    told = f"{first / whole:,.0f} changes/s, lists {cases / timer.spent['lists']:,.0f} cases/s"
    print(f"{cases:>9,} cases, all {first:,} changes taken in: {told}", flush=True)
    report(county, box)
    take(town, box)
    edit(town, changes)
    files: list[tuple[str, ...]] = []
    seconds = Timer().of("export", lambda: files.append(report(town, box)))
    size = sum((box / file).stat().st_size for file in files[0])
    timer = Timer()
    got = taken(county, box, timer)
    rate = got / (timer.spent["import"] - timer.spent["lists"])
    print(
        f"{cases:>9,} cases, {got:,} changes: export {seconds:.2f} s, import {rate:,.0f} a "
        f"second, {size / got:.0f} bytes a changed field", flush=True,
    )  # fmt: skip
    same = {d.digest for desk in (town, county) for d in standing.digests(desk)
            if d.centre == HEWAN}  # fmt: skip
    assert len(same) == 1, "the two stores differ"
    town.store.close()
    county.store.close()
    return seconds


def of_files(place: Path, total: int) -> None:
    """Files there, against what the disk and the digest alone take."""
    county, town = pair(place)
    case, one = a_case(town), max(1, total // 16)
    source = place / "source.bin"
    for number in range(16):
        with source.open("wb") as file:
            for _ in range(one // PIECE):
                file.write(os.urandom(PIECE))
        attaching.attach(town, case, source, f"录像{number}", "证据")
    sealed = [path for path in (town.store.folder / "blobs").rglob("*") if path.is_file()]
    size, timer = sum(path.stat().st_size for path in sealed), Timer()
    (place / "copies").mkdir()

    def by_hand(half: int) -> None:
        for path in sealed[half::2]:
            copied(path, place / "copies" / path.name)

    # By hand once before and once after: what else the machine does falls on all alike. Each
    # begins when the disk has done what the one before left to it.
    ways: tuple[tuple[str, Callable[[], object]], ...] = (
        ("bare", lambda: by_hand(0)),
        ("export", lambda: report(town, place / "box")),
        ("import", lambda: take(county, place / "box")),
        ("bare", lambda: by_hand(1)),
    )
    for name, way in ways:
        if hasattr(os, "sync"):
            os.sync()
        timer.of(name, way)
    rates = {name: size / spent / 1e6 for name, spent in timer.spent.items()}
    print(
        f"{size / 1e9:.2f} GB of files: export {rates['export']:.0f} MB/s, import "
        f"{rates['import']:.0f} MB/s; copied, digested, to the disk and read back "
        f"{rates['bare']:.0f} MB/s", flush=True,
    )  # fmt: skip
    sent = report(town, place / "box")
    weighs = sum((place / "box" / file).stat().st_size for file in sent)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"a second export of the same: {weighs} bytes; memory at its most {most:.0f} MB")
    town.store.close()
    county.store.close()


def copied(source: Path, target: Path) -> str:
    """Copy, digest, bring to the disk, read back past the cache; gives the digest."""
    found = hashlib.sha256()
    with source.open("rb") as one, target.open("wb") as two:
        while piece := one.read(PIECE):
            found.update(piece)
            two.write(piece)
        two.flush()
        os.fsync(two.fileno())
    with target.open("rb") as again:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(again.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        same = hashlib.file_digest(again, "sha256").hexdigest()
    assert same == found.hexdigest()
    return same


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="*", default=(2_000, 40_000))
    parser.add_argument("--changes", type=int, default=1_000)
    parser.add_argument("--gigabytes", type=float, default=1.0)
    parser.add_argument("--folder", type=Path, help="where the stores lie for the time")
    given = parser.parse_args()
    wrap.calibrated = cheap_cost
    place = Path(tempfile.mkdtemp(prefix="exchange-", dir=given.folder))
    try:
        spent = [of_size(place / f"{n}", n, given.changes) for n in given.cases]
        if len(spent) > 1:
            print(f"export from the last store took {spent[-1] / spent[0]:.2f} times as long")
        if given.gigabytes:
            of_files(place / "files", int(given.gigabytes * 1e9))
    finally:
        shutil.rmtree(place)


if __name__ == "__main__":
    main()
