"""What may tie two cases, why a matter came back, and how often somebody came. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediation_desk.domain.case_facts import IntakeSource
from mediation_desk.domain.meeting.likeness import name_reason


class TieKind(StrEnum):
    """What a case is to the earlier one it names: 再来、关联、并入、分出、不相干."""

    AGAIN = "again"
    RELATED = "related"
    MERGED = "merged"
    SPLIT = "split"
    APART = "apart"


class UnsettledWhy(StrEnum):
    """Why the first time did not settle it (最多访一次)."""

    NOT_PERFORMED = "not_performed"
    PARTLY_PERFORMED = "partly_performed"
    REGRETTED = "regretted"
    NOT_AGREED = "not_agreed"
    NOT_HANDLED = "not_handled"
    NOT_ANSWERED = "not_answered"
    NEW_FACTS = "new_facts"
    LEFT_OUT = "left_out"
    OTHER = "other"


OF_ONE_MATTER = frozenset({TieKind.AGAIN, TieKind.MERGED})
"""By these ties cases are one matter; related and split ones are matters of their own."""
WRITTEN = frozenset(
    {IntakeSource.LETTER, IntakeSource.PHONE, IntakeSource.HOTLINE, IntakeSource.PETITION}
)
"""How a matter comes without the person: 最多投一次 counts these, 最多访一次 the others."""


@dataclass(frozen=True, slots=True)
class Coming:
    """One time that a matter was raised: by whom, when and how."""

    case_id: str
    on: date | None
    source: str
    names: frozenset[str]

    @property
    def is_written(self) -> bool:
        """Whether it came by letter or telephone and not by a visit."""
        return self.source in {one.value for one in WRITTEN}


@dataclass(frozen=True, slots=True)
class Count:
    """How often somebody had raised the matter with this case: the ``times``-th visit or letter."""

    name: str
    times: int
    is_written: bool


def counts(comings: Iterable[Coming], case_id: str) -> tuple[Count, ...]:
    """For each who raised this case, the how-manieth time it is, visits and letters apart."""
    ordered = sorted(comings, key=lambda one: (one.on or date.min, one.case_id))
    place = next((n for n, one in enumerate(ordered) if one.case_id == case_id), None)
    if place is None:
        return ()
    this = ordered[place]
    before = [one for one in ordered[: place + 1] if one.is_written == this.is_written]
    return tuple(
        Count(name, sum(_raised(one, name) for one in before), this.is_written)
        for name in sorted(this.names)
    )


def _raised(one: Coming, name: str) -> bool:
    """Whether somebody raised it that time; of one matter a name that sounds alike is the same."""
    return any(name_reason(name, other) is not None for other in one.names)


def counts_said(found: Sequence[Count]) -> str:
    """``第2次来访``; with the names where they differ. Empty where all came for the first time."""
    if not found or max(one.times for one in found) < 2:
        return ""
    way = "来信来电" if found[0].is_written else "来访"
    if len({one.times for one in found}) == 1:
        return f"第{found[0].times}次{way}"
    return "，".join(f"{one.name}第{one.times}次{way}" for one in found if one.times > 1)
