"""A million calls into Qt leave None and True alive (Python 3.11 with PySide6 6.12 died)."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import mediation_desk.qt
from PySide6.QtCore import QObject, Signal
class Source(QObject):
    said = Signal()
source = Source()
for n in range(500_000):
    source.said.emit()
    source.setObjectName("x")
    source.parent()
print(True, None)
"""


def test_a_million_calls_leave_none_and_true_alive() -> None:
    ran = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "True None\n")
