"""How fast is every keystroke of a search answered at 100,000 cases, also while the desk is busy?

Typical and worst questions are typed key by key into what the search box asks (cases and people)
and into what the case list asks (ids and the first page), in a quiet store and while an import, a
backup and the binding of volumes run in another thread of the same process, as in the program.
``--folder`` keeps the store for the next time; the import goes into a copy.
Run: ``python benchmarks/search_scale.py [--cases 100000] [--folder DIR] [--rows 10000]``
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from import_ledger import workbook  # noqa: E402

from mediation_desk.records.lawbook import shipped_book  # noqa: E402
from mediation_desk.records.store import Store  # noqa: E402
from mediation_desk.usecases import asking, demo  # noqa: E402
from mediation_desk.usecases.asking import CaseFilter  # noqa: E402
from mediation_desk.usecases.desk import Desk, SignedIn  # noqa: E402
from mediation_desk.usecases.filing.paper_files import volume_to  # noqa: E402
from mediation_desk.usecases.importing import import_file  # noqa: E402
from mediation_desk.usecases.registry import Role  # noqa: E402
from mediation_desk.usecases.upkeep import keeping  # noqa: E402
from tests.desks import HEAD, SetClock, make_desk  # noqa: E402

DAY = date(2026, 11, 22)
WHO = SignedIn(HEAD.user_id, HEAD.name, frozenset({Role.HEAD, Role.ADMIN}))
BETWEEN_KEYS = 0.03
SHOWN = 40
GOAL = 20.0


def open_desk(folder: Path) -> Desk:
    """The benchmark's store; its key lies beside it in the clear, for nothing in it is real."""
    clock = SetClock(DAY)
    store = Store.open(folder, (folder / "key").read_bytes(), clock=clock)
    return Desk(store, WHO, clock, shipped_book())


def make(folder: Path, cases: int) -> None:
    """Fill a new store with made-up cases."""
    folder.mkdir(parents=True)
    made = make_desk(folder, day=DAY)
    (folder / "key").write_bytes(made.store.key_copy())
    demo.fill(Desk(made.store, WHO, made.clock, made.rules), cases, seed=7)
    made.store.close()


def questions(desk: Desk) -> dict[str, str]:
    """What is typed, by kind; numbers and names are some that stand in the store."""
    ids = asking.case_ids(desk, CaseFilter())
    line = asking.case_rows(desk, [ids[len(ids) // 3]])[0]
    facts = asking.facts_of(desk, line.id, unmasked=True)
    person = next(p.person for p in facts.parties if p.person.is_natural)
    phones = [p.person.phone for p in facts.parties if p.person.phone]
    return {
        "surname": "张",
        "surname and one": f"{person.name[0]}{person.name[1:2]}",
        "whole name": person.name,
        "pinyin": "zhangw",
        "initials": "lgf",
        "one letter": "z",
        "digits": (phones or ["16012345678"])[0],
        "case number": line.case_no,
        "place": facts.village,
        "in every case": "纠纷",
        "two of the commonest": "张 纠纷",
        "letter and word": "z 纠纷",
        "pairs that stand apart": "纷纠",
        "nothing": "无此人也",
        "not there, letters": "qqxz",
    }


def typed(text: str) -> Iterator[str]:
    """What stands in the box after every key."""
    return (text[:end] for end in range(1, len(text) + 1))


class Times:
    """Milliseconds of every answer, by question."""

    def __init__(self) -> None:
        self.of: dict[str, list[float]] = defaultdict(list)

    def ask(self, desk: Desk, kinds: dict[str, str]) -> None:
        """Type every question once, key by key."""
        for kind, text in kinds.items():
            for part in typed(text):
                self._timed(f"{kind} (box)", lambda part=part: asking.find(desk, part))
                self._timed(f"{kind} (list)", lambda part=part: page(desk, part))
                time.sleep(BETWEEN_KEYS)

    def _timed(self, kind: str, deed: Callable[[], object]) -> None:
        start = time.perf_counter()
        deed()
        self.of[kind].append((time.perf_counter() - start) * 1000)

    def show(self, name: str, *, every: bool) -> None:
        """Print median, 95th percentile and worst, and the three dearest questions or all."""
        together = sorted(t for times in self.of.values() for t in times)
        dear = sorted(self.of.items(), key=lambda item: -at(sorted(item[1]), 0.95))
        print(f"{name:<22}{figures(together)}   {len(together)} answers, goal p95 {GOAL:.0f} ms")
        for kind, times in dear if every else dear[:3]:
            print(f"    {kind:<32}{figures(sorted(times))}", flush=True)


def page(desk: Desk, text: str) -> None:
    """What the case list asks for a text: the ids, and the rows in sight."""
    ids = asking.case_ids(desk, CaseFilter(text=text))
    if ids:
        asking.case_rows(desk, list(ids[:SHOWN]))


def at(ordered: list[float], part: float) -> float:
    """The value below which this part of the ordered values lies."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def figures(ordered: list[float]) -> str:
    """Median, 95th percentile and worst."""
    return "".join(f"{at(ordered, part):9.1f}" for part in (0.5, 0.95, 1.0))


def during(name: str, desk: Desk, kinds: dict[str, str], deed: Callable[[], object]) -> None:
    """Ask while a thread does something, until it has done it."""
    worker = threading.Thread(target=deed)
    times, start = Times(), time.perf_counter()
    worker.start()
    time.sleep(0.2)
    while worker.is_alive() or not times.of:
        times.ask(desk, kinds)
    worker.join()
    times.show(f"{name} ({time.perf_counter() - start:.0f} s)", every=False)


def measure(folder: Path, rows: int, rounds: int) -> None:
    """All four states of the desk."""
    desk = open_desk(folder)
    kinds = questions(desk)
    print(f"{'':<22}{'median':>9}{'p95':>9}{'worst':>9}   ms")
    first, quiet = Times(), Times()
    first.ask(desk, kinds)
    first.show("first time", every=False)
    for _ in range(rounds):
        quiet.ask(desk, kinds)
    quiet.show("quiet", every=True)
    ids = asking.case_ids(desk, CaseFilter(stages=("filed",)))
    cases = [line.id for line in asking.case_rows(desk, list(ids[:: max(1, len(ids) // 20)]))]
    during("volumes", desk, kinds, lambda: bind(desk, cases, folder))
    target = folder.with_name("backup")
    target.mkdir()
    during("backup", desk, kinds, lambda: keeping.backup(desk, target))
    ledger = folder.with_name("ledger.xlsx")
    workbook(ledger, rows)
    during("import", desk, kinds, lambda: import_file(desk, ledger))
    desk.store.close()


def bind(desk: Desk, cases: list[str], folder: Path) -> None:
    """Bind the volumes of some cases."""
    for case in cases:
        volume_to(desk, case, folder.with_name(f"{case}.pdf"))


def main() -> None:
    """Make or reuse the store and measure on a copy."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--cases", type=int, default=100_000)
    wanted.add_argument("--rows", type=int, default=10_000)
    wanted.add_argument("--rounds", type=int, default=5)
    wanted.add_argument("--folder", type=Path)
    given = wanted.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as place:
        kept = (given.folder or Path(place)) / f"search-{given.cases}"
        if not kept.exists():
            make(kept, given.cases)
        shutil.copytree(kept, Path(place) / "data")
        measure(Path(place) / "data", given.rows, given.rounds)


if __name__ == "__main__":
    main()
