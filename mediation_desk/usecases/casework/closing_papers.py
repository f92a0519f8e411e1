"""Which required papers of a case could not be put in its volume: neither on file nor printable.

Asked before a case is closed, so that no closed case lacks one. Prints and binds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.completeness import Need, completeness
from mediation_desk.papers.facts import FactOptions
from mediation_desk.papers.issue import IssueOptions, missing


@dataclass(frozen=True, slots=True)
class Unprintable:
    """A required paper, and the facts without which it is void."""

    name: str
    facts: tuple[str, ...]


def not_on_file(case: CaseFacts) -> tuple[Need, ...]:
    """The required papers that were neither issued nor taken in; none of what never was (talks that
    ended before they began have no record).
    """
    return tuple(need for need in completeness(case).missing if need.lacking)


def unprintable(case: CaseFacts, habits: FactOptions) -> tuple[Unprintable, ...]:
    """The required papers that are not on file and lack a fact they must have."""
    found = ((need, _voids(case, need, IssueOptions(habits))) for need in not_on_file(case))
    return tuple(Unprintable(need.name, facts) for need, facts in found if facts)


def _voids(case: CaseFacts, need: Need, options: IssueOptions) -> tuple[str, ...]:
    """What the paper lacks that lacks least, of those of which one is enough."""
    asked = [tuple(dict.fromkeys(found)) for found in _of_each(case, need, options)]
    return min(asked, key=len, default=())


def _of_each(case: CaseFacts, need: Need, options: IssueOptions) -> Iterator[list[str]]:
    sheets = [sheet.id for sheet in need.lacking]
    for paper in catalogue():
        if paper.code in need.codes and paper.applies_to(case):
            found = (m for s in sheets for m in missing(case, paper.key, s, options))
            yield [m.fact for m in found if m.must]
