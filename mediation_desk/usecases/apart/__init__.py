"""Long work in a process of its own, so that the window never waits for its interpreter.

The door is :class:`Apart`. The store is opened there a second time; who may write is decided by
the window's process, one at a time. Nothing here knows what a job does.
"""

from __future__ import annotations

from mediation_desk.usecases.apart.parent import Apart

__all__ = ["Apart"]
