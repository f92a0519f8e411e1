"""Typing into the pages of the real window three seconds before a SIGKILL is there again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PAGES = {"reception", "oral", "agreement", "case"}


@pytest.mark.heavy
@pytest.mark.timeout(300)
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_what_was_typed_on_every_page_is_there_after_a_kill(tmp_path: Path) -> None:
    typed = run_until_killed(tmp_path / "p", "type")
    assert set(typed) == PAGES
    assert all(typed.values())
    assert run_until_killed(tmp_path / "p", "read") == typed


def run_until_killed(folder: Path, what: str) -> dict[str, int]:
    """Run the window until it has answered; three seconds later the power goes."""
    root = str(HERE.parents[1])
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": root}
    command = [sys.executable, str(HERE / "typing_window.py"), str(folder), what]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE) as ran:
        assert ran.stdout is not None
        line = ran.stdout.readline()
        time.sleep(3)
        ran.send_signal(signal.SIGKILL)
    return dict(json.loads(line))
