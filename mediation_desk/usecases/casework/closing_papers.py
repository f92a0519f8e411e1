"""Which required papers of a case could not be put in its volume: neither on file nor printable.

Asked before a case is closed, so that no closed case lacks one. Prints and binds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import Paper, catalogue
from mediation_desk.papers.completeness import Need, completeness
from mediation_desk.papers.facts import FactOptions
from mediation_desk.papers.issue import IssueOptions, missing
from mediation_desk.papers.subjects import Subject


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
    asked = (void_facts(case, paper, need.lacking, options) for paper in papers_for(case, need))
    return min(asked, key=len, default=())


def papers_for(case: CaseFacts, need: Need) -> list[Paper]:
    """The papers of the catalogue of which one is enough for a need of this case."""
    return [p for p in catalogue() if p.code in need.codes and p.applies_to(case)]


def void_facts(
    case: CaseFacts, paper: Paper, sheets: Iterable[Subject], options: IssueOptions
) -> tuple[str, ...]:
    """The facts that the case does not tell, without which these sheets of a paper are void."""
    found = (m for sheet in sheets for m in missing(case, paper.key, sheet.id, options))
    return tuple(dict.fromkeys(m.fact for m in found if m.must))
