"""How complete a case's volume is: what must be in it by its outcome, what is there, what lacks.

The rule of closing (文书总目录 §14). Pure; it neither issues nor binds. A paper is there when it
was issued, or when its original or a scan bound to it was taken in; the cover, the contents and
the back are made when the volume is bound and are always there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mediation_desk.domain.case_facts import CaseFacts, PaperFacts
from mediation_desk.papers.catalogue import Catalogue, Paper, catalogue
from mediation_desk.papers.subjects import Subject, subjects_of

MADE_AT_BINDING = frozenset({"RM-15", "RM-16", "RM-17", "XZ-12", "XZ-12/目录"})
ALTERNATIVES: tuple[frozenset[str], ...] = (
    frozenset({"RM-01", "RM-02"}),
    frozenset({"XZ-01", "SC-01", "TD-01"}),
    frozenset({"XZ-08", "TD-02"}),
    frozenset({"XZ-09", "TD-03"}),
)
"""Papers of which one is enough (申请书或受理登记表)."""


class Presence(StrEnum):
    """有、缺、待补（导入的旧案）、装订时生成."""

    HERE = "here"
    LACKING = "lacking"
    TO_ADD = "to_add"
    AT_BINDING = "at_binding"


@dataclass(frozen=True, slots=True)
class Need:
    """One line of the meter: what must be there (``codes``: one of them), and which sheets lack;
    ``why`` says what it is for.
    """

    codes: tuple[str, ...]
    name: str
    presence: Presence
    lacking: tuple[Subject, ...] = ()
    unsigned: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Completeness:
    """The volume's meter."""

    needs: tuple[Need, ...]

    @property
    def have(self) -> int:
        """How many lines are there."""
        return sum(n.presence in (Presence.HERE, Presence.AT_BINDING) for n in self.needs)

    @property
    def total(self) -> int:
        """How many lines there must be."""
        return len(self.needs)

    @property
    def is_complete(self) -> bool:
        """Whether nothing lacks; an imported case waits for what was kept on paper only."""
        return self.have == self.total

    @property
    def missing(self) -> tuple[Need, ...]:
        """What is not there yet."""
        return tuple(n for n in self.needs if n.presence in (Presence.LACKING, Presence.TO_ADD))


def completeness(case: CaseFacts, papers: Catalogue | None = None) -> Completeness:
    """The meter of one case."""
    required = [p for p in papers or catalogue() if _asked(case, p)]
    groups: dict[frozenset[str], list[Paper]] = {}
    for paper in papers or catalogue():
        if paper in required or (not paper.beside and _stands_in(paper, required, case)):
            groups.setdefault(_group(paper.code), []).append(paper)
    return Completeness(tuple(_need(case, group) for group in groups.values()))


def _asked(case: CaseFacts, paper: Paper) -> bool:
    in_track = not paper.track or case.track.value in paper.track
    return in_track and paper.is_required(case)


def _stands_in(paper: Paper, required: list[Paper], case: CaseFacts) -> bool:
    """Whether a paper that is not required itself may stand for one that is."""
    group = _group(paper.code)
    wanted = len(group) > 1 and any(_group(p.code) == group for p in required)
    return wanted and paper.applies_to(case)


def _group(code: str) -> frozenset[str]:
    return next((group for group in ALTERNATIVES if code in group), frozenset({code}))


def _need(case: CaseFacts, group: list[Paper]) -> Need:
    codes = tuple(dict.fromkeys(p.code for p in group))
    name = "或".join(dict.fromkeys(p.name for p in group))
    if MADE_AT_BINDING.issuperset(codes):
        return Need(codes, name, Presence.AT_BINDING)
    states = [_lacking(case, paper) for paper in group]
    complete = any(lacking == () for lacking in states)
    here = [p for p in case.papers if p.code in codes]
    unsigned = sum(p.waiting_scan for p in here)
    why = next((p.why for p in group if p.why), "")
    if complete:
        return Need(codes, name, Presence.HERE, (), unsigned, why)
    absent = Presence.TO_ADD if case.is_import else Presence.LACKING
    fewest = min((s for s in states if s is not None), key=len, default=())
    return Need(codes, name, absent, fewest, unsigned, why)


def _lacking(case: CaseFacts, paper: Paper) -> tuple[Subject, ...] | None:
    """The sheets without a paper or a bound scan; None where there is not even a subject yet."""
    here = sheets_here(case, paper)
    subjects = subjects_of(case, paper.per)
    if not subjects:
        return () if here else None
    if "" in here and paper.per != "case":
        return ()
    return tuple(s for s in subjects if s.id not in here)


def sheets_here(case: CaseFacts, paper: Paper) -> frozenset[str]:
    """Ids of the subjects for which the paper is there; an empty id stands for all of them."""
    issued = {p.subject_id for p in case.papers if is_paper(p, paper) and is_on_file(p)}
    bound = {a.subject_id for a in case.attachments if a.kind in (paper.code, paper.key)}
    return frozenset(issued | bound)


def is_paper(kept: PaperFacts, paper: Paper) -> bool:
    """Whether a kept paper is of this entry."""
    return kept.code == paper.key or (kept.code == paper.code and not paper.variant)


def is_on_file(kept: PaperFacts) -> bool:
    """Whether it was issued or its original taken in, rather than merely numbered."""
    return kept.issued_on is not None or bool(kept.scan_attachment_id or kept.pdf_sha256)
