"""No planted name, phone or number stands readable in any file, even after a crash."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proofs.planted import needles, people, traces

ASKED = "asked"
ENDS = {"kill": signal.SIGKILL, "fault": signal.SIGSEGV}
ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")


def _places(folder: Path) -> dict[str, str]:
    """Everything that a program may write to of itself, moved into one folder."""
    names = {
        "HOME": "home", "TMPDIR": "tmp", "XDG_DATA_HOME": "home/share",
        "XDG_CONFIG_HOME": "home/cfg", "XDG_CACHE_HOME": "home/cache",
        "XDG_STATE_HOME": "home/state", "XDG_RUNTIME_DIR": "run",
    }  # fmt: skip
    for name in (*names.values(), "cwd", "stick"):
        (folder / name).mkdir(parents=True, mode=0o700)
    return {key: str(folder / name) for key, name in names.items()}


def _session(folder: Path, count: int, end: str) -> tuple[list[str], list[Path]]:
    """Let the hour pass; gives the verbs that were not done, and every file it left."""
    env = {**os.environ, **_places(folder), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    script = 'ulimit -c unlimited; exec "$@"'
    command = ["sh", "-c", script, "sh", sys.executable, "-m", "tests.proofs.busy_session"]
    done = subprocess.run(
        [*command, str(folder), str(count), end],
        env=env, cwd=folder / "cwd", capture_output=True, check=False, text=True,
    )  # fmt: skip
    assert done.returncode == -ENDS[end], done.stderr[-3000:]
    files = [f for f in folder.rglob("*") if f.is_file() and not f.is_relative_to(folder / ASKED)]
    return json.loads(done.stdout), files


def _found(files: list[Path], count: int) -> set[tuple[str, str]]:
    wanted = needles(count)
    return {(f.name, word) for f in files for word in traces(f.read_bytes(), wanted)}


@pytest.mark.timeout(1800)
@pytest.mark.parametrize(
    ("count", "end"),
    [(28, "kill"), *(pytest.param(200, end, marks=pytest.mark.heavy) for end in ENDS)],
)
def test_nothing_readable_is_left_behind_by_a_crash(tmp_path: Path, count: int, end: str) -> None:
    not_done, files = _session(tmp_path, count, end)
    assert not_done == []
    assert {"store.db", "keyring.json"} <= {f.name for f in files}
    assert [f.name for f in files if f.name.startswith("core")] == []
    assert _found(files, count) == set()
    assert _found(list((tmp_path / ASKED).rglob("*.yaml")), count)


def test_the_scan_finds_what_is_readable(tmp_path: Path) -> None:
    who = people(3)[2]
    leak = tmp_path / "leak.txt"
    for coding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
        leak.write_bytes(b"\x00" + who.name.encode(coding) + b"\xff" + who.phone.encode(coding))
        assert {word for _f, word in _found([leak], 3)} >= {who.name, who.phone}
