"""The progress bar of long commands: on a terminal only, never in a pipe."""

from __future__ import annotations

import sys
import time

from mediation_desk.domain.ports import NoProgress, Progress

_WIDTH = 30
_EVERY = 0.1


class Bar:
    """Draws how far a long command is on one line of stderr."""

    def __init__(self) -> None:
        self._shown_at = 0.0
        self._length = 0

    def step(self, done: int, total: int, note: str = "") -> None:
        """Show progress, at most ten times a second; the end clears the line."""
        if done >= total:
            self.clear()
            return
        now = time.monotonic()
        if now - self._shown_at < _EVERY:
            return
        self._shown_at = now
        filled = _WIDTH * done // max(1, total)
        text = f"\r[{'#' * filled}{'.' * (_WIDTH - filled)}] {done}/{total} {note}"
        self._length = max(self._length, 2 * len(text))
        sys.stderr.write(text)
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away."""
        if self._length:
            sys.stderr.write("\r" + " " * self._length + "\r")
            sys.stderr.flush()
            self._length = 0


def progress() -> Progress:
    """A bar on a terminal, silence elsewhere."""
    return Bar() if sys.stderr.isatty() else NoProgress()
