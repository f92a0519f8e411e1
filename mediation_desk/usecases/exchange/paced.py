"""Reporting and taking in as the window does them: with bytes and the time left told on the way.

A fraction alone says little to somebody who waits with a stick in hand. Decides nothing itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from pathlib import Path

from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.sync.mailbox import SUFFIX
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.exchanging import (
    CARRIERS,
    Exported,
    Imported,
    export_to,
    import_from,
)
from mediation_desk.usecases.registry import query

_SURE_AFTER = 2.0
"""Seconds after which a guess at the time left is worth saying."""


class Paced:
    """A progress port that adds to each step what a person wants to hear of it.

    ``sizes``: what is bytes for certain; without it, whatever does not count one by one.
    """

    def __init__(
        self,
        progress: Progress,
        sizes: Collection[int] | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._progress, self._sizes, self._now = progress, sizes, now
        self._total = self._began_with = self._last = 0
        self._began = 0.0
        self._counts = True

    def step(self, done: int, total: int, note: str = "") -> None:
        """Pass a step on; raises Cancelled where the person has asked to stop."""
        if total != self._total:
            self._total, self._began, self._began_with = total, self._now(), done
            self._last, self._counts = 0, True
        # Changes are told one by one, from the first; bytes come in pieces.
        self._counts = self._counts and done <= self._last + 1
        self._last = done
        parts = [note, self._amount(done, total), self._left(done, total)]
        self._progress.step(done, total, "，".join(part for part in parts if part))

    def _amount(self, done: int, total: int) -> str:
        if self._sizes is not None:
            is_size = total in self._sizes
            return f"{size_words(done)}/{size_words(total)}" if is_size else ""
        if self._counts:
            return f"变更{done}/{total}"
        return f"{size_words(done)}/{size_words(total)}"

    def _left(self, done: int, total: int) -> str:
        spent, got = self._now() - self._began, done - self._began_with
        if spent < _SURE_AFTER or got <= 0 or done >= total:
            return ""
        return f"约还要{time_words(spent * (total - done) / got)}"


@query("sync_report", access=CARRIERS)
def report(
    desk: Desk, folder: Path, *, although_full: bool = False, progress: Progress | None = None
) -> Exported:
    """:func:`export_to` with words on the way."""
    hears = Paced(progress or NoProgress())
    return export_to(desk, folder, although_full=although_full, progress=hears)


@query("sync_take_in", access=CARRIERS)
def take_in(desk: Desk, folder: Path, progress: Progress | None = None) -> Imported:
    """:func:`import_from` with the time left told on the way."""
    hears = Paced(progress or NoProgress(), _sizes(folder))
    return import_from(desk, folder, hears)


def _sizes(folder: Path) -> frozenset[int]:
    try:
        return frozenset(path.stat().st_size for path in folder.glob(f"*/*/*{SUFFIX}"))
    except OSError:
        return frozenset()


def size_words(size: int) -> str:
    """``3.2 MB``; kilobytes below one of them."""
    if size < 1 << 20:
        return f"{max(1, round(size / 1024))} KB"
    return f"{size / (1 << 20):.1f} MB"


def time_words(seconds: float) -> str:
    """``20秒``, ``3分钟``: rounded up, for nobody minds being done early."""
    if seconds < 60:
        return f"{max(5, 5 * -(-int(seconds) // 5))}秒"
    return f"{-(-int(seconds) // 60)}分钟"
