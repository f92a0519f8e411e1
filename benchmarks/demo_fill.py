"""How many made-up cases a second go into a store, and is what they make whole?

Fills a new store, then checks the chain from end to end, replays the log against the tables and
looks for a case by its name. Beside the cases a second by the clock it prints those by the
processor's time alone, of this process, of the one that makes cases up for it, and of both, which
a busy machine changes less: the slower of the two is what an idle machine of two cores comes to.
Run: ``python benchmarks/demo_fill.py [--cases 20000] [--unchecked]``
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
if __name__ == "__main__":  # the second process begins with this file too and needs none of it
    sys.path[:0] = [str(HERE), str(HERE.parent)]

    from import_ledger import DAY
    from search_scale import WHO

    from mediation_desk.usecases import asking, demo
    from mediation_desk.usecases.asking import CaseFilter
    from mediation_desk.usecases.desk import Desk
    from tests.desks import make_desk

GOAL = 1000


def main() -> None:
    """Print the speed and what the checks say."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--cases", type=int, default=20_000)
    wanted.add_argument("--unchecked", action="store_true")
    given = wanted.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = make_desk(Path(folder), day=DAY)
        desk = Desk(made.store, WHO, made.clock, made.rules)
        demo.fill(desk, 100, seed=5)  # tables, plans and pinyin are loaded once a process
        before, wall = os.times(), time.perf_counter()
        demo.fill(desk, given.cases, seed=7)
        after, wall = os.times(), time.perf_counter() - wall
        print(f"{given.cases / wall:6.0f} cases a second (goal {GOAL}), {wall:.1f} s")
        spent = [end - start for start, end in zip(before, after, strict=True)]
        here, there = spent[0] + spent[1], spent[2] + spent[3]  # Windows tells nothing of others
        for name, cpu in (("this process", here), ("the other", there), ("both", here + there)):
            if cpu:
                print(f"{given.cases / cpu:6.0f} a second of the processor, {name}: {cpu:.1f} s")
        if not given.unchecked:
            check(desk)
        desk.store.close()


def check(desk: Desk) -> None:
    """The whole chain, the replay, and one search."""
    line = asking.case_rows(desk, list(asking.case_ids(desk, CaseFilter())[:1]))[0]
    found = [hit.id for hit in asking.find(desk, line.case_no)]
    print(f"chain {desk.store.verify_chain() or 'whole'}")
    print(f"tables unlike the log {desk.store.tables_unlike_log() or 'none'}")
    print(f"found by its number {line.id in found}")


if __name__ == "__main__":
    main()
