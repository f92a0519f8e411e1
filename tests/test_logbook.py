"""What a log line must never carry is struck out, and errors leave their kind and place only."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mediation_desk.logbook import DailyFile, StruckOut, start_faults, strike_out


@pytest.mark.parametrize(
    "planted",
    ["龚㛃兰", "何𠅤", "买买提·吐尔逊", "13931300001", "110101199001011237", "11010119900101123X"],
)
def test_names_and_numbers_are_struck_out(planted: str) -> None:
    line = strike_out(f"saved case 0192f0c1d2e34f5a8b9c0d1e2f3a4b5c for {planted} in 12 ms")
    assert planted not in line
    assert "0192f0c1d2e34f5a8b9c0d1e2f3a4b5c" in line
    assert "12 ms" in line


def test_an_error_leaves_its_kind_and_place_without_its_words() -> None:
    try:
        raise ValueError("zhang san 13931300001")
    except ValueError:
        import sys

        record = logging.LogRecord("x", logging.ERROR, "", 0, "failed", (), sys.exc_info())
    text = StruckOut("%(message)s").format(record)
    assert "ValueError" in text
    assert "test_logbook.py" in text
    assert "zhang" not in text


def test_a_crash_of_the_last_run_is_told(tmp_path: Path) -> None:
    first, crashed = start_faults(tmp_path)
    first.write("Fatal Python error")
    first.close()
    again, crashed_then = start_faults(tmp_path)
    again.close()
    import faulthandler

    faulthandler.disable()
    assert (crashed, crashed_then) == (False, True)


def test_a_new_day_is_a_new_file_and_old_ones_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mediation_desk import logbook

    for day in range(1, 21):
        (tmp_path / f"desk-202610{day:02d}.log").touch()
    handler = DailyFile(tmp_path)
    record = logging.LogRecord("x", logging.INFO, "", 0, "hello", (), None)
    handler.emit(record)
    monkeypatch.setattr(logbook.time, "strftime", lambda _form: "20991231")
    handler.emit(record)
    handler.close()
    assert (tmp_path / "desk-20991231.log").read_text(encoding="utf-8") == "hello\n"
    assert len(list(tmp_path.glob("desk-*.log"))) == logbook.DAYS


@pytest.mark.skipif(sys.platform == "win32", reason="cores are POSIX")
def test_a_crash_writes_no_memory_to_the_disk(tmp_path: Path) -> None:
    script = (
        "import faulthandler, pathlib; from mediation_desk.logbook import start_faults;"
        "kept = start_faults(pathlib.Path()); faulthandler._sigsegv()"
    )
    root = Path(__file__).parents[1]
    env = {**os.environ, "PYTHONPATH": str(root)}
    command = ["sh", "-c", 'ulimit -c unlimited; exec "$@"', "sh", sys.executable, "-c", script]
    done = subprocess.run(command, cwd=tmp_path, env=env, check=False)
    assert done.returncode == -signal.SIGSEGV
    assert [f.name for f in tmp_path.iterdir()] == ["fault.txt"]
    assert "Segmentation fault" in (tmp_path / "fault.txt").read_text(encoding="utf-8")
