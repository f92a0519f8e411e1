"""The other end of processes in which calls fail or memory is short."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.sync.exchange.scenes import Scene

COMPILER = shutil.which("cc")
ROOT = Path(__file__).parents[3]
CAN_FAIL = sys.platform == "linux" and COMPILER is not None


class Trials:
    """Sends jobs to the process and hears what became of them."""

    def __init__(self, folder: Path) -> None:
        assert COMPILER is not None
        source, library = Path(__file__).with_name("faults.c"), folder / "faults.so"
        command = [COMPILER, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]
        subprocess.run(command, check=True)
        self._env = {**os.environ, "LD_PRELOAD": str(library)}
        self._process: subprocess.Popen[str] | None = None

    def attempt(
        self, scene: Scene, kind: str, *, at: int = 0, code: int = 0, lasting: bool = False,
        below: Path | None = None,
    ) -> dict[str, Any]:  # fmt: skip
        """One export or import; ``at``: which call fails, below which folder."""
        job = {
            "folder": str(scene.folder), "keys": {n: k.hex() for n, k in scene.keys.items()},
            "kind": kind, "at": at, "code": code, "lasting": int(lasting),
            "below": str(below or scene.folder), "faults": True,
        }  # fmt: skip
        process = self._ready()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(job) + "\n")
        process.stdin.flush()
        return dict(json.loads(process.stdout.readline()))

    def _ready(self) -> subprocess.Popen[str]:
        if self._process is None:
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.sync.exchange.trial"], stdin=pipe, stdout=pipe,
                text=True, encoding="utf-8", env=self._env, cwd=ROOT,
            )  # fmt: skip
        return self._process

    def close(self) -> None:
        """End the process."""
        if self._process is not None and self._process.stdin and self._process.stdout:
            self._process.stdin.close()
            self._process.wait(timeout=60)
            self._process.stdout.close()


LIMITED = """
import json, resource, sys
limit = int(sys.argv[1]) << 20
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
from tests.sync.exchange.trial import attempt
print(attempt(json.loads(sys.argv[2]))["came"])
"""


def limited(scene: Scene, megabytes: int) -> str:
    """Take in with so much address space; how it ended, or ``died``."""
    keys = {n: k.hex() for n, k in scene.keys.items()}
    job = {"folder": str(scene.folder), "keys": keys, "kind": "take", "below": "", "faults": False}
    ran = subprocess.run(
        [sys.executable, "-c", LIMITED, str(megabytes), json.dumps(job)], text=True,
        encoding="utf-8", timeout=90, check=False, capture_output=True, cwd=ROOT,
    )  # fmt: skip
    return ran.stdout.strip() if ran.returncode == 0 else "died"
