"""A file of 1.5 GiB goes in and out whole in little memory; a stopped one leaves nothing."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import json, sys
from pathlib import Path
from mediation_desk.domain.errors import Cancelled
from mediation_desk.usecases import asking
from mediation_desk.usecases.filing import attaching
from tests.desks import led, make_desk

class StopHalfWay:
    def step(self, done, total, note=""):
        if done * 2 > total:
            raise Cancelled

folder, source, target = (Path(a) for a in sys.argv[1:4])
desk = make_desk(folder)
case = led(desk, "accept")
try:
    attaching.attach(desk, case, source, progress=StopHalfWay())
except Cancelled:
    pass
left = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file() and "store.db" not in f.name)
done = attaching.attach(desk, case, source, "录像")
kept = asking.facts_of(desk, case).attachments
attaching.copy_out(desk, case, kept[0].id, target, "法院调阅")
# Not getrusage: that peak is the parent's at the moment of the fork.
status = Path("/proc/self/status").read_text(encoding="utf-8")
peak = next(int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line) // 1024
print(json.dumps({"left": left, "kept": len(kept), "sha256": kept[0].sha256, "peak_mib": peak}))
"""


def _file(place: Path, size: int) -> str:
    digest = hashlib.sha256()
    with place.open("wb") as out:
        for _ in range(size >> 20):
            block = os.urandom(1 << 20)
            out.write(block)
            digest.update(block)
    return digest.hexdigest()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="peak memory is asked of /proc")
@pytest.mark.parametrize("mib", [24, pytest.param(1536, marks=pytest.mark.heavy)])
def test_a_large_file_goes_in_and_out_whole(tmp_path: Path, mib: int) -> None:
    source, target, store = tmp_path / "in.mp4", tmp_path / "out.mp4", tmp_path / "store"
    store.mkdir()
    digest = _file(source, mib << 20)
    command = [sys.executable, "-c", SCRIPT, str(store), str(source), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["kept"], told["sha256"], told["left"]) == (1, digest, 0)
    with target.open("rb") as out:
        assert hashlib.file_digest(out, "sha256").hexdigest() == digest
    assert told["peak_mib"] <= 300
