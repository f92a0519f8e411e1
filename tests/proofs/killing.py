"""Starts work, kills it at a random moment, and hears what was acknowledged before."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WORKER = "tests.proofs.killed_work"
CAN_FORK = hasattr(os, "fork")


@dataclass
class Heard:
    """What one life acknowledged."""

    lines: list[dict[str, Any]] = field(default_factory=list)

    def all(self, word: str) -> list[Any]:
        """Everything that was said under one word."""
        return [line[word] for line in self.lines if word in line]

    @property
    def unfinished(self) -> dict[str, int]:
        """Files whose import was begun and not acknowledged, with what they hold."""
        begun = {line["begun"]: line["count"] for line in self.lines if "begun" in line}
        return {path: n for path, n in begun.items() if path not in self.all("imported")}


class Nursery:
    """Keeps a process ready from which each life is forked; starts anew where one cannot fork."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def _ready(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            command = [sys.executable, "-m", WORKER]
            pipe = subprocess.PIPE
            root = Path(__file__).parents[2]
            self._process = subprocess.Popen(
                command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8", cwd=root
            )
        return self._process

    def life(self, job: dict[str, Any], after: float) -> Heard:
        """Let a life work; it is killed ``after`` seconds from its beginning, or at its line."""
        process = self._ready()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(job) + "\n")
        process.stdin.flush()
        pid = json.loads(process.stdout.readline())["pid"]
        assert json.loads(process.stdout.readline()) == {"ready": True}
        handle = _handle(pid)
        killer = threading.Timer(after, _kill, (handle,))
        killer.start()
        lines = []
        for line in process.stdout:
            lines.append(json.loads(line))
            if "ended" in lines[-1]:
                assert lines.pop()["ended"] == -signal.SIGKILL
                break
        killer.cancel()
        killer.join()
        if sys.platform == "linux":
            os.close(handle)
        return Heard(lines)

    def close(self) -> None:
        """End the process that stands ready."""
        if self._process is not None and self._process.stdin and self._process.stdout:
            self._process.stdin.close()
            self._process.wait(timeout=30)
            self._process.stdout.close()


def _handle(pid: int) -> int:
    """What a process is killed by; on Linux a handle that never becomes another's."""
    return os.pidfd_open(pid) if sys.platform == "linux" else pid


def _kill(handle: int) -> None:
    """Kill, unless it has died at its line just now."""
    with contextlib.suppress(ProcessLookupError):
        if sys.platform == "linux":
            signal.pidfd_send_signal(handle, signal.SIGKILL)
        else:
            os.kill(handle, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
