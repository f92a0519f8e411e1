"""How fast is 可能来过 answered while typing, beside a plain scan of everybody on file?

People are made up as in the proof of the search. What is typed grows key by key: name, telephone,
address. The alternative reads every person and compares each. Run:
``python benchmarks/repeat_visits.py [--people 10000]``
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from mediation_desk.domain.meeting.likeness import ENOUGH, Seen, likeness  # noqa: E402
from mediation_desk.usecases.desk import Desk  # noqa: E402
from mediation_desk.usecases.meeting.asking import met_before  # noqa: E402
from tests.desks import make_desk  # noqa: E402
from tests.usecases.meeting.township import Township, fill, villagers  # noqa: E402

GOAL = 50.0
ASKED = 200


def typing(seen: Seen) -> Iterator[Seen]:
    """What stands in the card when the keys rest: after the name, the telephone, the address."""
    blank = Seen(seen.name, role=seen.role)
    yield blank
    for digits in (7, 9, 11):
        yield replace(blank, phone=seen.phone[:digits])
    yield replace(blank, phone=seen.phone, address=seen.address)
    yield seen


def scan(desk: Desk, typed: Seen) -> int:
    """The plain way: read every person and compare."""
    with desk.store.read() as session:
        sql = "SELECT name, id_no, phone, address FROM person WHERE deleted = 0"
        people = [Seen(n, i, p, address=a) for n, i, p, a in session.raw.execute(sql)]
    return sum(likeness(typed, one).points >= ENOUGH for one in people)


def timed(ask: Callable[[Seen], object], asked: list[Seen]) -> list[float]:
    """Milliseconds of each answer, the quickest first."""
    found = []
    for seen in asked:
        start = time.perf_counter()
        ask(seen)
        found.append((time.perf_counter() - start) * 1_000)
    return sorted(found)


def told(name: str, times: list[float]) -> float:
    """Print a line; gives the 95th of a hundred."""
    p95 = times[int(len(times) * 0.95)]
    print(f"{name}: median {times[len(times) // 2]:.1f} ms, p95 {p95:.1f} ms, "
          f"longest {times[-1]:.1f} ms")  # fmt: skip
    return p95


def main() -> int:
    """Fill, ask, compare; fails where the goal is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=10_000)
    many = parser.parse_args().people
    with tempfile.TemporaryDirectory() as place:
        desk = make_desk(Path(place))
        town = Township(Random(3))
        kept = [town.typed(soul) for soul in villagers(town, many)]
        start = time.perf_counter()
        fill(desk, kept)
        print(f"{many} people in {time.perf_counter() - start:.0f} s")
        known = [town.chance.choice(kept) for _n in range(ASKED // 2)]
        new = [town.typed(town.soul()) for _n in range(ASKED // 2)]
        asked = [step for seen in (*known, *new) for step in typing(seen)]
        p95 = told("keys", timed(lambda seen: met_before(desk, [seen]), asked))
        told("plain scan", timed(lambda seen: scan(desk, seen), asked[:: len(asked) // 24]))
        desk.store.close()
    return int(p95 > GOAL)


if __name__ == "__main__":
    sys.exit(main())
