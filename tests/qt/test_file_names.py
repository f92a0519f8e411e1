"""Asking for a file leaves no folder's name behind, and nobody asks in another way."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

ROOT = Path(__file__).parents[2]
WINDOW = ROOT / "mediation_desk" / "qt"
PLACE = "龚㛃兰一案"
SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from mediation_desk.qt.file_names import ask_open

app = QApplication([])
def choose():
    next(w for w in app.topLevelWidgets() if isinstance(w, QFileDialog)).done(1)
QTimer.singleShot(300, choose)
if sys.argv[1] == "ours":
    QFileDialog.getOpenFileName = (lambda plain: lambda parent, title, place, kinds: plain(
        parent, title, sys.argv[2], kinds))(QFileDialog.getOpenFileName)
    name = ask_open(None, "x")
else:
    name, _kind = QFileDialog.getOpenFileName(None, "x", sys.argv[2])
assert name == sys.argv[2], name
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into the settings file of Linux")
@pytest.mark.parametrize("how", ["ours", "plain"])
def test_a_folder_named_after_a_party_is_forgotten(tmp_path: Path, how: str) -> None:
    file = tmp_path / PLACE / "证据.txt"
    file.parent.mkdir()
    file.touch()
    env = {
        "XDG_CONFIG_HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-c", SCRIPT, how, str(file)]
    subprocess.run(command, env={**os.environ, **env}, check=True, timeout=60)
    kept = (tmp_path / "QtProject.conf").read_text(encoding="utf-8")
    assert (quote(PLACE) in kept) is (how == "plain")


def test_nobody_asks_in_another_way() -> None:
    uses = re.compile(r"QFileDialog\.|import .*QFileDialog")
    found = [p.name for p in WINDOW.rglob("*.py") if uses.search(p.read_text(encoding="utf-8"))]
    assert found == ["file_names.py"]
