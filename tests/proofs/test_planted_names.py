"""No planted name, phone or number stands readable in any file, even after a crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proofs.planted import people, traces


def _session(folder: Path, count: int) -> list[Path]:
    places = {name: folder / name for name in ("data", "log", "tmp")}
    for place in places.values():
        place.mkdir()
    env = {**os.environ, "TMPDIR": str(places["tmp"]), "XDG_DATA_HOME": str(folder / "home")}
    command = [sys.executable, "-m", "tests.proofs.busy_session"]
    rest = [str(places["data"]), str(places["log"]), str(count)]
    done = subprocess.run(command + rest, env=env, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()[-2000:]
    return [f for f in folder.rglob("*") if f.is_file()]


def _found(files: list[Path], count: int) -> list[tuple[str, str]]:
    return [
        (file.name, word)
        for file in files
        for who in people(count)
        for word in traces(file.read_bytes(), who)
    ]


@pytest.mark.parametrize("count", [10, pytest.param(200, marks=pytest.mark.heavy)])
def test_nothing_readable_is_left_behind_by_a_crash(tmp_path: Path, count: int) -> None:
    files = _session(tmp_path, count)
    assert any(f.suffix == ".db" for f in files)
    assert _found(files, count) == []


def test_the_scan_finds_what_is_readable(tmp_path: Path) -> None:
    who = people(3)[2]
    leak = tmp_path / "leak.txt"
    leak.write_bytes(b"\x00" + who.name.encode("utf-16-le") + who.phone.encode())
    assert {word for _f, word in _found([leak], 3)} == {who.name, who.name[1:], who.phone}
