"""Reads the text of a filled paper, for the tests beside it."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from lxml import etree

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import Paper, catalogue
from mediation_desk.papers.facts import FactOptions, facts_for
from mediation_desk.papers.filling.templates import fill, shipped_template
from mediation_desk.papers.subjects import subjects_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_text(docx: bytes) -> str:
    """Paragraph by paragraph as Word would read it, tabs as tabs; footers after the body."""
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        parts = ["word/document.xml", *(n for n in file.namelist() if "footer" in n)]
        roots = [etree.fromstring(file.read(p)) for p in parts if not p.endswith(".rels")]
    lines = []
    for root in roots:
        for paragraph in root.iter(f"{W}p"):
            pieces = [
                "\t" if node.tag == f"{W}tab" else (node.text or "")
                for node in paragraph.iter(f"{W}t", f"{W}tab")
                if node.getparent().tag == f"{W}r"
            ]
            lines.append("".join(pieces))
    return "\n".join(lines)


def filled(case: CaseFacts, paper: Paper, subject: str = "", **habits: object) -> bytes:
    """One sheet as a Word file."""
    options = FactOptions(**habits)  # type: ignore[arg-type]
    return fill(
        shipped_template(paper.template_for(case)),
        facts_for(case, paper.key, subject, options=options),
    )


def text_of(case: CaseFacts, code: str, subject: str = "", **habits: object) -> str:
    """One sheet's text; without a subject that of the paper's first."""
    paper = catalogue().paper(code)
    first = subject or next((s.id for s in subjects_of(case, paper.per)), "")
    return docx_text(filled(case, paper, first, **habits))


def whole(case: CaseFacts, code: str) -> str:
    """The text of all sheets of a paper."""
    paper = catalogue().paper(code)
    return "\n".join(docx_text(filled(case, paper, s.id)) for s in subjects_of(case, paper.per))


@cache
def all_codes() -> tuple[str, ...]:
    """Every paper, variants too."""
    return tuple(p.key for p in catalogue())


@cache
def own_codes() -> tuple[str, ...]:
    """Every paper that is not another organ's."""
    return tuple(p.key for p in catalogue() if p.origin.value != "foreign")
