"""What goes into a volume and in which order (RM-16), and what should be in it but is not.

Pure: it looks at one frozen case or several and decides; bytes come later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from mediation_desk.domain.case_facts import AttachmentFacts, CaseFacts, PaperFacts, Track
from mediation_desk.domain.proceedings import SIGNED_PDF
from mediation_desk.papers.catalogue import Catalogue, Paper, catalogue
from mediation_desk.papers.completeness import (
    MADE_AT_BINDING,
    Need,
    completeness,
    is_on_file,
    is_paper,
)
from mediation_desk.papers.subjects import Subject, subjects_of

COVER, CONTENTS, BACK = "RM-15", "RM-16", "RM-17"
EVIDENCE = "RM-06"
IDENTITY_KIND, EVIDENCE_KIND = "身份证明", "证据"
"""Kinds of attachment: pictures of them are pasted on RM-04 and RM-06, files of pages bound."""
ORGAN_COVER, ORGAN_CONTENTS = "XZ-12", "XZ-12/目录"
NO_SUBJECT = Subject()
UNNUMBERED = frozenset({COVER, CONTENTS, BACK, "RM-18", ORGAN_COVER})
"""封面、卷内目录、备考表、封底不编页码 (文书总目录 §13)."""


class ItemKind(StrEnum):
    """Where an item's pages come from."""

    PAPER = "paper"
    SCAN = "scan"
    ATTACHMENT = "attachment"
    LACKING = "lacking"


@dataclass(frozen=True, slots=True)
class VolumeItem:
    """One sheet or file of the volume."""

    kind: ItemKind
    case_id: str
    code: str
    name: str
    subject: Subject = NO_SUBJECT
    paper: PaperFacts | None = None
    attachment: AttachmentFacts | None = None

    @property
    def is_numbered(self) -> bool:
        """Whether its pages bear folio numbers."""
        return self.code.partition("/")[0] not in UNNUMBERED


@dataclass(frozen=True, slots=True)
class VolumePlan:
    """A volume before it is bound; ``title`` names a collected one, else the case names it."""

    cases: tuple[CaseFacts, ...]
    items: tuple[VolumeItem, ...]
    missing: tuple[Need, ...]
    title: str = ""

    @property
    def is_collected(self) -> bool:
        """合卷: several cases in one volume."""
        return len(self.cases) > 1

    def case(self, case_id: str) -> CaseFacts:
        """The case of an item."""
        return next(c for c in self.cases if c.id == case_id)


def front_of(case: CaseFacts) -> tuple[str, str]:
    """Cover and contents: an organ's own in administrative mediation, else the committee's."""
    if case.track is Track.ADMINISTRATIVE:
        return ORGAN_COVER, ORGAN_CONTENTS
    return COVER, CONTENTS


def plan(case: CaseFacts, papers: Catalogue | None = None) -> VolumePlan:
    """The volume of one case."""
    listed = papers or catalogue()
    items = tuple(_items(case, listed))
    return VolumePlan((case,), items, completeness(case, listed).missing)


def plan_collected(
    cases: Sequence[CaseFacts], title: str, papers: Catalogue | None = None
) -> VolumePlan:
    """Several cases in one volume, each whole, in the order of their numbers (口头协议季度合卷)."""
    listed = papers or catalogue()
    ordered = tuple(sorted(cases, key=lambda c: (len(c.case_no), c.case_no, c.id)))
    items = [item for case in ordered for item in _items(case, listed)]
    lacking = [need for case in ordered for need in completeness(case, listed).missing]
    return VolumePlan(ordered, tuple(items), tuple(lacking), title)


def _items(case: CaseFacts, papers: Catalogue) -> list[VolumeItem]:
    asked = {code for need in completeness(case, papers).missing for code in need.codes}
    items: list[VolumeItem] = []
    for paper in papers:
        if paper.key in MADE_AT_BINDING:
            continue
        kept = _kept(case, paper)
        if paper.beside:  # handed along to be read; only one that was signed is kept
            items += [item for item in kept if item.attachment]
            continue
        items += kept
        if paper.code in asked and paper.is_required(case):
            have = {i.subject.id for i in kept}
            items += [i for i in _lacking(case, paper) if i.subject.id not in have]
        items += _attached(case, paper, {i.attachment.id for i in kept if i.attachment})
    return items


def _kept(case: CaseFacts, paper: Paper) -> list[VolumeItem]:
    """The sheets on file, the newest of each subject, in the subjects' order."""
    subjects = {s.id: s for s in subjects_of(case, paper.per)}
    newest: dict[str, PaperFacts] = {}
    for sheet in case.papers:
        older = newest.get(sheet.subject_id)
        newer = older is None or _standing(sheet) >= _standing(older)
        if is_paper(sheet, paper) and is_on_file(sheet) and newer:
            newest[sheet.subject_id] = sheet
    order = list(subjects)
    ids = sorted(newest, key=lambda i: order.index(i) if i in subjects else len(order))
    return [_of_sheet(case, paper, newest[i], subjects.get(i, Subject(i))) for i in ids]


def _standing(sheet: PaperFacts) -> tuple[bool, int]:
    """A reprint (补打) stands in a volume only where there is no original; then the newest."""
    return not sheet.is_reprint, sheet.version


def _of_sheet(case: CaseFacts, paper: Paper, sheet: PaperFacts, subject: Subject) -> VolumeItem:
    """The scan of the signed sheet or its signed file where there is one, else as it was issued."""
    scan = next((a for a in case.attachments if a.id == sheet.scan_attachment_id), None)
    scan = scan or _signed_copy(case, paper)
    kind = ItemKind.SCAN if scan else ItemKind.PAPER
    return VolumeItem(kind, case.id, paper.key, paper.name, subject, sheet, scan)


def _signed_copy(case: CaseFacts, paper: Paper) -> AttachmentFacts | None:
    """The newest file of the paper that was signed on the screen and kept; of papers with a sheet
    for each subject the files are bound to their sheets.
    """
    if paper.per != "case" or paper.beside:
        return None
    kept = [a for a in case.attachments if a.kind == SIGNED_PDF and a.subject_id == paper.code]
    return kept[-1] if kept else None


def _lacking(case: CaseFacts, paper: Paper) -> list[VolumeItem]:
    subjects = subjects_of(case, paper.per)
    return [VolumeItem(ItemKind.LACKING, case.id, paper.key, paper.name, s) for s in subjects]


_PAGES = "application/pdf"
_BOUND_BEHIND = {"RM-04": IDENTITY_KIND, EVIDENCE: EVIDENCE_KIND}


def _attached(case: CaseFacts, paper: Paper, used: set[str]) -> list[VolumeItem]:
    """Files bound to the paper; behind the evidence list the evidence itself, behind identity
    papers those that are files of pages.
    """
    evidence = {i for e in case.evidence for i in e.attachment_ids}
    pages = _BOUND_BEHIND.get(paper.code, "")
    wanted = [
        a
        for a in case.attachments
        if a.id not in used
        and (
            a.kind in (paper.code, paper.key)
            or (paper.code == EVIDENCE and a.id in evidence)
            or (a.kind == pages and a.mime == _PAGES)
        )
    ]
    return [
        VolumeItem(ItemKind.ATTACHMENT, case.id, paper.key, paper.name, attachment=a)
        for a in wanted
    ]
