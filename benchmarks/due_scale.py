"""How soon is the day sheet there at 100,000 open cases, and does the workbench ever freeze?

Makes up open cases of all six tracks with their clocks, sessions, instalments, visits and hand-offs
(``--folder`` keeps the store for the next time), then times what ``due --json`` answers in a warm
process, against sqlcipher3 alone reading the rows of the same page with the same conditions and
order; and the real workbench, whose event loop must not stand
still. Run: ``python benchmarks/due_scale.py [--cases 100000] [--folder DIR]``
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from window_start import PASSWORD, make  # noqa: E402

from mediation_desk.cli import days  # noqa: E402
from mediation_desk.cli.answer import show  # noqa: E402
from mediation_desk.usecases import asking, demo, opening  # noqa: E402
from mediation_desk.usecases.desk import Desk  # noqa: E402

GOAL, STILL, CALLS = 300.0, 100.0, 40


def fill_open(folder: Path, count: int) -> None:
    """Make up so many open cases of all tracks; a sample is read back and compared."""
    make(folder, 0)
    desk = opening.open_store(folder, "管理员", PASSWORD)
    demo.fill(desk, count, seed=7, only_open=True)
    desk.store.close()


def timed(name: str, call: Callable[[], object], goal: float = 0.0) -> tuple[float, float]:
    """Print median and 95th percentile of a call in milliseconds, and the median of the processor's
    time alone, which a busy machine changes less; gives the 95th percentile and that.
    """
    call()
    took, spent = [], []
    for _ in range(CALLS):
        start, before = time.perf_counter(), time.process_time()
        call()
        spent.append((time.process_time() - before) * 1000)
        took.append((time.perf_counter() - start) * 1000)
    took.sort()
    p95, cpu = took[int(CALLS * 0.95) - 1], statistics.median(spent)
    told = f"  (goal {goal:.0f})" if goal else ""
    print(f"{name:<44}{statistics.median(took):8.1f}{p95:8.1f}{cpu:8.1f} ms{told}", flush=True)
    return p95, cpu


def answer(desk: Desk, **given: object) -> None:
    """What ``due --json`` does after it has opened the store."""
    asked = SimpleNamespace(on="", limit=days.PAGE, after="", **given)
    with contextlib.redirect_stdout(io.StringIO()):
        show(days.due(SimpleNamespace(desk=desk), asked), as_json=True)  # type: ignore[arg-type]


PLAIN = """
SELECT d.case_id, l.case_no, l.title, d.what, d.on_day, d.rule FROM case_due d
JOIN case_list l ON l.case_id = d.case_id
WHERE d.kind = ? AND d.on_day BETWEEN ? AND ? ORDER BY d.on_day, d.id LIMIT ?
"""
COUNTED = """
SELECT on_day, COUNT(*) FROM case_due WHERE kind = ? AND on_day BETWEEN ? AND ? GROUP BY on_day
"""


def plainly(desk: Desk) -> None:
    """The rows of the same page, with the same conditions and order, by sqlcipher3 alone."""
    today = desk.clock.today()
    before, last = today - timedelta(days=1), today + timedelta(days=asking.DAYS_AHEAD)
    kinds = ("clock", "right", "session", "instalment", "visit", "reminder")
    spans = [(kind, today, last) for kind in kinds]
    spans += [(kind, date.min, before) for kind in kinds if kind != "right"]
    spans.append(("waiting", date.min, date.max))
    with desk.store.read() as session:
        for kind, first, end in spans:
            span = (kind, first.isoformat(), end.isoformat(), days.PAGE)
            session.raw.execute(PLAIN, span).fetchall()
            session.raw.execute(COUNTED, span[:3]).fetchall()


def measure(folder: Path) -> None:
    """All figures of a store."""
    desk = opening.open_store(folder, "管理员", PASSWORD)
    today = desk.clock.today()
    counts = asking.due_sheet(desk, today, 1).counts
    with desk.store.read() as session:
        ask = session.raw.execute
        cases = ask("SELECT COUNT(*), SUM(is_open) FROM case_list").fetchone()
        tracks = ask("SELECT track, COUNT(*) FROM case_list GROUP BY track").fetchall()
        late = ask(
            "SELECT COUNT(DISTINCT case_id) FROM case_due "
            "WHERE on_day < ? AND kind NOT IN ('right', 'waiting')", (today.isoformat(),)
        ).fetchone()[0]  # fmt: skip
        lines = ask("SELECT COUNT(*) FROM case_due").fetchone()[0]
    print(f"cases {cases[0]}, open {cases[1]}, late {late}, days {lines}; {dict(tracks)}")
    print(counts)
    print(f"{'':<44}{'median':>8}{'p95':>8}{'its CPU':>8}")
    whole = timed("due --json, a page of each list", lambda: answer(desk), GOAL)
    plain = timed("the same rows by sqlcipher3 alone", lambda: plainly(desk))
    timed("what the workbench asks (60 of each list)", lambda: asking.due_sheet(desk, today, 60))
    ratios = [of / to for of, to in zip(whole, plain, strict=True)]
    print(f"ratio to sqlcipher3 alone {ratios[0]:.2f}, of the processor's time {ratios[1]:.2f}")
    desk.store.close()


def as_a_process(folder: Path) -> None:
    """The command as it is called, from its start to its end, Argon2 and all."""
    command = [sys.executable, str(HERE.parent / "main.py"), "--data", str(folder)]
    env = os.environ | {"MEDIATION_DESK_PASSWORD": PASSWORD}
    took = []
    for _ in range(3):
        start = time.perf_counter()
        run = subprocess.run([*command, "--json", "due"], env=env, capture_output=True, check=True)
        took.append(time.perf_counter() - start)
    size = len(run.stdout) / 1024
    print(f"due as a process of its own {min(took):.2f} s ({size:.0f} KiB of JSON)", flush=True)


def at_the_window(folder: Path) -> None:
    """The workbench, asked again and again: how long until it shows, how long the loop stood."""
    from at_scale import Person

    person = Person(folder)
    person.until(lambda: person.program._ahead and person.program._ahead.is_ready)
    person.enter()
    person.rest(4)
    page = person.page("today")

    def ask_again() -> None:
        page.sheet = None
        page.refresh()
        person.until(lambda: page.sheet is not None)
        person.app.processEvents()

    with person.watch.phase("workbench asked again", f"{STILL:.0f} ms") as shown:
        for _ in range(CALLS // 2):
            shown.of(ask_again)
            person.rest(0.05)
    person.window.close()
    person.program.end()


def main(arguments: list[str]) -> int:
    """Fill if need be, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        folder = (given.folder or Path(place)) / f"open-{given.cases}"
        if not folder.exists():
            start = time.perf_counter()
            fill_open(folder, given.cases)
            print(f"filled in {time.perf_counter() - start:.0f} s", flush=True)
        measure(folder)
        as_a_process(folder)
        print(f"{'':<38}{'median':>9}{'p95':>9}{'worst':>9}{'held up':>9}{'its CPU':>9}   ms")
        at_the_window(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
