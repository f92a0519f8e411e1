"""What a closed case and a failed end must have: looked at with other means than those that let
the case come there. Each function gives what is wrong, in words; nothing where all is well.
"""

from __future__ import annotations

from mediation_desk.domain.case_facts import CaseFacts, Outcome
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.completeness import Need, Presence, completeness
from mediation_desk.papers.issue import missing
from mediation_desk.tracks.clocks import ClockState, clocks_of
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.asking import CasePage


def open_when_closed(facts: CaseFacts, book: RuleBook) -> list[str]:
    """Hand-offs that wait, limits that bind somebody and still run, required papers that lack."""
    closed = facts.closed_on
    assert closed is not None
    sent = [h.pair for h in facts.handoffs if h.is_open and h.episode_id == facts.episode_id]
    running = [
        c.rule.id
        for c in clocks_of(facts, book)
        if c.state is not ClockState.ENDED and not c.right and c.starts_on <= closed
    ]
    return sent + running + lacking_papers(facts)


def lacking_papers(facts: CaseFacts) -> list[str]:
    """Required papers of the volume that are neither on file nor can be printed whole from it.

    What a paper tells of may never have been (talks that ended before they began): none is asked.
    """
    wanted = (Presence.HERE, Presence.AT_BINDING)
    lacking = [n for n in completeness(facts).needs if n.presence not in wanted and n.lacking]
    return ["|".join(n.codes) for n in lacking if not _is_printable(facts, n)]


def _is_printable(facts: CaseFacts, need: Need) -> bool:
    keys = [p.key for p in catalogue() if p.code in need.codes and p.applies_to(facts)]
    sheets = [s.id for s in need.lacking]
    return any(
        not [m for sheet in sheets for m in missing(facts, key, sheet) if m.must] for key in keys
    )


def untold_ways(page: CasePage, book: RuleBook) -> list[str]:
    """Of a failed end: the ways on that the page lists without words, article or time limit; what
    was handed on goes on where it went.
    """
    if page.facts.outcome is Outcome.HANDED_OVER:
        return []
    ways, rules = page.track.ways_on, book.of(page.facts).ways_on
    bad = [way.zh for way in ways if not way.zh or not way.article]
    bad += [r.zh for w, r in zip(ways, rules, strict=True) if r.rule and not w.limit]
    return bad if ways else ["no way on"]
