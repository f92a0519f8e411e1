"""How soon the window is there, against a bare QMainWindow in the same run; and the idle memory.

First paint, and from Enter on the right password to a filled workbench, as ratios; ``--cases N``
fills the store first. Makes its own store in a temporary folder. Every program runs once unmeasured
before, so that Python has compiled its files, as after anybody's first start.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PASSWORD = "correct horse battery"
BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.time(), flush=True)
        os._exit(0)
app = QApplication([])
window = Window()
window.resize(1024, 720)
window.show()
app.exec()
"""
FIRST = """
import os, sys, time
from mediation_desk.qt.start import unlock
painted = unlock.StartWindow.paintEvent
def paint(self, event):
    painted(self, event)
    print(time.time(), flush=True)
    os._exit(0)
unlock.StartWindow.paintEvent = paint
from mediation_desk.app import main
main(["--data", sys.argv[1]])
"""
ENTER = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from mediation_desk.qt.program import Program, dress_app
from mediation_desk.qt.start.places import Places
from mediation_desk.qt.start.answers import Entrance
from mediation_desk.qt.window_settings import WindowSettings
app = QApplication([sys.argv[0], "-style", "Fusion"])
dress_app(app, WindowSettings())
folder = Path(sys.argv[1])
program = Program(app, Places(folder, folder, True), WindowSettings())
program.begin()
pressed = []
def press():
    pressed.append(time.time())
    program._open(Entrance("管理员", sys.argv[2]))
def look():
    page = program.window.pages.get("today") if program.window else None
    if page is not None and page.sheet is not None and program.window.isVisible():
        print(time.time() - pressed[0], flush=True)
        watch.stop()
        QTimer.singleShot(8000, rest)
def rest():
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    print(next((x.split()[1] for x in lines if x.startswith("VmRSS")), 0), flush=True)
    program.window.close()
watch = QTimer()
watch.timeout.connect(look)
watch.start(5)
QTimer.singleShot(6000, press)
app.exec()
program.end()
"""


def run(code: str, *arguments: str) -> list[str]:
    """What a program of its own answers."""
    env = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env.setdefault("PYTHONPYCACHEPREFIX", str(Path(tempfile.gettempdir()) / "desk-compiled"))
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=env)
    return done.stdout.split()


def painted_after(code: str, *arguments: str) -> float:
    """Seconds from the start of the process to its first paint."""
    start = time.time()
    return float(run(code, *arguments)[0]) - start


def make(folder: Path, cases: int) -> None:
    """A store with its administrator, filled if asked for."""
    sys.path.insert(0, str(ROOT))
    from mediation_desk.usecases import opening

    opening.create_store(
        folder, "河湾镇综治中心", "河湾镇人民调解委员会", "620199101", False, "管理员", PASSWORD
    )
    if cases:
        from mediation_desk.usecases.demo import fill

        desk = opening.open_store(folder, "管理员", PASSWORD)
        fill(desk, cases)
        desk.store.close()


def _spread(ratios: list[float]) -> str:
    return f"{statistics.median(ratios):7.2f} x, {min(ratios):.2f} to {max(ratios):.2f}"


def main(arguments: list[str]) -> int:
    """Measure and say the ratios; the goals are 1.4, 4 and 220 MB."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=0)
    parser.add_argument("--runs", type=int, default=7)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        make(folder, given.cases)
        painted_after(BARE)
        painted_after(FIRST, str(folder))
        run(ENTER, str(folder), PASSWORD)
        # A machine's pace changes while it measures: each figure is put against its neighbours.
        bare = [painted_after(BARE)]
        first, entered, memory = [], [], "0"
        for turn in range(given.runs):
            painted = painted_after(FIRST, str(folder))
            if turn % 3 == 1:
                seconds, memory = run(ENTER, str(folder), PASSWORD)
                entered.append(float(seconds) / bare[-1])
            bare.append(painted_after(BARE))
            first.append(painted * 2 / (bare[-1] + bare[-2]))
    print(f"bare window      {statistics.median(bare) * 1000:7.0f} ms")
    print(f"first paint      {_spread(first)} (goal 1.4)")
    print(f"Enter to desk    {_spread(entered)} (goal 4)")
    print(f"idle memory      {int(memory) / 1024:7.0f} MB (goal 220)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
