"""通报、约谈、挂牌督办: the ladder against a department that does not do its part. No store."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class EscalationStep(StrEnum):
    """The three steps, the mildest first."""

    CIRCULAR = "circular"
    TALK = "talk"
    SUPERVISED = "supervised"


def skipped(step: EscalationStep, taken: Iterable[str]) -> tuple[EscalationStep, ...]:
    """Which milder steps were not taken before this one."""
    steps, done = list(EscalationStep), set(taken)
    return tuple(one for one in steps[: steps.index(step)] if one.value not in done)
