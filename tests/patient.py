"""A bot for tests of the window that waits as long as a busy machine needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot


class Patient(QtBot):
    """What never comes still fails. What is waited for comes within a second on a quiet PC, so that
    a long wait costs nothing there.
    """

    LEAST = 150_000

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = LEAST) -> None:
        """Minutes instead of five seconds, whatever shorter time a test asks for."""
        super().waitUntil(callback, timeout=max(timeout, self.LEAST))

    def waitSignal(self, signal: Any, *, timeout: int = LEAST, **more: Any) -> Any:
        """The same for a signal, unless it is to be seen that it does not come."""
        least = self.LEAST if more.get("raising", True) else 0
        return super().waitSignal(signal, timeout=max(timeout, least), **more)
