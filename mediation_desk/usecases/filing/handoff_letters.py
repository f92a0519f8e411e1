"""The letter of a hand-off: which paper it is, and issued as Word and PDF.

Of a case that came in from outside the letter is our answer. Which papers may serve is data.
"""

from __future__ import annotations

from pathlib import Path

from mediation_desk.domain.case_facts import CaseFacts, HandoffFacts
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.papers.catalogue import Paper, catalogue
from mediation_desk.papers.subjects import Subject, sheets_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing.papers_desk import Sheet, issue_one
from mediation_desk.usecases.registry import INTAKE_OWN, query
from mediation_desk.usecases.runs import runs_of
from mediation_desk.usecases.word_files.converting import write_bytes


def letter_of(desk: Desk, run: CaseFacts, handoff: HandoffFacts) -> Paper | None:
    """The first of the pair's papers that this run prints itself; None where it prints none."""
    pair = desk.rules.handoffs.pairs[handoff.pair]
    known = (catalogue().paper(code) for code in pair.letters)
    return next((p for p in known if p.applies_to(run) and not p.is_kept_only(run)), None)


@query("letter_to", access=INTAKE_OWN)
def letter_to(desk: Desk, case_id: str, handoff_id: str, folder: Path) -> list[Path]:
    """Issue the letter of one hand-off and write it into a folder, as Word and PDF."""
    written: list[Path] = []
    for sheet in issue_letter(desk, case_id, handoff_id):
        for ending, content in (("docx", sheet.docx), ("pdf", sheet.pdf)):
            path = folder / sheet.file_name(ending)
            write_bytes(path, content)
            written.append(path)
    return written


@query("issue_letter", access=INTAKE_OWN)
def issue_letter(desk: Desk, case_id: str, handoff_id: str) -> list[Sheet]:
    """Issue the letter of one hand-off, each sheet of it.

    Raises BadInput ``handoff_unclear``; RuleBroken ``no_letter`` where an organ that does not work
    at this desk writes it; whatever a paper lacks.
    """
    runs = runs_of(desk, case_id, unmasked=True)
    found = next((h for h in runs[0].handoffs if h.id == handoff_id), None)
    if found is None:
        raise BadInput("handoff_unclear", field="handoff", typed=handoff_id)
    run = next(r for r in runs if r.episode_id == (found.episode_id or found.to_episode_id))
    paper = letter_of(desk, run, found)
    if paper is None:
        raise RuleBroken("no_letter")
    per_sheet = paper.per == "handoff"
    subjects = [Subject(found.id)] if per_sheet else list(sheets_of(run, paper.per))
    return [issue_one(desk, run, paper.key, subject, 0) for subject in subjects]
