"""Counts failed unlocking beside the store: five are free, then each waits longer.

The count survives a restart and is raised before a guess is tried. It holds no name.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mediation_desk.domain.errors import NotAllowed
from mediation_desk.domain.ports import Clock
from mediation_desk.records.keys.files import write_whole

TRIES_FILE = "unlock.json"
FREE_TRIES = 5

_FIRST_WAIT = timedelta(seconds=30)
_LONGEST = timedelta(minutes=30)
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class Tries:
    """The failures of one store's folder."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.path, self.clock = folder / TRIES_FILE, clock
        self.failures, self.last = self._read()

    def _read(self) -> tuple[int, datetime]:
        if not self.path.exists():
            return 0, _LONG_AGO
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
            return int(kept["failures"]), datetime.fromisoformat(kept["last"])
        except (ValueError, KeyError, TypeError):
            return FREE_TRIES, self.clock.now()

    def wait(self) -> timedelta:
        """How long the next try must still wait; a clock set back starts the wait anew."""
        beyond = self.failures - FREE_TRIES
        if beyond < 0:
            return timedelta(0)
        full: timedelta = min(_FIRST_WAIT * 2 ** min(beyond, 10), _LONGEST)
        passed = max(self.clock.now() - self.last, timedelta(0))
        return max(full - passed, timedelta(0))

    def begin(self) -> None:
        """Count a try as failed before it is made; raises NotAllowed while it must wait."""
        left = self.wait()
        if left > timedelta(0):
            raise NotAllowed("unlock_wait", seconds=int(left.total_seconds()) + 1)
        self.failures, self.last = self.failures + 1, self.clock.now()
        kept = {"failures": self.failures, "last": self.last.isoformat()}
        write_whole(self.path, json.dumps(kept))

    def succeeded(self) -> None:
        """Forget all failures."""
        self.failures = 0
        self.path.unlink(missing_ok=True)
