"""How the real window answers with 100,000 cases in the store, and whether it ever freezes.

Opens the program offscreen (or on the display there is), signs in, opens cases, types into the
search, and does so again while an import, a backup and a volume run as jobs. A heartbeat of five
milliseconds hears how long the event loop was held up, and how much of that the window's own
thread was working.

A virtual machine shares its processors: what the host takes away meanwhile (``steal`` of
``/proc/stat``) is no time of the program's. A measurement during which something was taken is
counted apart and taken again, up to three times as many in all; the last columns say how many were
disturbed and what all of them together, disturbed or not, come to. Beside each search stands what
an empty question takes. ``--folder`` keeps the store for the next time.
Run: ``python benchmarks/at_scale.py [--cases N] [--folder DIR] [--rows N]``
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from window_start import BARE, PASSWORD, make, painted_after  # noqa: E402

QUESTIONS = (
    *("张", "王秀", "排水", "zhang", "wxl", "2026", "160", "青石村", "邻里", "li"),
    *("陈", "李建", "通行", "wang", "lxh", "2025", "138", "大河村", "合同", "chen"),
    *("刘德", "借款", "zjg", "柳树", "赡养", "yang", "139", "婚姻", "土地", "zhao"),
)
#: As many keys as the questions have.
KEYS = sum(map(len, QUESTIONS))
PATIENCE = 600.0
STAT = Path("/proc/stat")


def taken() -> int:
    """Processor time the host has taken from this machine, in ticks; 0 where nothing tells."""
    try:
        return int(STAT.read_bytes().split(None, 9)[8])
    except (OSError, IndexError, ValueError):
        return 0


def p95(times: list[float]) -> float:
    """The 95th percentile; 0 of nothing."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))] if ordered else 0.0


class Times:
    """The times one thing took, those apart during which the host took processor time."""

    def __init__(self) -> None:
        self.clean: list[float] = []
        self.disturbed: list[float] = []

    @property
    def all(self) -> list[float]:
        """Every one."""
        return self.clean + self.disturbed

    def of(self, deed: Callable[[], object]) -> None:
        """Measure one."""
        before, start = taken(), time.perf_counter()
        answer = deed()
        seconds = answer if isinstance(answer, float) else time.perf_counter() - start
        (self.disturbed if taken() > before else self.clean).append(seconds)


class Watch:
    """What was measured: each thing's times, and the longest stretch the loop stood still."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self._begin()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _begin(self) -> None:
        self._last, self._cpu, self._taken = time.perf_counter(), time.thread_time(), taken()
        self._worst = self._worst_cpu = self._worst_all = 0.0

    def _beat(self) -> None:
        now, cpu, stolen = time.perf_counter(), time.thread_time(), taken()
        held = now - self._last - 0.005
        self._worst_all = max(self._worst_all, held)
        if stolen == self._taken:
            self._worst = max(self._worst, held)
        self._worst_cpu = max(self._worst_cpu, cpu - self._cpu)
        self._last, self._cpu, self._taken = now, cpu, stolen

    @contextmanager
    def phase(self, name: str, goal: str = "") -> Iterator[Times]:
        """Print a line: median, 95th percentile and worst of the times, and the worst stretch."""
        times = Times()
        self._begin()
        yield times
        self._beat()
        own = times.clean or times.all
        figures: list[float | None] = [None] * 3
        if own:
            figures = [statistics.median(own), p95(own), max(own)]
        figures += [self._worst, self._worst_cpu]
        figures += [p95(times.all) if times.all else None, self._worst_all]
        told = " ".join(" " * 8 if x is None else f"{x * 1000:8.0f}" for x in figures)
        count = f"{len(times.disturbed)}/{len(times.all)}" if times.all else ""
        print(f"{name:<36}{told}{count:>9}  {goal}", flush=True)


class Person:
    """Somebody at the real window."""

    def __init__(self, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from mediation_desk.qt.program import Program, dress_app
        from mediation_desk.qt.start.places import Places
        from mediation_desk.qt.window_settings import WindowSettings

        self.app = QApplication([sys.argv[0], "-style", "Fusion"])
        dress_app(self.app, WindowSettings())
        places = Places(folder, folder.with_name("practice"), True)
        self.program = Program(self.app, places, WindowSettings())
        self.program.begin()
        self.watch = Watch()

    def until(self, is_so: Callable[[], object]) -> float:
        """Let the loop run until it is so; seconds it took."""
        from PySide6.QtCore import QEventLoop, QTimer

        start, loop, timer = time.perf_counter(), QEventLoop(), QTimer()

        def look() -> None:
            if is_so() or time.perf_counter() - start > PATIENCE:
                loop.quit()

        timer.timeout.connect(look)
        timer.start(2)
        loop.exec()
        timer.stop()
        return time.perf_counter() - start

    def rest(self, seconds: float) -> None:
        """Do nothing for a while."""
        end = time.perf_counter() + seconds
        self.until(lambda: time.perf_counter() > end)

    @property
    def window(self):  # type: ignore[no-untyped-def]
        """The main window."""
        assert self.program.window is not None
        return self.program.window

    def enter(self) -> float:
        """Type the password and Enter; until the first page is filled and painted."""
        panel = self.program.unlock
        panel.ui.user_edit.setText("管理员")
        panel.ui.password_edit.setText(PASSWORD)
        start = time.perf_counter()
        panel.ui.password_edit.returnPressed.emit()
        self.until(self._sees_first_page)
        self.app.processEvents()
        return time.perf_counter() - start

    def _sees_first_page(self) -> bool:
        window = self.program.window
        if window is None or not window.isVisible():
            return False
        return self.page("today").sheet is not None

    def page(self, key: str):  # type: ignore[no-untyped-def]
        """A page of the window."""
        return self.window.pages[key]

    def open_case(self, case: str) -> float:
        """Open a case; until it is shown and painted."""
        start = time.perf_counter()
        self.window.go("case", case)
        page = self.page("case")
        self.until(lambda: page.view is not None and page.view.facts.id == case)
        self.app.processEvents()
        took = time.perf_counter() - start
        self.window.go("today", "")
        self.rest(0.05)
        return took

    def ask(self, text: str, times: Times) -> None:
        """Type a text into Ctrl+K key by key; each key's time to its answer."""
        box, heard = self.window.find_box, []
        shown = box.show_found
        box.show_found = lambda text, found: (heard.append(text), shown(text, found))
        self.window.open_find()

        def press(typed: str) -> None:
            heard.clear()
            box.ui.find_edit.setText(typed)
            box.ui.find_edit.textEdited.emit(typed)
            self.until(lambda: heard and heard[-1] == typed)

        for end in range(1, len(text) + 1):
            times.of(partial(press, text[:end]))
        del box.show_found
        box.put_away()

    def ask_nothing(self) -> float:
        """What the machine takes of such a question by itself: a thread's empty answer."""
        told: list[object] = []
        start = time.perf_counter()
        self.window.runner.read(lambda _progress: None).succeeded.connect(told.append)
        self.until(lambda: told)
        return time.perf_counter() - start

    def work(self, cases: list[str], name: str) -> None:
        """Open cases and search, and print both."""
        with self.watch.phase(f"{name}: a case opened", "150 ms") as opened:
            for case in cases * 3:
                opened.of(partial(self.open_case, case))
                if len(opened.clean) >= len(cases):
                    break
        with self.watch.phase(f"{name}: a key in the search", "20 ms") as keys:
            for question in QUESTIONS * 3:
                self.ask(question, keys)
                if len(keys.clean) >= KEYS:
                    break
        with self.watch.phase(f"{name}: a thread asked for nothing", "(the machine)") as bare:
            for _ in keys.all:
                bare.of(self.ask_nothing)

    def during(self, name: str, begin: Callable[[], object], cases: list[str]) -> None:
        """Work while a job runs; then wait for its end."""
        with self.watch.phase(f"{name}: begun"):
            job = begin()
            self.rest(0.3)
        if not job.is_over:
            self.work(cases, name)
        if job.is_over:
            print(f"{name}: was over before the work beside it was")
        with self.watch.phase(f"{name}: until its end") as took:
            took.of(lambda: self.until(lambda: job.is_over))
            self.rest(0.3)


def visit(folder: Path, ledger: Path) -> None:
    """Everything that is measured in the window, in order."""
    titles = ("median", "p95", "worst", "held up", "its CPU", "p95 all", "held all", "disturbed")
    print(f"{'':<36}" + " ".join(f"{title:>8}" for title in titles) + "  ms")
    person = Person(folder)
    watch = person.watch
    with watch.phase("typing name and password"):
        person.until(lambda: person.program._ahead and person.program._ahead.is_ready)
    with watch.phase("Enter to the first page") as entered:
        entered.of(person.enter)
    with watch.phase("the next pages got ready"):
        person.rest(3)
    cases = some_cases(person)
    with watch.phase("the first case opened", "150 ms") as first:
        first.of(partial(person.open_case, cases[0]))
    person.work(cases[1:21], "quiet")
    jobs(person, folder, ledger, cases)
    print(f"entered {entered.all[0]:.4f}")
    person.window.close()
    person.program.end()


def some_cases(person: Person) -> list[str]:
    """Cases from all over the list."""
    from mediation_desk.usecases import asking

    ids = asking.case_ids(person.window.frame.desk, asking.CaseFilter())
    return [asking.case_rows(person.window.frame.desk, [i])[0].id for i in ids[:: len(ids) // 100]]


def jobs(person: Person, folder: Path, ledger: Path, cases: list[str]) -> None:
    """An import, a backup and volumes, as the pages start them."""
    from mediation_desk.usecases.filing.paper_files import volume_to
    from mediation_desk.usecases.importing import import_file
    from mediation_desk.usecases.upkeep import keeping

    page = person.page("today")
    target = folder.with_name("backup")
    target.mkdir(exist_ok=True)

    def apart(title: str, *calls: Callable[..., object]) -> Callable[[], object]:
        """Begin the jobs as a page does; the last one is waited for."""
        return lambda: [page.work_apart(call, lambda _made: None, title=title) for call in calls][
            -1
        ]

    volumes = [
        partial(volume_to, case_id=case, out=target / f"{case}.pdf") for case in cases[21:29]
    ]
    person.during("volumes", apart("正在装订", *volumes), cases[30:50])
    person.during("backup", apart("正在备份", partial(keeping.backup, target=target)), cases[50:70])
    person.during("import", apart("正在导入", partial(import_file, path=ledger)), cases[70:90])
    shutil.rmtree(target, ignore_errors=True)


def main(arguments: list[str]) -> int:
    """Measure in a program of its own; the store is copied, so that it can be used again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--visit", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if given.visit:
        visit(given.visit, given.visit.with_name("ledger.xlsx"))
        return 0
    with tempfile.TemporaryDirectory() as place:
        kept = (given.folder or Path(place)) / f"store-{given.cases}"
        if not kept.exists():
            make(kept, given.cases)
        _compare(Path(place), kept, given.rows)
    return 0


def _compare(place: Path, kept: Path, rows: int) -> None:
    from import_ledger import workbook

    shutil.copytree(kept, place / "data")
    workbook(place / "ledger.xlsx", rows)
    painted_after(BARE)
    bare = statistics.median(painted_after(BARE) for _ in range(5))
    command = [sys.executable, __file__, "--visit", str(place / "data")]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env.setdefault("PYTHONPYCACHEPREFIX", str(Path(tempfile.gettempdir()) / "desk-compiled"))
    done = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env)
    assert done.stdout is not None
    for line in done.stdout:
        print(line, end="", flush=True)
        if line.startswith("entered"):
            ratio = float(line.split()[1]) / bare
            print(f"bare window {bare * 1000:.0f} ms; Enter to the first page {ratio:.2f} x (4)")
    done.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
