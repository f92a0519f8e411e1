"""When a share is looked at next, and whether a round there is worth its while. Knows no window.

Times are seconds of a clock that only runs forward.
"""

from __future__ import annotations

from mediation_desk.usecases.exchange.shares import Look, Round

LOOK_SECONDS = 15.0
"""How soon a share that was away is seen again, where asking for it is quick."""
SLOW_SECONDS = 2.0
"""A share that lets us wait so long for the word that it is away is asked less and less often."""
LONGEST = 600.0
SURELY = 1800.0
"""So often a round is made although nothing seems to want it: a file may have been lost."""


class SharePace:
    """How one share fared until now."""

    def __init__(self, every: float) -> None:
        self.every = every
        self.due = 0.0
        self._pause = every
        self._mark = ""
        self._tried: frozenset[tuple[str, int]] = frozenset()
        self._surely = 0.0

    def wants_round(self, look: Look, now: float) -> bool:
        """Whether something came, something is new here, or it is time to make sure."""
        if look.trouble:
            return False
        is_new = look.mark != self._mark or bool(look.waiting - self._tried)
        return is_new or now >= self._surely

    def looked(self, look: Look, took: float, now: float) -> None:
        """Nothing was done there."""
        if not look.trouble:
            self._go_on(now)
            return
        self._mark = ""  # when it is back there is a round at once
        if look.is_away and took < SLOW_SECONDS:
            self.due = now + min(self.every, LOOK_SECONDS)
        else:
            self._wait_longer(now)

    def went(self, look: Look, done: Round, now: float) -> None:
        """A round was made after this look."""
        if done.trouble:
            self._mark = ""
            self._wait_longer(now)
            return
        self._mark, self._tried = done.mark, look.waiting
        self._surely = now + SURELY
        self._go_on(now)

    def stopped(self, now: float) -> None:
        """A round gave way to something that a person waits for."""
        self.due = now + self.every

    def at_once(self) -> None:
        """Somebody changed something here: look as soon as may be."""
        self.due, self._pause = 0.0, self.every

    def _go_on(self, now: float) -> None:
        self._pause, self.due = self.every, now + self.every

    def _wait_longer(self, now: float) -> None:
        self.due = now + self._pause
        self._pause = min(self._pause * 2, max(LONGEST, self.every))
