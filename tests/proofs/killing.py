"""Starts work, kills it at a random moment, and hears what was acknowledged before."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
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
    """Keeps a process ready from which each life is forked, and which kills it in time."""

    def __init__(self, worker: str = WORKER) -> None:
        self._worker = worker
        self._process: subprocess.Popen[str] | None = None

    def _ready(self) -> subprocess.Popen[str]:
        if self._process is None:
            command = [sys.executable, "-m", self._worker]
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
        process.stdin.write(json.dumps({**job, "after": after}) + "\n")
        process.stdin.flush()
        lines = []
        for line in process.stdout:
            lines.append(json.loads(line))
            if "ended" in lines[-1]:
                break
        assert lines.pop() == {"ended": -signal.SIGKILL}
        return Heard(lines)

    def close(self) -> None:
        """End the process that stands ready."""
        if self._process is not None and self._process.stdin and self._process.stdout:
            self._process.stdin.close()
            self._process.wait(timeout=60)
            self._process.stdout.close()
