"""How dear is saving a case page, beside the same rows written by plain sqlcipher3?

Both write to a file with ``synchronous=FULL`` under the program's own settings, in turn. The plain
side gets the very statements the program sent (rows, change, heads, index), recorded beforehand.
Run: ``python benchmarks/save_case.py [--cases 2000] [--saves 200]``
"""

from __future__ import annotations

import argparse
import itertools
import shutil
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mediation_desk.records.engine import Guard, open_raw
from mediation_desk.records.store import STORE_FILE, Store
from mediation_desk.usecases.desk import Desk
from tests.desks import HEAD, SetClock, led, make_desk, registered

WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


def main() -> None:
    """Print the two medians, their ratio and the program's 95th percentile."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--cases", type=int, default=300)
    wanted.add_argument("--saves", type=int, default=200)
    given = wanted.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder), given.cases, given.saves)


def _measure(folder: Path, cases: int, saves: int) -> None:
    first = folder / "first"
    first.mkdir()
    desk = make_desk(first)
    case = led(desk, "hold_session")
    for number in range(cases - 1):
        registered(desk, title=f"第{number}件")
    key = desk.store.key_copy()
    desk.store.close()
    copies = [folder / name for name in ("traced", "desk", "plain")]
    for copy in copies:
        shutil.copytree(first, copy)
    statements = _record(_open(copies[0], key), case, saves)
    ours, plain = _race(_open(copies[1], key), copies[2], key, case, statements)
    ratio = statistics.median(a / b for a, b in zip(ours, plain, strict=True))
    print(f"save through the desk   median {_ms(statistics.median(ours))}  p95 {_ms(_p95(ours))}")
    print(f"same rows, sqlcipher3   median {_ms(statistics.median(plain))}  p95 {_ms(_p95(plain))}")
    print(f"ratio, pair by pair     median {ratio:.2f}   ({cases} cases, {saves} saves)")


def _open(folder: Path, key: bytes) -> Desk:
    from mediation_desk.records.lawbook import shipped_book

    clock = SetClock(date(2026, 4, 20))
    return Desk(Store.open(folder, key, clock=clock), HEAD, clock, shipped_book())


def _save(desk: Desk, case: str, number: int) -> None:
    words = {"facts": f"第{number}次改写：檐水排向西墙根，墙根返潮。", "place": f"柳树村{number}组"}
    desk.do("amend_case", words, case=case)


def _record(desk: Desk, case: str, saves: int) -> list[list[str]]:
    """The writing statements of every save, as the driver expanded them."""
    with desk.store.write("u", "trace") as session:
        raw = session.raw
    out: list[list[str]] = []
    for number in range(saves):
        seen: list[str] = []
        raw.set_trace_callback(seen.append)
        _save(desk, case, number)
        raw.set_trace_callback(None)
        writes = [s for s in seen if s.lstrip().upper().startswith(WRITES)]
        # A statement that fires a trigger is told twice.
        out.append([s for s, _again in itertools.groupby(writes)])
    desk.store.close()
    return out


def _race(
    desk: Desk, plain: Path, key: bytes, case: str, statements: list[list[str]]
) -> tuple[list[float], list[float]]:
    guard = Guard()
    raw = open_raw(plain / STORE_FILE, key, guard)
    guard.mode = Guard.RECORDING
    ours: list[float] = []
    theirs: list[float] = []
    for number, lines in enumerate(statements):
        start = time.perf_counter()
        _save(desk, case, number)
        middle = time.perf_counter()
        raw.execute("BEGIN IMMEDIATE")
        for line in lines:
            raw.execute(line)
        raw.execute("COMMIT")
        ours.append(middle - start)
        theirs.append(time.perf_counter() - middle)
    return ours, theirs


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:6.2f} ms"


if __name__ == "__main__":
    main()
