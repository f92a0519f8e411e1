"""The window's way to the Chinese of errors; holds no sentence of its own."""

from __future__ import annotations

from mediation_desk.domain.errors import DeskError


def explain(error: DeskError) -> str:
    """What is wrong and what to do next, in Chinese."""
    from mediation_desk.usecases.presenting import sentence

    return sentence(error)
