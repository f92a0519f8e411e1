"""A hundred thousand signals leave the interpreter alive (Python 3.11 with PySide6 6.12 died)."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import mediation_desk.qt
from PySide6.QtCore import QObject, Signal
class Source(QObject):
    said = Signal()
source = Source()
for n in range(150_000):
    source.said.emit()
print(True)
"""


def test_a_hundred_thousand_signals_leave_true_alive() -> None:
    ran = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "True\n")
