"""All runs of tracks of one case: the present one and those it came from or was handed to.

Each run keeps its own talks, agreement and papers. Changes nothing.
"""

from __future__ import annotations

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import Paper
from mediation_desk.papers.subjects import subjects_of
from mediation_desk.records.snapshot import other_runs
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.masking import masked_facts
from mediation_desk.usecases.registry import READERS, query


@query("runs_of", access=READERS)
def runs_of(desk: Desk, case_id: str, *, unmasked: bool = False) -> tuple[CaseFacts, ...]:
    """The present run first, then the others, the latest first; refused as the case itself is."""
    now = facts_of(desk, case_id, unmasked=unmasked)
    if len(now.episodes) < 2:
        return (now,)
    with desk.store.read() as session:
        others = other_runs(session, now)[::-1]
    return (now, *(others if unmasked else map(masked_facts, others)))


def run_of_paper(runs: tuple[CaseFacts, ...], paper: Paper) -> CaseFacts:
    """The run that a paper belongs to: the first that it applies to and that has something for it
    to show, else the present one.
    """
    mine = (r for r in runs if paper.applies_to(r) and subjects_of(r, paper.per))
    return next(mine, runs[0])
