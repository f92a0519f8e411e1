"""What the rules need from the outside world, as narrow protocols; no implementation."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time. Statutory deadlines use days the user typed, never this clock alone."""

    def now(self) -> datetime:
        """The moment, with its time zone."""
        ...

    def today(self) -> date:
        """The day at the desk."""
        ...


class Progress(Protocol):
    """Hears how far a long job is, and is where it may stop."""

    def step(self, done: int, total: int, note: str = "") -> None:
        """Report progress; raises :class:`~mediation_desk.domain.errors.Cancelled` when asked to
        stop.
        """
        ...


class NoProgress:
    """Hears nothing and never stops a job."""

    def step(self, done: int, total: int, note: str = "") -> None:
        """Do nothing."""
