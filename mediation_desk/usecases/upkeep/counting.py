"""Counts a time limit for whoever asks without a case: the command line and the window's slip.

Reads the shipped rules alone and needs no store; what a county changed counts inside its store.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mediation_desk.deadlines.engine import Extension, compute, iso
from mediation_desk.deadlines.explain import explain
from mediation_desk.deadlines.rules import find_rule
from mediation_desk.records import lawbook
from mediation_desk.tracks.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted time limit: days as ISO text (a moment for hours), reasons in Chinese."""

    raw_last_day: str
    legal_last_day: str
    safe_day: str | None
    provisional: bool
    reasons: tuple[str, ...]


def count(
    rule_id: str,
    start: date,
    *,
    excluded: Sequence[tuple[date, date]] = (),
    extensions: Sequence[int] = (),
    rules: RuleBook | None = None,
) -> Counted:
    """Count a limit; raises as ``deadlines.engine.compute``, and ``time_limit_unknown``."""
    book = rules or lawbook.shipped_book()
    rule = find_rule(book.limits, rule_id)
    longer = tuple(Extension(n) for n in extensions)
    found = compute(rule, start, excluded=excluded, extensions=longer, calendar=book.calendar)
    return Counted(
        iso(found.raw_last_day),
        iso(found.legal_last_day),
        iso(found.safe_day) if found.safe_day else None,
        found.provisional,
        tuple(explain(found, rule)),
    )
