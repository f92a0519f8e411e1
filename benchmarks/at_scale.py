"""How the real window answers with 100,000 cases in the store, and whether it ever freezes.

Opens the program offscreen (or on the display there is), signs in, opens cases, types into the
search, and does so again while an import, a backup and a volume run as jobs. A heartbeat of five
milliseconds hears how long the event loop was held up, and how much of that the window's own
thread was working (on a busy machine the rest is others' time). Beside each search stands what an
empty question takes: where that is long, the machine is not quiet. ``--folder`` keeps the store for
the next time. Run: ``python benchmarks/at_scale.py [--cases N] [--folder DIR] [--rows N]``
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
PATIENCE = 600.0


class Watch:
    """What was measured: each thing's times, and the longest stretch the loop stood still."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self._last = self._worst = self._cpu = self._worst_cpu = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        self._worst = max(self._worst, now - self._last - 0.005)
        self._worst_cpu = max(self._worst_cpu, cpu - self._cpu)
        self._last, self._cpu = now, cpu

    @contextmanager
    def phase(self, name: str, times: list[float], goal: str = "") -> Iterator[None]:
        """Print a line: median, 95th percentile and worst of the times, and the worst stretch."""
        self._last, self._worst = time.perf_counter(), 0.0
        self._cpu, self._worst_cpu = time.thread_time(), 0.0
        yield
        self._beat()
        parts = [f"{name:<38}"]
        if times:
            ordered = sorted(times)
            p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
            figures = (statistics.median(ordered), p95, ordered[-1])
            parts += [f"{figure * 1000:8.0f}" for figure in figures]
        else:
            parts.append(" " * 24)
        parts += [f"{self._worst * 1000:8.0f}", f"{self._worst_cpu * 1000:8.0f}", f"  {goal}"]
        print(*parts, flush=True)


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

    def ask(self, text: str) -> list[float]:
        """Type a text into Ctrl+K key by key; each key's time to its answer."""
        box, times, heard = self.window.find_box, [], []
        shown = box.show_found
        box.show_found = lambda text, found: (heard.append(text), shown(text, found))
        self.window.open_find()
        for end in range(1, len(text) + 1):
            heard.clear()
            start = time.perf_counter()
            box.ui.find_edit.setText(text[:end])
            box.ui.find_edit.textEdited.emit(text[:end])
            self.until(lambda: heard and heard[-1] == box.ui.find_edit.text())
            times.append(time.perf_counter() - start)
        del box.show_found
        box.put_away()
        return times

    def ask_nothing(self) -> float:
        """What the machine takes of such a question by itself: a thread's empty answer."""
        told: list[object] = []
        start = time.perf_counter()
        self.window.runner.read(lambda _progress: None).succeeded.connect(told.append)
        self.until(lambda: told)
        return time.perf_counter() - start

    def work(self, cases: list[str], name: str) -> None:
        """Open cases and search, and print both."""
        opened: list[float] = []
        with self.watch.phase(f"{name}: a case opened", opened, "150 ms"):
            opened += [self.open_case(case) for case in cases]
        keys: list[float] = []
        with self.watch.phase(f"{name}: a key in the search", keys, "20 ms"):
            for question in QUESTIONS:
                keys += self.ask(question)
        bare: list[float] = []
        with self.watch.phase(f"{name}: a thread asked for nothing", bare, "(the machine itself)"):
            bare += [self.ask_nothing() for _ in keys]

    def during(self, name: str, begin: Callable[[], object], cases: list[str]) -> None:
        """Work while a job runs; then wait for its end."""
        with self.watch.phase(f"{name}: begun", []):
            job = begin()
            self.rest(0.3)
        if not job.is_over:
            self.work(cases, name)
        took: list[float] = []
        with self.watch.phase(f"{name}: until its end", took):
            took.append(self.until(lambda: job.is_over))
            self.rest(0.3)


def visit(folder: Path, ledger: Path) -> None:
    """Everything that is measured in the window, in order."""
    print(f"{'':<38}{'median':>9}{'p95':>9}{'worst':>9}{'held up':>9}{'its CPU':>9}   ms")
    person = Person(folder)
    watch = person.watch
    with watch.phase("typing name and password", []):
        person.until(lambda: person.program._ahead and person.program._ahead.is_ready)
    entered: list[float] = []
    with watch.phase("Enter to the first page", entered):
        entered.append(person.enter())
    with watch.phase("the next pages got ready", []):
        person.rest(3)
    cases = some_cases(person)
    first: list[float] = []
    with watch.phase("the first case opened", first, "150 ms"):
        first.append(person.open_case(cases[0]))
    person.work(cases[1:12], "quiet")
    jobs(person, folder, ledger, cases)
    print(f"entered {entered[0]:.4f}")
    person.window.close()
    person.program.end()


def some_cases(person: Person) -> list[str]:
    """Cases from all over the list."""
    from mediation_desk.usecases import asking

    ids = asking.case_ids(person.window.frame.desk, asking.CaseFilter())
    return [asking.case_rows(person.window.frame.desk, [i])[0].id for i in ids[:: len(ids) // 40]]


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
        partial(volume_to, case_id=case, out=target / f"{case}.pdf") for case in cases[12:20]
    ]
    person.during("volumes", apart("正在装订", *volumes), cases[20:26])
    person.during("backup", apart("正在备份", partial(keeping.backup, target=target)), cases[26:32])
    person.during("import", apart("正在导入", partial(import_file, path=ledger)), cases[32:38])
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
