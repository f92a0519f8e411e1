"""How much of the processor do the rates of a year cost at 100,000 cases?

Makes up cases of all tracks, then times 统计 (every rate, village and alert, with the cases behind
each figure) beside a plain recount of four of the rates, which reads the rows of
the same store into Python one by one; both must come to the same. Asked: a second at most.
Run: ``python benchmarks/rates_scale.py [--cases 100000]``
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

GOAL, CALLS = 1.0, 5
FIRST, LAST = date(2000, 1, 1), date(2030, 12, 31)


def spent(call: Callable[[], Any]) -> tuple[float, Any]:
    """The median of the processor's seconds of a few calls, and what came out."""
    took, found = [], call()
    for _ in range(CALLS):
        before = time.process_time()
        found = call()
        took.append(time.process_time() - before)
    return statistics.median(took), found


def recount(raw: Any) -> dict[str, tuple[int, int]]:
    """Four rates from plain rows, a row at a time; written without a look at the program's way."""
    away = {r[0] for r in raw.execute(
        "SELECT case_id FROM case_transfer WHERE direction = 'out' AND deleted = 0"
    )} | {r[0] for r in raw.execute(
        "SELECT case_id FROM case_tie WHERE kind = 'merged' AND deleted = 0 AND undone_on IS NULL"
    )}  # fmt: skip
    listed = {
        r[0]: (r[1], r[2]) for r in raw.execute(
            "SELECT case_id, outcome, accepted_on FROM case_list WHERE is_ledger = 0"
        )
    }  # fmt: skip
    cases = [
        r[0] for r in raw.execute("SELECT id FROM case_file WHERE deleted = 0")
        if r[0] in listed and r[0] not in away
    ]  # fmt: skip
    visits: dict[str, list[tuple[str, str, str]]] = {}
    for case, day, row, solved in raw.execute(
        "SELECT case_id, visited_on, id, solved FROM follow_up WHERE deleted = 0"
    ):
        if solved:
            visits.setdefault(case, []).append((day, row, solved))
    asked = [max(visits[case])[2] for case in cases if case in visits]
    agreed = [case for case in cases if listed[case][0] == "agreed"]
    taken = [case for case in cases if listed[case][1]]
    handled = [c for c in taken if listed[c][0] in ("agreed", "not_agreed", "decided")]
    return {
        "resolved": (len(agreed), len(cases)), "handled": (len(handled), len(taken)),
        "agreed": (len([c for c in handled if listed[c][0] == "agreed"]), len(handled)),
        "solved": (asked.count("yes"), len(asked)),
    }  # fmt: skip


def main() -> None:
    """Print both and their ratio."""
    from import_ledger import DAY
    from search_scale import WHO

    from mediation_desk.usecases import demo
    from mediation_desk.usecases.desk import Desk
    from mediation_desk.usecases.rates import views
    from tests.desks import make_desk

    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--cases", type=int, default=100_000)
    given = wanted.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = make_desk(Path(folder), day=DAY)
        desk = Desk(made.store, WHO, made.clock, made.rules)
        demo.fill(desk, given.cases, seed=7)
        ours, found = spent(lambda: views.rates(desk, FIRST, LAST))
        with desk.store.read() as session:
            plain, want = spent(lambda: recount(session.raw))
        told = {one.rate.key: (one.of, one.over) for one in found.rates}
        assert {key: told[key] for key in want} == want, (told, want)
        print(f"{len(found.cases['found'])} cases: {want}")
        print(f"ours {ours:.2f} s of the processor (goal {GOAL:.0f}), plain recount {plain:.2f} s, "
              f"ratio {ours / plain:.2f}")  # fmt: skip
        desk.store.close()


if __name__ == "__main__":
    main()
