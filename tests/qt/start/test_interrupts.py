"""Ctrl+C in the terminal ends the real program as closing its window does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mediation_desk.records.instance import HOLDER_FILE

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.skipif(os.name == "nt", reason="a process of Windows cannot be sent SIGINT alone")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_closes_the_window_and_gives_the_folder_back(
    sent: signal.Signals, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    command = [sys.executable, str(ROOT / "main.py"), "--data", str(folder)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    program = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True)
    last = time.monotonic() + 60
    while not (folder / HOLDER_FILE).exists() and time.monotonic() < last:
        time.sleep(0.05)
    program.send_signal(sent)
    _, told = program.communicate(timeout=60)
    assert program.returncode == 0, told
    assert "Traceback" not in told
    assert not (folder / HOLDER_FILE).exists()
